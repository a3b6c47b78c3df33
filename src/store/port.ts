import { z } from "zod";

/**
 * What this server remembers, behind one small port with two implementations: embedded SQLite (one machine)
 * and Redis (several nodes). `openStore` picks one. Every promise here is kept by both, and proved for both by
 * test/store/conformance.ts. Of records alone there is a third, in the memory of one process (`memory.ts`).
 *
 * Any method may reject with a `StoreClosedError`, or with the driver's own error when the disk or Redis fails.
 */
export interface Store {
  readonly records: Records;
  readonly locks: Locks;
  readonly budgets: Budgets;
  readonly logs: Logs;
  /** Waits for what is under way, stops all watches, and lets go of files and connections. */
  close(): Promise<void>;
}

/** A named kind of record. Declare it once, beside the code that owns it. */
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
  /** Above zero, changes with every write, and never comes back, not even after a delete. */
  readonly revision: number;
}

export type PutOutcome<T> =
  | { readonly stored: true; readonly revision: number }
  | { readonly stored: false; readonly current: StoredRecord<T> | undefined };

export interface PutOptions {
  /** Milliseconds until the record is gone. Without it the record stays. */
  readonly expiresInMs?: number;
}

/**
 * Small JSON values by collection and key. A value must survive `JSON.stringify`. Values are checked against
 * the collection's schema when read; one that no longer fits rejects with `StoredValueError`. Sealed ones may
 * reject with `WrongStoreKeyError`, `TamperedRecordError` or `StoreKeyMissingError`.
 */
export interface Records {
  get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined>;
  /** Writes whatever stood there before. Answers the new revision. */
  put<T>(collection: Collection<T>, key: string, value: T, options?: PutOptions): Promise<number>;
  /**
   * Compare-and-set: writes only where the record still has `expectedRevision` (`absent`: only where there is
   * none). Of any number of callers, in any process, with the same expectation exactly one is `stored`.
   */
  putIf<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expectedRevision: number,
    options?: PutOptions,
  ): Promise<PutOutcome<T>>;
  /** Answers whether there was something to delete; with `ifRevision`, deletes that revision only. */
  delete<T>(
    collection: Collection<T>,
    key: string,
    options?: { readonly ifRevision?: number },
  ): Promise<boolean>;
  /** All records whose key starts with `prefix` ("" for all), ordered by key. */
  list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]>;
}

export interface LockOptions {
  /** How long the lock holds unless renewed: what a crashed owner costs the others. */
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
 * A lock that someone holds until it is released or expires. An owner that was paused past the expiry is not
 * told: what it writes under the lock must still go through `putIf`.
 */
export interface Lock {
  readonly name: string;
  /** Unique to this acquisition. */
  readonly owner: string;
  /** Holds for `ttlMs` from now. False: it had expired, and someone else may hold it. */
  renew(ttlMs: number): Promise<boolean>;
  /** Releases this owner's hold, never another's. False: it had already expired. */
  release(): Promise<boolean>;
}

export interface Locks {
  acquire(name: string, options: LockOptions): Promise<LockOutcome>;
}

export interface TakeOptions {
  /** Units per window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Units wanted; 1 by default. All or nothing. */
  readonly cost?: number;
  /** Units this caller must leave for others; 0 by default. */
  readonly reserve?: number;
}

export interface TakeOutcome {
  readonly granted: boolean;
  /** Units left after this. */
  readonly remaining: number;
  /** Refused: milliseconds until this take fits, if nobody else takes. Granted: 0. */
  readonly resetMs: number;
}

export interface Settlement {
  readonly limit: number;
  readonly windowMs: number;
  /** Units left by the server's count. */
  readonly remaining: number;
  /** Milliseconds until the server's window ends, where it says so. */
  readonly resetMs?: number;
}

/**
 * Rate budgets shared by all processes on this store: a sliding window, so that no more than `limit` units are
 * granted in any span of `windowMs`, however it lies to the server's own window. A unit comes back `windowMs`
 * after it was taken, at most 2 % late.
 */
export interface Budgets {
  /** Rejects with a RangeError where `cost + reserve` is above `limit`, for that could never be granted. */
  take(bucket: string, options: TakeOptions): Promise<TakeOutcome>;
  /**
   * Corrects the count by what the server said. Where the server counts more, its count is taken over. Units
   * come back early only where `resetMs` tells which of them lie before its present window: a lower count
   * alone may merely not have seen what is still on its way.
   */
  settle(bucket: string, settlement: Settlement): Promise<void>;
}

/** Short indexed labels of an entry, by which it can be found: `{ location: "abc", event: "ContactUpdate" }`. */
export type Tags = Readonly<Record<string, string>>;

export interface LogEntry<T> {
  /** Orders the log: a later entry has a greater id, read as a number. Opaque otherwise. */
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
  /** At most so many entries. */
  readonly limit: number;
  /** "newest" (first) by default. */
  readonly order?: "newest" | "oldest";
  /** Ids; both exclusive. */
  readonly after?: string;
  readonly before?: string;
  /** Milliseconds since 1970; `since` inclusive, `until` exclusive. */
  readonly since?: number;
  readonly until?: number;
  /** Every tag named here must have the value, or one of the values, given. */
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
  /** Rejects with `BadCursorError` where `after` or `before` is no id. */
  read<T>(log: Log<T>, options: ReadOptions): Promise<readonly LogEntry<T>[]>;
  find<T>(log: Log<T>, id: string): Promise<LogEntry<T> | undefined>;
  /** Removes the oldest until both bounds hold. Answers how many went. */
  trim<T>(log: Log<T>, retention: Retention): Promise<number>;
  /**
   * Calls `onAppend`, in order and once each, for every entry appended by any process after the promise
   * resolved, until the returned function is called. What goes wrong on the way (an entry that does not fit,
   * a lost connection, a throwing `onAppend`) goes to `onError`, and the watch goes on.
   */
  watch<T>(
    log: Log<T>,
    onAppend: (entry: LogEntry<T>) => void,
    onError: (error: unknown) => void,
  ): Promise<() => void>;
}

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, "a name is lower case letters, digits and hyphens");

/** Declares a collection of records. */
export function collection<T>(
  collectionName: string,
  schema: z.ZodType<T>,
  options: { readonly sealed?: boolean } = {},
): Collection<T> {
  return { name: name.parse(collectionName), schema, sealed: options.sealed ?? false };
}

/** Declares a log. */
export function log<T>(logName: string, schema: z.ZodType<T>): Log<T> {
  return { name: name.parse(logName), schema };
}
