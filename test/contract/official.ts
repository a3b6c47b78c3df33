import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";
import { root } from "../harness/process.js";

/** The official OpenAPI files, where this checkout has them beside it. */
export const officialFolder = join(root, "../shared/ghl/openapi");

export const hasOfficial = existsSync(officialFolder);

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header", "cookie"]),
  required: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()).optional(),
});

const operationSchema = z.object({
  parameters: z.array(parameterSchema).optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })) })
    .optional(),
});

const documentSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

export interface OfficialOperation {
  readonly query: ReadonlyMap<string, { readonly required: boolean }>;
  readonly bodyTypes: readonly string[];
  /** Compiled when first asked for: there are hundreds. */
  readonly validateBody: () => ValidateFunction | undefined;
}

/** Every official operation by its HTTP line: the 2021 form where there is one, else the v3 form. */
export function readOfficial(): ReadonlyMap<string, OfficialOperation> {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, coerceTypes: false });
  addFormats.default(ajv);
  ajv.addSchema(readJSON("common/common-schemas.json"), "https://official/common/common-schemas.json");
  const operations = new Map<string, OfficialOperation>();
  for (const set of ["2021", "v3"]) {
    for (const file of readdirSync(join(officialFolder, set))) {
      const id = `https://official/${set}/${file}`;
      const document = documentSchema.parse(readJSON(`${set}/${file}`));
      ajv.addSchema(document, id);
      for (const [path, methods] of Object.entries(document.paths)) {
        for (const [method, value] of Object.entries(methods)) {
          const line = `${method.toUpperCase()} ${path}`;
          if (operations.has(line)) continue;
          operations.set(
            line,
            official(ajv, `${id}#/paths/${pointer(path)}/${method}`, operationSchema.parse(value)),
          );
        }
      }
    }
  }
  return operations;
}

function official(ajv: Ajv, id: string, operation: z.infer<typeof operationSchema>): OfficialOperation {
  const content = Object.entries(operation.requestBody?.content ?? {});
  const [type] = content[0] ?? [];
  const hasSchema = content[0]?.[1].schema !== undefined;
  let validate: ValidateFunction | undefined;
  return {
    query: new Map(
      (operation.parameters ?? [])
        .filter((parameter) => parameter.in === "query")
        .map(({ name, required }) => [name, { required: required ?? false }]),
    ),
    bodyTypes: content.map(([one]) => one),
    validateBody: () => {
      if (type === undefined || !hasSchema) return undefined;
      validate ??= ajv.compile({ $ref: `${id}/requestBody/content/${pointer(type)}/schema` });
      return validate;
    },
  };
}

/** A path as a step of a JSON pointer inside a URI fragment. */
function pointer(step: string): string {
  return encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function readJSON(file: string): Record<string, unknown> {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(officialFolder, file), "utf8")));
}
