import { randomBytes } from "node:crypto";
import { RecordCodec } from "./codec/codec.js";
import { Sealer } from "./codec/seal.js";
import {
  absent,
  type Collection,
  type PutOptions,
  type PutOutcome,
  type Records,
  type StoredRecord,
} from "./port.js";

interface Held {
  readonly text: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Records of this process alone, forgotten at its end: for what lasts minutes, where nobody has chosen a store. It
 * needs no database, which some platforms lack.
 */
export class MemoryRecords implements Records {
  readonly #codec = new RecordCodec(new Sealer(async () => ({ kind: "bytes", bytes: randomBytes(32) })));
  readonly #collections = new Map<string, Map<string, Held>>();
  #lastRevision = absent;

  async get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined> {
    const held = this.#live(collection.name).get(key);
    return held && this.#codec.decode(collection, { key, ...held });
  }

  async put<T>(collection: Collection<T>, key: string, value: T, options: PutOptions = {}): Promise<number> {
    const text = await this.#codec.encode(collection, key, value);
    return this.#write(collection.name, key, text, options);
  }

  async putIf<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expectedRevision: number,
    options: PutOptions = {},
  ): Promise<PutOutcome<T>> {
    const text = await this.#codec.encode(collection, key, value);
    // From here to the write nothing is waited for, so that no other call comes between.
    const current = this.#live(collection.name).get(key)?.revision ?? absent;
    return current === expectedRevision
      ? { stored: true, revision: this.#write(collection.name, key, text, options) }
      : { stored: false, current: await this.get(collection, key) };
  }

  async delete<T>(
    collection: Collection<T>,
    key: string,
    { ifRevision }: { readonly ifRevision?: number } = {},
  ): Promise<boolean> {
    const live = this.#live(collection.name);
    const held = live.get(key);
    return held !== undefined && held.revision === (ifRevision ?? held.revision) && live.delete(key);
  }

  async list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]> {
    const rows = [...this.#live(collection.name)].filter(([key]) => key.startsWith(prefix));
    rows.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return Promise.all(rows.map(([key, held]) => this.#codec.decode(collection, { key, ...held })));
  }

  #write(collection: string, key: string, text: string, { expiresInMs }: PutOptions): number {
    const expiresAt = expiresInMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInMs;
    this.#lastRevision += 1;
    this.#live(collection).set(key, { text, revision: this.#lastRevision, expiresAt });
    return this.#lastRevision;
  }

  /** What of a collection has not expired; the rest is gone. */
  #live(collection: string): Map<string, Held> {
    const held = this.#collections.get(collection) ?? new Map<string, Held>();
    this.#collections.set(collection, held);
    const now = Date.now();
    for (const [key, { expiresAt }] of held) if (expiresAt <= now) held.delete(key);
    return held;
  }
}
