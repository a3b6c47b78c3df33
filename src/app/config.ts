import { resolve } from "node:path";
import type { z } from "zod";
import { type FileValues, ignoredLine, readEnvFile } from "./config/env-file.js";
import { firstFault } from "./config/faults.js";
import { arranged, type PlacedSetting, type Setting, settingsIn, unset } from "./config/setting.js";
import { configuration, declared } from "./config/settings.js";

export type Config = z.output<typeof configuration>;

export { keyForm, wantedOfKey } from "./config/kinds.js";
export type { PlacedSetting, Setting } from "./config/setting.js";
export { defaultStore } from "./config/settings.js";

/** The settings by the name of their variable. */
export const settings: ReadonlyMap<string, PlacedSetting> = new Map(
  settingsIn(declared).map((placed) => [placed.variable, placed]),
);

/** A setting that cannot be used; the message is the one line a person needs. */
export class ConfigError extends Error {}

interface EnvFile {
  readonly path: string;
  readonly values: FileValues;
}

/** The file that the command line named. */
let envFile: EnvFile | undefined;

/**
 * Takes settings from a file, beneath those of the environment. Only one that a person named is taken.
 *
 * @throws ConfigError when it cannot be read.
 */
export function takeEnvFile(path: string): void {
  try {
    envFile = { path: resolve(path), values: readEnvFile(path) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`--env-file is ${JSON.stringify(path)}: ${why}.`);
  }
}

/** The line about a `.env` in the working directory that nobody named; undefined where nothing is to be said. */
export function ignoredEnvFile(): string | undefined {
  return ignoredLine(
    (name) => name === formerPIT || [...settings.keys()].some((setting) => setting === name),
  );
}

/** The file of settings that was taken, in full. */
export function takenEnvFile(): string | undefined {
  return envFile?.path;
}

/**
 * Reads the environment, with the file of `--env-file` beneath it and `overrides` (command-line flags) above it.
 *
 * @throws ConfigError naming the variable, what it got and what it wants.
 */
export function loadConfig(overrides: Readonly<Partial<Record<Setting, unknown>>> = {}): Config {
  return parseConfig({ ...envFile?.values, ...process.env, ...overrides });
}

const formerPIT = "GHL_API_KEY";

/** The same for given values, without looking at the process. */
export function parseConfig(values: Readonly<Record<string, unknown>>): Config {
  const named = { ...values, GHL_PIT: unset(values.GHL_PIT) ?? values[formerPIT] };
  const parsed = configuration.safeParse(arranged(declared, named));
  if (parsed.success) return parsed.data;
  throw new ConfigError(firstFault(parsed.error, [...settings.values()], values));
}
