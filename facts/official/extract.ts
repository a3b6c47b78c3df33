import { type Documents, type JSONObject, listOf, objectOf } from "./shape.js";

/**
 * Of the official OpenAPI documents what this project is held to: of requests and of the replies that say yes the
 * names, places, types, what is required, and short examples. Words are left out, and the replies that say no.
 *
 * @returns the text of each file, a line for each path and each schema.
 */
export function extractOf(documents: Documents): ReadonlyMap<string, string> {
  const needed = neededSchemas(documents);
  return new Map(
    [...documents.keys()].flatMap((file) => {
      const text = textOf(documents, file, needed);
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
}

function textOf(documents: Documents, file: string, needed: ReadonlySet<string>): string | undefined {
  const document = objectOf(documents.get(file));
  const paths = Object.entries(objectOf(document.paths)).map(([path, methods]) => [
    path,
    mapped(methods, (operation) => ({
      ...requestOf(operation),
      responses: mapped(repliesOf(operation), (content) => ({ content: mapped(content, schemaIn) })),
    })),
  ]);
  const schemas = Object.entries(schemasIn(document))
    .filter(([name]) => needed.has(`${file}#${name}`))
    .map(([name, schema]) => [name, schemaOf(schema)]);
  if (paths.length + schemas.length === 0) return undefined;
  return `{"paths":{\n${linesOf(paths)}\n},"components":{"schemas":{\n${linesOf(schemas)}\n}}}\n`;
}

function linesOf(entries: readonly (readonly unknown[])[]): string {
  return entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",\n");
}

function requestOf(operation: unknown): JSONObject {
  const { parameters, requestBody, security, deprecated } = objectOf(operation);
  const content = mapped(objectOf(requestBody).content, (media) =>
    defined({ schema: objectOf(media).schema }),
  );
  return defined({
    parameters: parameters === undefined ? undefined : listOf(parameters).map(parameterOf),
    requestBody: requestBody === undefined ? undefined : { content: mapped(content, schemaIn) },
    security,
    // Only that it is: the files say of a few that it is not.
    deprecated: deprecated === true ? true : undefined,
  });
}

/** Of each reply that says yes its content, by media type. */
function repliesOf(operation: unknown): JSONObject {
  const good = Object.entries(objectOf(objectOf(operation).responses)).filter(([status]) =>
    status.startsWith("2"),
  );
  return mapped(Object.fromEntries(good), (reply) =>
    mapped(objectOf(reply).content, (media) => defined({ schema: objectOf(media).schema })),
  );
}

function parameterOf(parameter: unknown): JSONObject {
  const { name, in: place, required, explode, deprecated, schema } = objectOf(parameter);
  const isDeprecated = deprecated === true ? true : undefined;
  return defined({
    name,
    in: place,
    required,
    explode,
    deprecated: isDeprecated,
    schema: schema && schemaOf(schema),
  });
}

function schemaIn(media: unknown): JSONObject {
  return mapped(media, schemaOf);
}

/** Keys of a schema that say nothing about what is valid. */
const words = ["description", "title", "summary", "examples", "default", "readOnly"];

const longestExample = 100;

function schemaOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaOf);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !words.includes(key) &&
          !(key === "example" && isLong(value)) &&
          !(key === "deprecated" && value !== true),
      )
      .map(([key, value]) => {
        if (key === "properties") return [key, mapped(value, schemaOf)];
        return [key, asItIs.includes(key) ? value : schemaOf(value)];
      }),
  );
}

const asItIs = ["enum", "required", "example"];

function isLong(example: unknown): boolean {
  return JSON.stringify(example).length > longestExample;
}

/** The schemas that a request or a reply can reach, as `file#name`. */
function neededSchemas(documents: Documents): ReadonlySet<string> {
  const needed = new Set<string>();
  const reach = (file: string, value: unknown): void => {
    for (const reference of referencesIn(value)) {
      const [target = "", pointer = ""] = reference.split("#");
      const name = pointer.split("/").at(-1) ?? "";
      const set = file.split("/")[0] ?? "";
      const next =
        target === ""
          ? file
          : target.startsWith("../")
            ? target.replace(/^(?:\.\.\/)+/, "")
            : `${set}/${target}`;
      if (needed.has(`${next}#${name}`)) continue;
      needed.add(`${next}#${name}`);
      reach(next, schemasIn(documents.get(next))[name]);
    }
  };
  for (const [file, document] of documents) {
    reach(
      file,
      mapped(document.paths, (methods) =>
        mapped(methods, (operation) => [requestOf(operation), repliesOf(operation)]),
      ),
    );
  }
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
