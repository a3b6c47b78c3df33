import { z } from "zod";
import { checkedTake, slotsPerWindow } from "../budgets.js";
import type { Budgets, Settlement, TakeOptions, TakeOutcome } from "../port.js";
import { keyPrefix, type RedisConnection, Script } from "./connection.js";

/** The arithmetic of ../budgets.ts, run inside Redis as one step. Change both. */
const windowFunctions = `
  local key, limit, window = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2])
  local function live(after)
    local kept, total = {}, 0
    for _, each in ipairs(cjson.decode(redis.call("GET", key) or "[]")) do
      if each[1] > after then
        kept[#kept + 1] = each
        total = total + each[2]
      end
    end
    return kept, total
  end
  local function add(spent, at, units)
    local slot = math.max(1, math.floor(window / ${slotsPerWindow}))
    local returnsAt = math.ceil(at / slot) * slot
    local known = false
    for _, each in ipairs(spent) do
      if each[1] == returnsAt then
        each[2] = each[2] + units
        known = true
      end
    end
    if not known then spent[#spent + 1] = { returnsAt, units } end
    table.sort(spent, function(a, b) return a[1] < b[1] end)
  end
  local function write(spent)
    if #spent == 0 then return redis.call("DEL", key) end
    -- cjson rounds to 14 digits, which would lose part of a time in milliseconds.
    local parts = {}
    for i, each in ipairs(spent) do parts[i] = string.format("[%.0f,%.17g]", each[1], each[2]) end
    redis.call("SET", key, "[" .. table.concat(parts, ",") .. "]", "PXAT", string.format("%.0f", spent[#spent][1]))
  end`;

const takeScript = new Script(`${windowFunctions}
  local cost, reserve = tonumber(ARGV[3]), tonumber(ARGV[4])
  local spent, total = live(now)
  local free = limit - total
  if cost + reserve <= free then
    add(spent, now + window, cost)
    write(spent)
    return { 1, tostring(free - cost), 0 }
  end
  local back, returnsAt = 0, now
  for _, each in ipairs(spent) do
    if back < cost + reserve - free then
      back = back + each[2]
      returnsAt = each[1]
    end
  end
  return { 0, tostring(math.max(0, free)), returnsAt - now }`);

/** ARGV: limit, window, remaining, milliseconds until reset or -1. */
const settleScript = new Script(`${windowFunctions}
  local remaining, reset = tonumber(ARGV[3]), tonumber(ARGV[4])
  local spent, total = live(now + math.max(0, reset))
  local unseen = limit - remaining - total
  if unseen > 0 then add(spent, now + (reset < 0 and window or reset), unseen) end
  write(spent)`);

const takeReply = z.tuple([z.int(), z.coerce.number(), z.int()]);

export class RedisBudgets implements Budgets {
  readonly #connection: RedisConnection;

  constructor(connection: RedisConnection) {
    this.#connection = connection;
  }

  async take(bucket: string, options: TakeOptions): Promise<TakeOutcome> {
    const { limit, windowMs, cost, reserve } = checkedTake(options);
    const reply = await this.#connection.run(takeScript, [keyOf(bucket)], [limit, windowMs, cost, reserve]);
    const [granted, remaining, resetMs] = takeReply.parse(reply);
    return { granted: granted === 1, remaining, resetMs };
  }

  async settle(bucket: string, { limit, windowMs, remaining, resetMs }: Settlement): Promise<void> {
    const values = [limit, windowMs, remaining, resetMs ?? -1];
    await this.#connection.run(settleScript, [keyOf(bucket)], values);
  }
}

function keyOf(bucket: string): string {
  return `${keyPrefix}budget:${bucket}`;
}
