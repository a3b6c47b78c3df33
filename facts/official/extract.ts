import { type Documents, type JSONObject, listOf, objectOf } from "./shape.js";

/**
 * Of the official OpenAPI documents what this project is held to: names, places, types and what is required.
 * Words, examples, replies and schemas that only replies use are left out, which is six sevenths of them.
 *
 * @returns the text of each file, a line for each path and each schema.
 */
export function extractOf(documents: Documents): ReadonlyMap<string, string> {
  const needed = neededSchemas(documents);
  return new Map(
    [...documents].flatMap(([file, document]) => {
      const text = textOf(file, document, needed);
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
}

function textOf(file: string, document: JSONObject, needed: ReadonlySet<string>): string | undefined {
  const paths = Object.entries(objectOf(document.paths)).map(([path, methods]) => [path, pathOf(methods)]);
  const schemas = Object.entries(schemasIn(document))
    .filter(([name]) => needed.has(`${file}#${name}`))
    .map(([name, schema]) => [name, schemaOf(schema)]);
  if (paths.length + schemas.length === 0) return undefined;
  return `{"paths":{\n${linesOf(paths)}\n},"components":{"schemas":{\n${linesOf(schemas)}\n}}}\n`;
}

function linesOf(entries: readonly (readonly unknown[])[]): string {
  return entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",\n");
}

function pathOf(methods: unknown): JSONObject {
  return mapped(methods, (operation) => {
    const { parameters, requestBody, security } = objectOf(operation);
    const content = mapped(objectOf(requestBody).content, (media) =>
      defined({ schema: objectOf(media).schema }),
    );
    return defined({
      parameters: parameters === undefined ? undefined : listOf(parameters).map(parameterOf),
      requestBody: requestBody === undefined ? undefined : { content: mapped(content, schemaIn) },
      security,
    });
  });
}

function parameterOf(parameter: unknown): JSONObject {
  const { name, in: place, required, explode, schema } = objectOf(parameter);
  return defined({ name, in: place, required, explode, schema: schema && schemaOf(schema) });
}

function schemaIn(media: unknown): JSONObject {
  return mapped(media, schemaOf);
}

/** Keys of a schema that say nothing about what is valid. */
const words = ["description", "title", "summary", "example", "examples", "default", "deprecated", "readOnly"];

function schemaOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaOf);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !words.includes(key))
      .map(([key, value]) => {
        if (key === "properties") return [key, mapped(value, schemaOf)];
        return [key, key === "enum" || key === "required" ? value : schemaOf(value)];
      }),
  );
}

/** The schemas that a request can reach, as `file#name`. */
function neededSchemas(documents: Documents): ReadonlySet<string> {
  const needed = new Set<string>();
  const reach = (file: string, value: unknown): void => {
    for (const reference of referencesIn(value)) {
      const [target = "", pointer = ""] = reference.split("#");
      const name = pointer.split("/").at(-1) ?? "";
      const set = file.split("/")[0] ?? "";
      const next = target === "" ? file : target.startsWith("../") ? target.slice(3) : `${set}/${target}`;
      if (needed.has(`${next}#${name}`)) continue;
      needed.add(`${next}#${name}`);
      reach(next, schemasIn(documents.get(next))[name]);
    }
  };
  for (const [file, document] of documents) reach(file, mapped(document.paths, pathOf));
  return needed;
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return Object.entries(objectOf(value)).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

function schemasIn(document: JSONObject | undefined): JSONObject {
  return objectOf(objectOf(document?.components).schemas);
}

function mapped(value: unknown, map: (inner: unknown) => unknown): JSONObject {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([name, inner]) => [name, map(inner)]));
}

function defined(value: JSONObject): JSONObject {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}
