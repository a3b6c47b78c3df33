import { NotFoundError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { isLookupKind } from "../../declare/lookups.js";
import { templateNames } from "../../declare/toolset.js";
import { isRecord } from "../../text/json.js";
import { plainText } from "../../text/plain-text.js";
import type { LookupScope, Lookups } from "./lookup.js";
import type { Names } from "./names.js";

export interface RecordReaderParts {
  readonly catalogue: Catalogue;
  readonly lookups: Lookups;
  readonly names: Names;
}

/** What came of looking for a record. */
export type Found =
  | { readonly kind: "read"; readonly reply: unknown }
  | { readonly kind: "missing" }
  | { readonly kind: "unread" };

/** How long a look-up may hold up what waits for it. */
const patienceMs = 3_000;

/**
 * Looks records up for the sake of people: what an id stands for, and what a record was before it is changed.
 * Best effort: whatever fails or takes too long gives nothing.
 */
export class RecordReader {
  readonly #parts: RecordReaderParts;

  constructor(parts: RecordReaderParts) {
    this.#parts = parts;
  }

  /** What a person calls the record with this id. */
  async nameOf(kind: string, id: string, scope: LookupScope): Promise<string | undefined> {
    const timed = withPatience(scope);
    if (isLookupKind(kind)) {
      const all = await this.#parts.names.list(kind, timed).catch(() => []);
      const known = all.find((one) => one.id === id);
      if (known !== undefined) return known.name;
    }
    if (kind === "location") return this.locationName({ ...timed, location: id });
    const card = this.#parts.catalogue.cards.find((candidate) => readsOneOf(candidate, kind));
    const [argument] = templateNames(card?.line ?? "").slice(-1);
    if (card === undefined || argument === undefined) return undefined;
    return nameIn(await this.#read(card.name, { [argument]: id }, timed));
  }

  /** What a person calls a sub-account. */
  async locationName(scope: LookupScope): Promise<string | undefined> {
    return nameIn(await this.#read("locations_get_location", {}, withPatience(scope)));
  }

  /** The record that a call is about, as it is now, where a read of the same path gets it. */
  async present(line: string, args: Arguments, scope: LookupScope): Promise<unknown> {
    const card = readOfSamePath(this.#parts.catalogue, line);
    if (card === undefined) return undefined;
    const given = templateNames(line).map((name) => [name, args[name]] as const);
    return this.#read(card.name, Object.fromEntries(given), withPatience(scope));
  }

  /** The record as it is now, by the read of the same path; apart is said that it is not there, or cannot be read. */
  async standing(line: string, args: Arguments, scope: LookupScope): Promise<Found> {
    const card = readOfSamePath(this.#parts.catalogue, line);
    if (card === undefined) return { kind: "unread" };
    const given = templateNames(line).map((name) => [name, args[name]] as const);
    return this.found(card.name, Object.fromEntries(given), scope);
  }

  /** The reply of a read, or what became of it. */
  async found(operation: string, args: Arguments, scope: LookupScope): Promise<Found> {
    try {
      return { kind: "read", reply: await this.#parts.lookups.read(operation, args, withPatience(scope)) };
    } catch (error) {
      return error instanceof NotFoundError ? { kind: "missing" } : { kind: "unread" };
    }
  }

  async #read(operation: string, args: Arguments, scope: LookupScope): Promise<unknown> {
    return this.#parts.lookups.read(operation, args, scope).catch(() => undefined);
  }
}

function withPatience(scope: LookupScope): LookupScope {
  return { ...scope, signal: AbortSignal.any([scope.signal, AbortSignal.timeout(patienceMs)]) };
}

/** `GET /contacts/{contactId}`: needs the one id and ends with it. */
function readsOneOf({ class: executor, needs, line, name, deprecated }: Card, kind: string): boolean {
  const [only, ...others] = needs;
  return (
    executor === "read" &&
    only === kind &&
    others.length === 0 &&
    line.endsWith("}") &&
    name.includes("_get_") &&
    !deprecated
  );
}

/** Dot-free names of fields that people know a record by, the best first. */
const naming = ["name", "title", "fullName", "contactName", "companyName", "subject", "email", "phone"];

/** What a person would call a record: its name, with an amount where it has one. */
export function nameIn(reply: unknown): string | undefined {
  const record = recordIn(reply);
  if (record === undefined) return undefined;
  const person = [record.firstName, record.lastName].filter(isText).join(" ");
  const name = person !== "" ? person : naming.map((field) => record[field]).find(isText);
  const number = [record.invoiceNumber, record.estimateNumber].find(
    (one) => isText(one) || typeof one === "number",
  );
  const amount = [record.total, record.amountDue, record.amount, record.monetaryValue].find(
    (one) => typeof one === "number",
  );
  const money =
    amount === undefined ? undefined : `${amount} ${isText(record.currency) ? record.currency : ""}`.trim();
  const customer = isRecord(record.contactDetails) ? record.contactDetails.name : undefined;
  const parts = [
    name,
    number === undefined ? undefined : `no. ${number}`,
    money,
    isText(customer) && customer !== name ? `for ${customer}` : undefined,
  ];
  const words = plainText(parts.filter((part) => part !== undefined).join(", "));
  return words === "" ? undefined : words;
}

/** The record itself, out of its envelope if it has one: `{ "contact": { … }, "traceId": … }`. */
function recordIn(reply: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(reply)) return undefined;
  if (typeof reply.id === "string" || typeof reply._id === "string") return reply;
  return Object.values(reply).find(isRecord) ?? reply;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** The read of the same path: it shows the very record that an update or a delete is about. */
export function readOfSamePath(catalogue: Catalogue, line: string): Card | undefined {
  const [, path = ""] = line.split(" ");
  const card = catalogue.card(`GET ${path}`);
  return card?.class === "read" ? card : undefined;
}

/**
 * The read by which a person or a model finds out whether a change took effect: of the record itself, else of the
 * nearest path in its toolset.
 */
export function readToCheck(
  catalogue: Catalogue,
  { line, toolset }: Pick<Card, "line" | "toolset">,
): Card | undefined {
  const same = readOfSamePath(catalogue, line);
  if (same !== undefined) return same;
  const segments = segmentsOf(line);
  const reads = catalogue.cards.filter(
    (card) => card.toolset === toolset && card.class === "read" && !card.deprecated,
  );
  const near = reads.map((card) => ({ card, shared: sharedStart(segments, segmentsOf(card.line)) }));
  // Among equals a list or a search comes before the read of one record, whose id may not be known.
  near.sort((a, b) => b.shared - a.shared || Number(b.card.pages) - Number(a.card.pages));
  return near[0]?.card;
}

function segmentsOf(line: string): readonly string[] {
  return (line.split(" ")[1] ?? "").split("/").filter((segment) => segment !== "");
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((segment, at) => segment !== b[at]);
  return differs < 0 ? a.length : differs;
}
