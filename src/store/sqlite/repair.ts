import { randomBytes } from "node:crypto";
import { chmod, copyFile, open, rename, rm, stat, truncate } from "node:fs/promises";
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
  const filled = `${draft}-filled`;
  try {
    const outcome = await opened(folder, path, async (database) => {
      claim(database);
      if (examine(database).length === 0) return undefined;
      const bytes = await bytesOnceOf(copy);
      if (bytes === undefined) return moved(database, draft);
      // SQLite reads nothing at all of a file that is cut off.
      await copied(copy, filled);
      await truncate(filled, bytes);
      return opened(folder, filled, (whole) => moved(whole, draft, ["the end of the file is gone"]));
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
    await removed([...besides(draft), ...besides(filled)]);
  }
}

/** How long a database was that is cut off, by its own head; undefined where it is not. */
async function bytesOnceOf(path: string): Promise<number | undefined> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(100);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    // The count of pages holds where it was written together with the count of changes.
    const isValid = bytesRead === head.length && head.readUInt32BE(24) === head.readUInt32BE(92);
    if (!isValid || !head.toString("latin1").startsWith("SQLite format 3")) return undefined;
    const pageSize = head.readUInt16BE(16);
    const bytes = head.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize);
    return bytes > (await file.stat()).size ? bytes : undefined;
  } finally {
    await file.close();
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

async function moved(
  damaged: Database.Database,
  draft: string,
  known: readonly string[] = [],
): Promise<Omit<Repaired, "copy">> {
  await privateFile(draft);
  const { default: NewDatabase } = await import("libsql");
  const connection = new Connection(new NewDatabase(draft), (error) => error);
  try {
    migrate(connection, draft);
    const count = { records: 0, entries: 0, doubled: 0, revision: 0 };
    const once = (added: number) => {
      count.doubled += added === 0 ? 1 : 0;
      return added;
    };
    const faults = connection.transaction("durable", () => {
      const found = examine(damaged, {
        record: ({ collection, key, value, revision, expires_at: expires }) => {
          const sql =
            "INSERT OR IGNORE INTO records (collection, key, value, revision, expires_at) VALUES (?, ?, ?, ?, ?)";
          count.records += once(connection.run(sql, collection, key, value, revision, expires));
          count.revision = Math.max(count.revision, revision);
        },
        entry: ({ id, log, value, tags }) => {
          const sql = "INSERT OR IGNORE INTO entries (id, log, value, tags) VALUES (?, ?, ?, ?)";
          const added = once(connection.run(sql, id, log, value, JSON.stringify(tags)));
          count.entries += added;
          if (added === 0) return;
          for (const [tag, of] of Object.entries(tags))
            connection.run("INSERT INTO tags (log, tag, value, id) VALUES (?, ?, ?, ?)", log, tag, of, id);
        },
        seen: ({ log, dedupe_id: dedupeId, id }) =>
          void once(
            connection.run(
              "INSERT OR IGNORE INTO seen (log, dedupe_id, id) VALUES (?, ?, ?)",
              log,
              dedupeId,
              id,
            ),
          ),
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
    const doubled = count.doubled === 0 ? [] : [`${count.doubled} rows were there twice, and are kept once`];
    return { ...count, faults: [...known, ...faults, ...doubled] };
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
