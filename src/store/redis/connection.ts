import { createHash } from "node:crypto";
import { Redis } from "ioredis";
import { StoreClosedError } from "../errors.js";
import { placeOf } from "../place.js";
import { redisFault } from "./faults.js";

/** Every key starts with this, so that other programs can use the same Redis. */
export const keyPrefix = "ghl-mcp:";

const commandTimeoutMs = 10_000;
/** Reconnecting never stops; a single command fails after about five seconds of it. */
const retriesPerCommand = 10;

/**
 * A Lua script, which Redis runs as one step. Its variable `now` is the time of the Redis server in milliseconds, the
 * clock that all nodes share.
 */
export class Script {
  readonly source: string;
  readonly sha: string;

  constructor(source: string) {
    this.source = `
      local time = redis.call("TIME")
      local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
      ${source}`;
    this.sha = createHash("sha1").update(this.source).digest("hex");
  }
}

export class RedisConnection {
  readonly #redis: Redis;
  readonly #host: string;
  /** Why the connection broke last: a command that gave up says only that it did. */
  #broke: Error | undefined;
  #closed = false;

  constructor(redis: Redis, host: string) {
    this.#redis = redis;
    this.#host = host;
    redis.on("error", (error: Error) => {
      this.#broke = error;
    });
    redis.on("ready", () => {
      this.#broke = undefined;
    });
  }

  /** Runs plain commands. @throws StoreClosedError, StoreUnreachableError */
  async plain<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreClosedError();
    try {
      return await work(this.#redis);
    } catch (error) {
      throw redisFault(this.#host, this.#broke ?? error);
    }
  }

  /** Runs a script. @throws StoreClosedError, StoreUnreachableError */
  run(script: Script, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    return this.plain(async (redis) => {
      try {
        return await redis.evalsha(script.sha, keys.length, ...keys, ...values);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
        return redis.eval(script.source, keys.length, ...keys, ...values);
      }
    });
  }

  /** A second connection for subscriptions, not connected yet. */
  duplicate(): Redis {
    if (this.#closed) throw new StoreClosedError();
    return this.#redis.duplicate();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await quit(this.#redis);
  }
}

/** Connects. @throws StoreUnreachableError when Redis cannot be reached or refuses the login. */
export async function connect(url: string): Promise<RedisConnection> {
  const host = placeOf(url);
  const redis = new Redis(url, {
    lazyConnect: true,
    // Version 3 of the protocol has no advantage here, and not every proxy supports it.
    protocol: 2,
    commandTimeout: commandTimeoutMs,
    maxRetriesPerRequest: retriesPerCommand,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
  });
  let failure: unknown;
  // Without a listener ioredis prints errors to the console. The command that fails reports them anyway.
  redis.on("error", (error) => {
    // The first says most: what follows is that the connection is gone.
    failure ??= error;
  });
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw redisFault(host, failure ?? error);
  }
  return new RedisConnection(redis, host);
}

/** Closes the connection after its running commands; at once when it is not connected. */
export async function quit(redis: Redis): Promise<void> {
  if (redis.status === "ready") await redis.quit().catch(() => undefined);
  redis.disconnect();
}
