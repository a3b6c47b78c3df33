import { readFileSync, writeFileSync } from "node:fs";
import { officialFolder, readDocuments } from "../facts/official/documents.js";
import { type JSONObject, listOf, objectOf, type Placed, resolve } from "../facts/official/shape.js";

/**
 * `npm run facts:routes` writes what each operation replies, from the official extract: the status and the schema of
 * the reply that says yes, in the older form and in v3. A schema that several replies share stands once. With
 * `--check` it writes nothing and fails when the file says otherwise.
 */
const file = new URL("../simulator/spec/replies.json", import.meta.url);
const documents = readDocuments(officialFolder);

/** Shared schemas by their text, each with its number. */
const shared = new Map<string, number>();
const shortest = 160;

const replies = new Map<string, JSONObject>();
for (const set of ["2021", "live", "v3"] as const) {
  for (const [name, { paths }] of documents) {
    if (!name.startsWith(`${set}/`)) continue;
    for (const [path, methods] of Object.entries(objectOf(paths))) {
      for (const [method, operation] of Object.entries(objectOf(methods))) {
        const line = `${method.toUpperCase()} ${path}`;
        const reply = replyOf(name, objectOf(operation));
        if (set === "2021") replies.set(line, { ...reply });
        else replies.set(line, { ...replies.get(line), ...asV3(replies.get(line), reply) });
      }
    }
  }
}

const schemas = [...shared].map(([text]) => text);
const text = `{"schemas":[\n${schemas.join(",\n")}\n],\n"replies":{\n${[...replies]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([line, reply]) => `${JSON.stringify(line)}:${JSON.stringify(reply)}`)
  .join(",\n")}\n}}\n`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("simulator/spec/replies.json is not what facts/ says: npm run facts:routes writes it anew.");
  process.exitCode = 1;
}

/** What v3 has in place of the older reply; all of it where there is no older one. */
function asV3(older: JSONObject | undefined, { status, schema }: JSONObject): JSONObject {
  if (older === undefined) return { status, ...(schema === undefined ? {} : { schema }) };
  return {
    ...(status === older.status ? {} : { v3Status: status }),
    ...(schema === undefined || JSON.stringify(schema) === JSON.stringify(older.schema)
      ? {}
      : { v3: schema }),
  };
}

function replyOf(name: string, { responses }: JSONObject): JSONObject {
  const [first] = Object.entries(objectOf(responses));
  if (first === undefined) return { status: 200 };
  const [media] = Object.values(objectOf(objectOf(first[1]).content));
  const schema =
    media === undefined ? {} : schemaOf({ file: name, schema: objectOf(objectOf(media).schema) });
  return {
    status: Number(first[0]) || 200,
    ...(Object.keys(schema).length === 0 ? {} : { schema }),
  };
}

/** A schema with all that it refers to; of alternatives the first, and no record within itself. */
function schemaOf(placed: Placed, within: readonly unknown[] = []): JSONObject {
  const { file: name, schema } = resolve(documents, placed);
  if (within.includes(schema)) return { type: "object" };
  const inner = (value: unknown) => schemaOf({ file: name, schema: objectOf(value) }, [...within, schema]);
  const [choice] = [...listOf(schema.oneOf), ...listOf(schema.anyOf)];
  const parts = [...listOf(schema.allOf), ...(choice === undefined ? [] : [choice])].map((part) =>
    whole(inner(part)),
  );
  const properties = Object.fromEntries([
    ...parts.flatMap((part) => Object.entries(objectOf(part.properties))),
    ...Object.entries(objectOf(schema.properties)).map(([field, value]) => [field, numbered(inner(value))]),
  ]);
  const required = [
    ...new Set([...parts, schema].flatMap((part) => listOf(part.required).map(String))),
  ].filter((field) => Object.hasOwn(properties, field));
  const {
    type = parts.find((part) => part.type !== undefined)?.type,
    format,
    example,
    enum: values,
  } = schema;
  return {
    ...(Object.keys(properties).length > 0 ? {} : { type }),
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { enum: values }),
    ...(example === undefined || Object.keys(properties).length > 0 ? {} : { example }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
    ...(schema.items === undefined ? {} : { type: "array", items: numbered(inner(schema.items)) }),
  };
}

/** The schema, or the number under which a long one stands with the others. */
function numbered(schema: JSONObject): JSONObject {
  const text = JSON.stringify(schema);
  if (text.length < shortest) return schema;
  const number = shared.get(text) ?? shared.size;
  shared.set(text, number);
  return { $ref: number };
}

function whole(schema: JSONObject): JSONObject {
  if (typeof schema.$ref !== "number") return schema;
  return objectOf(JSON.parse([...shared.keys()][schema.$ref] ?? "{}"));
}
