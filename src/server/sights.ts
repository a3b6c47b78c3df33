import type { Account } from "../ghl/account.js";
import { CallError } from "../ghl/errors.js";
import { type KeptEvent, ownerless, ownerTag } from "../webhooks/kept-event.js";

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
const mostKept = 1_000;

/** What each audience may see: the events of the sub-accounts that its account reaches, looked up once a minute. */
export class Sights {
  readonly #accountOf: (caller: string) => Account;
  readonly #known = new Map<string, KnownSight>();

  constructor(accountOf: (caller: string) => Account) {
    this.#accountOf = accountOf;
  }

  /** @throws CallError where HighLevel does not tell which sub-accounts there are. */
  of(audience: Audience, signal: AbortSignal): Promise<Sight> {
    const key = `${audience.administrator ? "administrator" : "caller"} ${audience.caller}`;
    const known = this.#known.get(key);
    if (known !== undefined && known.until > Date.now()) return known.sight;
    const sight = this.#look(audience, signal).catch((error: unknown) => {
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
    return this.#accountOf(caller).location(named, signal);
  }

  /** Forgets what was looked up: an event told that sub-accounts came or went. */
  forget(): void {
    this.#known.clear();
  }

  async #look({ caller, administrator }: Audience, signal: AbortSignal): Promise<Sight> {
    const account = this.#accountOf(caller);
    const locations = account.severalLocations || !account.vouched
      ? (await account.locations(signal)).map(({ id }) => id)
      : [await account.location(undefined, signal)];
    const wide = administrator || (account.severalLocations && (await account.level(signal)) === "agency");
    // Who may not be told the agency misses its events, and nothing else.
    const company = wide ? await account.company(signal).catch(() => undefined) : undefined;
    const owners = [
      ...locations.map((id) => ownerTag({ level: "location", id })),
      ...(company === undefined ? [] : [ownerTag({ level: "company", id: company })]),
      ...(administrator ? [ownerless] : []),
    ];
    const seen = new Set(owners);
    return { owners, sees: ({ owner }) => seen.has(ownerTag(owner)) };
  }
}
