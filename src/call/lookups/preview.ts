import { PolicyError } from "../../api/errors/errors.js";
import { type Arguments, Attachment } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import type { Risk } from "../../declare/effect.js";
import { type IdName, idNames } from "../../declare/glossary.js";
import { templateNames } from "../../declare/toolset.js";
import { isRecord } from "../../text/json.js";
import type { Addresses, Amounts, LaidOutCall, Loss, Preview, Subject, Total } from "../call.js";
import type { LookupScope } from "./lookup.js";
import { nameIn, type RecordReader } from "./records.js";

/** Of a list of ids so many are looked up; of the others the ids are shown. */
const mostNamed = 3;
/** More than this nobody reads before they agree: the amounts and quantities of 200 items, 200 recipients. */
const mostNumbers = 400;
const mostAddresses = 200;

/**
 * Lays out what a change will do: what it does to the world with these arguments, what goes by its lists, and whom it
 * is about. Names are looked up where they can be; where not, the id stands alone.
 *
 * @param anew whether nothing is taken from what was read before.
 * @throws PolicyError where it is more than a person can look through.
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
  const [totals, amounts, addresses] = [totalsIn(args, ""), amountsIn(args, ""), addressesIn(args)];
  assertReadable(amounts, addresses);
  const ids = idsIn(endpoint, args);
  const named = ids.filter(({ position }) => position < mostNamed);
  const others = ids.filter(({ position }) => position >= mostNamed);
  const [deleted] = operation.method === "DELETE" ? templateNames(operation.path).slice(-1) : [];
  const lists = Object.entries(args).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const [location, subjects, present] = await Promise.all([
    locationId === undefined ? undefined : reader.locationName(scope),
    Promise.all(named.map((found) => subjectOf(found, args, reader, scope, anew))),
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
    totals,
    addresses,
    amounts,
    subjects: subjects.map((subject) =>
      own !== undefined && subject.name === undefined && subject.argument === deleted
        ? namedSubject(subject, own)
        : subject,
    ),
    others: idsByArgument(others),
    counts: Object.fromEntries(
      lists.filter(([, list]) => list.length > 1).map(([name, list]) => [name, list.length]),
    ),
    losses,
    arguments: otherArguments(endpoint, args, ids),
  };
}

function namedSubject({ unread: _, ...subject }: Subject, name: string): Subject {
  return { ...subject, name };
}

/** @throws PolicyError */
function assertReadable(amounts: readonly Amounts[], addresses: readonly Addresses[]): void {
  const numbers = amounts.flatMap(({ values }) => Object.values(values).filter(isNumeric)).length;
  const reached = addresses.flatMap(({ values }) => values).length;
  if (numbers <= mostNumbers && reached <= mostAddresses) return;
  const [many, most] =
    numbers > mostNumbers
      ? [`${numbers} amounts and quantities`, mostNumbers]
      : [`${reached} addresses`, mostAddresses];
  throw new PolicyError(`${many} are more than a person can look through before they agree: ${most}`, {
    advice: "Nothing was sent. Make several calls, each with a part of them.",
  });
}

function isNumeric(value: string | number): boolean {
  return typeof value === "number" || /\d/.test(value);
}

/** Names of what holds an address. */
const addressName =
  /(e?mail|phone|mobile|sms|whatsapp)(no|numbers?|address|addresses|to|cc|bcc|s)?$|^(to|cc|bcc|recipients?)(numbers?|address|addresses)?$/i;
const mailAddresses = /^[\s,;]*[^\s,;@]+@[^\s,;@]+(?:[\s,;]+[^\s,;@]+@[^\s,;@]+)*[\s,;]*$/;
/** No single address is longer. */
const longestAddress = 320;

/** Several addresses in one text are several. */
function addressesOf(name: string, text: string): readonly string[] {
  if (mailAddresses.test(text)) return text.split(/[\s,;]+/).filter((one) => one !== "");
  const isOne = addressName.test(name) && text.length <= longestAddress && /@|\d.*\d.*\d/.test(text);
  return isOne ? [text] : [];
}

/** Every address in the arguments, wherever it stands; those of one list together. */
export function addressesIn(args: Arguments): readonly Addresses[] {
  const found = new Map<string, Set<string>>();
  const look = (value: unknown, where: string, name: string): void => {
    if (typeof value === "string")
      for (const one of addressesOf(name, value)) found.set(where, (found.get(where) ?? new Set()).add(one));
    if (Array.isArray(value)) for (const item of value) look(item, where, name);
    else if (isRecord(value) && !(value instanceof Attachment))
      for (const [inner, one] of Object.entries(value)) look(one, below(where, inner), inner);
  };
  look(args, "", "");
  return [...found].map(([where, values]) => ({ where, values: [...values] }));
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
  const found = own.some(([, one]) => isNumeric(one))
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
  /** In its list. */
  readonly position: number;
}

function idsIn({ arguments: all }: Endpoint, args: Arguments): readonly FoundId[] {
  return all.flatMap(({ name: argument, kind, names }) => {
    const value = args[argument];
    if (names === undefined || kind?.kind === "tenant") return [];
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    return given.flatMap((id, position) =>
      typeof id === "string" ? [{ argument, kind: names, id, position }] : [],
    );
  });
}

function idsByArgument(found: readonly FoundId[]): Readonly<Record<string, readonly string[]>> {
  const names = new Set(found.map(({ argument }) => argument));
  return Object.fromEntries(
    [...names].map((name) => [name, found.filter(({ argument }) => argument === name).map(({ id }) => id)]),
  );
}

async function subjectOf(
  { argument, kind, id }: FoundId,
  args: Arguments,
  reader: RecordReader,
  scope: LookupScope,
  anew: boolean,
): Promise<Subject> {
  const { label }: IdName = idNames[kind];
  return { argument, what: label, id, ...(await reader.known(kind, id, args, scope, anew)) };
}

function otherArguments({ arguments: all }: Endpoint, args: Arguments, ids: readonly FoundId[]): Arguments {
  const left = new Set(ids.map(({ argument }) => argument));
  for (const { name, kind } of all) if (kind?.kind === "tenant") left.add(name);
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => value !== undefined && !left.has(name)),
  );
}
