import { LRUCache } from "lru-cache";
import { NotFoundError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { type IdName, idNames } from "../../declare/glossary.js";
import { isLookupKind, parentIn } from "../../declare/lookups.js";
import type { Replaced, Taken } from "../../declare/replaced.js";
import { templateNames } from "../../declare/toolset.js";
import { at, isRecord } from "../../text/json.js";
import { visibleText } from "../../text/plain-text.js";
import type { LaidOutCall, Loss } from "../call.js";
import type { LookupScope, Lookups } from "./lookup.js";
import { alongWith, lossOf, readBy } from "./losses.js";
import type { Named, Names } from "./names.js";

export interface RecordReaderParts {
  readonly catalogue: Catalogue;
  readonly lookups: Lookups;
  readonly names: Names;
}

/** What is looked at of a change to see what would go. */
type Change = Pick<LaidOutCall, "endpoint" | "operation" | "placed" | "locationId" | "scope">;

/** How long a look-up may hold up what waits for it. */
export const patienceMs = 3_000;
/** How far a list is searched for a record that cannot be read by its id. */
const mostSearched = 250;
const itemsOfPage = 50;

/**
 * Looks records up for the sake of people: what an id stands for, and what a record was before it is changed.
 * Best effort: whatever fails or takes too long gives nothing.
 */
export class RecordReader {
  readonly #parts: RecordReaderParts;
  readonly #locationNames = new LRUCache<string, string>({ max: 10_000, ttl: 60_000 });

  constructor(parts: RecordReaderParts) {
    this.#parts = parts;
  }

  /**
   * What a person calls the record with this id, and under what it is reached.
   *
   * @param args of the call, among them what it stands in.
   * @param anew whether nothing is taken from what was read before.
   */
  async known(
    kind: keyof typeof idNames,
    id: string,
    args: Arguments,
    scope: LookupScope,
    anew: boolean,
  ): Promise<Known> {
    const timed = withPatience(scope);
    if (isLookupKind(kind)) {
      if (anew) this.#parts.names.forget(kind);
      const all: readonly Named[] = await this.#parts.names
        .list(kind, timed, parentIn(kind, args))
        .catch(() => []);
      const known = all.find((one) => one.id === id);
      if (known !== undefined) return { name: known.shown ?? known.name };
    }
    if (kind === "location") return named(await this.locationName({ ...timed, location: id }));
    const found = await this.#record(kind, id, timed);
    if (found !== undefined) return { ...named(nameIn(found)), ...reachedIn(found) };
    // What is known by its name, such as a user or a calendar, comes to no amount and goes to nobody.
    return isLookupKind(kind) ? {} : { unread: true };
  }

  /** The record with this id; where none can be read by its id, from the list in which such ids are found. */
  async #record(kind: keyof typeof idNames, id: string, scope: LookupScope): Promise<unknown> {
    const { catalogue, lookups } = this.#parts;
    const card = catalogue.cards.find((candidate) => readsOneOf(candidate, kind));
    const [argument] = templateNames(card?.line ?? "").slice(-1);
    if (card !== undefined && argument !== undefined) return this.#read(card.name, { [argument]: id }, scope);
    const { from }: IdName = idNames[kind];
    const list = from === undefined ? undefined : catalogue.card(from);
    if (list === undefined || !listsAll(list)) return undefined;
    const page = list.parameters.includes("limit") ? { limit: itemsOfPage } : {};
    const reply = await lookups.read(list.name, page, scope, mostSearched).catch(() => undefined);
    const ids = ["id", "_id", `${kind}Id`];
    return Object.keys(list.returns)
      .flatMap((field) => at(reply, field) ?? [])
      .find((item) => isRecord(item) && ids.some((field) => item[field] === id));
  }

  /** What a person calls a sub-account. Its id is what counts, so the name is read once a minute. */
  async locationName(scope: LookupScope): Promise<string | undefined> {
    const key = `${scope.caller.name} ${scope.location ?? ""}`;
    const known = this.#locationNames.get(key);
    if (known !== undefined) return known;
    const name = nameIn(await this.#read("locations_get_location", {}, withPatience(scope)));
    if (name !== undefined) this.#locationNames.set(key, name);
    return name;
  }

  /** The record that a call is about, as it is now, where a read of the same path gets it. */
  async present(line: string, args: Arguments, scope: LookupScope): Promise<unknown> {
    const card = readOfSamePath(this.#parts.catalogue, line);
    if (card === undefined) return undefined;
    return this.#read(card.name, pathArguments(line, args), withPatience(scope));
  }

  /** The record that another operation reads by the ids of a call; undefined where it cannot be read. */
  async readBy(operation: string, args: Arguments, scope: LookupScope): Promise<unknown> {
    const card = this.#parts.catalogue.card(operation);
    return card && this.#read(card.name, pathArguments(card.line, args), withPatience(scope));
  }

  /**
   * What goes from a record because a list that is given takes the place of one that has more, and what goes along
   * with a record. Where that cannot be read, the loss is unknown. A record that is not there loses nothing.
   */
  async losses(change: Change): Promise<readonly Loss[]> {
    const { endpoint, placed } = change;
    const given = endpoint.arguments.flatMap(({ name, replaces }) => {
      const list = placed[name];
      return replaces !== undefined && Array.isArray(list) ? [{ name, replaces, list }] : [];
    });
    // The lists of one record are read with it, once.
    const read = new Map<string, Promise<readonly unknown[]>>();
    const found = given.map(async ({ name, replaces, list }) => {
      const source = JSON.stringify(replaces.foundBy ?? []);
      const replies = read.get(source) ?? this.#standing(replaces, change);
      read.set(source, replies);
      return lossOf(name, replaces, list, await replies);
    });
    const along = endpoint.arguments.flatMap(({ name, takes }) =>
      takes === undefined || placed[name] === undefined ? [] : [this.#along(name, takes, change)],
    );
    return (await Promise.all([...found, ...along])).filter((loss) => loss !== undefined);
  }

  async #along(argument: string, what: Taken, { placed, locationId, scope }: Change) {
    const args = Object.fromEntries(what.from.map((name) => [name, placed[name]]));
    const within = withPatience({ ...scope, location: locationId });
    try {
      return alongWith(argument, what, await this.#parts.lookups.read(what.operation, args, within));
    } catch (error) {
      return error instanceof NotFoundError ? undefined : alongWith(argument, what, undefined);
    }
  }

  /** The records whose list may be meant, as the reads reply; undefined for one that cannot be read. */
  async #standing(
    { foundBy }: Replaced,
    { operation, placed, locationId, scope }: Change,
  ): Promise<readonly unknown[]> {
    const reads = foundBy?.flatMap((way) => readBy(way, placed)) ?? [
      {
        operation: readOfSamePath(this.#parts.catalogue, operation.line)?.name,
        args: pathArguments(operation.line, placed),
      },
    ];
    const within = withPatience({ ...scope, location: locationId });
    const replies = reads.map(async ({ operation: name, args }) => {
      if (name === undefined) return [undefined];
      try {
        return [await this.#parts.lookups.read(name, args, within)];
      } catch (error) {
        return error instanceof NotFoundError ? [] : [undefined];
      }
    });
    return (await Promise.all(replies)).flat();
  }

  async #read(operation: string, args: Arguments, scope: LookupScope): Promise<unknown> {
    return this.#parts.lookups.read(operation, args, scope).catch(() => undefined);
  }
}

function pathArguments(line: string, args: Arguments): Arguments {
  return Object.fromEntries(templateNames(line).map((name) => [name, args[name]]));
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

/** A list that is read with no argument but which page. */
function listsAll({ class: executor, needs, listed, pages, deprecated }: Card): boolean {
  return executor === "read" && needs.length === 0 && listed.required === undefined && pages && !deprecated;
}

/** What is known of a record for the sake of people. */
export interface Known {
  readonly name?: string;
  /** An email address, a number. */
  readonly reachedBy?: readonly string[];
  /** True where a record was looked for that may have an amount or a recipient. */
  readonly unread?: true;
}

function named(name: string | undefined): Known {
  return name === undefined ? {} : { name };
}

/** Fields of a record, and of those within it that say whom it goes to. */
const reaching = /^(?:email|phone)(?:no|number|cc|bcc)?$/i;

/**
 * Where a message to a contact goes, or an invoice, an estimate, a document: of two with one name, or one that was
 * changed, that tells who is meant.
 */
function reachedIn(reply: unknown): Known {
  const record = recordIn(reply);
  const held = [record, record?.contactDetails, record?.sentTo, record?.recipients].flat().filter(isRecord);
  const found = held.flatMap((one) =>
    Object.entries(one).flatMap(([field, value]) => (reaching.test(field) ? value : [])),
  );
  const reachedBy = [...new Set(found.filter(isText).map(visibleText))];
  return reachedBy.length === 0 ? {} : { reachedBy };
}

/** Dot-free names of fields that people know a record by, the best first. */
const naming = [
  "name",
  "title",
  "fullName",
  "contactName",
  "companyName",
  "subject",
  "templateName",
  "email",
  "phone",
];

/** What a person would call a record: its name, with an amount where it has one. */
export function nameIn(reply: unknown): string | undefined {
  const record = recordIn(reply);
  if (record === undefined) return undefined;
  const person = [record.firstName, record.lastName].filter(isText).join(" ");
  const name = person !== "" ? person : naming.map((field) => record[field]).find(isText);
  const number = [record.invoiceNumber, record.estimateNumber].find(
    (one) => isText(one) || typeof one === "number",
  );
  const { grandTotal } = record;
  const { amount: ofAll, currency: itsCurrency } = isRecord(grandTotal) ? grandTotal : {};
  const amount = [record.total, record.amountDue, record.amount, record.monetaryValue, ofAll].find(
    (one) => typeof one === "number",
  );
  const currency = [record.currency, itsCurrency].find(isText) ?? "";
  const money = amount === undefined ? undefined : `${amount} ${currency}`.trim();
  const customer = isRecord(record.contactDetails) ? record.contactDetails.name : undefined;
  const parts = [
    name,
    number === undefined ? undefined : `no. ${number}`,
    money,
    isText(customer) && customer !== name ? `for ${customer}` : undefined,
  ];
  const words = visibleText(parts.filter((part) => part !== undefined).join(", "));
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
