import { StoreClosedError, StoreError } from "../store/errors.js";
import type { Store } from "../store/port.js";
import type { Config } from "./config.js";

/**
 * Tries the store of the settings out. A folder that a person chose is made; the default one when it is needed.
 *
 * @returns why it cannot be used, and how a person mends it; undefined when it can.
 */
export async function faultOf(
  store: () => Promise<Store>,
  { app, pit, store: { chosen } }: Config,
): Promise<StoreError | undefined> {
  try {
    await (await store()).check({ seals: app !== undefined && pit === undefined, makes: chosen });
    return undefined;
  } catch (error) {
    // The program ended meanwhile, which is no fault of the store.
    if (error instanceof StoreClosedError) return undefined;
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** The one line for a start with a store that cannot be used: why, the mend, what goes on and what is off. */
export function faultLine(fault: StoreError, config: Config): string {
  const off = [
    ...(config.readOnly ? [] : changesWithout(config)),
    ...(config.events.kept ? ["events"] : []),
    ...(config.store.shared ? ["one rate limit for all who share it"] : []),
  ];
  const without =
    off.length === 0
      ? "Nothing else is off"
      : `Until then these are off: ${off.join(", ")}; the rest goes on`;
  return `${fault.message} ${without}.`;
}

function changesWithout({ store, confirm, journal }: Config): readonly string[] {
  return [
    // Where nobody chose a store, confirmations are kept in this process.
    ...(store.chosen && confirm !== "never" ? ["changes that a person confirms"] : []),
    "idempotencyKey",
    ...(journal.detail === "off" ? [] : ["the journal"]),
  ];
}
