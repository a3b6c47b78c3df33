import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { CancelledError } from "../../api/errors/errors.js";
import { isLookupKind, type Lookup, type LookupKind, lookups } from "../../declare/lookups.js";
import { type Search, type SearchKind, searches } from "../../declare/suggestions.js";
import { at } from "../../text/json.js";
import { plainText, visibleText } from "../../text/plain-text.js";

import type { LookupScope, Lookups } from "./lookup.js";

export interface Named {
  readonly id: string;
  readonly name: string;
  /** The name as a person who decides should see it, where something in it shows nothing. */
  readonly shown?: string;
  /** The id of what it stands in: the pipeline of a stage. */
  readonly parent?: string;
  /** What else it is called by: an email address, a number, another id. */
  readonly also?: readonly string[];
}

const freshMs = 60_000;
const mostKept = 10_000;
/** How long an answer waits for names. */
const patienceMs = 2_000;

const kinds = Object.keys(lookups).filter(isLookupKind);

/** The names of things that people know by name, and the sub-account's time zone, read once a minute. */
export class Names {
  readonly #lookups: Lookups;
  readonly #lists = new LRUCache<string, Promise<readonly Named[]>>({ max: mostKept, ttl: freshMs });
  readonly #refused = new LRUCache<string, true>({ max: mostKept, ttl: freshMs });
  readonly #zones = new LRUCache<string, Promise<string | undefined>>({ max: mostKept, ttl: freshMs });

  constructor(lookups: Lookups) {
    this.#lookups = lookups;
  }

  /**
   * Everything of a kind in a sub-account.
   *
   * @param parent what they stand in: where only those of one such thing are listed, there are none without it.
   * @throws CallError where HighLevel does not say.
   */
  list(kind: LookupKind, scope: LookupScope, parent?: string): Promise<readonly Named[]> {
    const { of }: Lookup = lookups[kind];
    if (of !== undefined && parent === undefined) return Promise.resolve([]);
    const beside = of === undefined ? {} : { [of]: parent };
    return once(this.#lists, keyOf(kind, scope, of === undefined ? undefined : parent), () => {
      const items = this.#items(lookups[kind], scope, beside);
      const named = async (one: LookupKind) => namedIn(await items, lookups[one]);
      // A list of pipelines has their stages too.
      for (const other of kinds)
        if (other !== kind && lookups[other].operation === lookups[kind].operation)
          void once(this.#lists, keyOf(other, scope), () => named(other));
      return named(kind);
    });
  }

  /**
   * The same for whoever can do without: undefined where HighLevel does not say, or not soon. Where it refuses, it is
   * not asked again for as long as a list is fresh.
   */
  async known(kind: LookupKind, scope: LookupScope): Promise<readonly Named[] | undefined> {
    const key = keyOf(kind, scope);
    if (this.#refused.has(key)) return undefined;
    const patience = new AbortController();
    try {
      return await Promise.race([
        this.list(kind, scope),
        sleep(patienceMs, undefined, { signal: patience.signal }),
      ]);
    } catch (error) {
      if (!(error instanceof CancelledError)) this.#refused.set(key, true);
      return undefined;
    } finally {
      patience.abort();
    }
  }

  /** What a search for this text finds of a kind of which there are too many to list. @throws CallError */
  async search(kind: SearchKind, text: string, scope: LookupScope): Promise<readonly Named[]> {
    const search: Search = searches[kind];
    const reply = await this.#lookups.read(search.operation, { ...search.args, [search.text]: text }, scope);
    const items = at(reply, search.items);
    const list: readonly unknown[] = Array.isArray(items) ? items : [];
    return list.flatMap((item) => namedOf(item, search));
  }

  /** The IANA zone of a sub-account. @throws CallError where HighLevel does not say. */
  zone(scope: LookupScope): Promise<string | undefined> {
    return once(this.#zones, keyOf("zone", scope), async () => {
      const zone = at(await this.#lookups.read("locations_get_location", {}, scope), "location.timezone");
      return typeof zone === "string" ? zone : undefined;
    });
  }

  /** Forgets what was read, of one kind or of all. */
  forget(kind?: LookupKind): void {
    if (kind === undefined) this.#zones.clear();
    this.#refused.clear();
    for (const key of this.#lists.keys())
      if (kind === undefined || key.startsWith(`${kind} `)) this.#lists.delete(key);
  }

  /** The items of a list as HighLevel has them. */
  async #items(
    lookup: Lookup,
    scope: LookupScope,
    beside: Readonly<Record<string, unknown>>,
  ): Promise<readonly unknown[]> {
    const { location } = scope;
    const own =
      lookup.location === undefined || location === undefined ? {} : { [lookup.location]: location };
    const { maxItems, ...args } = lookup.args ?? {};
    const most = typeof maxItems === "number" ? maxItems : undefined;
    const reply = await this.#lookups.read(lookup.operation, { ...args, ...own, ...beside }, scope, most);
    const items = at(reply, lookup.items);
    return Array.isArray(items) ? items : [];
  }
}

function namedIn(items: readonly unknown[], lookup: Lookup): readonly Named[] {
  const { within } = lookup;
  if (within === undefined) return items.flatMap((item) => namedOf(item, lookup));
  return items.flatMap((item) => {
    const parent = at(item, "id");
    const inner = at(item, within);
    const named = (Array.isArray(inner) ? inner : []).flatMap((one: unknown) => namedOf(one, lookup));
    return typeof parent === "string" ? named.map((one) => ({ ...one, parent })) : named;
  });
}

/** Everyone who asks meanwhile waits for the same read. A failure is not kept: the next call tries again. */
export function once<T>(kept: LRUCache<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = read();
  kept.set(key, value);
  value.catch(() => {
    if (kept.peek(key) === value) kept.delete(key);
  });
  return value;
}

/** What one caller may see is not another's to know. */
function keyOf(what: string, { caller, location }: LookupScope, parent?: string): string {
  return [what, caller.name, location ?? "", ...(parent === undefined ? [] : [parent])].join(" ");
}

function namedOf(item: unknown, found: NamedBy): readonly Named[] {
  const id = at(item, found.id);
  const name = found.name
    .map((path) => at(item, path))
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
  const others = [...(found.also ?? []), ...(found.otherId === undefined ? [] : [found.otherId])];
  const also = others
    .map((path) => at(item, path))
    .filter((other) => (typeof other === "string" && other !== "") || typeof other === "number");
  if (typeof id !== "string" || (name === "" && also.length === 0)) return [];
  const given = name === "" ? String(also[0]) : name;
  const [plain, shown] = [plainText(given), visibleText(given)];
  const named = { id, name: plain, ...(shown === plain ? {} : { shown }) };
  return [also.length === 0 ? named : { ...named, also: also.map(String) }];
}

/** Where an item of a reply says its id and what it is called. */
interface NamedBy {
  readonly id: string;
  readonly name: readonly string[];
  readonly also?: readonly string[];
  readonly otherId?: string;
}
