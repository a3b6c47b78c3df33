import type { ReplyKind } from "../../src/declare/operation.js";
import { anything, type Form } from "../compare/form.js";
import { officialForm } from "../compare/official-form.js";
import { type Documents, type JSONObject, listOf, objectOf, replyFields } from "./shape.js";

/**
 * Of the official OpenAPI documents what this project is held to: names, places, types and what is required, and the
 * names in each reply. Words, examples and what else is said of replies are left out: four fifths of it all.
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
      responses: repliesOf(documents, file, operation),
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

/** Of the replies that say yes the names, and at the top which of them are lists or records. */
function repliesOf(documents: Documents, file: string, operation: unknown): JSONObject {
  const good = Object.entries(objectOf(objectOf(operation).responses)).filter(([status]) =>
    status.startsWith("2"),
  );
  return mapped(Object.fromEntries(good), (reply) => ({
    content: mapped(objectOf(reply).content, (media) => {
      const placed = { file, schema: objectOf(objectOf(media).schema) };
      const fields = replyFields(documents, placed);
      const { fields: forms, items } = officialForm(documents, placed);
      const named = Object.entries(fields).map(([name, kind]) => [name, ofKind(kind, forms.get(name))]);
      return { schema: { properties: Object.fromEntries(named), ...itemsOf(items) } };
    }),
  }));
}

function ofKind(kind: ReplyKind, form: Form = anything): JSONObject {
  if (kind === "list") return { type: "array", items: namesIn(form.items ?? anything) };
  return kind === "record" ? { type: "object", ...namesIn(form) } : {};
}

/** The names within a form, and no more of it. */
function namesIn({ fields, items }: Form): JSONObject {
  const named = [...fields].map(([name, form]) => [name, namesIn(form)]);
  return { ...(named.length === 0 ? {} : { properties: Object.fromEntries(named) }), ...itemsOf(items) };
}

function itemsOf(items: Form | undefined): JSONObject {
  const within = items === undefined ? {} : namesIn(items);
  return Object.keys(within).length === 0 ? {} : { items: within };
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
const words = ["description", "title", "summary", "example", "examples", "default", "readOnly"];

function schemaOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaOf);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !words.includes(key) && !(key === "deprecated" && value !== true))
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
      mapped(document.paths, (methods) => mapped(methods, requestOf)),
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
