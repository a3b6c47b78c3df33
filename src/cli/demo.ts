import type { Config, Setting } from "../app/config.js";
import { loadConfig } from "../app/config.js";

export interface Start {
  readonly demo: boolean;
  readonly settings: Readonly<Partial<Record<Setting, unknown>>>;
  /** True when the program can receive webhooks, so that a demo has events. */
  readonly receives?: boolean;
}

export interface Started {
  readonly config: Config;
  /** In a demo, makes the simulator post its events to these webhooks, as HighLevel would. */
  emit(webhooks: string): void;
  /** Stops the simulator of a demo. */
  stop(): Promise<void>;
}

/**
 * Reads the settings. A demo starts the simulator and uses its account, whatever account the environment names.
 */
export async function start({ demo, settings, receives = false }: Start): Promise<Started> {
  if (!demo) return { config: loadConfig(settings), emit: () => {}, stop: async () => {} };
  const { demo: account, startSimulator } = await import("../../simulator/index.js");
  const { makeSigningKeys } = await import("../webhooks/sending/sign.js");
  const simulator = await startSimulator();
  const keys = makeSigningKeys();
  const config = loadConfig({
    ...settings,
    GHL_PIT: account.pit,
    GHL_LOCATION_ID: account.locationId,
    GHL_BASE_URL: simulator.url,
  });
  return {
    config: {
      ...config,
      // A demo must not write into the journal of real accounts.
      store: config.store.chosen ? config.store : { ...config.store, location: ":memory:" },
      events: { ...config.events, kept: receives },
      webhooks: { ...config.webhooks, publicKeys: [...config.webhooks.publicKeys, keys.publicKey] },
    },
    emit: (webhooks) => simulator.emit({ to: webhooks, privateKey: keys.privateKey }),
    stop: () => simulator.close(),
  };
}
