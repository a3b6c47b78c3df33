import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { RecordCodec, RecordRow } from "../codec/codec.js";
import type { Collection, PutOptions, PutOutcome, Records, StoredRecord } from "../port.js";
import { keyPrefix, type RedisConnection, Script } from "./connection.js";

/**
 * A collection is a hash of key -> "revision:expiresAt:writer:text" (expiresAt 0: never), and a sorted set of expiry
 * times. Every write deletes expired records.
 */
const keysOf = (collection: string) => {
  const base = `${keyPrefix}records:{${collection}}`;
  return { hash: base, expiry: `${base}:expiry`, revision: `${base}:revision` };
};

const parseFunction = `
  local function parse(packed)
    if not packed then return nil end
    local revision, expires, writer, text = string.match(packed, "^(%d+):(%d+):([^:]*):(.*)$")
    if tonumber(expires) ~= 0 and tonumber(expires) <= now then return nil end
    return tonumber(revision), text, writer
  end`;

const getScript = new Script(`${parseFunction}
  local revision, text = parse(redis.call("HGET", KEYS[1], ARGV[1]))
  if not revision then return false end
  return { revision, text }`);

const listScript = new Script(`${parseFunction}
  local found = {}
  local page = redis.call("HSCAN", KEYS[1], ARGV[1], "MATCH", ARGV[2], "COUNT", 500)
  for i = 1, #page[2], 2 do
    local revision, text = parse(page[2][i + 1])
    if revision then found[#found + 1] = { page[2][i], revision, text } end
  end
  return { page[1], found }`);

/** ARGV: key, text, lifetime or -1, expected revision or -1, writer. A resent command recognises its own write by the writer. */
const putScript = new Script(`${parseFunction}
  local hash, expiry, counter = KEYS[1], KEYS[2], KEYS[3]
  local key, text, lifetime, expected, writer = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
  local current, _, last = parse(redis.call("HGET", hash, key))
  if last == writer then return current end
  if expected >= 0 and (current or 0) ~= expected then return false end
  for _, gone in ipairs(redis.call("ZRANGEBYSCORE", expiry, "-inf", now, "LIMIT", 0, 100)) do
    redis.call("HDEL", hash, gone)
    redis.call("ZREM", expiry, gone)
  end
  local revision = redis.call("INCR", counter)
  local expires = lifetime < 0 and 0 or now + lifetime
  redis.call("HSET", hash, key, string.format("%.0f:%.0f:%s:%s", revision, expires, writer, text))
  if expires == 0 then redis.call("ZREM", expiry, key) else redis.call("ZADD", expiry, expires, key) end
  return revision`);

/** ARGV: key, revision or -1. */
const deleteScript = new Script(`${parseFunction}
  local current = parse(redis.call("HGET", KEYS[1], ARGV[1]))
  local wanted = tonumber(ARGV[2])
  if not current or (wanted >= 0 and current ~= wanted) then return 0 end
  redis.call("ZREM", KEYS[2], ARGV[1])
  return redis.call("HDEL", KEYS[1], ARGV[1])`);

const getReply = z.tuple([z.int(), z.string()]).nullable();
const listReply = z.tuple([z.string(), z.array(z.tuple([z.string(), z.int(), z.string()]))]);
const putReply = z.int().nullable();

export class RedisRecords implements Records {
  readonly #connection: RedisConnection;
  readonly #codec: RecordCodec;

  constructor(connection: RedisConnection, codec: RecordCodec) {
    this.#connection = connection;
    this.#codec = codec;
  }

  async get<T>(collection: Collection<T>, key: string): Promise<StoredRecord<T> | undefined> {
    const reply = await this.#connection.run(getScript, [keysOf(collection.name).hash], [key]);
    const found = getReply.parse(reply);
    if (found === null) return undefined;
    const [revision, text] = found;
    return this.#codec.decode(collection, { key, revision, text });
  }

  async put<T>(collection: Collection<T>, key: string, value: T, options: PutOptions = {}): Promise<number> {
    return z.int().parse(await this.#write(collection, key, value, -1, options));
  }

  async putIf<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expectedRevision: number,
    options: PutOptions = {},
  ): Promise<PutOutcome<T>> {
    const revision = putReply.parse(await this.#write(collection, key, value, expectedRevision, options));
    return revision === null
      ? { stored: false, current: await this.get(collection, key) }
      : { stored: true, revision };
  }

  async delete<T>(
    collection: Collection<T>,
    key: string,
    options: { readonly ifRevision?: number } = {},
  ): Promise<boolean> {
    const { hash, expiry } = keysOf(collection.name);
    return (await this.#connection.run(deleteScript, [hash, expiry], [key, options.ifRevision ?? -1])) === 1;
  }

  async list<T>(collection: Collection<T>, prefix: string): Promise<readonly StoredRecord<T>[]> {
    const rows = new Map<string, RecordRow>();
    const pattern = `${prefix.replace(/[\\*?[\]]/g, "\\$&")}*`;
    let cursor = "0";
    do {
      const reply = await this.#connection.run(listScript, [keysOf(collection.name).hash], [cursor, pattern]);
      const [next, found] = listReply.parse(reply);
      // A scan may return a key twice.
      for (const [key, revision, text] of found) rows.set(key, { key, revision, text });
      cursor = next;
    } while (cursor !== "0");
    const ordered = [...rows.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    return Promise.all(ordered.map((row) => this.#codec.decode(collection, row)));
  }

  async #write<T>(
    collection: Collection<T>,
    key: string,
    value: T,
    expected: number,
    { expiresInMs }: PutOptions,
  ): Promise<unknown> {
    const text = await this.#codec.encode(collection, key, value);
    const { hash, expiry, revision } = keysOf(collection.name);
    const lifetime = expiresInMs === undefined ? -1 : Math.ceil(expiresInMs);
    return this.#connection.run(
      putScript,
      [hash, expiry, revision],
      [key, text, lifetime, expected, randomUUID()],
    );
  }
}
