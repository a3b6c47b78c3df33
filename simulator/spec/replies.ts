import { z } from "zod";
import { corrections } from "./corrections.js";
import written from "./replies.json" with { type: "json" };
import type { Schema } from "./schema.js";

/** The reply of an operation that says yes. */
export interface ReplyForm {
  readonly status: number;
  /** Empty where nobody has written the reply down. */
  readonly schema: Schema;
}

const referenceSchema = z.object({ $ref: z.number() });

const writtenSchema: z.ZodType<Schema> = z.lazy(() =>
  z.union([
    referenceSchema.transform(({ $ref }) => shared($ref)),
    z.object({
      type: z.string().optional(),
      format: z.string().optional(),
      enum: z.array(z.unknown()).optional(),
      example: z.unknown().optional(),
      properties: z.record(z.string(), writtenSchema).optional(),
      required: z.array(z.string()).optional(),
      items: writtenSchema.optional(),
    }),
  ]),
);

const replySchema = z.object({
  status: z.number(),
  schema: z.unknown().optional(),
  v3: z.unknown().optional(),
  v3Status: z.number().optional(),
});

const { schemas, replies } = z
  .object({ schemas: z.array(z.unknown()), replies: z.record(z.string(), z.unknown()) })
  .parse(written);

const parsed = new Map<unknown, Schema>();

/** What an operation replies in the form that a Version asks for. */
export function replyForm(line: string, version: string): ReplyForm {
  const { like, listOf, schema, except = [] } = corrections[line] ?? {};
  const { status } = official(line, version);
  const form = except.reduce(
    (one, place) => freed(one, place.split("/").slice(1)),
    schema ?? official(like ?? line, version).schema,
  );
  if (listOf === undefined) return { status, schema: form };
  const properties = { [listOf]: { type: "array", items: form }, total: { type: "number" } };
  return { status, schema: { properties } };
}

function official(line: string, version: string): ReplyForm {
  const { status, schema, v3, v3Status } = replySchema.parse(replies[line] ?? { status: 200 });
  if (version !== "v3") return { status, schema: read(schema) };
  return { status: v3Status ?? status, schema: read(v3 ?? schema) };
}

/** The schema, silent at a place: `/data/#` is what stands in the list `data`. */
function freed(schema: Schema, [step, ...rest]: readonly string[]): Schema {
  if (step === undefined) return {};
  if (step === "#") return { ...schema, items: freed(schema.items ?? {}, rest) };
  const { [step]: inner = {}, ...others } = schema.properties ?? {};
  return { ...schema, properties: { ...others, [step]: freed(inner, rest) } };
}

function shared(number: number): Schema {
  return read(schemas[number]);
}

/** There are thousands: each is read when it is first needed. */
function read(schema: unknown): Schema {
  const known = parsed.get(schema);
  if (known !== undefined) return known;
  const fresh = schema === undefined ? {} : writtenSchema.parse(schema);
  parsed.set(schema, fresh);
  return fresh;
}
