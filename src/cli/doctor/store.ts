import type { Config } from "../../app/config.js";
import { faultOf } from "../../app/store-fault.js";
import { closeFolder } from "../../store/codec/close-folder.js";
import { StoreError } from "../../store/errors.js";
import { OpenedOnce } from "../../store/opened-once.js";
import { isInFolder, placeOf } from "../../store/place.js";
import { commandFor } from "../../store/sqlite/faults.js";
import { examined } from "../../store/sqlite/repair.js";
import type { Check } from "./parts.js";

/** Tries the store out, and with `fix` mends what is a mode. */
export async function storeChecks(config: Config, fix: boolean): Promise<readonly Check[]> {
  const { location, key } = config.store;
  const fixed = fix ? await closed(location) : [];
  const kept = new OpenedOnce({ location, ...(key === undefined ? {} : { key }) });
  try {
    const fault = await faultOf(() => kept.store(), config);
    if (fault !== undefined) return [...fixed, { name, state: "fault", says: withoutStop(fault) }];
    const [damage] = isInFolder(location) ? ((await examined(location)) ?? []) : [];
    return [...fixed, damage === undefined ? works(config) : isDamaged(location, damage)];
  } finally {
    await kept.close();
  }
}

const name = "store";

function isDamaged(location: string, damage: string): Check {
  const says = `${location} is damaged: ${damage}; save what can be read with "${commandFor(location, "store repair")}"`;
  return { name, state: "fault", says };
}

function works({ store, journal }: Config): Check {
  const off = journal.detail === "off" ? "; GHL_JOURNAL is off: changes are not written down" : "";
  return { name, state: "ok", says: `${placeOf(store.location)} works${off}` };
}

async function closed(location: string): Promise<readonly Check[]> {
  try {
    const changed = await closeFolder(location);
    const says = changed.map(({ path, from, to }) => `${path} was mode ${from}, is ${to} now`);
    return says.map((line) => ({ name: "fixed", state: "ok", says: line }));
  } catch (error) {
    // The check that follows says the same.
    if (error instanceof StoreError) return [];
    throw error;
  }
}

function withoutStop(fault: StoreError): string {
  return fault.message.replace(/\.$/, "");
}
