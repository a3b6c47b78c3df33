// All that is kept is declared by what keeps it, and this loads it all.
import "../app/compose.js";
import { type Config, loadConfig } from "../app/config.js";
import { readKey } from "../store/codec/keyfile.js";
import { OpenedOnce } from "../store/opened-once.js";
import { isInFolder, placeOf } from "../store/place.js";
import { commandFor } from "../store/sqlite/faults.js";
import { examined, repaired } from "../store/sqlite/repair.js";

/**
 * Says whether what is kept is whole, and what is wrong with it. Exits with 1 where something is.
 *
 * @throws StoreError where it cannot be looked at.
 */
export async function checkStore(): Promise<void> {
  const config = loadConfig();
  const { location } = config.store;
  const faults = await faultsOf(config);
  if (faults === undefined) return say(`Nothing is kept in ${placeOf(location)} yet.`);
  if (faults.length === 0) return say(`The store in ${placeOf(location)} is whole.`);
  say(`The store in ${placeOf(location)} is damaged:\n${listed(faults)}`);
  say(`Save what can be read with "${commandFor(location, "store repair")}", which keeps a copy.`);
  process.exitCode = 1;
}

/**
 * Saves what can be read of a damaged store, and keeps the damaged one.
 *
 * @throws StoreError where it cannot be done.
 */
export async function repairStore(): Promise<void> {
  const { location } = loadConfig().store;
  if (!isInFolder(location)) return say(`There is no file to repair: the store is in ${placeOf(location)}.`);
  const done = await repaired(location);
  if (done === undefined) return say(`Nothing is wrong with the store in ${location}: nothing was changed.`);
  say(`The store in ${location} was damaged:\n${listed(done.faults)}`);
  say(
    `Saved: ${done.records} records (such as logins) and ${done.entries} entries (of the journal, and events).`,
  );
  say(`The damaged one is kept as ${done.copy}.`);
}

async function faultsOf({ store: { location, key } }: Config): Promise<readonly string[] | undefined> {
  if (isInFolder(location)) {
    if (key === undefined) await readKey(location);
    return examined(location);
  }
  const kept = new OpenedOnce({ location, ...(key === undefined ? {} : { key }) });
  try {
    await (await kept.store()).check();
    return [];
  } finally {
    await kept.close();
  }
}

function listed(faults: readonly string[]): string {
  return faults.map((fault) => `- ${fault}`).join("\n");
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
