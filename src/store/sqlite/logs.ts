import { z } from "zod";
import { decodeEntry, type EntryRow } from "../codec/codec.js";
import { StoreClosedError } from "../errors.js";
import type { Appended, AppendOptions, Log, LogEntry, Logs, ReadOptions, Retention } from "../port.js";
import { readRange, toId } from "../range.js";
import { Watches } from "../watches.js";
import { type PendingEntry, writeEntries } from "./append.js";
import type { Connection } from "./connection.js";
import type { SqliteFile } from "./file.js";
import { newestId, readEntries } from "./read.js";
import { trimEntries } from "./trim.js";

/** At most this many appends share one commit, because a commit blocks the event loop. */
const largestCommit = 1_000;
/** Checking whether the file changed takes microseconds. */
const pollMs = 25;

const dataVersion = z.object({ data_version: z.int() });

export class SqliteLogs implements Logs {
  readonly #file: SqliteFile;
  readonly #watches: Watches;
  #pending: PendingEntry[] = [];
  #flushing: Promise<void> | undefined;
  #poll: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(file: SqliteFile) {
    this.#file = file;
    this.#watches = new Watches(async (log, after, limit) => {
      const range = { after, before: undefined, limit, order: "oldest", where: [] } as const;
      return readEntries(await file.open(), log, range);
    });
  }

  async append<T>(log: Log<T>, value: T, options: AppendOptions = {}): Promise<Appended> {
    if (this.#closed) throw new StoreClosedError();
    const text = JSON.stringify(value);
    const { tags = {}, dedupeId } = options;
    return new Promise((resolve, reject) => {
      this.#pending.push({ log: log.name, text, tags, dedupeId, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  async read<T>(log: Log<T>, options: ReadOptions): Promise<readonly LogEntry<T>[]> {
    const range = readRange(options);
    const connection = await this.#file.openExisting();
    const rows = connection !== undefined ? readEntries(connection, log.name, range) : [];
    return rows.map((row) => decodeEntry(log, row));
  }

  async find<T>(log: Log<T>, id: string): Promise<LogEntry<T> | undefined> {
    const number = toId(id);
    const range = { after: number - 1, before: number + 1, limit: 1, order: "oldest", where: [] } as const;
    const connection = await this.#file.openExisting();
    const [row] = connection !== undefined ? readEntries(connection, log.name, range) : [];
    return row === undefined ? undefined : decodeEntry(log, row);
  }

  async trim<T>(log: Log<T>, retention: Retention): Promise<number> {
    const connection = await this.#file.openExisting();
    return connection !== undefined ? trimEntries(connection, log.name, retention) : 0;
  }

  async watch<T>(
    log: Log<T>,
    onAppend: (entry: LogEntry<T>) => void,
    onError: (error: unknown) => void,
  ): Promise<() => void> {
    const connection = await this.#file.open();
    const stop = this.#watches.add(log.name, {
      from: newestId(connection, log.name),
      onRow: (row: EntryRow) => onAppend(decodeEntry(log, row)),
      onError,
    });
    this.#startPolling(connection);
    // Entries that another process appended before polling began would wait for the next change.
    this.#watches.hint(log.name);
    return () => {
      stop();
      if (this.#watches.isEmpty) this.#stopPolling();
    };
  }

  /** Waits for running appends. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopPolling();
    this.#watches.clear();
    await this.#flushing;
  }

  /** Group commit: appends that arrive during a commit share the next one. */
  async #flush(): Promise<void> {
    while (this.#pending.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#pending.splice(0, largestCommit);
      try {
        const connection = await this.#file.open();
        const appended = connection.transaction("durable", () => writeEntries(connection, batch));
        for (const [index, result] of appended.entries()) batch[index]?.resolve(result);
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
      for (const name of new Set(batch.map((entry) => entry.log))) this.#watches.hint(name);
    }
    this.#flushing = undefined;
  }

  /** `data_version` changes when another connection, of any process, has committed. */
  #startPolling(connection: Connection): void {
    if (this.#poll !== undefined || this.#closed) return;
    const version = () => connection.row(dataVersion, "PRAGMA data_version")?.data_version;
    let last = version();
    this.#poll = setInterval(() => {
      try {
        const now = version();
        if (now !== last) this.#watches.hintAll();
        last = now;
      } catch (error) {
        this.#watches.fail(error);
      }
    }, pollMs).unref();
  }

  #stopPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }
}
