import { glossary, idNames } from "../../src/declare/glossary.js";
import { exampleOf, FieldText, isTenant } from "./field-text.js";
import type { OfficialFacts, OfficialField } from "./official.js";
import type { DeclarationText, Place } from "./place.js";

/** The declaration of an operation as far as the official file gives it; what is left to a person says TODO. */
export function declarationText(key: string, facts: OfficialFacts, place: Place): DeclarationText {
  const fields = new FieldText(facts.documents);
  const effect = effectOf(facts.method);
  const pager = pagerOf(facts);
  const official = facts.description || facts.summary;
  const parts = [
    ["title", JSON.stringify(titleOf(facts.summary))],
    [
      "description",
      JSON.stringify(`TODO: what it does, when to take it, what trips people. ${official}`.slice(0, 250)),
    ],
    ["scopes", scopesText(facts, effect, place)],
    ["version", unless(facts.version, place.version)],
    ["token", unless(facts.token, place.token ?? "location")],
    ["riskNote", effect === "read" ? undefined : JSON.stringify(todoOfEffect)],
    ["path", objectText(fields, facts.pathFields.filter(needsWords))],
    ["query", objectText(fields, facts.query)],
    bodyPart(fields, facts),
    ["pager", pager === undefined ? undefined : `${pager.word}(${pager.places.map(quoted).join(", ")})`],
    ["returns", Object.keys(facts.returns).length === 0 ? undefined : JSON.stringify(facts.returns)],
    ["example", JSON.stringify(examples(facts))],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value},`]));
  const used = [...fields.used];
  return {
    text: `${key}: ${effect}(${JSON.stringify(`${facts.method} ${facts.path}`)}, {\n${parts.join("\n")}\n}),`,
    imports: {
      zod: used.filter((name) => name === "z"),
      fields: used.filter((name) => name !== "z"),
      pages: pager === undefined ? [] : [pager.word],
      toolset: [effect],
    },
  };
}

const todoOfEffect =
  "TODO: say here what it sets off beyond the record, and let send, money, bulk or admin take the place of write where it does; or leave this out.";

function effectOf(method: string): "read" | "write" | "remove" {
  if (method === "GET") return "read";
  return method === "DELETE" ? "remove" : "write";
}

function titleOf(summary: string): string {
  return (summary || "TODO title").slice(0, 45);
}

function scopesText(facts: OfficialFacts, effect: string, { area }: Place): string | undefined {
  const derived = area === undefined ? [] : [`${area}.${effect === "read" ? "readonly" : "write"}`];
  return JSON.stringify(derived) === JSON.stringify(facts.scopes) ? undefined : JSON.stringify(facts.scopes);
}

function unless(value: string | undefined, usual: string | undefined): string | undefined {
  return value === undefined || value === usual ? undefined : JSON.stringify(value);
}

/** The glossary explains most path parameters; the agency is the account's where it is declared. */
function needsWords({ name }: OfficialField): boolean {
  if (name === "companyId") return true;
  return (
    name !== "locationId" &&
    !Object.hasOwn(idNames, name.replace(/Id$/, "")) &&
    !Object.hasOwn(glossary, name)
  );
}

function objectText(fields: FieldText, own: readonly OfficialField[]): string | undefined {
  return own.length === 0 ? undefined : fields.object(own);
}

function bodyPart(fields: FieldText, { body }: OfficialFacts): readonly [string, string | undefined] {
  if (body === undefined) return ["body", undefined];
  if (body.isList) {
    const whole = { name: "body", required: true, description: "", schema: body.schema };
    return ["wholeBody", fields.schema(whole)];
  }
  const kind = { "multipart/form-data": "multipart", "application/x-www-form-urlencoded": "form" }[
    body.contentType
  ];
  return [kind ?? "body", fields.object(body.fields)];
}

/** A list of pages by `skip` or `offset`; the other ways are left to a person. */
function pagerOf({ query, returns }: OfficialFacts) {
  const names = query.map(({ name }) => name);
  if (!names.includes("limit")) return undefined;
  const word = names.includes("skip") ? "bySkip" : names.includes("offset") ? "byOffset" : undefined;
  const total = Object.keys(returns).find((name) => /^(total|count|totalCount)$/.test(name));
  const items = Object.keys(returns).find((name) => returns[name] === "list");
  if (word === undefined || items === undefined) return undefined;
  return { word, places: total === undefined ? [items] : [items, total] };
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function examples({ documents, pathFields, query, body }: OfficialFacts): Readonly<Record<string, unknown>> {
  const required = [...pathFields, ...query, ...(body?.isList === false ? body.fields : [])].filter(
    (field) => field.required && !isTenant(field.name),
  );
  const whole = body?.isList === true ? { body: listExample(documents, body.schema) } : {};
  return {
    ...Object.fromEntries(required.map((field) => [field.name, exampleOf(documents, field)])),
    ...whole,
  };
}

function listExample(documents: OfficialFacts["documents"], schema: OfficialField["schema"]): unknown {
  return exampleOf(documents, { name: "body", required: true, description: "", schema });
}
