import type { z } from "zod";
import { inWords } from "../declare/condition.js";
import { executorClass, type Risk } from "../declare/effect.js";
import { type ArgumentKind, idKind, kindOf, tenantPart, timeForm } from "../declare/fields.js";
import { type IdName, idNames } from "../declare/glossary.js";
import type { OfOne, Operation } from "../declare/operation.js";
import { clearingArguments, replacingArguments } from "../declare/replaced.js";
import { argumentFields } from "../declare/toolset.js";
import { callerFields, fullSchema } from "./schema.js";

/** An id that a call must have, and the operation that yields it. */
export interface IdNeed {
  readonly argument: string;
  readonly what: string;
  readonly from?: string;
}

/** The ids that a call must have. */
export function idNeeds(operation: Operation): readonly IdNeed[] {
  return Object.entries(callerFields(operation)).flatMap(([argument, field]) => {
    const kind = idKind(field);
    if (kind === undefined || field.safeParse(undefined).success) return [];
    const { label, from }: IdName = idNames[kind];
    return [{ argument, what: label, ...(from === undefined ? {} : { from }) }];
  });
}

export interface EffectInWords {
  readonly risk: Risk;
  /** Undefined where it comes about with any arguments. */
  readonly when: string | undefined;
}

/** All that an operation does to the world, its main effect first, and when: what the gate and the previews go by. */
export function effectsInWords(operation: Operation): readonly EffectInWords[] {
  const { risk, riskAlso, riskWhen } = operation;
  const declared = [risk, ...riskAlso].map((one) => {
    const condition = riskWhen[one];
    return { risk: one, when: condition && inWords(condition) };
  });
  const [lists, cleared] = [replacingArguments(operation), clearingArguments(operation)];
  if (lists.length + cleared.length === 0) return declared;
  const leftOut = [
    ...(lists.length === 0 ? [] : [`${lists.join(" or ")} leaves out what the record has`]),
    ...(cleared.length === 0 ? [] : [`what the record has in ${cleared.join(" or ")} is not given again`]),
  ].join(", or ");
  if (!declared.some((one) => one.risk === "delete")) return [...declared, { risk: "delete", when: leftOut }];
  return declared.map((one) =>
    one.risk === "delete" && one.when !== undefined ? { ...one, when: `${one.when}, or ${leftOut}` } : one,
  );
}

/** Everything there is to know about an operation, as plain data. */
export function describeOperation(operation: Operation): Readonly<Record<string, unknown>> {
  const fields = Object.entries(argumentFields(operation));
  const filledIn = fields.filter(([, field]) => tenantPart(field) !== undefined).map(([name]) => name);
  const times = fields.filter(([, field]) => timeForm(field) !== undefined).map(([name]) => name);
  const { body } = operation;
  return {
    operation: operation.name,
    title: operation.title,
    description: operation.description,
    http: operation.line,
    version: operation.version,
    call: `${executorClass(operation)}_operation`,
    risk: {
      class: operation.risk,
      also: effectsInWords(operation)
        .map(({ risk }) => risk)
        .filter((risk) => risk !== operation.risk),
      when: Object.fromEntries(
        effectsInWords(operation).flatMap(({ risk, when }) => (when === undefined ? [] : [[risk, when]])),
      ),
      note: operation.riskNote,
    },
    scopes: operation.scopes,
    token: operation.oauthOnly ? `${operation.token}, OAuth only` : operation.token,
    inputSchema: fullSchema(operation),
    filledInByTheAccount: filledIn,
    takesISO8601: times,
    sentAs: body === undefined ? "no body" : body.encoding,
    paging: operation.pager === undefined ? "none" : pagingWords(operation),
    ...searchWords(fields),
    ...(operation.ofOne === undefined ? {} : { readOfAll: allWords(operation.ofOne) }),
    reply: operation.reply === "json" ? { fields: operation.returns } : operation.reply,
    needs: idNeeds(operation),
    // What is required alone stands in the schema: as an example it would often change nothing, or be refused.
    examples: [operation.example],
    ...(operation.supersededBy === undefined ? {} : { supersededBy: operation.supersededBy }),
  };
}

/** How filters and an order are given, by the argument that takes them. */
function searchWords(fields: readonly (readonly [string, z.ZodType])[]) {
  const of = <K extends ArgumentKind["kind"]>(wanted: K) =>
    fields.flatMap(([name, field]) => {
      const kind = kindOf(field);
      return isKind(kind, wanted) ? [[name, kind] as const] : [];
    });
  const filters = of("filters").map(([name, { rules }]) => [
    name,
    {
      operators: rules.examples,
      fields: Object.fromEntries(
        rules.fields.map(({ names, operators }) => [names.join(", "), operators.join(", ")]),
      ),
      groups: [{ group: "OR", filters: rules.examples.slice(0, 2) }],
      how: "All filters of a list have to hold, of a group with OR any. Fields of ids take names too, ranges of dates ISO 8601.",
    },
  ]);
  const sorts = of("sort").map(([name, { rules }]) => [name, rules]);
  const found = [...filters, ...sorts];
  return found.length === 0 ? {} : { search: Object.fromEntries(found) };
}

function isKind<K extends ArgumentKind["kind"]>(
  kind: ArgumentKind | undefined,
  wanted: K,
): kind is Extract<ArgumentKind, { kind: K }> {
  return kind?.kind === wanted;
}

function allWords({ wants, every }: OfOne) {
  return {
    without: wants,
    every,
    how: "With none of these it is read of every record, a request each; readOf names them.",
  };
}

function pagingWords({ pager }: Operation) {
  return {
    items: pager?.items,
    limit: pager?.limit,
    how: "The reply's next holds the arguments of the next page; maxItems gathers several pages.",
  };
}
