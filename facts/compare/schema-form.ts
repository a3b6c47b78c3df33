import { isRecord } from "../../src/text/json.js";
import { type JSONObject, listOf, objectOf } from "../official/shape.js";
import { anything, either, type Form, together } from "./form.js";

/** A schema and where its references lead. */
export interface Read<Schema> {
  readonly schema: JSONObject;
  /** What stands inside it, with the same surroundings. */
  within(inner: unknown): Schema;
  /** The schema that it refers to, with a name by which it is known again; undefined when it refers to none. */
  referred(): { readonly name: string; readonly to: Schema } | undefined;
}

/**
 * The form of a JSON Schema. What refers to itself is anything from there on.
 *
 * @param read opens a schema: the official ones refer to each other across files, ours to their own definitions.
 * @param special what a schema means beyond what it says, where it does.
 */
export function schemaForm<Schema>(
  schema: Schema,
  read: (schema: Schema) => Read<Schema>,
  special: (schema: JSONObject, form: Form) => Form = (_, form) => form,
): Form {
  return formOf(schema, []);

  function formOf(placed: Schema, seen: readonly string[]): Form {
    const { schema, within, referred } = read(placed);
    const reference = referred();
    if (reference !== undefined) {
      return seen.includes(reference.name) ? anything : formOf(reference.to, [...seen, reference.name]);
    }
    const inner = (value: unknown) => formOf(within(value), seen);
    const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)]
      .filter((one) => !isNull(one))
      .map(inner);
    const parts = listOf(schema.allOf).map(inner);
    const form = together([
      ...(says(schema) || parts.length + choices.length === 0 ? [ownForm(schema, inner)] : []),
      ...parts,
      ...(choices.length === 0 ? [] : [either(choices)]),
    ]);
    return special(schema, form);
  }
}

function ownForm(schema: JSONObject, inner: (value: unknown) => Form): Form {
  const values = valuesOf(schema);
  const items = isRecord(schema.items) ? inner(schema.items) : undefined;
  const types = typesOf(schema, values);
  // A few official files list beside a list what its items may be.
  const onItems = types?.has("array") === true && types.size === 1 && values !== undefined;
  return {
    types,
    values: onItems ? undefined : values,
    pattern: typeof schema.pattern === "string" ? schema.pattern : undefined,
    format:
      typeof schema.format === "string" && !ofNumbers.includes(schema.format) ? schema.format : undefined,
    limits: bounds.flatMap((key) => (schema[key] === undefined ? [] : [`${key} ${schema[key]}`])),
    fields: new Map(Object.entries(objectOf(schema.properties)).map(([name, value]) => [name, inner(value)])),
    // The spec requires a few names that it does not have.
    required: new Set(
      listOf(schema.required)
        .map(String)
        .filter((name) => Object.hasOwn(objectOf(schema.properties), name)),
    ),
    items: onItems ? { ...(items ?? anything), values } : items,
    deprecated: schema.deprecated === true,
    isOwn: false,
  };
}

/** How a number is kept, which says nothing of how it is written. */
const ofNumbers: readonly string[] = ["int32", "int64", "float", "double"];

const bounds = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];

const keysThatSay = [
  "type",
  "enum",
  "const",
  "properties",
  "items",
  "pattern",
  "format",
  "required",
  ...bounds,
];

function says(schema: JSONObject): boolean {
  return keysThatSay.some((key) => schema[key] !== undefined) || schema.deprecated === true;
}

function isNull(schema: unknown): boolean {
  return isRecord(schema) && schema.type === "null";
}

function valuesOf(schema: JSONObject): readonly string[] | undefined {
  const values = schema.const === undefined ? listOf(schema.enum) : [schema.const];
  const plain = values.filter((value) => value !== null).map(String);
  return plain.length === 0 ? undefined : [...new Set(plain)];
}

function typesOf(schema: JSONObject, values: readonly string[] | undefined): ReadonlySet<string> | undefined {
  const given = (Array.isArray(schema.type) ? schema.type : [schema.type])
    .filter((type) => typeof type === "string" && type !== "null" && type !== "any")
    .map((type) => (type === "integer" ? "number" : String(type)));
  if (given.length > 0) return new Set(given);
  if (schema.properties !== undefined) return new Set(["object"]);
  if (schema.items !== undefined) return new Set(["array"]);
  if (values === undefined) return undefined;
  const own = schema.const === undefined ? listOf(schema.enum) : [schema.const];
  return new Set(own.filter((value) => value !== null).map((value) => typeof value));
}
