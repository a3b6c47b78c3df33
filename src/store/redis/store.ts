import { tryOut } from "../check.js";
import { RecordCodec } from "../codec/codec.js";
import { Sealer, sealSecret } from "../codec/seal.js";
import { StoreKeyMissingError } from "../errors.js";
import type { Store } from "../port.js";
import { RedisBudgets } from "./budgets.js";
import { connect } from "./connection.js";
import { RedisLocks } from "./locks.js";
import { RedisLogs } from "./logs.js";
import { RedisRecords } from "./records.js";

/**
 * The store of several nodes, on Redis 6.2 or later. Run Redis with `appendonly yes` and `maxmemory-policy noeviction`: it
 * holds refresh tokens that cannot be replaced. A command that was interrupted is resent after reconnecting, and every
 * script here tolerates that.
 *
 * @param key seals secrets; without it, sealed collections fail with `StoreKeyMissingError`.
 */
export async function redisStore(url: string, key: string | undefined): Promise<Store> {
  const connection = await connect(url);
  const sealer = new Sealer(async () => {
    if (key === undefined) throw new StoreKeyMissingError();
    return sealSecret(key);
  });
  const logs = new RedisLogs(connection);
  const records = new RedisRecords(connection, new RecordCodec(sealer));
  return {
    records,
    locks: new RedisLocks(connection),
    budgets: new RedisBudgets(connection),
    logs,
    check: ({ seals = false } = {}) => tryOut(records, seals),
    close: async () => {
      await logs.close();
      await connection.close();
    },
  };
}
