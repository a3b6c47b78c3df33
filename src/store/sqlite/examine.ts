import type Database from "libsql";
import { z } from "zod";
import { sealMark } from "../codec/seal.js";
import { type Declared, declaredCollections, declaredLogs } from "../port.js";
import { json } from "./connection.js";

const recordRow = z.object({
  collection: z.string(),
  key: z.string(),
  value: z.string(),
  revision: z.int(),
  expires_at: z.int().nullable(),
});
const entryRow = z.object({
  id: z.int(),
  log: z.string(),
  value: z.string(),
  tags: json(z.record(z.string(), z.string())),
});
const seenRow = z.object({ log: z.string(), dedupe_id: z.string(), id: z.int() });

/** What takes over the rows that can be read and are what they should be. */
export interface Rescue {
  record(row: z.infer<typeof recordRow>): void;
  entry(row: z.infer<typeof entryRow>): void;
  seen(row: z.infer<typeof seenRow>): void;
}

/**
 * Reads a database through.
 *
 * @returns what is wrong with it, a line each; nothing where nothing is.
 */
export function examine(database: Database.Database, rescue?: Rescue): readonly string[] {
  const ofPages = integrityFaults(database);
  // Of what is no database no table can be read.
  if (ofPages.some((fault) => fault.includes("not a database"))) return ofPages;
  return [...ofPages, ...examineTables(database, rescue)];
}

function examineTables(database: Database.Database, rescue: Rescue | undefined): readonly string[] {
  const faults: string[] = [];
  const through = <T extends z.ZodType>(table: Table, schema: T, take: (row: z.infer<T>) => boolean) => {
    let bad = 0;
    for (const row of rowsOf(database, table, faults)) {
      const parsed = schema.safeParse(row);
      if (!parsed.success || !take(parsed.data)) bad++;
    }
    if (bad > 0) faults.push(`${bad} rows of the table ${table.name} cannot be understood`);
  };
  through({ name: "records", key: ["collection", "key"] }, recordRow, (row) => {
    const isGood = fits(declaredCollections.get(row.collection), row.value);
    if (isGood) rescue?.record(row);
    return isGood;
  });
  through({ name: "entries", key: ["id"] }, entryRow, (row) => {
    const isGood = fits(declaredLogs.get(row.log), row.value);
    if (isGood) rescue?.entry(row);
    return isGood;
  });
  through({ name: "seen", key: ["log", "dedupe_id"] }, seenRow, (row) => {
    rescue?.seen(row);
    return true;
  });
  const spent = z.object({ spent: json(z.array(z.tuple([z.number(), z.number()]))) });
  through({ name: "budgets", key: ["bucket"] }, spent, () => true);
  for (const table of ["locks", "tags"])
    if (counterOf(database, `SELECT count(*) AS count FROM ${table}`) === undefined)
      faults.push(`the table ${table} cannot be read`);
  if (counterOf(database, "SELECT last AS count FROM revision") === undefined)
    faults.push("the count of revisions is gone");
  return faults;
}

/** What SQLite finds when it looks at every page. */
function integrityFaults(database: Database.Database): readonly string[] {
  try {
    const found: unknown = database.prepare("PRAGMA integrity_check(5)").all();
    const lines = z.array(z.object({ integrity_check: z.string() })).parse(found);
    return lines.map((line) => line.integrity_check.replace(/\s+/g, " ")).filter((line) => line !== "ok");
  } catch (error) {
    return [messageOf(error)];
  }
}

interface Table {
  readonly name: string;
  /** Its primary key. */
  readonly key: readonly string[];
}

/**
 * Every row that can be read: from the first on, and where one cannot be, from the last back to it. Of a table that is
 * out of order some may come twice.
 *
 * @param faults takes note of what cannot be read.
 */
function* rowsOf(database: Database.Database, table: Table, faults: string[]): Generator<unknown> {
  try {
    yield* inOrder(database, table, "ASC");
    return;
  } catch (error) {
    faults.push(`not all of the table ${table.name} can be read: ${messageOf(error)}`);
  }
  try {
    yield* inOrder(database, table, "DESC");
  } catch {
    // The damaged part again, from behind.
  }
}

type Key = readonly (string | number)[];

const keyed = z.record(z.string(), z.union([z.string(), z.number()]).catch(""));

/** A page that stands where another should: whoever went on from it would go round for ever. */
class OutOfOrder extends Error {}

/** Rows at a time; where one of them is damaged, one after the other up to it. */
const rowsAtOnce = 500;

function* inOrder(
  database: Database.Database,
  { name, key }: Table,
  order: "ASC" | "DESC",
): Generator<unknown> {
  const by = `ORDER BY ${key.map((column) => `${column} ${order}`).join(", ")} LIMIT ?`;
  const beyond = `(${key.join(", ")}) ${order === "ASC" ? ">" : "<"} (${key.map(() => "?").join(", ")})`;
  const first = database.prepare(`SELECT * FROM ${name} ${by}`);
  const following = database.prepare(`SELECT * FROM ${name} WHERE ${beyond} ${by}`);
  let last: Key | undefined;
  for (let many = rowsAtOnce; ; ) {
    try {
      const rows: readonly unknown[] =
        last === undefined ? first.all([many]) : following.all([...last, many]);
      for (const row of rows) {
        const at = keyed.parse(row);
        const next = key.map((column) => at[column] ?? "");
        if (last !== undefined && compared(next, last) !== (order === "ASC" ? 1 : -1))
          throw new OutOfOrder("its rows are out of order");
        last = next;
        yield row;
      }
      if (rows.length < many) return;
    } catch (error) {
      if (many === 1 || error instanceof OutOfOrder) throw error;
      many = 1;
    }
  }
}

/** As SQLite has it: numbers before texts, and texts by their bytes. */
function compared(one: Key, other: Key): -1 | 0 | 1 {
  for (const [n, a] of one.entries()) {
    const b = other[n] ?? "";
    if (a === b) continue;
    if (typeof a === "number") return typeof b === "number" && a > b ? 1 : -1;
    return typeof b === "number" || Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0 ? 1 : -1;
  }
  return 0;
}

/** Whether a text is what its collection or log holds. What a later version declared is only looked at as JSON. */
function fits(declared: Declared | undefined, text: string): boolean {
  if (declared?.sealed === true) return text.startsWith(sealMark);
  if (declared === undefined && text.startsWith(sealMark)) return true;
  return json(declared?.schema ?? z.unknown()).safeParse(text).success;
}

/** The greatest number that a query of one `count` finds; undefined where it finds none. */
export function counterOf(database: Database.Database, sql: string): number | undefined {
  try {
    const found: unknown = database.prepare(sql).get();
    return z.object({ count: z.int() }).parse(found).count;
  } catch {
    return undefined;
  }
}

/** What an error says of the database. @throws the error where it only says that somebody else is at work on it. */
function messageOf(error: unknown): string {
  if (isBusy(error)) throw error;
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
}

/** Whether another process has the database. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));
}
