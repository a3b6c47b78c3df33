import { z } from "zod";
import type { EntryRow } from "../codec/codec.js";
import type { Range, TagFilter } from "../range.js";
import { type Connection, json, type SqlValue } from "./connection.js";

const row = z.object({ id: z.int(), text: z.string(), tags: json(z.record(z.string(), z.string())) });
const idRow = z.object({ id: z.int().nullable() });
const countRow = z.object({ count: z.int() });

/** Up to this many ids are collected and sorted; above it, the log is read in its order. */
const fewEntries = 1_000;

export function readEntries(connection: Connection, log: string, range: Range): readonly EntryRow[] {
  if (range.where.some(({ values }) => values.length === 0)) return [];
  const { sql, values } = query(log, range, leadingTag(connection, log, range.where));
  return connection.rows(row, sql, ...values);
}

/** The id of the newest entry; 0 when the log is empty. */
export function newestId(connection: Connection, log: string): number {
  return connection.row(idRow, "SELECT max(id) AS id FROM entries WHERE log = ?", log)?.id ?? 0;
}

/** The tag whose index to use: the rarest, unless even that is so common that the log itself is as fast. */
function leadingTag(connection: Connection, log: string, where: readonly TagFilter[]): TagFilter | undefined {
  const counted = where
    .map((filter) => ({ filter, count: countUpTo(connection, log, filter) }))
    .sort((a, b) => a.count - b.count);
  // The index of a single value is in the order of the log; several would have to be sorted.
  return counted.find(({ filter, count }) => count < fewEntries || filter.values.length === 1)?.filter;
}

function countUpTo(connection: Connection, log: string, { tag, values }: TagFilter): number {
  const sql = `SELECT count(*) AS count FROM (
    SELECT 1 FROM tags WHERE log = ? AND tag = ? AND value IN (${marks(values)}) LIMIT ${fewEntries})`;
  return connection.row(countRow, sql, log, tag, ...values)?.count ?? 0;
}

function query(
  log: string,
  range: Range,
  leading: TagFilter | undefined,
): { sql: string; values: SqlValue[] } {
  const others = range.where.filter((filter) => filter !== leading);
  const id = leading !== undefined ? "lead.id" : "entries.id";
  const direction = range.order === "newest" ? "DESC" : "ASC";
  const parts = [
    "SELECT entries.id, entries.value AS text, entries.tags FROM",
    leading !== undefined
      ? `tags AS lead CROSS JOIN entries ON entries.id = lead.id
         WHERE lead.log = ? AND lead.tag = ? AND lead.value IN (${marks(leading.values)})`
      : "entries WHERE entries.log = ?",
    `AND ${id} > ? AND ${id} < ?`,
    ...others.map(
      ({ values }) =>
        `AND EXISTS (SELECT 1 FROM tags AS other WHERE other.log = ? AND other.tag = ?
         AND other.value IN (${marks(values)}) AND other.id = ${id})`,
    ),
    `ORDER BY ${id} ${direction} LIMIT ?`,
  ];
  return {
    sql: parts.join(" "),
    values: [
      log,
      ...(leading !== undefined ? [leading.tag, ...leading.values] : []),
      range.after,
      range.before ?? Number.MAX_SAFE_INTEGER,
      ...others.flatMap(({ tag, values }) => [log, tag, ...values]),
      range.limit,
    ],
  };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}
