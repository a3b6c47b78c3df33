import { z } from "zod";
import { ownNames } from "../src/catalogue/surface.js";
import { inV3 } from "../src/catalogue/v3.js";
import { tenantPart } from "../src/declare/fields.js";
import { idNames } from "../src/declare/glossary.js";
import type { Operation } from "../src/declare/operation.js";
import { argumentFields, type Toolset, templateNames } from "../src/declare/toolset.js";
import { type Facts, ledger, ledgerV3 } from "./ledger.js";
import { type Override, overrides } from "./overrides.js";
import { replyFaults, replyFaultsInV3 } from "./replies.js";

/** Everything that is wrong with the declarations of some toolsets, a line each; none where all is well. */
export function faultsOf(toolsets: readonly Toolset[], all: readonly Toolset[]): readonly string[] {
  const everything = all.flatMap(({ operations }) => operations);
  const names = new Set(everything.map(({ name }) => name));
  const operations = toolsets.flatMap((toolset) => toolset.operations);
  return [
    ...toolsets.flatMap((toolset) => said(toolset.name, wordFaultsOfToolset(toolset))),
    ...operations.flatMap((operation) =>
      said(operation.name, [
        ...wordFaults(operation, everything),
        ...formFaults(operation, names, everything),
        ...factFaults(operation),
      ]),
    ),
  ];
}

function said(name: string, faults: readonly string[]): readonly string[] {
  return faults.map((fault) => `${name}: ${fault}`);
}

function wordFaultsOfToolset({ summary, title }: Toolset): readonly string[] {
  return /TODO/.test(summary + title) || summary.length < 30 || summary.length > 200
    ? ["the summary is one sentence of 30 to 200 characters"]
    : [];
}

const filler = /this endpoint|this api|allows you to|performs the|returns a confirmation|\bTODO\b/i;

function wordFaults(operation: Operation, all: readonly Operation[]): readonly string[] {
  const { title, description, riskNote = "" } = operation;
  const others = all.filter(({ name }) => name !== operation.name);
  return [
    ...(title.length < 5 || title.length > 45
      ? [`the title has ${title.length} characters, not 5 to 45`]
      : []),
    ...(description.length < 60 || description.length > 260
      ? [`the description has ${description.length} characters, not 60 to 260`]
      : []),
    ...(filler.test([title, description, riskNote].join("\n")) ? ["the words are filler"] : []),
    ...others
      .filter((other) => other.title === title || other.description === description)
      .slice(0, 1)
      .map((other) => `says the same as ${other.name}`),
  ];
}

function formFaults(
  operation: Operation,
  names: ReadonlySet<string>,
  all: readonly Operation[],
): readonly string[] {
  const fields = argumentFields(operation);
  const strange = (operation.listed ?? []).filter((name) => fields[name] === undefined);
  return [
    ...(/^[a-z][a-z0-9_]{2,39}$/.test(operation.name)
      ? []
      : ["the name is not snake_case of at most 40 characters"]),
    ...(strange.length > 0 ? [`listed names no argument: ${strange.join(", ")}`] : []),
    ...(operation.supersededBy !== undefined && !names.has(operation.supersededBy)
      ? [`supersededBy names no operation: ${operation.supersededBy}`]
      : []),
    ...formerNameFaults(operation, all),
    ...pagerFaults(operation),
    ...exampleFaults(operation),
    ...[...operation.description.matchAll(/\b[a-z]+(?:_[a-z0-9]+)+\b/g)]
      .map(([word]) => word)
      .filter((word) =>
        /^[a-z]+_(get|list|search|create|update|delete|add|remove|send|book|upsert)/.test(word),
      )
      .filter((word) => !names.has(word) && names.size > 600)
      .map((word) => `the description names ${word}, which does not exist`),
  ];
}

/** A former name that is anything else's, too, names one of the two by chance. */
function formerNameFaults({ name, formerly }: Operation, all: readonly Operation[]): readonly string[] {
  const taken = new Set([
    ...ownNames,
    ...all.flatMap((other) => [other.name, other.toolset, ...(other.name === name ? [] : other.formerly)]),
  ]);
  return formerly
    .filter((former, position) => taken.has(former) || formerly.indexOf(former) !== position)
    .map((former) => `formerly has ${former}, which names something else or stands there twice`);
}

function pagerFaults({ pager, query, body, name, returns }: Operation): readonly string[] {
  if (pager === undefined) return [];
  const own = new Set([...Object.keys(query), ...(body?.kind === "fields" ? Object.keys(body.fields) : [])]);
  const used = {
    offset: () => (pager.kind === "offset" ? [pager.offset, pager.limit] : []),
    page: () =>
      pager.kind === "page" ? [pager.page, ...(pager.limit === undefined ? [] : [pager.limit])] : [],
    cursor: () =>
      pager.kind === "cursor"
        ? [...Object.keys(pager.from), ...(pager.limit === undefined ? [] : [pager.limit])]
        : [],
  }[pager.kind]();
  const [top = "", ...within] = pager.items.split(".");
  const kind = returns[top];
  const isOther = kind === (within.length > 0 ? "list" : "record");
  return [
    ...used
      .filter((argument) => !own.has(argument))
      .map((argument) => `the pager of ${name} uses ${argument}, which is no argument`),
    ...(isOther ? [`returns has ${top} as a ${kind}, and the pager its items at ${pager.items}`] : []),
  ];
}

function exampleFaults(operation: Operation): readonly string[] {
  const fields = Object.fromEntries(
    Object.entries(argumentFields(operation)).map(([name, field]) => [
      name,
      tenantPart(field) === undefined ? field : field.optional(),
    ]),
  );
  const checked = z.strictObject(fields).safeParse(operation.example);
  return checked.success ? [] : [`the example does not validate: ${z.prettifyError(checked.error)}`];
}

function factFaults(operation: Operation): readonly string[] {
  const facts = ledger.get(operation.line);
  if (facts === undefined) return [`no official operation has the line ${operation.line}`];
  const override = overrides[operation.line];
  return [
    ...(operation.version === facts.version
      ? []
      : [`the Version is ${facts.version}, not ${operation.version}`]),
    // Where no scope is documented, the one that the area suggests is better than none.
    ...(facts.scopes.length === 0
      ? []
      : setFaults("scopes", operation.scopes, override?.scopes ?? facts.scopes)),
    ...(operation.token === (override?.token ?? facts.token)
      ? []
      : [`the token is ${facts.token}, not ${operation.token}`]),
    ...setFaults("path", Object.keys(operation.pathFields), templateNames(operation.path)),
    ...setFaults(
      "query",
      Object.keys(operation.query),
      overridden(facts.query, override, Object.keys(operation.query)),
    ),
    ...bodyFaults(operation, facts, override),
    ...requiredFaults(operation, facts, override),
    ...replyFaults(operation.line, operation.returns),
    ...(ledgerV3.has(operation.line) ? replyFaultsInV3(operation.line, inV3(operation).returns) : []),
  ];
}

function bodyFaults({ body }: Operation, facts: Facts, override: Override | undefined): readonly string[] {
  if (body === undefined) return facts.body === null ? [] : ["the official operation has a body"];
  if (facts.body === null) return ["the official operation has no body"];
  if (body.kind === "whole") return facts.body.arrayOf === true ? [] : ["the official body is an object"];
  const encoding = {
    "application/json": "json",
    "multipart/form-data": "multipart",
    "application/x-www-form-urlencoded": "form",
  }[facts.body.contentType];
  const own = Object.keys(body.fields);
  return [
    ...(encoding === body.encoding ? [] : [`the body is ${facts.body.contentType}`]),
    ...setFaults("body", own, overridden(facts.body.properties, override, own)),
  ];
}

/** What the official names become by an override; an added name counts only where it stands. */
function overridden(
  official: readonly string[],
  override: Override | undefined,
  own: readonly string[],
): readonly string[] {
  const added = (override?.added ?? []).filter((name) => own.includes(name));
  return [...new Set([...official.filter((name) => !(override?.dropped ?? []).includes(name)), ...added])];
}

function requiredFaults(
  operation: Operation,
  facts: Facts,
  override: Override | undefined,
): readonly string[] {
  const fields = argumentFields(operation);
  const official = new Set([...facts.queryRequired, ...(facts.body?.required ?? [])]);
  const own = Object.entries(fields).filter(
    ([name, field]) =>
      !(name in operation.pathFields) &&
      tenantPart(field) === undefined &&
      !field.safeParse(undefined).success,
  );
  const tooMany = own
    .map(([name]) => name)
    .filter((name) => !official.has(name) && !(override?.required ?? []).includes(name));
  const tooFew = [...official].filter((name) => {
    const field = fields[name];
    // What has a default is always sent.
    const left = field?.safeParse(undefined);
    return (
      field !== undefined &&
      tenantPart(field) === undefined &&
      left?.success === true &&
      left.data === undefined &&
      !(override?.optional ?? []).includes(name)
    );
  });
  return [
    ...tooMany.map((name) => `${name} is not required officially`),
    ...tooFew.map((name) => `${name} is required officially`),
  ];
}

function setFaults(what: string, own: readonly string[], official: readonly string[]): readonly string[] {
  return [
    ...own
      .filter((name) => !official.includes(name))
      .map((name) => `${what} has ${name}, which the official one lacks`),
    ...official.filter((name) => !own.includes(name)).map((name) => `${what} lacks ${name}`),
  ];
}

/** Ids whose source is an operation that does not exist. */
export function glossaryFaults(all: readonly Toolset[]): readonly string[] {
  const names = new Set(all.flatMap(({ operations }) => operations.map(({ name }) => name)));
  return Object.entries(idNames).flatMap(([kind, idName]) =>
    "from" in idName && !names.has(idName.from)
      ? [`the id of ${kind} comes from ${idName.from}, which does not exist`]
      : [],
  );
}
