import { fileURLToPath } from "node:url";
import { type Files, filesOnDisk } from "./files.js";
import { type Documents, type JSONObject, objectOf } from "./shape.js";

/** The extract of the official OpenAPI files that this room holds; `npm run facts` writes it. */
export const officialFolder = fileURLToPath(new URL("./openapi", import.meta.url));

/** The two forms of the API, each a set of files, and what the live developer pages have beyond them. */
export const sets = ["2021", "v3", "live"] as const;

export type SpecSet = (typeof sets)[number];

/** Where a checkout of GoHighLevel/highlevel-api-docs has the sets, and where this room and ../shared have them. */
const places = {
  common: ["common", "apps/common", "apps/v3/common"],
  "2021": ["2021", "apps"],
  v3: ["v3", "apps/v3"],
  // ../shared has it beside the openapi folder.
  live: ["live", "../live"],
} as const;

/** The files of the live pages whose operations are declared here so far. */
const liveFiles: readonly string[] = [
  "ad-publishing.json",
  "agent-studio.json",
  "blogs.json",
  "brand-boards.json",
  "contacts.json",
  "conversation-ai.json",
  "courses.json",
  "files.json",
  "knowledge-base-files.json",
  "knowledge-base.json",
  "notes.json",
  "pipelines.json",
  "saas-api.json",
  "social-planner.json",
];

/** Whether a folder holds the official OpenAPI files, or an extract of them. */
export function holdsOfficial(folder: string | Files): boolean {
  const files = filesIn(folder);
  return (["2021", "v3"] as const).every((set) => placeOf(files, set) !== undefined);
}

/**
 * The official files, each under its set. Of the live pages those that are declared here; with `live`, all that this
 * folder has.
 */
export function readDocuments(folder: string | Files, live?: Files): Documents {
  const files = filesIn(folder);
  const sources = [
    ...(["2021", "v3", "common"] as const).map((set) => [set, files, placeOf(files, set)] as const),
    live === undefined ? (["live", files, placeOf(files, "live")] as const) : (["live", live, "."] as const),
  ];
  return new Map(
    sources.flatMap(([set, source, place]) =>
      (place === undefined ? [] : (source.names(place) ?? []))
        .filter((file) => file.endsWith(".json"))
        .filter((file) => set !== "live" || live !== undefined || liveFiles.includes(file))
        .map((file) => {
          const document: unknown = JSON.parse(source.text(`${place}/${file}`) ?? "{}");
          const plain = objectOf(withoutFalseTypes(document));
          return [`${set}/${file}`, set === "live" ? secured(plain) : plain] as const;
        }),
    ),
  );
}

/** Where the files of the live pages are, as seen from the others; undefined where there are none. */
export function livePlace(files: Files): string | undefined {
  return placeOf(files, "live");
}

function filesIn(folder: string | Files): Files {
  return typeof folder === "string" ? filesOnDisk(folder) : folder;
}

function placeOf(files: Files, set: keyof typeof places): string | undefined {
  return places[set].find((place) => files.names(place) !== undefined);
}

/** The live pages name the token and the scopes in words of their own; the extract has them as the others do. */
function secured(document: JSONObject): JSONObject {
  const paths = Object.entries(objectOf(document.paths)).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(objectOf(methods)).map(([method, value]) => {
        const operation = objectOf(value);
        const { "x-token": token, "x-scopes": scopes } = operation;
        const scheme = token === "agency" ? "Agency-Access" : "Location-Access";
        const security = scopes === undefined ? {} : { security: [{ [scheme]: scopes }] };
        return [method, { ...operation, ...security }];
      }),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * The generator of the official files guesses types it cannot tell: `object` or `any` for an enum or a date,
 * `number` for country codes, a list of lists for a list of objects. Where a field's own enum or example is of
 * another type than it claims, or its items are lists of nothing, the claim goes and the rest stays.
 */
function withoutFalseTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFalseTypes);
  if (typeof value !== "object" || value === null) return value;
  const schema: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutFalseTypes(inner)]),
  );
  if (Array.isArray(schema.enum)) schema.enum = schema.enum.flat();
  const items = objectOf(schema.items);
  if (items.type === "array" && items.items === undefined) schema.items = {};
  if (Array.isArray(schema.example) && schema.example.some((item) => !fits(item, items.type)))
    schema.items = {};
  if (claimsWrongly(schema)) delete schema.type;
  // ajv takes `nullable` only beside a type.
  if (schema.type === undefined) delete schema.nullable;
  return schema;
}

function claimsWrongly({ type, properties, enum: values, example }: JSONObject): boolean {
  if (type === "any") return true;
  if (Array.isArray(values)) return type !== "array" && !values.every((one) => fits(one, type));
  const plain = Array.isArray(example) ? example[0] : example;
  return type === "object" && properties === undefined && plain !== undefined && !fits(plain, "object");
}

/** Whether a value could be of a type; of what the examples write carelessly, numbers as text, it says nothing. */
function fits(value: unknown, type: unknown): boolean {
  if (value === null) return true;
  if (type === "string") return typeof value === "string";
  if (type === "number" || type === "integer") return typeof value === "number";
  if (type === "object") return typeof value === "object";
  return true;
}
