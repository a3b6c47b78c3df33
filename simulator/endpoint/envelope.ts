import { replyForm } from "../spec/replies.js";
import type { Schema } from "../spec/schema.js";
import type { Fields, Reply, SimulatedRequest } from "./endpoint.js";
import { fitted, made, type Origin } from "./fit.js";

/** What goes into a reply. */
export interface Contents {
  /** One record, or a page of them. */
  readonly of: Fields | readonly Fields[];
  /** What the rest of the reply says, by name, such as `total`. */
  readonly more?: Fields;
  /** What it says where the schema is silent; `more` unless given. */
  readonly brief?: Fields;
  /** Where the record or the page stands, dotted; found in the schema unless given. "" is the whole reply. */
  readonly at?: string | undefined;
  readonly origin: Origin;
}

/** The reply of the request's operation with its contents, in the form of the request's version. */
export function replyWith(request: SimulatedRequest, contents: Contents): Reply {
  const { status, schema } = replyForm(request.line, request.version);
  return { status, body: bodyWith(schema, contents) };
}

function bodyWith(schema: Schema, contents: Contents): Reply["body"] {
  const isList = Array.isArray(contents.of);
  const path =
    contents.at?.split(".").filter((step) => step !== "") ??
    (isList ? placeOfList(schema) : placeOfOne(schema));
  return placed(schema, path, contents);
}

/** The body from the top: on the way to the contents each level has what it must have, and what `more` says. */
function placed(schema: Schema, path: readonly string[], contents: Contents): Reply["body"] {
  const [step, ...rest] = path;
  const { of, origin } = contents;
  const more = (schema.properties === undefined ? contents.brief : undefined) ?? contents.more ?? {};
  if (step === undefined) {
    if (schema.type === "boolean") return true;
    if (schema.type === "string") return "success";
    if (isList(of)) return of.map((one) => fitted(schema.items ?? {}, one, originOf(one, origin)));
    return schema.properties === undefined
      ? { ...of }
      : { ...outline(schema, { ...more, ...of }, originOf(of, origin)) };
  }
  const inner = schema.properties?.[step] ?? {};
  return { ...outline(without(schema, step), more, origin), [step]: placed(inner, rest, contents) };
}

/** An object's fields beside the contents: those of `more`, those that it must have, and a yes. */
function outline(schema: Schema, more: Fields, origin: Origin): Fields {
  const { properties = {}, required = [] } = schema;
  const plain = fitted(schema, more, origin);
  const filled = Object.entries(properties).flatMap(([name, inner]) => {
    if (name in plain) return [];
    if (isYes(name, inner)) return [[name, true]];
    if (inner.properties !== undefined && holdsAnyOf(inner, more))
      return [[name, outline(inner, more, origin)]];
    return required.includes(name) && !(name in plain) ? [[name, made(inner, name, origin)]] : [];
  });
  return { ...plain, ...Object.fromEntries(filled) };
}

/** Counts may stand one level down, in `meta` or `pagination`. */
function holdsAnyOf({ properties = {} }: Schema, more: Fields): boolean {
  return Object.keys(properties).some((name) => more[name] !== undefined);
}

function isYes(name: string, { type }: Schema): boolean {
  if (name === "status") return type === "boolean";
  return (
    (type === "boolean" || type === undefined) &&
    /^(success|succeeded|succeded|successful|ok|deleted|isDeleted)$/i.test(name)
  );
}

function isList(of: Contents["of"]): of is readonly Fields[] {
  return Array.isArray(of);
}

function originOf(fields: Fields, otherwise: Origin): Origin {
  const { id, createdAt } = fields;
  return {
    id: typeof id === "string" ? id : otherwise.id,
    at: typeof createdAt === "string" ? createdAt : otherwise.at,
  };
}

function without(schema: Schema, name: string): Schema {
  const { [name]: _, ...properties } = schema.properties ?? {};
  return { ...schema, properties, required: (schema.required ?? []).filter((one) => one !== name) };
}

/** The first list of records, breadth first. */
function placeOfList(schema: Schema): readonly string[] {
  return (
    placeOf(
      schema,
      (one) =>
        one.type === "array" &&
        (one.items?.properties !== undefined || one.items?.type === undefined || one.items.type === "object"),
    ) ??
    placeOf(schema, ({ type }) => type === "array") ??
    []
  );
}

/** The object with an id of its own nearest to the top; else the only object there is; else the top. */
function placeOfOne(schema: Schema): readonly string[] {
  const withId = placeOf(schema, ({ properties = {} }) => "id" in properties || "_id" in properties);
  if (withId !== undefined) return withId;
  const inner = Object.entries(schema.properties ?? {}).filter(
    ([name, one]) =>
      (one.properties !== undefined || one.type === "object") && !/^(meta|error|errors)$/.test(name),
  );
  const [only, ...others] = inner;
  return only === undefined || others.length > 0 ? [] : [only[0]];
}

function placeOf(schema: Schema, fits: (schema: Schema) => boolean): readonly string[] | undefined {
  const waiting: (readonly [Schema, readonly string[]])[] = [[schema, []]];
  for (const [one, path] of waiting) {
    if (fits(one)) return path;
    if (path.length === 3) continue;
    for (const [name, inner] of Object.entries(one.properties ?? {})) waiting.push([inner, [...path, name]]);
  }
  return undefined;
}
