import { z } from "zod";

/**
 * The port to everything this server stores, with two implementations: embedded SQLite (one machine) and Redis (several
 * nodes). `openStore` picks one. test/store/conformance.ts proves the guarantees below for both. A third implementation,
 * of records only, keeps them in the memory of one process (`memory.ts`).
 *
 * Any method may reject with a `StoreClosedError`, or with a `StoreUnusableError` when the disk or Redis fails.
 */
export interface Store {
  readonly records: Records;
  readonly locks: Locks;
  readonly budgets: Budgets;
  readonly logs: Logs;
  /**
   * Does what calls will need: reads, and writes some kilobytes and takes them away.
   *
   * @throws StoreError when the store cannot be used: why, and how a person mends it.
   */
  check(need?: Need): Promise<void>;
  /** Waits for running work, stops all watches, and closes files and connections. */
  close(): Promise<void>;
}

/** What a store is tried out for. */
export interface Need {
  /** Secrets are going to be kept. */
  readonly seals?: boolean;
  /** A folder is made where there is none; else that it could be made is enough. */
  readonly makes?: boolean;
}

/** A named kind of record. Declare it once, beside the code that uses it. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Sealed values are encrypted at rest and bound to their collection and key. */
  readonly sealed: boolean;
}

/** A named append-only log. */
export interface Log<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** The revision of a record that does not exist. */
export const absent = 0;

export interface StoredRecord<T> {
  readonly key: string;
  readonly value: T;
  /** Above zero. It changes with every write and is never used again, not even after a delete. */
  readonly revision: number;
}

export type PutOutcome<T> =
  | { readonly stored: true; readonly revision: number }
  | { readonly stored: false; readonly current: StoredRecord<T> | undefined };

export interface PutOptions {
  /** Milliseconds until the record expires. Without it the record stays. */
  readonly expiresInMs?: number;
}

/**
 * Small JSON values by collection and key. A value must survive `JSON.stringify`. Values are checked against
 * the collection's schema when read; one that does not match rejects with `StoredValueError`. Sealed ones may
 * reject with `WrongStoreKeyError`, `TamperedRecordError` or `StoreKeyMissingError`.
 */
export interface Records {
  get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined>;
  /** Writes the record, whether it exists or not. Returns the new revision. */
  put<T>(collection: Collection<T>, key: string, value: T, options?: PutOptions): Promise<number>;
  /**
   * Compare-and-set: writes only if the record still has `expectedRevision` (`absent`: only if there is none). Of any
   * number of callers with the same expectation, in any process, exactly one is `stored`.
   */
  putIf<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expectedRevision: number,
    options?: PutOptions,
  ): Promise<PutOutcome<T>>;
  /** Returns whether a record was deleted; with `ifRevision`, deletes that revision only. */
  delete<T>(
    collection: Collection<T>,
    key: string,
    options?: { readonly ifRevision?: number },
  ): Promise<boolean>;
  /** All records whose key starts with `prefix` ("" for all), ordered by key. */
  list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]>;
}

export interface LockOptions {
  /** The lease: the lock expires after this time unless renewed. Others wait this long for a crashed owner. */
  readonly ttlMs: number;
  /** How long to wait for another owner; 0 (the default) tries once. */
  readonly waitMs?: number;
  /** Ends the wait early. */
  readonly signal?: AbortSignal;
}

export type LockOutcome =
  | { readonly held: true; readonly lock: Lock }
  | { readonly held: false; readonly reason: "timeout" | "aborted" };

/**
 * A lock with a lease. Its owner holds it until it is released or the lease expires. A process that was paused past the
 * expiry does not notice, so writes under a lock must still use `putIf`.
 */
export interface Lock {
  readonly name: string;
  /** Unique to this acquisition. */
  readonly owner: string;
  /** Extends the lease to `ttlMs` from now. Returns false when it had expired, and another owner may hold the lock. */
  renew(ttlMs: number): Promise<boolean>;
  /** Releases the lock of this owner, never that of another. Returns false when it had already expired. */
  release(): Promise<boolean>;
}

export interface Locks {
  acquire(name: string, options: LockOptions): Promise<LockOutcome>;
}

export interface TakeOptions {
  /** Units per window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Units to take; 1 by default. All or nothing. */
  readonly cost?: number;
  /** Units this caller must leave for others; 0 by default. */
  readonly reserve?: number;
}

export interface TakeOutcome {
  readonly granted: boolean;
  /** Units left after this. */
  readonly remaining: number;
  /** Refused: milliseconds until this take can be granted, if nothing else is taken. Granted: 0. */
  readonly resetMs: number;
}

export interface Settlement {
  readonly limit: number;
  readonly windowMs: number;
  /** Units left according to the server. */
  readonly remaining: number;
  /** Milliseconds until the server's window ends, if it says so. */
  readonly resetMs?: number;
}

/**
 * Rate budgets shared by all processes on this store. The window slides: in any period of `windowMs` no more than `limit`
 * units are granted, whenever the server's window begins. A unit becomes free `windowMs` after it was taken, at most 2 %
 * late.
 */
export interface Budgets {
  /** Rejects with a RangeError when `cost + reserve` is above `limit`, because that could never be granted. */
  take(bucket: string, options: TakeOptions): Promise<TakeOutcome>;
  /**
   * Corrects the count by the server's. A higher count of the server is adopted. Units are freed early only if `resetMs`
   * shows which of them belong to an earlier window of the server; a lower count alone may just not include requests
   * that are still on their way.
   */
  settle(bucket: string, settlement: Settlement): Promise<void>;
}

/** Short indexed labels to find an entry by: `{ location: "abc", event: "ContactUpdate" }`. */
export type Tags = Readonly<Record<string, string>>;

export interface LogEntry<T> {
  /** A later entry has a greater id, read as a number. Opaque otherwise. */
  readonly id: string;
  /** When it was appended, in milliseconds since 1970 by the store's clock. */
  readonly at: number;
  readonly value: T;
  readonly tags: Tags;
}

export interface AppendOptions {
  readonly tags?: Tags;
  /** A second append with the same id within seven days (trimmed or not) stores nothing. */
  readonly dedupeId?: string;
}

export interface Appended {
  /** Of the new entry, or of the first one with this dedupeId. */
  readonly id: string;
  readonly duplicate: boolean;
}

export interface ReadOptions {
  /** The largest number of entries to return. */
  readonly limit: number;
  /** "newest" (first) by default. */
  readonly order?: "newest" | "oldest";
  /** Ids; both exclusive. */
  readonly after?: string;
  readonly before?: string;
  /** Milliseconds since 1970; `since` inclusive, `until` exclusive. */
  readonly since?: number;
  readonly until?: number;
  /** Every tag named here must have the given value, or one of the given values. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Retention {
  readonly maxAgeMs?: number;
  readonly maxCount?: number;
}

/** Append-only logs: the journal and the inbox. Values are checked against the schema when read. */
export interface Logs {
  /**
   * Resolves once the entry is durable: synced to disk (SQLite), or accepted by Redis, which is as durable as
   * its `appendonly` setting makes it.
   */
  append<T>(log: Log<T>, value: T, options?: AppendOptions): Promise<Appended>;
  /** Rejects with `BadCursorError` when `after` or `before` is not an id. */
  read<T>(log: Log<T>, options: ReadOptions): Promise<readonly LogEntry<T>[]>;
  find<T>(log: Log<T>, id: string): Promise<LogEntry<T> | undefined>;
  /** Removes the oldest entries until both bounds hold. Returns how many were removed. */
  trim<T>(log: Log<T>, retention: Retention): Promise<number>;
  /**
   * Calls `onAppend`, in order and once each, for every entry that any process appends after the promise has resolved,
   * until the returned function is called. Failures (an entry that does not match its schema, a lost connection, an
   * `onAppend` that throws) go to `onError`, and the watch continues.
   */
  watch<T>(
    log: Log<T>,
    onAppend: (entry: LogEntry<T>) => void,
    onError: (error: unknown) => void,
  ): Promise<() => void>;
}

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, "a name is lower case letters, digits and hyphens");

/** Every collection and every log of this program, by its name: what is stored can be held against them. */
export interface Declared {
  readonly schema: z.ZodType;
  readonly sealed: boolean;
}

const collections = new Map<string, Declared>();
const logs = new Map<string, Declared>();
export const declaredCollections: ReadonlyMap<string, Declared> = collections;
export const declaredLogs: ReadonlyMap<string, Declared> = logs;

/** Declares a collection of records. */
export function collection<T>(
  collectionName: string,
  schema: z.ZodType<T>,
  options: { readonly sealed?: boolean } = {},
): Collection<T> {
  const declared = { name: name.parse(collectionName), schema, sealed: options.sealed ?? false };
  collections.set(declared.name, declared);
  return declared;
}

/** Declares a log. */
export function log<T>(logName: string, schema: z.ZodType<T>): Log<T> {
  const declared = { name: name.parse(logName), schema };
  logs.set(declared.name, { schema, sealed: false });
  return declared;
}
