import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type Database from "libsql";
import { z } from "zod";
import { privateFile, privateFolder } from "../codec/keyfile.js";
import { StoreClosedError } from "../errors.js";
import { assertCouldHold, databaseFile, folderFault } from "./faults.js";

export type SqlValue = string | number | null;

/**
 * How safe a commit must be. "durable" survives a power cut. "relaxed" survives a crash of this process but may be lost
 * in a power cut; that does no harm to locks and budgets, and saves a disk sync.
 */
export type Durability = "durable" | "relaxed";

/** A column that holds JSON. */
export function json<T>(schema: z.ZodType<T>): z.ZodType<T, string> {
  const parsed = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "is no JSON" });
      return z.NEVER;
    }
  });
  return parsed.pipe(schema);
}

/** An open database that prepares each statement once. Values are text and numbers only. */
export class Connection {
  readonly #database: Database.Database;
  readonly #meaning: Meaning;
  readonly #statements = new Map<string, Database.Statement>();
  #durability: Durability | undefined;

  /** @param meaning of what SQLite throws. */
  constructor(database: Database.Database, meaning: Meaning) {
    this.#database = database;
    this.#meaning = meaning;
  }

  /** Runs statements without arguments. */
  script(sql: string): void {
    this.#told(() => this.#database.exec(sql));
  }

  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#told(() => this.#prepared(sql).run([...values]).changes);
  }

  /** What the statement finds. A row that is none of this schema's was never written by this program: it is damaged. */
  rows<T>(schema: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T[] {
    return this.#told(() => this.#prepared(sql).all([...values])).map((row) => {
      const { success, data, error } = schema.safeParse(row);
      if (success) return data;
      throw this.#meaning(Object.assign(error, { code: "SQLITE_CORRUPT" }));
    });
  }

  row<T>(schema: z.ZodType<T>, sql: string, ...values: readonly SqlValue[]): T | undefined {
    return this.rows(schema, sql, ...values)[0];
  }

  /**
   * Runs `work` in a transaction, with no other writer in any process. When it throws, everything is rolled back. Blocks
   * this thread while another process writes, five seconds at most.
   */
  transaction<T>(durability: Durability, work: () => T): T {
    if (this.#durability !== durability) {
      this.script(`PRAGMA synchronous = ${durability === "durable" ? "FULL" : "NORMAL"}`);
      this.#durability = durability;
    }
    // The write lock is taken first: a read that becomes a write later would fail instead of waiting.
    this.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.run("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.run("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#meaning(error);
    }
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const busyTimeoutMs = 5_000;
const walKeptBytes = 2 ** 26;
const openTries = 50;

/** @param path of the database, for errors. */
type Migrate = (connection: Connection, path: string) => void;

/** What an error of the disk or of SQLite means for the store. */
type Meaning = (error: unknown) => unknown;

/** The database of a folder (undefined: in memory), opened on first use. */
export class SqliteFile {
  readonly #folder: string | undefined;
  readonly #migrate: Migrate;
  #connection: Promise<Connection> | undefined;
  #closed = false;

  /** @param migrate brings a database to the present schema when it is opened. */
  constructor(folder: string | undefined, migrate: Migrate) {
    this.#folder = folder;
    this.#migrate = migrate;
  }

  /** Opens the database for writing, and creates the folder and file if they are missing. */
  open(): Promise<Connection> {
    if (this.#closed) return Promise.reject(new StoreClosedError());
    if (this.#connection === undefined) {
      const opening =
        this.#folder === undefined
          ? connect(":memory:", this.#migrate, (error) => folderFault(":memory:", error))
          : openFolder(this.#folder, this.#migrate);
      this.#connection = opening;
      opening.catch(() => {
        this.#connection = undefined;
      });
    }
    return this.#connection;
  }

  /**
   * Opens the database for reading. Returns undefined, and creates nothing, when nothing was ever written.
   * @throws StoreUnusableError when nothing could be, so that "nothing" is never said of a store that does not work.
   */
  async openExisting(): Promise<Connection | undefined> {
    if (this.#connection !== undefined || this.#closed) return this.open();
    if (this.#folder === undefined || !(await isWritten(this.#folder))) return undefined;
    return this.open();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const connection = await this.#connection?.catch(() => undefined);
    this.#connection = undefined;
    connection?.close();
  }
}

async function isWritten(folder: string): Promise<boolean> {
  try {
    await stat(join(folder, databaseFile));
    return true;
  } catch {
    // Missing, or not to be seen: what stands there says which.
    assertCouldHold(folder);
    return false;
  }
}

async function openFolder(folder: string, migrate: Migrate): Promise<Connection> {
  const meaning: Meaning = (error) => folderFault(folder, error);
  try {
    await privateFolder(folder);
    const path = join(folder, databaseFile);
    // SQLite gives its -wal and -shm files the mode of the database, so the file is created here, with the right mode.
    await privateFile(path);
    return await connect(path, migrate, meaning);
  } catch (error) {
    throw meaning(error);
  }
}

async function connect(path: string, migrate: Migrate, meaning: Meaning): Promise<Connection> {
  const connection = await opened(path, meaning);
  try {
    await enterWal(connection);
    connection.script(`PRAGMA journal_size_limit = ${walKeptBytes}`);
    migrate(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function opened(path: string, meaning: Meaning): Promise<Connection> {
  try {
    const { default: Database } = await import("libsql");
    return new Connection(new Database(path, { timeout: busyTimeoutMs }), meaning);
  } catch (error) {
    throw meaning(error);
  }
}

/** Switching to WAL mode does not wait for locks as writes do, so processes that open at the same time try again. */
async function enterWal(connection: Connection): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      connection.rows(z.unknown(), "PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || tries === openTries) throw error;
      await sleep(10 + Math.random() * 40);
    }
  }
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_BUSY";
}
