import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { z } from "zod";
import { decodeEntry, type EntryRow } from "../codec/codec.js";
import type { Appended, AppendOptions, Log, LogEntry, Logs, ReadOptions, Retention } from "../port.js";
import { dedupeMemoryMs, firstIdAt, readRange, toId } from "../range.js";
import { Watches } from "../watches.js";
import { quit, type RedisConnection, Script } from "./connection.js";
import { keysOf } from "./log-keys.js";
import { newestId, readEntries } from "./read.js";

/** How long an append without a dedupe id is recognised, in case a lost connection makes ioredis resend it. */
const resendMemoryMs = 60_000;
/** Messages of Redis may be lost. Polling delivers an entry whose message was lost. */
const pollMs = 5_000;
const trimBatchSize = 500;

/**
 * KEYS: stream, last id, seen, then a sorted set per tag. ARGV: text, tags, attempt, lifetime of seen, channel.
 * Ids are microseconds, made unique, as in SQLite; a stream takes them with the sequence 0.
 */
const appendScript = new Script(`
  local attempt = ARGV[3]
  local first, by = string.match(redis.call("GET", KEYS[3]) or "", "^(%d+) (.*)$")
  if first then return { first, by == attempt and 0 or 1 } end
  local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
  local id = string.format("%.0f", math.max(micros, tonumber(redis.call("GET", KEYS[2]) or "0") + 1))
  redis.call("SET", KEYS[2], id)
  redis.call("SET", KEYS[3], id .. " " .. attempt, "PX", ARGV[4])
  redis.call("XADD", KEYS[1], id .. "-0", "text", ARGV[1], "tags", ARGV[2])
  for i = 4, #KEYS do redis.call("ZADD", KEYS[i], id, id) end
  redis.call("PUBLISH", ARGV[5], id)
  return { id, 0 }`);

/** KEYS: stream. ARGV: prefix of the tags' keys, least id that stays, entries that stay or -1. One batch. */
const trimScript = new Script(`
  local excess = tonumber(ARGV[3]) < 0 and 0 or redis.call("XLEN", KEYS[1]) - tonumber(ARGV[3])
  local trimmed = 0
  for _, entry in ipairs(redis.call("XRANGE", KEYS[1], "-", "+", "COUNT", ${trimBatchSize})) do
    local id = string.match(entry[1], "^%d+")
    if trimmed >= excess and tonumber(id) >= tonumber(ARGV[2]) then break end
    for tag, value in pairs(cjson.decode(entry[2][4])) do
      redis.call("ZREM", ARGV[1] .. tag .. "=" .. value, id)
    end
    redis.call("XDEL", KEYS[1], entry[1])
    trimmed = trimmed + 1
  end
  return trimmed`);

const timeReply = z.tuple([z.coerce.number(), z.coerce.number()]);
const appendReply = z.tuple([z.string(), z.int()]);

export class RedisLogs implements Logs {
  readonly #connection: RedisConnection;
  readonly #watches: Watches;
  #subscriber: Redis | undefined;
  #poll: NodeJS.Timeout | undefined;

  constructor(connection: RedisConnection) {
    this.#connection = connection;
    this.#watches = new Watches((log, after, limit) =>
      connection.plain((redis) =>
        readEntries(redis, log, { after, before: undefined, limit, order: "oldest", where: [] }),
      ),
    );
  }

  async append<T>(log: Log<T>, value: T, options: AppendOptions = {}): Promise<Appended> {
    const { tags = {}, dedupeId } = options;
    const keys = keysOf(log.name);
    const attempt = randomUUID();
    const reply = await this.#connection.run(
      appendScript,
      [
        keys.stream,
        keys.last,
        keys.seen(dedupeId === undefined ? `attempt:${attempt}` : `id:${dedupeId}`),
        ...Object.entries(tags).map(([tag, tagged]) => keys.tag(tag, tagged)),
      ],
      [
        JSON.stringify(value),
        JSON.stringify(tags),
        attempt,
        dedupeId === undefined ? resendMemoryMs : dedupeMemoryMs,
        keys.channel,
      ],
    );
    const [id, duplicate] = appendReply.parse(reply);
    return { id, duplicate: duplicate === 1 };
  }

  async read<T>(log: Log<T>, options: ReadOptions): Promise<readonly LogEntry<T>[]> {
    const range = readRange(options);
    const rows = await this.#connection.plain((redis) => readEntries(redis, log.name, range));
    return rows.map((row) => decodeEntry(log, row));
  }

  async find<T>(log: Log<T>, id: string): Promise<LogEntry<T> | undefined> {
    const number = toId(id);
    const range = { after: number - 1, before: number + 1, limit: 1, order: "oldest", where: [] } as const;
    const [row] = await this.#connection.plain((redis) => readEntries(redis, log.name, range));
    return row === undefined ? undefined : decodeEntry(log, row);
  }

  async trim<T>(log: Log<T>, { maxAgeMs, maxCount }: Retention): Promise<number> {
    const keys = keysOf(log.name);
    const leastId = maxAgeMs === undefined ? 0 : firstIdAt((await this.#now()) - maxAgeMs);
    let trimmed = 0;
    for (let last = trimBatchSize; last === trimBatchSize; trimmed += last) {
      const reply = await this.#connection.run(
        trimScript,
        [keys.stream],
        [keys.tagPrefix, leastId, maxCount ?? -1],
      );
      last = z.int().parse(reply);
    }
    return trimmed;
  }

  async watch<T>(
    log: Log<T>,
    onAppend: (entry: LogEntry<T>) => void,
    onError: (error: unknown) => void,
  ): Promise<() => void> {
    const subscriber = this.#subscribed();
    await this.#connection.plain(() => subscriber.subscribe(keysOf(log.name).channel));
    const stop = this.#watches.add(log.name, {
      from: await this.#connection.plain((redis) => newestId(redis, log.name)),
      onRow: (row: EntryRow) => onAppend(decodeEntry(log, row)),
      onError,
    });
    // Entries appended since the newest id was read had no watcher yet.
    this.#watches.hint(log.name);
    return stop;
  }

  async close(): Promise<void> {
    clearInterval(this.#poll);
    this.#watches.clear();
    if (this.#subscriber !== undefined) await quit(this.#subscriber);
  }

  #subscribed(): Redis {
    if (this.#subscriber !== undefined) return this.#subscriber;
    const subscriber = this.#connection.duplicate();
    subscriber.on("message", () => this.#watches.hintAll());
    subscriber.on("ready", () => this.#watches.hintAll());
    subscriber.on("error", (error) => this.#watches.fail(error));
    this.#poll = setInterval(() => this.#watches.hintAll(), pollMs).unref();
    this.#subscriber = subscriber;
    return subscriber;
  }

  async #now(): Promise<number> {
    const [seconds, micros] = timeReply.parse(await this.#connection.plain((redis) => redis.time()));
    return seconds * 1000 + Math.floor(micros / 1000);
  }
}
