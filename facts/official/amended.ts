import { changes, type Patch } from "./changelog.js";
import { type Documents, type JSONObject, listOf, objectOf } from "./shape.js";

/**
 * The official files with what HighLevel's site has said since they were written: live pages of operations that the
 * files hold too are laid over them, and the changelog's entries are entered. An entry says nothing to a file that
 * has caught up with it, so that a newer snapshot speaks for itself.
 */
export function amended(documents: Documents): Documents {
  const copies = new Map([...documents].map(([file, document]) => [file, structuredClone(document)]));
  layOver(copies);
  for (const { lines, fields, deprecated } of changes) {
    for (const { document, operation } of lines.flatMap((line) => operationsAt(copies, line))) {
      if (deprecated) operation.deprecated = true;
      for (const [path, patch] of Object.entries(fields ?? {})) enter(document, operation, path, patch);
    }
  }
  return copies;
}

type Mutable = Record<string, unknown>;

interface Place {
  readonly document: JSONObject;
  readonly operation: Mutable;
}

function operationsAt(documents: Documents, line: string): readonly Place[] {
  const [method = "", path = ""] = line.split(" ");
  return [...documents.values()].flatMap((document) => {
    const operation = mutable(objectOf(objectOf(document.paths)[path])[method.toLowerCase()]);
    return operation === undefined ? [] : [{ document, operation }];
  });
}

/**
 * A live page of an operation that the files have as well: what either form takes is taken, and only what both
 * require is required. The page itself then has nothing more to say.
 */
function layOver(documents: Documents): void {
  for (const [file, live] of documents) {
    if (!file.startsWith("live/")) continue;
    const paths = mutable(live.paths) ?? {};
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, page] of Object.entries(objectOf(methods))) {
        const older = operationsAt(documents, `${method.toUpperCase()} ${path}`).filter(
          ({ document }) => document !== live,
        );
        for (const { document, operation } of older) layBody(document, operation, objectOf(page));
        if (older.length > 0) delete paths[path];
      }
    }
  }
}

function layBody(document: JSONObject, operation: Mutable, page: JSONObject): void {
  const media = mutable(Object.values(objectOf(objectOf(operation.requestBody).content))[0]);
  const [newer] = Object.values(objectOf(objectOf(page.requestBody).content));
  if (media === undefined || newer === undefined) return;
  const older = target(document, media.schema);
  const schema = objectOf(objectOf(newer).schema);
  const known = objectOf(older?.properties);
  const properties = Object.entries(objectOf(schema.properties)).map(([name, field]) => [
    name,
    known[name] === undefined ? field : wider(objectOf(known[name]), objectOf(field)),
  ]);
  media.schema = {
    ...older,
    properties: { ...known, ...Object.fromEntries(properties) },
    required: listOf(older?.required).filter((name) => listOf(schema.required).includes(name)),
  };
}

function wider(one: JSONObject, other: JSONObject): JSONObject {
  if (!Array.isArray(one.enum) || !Array.isArray(other.enum)) return one;
  return { ...one, enum: [...new Set([...one.enum, ...other.enum])] };
}

function enter(document: JSONObject, operation: Mutable, path: string, patch: Patch): void {
  const [first = "", ...steps] = path.split(".");
  if (first === "query") enterParameter(document, operation, steps[0] ?? "", patch);
  else {
    const media = mutable(Object.values(objectOf(objectOf(operation.requestBody).content))[0]);
    for (const holder of holdersOf(document, media?.schema, steps.slice(0, -1)))
      enterField(document, holder, steps.at(-1) ?? "", patch);
  }
}

function enterParameter(document: JSONObject, operation: Mutable, name: string, patch: Patch): void {
  const parameters = listOf(operation.parameters);
  const found = mutable(parameters.find((one) => objectOf(one).name === name));
  if (patch.kind === "gone") operation.parameters = parameters.filter((one) => objectOf(one).name !== name);
  else if (found === undefined) {
    if (patch.kind !== "added") return;
    const { schema, required = false } = patch;
    operation.parameters = [...parameters, { name, in: "query", required, schema }];
  } else if (patch.kind === "optional") found.required = false;
  else if (patch.kind === "required") found.required = true;
  else found.schema = changed(document, found.schema, patch);
}

function enterField(document: JSONObject, holder: Mutable, name: string, patch: Patch): void {
  const properties = mutable(holder.properties) ?? {};
  const required = listOf(holder.required).filter((one) => one !== name);
  if (patch.kind === "gone") {
    delete properties[name];
    holder.required = required;
  } else if (patch.kind === "added" && properties[name] === undefined)
    holder.properties = { ...properties, [name]: patch.schema };
  else if (properties[name] === undefined) return;
  else if (patch.kind === "optional") holder.required = required;
  else if (patch.kind === "required") holder.required = [...required, name];
  else properties[name] = changed(document, properties[name], patch);
}

/** The schema that stood there, with what the entry changes; one that already lists its values has caught up. */
function changed(document: JSONObject, schema: unknown, patch: Patch): unknown {
  const own = target(document, schema) ?? {};
  if (patch.kind === "instead") return patch.schema;
  if (patch.kind === "one of") return withValues(document, own, patch.values, false);
  if (patch.kind === "more") return withValues(document, own, patch.values, true);
  if (patch.kind !== "without" || !Array.isArray(own.enum)) return schema;
  return { ...own, enum: own.enum.filter((value) => !patch.values.includes(value)) };
}

function withValues(
  document: JSONObject,
  own: JSONObject,
  values: readonly string[],
  also: boolean,
): JSONObject {
  if (own.items !== undefined)
    return { ...own, items: withValues(document, target(document, own.items) ?? {}, values, also) };
  if (also) return { ...own, enum: [...new Set([...listOf(own.enum), ...values])] };
  return own.enum === undefined ? { type: "string", enum: values } : own;
}

/** The schemas that hold the fields at a path; `*` stands for the items of a list. */
function holdersOf(document: JSONObject, schema: unknown, steps: readonly string[]): readonly Mutable[] {
  const own = target(document, schema);
  if (own === undefined) return [];
  const parts = [...listOf(own.allOf), ...listOf(own.oneOf), ...listOf(own.anyOf)];
  const inner = parts.flatMap((part) => holdersOf(document, part, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return own.properties === undefined ? inner : [own, ...inner];
  const next = step === "*" ? own.items : objectOf(own.properties)[step];
  return next === undefined ? inner : [...holdersOf(document, next, rest), ...inner];
}

/** The schema itself where a reference within the document stands. */
function target(document: JSONObject, schema: unknown): Mutable | undefined {
  const own = mutable(schema);
  if (typeof own?.$ref !== "string") return own;
  const found = own.$ref
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, step) => objectOf(inner)[step], document);
  return target(document, found);
}

/** The object itself, to write in: only ever one of a copy. */
function mutable(value: unknown): Mutable | undefined {
  return isMutable(value) ? value : undefined;
}

function isMutable(value: unknown): value is Mutable {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
