import type { ReplyFields, ReplyKind } from "../../src/declare/operation.js";
import { isRecord, type UnknownRecord } from "../../src/text/json.js";

export type JSONObject = UnknownRecord;

/** OpenAPI documents by set and file, such as `2021/contacts.json`. */
export type Documents = ReadonlyMap<string, JSONObject>;

/** A schema with the document it stands in, which its references are relative to. */
export interface Placed {
  readonly file: string;
  readonly schema: JSONObject;
}

/** What a schema says about names: its own, and whether a call must bring them. */
export interface Names {
  readonly properties: readonly string[];
  readonly required: readonly string[];
}

/** The names at the top of a schema; of alternatives the union, and only what all of them require. */
export function namesOf(documents: Documents, placed: Placed): Names {
  const { file, schema } = resolve(documents, placed);
  const parts = listOf(schema.allOf).map((one) => namesOf(documents, { file, schema: objectOf(one) }));
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].map((one) =>
    namesOf(documents, { file, schema: objectOf(one) }),
  );
  const [first, ...others] = choices.map(({ required }) => required);
  const inAll = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  const properties = [
    ...Object.keys(objectOf(schema.properties)),
    ...[...parts, ...choices].flatMap((one) => one.properties),
  ];
  const required = [
    ...listOf(schema.required).map(String),
    ...parts.flatMap((one) => one.required),
    ...inAll,
  ];
  // The spec requires a few names that it does not have.
  return {
    properties: [...new Set(properties)].sort(),
    required: [...new Set(required)].filter((name) => properties.includes(name)).sort(),
  };
}

/** What stands at the top of a reply, by what each of the schema's variants says of it. */
export function replyFields(documents: Documents, placed: Placed): ReplyFields {
  return Object.fromEntries(
    namesOf(documents, placed).properties.map((name) => [
      name,
      kindIn(alternatives(documents, placed), name),
    ]),
  );

  function kindIn(variants: readonly Placed[], name: string): ReplyKind {
    const kinds = variants.flatMap(({ file, schema }) =>
      alternatives(documents, { file, schema: objectOf(objectOf(schema.properties)[name]) }).flatMap(
        (one) => kindOf(one.schema) ?? [],
      ),
    );
    const [first = "value", ...others] = kinds;
    return others.every((kind) => kind === first) ? first : "value";
  }
}

/** Undefined when a schema says nothing of it. */
function kindOf({ type, properties, items }: JSONObject): ReplyKind | undefined {
  if (type === "array" || (type === undefined && items !== undefined)) return "list";
  if (type === "object" || (type === undefined && properties !== undefined)) return "record";
  return type === undefined ? undefined : "value";
}

/**
 * Paths inside a value whose names no schema knows. OpenAPI lets unknown names pass; a request that has one is
 * wrong all the same.
 */
export function undeclared(
  documents: Documents,
  schemas: readonly Placed[],
  value: unknown,
  path = "",
): readonly string[] {
  const all = schemas.flatMap((one) => alternatives(documents, one));
  if (Array.isArray(value)) {
    const items = all.flatMap(({ file, schema }) =>
      schema.items === undefined ? [] : [{ file, schema: objectOf(schema.items) }],
    );
    return value.flatMap((item, place) => undeclared(documents, items, item, `${path}/${place}`));
  }
  const object = isRecord(value) ? value : undefined;
  const known = all.filter(({ schema }) => schema.properties !== undefined);
  const open = all.some(
    ({ schema }) => schema.additionalProperties !== undefined && schema.additionalProperties !== false,
  );
  if (object === undefined || known.length === 0 || open) return [];
  return Object.entries(object).flatMap(([name, inner]) => {
    const places = known.flatMap(({ file, schema }) => {
      const properties = objectOf(schema.properties);
      return Object.hasOwn(properties, name) ? [{ file, schema: objectOf(properties[name]) }] : [];
    });
    return places.length === 0
      ? [`${path}/${name}`]
      : undeclared(documents, places, inner, `${path}/${name}`);
  });
}

/** A schema and everything it may stand for. */
function alternatives(documents: Documents, placed: Placed): readonly Placed[] {
  const { file, schema } = resolve(documents, placed);
  const inner = [...listOf(schema.allOf), ...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  return [
    { file, schema },
    ...inner.flatMap((one) => alternatives(documents, { file, schema: objectOf(one) })),
  ];
}

/** The schema that a reference names; any other is itself. */
export function resolve(documents: Documents, { file, schema }: Placed): Placed {
  if (typeof schema.$ref !== "string") return { file, schema };
  const [target = "", pointer = ""] = schema.$ref.split("#");
  const folder = file.split("/")[0] ?? "";
  const next =
    target === ""
      ? file
      : target.startsWith("../")
        ? target.replace(/^(?:\.\.\/)+/, "")
        : `${folder}/${target}`;
  const found = pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((inner, step) => objectOf(inner)[step], documents.get(next));
  return resolve(documents, { file: next, schema: objectOf(found) });
}

export function objectOf(value: unknown): JSONObject {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
