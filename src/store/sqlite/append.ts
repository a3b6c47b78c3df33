import { z } from "zod";
import type { Appended, Tags } from "../port.js";
import { dedupeMemoryMs, firstIdAt } from "../range.js";
import type { Connection } from "./connection.js";

export interface PendingEntry {
  readonly log: string;
  readonly text: string;
  readonly tags: Tags;
  readonly dedupeId: string | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

const lastId = z.object({ id: z.int() });

/** Writes the entries within the caller's transaction, and returns the outcome of each. */
export function writeEntries(connection: Connection, entries: readonly PendingEntry[]): readonly Appended[] {
  const now = Date.now();
  const newest = connection.row(lastId, "SELECT seq AS id FROM sqlite_sequence WHERE name = 'entries'");
  let next = Math.max(firstIdAt(now), (newest?.id ?? 0) + 1);
  return entries.map((entry) => {
    const first =
      entry.dedupeId === undefined ? undefined : firstSeen(connection, entry, entry.dedupeId, now);
    if (first !== undefined) return { id: String(first), duplicate: true };
    const id = next++;
    writeEntry(connection, entry, id);
    return { id: String(id), duplicate: false };
  });
}

function firstSeen(
  connection: Connection,
  { log }: PendingEntry,
  dedupeId: string,
  now: number,
): number | undefined {
  const sql = "SELECT id FROM seen WHERE log = ? AND dedupe_id = ? AND id >= ?";
  return connection.row(lastId, sql, log, dedupeId, firstIdAt(now - dedupeMemoryMs))?.id;
}

function writeEntry(connection: Connection, { log, text, tags, dedupeId }: PendingEntry, id: number): void {
  connection.run(
    "INSERT INTO entries (id, log, value, tags) VALUES (?, ?, ?, ?)",
    id,
    log,
    text,
    JSON.stringify(tags),
  );
  for (const [tag, value] of Object.entries(tags)) {
    connection.run("INSERT INTO tags (log, tag, value, id) VALUES (?, ?, ?, ?)", log, tag, value, id);
  }
  if (dedupeId !== undefined) {
    connection.run("INSERT OR REPLACE INTO seen (log, dedupe_id, id) VALUES (?, ?, ?)", log, dedupeId, id);
  }
}
