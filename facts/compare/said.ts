import { type Documents, type JSONObject, listOf, objectOf } from "../official/shape.js";
import type { Said } from "./difference.js";
import type { Form } from "./form.js";
import { officialForm, officialRequest } from "./official-form.js";

/** Everything that an official file says of an operation, one by one. */
export function saidOf(documents: Documents, file: string, operation: JSONObject): readonly Said[] {
  const { query, body } = officialRequest(documents, file, operation);
  return [
    ...saidOfItself(operation),
    ...saidOfForm(query, "query"),
    ...saidOfForm(body, "body"),
    ...saidOfReply(documents, file, operation),
  ];
}

function saidOfItself(operation: JSONObject): readonly Said[] {
  const parameters = listOf(operation.parameters).map(objectOf);
  const security = listOf(operation.security).map(objectOf);
  const scopes = security.flatMap((one) => Object.values(one).flatMap(listOf)).map(String);
  const versions = parameters
    .filter(({ name }) => String(name).toLowerCase() === "version")
    .flatMap(({ schema }) => listOf(objectOf(schema).enum));
  const headers = parameters.filter((one) => one.in === "header" && one.required === true);
  const types = Object.keys(objectOf(objectOf(operation.requestBody).content));
  return [
    ...versions.map((version) => ({ at: "version", kind: "version", what: String(version) }) as const),
    ...scopes.map((what) => ({ at: "scopes", kind: "scope", what }) as const),
    ...security
      .flatMap((one) => Object.keys(one))
      .map((what) => ({ at: "token", kind: "token", what }) as const),
    ...headers
      .map(({ name }) => String(name).toLowerCase())
      .map((what) => ({ at: "headers", kind: "header", what }) as const),
    ...types.map((what) => ({ at: "body", kind: "content", what }) as const),
    ...(operation.deprecated === true
      ? [{ at: "operation", kind: "deprecated", what: "deprecated" } as const]
      : []),
  ];
}

/** What a form says, of itself and of all that stands inside it. */
function saidOfForm(form: Form, at: string): readonly Said[] {
  const { types, values, pattern, format, limits, fields, required, items, deprecated } = form;
  const say = (kind: Said["kind"], all: Iterable<string>): readonly Said[] =>
    [...all].map((what) => ({ at, kind, what }));
  return [
    ...say("type", types ?? []),
    ...say("enum", values ?? []),
    ...say("pattern", pattern === undefined ? [] : [pattern]),
    ...say("format", format === undefined ? [] : [format]),
    ...say("limit", limits),
    ...say("deprecated", deprecated ? ["deprecated"] : []),
    ...[...fields].flatMap(([name, inner]) => [
      { at: `${at}.${name}`, kind: "field", what: name } as const,
      ...(required.has(name) ? [{ at: `${at}.${name}`, kind: "required", what: name } as const] : []),
      ...saidOfForm(inner, `${at}.${name}`),
    ]),
    ...(items === undefined ? [] : saidOfForm(items, `${at}[]`)),
  ];
}

/** The names in the reply that says yes. */
function saidOfReply(documents: Documents, file: string, operation: JSONObject): readonly Said[] {
  const media = Object.entries(objectOf(operation.responses))
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, reply]) => Object.values(objectOf(objectOf(reply).content)));
  return media.flatMap((one) =>
    namesIn(officialForm(documents, { file, schema: objectOf(objectOf(one).schema) }), "reply"),
  );
}

function namesIn({ fields, items, types }: Form, at: string): readonly Said[] {
  return [
    ...[...(types ?? [])]
      .filter((type) => type === "array" || type === "object")
      .map((what) => ({ at, kind: "type", what }) as const),
    ...[...fields].flatMap(([name, form]) => [
      { at: `${at}.${name}`, kind: "reply", what: name } as const,
      ...namesIn(form, `${at}.${name}`),
    ]),
    ...(items === undefined ? [] : namesIn(items, `${at}[]`)),
  ];
}
