import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreClosedError } from "../../../store/errors.js";
import { underLock } from "../../../store/locks/under-lock.js";
import type { Collection, Store, StoredRecord } from "../../../store/port.js";
import { UpstreamError } from "../../errors/errors.js";
import { SingleFlight, waitFor } from "./single-flight.js";
import { isDue, type Tokens } from "./tokens.js";

/** Where one set of tokens is kept, and how new ones are got. */
export interface TokenSource {
  readonly collection: Collection<Tokens>;
  readonly key: string;
  /** Tells apart ways of getting the same tokens, so that none waits for another way. */
  readonly way: string;
  /**
   * Gets other tokens than those that are kept; called by one process at a time. It stores what it gets before
   * it answers.
   *
   * @param stale an access token that HighLevel has refused, where one was.
   */
  readonly obtain: (kept: StoredRecord<Tokens> | undefined, stale: string | undefined) => Promise<Tokens>;
}

interface Remembered {
  readonly tokens: Tokens;
  /** When the store is asked again, which may have heard of a logout. */
  readonly until: number;
}

const rememberedMs = 60_000;
const longestWaitMs = 60_000;

/**
 * Access tokens that are good for use. However many calls, processes and nodes want one at once, one of them gets
 * it and all the others use what that one stored.
 */
export class TokenCache {
  readonly #store: () => Promise<Store>;
  readonly #now: () => number;
  readonly #flights = new SingleFlight<Tokens>();
  readonly #memory = new Map<string, Remembered>();

  constructor(store: () => Promise<Store>, now = () => Date.now()) {
    this.#store = store;
    this.#now = now;
  }

  /** @param stale an access token that HighLevel has refused: another is wanted whatever its age says. */
  async token(source: TokenSource, stale: string | undefined, signal: AbortSignal): Promise<string> {
    for (;;) {
      const known = this.#memory.get(source.key);
      if (known !== undefined && known.until > this.#now() && this.#isGood(known.tokens, stale))
        return known.tokens.accessToken;
      const flightKey = `${source.way} ${source.key}`;
      const running = this.#flights.running(flightKey);
      if (running === undefined) {
        const flight = this.#flights.start(flightKey, () => this.#fetch(source, stale));
        return (await waitFor(flight, signal)).accessToken;
      }
      // What that flight brings may be the very token that is stale: then this call starts one of its own.
      const { accessToken } = await waitFor(running, signal);
      if (accessToken !== stale) return accessToken;
    }
  }

  /** Forgets what is in memory, as after a login. */
  forget(): void {
    this.#memory.clear();
  }

  /** Waits for what is under way. */
  idle(): Promise<void> {
    return this.#flights.idle();
  }

  /** Deletes what is kept, and lets nobody who is getting it anew put it back. */
  async remove({ collection, key }: Pick<TokenSource, "collection" | "key">): Promise<void> {
    const { records } = await this.#store();
    await this.#alone({ collection, key }, () => records.delete(collection, key));
    this.#memory.delete(key);
  }

  async #fetch(source: TokenSource, stale: string | undefined): Promise<Tokens> {
    const { records } = await this.#store();
    const read = () => records.get(source.collection, source.key);
    const kept = await read().catch((error: unknown) => {
      // A store that is away for a moment spoils nothing while the token at hand is good.
      const known = this.#memory.get(source.key);
      if (known === undefined || !this.#isGood(known.tokens, stale)) throw error;
      return { value: known.tokens };
    });
    if (kept !== undefined && this.#isGood(kept.value, stale)) return this.#remember(source, kept.value);
    return this.#alone(source, async () => {
      const latest = await read();
      if (latest !== undefined && this.#isGood(latest.value, stale))
        return this.#remember(source, latest.value);
      return this.#remember(source, await source.obtain(latest, stale));
    });
  }

  #isGood(tokens: Tokens, stale: string | undefined): boolean {
    return tokens.accessToken !== stale && !isDue(tokens, this.#now());
  }

  #remember(source: TokenSource, tokens: Tokens): Tokens {
    this.#memory.set(source.key, { tokens, until: this.#now() + rememberedMs });
    return tokens;
  }

  async #alone<T>(
    { collection, key }: Pick<TokenSource, "collection" | "key">,
    work: () => Promise<T>,
  ): Promise<T> {
    const { locks } = await this.#store();
    const done = await underLock(locks, `tokens ${collection.name} ${key}`, longestWaitMs, work);
    if (done.held) return done.value;
    throw new UpstreamError("Another process has been renewing the token for a minute", {
      advice: "Call again in a moment.",
    });
  }
}

/**
 * Stores tokens over a record that may have been written in the meantime, as long as that one still waits for
 * exactly these: what a single-use token was given away for must not get lost.
 */
export async function storeRenewed(
  store: Store,
  collection: Collection<Tokens>,
  kept: StoredRecord<Tokens>,
  renewed: Tokens,
): Promise<Tokens> {
  let { revision } = kept;
  for (;;) {
    const put = await insisting(() => store.records.putIf(collection, kept.key, renewed, revision));
    if (put.stored) return renewed;
    if (put.current === undefined || put.current.value.refreshToken !== kept.value.refreshToken) {
      // Somebody logged in, or out, meanwhile: that counts.
      return put.current?.value ?? renewed;
    }
    revision = put.current.revision;
  }
}

/** Marks a record as being renewed. Answers it as it then stands, or undefined where somebody else wrote it first. */
export async function markRenewal(
  store: Store,
  collection: Collection<Tokens>,
  kept: StoredRecord<Tokens>,
  now: number,
): Promise<StoredRecord<Tokens> | undefined> {
  const value: Tokens = { ...kept.value, renewal: { id: randomUUID(), since: now } };
  const put = await store.records.putIf(collection, kept.key, value, kept.revision);
  if (put.stored) return { key: kept.key, value, revision: put.revision };
  const isOurs = put.current?.value.renewal?.id === value.renewal?.id;
  return isOurs ? put.current : undefined;
}

const tries = 20;
const pauseMs = 500;

/** What is not kept now is lost for good: a disk or a Redis that is away for a moment is waited for. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === tries || error instanceof StoreClosedError) throw error;
      await sleep(pauseMs);
    }
  }
}
