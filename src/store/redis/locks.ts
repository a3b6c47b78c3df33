import { randomUUID } from "node:crypto";
import { poll } from "../poll.js";
import type { LockOptions, LockOutcome, Locks } from "../port.js";
import { keyPrefix, type RedisConnection, Script } from "./connection.js";

/** The owner may find its own lock, when the command was resent after its reply was lost. */
const acquireScript = new Script(`
  if redis.call("SET", KEYS[1], ARGV[1], "NX", "PX", ARGV[2]) then return 1 end
  return redis.call("GET", KEYS[1]) == ARGV[1] and 1 or 0`);

const renewScript = new Script(`
  if redis.call("GET", KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call("PEXPIRE", KEYS[1], ARGV[2])`);

const releaseScript = new Script(`
  if redis.call("GET", KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call("DEL", KEYS[1])`);

export class RedisLocks implements Locks {
  readonly #connection: RedisConnection;

  constructor(connection: RedisConnection) {
    this.#connection = connection;
  }

  async acquire(name: string, options: LockOptions): Promise<LockOutcome> {
    const owner = randomUUID();
    const run = async (script: Script, ...values: readonly number[]) =>
      (await this.#connection.run(script, [`${keyPrefix}lock:${name}`], [owner, ...values])) === 1;
    const outcome = await poll(() => run(acquireScript, Math.ceil(options.ttlMs)), options);
    if (outcome !== "held") return { held: false, reason: outcome };
    return {
      held: true,
      lock: {
        name,
        owner,
        renew: (ttlMs) => run(renewScript, Math.ceil(ttlMs)),
        release: () => run(releaseScript),
      },
    };
  }
}
