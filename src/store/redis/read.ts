import type { Redis } from "ioredis";
import { z } from "zod";
import type { EntryRow } from "../codec/codec.js";
import type { Range, TagFilter } from "../range.js";
import { keysOf } from "./log-keys.js";

/** Entries read at once when tags have to be compared, so that a long search never blocks Redis. */
const chunkSize = 500;

const streamEntry = z.tuple([z.string(), z.array(z.string())]);
const tagsSchema = z.record(z.string(), z.string());

export async function readEntries(redis: Redis, log: string, range: Range): Promise<readonly EntryRow[]> {
  const [leading, ...others] = await rarestFirst(redis, log, range.where);
  const chunk = others.length === 0 ? range.limit : Math.max(range.limit, chunkSize);
  const found: EntryRow[] = [];
  let rest = range;
  while (found.length < range.limit) {
    const ids = leading !== undefined ? await taggedIds(redis, log, leading, rest, chunk) : undefined;
    const rows =
      ids !== undefined ? await entriesOf(redis, log, ids) : await entriesIn(redis, log, rest, chunk);
    found.push(...rows.filter((row) => others.every((filter) => matches(row, filter))));
    const last = ids !== undefined ? ids.at(-1) : rows.at(-1)?.id;
    if (last === undefined || (ids ?? rows).length < chunk) break;
    rest = range.order === "oldest" ? { ...rest, after: last } : { ...rest, before: last };
  }
  return found.slice(0, range.limit);
}

/** The id of the newest entry; 0 when the log is empty. */
export async function newestId(redis: Redis, log: string): Promise<number> {
  const [newest] = await redis.xrevrange(keysOf(log).stream, "+", "-", "COUNT", 1);
  return newest !== undefined ? toNumber(newest[0]) : 0;
}

async function rarestFirst(
  redis: Redis,
  log: string,
  where: readonly TagFilter[],
): Promise<readonly TagFilter[]> {
  if (where.length < 2) return where;
  const counted = where.map(async (filter) => {
    const counts = filter.values.map((value) => redis.zcard(keysOf(log).tag(filter.tag, value)));
    return { filter, count: (await Promise.all(counts)).reduce((sum, count) => sum + count, 0) };
  });
  return (await Promise.all(counted)).sort((a, b) => a.count - b.count).map(({ filter }) => filter);
}

/** The first `count` ids of the range, in its order, that have one of the values. */
async function taggedIds(
  redis: Redis,
  log: string,
  { tag, values }: TagFilter,
  { after, before, order }: Range,
  count: number,
): Promise<readonly number[]> {
  const low = `(${after}`;
  const high = before === undefined ? "+inf" : `(${before}`;
  const lists = values.map((value) => {
    const key = keysOf(log).tag(tag, value);
    return order === "oldest"
      ? redis.zrangebyscore(key, low, high, "LIMIT", 0, count)
      : redis.zrevrangebyscore(key, high, low, "LIMIT", 0, count);
  });
  const ids = (await Promise.all(lists)).flat().map(Number);
  // An entry has one value per tag, so no id is in two lists.
  return ids.sort((a, b) => (order === "oldest" ? a - b : b - a)).slice(0, count);
}

async function entriesOf(redis: Redis, log: string, ids: readonly number[]): Promise<readonly EntryRow[]> {
  const { stream } = keysOf(log);
  const entries = await Promise.all(ids.map((id) => redis.xrange(stream, `${id}-0`, `${id}-0`)));
  return entries.flat().map(toRow);
}

async function entriesIn(
  redis: Redis,
  log: string,
  { after, before, order }: Range,
  count: number,
): Promise<readonly EntryRow[]> {
  const { stream } = keysOf(log);
  const low = `(${after}-0`;
  const high = before === undefined ? "+" : `(${before}-0`;
  const entries =
    order === "oldest"
      ? await redis.xrange(stream, low, high, "COUNT", count)
      : await redis.xrevrange(stream, high, low, "COUNT", count);
  return entries.map(toRow);
}

function toRow(entry: unknown): EntryRow {
  const [id, [, text = "", , tags = "{}"]] = streamEntry.parse(entry);
  return { id: toNumber(id), text, tags: tagsSchema.parse(JSON.parse(tags)) };
}

function toNumber(streamId: string): number {
  return Number.parseInt(streamId, 10);
}

function matches({ tags }: EntryRow, { tag, values }: TagFilter): boolean {
  const value = tags[tag];
  return value !== undefined && values.includes(value);
}
