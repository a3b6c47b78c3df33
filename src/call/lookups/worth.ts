import type { Arguments } from "../../api/wire/request.js";
import type { Worth } from "../../declare/effect.js";
import { isRecord } from "../../text/json.js";
import type { LaidOutCall } from "../call.js";
import type { RecordReader } from "./records.js";

export interface Sum {
  readonly amount: number;
  /** In capital letters. */
  readonly currency: string;
}

/** What a call comes to as it will be sent; undefined wherever that is not certain. */
export async function worthOf(
  { operation, placed, scope, locationId }: LaidOutCall,
  reader: RecordReader,
): Promise<Sum | undefined> {
  const { worth } = operation;
  // What goes beside the declared arguments may change the sum.
  if (worth === undefined || placed.additional !== undefined) return undefined;
  const read = (name: string) => reader.readBy(name, placed, { ...scope, location: locationId });
  switch (worth.of) {
    case "record":
      return ofRecord(worth, await read(worth.read));
    case "argument": {
      const record = await read(worth.read);
      return sum(placed[worth.argument], isRecord(record) ? record[worth.currency] : undefined);
    }
    case "items":
      return ofItems(worth, placed);
  }
}

function ofRecord(
  { fields, currency }: Extract<Worth, { readonly of: "record" }>,
  record: unknown,
): Sum | undefined {
  if (!isRecord(record)) return undefined;
  const amounts = fields.map((name) => record[name]).filter(isPlain);
  return amounts.length < fields.length ? undefined : sum(Math.max(...amounts), record[currency]);
}

const ofAnItem = new Set(["name", "description", "currency", "amount", "qty"]);

function ofItems(
  { items, currency, beside }: Extract<Worth, { readonly of: "items" }>,
  args: Arguments,
): Sum | undefined {
  const known = new Set([items, currency, ...beside]);
  const others = Object.entries(args).filter(([name, value]) => value !== undefined && !known.has(name));
  const list = args[items];
  const of = args[currency];
  if (others.length > 0 || !Array.isArray(list) || list.length === 0) return undefined;
  const amounts = list.map((item: unknown) => {
    if (!isRecord(item) || item.currency !== of) return undefined;
    if (Object.keys(item).some((name) => !ofAnItem.has(name))) return undefined;
    return product([item.amount, item.qty]);
  });
  if (!amounts.every(isPlain)) return undefined;
  return sum(
    amounts.reduce((all, one) => all + one, 0),
    of,
  );
}

function product(factors: readonly unknown[]): number | undefined {
  return factors.every(isPlain) ? factors.reduce((all, one) => all * one, 1) : undefined;
}

function sum(amount: unknown, currency: unknown): Sum | undefined {
  if (!isPlain(amount) || typeof currency !== "string") return undefined;
  return /^[A-Za-z]{3}$/.test(currency) ? { amount, currency: currency.toUpperCase() } : undefined;
}

/** Below zero, one amount would make room for another. */
function isPlain(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
