import { readFileSync, writeFileSync } from "node:fs";
import { type Facts, ledger, ledgerV3 } from "../facts/ledger.js";
import { officialFolder, readDocuments, type SpecSet } from "../facts/official/documents.js";
import { type JSONObject, listOf, objectOf, type Placed, resolve } from "../facts/official/shape.js";

/**
 * `npm run facts:routes` writes what the simulator knows of each operation, from the ledger and the official extract.
 * A field reads "type", "type!" when it is required, "type(a|b)" when it is one of a few. With `--check` it writes
 * nothing and fails when the file says otherwise.
 */
const file = new URL("../simulator/spec/routes.json", import.meta.url);
const documents = readDocuments(officialFolder);
const forms = {
  "2021": operationsOf("2021"),
  v3: new Map([...operationsOf("live"), ...operationsOf("v3")]),
};

/** Levels of operations whose files name no scheme and whose pages say which token they take. */
const levelsOfPages: ReadonlyMap<string, string> = new Map([
  ["POST /oauth/token", "none"],
  ["GET /chat-widget/public/config/{id}", "none"],
  ["GET /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}", "location"],
  ["POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}", "location"],
]);

const text = `[\n${[...ledger].map(([line, facts]) => JSON.stringify(routeOf(line, facts))).join(",\n")}\n]\n`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("simulator/spec/routes.json is not what facts/ says: npm run facts:routes writes it anew.");
  process.exitCode = 1;
}

function operationsOf(set: SpecSet): ReadonlyMap<string, Placed> {
  return new Map(
    [...documents]
      .filter(([name]) => name.startsWith(`${set}/`))
      .flatMap(([name, { paths }]) =>
        Object.entries(objectOf(paths)).flatMap(([path, methods]) =>
          Object.entries(objectOf(methods)).map(([method, operation]): [string, Placed] => [
            `${method.toUpperCase()} ${path}`,
            { file: name, schema: objectOf(operation) },
          ]),
        ),
      ),
  );
}

function routeOf(line: string, facts: Facts) {
  const [older, newer] = [forms["2021"].get(line), forms.v3.get(line)];
  const first = older ?? newer;
  if (first === undefined) throw new Error(`${line} is in no official file`);
  // Where both sets name one Version, nothing tells the forms apart.
  const isOne = newer !== undefined && ledgerV3.get(line)?.version === facts.version;
  const fields = isOne ? eitherOf(fieldsOf(first), fieldsOf(newer)) : fieldsOf(first);
  const inV3 = newer === undefined || isOne ? fields : fieldsOf(newer);
  return {
    line,
    accepts: newer === undefined ? "old" : older === undefined && facts.version === "v3" ? "v3" : "all",
    ...levelOf(line, [...schemesOf(older), ...schemesOf(newer)]),
    scopes: facts.scopes,
    ...fields,
    ...(JSON.stringify(inV3) === JSON.stringify(fields) ? {} : { v3: inV3 }),
  };
}

function schemesOf(operation: Placed | undefined): readonly string[] {
  return listOf(operation?.schema.security).flatMap((one) => Object.keys(objectOf(one)));
}

function levelOf(line: string, schemes: readonly string[]) {
  if (schemes.length === 0) return { level: levelsOfPages.get(line) ?? "unspecified" };
  const agency = schemes.some((scheme) => scheme.startsWith("Agency-Access"));
  const location = schemes.some((scheme) => !scheme.startsWith("Agency-Access"));
  const oauthOnly = schemes.every((scheme) => scheme.endsWith("-Only"));
  const level = agency && location ? "both" : agency ? "agency" : "location";
  return { level, ...(oauthOnly ? { oauthOnly } : {}) };
}

/** What stands in one of them alone is optional, what they have of two kinds is of any. */
function eitherOf(one: JSONObject, other: JSONObject): JSONObject {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const [mine, theirs] = [one[name], other[name]];
      if (JSON.stringify(mine) === JSON.stringify(theirs)) return [name, mine];
      if (typeof mine === "object" && typeof theirs === "object")
        return [name, eitherOf(objectOf(mine), objectOf(theirs))];
      if (mine === undefined || theirs === undefined) return [name, String(mine ?? theirs).replace("!", "")];
      return [
        name,
        String(mine).replace("!", "") === String(theirs).replace("!", "")
          ? String(mine).replace("!", "")
          : "any",
      ];
    }),
  );
}

function fieldsOf({ file: name, schema }: Placed): JSONObject {
  const query = listOf(schema.parameters)
    .map(objectOf)
    .filter((one) => one.in === "query")
    .map((one): [string, string] => [
      String(one.name),
      notation(String(one.name), { file: name, schema: objectOf(one.schema) }, one.required === true),
    ]);
  return { query: Object.fromEntries(query), body: bodyOf({ file: name, schema }) };
}

/** `open` when the fields are unknown, alternatives, or those of the items of a list. */
function bodyOf({ file: name, schema }: Placed): JSONObject | "open" | undefined {
  const [media] = Object.values(objectOf(objectOf(schema.requestBody).content));
  if (media === undefined) return undefined;
  const body = resolve(documents, { file: name, schema: objectOf(objectOf(media).schema) });
  const parts = [
    body,
    ...listOf(body.schema.allOf).map((one) => resolve(documents, { ...body, schema: objectOf(one) })),
  ];
  const required = parts.flatMap((part) => listOf(part.schema.required));
  const fields = parts.flatMap((part) =>
    Object.entries(objectOf(part.schema.properties)).map(([field, value]): [string, string] => [
      field,
      notation(field, { file: part.file, schema: objectOf(value) }, required.includes(field)),
    ]),
  );
  const alternatives = body.schema.oneOf !== undefined || body.schema.anyOf !== undefined;
  return fields.length === 0 || alternatives ? "open" : Object.fromEntries(fields);
}

function notation(name: string, placed: Placed, required: boolean): string {
  const longest = 60;
  const { kind, values } = kindOf(placed);
  // The file calls the version of an agent an object; it is a number.
  const known = name === "version" && kind === "object" ? "any" : kind;
  const listed = values.length > 0 && values.length <= longest ? `(${values.join("|")})` : "";
  return `${known}${required ? "!" : ""}${listed}`;
}

function kindOf(placed: Placed): { readonly kind: string; readonly values: readonly unknown[] } {
  const { file: name, schema } = resolve(documents, placed);
  const values = listOf(schema.enum);
  if (schema.format === "binary") return { kind: "file", values };
  if (schema.type === "array") {
    const items = kindOf({ file: name, schema: objectOf(schema.items) });
    return { kind: `array<${items.kind}>`, values: items.values };
  }
  if (typeof schema.type === "string") {
    return { kind: schema.type === "integer" ? "number" : schema.type, values };
  }
  const [part] = listOf(schema.allOf);
  if (part !== undefined) return kindOf({ file: name, schema: objectOf(part) });
  return { kind: schema.properties === undefined ? "any" : "object", values };
}
