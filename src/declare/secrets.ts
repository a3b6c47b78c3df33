import { z } from "zod";
import { unwrap } from "./fields.js";
import type { Fields } from "./operation.js";

const secrets = z.registry<{ readonly secret: true }>();

/**
 * A value that gives access to something: it is sent, and neither logged nor kept. Whatever is called a token or a
 * password is left out by its name alone; this is for what its name does not betray, and says it where it is declared.
 */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  // The same schema may be a plain value elsewhere.
  const own = schema.clone();
  secrets.add(own, { secret: true });
  return own;
}

/** The fields that are secrets, wherever they stand: `password`, or `headers.value` with the field that they stand in. */
export function secretsIn(fields: Fields): ReadonlySet<string> {
  return new Set(Object.entries(fields).flatMap(([name, field]) => namesIn(field, name, "")));
}

function namesIn(field: z.ZodType, name: string, within: string): readonly string[] {
  if (secrets.get(field) !== undefined) return [within === "" ? name : `${within}.${name}`];
  const plain = unwrap(field);
  if (plain !== field) return namesIn(plain, name, within);
  if (plain instanceof z.ZodArray) return inner(plain.element, name, within);
  if (plain instanceof z.ZodUnion) return plain.options.flatMap((one) => inner(one, name, within));
  if (!(plain instanceof z.ZodObject)) return [];
  return Object.entries(plain.shape).flatMap(([own, one]) => inner(one, own, name));
}

function inner(schema: unknown, name: string, within: string): readonly string[] {
  return schema instanceof z.ZodType ? namesIn(schema, name, within) : [];
}
