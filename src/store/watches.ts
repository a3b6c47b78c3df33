import type { EntryRow } from "./codec/codec.js";

interface Watcher {
  /** The newest id when the watch began; later entries are delivered. */
  readonly from: number;
  readonly onRow: (row: EntryRow) => void;
  readonly onError: (error: unknown) => void;
}

interface WatchedLog {
  readonly watchers: Set<Watcher>;
  cursor: number;
  delivering: boolean;
  again: boolean;
}

const batchSize = 200;

/**
 * Delivers the entries of watched logs. A hint that something is new (an append of this process, a changed file, a
 * message from Redis) only triggers reading from where delivery stopped. So hints may be lost, doubled or late, and
 * every entry is still delivered once and in order.
 */
export class Watches {
  readonly #logs = new Map<string, WatchedLog>();
  readonly #readAfter: (log: string, id: number, limit: number) => Promise<readonly EntryRow[]>;

  constructor(readAfter: (log: string, id: number, limit: number) => Promise<readonly EntryRow[]>) {
    this.#readAfter = readAfter;
  }

  add(log: string, watcher: Watcher): () => void {
    const watched = this.#logs.get(log) ?? {
      watchers: new Set(),
      cursor: watcher.from,
      delivering: false,
      again: false,
    };
    this.#logs.set(log, watched);
    watched.watchers.add(watcher);
    return () => {
      watched.watchers.delete(watcher);
      if (watched.watchers.size === 0 && this.#logs.get(log) === watched) this.#logs.delete(log);
    };
  }

  get isEmpty(): boolean {
    return this.#logs.size === 0;
  }

  clear(): void {
    for (const { watchers } of this.#logs.values()) watchers.clear();
    this.#logs.clear();
  }

  /** Says that `log` may have new entries. */
  hint(log: string): void {
    const watched = this.#logs.get(log);
    if (watched === undefined) return;
    watched.again = true;
    if (!watched.delivering) void this.#deliverNew(log, watched);
  }

  hintAll(): void {
    for (const log of this.#logs.keys()) this.hint(log);
  }

  fail(error: unknown): void {
    for (const watched of this.#logs.values()) report(watched, error);
  }

  async #deliverNew(log: string, watched: WatchedLog): Promise<void> {
    watched.delivering = true;
    try {
      while (watched.again && watched.watchers.size > 0) {
        watched.again = false;
        const rows = await this.#readAfter(log, watched.cursor, batchSize);
        for (const row of rows) deliver(watched, row);
        if (rows.length === batchSize) watched.again = true;
      }
    } catch (error) {
      report(watched, error);
    } finally {
      watched.delivering = false;
    }
  }
}

function deliver(watched: WatchedLog, row: EntryRow): void {
  watched.cursor = row.id;
  for (const watcher of [...watched.watchers]) {
    if (row.id <= watcher.from || !watched.watchers.has(watcher)) continue;
    try {
      watcher.onRow(row);
    } catch (error) {
      watcher.onError(error);
    }
  }
}

function report(watched: WatchedLog, error: unknown): void {
  for (const watcher of [...watched.watchers]) watcher.onError(error);
}
