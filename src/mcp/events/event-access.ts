import { LRUCache } from "lru-cache";
import type { Account } from "../../api/accounts/account.js";
import { CallError } from "../../api/errors/errors.js";
import type { Caller } from "../../api/scope.js";
import { type KeptEvent, ownerless, ownerTag } from "../../webhooks/receive/kept-event.js";

/** The events that a caller may see. */
export interface VisibleEvents {
  /** As `ownerTag` writes them. */
  readonly owners: readonly string[];
  includes(kept: KeptEvent): boolean;
}

const freshMs = 60_000;
const lookUpMs = 30_000;
const mostKept = 1_000;

/**
 * Which events a caller may see: those of the sub-accounts that its account reaches, looked up once a minute. An
 * administrator also sees the agency's events, and those of which nobody can say whose they are.
 */
export class EventAccess {
  readonly #own: Account;
  readonly #known = new LRUCache<string, VisibleEvents, Caller>({
    max: mostKept,
    ttl: freshMs,
    fetchMethod: (_key, stale, { context }) => this.#fetch(context, stale),
    // A short outage of HighLevel does not blind those who saw a minute ago; `#fetch` decides when.
    ignoreFetchAbort: true,
  });

  /** @param own the server's own account, whose sub-accounts the inbox is about. */
  constructor(own: Account) {
    this.#own = own;
  }

  /** @throws CallError where HighLevel does not say which sub-accounts there are. */
  async of(caller: Caller): Promise<VisibleEvents> {
    const key = `${caller.administrator ? "administrator" : "caller"} ${caller.name}`;
    return this.#known.forceFetch(key, { context: caller });
  }

  /** Forgets what was looked up: an event told that sub-accounts came or went. */
  forget(): void {
    this.#known.clear();
  }

  async #fetch(caller: Caller, stale: VisibleEvents | undefined): Promise<VisibleEvents> {
    try {
      // Not the signal of the caller that asks first: others may wait for the same.
      return await this.#lookUp(caller, AbortSignal.timeout(lookUpMs));
    } catch (error) {
      if (stale !== undefined && error instanceof CallError && error.retryable) return stale;
      throw error;
    }
  }

  async #lookUp({ account, administrator }: Caller, signal: AbortSignal): Promise<VisibleEvents> {
    const locations = await this.#reached(account, signal);
    // A caller with a part of the account sees that part alone, administrator or not.
    const unbound = administrator && account === this.#own;
    const wide = unbound || (account.severalLocations && (await account.level(signal)) === "agency");
    // A caller that may not know the agency misses its events, and nothing else.
    const company = wide ? await account.company(signal).catch(() => undefined) : undefined;
    const owners = [
      ...locations.map((id) => ownerTag({ level: "location", id })),
      ...(company === undefined ? [] : [ownerTag({ level: "company", id: company })]),
      ...(unbound ? [ownerless] : []),
    ];
    const seen = new Set(owners);
    return { owners, includes: ({ owner }) => seen.has(ownerTag(owner)) };
  }

  /**
   * A connection may name any sub-account as its own, and the inbox holds events of every one that installed the
   * app: unlike a call, which HighLevel judges, what is kept here is shown only where the account is known to
   * reach it.
   */
  async #reached(account: Account, signal: AbortSignal): Promise<readonly string[]> {
    const own = this.#own;
    if (account.vouched && !account.severalLocations && !own.severalLocations) {
      const one = await account.location(undefined, signal);
      return one === (await own.location(undefined, signal)) ? [one] : [];
    }
    const locations = (await account.locations(signal)).map(({ id }) => id);
    if (account === own || !account.vouched || !own.severalLocations) return locations;
    const known = new Set((await own.locations(signal)).map(({ id }) => id));
    return locations.filter((id) => known.has(id));
  }
}
