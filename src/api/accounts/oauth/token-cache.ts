import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { StoreClosedError } from "../../../store/errors.js";
import { underLock } from "../../../store/locks.js";
import type { Collection, Store, StoredRecord } from "../../../store/port.js";
import { holdSecret } from "../../../text/redact.js";
import { UpstreamError } from "../../errors/errors.js";
import { SingleFlight, waitFor } from "../single-flight.js";
import { isDue, type Tokens } from "./tokens.js";

/** Where one set of tokens is stored, and how to obtain new ones. */
export interface TokenSource {
  readonly collection: Collection<Tokens>;
  readonly key: string;
  /** The way of obtaining them. Only calls that obtain the same tokens in the same way share one flight. */
  readonly way: string;
  /**
   * Obtains tokens that replace the stored ones, and stores them before it resolves. One process at a time calls it.
   *
   * @param stale an access token that HighLevel has refused, if any.
   */
  readonly obtain: (kept: StoredRecord<Tokens> | undefined, stale: string | undefined) => Promise<Tokens>;
}

/** After this time the store is read again: another process may have logged out. */
const freshMs = 60_000;
const mostInMemory = 10_000;
const longestWaitMs = 60_000;

/**
 * A cache of access tokens, refreshed under a lock. However many calls, processes and nodes need the same token at
 * once, one of them obtains it and the others use what it stored.
 */
export class TokenCache {
  readonly #store: () => Promise<Store>;
  readonly #flights = new SingleFlight<Tokens>();
  /** Stale entries stay: they serve when the store cannot be read. */
  readonly #memory = new LRUCache<string, Tokens>({
    max: mostInMemory,
    ttl: freshMs,
    // The wall clock: unlike performance.now, it goes on while the machine sleeps.
    perf: { now: () => Date.now() },
    noDeleteOnStaleGet: true,
  });

  constructor(store: () => Promise<Store>) {
    this.#store = store;
  }

  /** @param stale an access token that HighLevel has refused: another is returned, even if that one has not expired. */
  async token(source: TokenSource, stale: string | undefined, signal: AbortSignal): Promise<string> {
    for (;;) {
      const known = this.#memory.get(source.key);
      if (known !== undefined && isUsable(known, stale)) return known.accessToken;
      const flightKey = `${source.way} ${source.key}`;
      const running = this.#flights.running(flightKey);
      if (running === undefined) {
        const flight = this.#flights.share(flightKey, () => this.#fetch(source, stale));
        return (await waitFor(flight, signal)).accessToken;
      }
      // That flight may return the very token that is stale: then this call starts another.
      const { accessToken } = await waitFor(running, signal);
      if (accessToken !== stale) return accessToken;
    }
  }

  /** Clears the memory, as after a login. */
  forget(): void {
    this.#memory.clear();
  }

  /** Waits for the renewals that are running. */
  idle(): Promise<void> {
    return this.#flights.idle();
  }

  /**
   * Deletes the stored tokens that were obtained until `at`. It holds the lock, so that a renewal that is running cannot
   * store them again.
   */
  async remove({ collection, key }: Pick<TokenSource, "collection" | "key">, at: number): Promise<void> {
    const { records } = await this.#store();
    await this.#locked({ collection, key }, async () => {
      const kept = await records.get(collection, key);
      if (kept !== undefined && kept.value.obtainedAt > at) return;
      if (kept !== undefined) await records.delete(collection, key, { ifRevision: kept.revision });
      this.#memory.delete(key);
    });
  }

  async #fetch(source: TokenSource, stale: string | undefined): Promise<Tokens> {
    const { records } = await this.#store();
    const read = () => records.get(source.collection, source.key);
    const kept = await read().catch((error: unknown) => {
      // While the token in memory is usable, a store that cannot be read does no harm.
      const known = this.#memory.get(source.key, { allowStale: true });
      if (known === undefined || !isUsable(known, stale)) throw error;
      return { value: known };
    });
    if (kept !== undefined && isUsable(kept.value, stale)) return this.#remember(source, kept.value);
    return this.#locked(source, async () => {
      const latest = await read();
      if (latest !== undefined && isUsable(latest.value, stale)) return this.#remember(source, latest.value);
      return this.#remember(source, await source.obtain(latest, stale));
    });
  }

  #remember(source: TokenSource, tokens: Tokens): Tokens {
    holdSecret(tokens.accessToken);
    holdSecret(tokens.refreshToken);
    this.#memory.set(source.key, tokens);
    return tokens;
  }

  async #locked<T>(
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

function isUsable(tokens: Tokens, stale: string | undefined): boolean {
  return tokens.accessToken !== stale && !isDue(tokens, Date.now());
}

/**
 * Stores renewed tokens. The record may have been written in the meantime; they still replace it if it holds the same
 * refresh token. That token can be used once only, so what it was exchanged for must not be lost.
 */
export async function storeRenewed(
  store: Store,
  collection: Collection<Tokens>,
  kept: StoredRecord<Tokens>,
  renewed: Tokens,
): Promise<Tokens> {
  let { revision } = kept;
  for (;;) {
    const put = await persistently(() => store.records.putIf(collection, kept.key, renewed, revision));
    if (put.stored) return renewed;
    if (put.current === undefined || put.current.value.refreshToken !== kept.value.refreshToken) {
      // A login or logout happened meanwhile, and takes precedence.
      return put.current?.value ?? renewed;
    }
    revision = put.current.revision;
  }
}

/** Marks a record as being renewed. Returns the marked record, or undefined when another process wrote it first. */
export async function markRenewal(
  store: Store,
  collection: Collection<Tokens>,
  kept: StoredRecord<Tokens>,
  now: number,
): Promise<StoredRecord<Tokens> | undefined> {
  const before = kept.value.renewal;
  const renewal =
    before === undefined
      ? { id: randomUUID(), since: now }
      : { id: randomUUID(), since: before.since, repeated: true };
  const value: Tokens = { ...kept.value, renewal };
  const put = await store.records.putIf(collection, kept.key, value, kept.revision);
  if (put.stored) return { key: kept.key, value, revision: put.revision };
  const isOurs = put.current?.value.renewal?.id === value.renewal?.id;
  return isOurs ? put.current : undefined;
}

const tries = 20;
const pauseMs = 500;

/** Tries a write again for ten seconds: tokens that are not stored now are lost. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === tries || error instanceof StoreClosedError) throw error;
      await sleep(pauseMs);
    }
  }
}
