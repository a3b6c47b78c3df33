import { z } from "zod";
import type { Fields } from "../endpoint/endpoint.js";
import { problems } from "../endpoint/read.js";
import { serviceError } from "../endpoint/service-error.js";
import { type FieldList, parseNotation } from "../spec/field-list.js";
import { overrides } from "../spec/overrides.js";
import type { Route, RouteFields } from "../spec/routes.js";

/**
 * Lets through only what the operation declares, as the service's validation pipe does: 422 whose `message`
 * is an array, with `property x should not exist` for fields it does not know. Of several forms one must fit.
 */
export function checkFields(
  route: Route,
  [fields, ...others]: readonly RouteFields[],
  query: Fields,
  { fields: given, isForm }: { readonly fields: Fields; readonly isForm: boolean },
): { readonly query: Fields; readonly body: Fields } {
  if (fields === undefined) return { query, body: given };
  const { largest = {}, largestStatus = 422 } = overrides[route.line] ?? {};
  const typedQuery = typedByList(fields.query, query);
  // A form has texts alone, as a query has.
  const body = isForm && typeof fields.body === "object" ? typedByList(fields.body, given) : given;
  const messages = [
    ...problems(schemaOf(fields.query), typedQuery),
    ...(fields.body === "open" ? [] : problems(schemaOf(fields.body ?? {}), body)),
  ];
  const tooLarge = Object.entries(largest).flatMap(([name, limit]) =>
    Number(typedQuery[name] ?? body[name] ?? 0) > limit ? [`${name} must not be greater than ${limit}`] : [],
  );
  if (messages.length > 0 && others.length > 0) {
    return checkFields(route, others, query, { fields: given, isForm });
  }
  if (messages.length > 0) throw serviceError(422, [...messages, ...tooLarge]);
  if (tooLarge.length > 0) throw serviceError(largestStatus, tooLarge);
  return { query: withoutNull(typedQuery), body: withoutNull(body) };
}

const schemas = new WeakMap<FieldList, z.ZodType>();

function schemaOf(list: FieldList): z.ZodType {
  const known = schemas.get(list);
  if (known !== undefined) return known;
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(list).map(([name, notation]) => [name, fieldSchema(notation)])),
  );
  schemas.set(list, schema);
  return schema;
}

function fieldSchema(notation: string): z.ZodType {
  const { kind, required, values } = parseNotation(notation);
  const schema = kindSchema(kind, values);
  return required ? schema : schema.nullish();
}

function kindSchema(kind: string, values: readonly string[]): z.ZodType {
  if (kind === "string") return values.length > 0 ? z.enum(values) : z.string();
  if (kind === "number") return z.number();
  if (kind === "boolean") return z.boolean();
  if (kind === "object") return z.record(z.string(), z.unknown());
  if (kind === "array<string>") return z.array(z.string());
  if (kind.startsWith("array")) return z.array(z.unknown());
  return z.unknown();
}

/** Query values arrive as text; numbers and booleans are read as the spec types them. */
function typedByList(list: FieldList, query: Fields): Fields {
  const typed = Object.entries(query).map(([name, value]) => [name, typedValue(list[name], value)]);
  return Object.fromEntries(typed);
}

function typedValue(notation: string | undefined, value: unknown): unknown {
  const { kind } = parseNotation(notation ?? "any");
  if (kind.startsWith("array")) return Array.isArray(value) ? value : [value];
  if (typeof value !== "string") return value;
  if (kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  if (kind === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

function withoutNull(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
