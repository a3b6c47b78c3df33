import { inMemory, isShared } from "./place.js";
import type { Store } from "./port.js";
import { sqliteStore } from "./sqlite/store.js";

export interface OpenOptions {
  /** A folder, `redis://…`, `rediss://…` or `:memory:`. */
  readonly location: string;
  /** Seals secrets: 32 bytes as hex or base64, or a passphrase. Required to keep secrets in Redis. */
  readonly key?: string;
}

/**
 * Opens the store. A folder is created, and its database driver loaded, when the store is first used.
 *
 * @throws StoreUnreachableError when Redis cannot be reached.
 */
export async function openStore({ location, key }: OpenOptions): Promise<Store> {
  if (!isShared(location)) return sqliteStore(location, key);
  const { redisStore } = await import("./redis/store.js");
  return redisStore(location, key);
}

export { inMemory };
