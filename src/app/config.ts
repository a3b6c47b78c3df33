import { resolve } from "node:path";
import type { z } from "zod";
import { type FileValues, filesOfNode, ignoredLine, readSettingsFile } from "./config/env-file.js";
import { firstFault } from "./config/faults.js";
import { arranged, type PlacedSetting, type Setting, settingsIn, unset } from "./config/setting.js";
import { configuration, declared } from "./config/settings.js";

export type Config = z.output<typeof configuration>;

export { keyForm, wantedOfKey } from "./config/kinds.js";
export type { PlacedSetting, Setting } from "./config/setting.js";
export { defaultStore } from "./config/settings.js";
export { allowances } from "./config/unattended.js";

/** The settings by the name of their variable. */
export const settings: ReadonlyMap<string, PlacedSetting> = new Map(
  settingsIn(declared).map((placed) => [placed.variable, placed]),
);

/** A setting that cannot be used; the message is the one line a person needs. */
export class ConfigError extends Error {}

interface SettingsFile {
  readonly path: string;
  readonly values: FileValues;
}

/** The file that the command line named. */
let settingsFile: SettingsFile | undefined;

/**
 * Takes settings from a file, beneath those of the environment. Only one that a person named is taken.
 *
 * @throws ConfigError when it cannot be read.
 */
export function takeSettingsFile(path: string): void {
  try {
    settingsFile = { path: resolve(path), values: readSettingsFile(path) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`--settings is ${JSON.stringify(path)}: ${why}.`);
  }
}

/** The line about a `.env` in the working directory that nobody named; undefined where nothing is to be said. */
export function ignoredEnvFile(): string | undefined {
  return ignoredLine(
    (name) => name === formerPIT || [...settings.keys()].some((setting) => setting === name),
  );
}

/** The files from which settings came, in full: the one that was taken, and those that Node itself was given. */
export function filesOfSettings(): readonly string[] {
  const ofNode = filesOfNode([...process.execArgv, ...process.argv]).map((path) => resolve(path));
  return settingsFile === undefined ? ofNode : [settingsFile.path, ...ofNode];
}

/**
 * Reads the environment, with the file of `--settings` beneath it and `overrides` (command-line flags) above it.
 *
 * @throws ConfigError naming the variable, what it got and what it wants.
 */
export function loadConfig(overrides: Readonly<Partial<Record<Setting, unknown>>> = {}): Config {
  return parseConfig({ ...settingsFile?.values, ...process.env, ...overrides });
}

const formerPIT = "GHL_API_KEY";

/** The same for given values, without looking at the process. */
export function parseConfig(values: Readonly<Record<string, unknown>>): Config {
  const named = { ...values, GHL_PIT: unset(values.GHL_PIT) ?? values[formerPIT] };
  const parsed = configuration.safeParse(arranged(declared, named));
  if (parsed.success) return parsed.data;
  throw new ConfigError(firstFault(parsed.error, [...settings.values()], values));
}
