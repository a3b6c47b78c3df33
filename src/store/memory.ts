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

interface Kept {
  readonly text: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Records of this process alone, for short-lived data when no store is configured. It needs no database, which some
 * platforms lack.
 */
export class MemoryRecords implements Records {
  readonly #codec = new RecordCodec(new Sealer(async () => ({ kind: "bytes", bytes: randomBytes(32) })));
  readonly #collections = new Map<string, Map<string, Kept>>();
  #lastRevision = absent;

  async get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined> {
    const kept = this.#live(collection.name).get(key);
    return kept === undefined ? undefined : this.#codec.decode(collection, { key, ...kept });
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
    // No await from here to the write, so that no other call comes between.
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
    const kept = live.get(key);
    return kept !== undefined && kept.revision === (ifRevision ?? kept.revision) && live.delete(key);
  }

  async list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]> {
    const rows = [...this.#live(collection.name)].filter(([key]) => key.startsWith(prefix));
    rows.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return Promise.all(rows.map(([key, kept]) => this.#codec.decode(collection, { key, ...kept })));
  }

  #write(collection: string, key: string, text: string, { expiresInMs }: PutOptions): number {
    const expiresAt = expiresInMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInMs;
    this.#lastRevision += 1;
    this.#live(collection).set(key, { text, revision: this.#lastRevision, expiresAt });
    return this.#lastRevision;
  }

  /** The records of a collection that have not expired; the others are deleted. */
  #live(collection: string): Map<string, Kept> {
    const kept = this.#collections.get(collection) ?? new Map<string, Kept>();
    this.#collections.set(collection, kept);
    const now = Date.now();
    for (const [key, { expiresAt }] of kept) if (expiresAt <= now) kept.delete(key);
    return kept;
  }
}
