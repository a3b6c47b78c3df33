import { type Arguments, Attachment } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import type { Risk } from "../../declare/effect.js";
import { type IdName, idNames } from "../../declare/glossary.js";
import { templateNames } from "../../declare/toolset.js";
import { isRecord } from "../../text/json.js";
import type { Amounts, LaidOutCall, Loss, Preview, Subject, Total } from "../call.js";
import type { LookupScope } from "./lookup.js";
import { nameIn, type RecordReader } from "./records.js";

/** Of a list of ids so many are shown; the others are counted. */
const mostOfList = 3;

/**
 * Lays out what a change will do: what it does to the world with these arguments, what goes by its lists, and whom it
 * is about. Names are looked up where they can be; where not, the id stands alone.
 *
 * @param anew whether nothing is taken from what was read before.
 */
export async function previewOf(
  call: LaidOutCall,
  risks: readonly Risk[],
  losses: readonly Loss[],
  reader: RecordReader,
  anew: boolean,
): Promise<Preview> {
  const { endpoint, operation, placed: args, locationId } = call;
  const scope = { ...call.scope, location: locationId };
  const ids = idsIn(endpoint, args);
  const [deleted] = operation.method === "DELETE" ? templateNames(operation.path).slice(-1) : [];
  const lists = Object.entries(args).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const [location, subjects, present] = await Promise.all([
    locationId === undefined ? undefined : reader.locationName(scope),
    Promise.all(ids.map((found) => subjectOf(found, reader, scope, anew))),
    deleted === undefined ? undefined : reader.present(operation.line, args, scope),
  ]);
  const own = nameIn(present);
  return {
    operation: operation.name,
    title: operation.title,
    risks,
    // The note is about the main effect, which may not come about with these arguments.
    ...(operation.riskNote === undefined || !risks.includes(operation.risk)
      ? {}
      : { riskNote: operation.riskNote }),
    ...(locationId === undefined
      ? {}
      : { location: { id: locationId, ...(location && { name: location }) } }),
    totals: totalsIn(args, ""),
    amounts: amountsIn(args, ""),
    subjects: subjects.map((subject) =>
      own !== undefined && subject.name === undefined && subject.argument === deleted
        ? { ...subject, name: own }
        : subject,
    ),
    counts: Object.fromEntries(
      lists.filter(([, list]) => list.length > 1).map(([name, list]) => [name, list.length]),
    ),
    losses,
    arguments: otherArguments(endpoint, args, ids),
  };
}

/** Names of what is counted in money, or multiplies it. A list of them is looked at item by item. */
const moneyName =
  /amount|price|total|cost|charge|fees?$|discount|deposit|credits?|budget|balance|value|tips?|tax|markup|rate$|cpc|percentage|qty|quantity|units|currency/i;
/** The longest text that is an amount: `$ 4,999.00`, or the letters of a currency. */
const longestAmount = 40;

function isAmount(name: string, value: unknown): value is string | number {
  if (!moneyName.test(name) || /ids?$/i.test(name)) return false;
  if (typeof value === "number") return true;
  return typeof value === "string" && value.length <= longestAmount && /\d|^[A-Z]{3}$/.test(value);
}

/** Every amount in the arguments, wherever it stands. */
function amountsIn(value: unknown, where: string): readonly Amounts[] {
  if (Array.isArray(value)) return value.flatMap((item, n) => amountsIn(item, below(where, String(n))));
  if (!isRecord(value) || value instanceof Attachment) return [];
  const own = Object.entries(value).filter((entry): entry is [string, string | number] => isAmount(...entry));
  const of = [value.name, value.title].find((one) => typeof one === "string");
  const found = own.some(([, one]) => typeof one === "number" || /\d/.test(one))
    ? [{ where, values: Object.fromEntries(own), ...(typeof of === "string" ? { of } : {}) }]
    : [];
  return [
    ...found,
    ...Object.entries(value).flatMap(([name, inner]) => amountsIn(inner, below(where, name))),
  ];
}

/** What each list comes to whose every item has its amount. */
function totalsIn(value: unknown, where: string): readonly Total[] {
  if (Array.isArray(value)) {
    const lines = value.map(lineOf);
    const [first] = lines;
    const sums = lines.flatMap((line) => (line === undefined ? [] : [line.amount]));
    if (first === undefined || sums.length < lines.length) return [];
    const isOne = lines.every((line) => line?.currency === first.currency);
    if (!isOne) return [];
    const amount = Number(sums.reduce((sum, one) => sum + one, 0).toFixed(2));
    const { currency } = first;
    return [{ where, items: lines.length, amount, ...(currency === undefined ? {} : { currency }) }];
  }
  if (!isRecord(value) || value instanceof Attachment) return [];
  return Object.entries(value).flatMap(([name, inner]) => totalsIn(inner, below(where, name)));
}

function lineOf(item: unknown): { readonly amount: number; readonly currency?: string } | undefined {
  if (!isRecord(item)) return undefined;
  const each = [item.amount, item.price].find((one) => typeof one === "number");
  const count = [item.qty, item.quantity, item.units].find((one) => typeof one === "number") ?? 1;
  if (typeof each !== "number" || typeof count !== "number") return undefined;
  return { amount: each * count, ...(typeof item.currency === "string" ? { currency: item.currency } : {}) };
}

function below(where: string, name: string): string {
  return where === "" ? name : `${where}.${name}`;
}

interface FoundId {
  readonly argument: string;
  readonly kind: keyof typeof idNames;
  readonly id: string;
}

function idsIn({ arguments: all }: Endpoint, args: Arguments): readonly FoundId[] {
  return all.flatMap(({ name: argument, kind, names }) => {
    const value = args[argument];
    if (names === undefined || kind?.kind === "tenant") return [];
    const given: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostOfList) : [value];
    return given.flatMap((id) => (typeof id === "string" ? [{ argument, kind: names, id }] : []));
  });
}

async function subjectOf(
  { argument, kind, id }: FoundId,
  reader: RecordReader,
  scope: LookupScope,
  anew: boolean,
): Promise<Subject> {
  const { label }: IdName = idNames[kind];
  return { argument, what: label, id, ...(await reader.known(kind, id, scope, anew)) };
}

function otherArguments({ arguments: all }: Endpoint, args: Arguments, ids: readonly FoundId[]): Arguments {
  const left = new Set(ids.map(({ argument }) => argument));
  for (const { name, kind } of all) if (kind?.kind === "tenant") left.add(name);
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => value !== undefined && !left.has(name)),
  );
}
