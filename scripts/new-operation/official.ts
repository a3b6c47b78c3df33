import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve as absolute, basename, dirname, join } from "node:path";
import {
  type Documents,
  type JSONObject,
  listOf,
  namesOf,
  objectOf,
  type Placed,
  replyFields,
  resolve,
} from "../../facts/official/shape.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { templateNames } from "../../src/declare/toolset.js";
import { readSpecs } from "../audit/read-specs.js";

/** An argument as the official file has it. */
export interface OfficialField {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Placed;
}

/** What the official file says of an operation that is not declared yet. */
export interface OfficialFacts {
  readonly documents: Documents;
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly version: string | undefined;
  readonly scopes: readonly string[];
  readonly token: "location" | "agency" | "either";
  readonly pathFields: readonly OfficialField[];
  readonly query: readonly OfficialField[];
  readonly body: OfficialBody | undefined;
  /** What stands at the top of the reply. */
  readonly returns: ReplyFields;
  readonly reply: Placed | undefined;
}

export interface OfficialBody {
  readonly contentType: string;
  readonly schema: Placed;
  readonly isList: boolean;
  /** Its own, or those of its items. */
  readonly fields: readonly OfficialField[];
}

/**
 * Reads one operation from an official OpenAPI file, or from a folder or git directory of such files; those of the 2021
 * set come first.
 *
 * @returns undefined when no file has the line.
 */
export function readFacts(place: string, line: string): OfficialFacts | undefined {
  return factsIn(readDocuments(place), line);
}

/** The same of files that have been read. */
export function factsIn(documents: Documents, line: string): OfficialFacts | undefined {
  const [method = "", path = ""] = line.split(" ");
  for (const [file, document] of documents) {
    const operation = objectOf(objectOf(objectOf(document.paths)[path])[method.toLowerCase()]);
    if (Object.keys(operation).length > 0) return factsOf(documents, file, method, path, operation);
  }
  return undefined;
}

function readDocuments(place: string): Documents {
  if (statSync(place).isDirectory()) return readSpecs(place)?.documents ?? new Map();
  const files = [absolute(place), ...filesIn(join(dirname(absolute(place)), "../common"))];
  return new Map(
    files.map((file) => [
      `${basename(dirname(file))}/${basename(file)}`,
      objectOf(JSON.parse(readFileSync(file, "utf8"))),
    ]),
  );
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

function factsOf(
  documents: Documents,
  file: string,
  method: string,
  path: string,
  operation: JSONObject,
): OfficialFacts {
  const parameters = listOf(operation.parameters).map(objectOf);
  const version = parameters.find(({ name }) => String(name).toLowerCase() === "version");
  const [versionText] = listOf(objectOf(version?.schema).enum);
  const security = listOf(operation.security).map(objectOf);
  const reply = replyOf(file, operation);
  return {
    documents,
    method,
    path,
    operationId: text(operation.operationId),
    summary: text(operation.summary),
    description: text(operation.description),
    version: typeof versionText === "string" ? versionText : undefined,
    scopes: [...new Set(security.flatMap((one) => Object.values(one).flatMap(listOf).map(String)))].sort(),
    token: tokenOf(security.flatMap((one) => Object.keys(one))),
    pathFields: pathFieldsOf(file, path, parameters),
    query: parameters.filter((one) => one.in === "query").map((one) => parameterOf(file, one)),
    body: bodyOf(documents, file, operation),
    returns: reply === undefined ? {} : fieldsOfReply(documents, reply),
    reply,
  };
}

/** Any reply may carry a trace id. */
function fieldsOfReply(documents: Documents, reply: Placed): ReplyFields {
  const { traceId: _, ...fields } = replyFields(documents, reply);
  return fields;
}

/** The names of the security schemes say whose token is taken. */
function tokenOf(schemes: readonly string[]): OfficialFacts["token"] {
  const agency = schemes.some((name) => /agency/i.test(name));
  const location = schemes.some((name) => /location/i.test(name));
  if (agency) return location ? "either" : "agency";
  return "location";
}

/** The files forget some path parameters, so the template says which there are. */
function pathFieldsOf(
  file: string,
  path: string,
  parameters: readonly JSONObject[],
): readonly OfficialField[] {
  return templateNames(path).map((name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    return parameterOf(file, { name, schema: { type: "string" }, ...parameter, required: true });
  });
}

function parameterOf(file: string, parameter: JSONObject): OfficialField {
  return {
    name: text(parameter.name),
    required: parameter.required === true,
    description: text(parameter.description),
    schema: { file, schema: objectOf(parameter.schema) },
  };
}

function bodyOf(documents: Documents, file: string, operation: JSONObject): OfficialBody | undefined {
  const [first] = Object.entries(objectOf(objectOf(operation.requestBody).content));
  if (first === undefined) return undefined;
  const [contentType, media] = first;
  const schema = resolve(documents, { file, schema: objectOf(objectOf(media).schema) });
  const isList = schema.schema.type === "array";
  const named = isList ? { file: schema.file, schema: objectOf(schema.schema.items) } : schema;
  return { contentType, schema, isList, fields: fieldsOf(documents, named) };
}

/** The fields of an object, of all that it is put together from. */
export function fieldsOf(documents: Documents, placed: Placed): readonly OfficialField[] {
  const { file, schema } = resolve(documents, placed);
  const { required } = namesOf(documents, { file, schema });
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap(listOf);
  const own = Object.entries(objectOf(schema.properties)).map(([name, property]) => ({
    name,
    required: required.includes(name),
    description: text(objectOf(property).description),
    schema: { file, schema: objectOf(property) },
  }));
  const inherited = parts.flatMap((part) => fieldsOf(documents, { file, schema: objectOf(part) }));
  const byName = new Map([...inherited, ...own].map((field) => [field.name, field]));
  return [...byName.values()].map((field) => ({ ...field, required: required.includes(field.name) }));
}

function replyOf(file: string, operation: JSONObject): Placed | undefined {
  const [reply] = Object.entries(objectOf(operation.responses))
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => Object.values(objectOf(objectOf(response).content)));
  return reply === undefined ? undefined : { file, schema: objectOf(objectOf(reply).schema) };
}

function text(value: unknown): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}
