import type { Account } from "../../api/accounts/account.js";
import type { Accounts } from "../../api/accounts/accounts.js";
import { CallError } from "../../api/errors/errors.js";
import { type KeptEvent, ownerless, ownerTag } from "../../webhooks/receive/kept-event.js";

/** On whose behalf events are asked for or waited for. */
export interface Audience {
  /** As `callerOf` names it. */
  readonly caller: string;
  /** Administrators also see the agency's own events, and those of which nobody can tell whose they are. */
  readonly administrator: boolean;
}

/** Whose events an audience may see. */
export interface Sight {
  /** As `ownerTag` writes them. */
  readonly owners: readonly string[];
  sees(kept: KeptEvent): boolean;
}

interface KnownSight {
  readonly until: number;
  readonly sight: Promise<Sight>;
}

const freshMs = 60_000;
const lookUpMs = 30_000;
const mostKept = 1_000;

/** What each audience may see: the events of the sub-accounts that its account reaches, looked up once a minute. */
export class Sights {
  readonly #accounts: Accounts;
  readonly #known = new Map<string, KnownSight>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** @throws CallError where HighLevel does not tell which sub-accounts there are. */
  of(audience: Audience): Promise<Sight> {
    const key = `${audience.administrator ? "administrator" : "caller"} ${audience.caller}`;
    const known = this.#known.get(key);
    if (known !== undefined && known.until > Date.now()) return known.sight;
    // Not the signal of whoever asks first: others may wait for the same.
    const sight = this.#look(audience, AbortSignal.timeout(lookUpMs)).catch((error: unknown) => {
      // A short outage of HighLevel does not blind those who saw a minute ago.
      if (known !== undefined && error instanceof CallError && error.retryable) return known.sight;
      this.#known.delete(key);
      throw error;
    });
    this.#known.delete(key);
    this.#known.set(key, { until: Date.now() + freshMs, sight });
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
    return sight;
  }

  /** The sub-account that is named, by id or by name, where the audience may see it. @throws CallError */
  async location(named: string, { caller }: Audience, signal: AbortSignal): Promise<string> {
    return this.#accounts.of(caller).location(named, signal);
  }

  /** Forgets what was looked up: an event told that sub-accounts came or went. */
  forget(): void {
    this.#known.clear();
  }

  async #look({ caller, administrator }: Audience, signal: AbortSignal): Promise<Sight> {
    const account = this.#accounts.of(caller);
    const locations = await this.#reached(account, signal);
    // Whoever is bound to a part of the account sees that part alone, administrator or not.
    const unbound = administrator && account === this.#accounts.own;
    const wide = unbound || (account.severalLocations && (await account.level(signal)) === "agency");
    // Who may not be told the agency misses its events, and nothing else.
    const company = wide ? await account.company(signal).catch(() => undefined) : undefined;
    const owners = [
      ...locations.map((id) => ownerTag({ level: "location", id })),
      ...(company === undefined ? [] : [ownerTag({ level: "company", id: company })]),
      ...(unbound ? [ownerless] : []),
    ];
    const seen = new Set(owners);
    return { owners, sees: ({ owner }) => seen.has(ownerTag(owner)) };
  }

  /**
   * A connection may name any sub-account as its own, and the inbox holds events of every one that installed the
   * app: unlike a call, which HighLevel judges, what is kept here is shown only where the account is known to
   * reach it.
   */
  async #reached(account: Account, signal: AbortSignal): Promise<readonly string[]> {
    const { own } = this.#accounts;
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
