import type { Config, Setting } from "../config.js";
import { loadConfig } from "../config.js";

export interface Start {
  readonly demo: boolean;
  readonly settings: Readonly<Partial<Record<Setting, unknown>>>;
}

export interface Started {
  readonly config: Config;
  /** Stops what was started besides: the simulator of a demo. */
  stop(): Promise<void>;
}

/**
 * Reads the settings; for a demo it first starts the simulator and points the settings at it, whatever account
 * the environment names.
 */
export async function start({ demo, settings }: Start): Promise<Started> {
  if (!demo) return { config: loadConfig(settings), stop: async () => {} };
  const { demo: account, startSimulator } = await import("../simulator/index.js");
  const simulator = await startSimulator();
  const config = loadConfig({
    ...settings,
    GHL_PIT: account.pit,
    GHL_LOCATION_ID: account.locationId,
    GHL_BASE_URL: simulator.url,
  });
  // What is only tried out is not written into the journal of real accounts.
  const store = config.store.chosen ? config.store : { ...config.store, location: ":memory:" };
  return { config: { ...config, store }, stop: () => simulator.close() };
}
