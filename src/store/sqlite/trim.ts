import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Retention } from "../port.js";
import { dedupeMemoryMs, firstIdAt } from "../range.js";
import type { Connection } from "./connection.js";

const idRow = z.object({ id: z.int() });
const idOrNone = z.object({ id: z.int().nullable() });

/** Entries removed in one transaction; the event loop and other writers run in between. */
const batchSize = 2_000;

/** Removes the oldest entries with their tags until both bounds hold, and expired dedupe ids. */
export async function trimEntries(
  connection: Connection,
  log: string,
  retention: Retention,
): Promise<number> {
  const end = endOfTrim(connection, log, retention);
  let trimmed = 0;
  for (let last = batchSize; last === batchSize; trimmed += last) {
    last = connection.transaction("relaxed", () => trimBatch(connection, log, end));
    await nextTurn();
  }
  const forgotten = firstIdAt(Date.now() - dedupeMemoryMs);
  connection.transaction("relaxed", () =>
    connection.run("DELETE FROM seen WHERE log = ? AND id < ?", log, forgotten),
  );
  return trimmed;
}

/** The id up to which, inclusive, entries are removed. */
function endOfTrim(connection: Connection, log: string, { maxAgeMs, maxCount }: Retention): number {
  const byAge = maxAgeMs === undefined ? 0 : firstIdAt(Date.now() - maxAgeMs) - 1;
  if (maxCount === undefined) return byAge;
  const sql = "SELECT id FROM entries WHERE log = ? ORDER BY id DESC LIMIT 1 OFFSET ?";
  return Math.max(byAge, connection.row(idRow, sql, log, maxCount)?.id ?? 0);
}

function trimBatch(connection: Connection, log: string, end: number): number {
  const oldest = "SELECT id FROM entries WHERE log = ? AND id <= ? ORDER BY id";
  const sql = `SELECT max(id) AS id FROM (${oldest} LIMIT ${batchSize})`;
  const last = connection.row(idOrNone, sql, log, end)?.id ?? 0;
  connection.run(
    `DELETE FROM tags WHERE (log, tag, value, id) IN (
       SELECT entries.log, each.key, each.value, entries.id FROM entries, json_each(entries.tags) AS each
       WHERE entries.log = ? AND entries.id <= ?)`,
    log,
    last,
  );
  return connection.run("DELETE FROM entries WHERE log = ? AND id <= ?", log, last);
}
