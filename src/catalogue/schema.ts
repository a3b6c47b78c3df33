import { z } from "zod";
import { tenantPart } from "../declare/fields.js";
import type { Fields, Operation, ReplyFields } from "../declare/operation.js";
import { argumentFields } from "../declare/toolset.js";

/** A JSON Schema as plain data. */
export type JSONSchema = Readonly<Record<string, unknown>>;

/** The arguments a caller may give: all of the operation's, less what the account fills in. */
export function callerFields(operation: Operation): Fields {
  return Object.fromEntries(
    Object.entries(argumentFields(operation)).filter(([, schema]) => tenantPart(schema) === undefined),
  );
}

/** The whole input schema of an operation, as `describe_operation` shows it. */
export function fullSchema(operation: Operation): JSONSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject(callerFields(operation)), {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (isEmptySchema(jsonSchema.additionalProperties)) delete jsonSchema.additionalProperties;
      // zod writes the bounds of a safe integer beside every `int`: noise for a model.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      delete jsonSchema.propertyNames;
      if (isLong(jsonSchema.enum, mostDescribed)) delete jsonSchema.enum;
    },
  });
  return { ...schema, properties: withSingleTypes(schema.properties ?? {}) };
}

/** zod joins alternatives without bounds into a list of types, which few hosts read: an `anyOf` says it to all. */
function withSingleTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSingleTypes);
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "type" && Array.isArray(inner)) return ["anyOf", inner.map((type) => ({ type }))];
      return [key, key === "default" ? inner : withSingleTypes(inner)];
    }),
  );
}

/** What a tool list shows of an input schema, and whether it leaves arguments out. */
/**
 * The result of a call: what stands at its top and which of it are lists or records. Nothing is required, for a dry
 * run or a cut answer holds other things, and more is allowed: a result that failed here would be lost to the model.
 *
 * @param own names under which the server says something itself, so that anything may stand there.
 */
export function resultSchema(returns: ReplyFields, own: ReadonlySet<string>): JSONSchema {
  const properties = Object.entries(returns).map(([name, kind]) => [
    name,
    own.has(name) ? ofKind.value : ofKind[kind],
  ]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

const ofKind = {
  list: { type: "array" },
  record: { type: "object" },
  // Anything but null, which results leave out. The Inspector warns of a schema that says nothing at all.
  value: { not: { type: "null" } },
} as const;

export interface ListedSchema {
  readonly schema: JSONSchema;
  readonly omitted: number;
}

const roomForNested = 700;
const roomForAll = 1_400;

/**
 * The input schema as a tool list shows it. A small one stands whole; a larger one loses the insides of its
 * nested objects, and then every argument that is neither required nor part of the operation's daily use. What
 * is left out is accepted all the same.
 */
export function listedSchema(operation: Operation): ListedSchema {
  const { additionalProperties: _, ...whole } = fullSchema(operation);
  const full = withoutLongEnums(whole);
  const properties = propertiesOf(full);
  const required = requiredOf(full);
  const small = operation.listed === undefined && size(full) <= roomForNested;
  const shallow = Object.entries(properties).map(
    ([name, schema]) => [name, small ? withoutNoise(schema) : withoutInsides(schema)] as const,
  );
  const tooMany = size(Object.fromEntries(shallow)) > roomForAll;
  const kept = shallow.filter(
    ([name]) => required.includes(name) || (operation.listed?.includes(name) ?? !tooMany),
  );
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(kept),
      ...(required.length > 0 ? { required } : {}),
    },
    omitted: shallow.length - kept.length,
  };
}

/** More values than anybody reads: the words say what they are, and a call is held to them all the same. */
const mostListed = 30;
const mostDescribed = 300;

function isLong(values: unknown, most: number): boolean {
  return Array.isArray(values) && values.length > most;
}

function withoutLongEnums(schema: JSONSchema): JSONSchema {
  const shortened = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shortened);
    return isSchema(value) ? withoutLongEnums(value) : value;
  };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      key === "enum" && isLong(value, mostListed) ? [] : [[key, shortened(value)]],
    ),
  );
}

/** That text is not empty and that null clears a field goes without saying in a list. */
function withoutNoise(schema: JSONSchema): JSONSchema {
  const { minLength: _, ...rest } = schema;
  return Array.isArray(rest.anyOf) && rest.anyOf.some(isNull) ? withoutInsides(rest) : rest;
}

function isNull(schema: unknown): boolean {
  return isSchema(schema) && schema.type === "null";
}

function withoutInsides(schema: JSONSchema): JSONSchema {
  const {
    properties: _p,
    required: _r,
    additionalProperties: _a,
    minLength: _m,
    items,
    anyOf,
    ...rest
  } = schema;
  if (Array.isArray(anyOf)) return withoutAlternatives(schema, anyOf.filter(isSchema));
  if (isSchema(items)) return { ...rest, items: withoutInsides(withoutWords(items)) };
  return rest;
}

/** A union is shown by its one type where only null or insides tell its members apart. */
function withoutAlternatives(schema: JSONSchema, alternatives: readonly JSONSchema[]): JSONSchema {
  const { anyOf: _, ...rest } = schema;
  const plain = alternatives.filter((item) => !isNull(item)).map(withoutInsides);
  const different = [...new Map(plain.map((item) => [JSON.stringify(item), item])).values()];
  const [only, ...others] = different;
  return only !== undefined && others.length === 0 ? { ...only, ...rest } : { ...rest, anyOf: different };
}

function withoutWords(schema: JSONSchema): JSONSchema {
  const { description: _, ...rest } = schema;
  return rest;
}

export function propertiesOf(schema: JSONSchema): Readonly<Record<string, JSONSchema>> {
  const { properties } = schema;
  if (!isSchema(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, JSONSchema] => isSchema(entry[1])),
  );
}

export function requiredOf(schema: JSONSchema): readonly string[] {
  return Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === "string") : [];
}

function isSchema(value: unknown): value is JSONSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmptySchema(value: unknown): boolean {
  return isSchema(value) && Object.keys(value).length === 0;
}

function size(value: unknown): number {
  return JSON.stringify(value).length;
}
