import { z } from "zod";
import type { RecordCodec } from "../codec/codec.js";
import {
  absent,
  type Collection,
  type PutOptions,
  type PutOutcome,
  type Records,
  type StoredRecord,
} from "../port.js";
import type { Connection } from "./connection.js";
import type { SqliteFile } from "./file.js";

const row = z.object({ key: z.string(), text: z.string(), revision: z.int() });
const revision = z.object({ revision: z.int() });
const columns = "key, value AS text, revision";
const notExpired = "(expires_at IS NULL OR expires_at > ?)";

export class SqliteRecords implements Records {
  readonly #file: SqliteFile;
  readonly #codec: RecordCodec;

  constructor(file: SqliteFile, codec: RecordCodec) {
    this.#file = file;
    this.#codec = codec;
  }

  async get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined> {
    const connection = await this.#file.openExisting();
    const found = connection?.row(
      row,
      `SELECT ${columns} FROM records WHERE collection = ? AND key = ? AND ${notExpired}`,
      collection.name,
      key,
      Date.now(),
    );
    return found === undefined ? undefined : this.#codec.decode(collection, found);
  }

  async put<T>(collection: Collection<T>, key: string, value: T, options: PutOptions = {}): Promise<number> {
    const text = await this.#codec.encode(collection, key, value);
    const connection = await this.#file.open();
    return connection.transaction("durable", () => write(connection, collection.name, key, text, options));
  }

  async putIf<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expectedRevision: number,
    options: PutOptions = {},
  ): Promise<PutOutcome<T>> {
    const text = await this.#codec.encode(collection, key, value);
    const connection = await this.#file.open();
    const written = connection.transaction("durable", () =>
      currentRevision(connection, collection.name, key) === expectedRevision
        ? write(connection, collection.name, key, text, options)
        : undefined,
    );
    return written === undefined
      ? { stored: false, current: await this.get(collection, key) }
      : { stored: true, revision: written };
  }

  async delete<T>(
    collection: Collection<T>,
    key: string,
    options: { readonly ifRevision?: number } = {},
  ): Promise<boolean> {
    const connection = await this.#file.openExisting();
    if (connection === undefined) return false;
    return connection.transaction("durable", () => {
      const current = currentRevision(connection, collection.name, key);
      if (current === absent || current !== (options.ifRevision ?? current)) return false;
      return connection.run("DELETE FROM records WHERE collection = ? AND key = ?", collection.name, key) > 0;
    });
  }

  async list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]> {
    const connection = await this.#file.openExisting();
    const found = connection?.rows(
      row,
      // Text is compared by bytes: every key with the prefix is below prefix + the last code point.
      `SELECT ${columns} FROM records WHERE collection = ? AND key >= ? AND key < ? AND ${notExpired} ORDER BY key`,
      collection.name,
      prefix,
      `${prefix}\u{10ffff}`,
      Date.now(),
    );
    return Promise.all((found ?? []).map((each) => this.#codec.decode(collection, each)));
  }
}

function currentRevision(connection: Connection, collection: string, key: string): number {
  const sql = `SELECT revision FROM records WHERE collection = ? AND key = ? AND ${notExpired}`;
  return connection.row(revision, sql, collection, key, Date.now())?.revision ?? absent;
}

function write(
  connection: Connection,
  collection: string,
  key: string,
  text: string,
  { expiresInMs }: PutOptions,
): number {
  const now = Date.now();
  connection.run("DELETE FROM records WHERE expires_at <= ?", now);
  connection.run("UPDATE revision SET last = last + 1");
  const next = connection.row(revision, "SELECT last AS revision FROM revision")?.revision ?? absent;
  connection.run(
    "INSERT OR REPLACE INTO records (collection, key, value, revision, expires_at) VALUES (?, ?, ?, ?, ?)",
    collection,
    key,
    text,
    next,
    expiresInMs === undefined ? null : now + Math.ceil(expiresInMs),
  );
  return next;
}
