import { z } from "zod";
import { StoreVersionError } from "../errors.js";
import type { Connection } from "./connection.js";

/** Steps from one schema version to the next. Released steps are never edited: add one. */
const migrations: readonly string[] = [
  `
  CREATE TABLE records (
    collection TEXT NOT NULL, key TEXT NOT NULL,
    value TEXT NOT NULL, revision INTEGER NOT NULL, expires_at INTEGER,
    PRIMARY KEY (collection, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX records_by_expiry ON records (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE revision (last INTEGER NOT NULL) STRICT;
  INSERT INTO revision VALUES (0);

  CREATE TABLE locks (name TEXT PRIMARY KEY, owner TEXT NOT NULL, expires_at INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
  CREATE INDEX locks_by_expiry ON locks (expires_at);

  CREATE TABLE budgets (bucket TEXT PRIMARY KEY, spent TEXT NOT NULL, expires_at INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
  CREATE INDEX budgets_by_expiry ON budgets (expires_at);

  -- AUTOINCREMENT remembers the greatest id beyond its row, so that a trimmed log never repeats one.
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, log TEXT NOT NULL, value TEXT NOT NULL, tags TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entries_by_log ON entries (log, id);
  CREATE TABLE tags (
    log TEXT NOT NULL, tag TEXT NOT NULL, value TEXT NOT NULL, id INTEGER NOT NULL,
    PRIMARY KEY (log, tag, value, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE seen (
    log TEXT NOT NULL, dedupe_id TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (log, dedupe_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX seen_by_id ON seen (log, id);
  `,
];

/** The schema version that this program writes. */
export const newestVersion = migrations.length;

const version = z.object({ user_version: z.int() });

/**
 * Migrates the database to the present schema. When several processes open it at once, one of them migrates.
 * @throws StoreVersionError when a later version of this program has written it.
 */
export function migrate(connection: Connection, path: string): void {
  if (currentVersion(connection) === migrations.length) return;
  connection.transaction("durable", () => {
    const from = currentVersion(connection);
    if (from > migrations.length) throw new StoreVersionError(path, from, migrations.length);
    for (const step of migrations.slice(from)) connection.script(step);
    connection.script(`PRAGMA user_version = ${migrations.length}`);
  });
}

function currentVersion(connection: Connection): number {
  return connection.row(version, "PRAGMA user_version")?.user_version ?? 0;
}
