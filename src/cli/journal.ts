import { openProgram } from "../app/compose.js";
import { ConfigError, loadConfig } from "../app/config.js";
import type { JournalEntry } from "../call/changes/journal.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { plainValues } from "../mcp/results/readable.js";
import { placeOf } from "../store/place.js";
import type { LogEntry } from "../store/port.js";

export interface JournalFlags {
  readonly limit: string;
  readonly operation?: string;
  readonly location?: string;
  readonly json?: true;
}

/**
 * Prints the journal of the configured store, one entry per line, the newest first.
 *
 * @throws ConfigError for an invalid flag; StoreError when the journal cannot be read.
 */
export async function printJournal({ limit, operation, location, json }: JournalFlags): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(limit)) {
    throw new ConfigError(`--limit is ${JSON.stringify(limit)}: want a number from 1 to 999999.`);
  }
  const config = loadConfig();
  const program = await openProgram(config, true);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  try {
    const entries = await program.journal.read({
      limit: Number(limit),
      ...(operation === undefined ? {} : { operations: namesOf(operation, program.catalogue) }),
      ...(location === undefined ? {} : { locationIds: [location] }),
    });
    const lines = entries.map(json === true ? whole : brief);
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    if (entries.length === 0) say(`The journal in ${placeOf(config.store.location)} is empty.`);
    if (config.journal.detail === "off") say("GHL_JOURNAL is off: changes are not written down.");
    const fault = entries.length === 0 ? undefined : await program.storeFault();
    if (fault !== undefined) say(`What is changed now is not written down: ${fault.message}`);
  } finally {
    await program.close();
  }
}

/** Calls of an operation that was renamed are recorded under the name it had at the time. */
function namesOf(operation: string, catalogue: Catalogue): readonly string[] {
  const card = catalogue.card(operation);
  return card === undefined ? [operation] : [card.name, ...(card.formerly ?? [])];
}

function whole({ value: { startedAt, ...entry } }: LogEntry<JournalEntry>): string {
  return JSON.stringify(plainValues({ time: new Date(startedAt).toISOString(), ...entry }));
}

function brief({ value }: LogEntry<JournalEntry>): string {
  const {
    startedAt,
    caller,
    locationId,
    operation,
    outcome,
    error,
    status,
    confirmed,
    ms,
    traceId,
    arguments: args,
  } = value;
  return [
    new Date(startedAt).toISOString(),
    [outcome, error, status].filter((part) => part !== undefined).join(" "),
    operation,
    `by ${caller}`,
    ...(locationId === undefined ? [] : [`in ${locationId}`]),
    ...(ms === undefined ? [] : [`${ms} ms`]),
    ...(confirmed === "not needed" ? [] : [`confirmed: ${confirmed}`]),
    ...(traceId === undefined ? [] : [`traceId ${traceId}`]),
    JSON.stringify(plainValues(args)),
  ].join("  ");
}
