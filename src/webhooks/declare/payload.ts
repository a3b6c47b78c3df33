import { z } from "zod";

/** The schema of a body, and the value of its `type`. */
export interface Payload<Schema extends z.ZodType = z.ZodType> {
  readonly type: string | null;
  readonly mistakenTypes: readonly string[];
  readonly schema: Schema;
}

/** A required id: without it the event is about nothing. */
export const id = z.string().min(1);

/* Every other field is optional and nullable: HighLevel omits empty fields, and not always the same ones. */
export const text = z.string().nullish();
export const amount = z.number().nullish();
export const flag = z.boolean().nullish();
/** Documented as ISO 8601 but not checked: zones and precision vary between events. */
export const moment = z.string().nullish();
export const texts = z.array(z.string()).nullish();
/** An array whose members are not documented. */
export const list = z.array(z.unknown()).nullish();
/** An object whose fields are not documented. */
export const bag = z.record(z.string(), z.unknown()).nullish();

/** An optional object that may have undocumented fields. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).nullish();
}

/** An array of such objects. */
export function parts<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.looseObject(shape)).nullish();
}

/**
 * The fields that delivery adds at the top level of every body; the documented samples omit them. A retry may keep its
 * `timestamp`, so duplicates are recognised by `webhookId`.
 */
const delivered = z.looseObject({
  appId: text,
  versionId: text,
  webhookId: text,
  timestamp: z.union([z.string(), z.number()]).nullish(),
});

/**
 * The body of an event that is named in its `type`.
 * @param type the value of `type` in the body
 * @param mistakenTypes values that HighLevel's samples show instead
 */
export function typed<const Type extends string, Fields extends z.ZodRawShape>(
  type: Type,
  fields: Fields,
  ...mistakenTypes: readonly string[]
) {
  const named = z.literal<readonly string[]>([type, ...mistakenTypes]);
  return { type, mistakenTypes, schema: delivered.extend({ type: named }).extend(fields) } satisfies Payload;
}

/** The body of an event that it does not name: `type`, if present, means something else. */
export function nameless<Fields extends z.ZodRawShape>(fields: Fields) {
  return { type: null, mistakenTypes: [], schema: delivered.extend(fields) } satisfies Payload;
}
