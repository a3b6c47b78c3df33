import { randomBytes } from "node:crypto";
import { tryOut } from "../check.js";
import { RecordCodec } from "../codec/codec.js";
import { keyFromFile, readKey } from "../codec/keyfile.js";
import { Sealer, type SealSecret, sealSecret } from "../codec/seal.js";
import { inMemory } from "../place.js";
import type { Store } from "../port.js";
import { SqliteBudgets } from "./budgets.js";
import { SqliteFile } from "./connection.js";
import { SqliteLocks } from "./locks.js";
import { SqliteLogs } from "./logs.js";
import { SqliteRecords } from "./records.js";
import { migrate } from "./schema.js";

/**
 * The embedded store, for the processes of one machine.
 * @param location a folder, created (mode 0700) with the first write; or `inMemory`.
 * @param key seals secrets; without it the key file in the folder does (in memory: a key that is never stored).
 */
export function sqliteStore(location: string, key: string | undefined): Store {
  const file = new SqliteFile(location === inMemory ? undefined : location, migrate);
  const logs = new SqliteLogs(file);
  const records = new SqliteRecords(file, new RecordCodec(new Sealer(() => secretOf(location, key))));
  return {
    records,
    locks: new SqliteLocks(file),
    budgets: new SqliteBudgets(file),
    logs,
    check: async ({ seals = false, makes = false } = {}) => {
      if (seals && location !== inMemory && key === undefined) await readKey(location);
      if (makes) await file.open();
      if ((await file.openExisting()) !== undefined) await tryOut(records, seals);
    },
    close: async () => {
      await logs.close();
      await file.close();
    },
  };
}

async function secretOf(location: string, key: string | undefined): Promise<SealSecret> {
  if (key !== undefined) return sealSecret(key);
  return location === inMemory ? { kind: "bytes", bytes: randomBytes(32) } : keyFromFile(location);
}
