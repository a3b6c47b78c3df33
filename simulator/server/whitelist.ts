import { z } from "zod";
import { refusal } from "../endpoint/service-error.js";
import { corrections } from "../spec/overrides.js";
import type { FieldList, Route, RouteFields } from "../spec/routes.js";

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Lets through only what the operation declares, as the service's validation pipe does: 422 whose `message`
 * is an array, with `property x should not exist` for fields it does not know.
 */
export function checkFields(route: Route, fields: RouteFields, query: Fields, body: Fields) {
  const largest = corrections[route.line]?.largest ?? {};
  const typedQuery = typedByList(fields.query, query);
  const messages = [
    ...problems(schemaOf(fields.query), typedQuery),
    ...(fields.body === "open" ? [] : problems(schemaOf(fields.body ?? {}), body)),
  ];
  const tooLarge = Object.entries(largest).flatMap(([name, limit]) =>
    Number(typedQuery[name] ?? body[name] ?? 0) > limit ? [`${name} must not be greater than ${limit}`] : [],
  );
  if (messages.length > 0) throw refusal(422, [...messages, ...tooLarge]);
  if (tooLarge.length > 0) throw refusal(corrections[route.line]?.largestStatus ?? 422, tooLarge);
  return { query: withoutNull(typedQuery), body: withoutNull(body) };
}

/** Reads fields that passed the whitelist into the shape an endpoint works with; 422 where they do not fit. */
export function read<Shape extends z.ZodType>(schema: Shape, fields: Fields): z.output<Shape> {
  const result = schema.safeParse(fields, { reportInput: true });
  if (!result.success) throw refusal(422, messagesOf(result.error));
  return result.data;
}

function problems(schema: z.ZodType, value: Fields): readonly string[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : messagesOf(result.error);
}

/** In the wording of class-validator, which the service uses. */
function messagesOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) => {
    const name = issue.path.join(".");
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => `property ${key} should not exist`);
    if (issue.code === "invalid_value") {
      return [`${name} must be one of the following values: ${issue.values.join(", ")}`];
    }
    if (issue.code !== "invalid_type") return [issue.message];
    const wrongType = `${name} ${wordings[issue.expected] ?? `must be ${issue.expected}`}`;
    return issue.input === undefined ? [`${name} should not be empty`, wrongType] : [wrongType];
  });
}

const wordings: Readonly<Record<string, string>> = {
  string: "must be a string",
  number: "must be a number conforming to the specified constraints",
  boolean: "must be a boolean value",
  array: "must be an array",
  object: "must be an object",
  record: "must be an object",
};

const schemas = new WeakMap<FieldList, z.ZodType>();

function schemaOf(list: FieldList): z.ZodType {
  const known = schemas.get(list);
  if (known) return known;
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(list).map(([name, notation]) => [name, fieldSchema(notation)])),
  );
  schemas.set(list, schema);
  return schema;
}

function fieldSchema(notation: string): z.ZodType {
  const { kind, required, values } = parts(notation);
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

function parts(notation: string) {
  const found = /^([^!(]+)(!?)(?:\((.*)\))?$/.exec(notation);
  return {
    kind: found?.[1] ?? "any",
    required: found?.[2] === "!",
    values: found?.[3]?.split("|") ?? [],
  };
}

/** Query values arrive as text; numbers and booleans are read as the spec types them. */
function typedByList(list: FieldList, query: Fields): Fields {
  const typed = Object.entries(query).map(([name, value]) => [name, typedValue(list[name], value)]);
  return Object.fromEntries(typed);
}

function typedValue(notation: string | undefined, value: unknown): unknown {
  const { kind } = parts(notation ?? "any");
  if (kind.startsWith("array")) return Array.isArray(value) ? value : [value];
  if (typeof value !== "string") return value;
  if (kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  if (kind === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

function withoutNull(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
