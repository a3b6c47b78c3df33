import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

// Rewrites simulator/spec/routes.json from shared/ghl/operations.json:
//   npx tsx test/simulator/generate-routes.ts ../shared/ghl/operations.json && npx biome check --write simulator/spec
// A field reads "type", "type!" when required, "type(a|b)" with an enumeration.

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean().optional(),
  type: z.string(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
});

const bodySchema = z.object({
  contentType: z.string().optional(),
  required: z.array(z.string()).optional(),
  types: z.record(z.string(), z.string()).optional(),
  enums: z.record(z.string(), z.array(z.union([z.string(), z.number()]))).optional(),
  undocumented: z.boolean().optional(),
  arrayOf: z.unknown().optional(),
  oneOf: z.unknown().optional(),
});

const operationSchema = z.object({
  method: z.string(),
  path: z.string(),
  in: z.array(z.enum(["apps", "v3"])),
  versionBySpec: z.record(z.string(), z.string().nullable()),
  scopes: z.array(z.string()).nullish(),
  scopesInferred: z.array(z.string()).nullish(),
  tokenLevel: z.enum(["location", "agency", "both", "unspecified", "none"]),
  oauthOnly: z.boolean(),
  params: z.array(parameterSchema),
  body: bodySchema.nullable(),
  v3: z
    .object({
      params: z.array(parameterSchema).optional(),
      body: bodySchema.nullish(),
      bodyTypeDiff: z
        .record(
          z.string(),
          z.object({ type: z.string().optional(), enumAdded: z.array(z.string()).optional() }),
        )
        .optional(),
    })
    .optional(),
});

type Operation = z.infer<typeof operationSchema>;
type Body = z.infer<typeof bodySchema>;

// Typed `object` in the spec although the service takes a string or a number:
// docs/api/operations.md#types-that-are-wrong-in-the-spec.
const typedObjectByMistake = new Set(["dateOfBirth", "monetaryValue", "subType", "version", "direction"]);
const longestEnumeration = 60;

function field(name: string, type: string, required: boolean, values: readonly (string | number)[] = []) {
  const kind = type === "object" && typedObjectByMistake.has(name) ? "any" : type;
  const listed = values.length > 0 && values.length <= longestEnumeration ? `(${values.join("|")})` : "";
  return `${kind}${required ? "!" : ""}${listed}`;
}

function queryFields(params: Operation["params"]) {
  const inQuery = params.filter((parameter) => parameter.in === "query");
  return Object.fromEntries(
    inQuery.map((p) => [p.name, field(p.name, p.type, p.required ?? false, p.enum ?? [])]),
  );
}

function isOpen(body: Body) {
  return Boolean(body.undocumented) || body.arrayOf !== undefined || body.oneOf !== undefined;
}

function bodyFields(body: Body | null | undefined, diff: NonNullable<Operation["v3"]>["bodyTypeDiff"] = {}) {
  if (!body) return undefined;
  if (isOpen(body)) return "open";
  return Object.fromEntries(
    Object.entries(body.types ?? {}).map(([name, type]) => {
      const known = body.enums?.[name] ?? [];
      const values = known.length > 0 ? [...known, ...(diff[name]?.enumAdded ?? [])] : known;
      return [name, field(name, diff[name]?.type ?? type, body.required?.includes(name) ?? false, values)];
    }),
  );
}

function accepts(operation: Operation) {
  if (!operation.in.includes("v3")) return "old";
  if (operation.in.includes("apps")) return "all";
  const declared = operation.versionBySpec.v3;
  return declared === null || declared === undefined || declared === "v3" ? "v3" : "all";
}

function v3Form(operation: Operation) {
  const { v3 } = operation;
  if (!v3 || (!v3.params && v3.body === undefined && !v3.bodyTypeDiff)) return undefined;
  return {
    query: queryFields(v3.params ?? operation.params),
    body: bodyFields(v3.body ?? operation.body, v3.bodyTypeDiff),
  };
}

function route(operation: Operation) {
  return {
    line: `${operation.method} ${operation.path}`,
    accepts: accepts(operation),
    level: operation.tokenLevel,
    oauthOnly: operation.oauthOnly || undefined,
    scopes: operation.scopes ?? operation.scopesInferred ?? [],
    query: queryFields(operation.params),
    body: bodyFields(operation.body),
    v3: v3Form(operation),
  };
}

const source = process.argv[2] ?? "../shared/ghl/operations.json";
const operations = z.array(operationSchema).parse(JSON.parse(readFileSync(source, "utf8")));
const target = new URL("../../simulator/spec/routes.json", import.meta.url);
writeFileSync(target, `[${operations.map((one) => JSON.stringify(route(one))).join(",\n")}]\n`);
