import { existsSync } from "node:fs";
import { config as loadDotenv } from "dotenv";
import type { z } from "zod";
import { firstFault } from "./config/faults.js";
import { arranged, type PlacedSetting, type Setting, settingsIn, unset } from "./config/setting.js";
import { configuration, declared } from "./config/settings.js";

export type Config = z.output<typeof configuration>;

export { leastKeyLength, longEnough } from "./config/kinds.js";
export type { PlacedSetting, Setting } from "./config/setting.js";

/** The settings by the name of their variable. */
export const settings: ReadonlyMap<string, PlacedSetting> = new Map(
  settingsIn(declared).map((placed) => [placed.variable, placed]),
);

/** A setting that cannot be used; the message is the one line a person needs. */
export class ConfigError extends Error {}

/**
 * Reads the environment, with `.env` in the working directory beneath it and `overrides` (command-line flags)
 * above it.
 *
 * @throws ConfigError naming the variable, what it got and what it wants.
 */
export function loadConfig(overrides: Readonly<Partial<Record<Setting, unknown>>> = {}): Config {
  if (existsSync(".env")) loadDotenv({ quiet: true });
  return parseConfig({ ...process.env, ...overrides });
}

/** The same for given values, without looking at the process. */
export function parseConfig(values: Readonly<Record<string, unknown>>): Config {
  const named = { ...values, GHL_PIT: unset(values.GHL_PIT) ?? values.GHL_API_KEY };
  const parsed = configuration.safeParse(arranged(declared, named));
  if (parsed.success) return parsed.data;
  throw new ConfigError(firstFault(parsed.error, [...settings.values()], values));
}
