import { z } from "zod";

/** The schema of a body and what its `type` says. */
export interface Payload<Schema extends z.ZodType = z.ZodType> {
  readonly type: string | null;
  readonly mistakenTypes: readonly string[];
  readonly schema: Schema;
}

/** An id that must be there: without it the event speaks of nothing. */
export const id = z.string().min(1);

/* Everything else may be left out or sent as null: HighLevel omits empty fields, and not always the same ones. */
export const text = z.string().nullish();
export const amount = z.number().nullish();
export const flag = z.boolean().nullish();
/** ISO 8601 in what is documented, but never checked as such: zones and precision vary between events. */
export const moment = z.string().nullish();
export const texts = z.array(z.string()).nullish();
/** An array whose members are not documented. */
export const list = z.array(z.unknown()).nullish();
/** An object whose fields are not documented. */
export const bag = z.record(z.string(), z.unknown()).nullish();

/** An object that may be absent and may hold more than is documented. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).nullish();
}

/** An array of such objects. */
export function parts<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.looseObject(shape)).nullish();
}

/**
 * What delivery adds at the top level of every body; the documented samples leave it out.
 * `timestamp` may not move on a retry, so `webhookId` is what tells duplicates.
 */
const delivered = z.looseObject({
  appId: text,
  versionId: text,
  webhookId: text,
  timestamp: z.union([z.string(), z.number()]).nullish(),
});

/**
 * The body of an event that names itself.
 * @param type the value of `type` that stands in the body
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

/** The body of an event that bears no event name: `type`, where there is one, means something else. */
export function nameless<Fields extends z.ZodRawShape>(fields: Fields) {
  return { type: null, mistakenTypes: [], schema: delivered.extend(fields) } satisfies Payload;
}
