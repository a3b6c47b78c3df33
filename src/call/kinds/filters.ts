import { ValidationError } from "../../api/errors/errors.js";
import type { ArgumentKind } from "../../declare/fields.js";
import { type FilterRules, operatorsOf } from "../../declare/filter-rules.js";
import type { IdKind } from "../../declare/glossary.js";
import { isRecord } from "../../text/json.js";
import { nearest } from "../../text/nearest.js";
import { atOnce, fewAtOnce } from "../few-at-once.js";
import type { Fill, Filling } from "./filling.js";
import { fillId } from "./id-or-name.js";
import { timeAs } from "./time.js";

type Filters = Extract<ArgumentKind, { kind: "filters" }>;

/**
 * Checks the operators of filters, which are all written down, puts ids in the place of names, and brings the moments
 * of a range into the API's form. The fields are left to the API: there are custom ones, and new ones come.
 */
export const fillFilters: Fill<Filters> = async (value, where, kind, filling) => {
  if (!Array.isArray(value)) return value;
  return fewAtOnce([...value.entries()], atOnce, ([n, one]) => filled(one, `${where}.${n}`, kind, filling));
};

async function filled(filter: unknown, where: string, kind: Filters, filling: Filling): Promise<unknown> {
  if (!isRecord(filter)) return filter;
  if ("group" in filter || Array.isArray(filter.filters)) {
    checkWord(filter.group, `${where}.group`, ["AND", "OR"], "group", filling);
    return { ...filter, filters: await fillFilters(filter.filters, `${where}.filters`, kind, filling) };
  }
  const { field, operator, value } = filter;
  checkWord(operator, `${where}.operator`, operatorsOf(kind.rules), "operator", filling);
  if (operator === "nested" && Array.isArray(value))
    return { ...filter, value: await fillFilters(value, `${where}.value`, kind, filling) };
  const of = typeof field === "string" ? kind.rules.ids?.[field] : undefined;
  if (of !== undefined) return { ...filter, value: await idsFor(value, `${where}.value`, of, filling) };
  if (!isRecord(value) || !holdsMoments(field, kind.rules)) return filter;
  return { ...filter, value: await range(value, `${where}.value`, filling) };
}

async function idsFor(value: unknown, where: string, of: IdKind, filling: Filling): Promise<unknown> {
  return Array.isArray(value)
    ? fewAtOnce(value, atOnce, (one) => fillId(one, where, { kind: "id", of }, filling))
    : fillId(value, where, { kind: "id", of }, filling);
}

function holdsMoments(field: unknown, { fields }: FilterRules): boolean {
  return fields.some(({ names, times }) => times === true && names.some((name) => name === field));
}

/** Up to a date includes it, and after a date begins when it is over. */
const reachesToTheEnd: Readonly<Record<string, boolean>> = { gte: false, gt: true, lte: true, lt: false };

async function range(
  bounds: Readonly<Record<string, unknown>>,
  where: string,
  filling: Filling,
): Promise<Readonly<Record<string, unknown>>> {
  const filledIn = Object.entries(bounds).map(async ([bound, value]) => {
    const ends = reachesToTheEnd[bound];
    const isTime = typeof value === "string" || typeof value === "number";
    if (ends === undefined || !isTime) return [bound, value] as const;
    const milliseconds = await timeAs("epochMilliseconds", value, ends, `${where}.${bound}`, filling);
    return [bound, new Date(milliseconds).toISOString()] as const;
  });
  return Object.fromEntries(await Promise.all(filledIn));
}

/** Checks the direction, and the field where those by which the API sorts are written down. */
export const fillSort: Fill<Extract<ArgumentKind, { kind: "sort" }>> = async (
  value,
  where,
  { rules },
  filling,
) => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [n, one] of all.entries()) {
    if (!isRecord(one)) continue;
    checkWord(one.direction, `${where}.${n}.direction`, ["asc", "desc"], "direction", filling);
    if (rules.fields === undefined || isCustom(one.field)) continue;
    checkWord(one.field, `${where}.${n}.field`, rules.fields, "field to sort by", filling);
  }
  return value;
};

function isCustom(field: unknown): boolean {
  return typeof field === "string" && /^custom_?fields\./i.test(field);
}

/** What is not given is left to the API. @throws ValidationError when it is none of those there are. */
function checkWord(
  given: unknown,
  where: string,
  all: readonly string[],
  what: string,
  { call }: Filling,
): void {
  if (given === undefined || all.some((one) => one === given)) return;
  const [near] = nearest(String(given), all, 1);
  const meant = near === undefined ? "" : `; did you mean ${near}?`;
  throw new ValidationError(
    `${call.endpoint.operation.name}: ${where}: there is no ${what} ${JSON.stringify(given)}${meant}`,
    { advice: `There is: ${all.join(", ")}. describe_operation has an example of each. Nothing was sent.` },
  );
}
