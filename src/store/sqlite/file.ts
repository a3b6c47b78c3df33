import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { privateFile, privateFolder } from "../codec/keyfile.js";
import { StoreClosedError } from "../errors.js";
import { Connection } from "./connection.js";
import { migrate } from "./schema.js";

const databaseFile = "store.db";
const busyTimeoutMs = 5_000;
const walKeptBytes = 2 ** 26;
const openTries = 50;

/** The database of a folder (undefined: in memory), opened on first use. */
export class SqliteFile {
  readonly #folder: string | undefined;
  #connection: Promise<Connection> | undefined;
  #closed = false;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Opens the database for writing, and creates the folder and file if they are missing. */
  open(): Promise<Connection> {
    if (this.#closed) return Promise.reject(new StoreClosedError());
    if (this.#connection === undefined) {
      const opening = this.#folder === undefined ? connect(":memory:") : openFolder(this.#folder);
      this.#connection = opening;
      opening.catch(() => {
        this.#connection = undefined;
      });
    }
    return this.#connection;
  }

  /** Opens the database for reading. Returns undefined, and creates nothing, when nothing was ever written. */
  async openExisting(): Promise<Connection | undefined> {
    if (this.#connection !== undefined || this.#closed) return this.open();
    const written = this.#folder !== undefined && existsSync(join(this.#folder, databaseFile));
    return written ? this.open() : undefined;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const connection = await this.#connection?.catch(() => undefined);
    this.#connection = undefined;
    connection?.close();
  }
}

async function openFolder(folder: string): Promise<Connection> {
  await privateFolder(folder);
  const path = join(folder, databaseFile);
  // SQLite gives its -wal and -shm files the mode of the database, so the file is created here, with the right mode.
  await privateFile(path);
  return connect(path);
}

async function connect(path: string): Promise<Connection> {
  const { default: Database } = await import("libsql");
  const connection = new Connection(new Database(path, { timeout: busyTimeoutMs }));
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

/** Switching to WAL mode does not wait for locks as writes do, so processes that open at the same time try again. */
async function enterWal(connection: Connection): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      connection.rows(z.unknown(), "PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
      if (!busy || tries === openTries) throw error;
      await sleep(10 + Math.random() * 40);
    }
  }
}
