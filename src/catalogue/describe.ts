import { inWords } from "../declare/condition.js";
import { executorClass, type Risk } from "../declare/effect.js";
import { idKind, tenantPart, timeForm } from "../declare/fields.js";
import { type IdName, idNames } from "../declare/glossary.js";
import type { Operation } from "../declare/operation.js";
import { replacingArguments } from "../declare/replaced.js";
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
  const lists = replacingArguments(operation);
  if (lists.length === 0) return declared;
  const leftOut = `${lists.join(" or ")} leaves out what the record has`;
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
    reply: operation.reply === "json" ? { fields: operation.returns } : operation.reply,
    needs: idNeeds(operation),
    examples: examplesOf(operation),
    ...(operation.supersededBy === undefined ? {} : { supersededBy: operation.supersededBy }),
  };
}

function pagingWords({ pager }: Operation) {
  return {
    items: pager?.items,
    limit: pager?.limit,
    how: "The reply's next holds the arguments of the next page; maxItems gathers several pages.",
  };
}

/** The example with what is required alone, and the example whole. */
function examplesOf(operation: Operation): readonly Readonly<Record<string, unknown>>[] {
  const fields = callerFields(operation);
  const required = Object.entries(operation.example).filter(
    ([name]) => fields[name] !== undefined && !fields[name]?.safeParse(undefined).success,
  );
  const least = Object.fromEntries(required);
  const same = Object.keys(least).length === Object.keys(operation.example).length;
  return same ? [operation.example] : [least, operation.example];
}
