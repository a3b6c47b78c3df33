import { randomBytes } from "node:crypto";
import { chmod, copyFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type Database from "libsql";
import { privateFile } from "../codec/keyfile.js";
import { StoreUnusableError, StoreVersionError } from "../errors.js";
import { Connection } from "./connection.js";
import { counterOf, examine, isBusy } from "./examine.js";
import { databaseFile, folderFault, refuseIfOpen } from "./faults.js";
import { migrate, newestVersion } from "./schema.js";

/** What became of a damaged database. */
export interface Repaired {
  /** What was wrong with it, a line each. */
  readonly faults: readonly string[];
  readonly records: number;
  readonly entries: number;
  /** Where the damaged one is kept. */
  readonly copy: string;
}

/**
 * Looks a folder's database through, and changes nothing.
 *
 * @returns what is wrong with it, a line each; undefined where there is none.
 * @throws StoreError where it cannot be opened, or a later version has written it.
 */
export async function examined(folder: string): Promise<readonly string[] | undefined> {
  const path = await databaseIn(folder);
  return path === undefined ? undefined : opened(folder, path, (database) => examine(database));
}

/**
 * Moves what can be read of a damaged database into a new one, which takes its place. The damaged one is kept beside
 * it. What is not damaged is left as it is.
 *
 * @returns undefined where nothing is wrong.
 * @throws StoreError where another process uses it, or a later version has written it.
 */
export async function repaired(folder: string): Promise<Repaired | undefined> {
  const path = await databaseIn(folder);
  if (path === undefined) return undefined;
  // Before it is opened: opening moves what SQLite has not yet put in its place.
  const copy = `${path}.damaged-${new Date().toISOString().replaceAll(":", "-")}`;
  await copied(path, copy);
  const draft = `${path}.new-${randomBytes(8).toString("hex")}`;
  try {
    const outcome = await opened(folder, path, (database) => {
      claim(database);
      return moved(database, draft);
    }).catch(async (error: unknown) => {
      await removed(besides(copy));
      throw error;
    });
    if (outcome === undefined) {
      await removed(besides(copy));
      return undefined;
    }
    // A log of the damaged one must never be taken for one of the new.
    await removed(besides(path).slice(1));
    await rename(draft, path);
    return { ...outcome, copy };
  } catch (error) {
    throw folderFault(folder, error);
  } finally {
    await removed(besides(draft));
  }
}

async function removed(files: readonly string[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file, { force: true })));
}

/** Takes the database for this process alone. @throws where another has it open, if only to read. */
function claim(database: Database.Database): void {
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
    database.exec("COMMIT");
  } catch (error) {
    // One that is too damaged for that is nobody's.
    if (isBusy(error)) throw error;
  }
}

async function moved(damaged: Database.Database, draft: string): Promise<Omit<Repaired, "copy"> | undefined> {
  if (examine(damaged).length === 0) return undefined;
  await privateFile(draft);
  const { default: NewDatabase } = await import("libsql");
  const connection = new Connection(new NewDatabase(draft), (error) => error);
  try {
    migrate(connection, draft);
    const count = { records: 0, entries: 0, revision: 0 };
    const faults = connection.transaction("durable", () => {
      const found = examine(damaged, {
        record: ({ collection, key, value, revision, expires_at: expires }) => {
          const sql =
            "INSERT INTO records (collection, key, value, revision, expires_at) VALUES (?, ?, ?, ?, ?)";
          connection.run(sql, collection, key, value, revision, expires);
          count.revision = Math.max(count.revision, revision);
          count.records++;
        },
        entry: ({ id, log, value, tags }) => {
          const sql = "INSERT INTO entries (id, log, value, tags) VALUES (?, ?, ?, ?)";
          connection.run(sql, id, log, value, JSON.stringify(tags));
          for (const [tag, of] of Object.entries(tags))
            connection.run("INSERT INTO tags (log, tag, value, id) VALUES (?, ?, ?, ?)", log, tag, of, id);
          count.entries++;
        },
        seen: ({ log, dedupe_id: dedupeId, id }) =>
          void connection.run("INSERT INTO seen (log, dedupe_id, id) VALUES (?, ?, ?)", log, dedupeId, id),
      });
      // No revision and no id is ever used again.
      const last = counterOf(damaged, "SELECT last AS count FROM revision") ?? count.revision + gap;
      connection.run("UPDATE revision SET last = ?", Math.max(last, count.revision));
      const id = counterOf(damaged, "SELECT seq AS count FROM sqlite_sequence WHERE name = 'entries'");
      if (id !== undefined) {
        connection.run("DELETE FROM sqlite_sequence WHERE name = 'entries'");
        connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', ?)", id);
      }
      return found;
    });
    return { faults, records: count.records, entries: count.entries };
  } finally {
    connection.close();
  }
}

/** Revisions that may have been given out by a count that is lost. */
const gap = 1_000_000;

async function databaseIn(folder: string): Promise<string | undefined> {
  const path = join(folder, databaseFile);
  const stats = await stat(path).catch(() => undefined);
  // An empty one was only just made.
  if (stats === undefined || stats.size === 0) return undefined;
  refuseIfOpen(folder, folder);
  refuseIfOpen(path, folder);
  return path;
}

async function opened<T>(
  folder: string,
  path: string,
  work: (database: Database.Database) => Promise<T> | T,
): Promise<T> {
  const { default: NewDatabase } = await import("libsql");
  try {
    const database = new NewDatabase(path, { timeout: 1_000 });
    try {
      const version = counterOf(database, "SELECT user_version AS count FROM pragma_user_version") ?? 0;
      if (version > newestVersion) throw new StoreVersionError(path, version, newestVersion);
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isBusy(error)) {
      throw new StoreUnusableError(`The store in ${folder}`, {
        why: "another process uses it",
        mend: "End every ghl-mcp that does, and repair it then",
      });
    }
    throw folderFault(folder, error);
  }
}

/** A database and what SQLite lays beside it. */
function besides(path: string): readonly [string, string, string] {
  return [path, `${path}-wal`, `${path}-shm`];
}

async function copied(path: string, copy: string): Promise<void> {
  const [, log] = besides(path);
  await copyFile(path, copy);
  await chmod(copy, 0o600);
  await copyFile(log, besides(copy)[1]).catch(() => undefined);
}
