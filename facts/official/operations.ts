import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";
import type { ReplyFields } from "../../src/declare/operation.js";
import { officialFolder, readDocuments, type SpecSet, sets } from "./documents.js";
import {
  type Documents,
  type JSONObject,
  listOf,
  type Names,
  namesOf,
  objectOf,
  replyFields,
  resolve,
  undeclared,
} from "./shape.js";

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header", "cookie"]),
  required: z.boolean().optional(),
  explode: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()).optional(),
});

const operationSchema = z.object({
  parameters: z.array(parameterSchema).optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })) })
    .optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  deprecated: z.boolean().optional(),
  responses: z
    .record(
      z.string(),
      z.object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional() }),
    )
    .optional(),
});

export interface OfficialBody extends Names {
  readonly types: readonly string[];
  /** True where the body is an array; the names are those of its items. */
  readonly arrayOf: boolean;
  /** What is wrong with a JSON body, each with the place it stands at. */
  faults(value: unknown): readonly OfficialFault[];
}

export interface OfficialFault {
  /** The argument at the top of the body. */
  readonly argument: string;
  readonly keyword: string;
  readonly text: string;
}

export interface OfficialQuery {
  readonly required: boolean;
  /** What is wrong with the texts given under the name, if anything is. */
  fault(values: readonly string[]): string | undefined;
}

export interface OfficialOperation {
  readonly line: string;
  /** Nothing where the file forgets the header. */
  readonly version: string | undefined;
  readonly scopes: readonly string[];
  /** The names in the path's braces. */
  readonly pathNames: readonly string[];
  /** The names of the security schemes, any of which will do. */
  readonly schemes: readonly string[];
  readonly query: ReadonlyMap<string, OfficialQuery>;
  /** The headers that it wants beyond Version, in lower case. */
  readonly headers: readonly string[];
  readonly body: OfficialBody | undefined;
  readonly deprecated: boolean;
  /** The fields at the top of the reply; none when the reply is a list, or nobody has written it down. */
  readonly returns: ReplyFields;
  /** What is wrong with a reply that says yes, a line each. */
  replyFaults(value: unknown): readonly string[];
}

export type OfficialOperations = ReadonlyMap<string, OfficialOperation>;

/**
 * The official operations of each set, by HTTP line.
 *
 * @param folder of the OpenAPI files: the extract in this room, or a checkout.
 */
export function readOfficial(folder: string = officialFolder): Readonly<Record<SpecSet, OfficialOperations>> {
  return officialIn(readDocuments(folder));
}

/** The same of files that have been read. */
export function officialIn(documents: Documents): Readonly<Record<SpecSet, OfficialOperations>> {
  const reader: Reader = {
    documents,
    ajv: lazily(() => makeAjv(documents, false)),
    coercing: lazily(() => makeAjv(documents, true)),
  };
  const ofSet = (set: SpecSet) =>
    new Map(
      [...documents]
        .filter(([file]) => file.startsWith(`${set}/`))
        .flatMap(([file, document]) => operationsOf(reader, file, document)),
    );
  return { "2021": ofSet("2021"), v3: ofSet("v3"), live: ofSet("live") };
}

/** An operation of the first set that holds it. */
export function firstOfficial(
  official: Readonly<Record<SpecSet, OfficialOperations>>,
  line: string,
): OfficialOperation | undefined {
  return official["2021"].get(line) ?? official.v3.get(line) ?? official.live.get(line);
}

/** The reply of an operation: of the first set that says anything of it. */
export function officialReturns(
  official: Readonly<Record<SpecSet, OfficialOperations>>,
  line: string,
): ReplyFields {
  const [returns = {}] = sets
    .map((set) => official[set].get(line)?.returns ?? {})
    .filter((fields) => Object.keys(fields).length > 0);
  return returns;
}

interface Reader {
  readonly documents: Documents;
  readonly ajv: () => Ajv;
  /** Reads texts as numbers and truth values, as a server does with a query. */
  readonly coercing: () => Ajv;
}

const idOf = (file: string) => `https://official/${file}`;

function makeAjv(documents: Documents, coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, coerceTypes, logger: false });
  addFormats.default(ajv);
  for (const [file, document] of documents) ajv.addSchema(document, idOf(file));
  return ajv;
}

function operationsOf(reader: Reader, file: string, document: JSONObject) {
  return Object.entries(objectOf(document.paths)).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).map(([method, value]) => {
      const line = `${method.toUpperCase()} ${path}`;
      const pointer = `#/paths/${escaped(path)}/${method}`;
      return [line, operationOf(reader, line, file, pointer, operationSchema.parse(value))] as const;
    }),
  );
}

function operationOf(
  reader: Reader,
  line: string,
  file: string,
  pointer: string,
  operation: z.infer<typeof operationSchema>,
): OfficialOperation {
  const parameters = operation.parameters ?? [];
  const header = parameters.find((one) => one.in === "header" && one.name.toLowerCase() === "version");
  const [version] = listOf(header?.schema?.enum);
  const security = operation.security ?? [];
  return {
    line,
    version: typeof version === "string" ? version : undefined,
    scopes: [...new Set(security.flatMap((one) => Object.values(one).flat()))].sort(),
    pathNames: [...line.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name),
    schemes: security.flatMap((one) => Object.keys(one)),
    query: new Map(
      parameters.flatMap((parameter, place) =>
        parameter.in === "query"
          ? [[parameter.name, queryOf(reader, file, `${pointer}/parameters/${place}`, parameter)] as const]
          : [],
      ),
    ),
    headers: parameters
      .filter((one) => one.in === "header" && one.required)
      .map(({ name }) => name.toLowerCase())
      .filter((name) => !["version", "authorization"].includes(name)),
    body: bodyOf(reader, file, pointer, operation),
    deprecated: operation.deprecated ?? false,
    returns: returnsOf(reader, file, operation),
    replyFaults: replyFaultsOf(reader, file, pointer, operation),
  };
}

/** Any reply may carry a trace id, which only some of the files say. */
function returnsOf(
  { documents }: Reader,
  file: string,
  { responses = {} }: z.infer<typeof operationSchema>,
): ReplyFields {
  const media = Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, { content = {} }]) => Object.values(content));
  const [first] = media;
  if (first === undefined) return {};
  const { traceId: _, ...fields } = replyFields(documents, { file, schema: objectOf(first.schema) });
  return fields;
}

function replyFaultsOf(
  { ajv, documents }: Reader,
  file: string,
  pointer: string,
  { responses = {} }: z.infer<typeof operationSchema>,
): OfficialOperation["replyFaults"] {
  const [first] = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const [media] = Object.entries(first?.[1].content ?? {});
  if (first === undefined || media?.[1].schema === undefined) return () => [];
  const place = `${pointer}/responses/${first[0]}/content/${escaped(media[0])}/schema`;
  const validate = lazily(() => ajv().compile({ $ref: `${idOf(file)}${place}` }));
  const schema = objectOf(media[1].schema);
  return (value) => {
    const check = validate();
    const wrong = check(value) ? [] : withoutBranches(check.errors ?? []);
    return [
      ...wrong.map(({ instancePath, message }) => `${instancePath} ${message}`),
      ...undeclared(documents, [{ file, schema }], value)
        .filter((at) => at !== "/traceId")
        .map((at) => `${at} is no field of it`),
    ];
  };
}

function queryOf(
  { documents, coercing }: Reader,
  file: string,
  pointer: string,
  parameter: z.infer<typeof parameterSchema>,
): OfficialQuery {
  const $ref = `${idOf(file)}${pointer}/schema`;
  const { schema } = resolve(documents, { file, schema: { $ref: `${pointer}/schema` } });
  const validate = lazily(() => coercing().compile({ type: "object", properties: { value: { $ref } } }));
  return {
    required: parameter.required ?? false,
    fault(values) {
      const check = validate();
      const lists = parameter.explode === false ? values.map((text) => text.split(",")) : [[...values]];
      const texts = values.length > 1 ? [] : values.map((text) => fromText(schema, text));
      if ([...lists, ...texts].some((value) => check({ value }))) return undefined;
      return check.errors?.map(({ message }) => message).join(", ");
    },
  };
}

/** An object stands in a query as JSON. */
function fromText(schema: JSONObject, text: string): unknown {
  return schema.type === "object" && text.startsWith("{") ? JSON.parse(text) : text;
}

function bodyOf(
  { documents, ajv }: Reader,
  file: string,
  pointer: string,
  operation: z.infer<typeof operationSchema>,
): OfficialBody | undefined {
  const content = Object.entries(operation.requestBody?.content ?? {});
  const [first] = content;
  if (first === undefined) return undefined;
  const [type, media] = first;
  const place = { file, schema: objectOf(media.schema) };
  const { file: where, schema } = resolve(documents, place);
  const arrayOf = schema.type === "array";
  const named = arrayOf ? { file: where, schema: objectOf(schema.items) } : place;
  const $ref = `${idOf(file)}${pointer}/requestBody/content/${escaped(type)}/schema`;
  const validate = lazily(() => ajv().compile(media.schema === undefined ? {} : { $ref }));
  return {
    types: content.map(([one]) => one),
    arrayOf,
    ...namesOf(documents, named),
    faults(value) {
      const check = validate();
      const wrong = check(value) ? [] : withoutBranches(check.errors ?? []);
      return [
        ...wrong.map(({ instancePath, keyword, message, params }) => ({
          argument:
            instancePath === ""
              ? String(params.missingProperty ?? "(body)")
              : (instancePath.split("/")[1] ?? ""),
          keyword: instancePath === "" ? keyword : `${keyword} within`,
          text: `body ${instancePath}: ${message}`,
        })),
        ...undeclared(documents, [place], value).map((at) => ({
          argument: at.split("/")[1] ?? "",
          keyword: at.split("/").length === 2 ? "undeclared" : "undeclared within",
          text: `body ${at}: no such field officially`,
        })),
      ];
    },
  };
}

/** Why each branch of an alternative does not fit is noise once none does. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const forks = errors.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");
  return errors.filter(
    (error) => !forks.some((fork) => fork !== error && error.instancePath.startsWith(fork.instancePath)),
  );
}

/** Made when first asked for: there are hundreds. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A path as a step of a JSON pointer inside a URI fragment. */
function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));
}
