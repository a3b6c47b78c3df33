import { tenantPart } from "../src/declare/fields.js";
import type { Operation } from "../src/declare/operation.js";
import { argumentFields, type Toolset } from "../src/declare/toolset.js";
import { departures, officialFiles } from "./compare/departures.js";
import { deepOverrides } from "./deep-overrides.js";
import { type Facts, ledger } from "./ledger.js";
import { officialFolder, readDocuments } from "./official/documents.js";
import { type Override, overrides } from "./overrides.js";

/**
 * Overrides that override nothing, a line each. Whether an override of a type is needed shows on the wire alone: see
 * `test/contract/wire.test.ts`.
 */
export function unusedOverrides(toolsets: readonly Toolset[]): readonly string[] {
  const operations = new Map<string, Operation>(
    toolsets.flatMap((toolset) =>
      toolset.operations.map((operation) => [operation.line, operation] as const),
    ),
  );
  return Object.entries(overrides).flatMap(([line, override]) => {
    const operation = operations.get(line);
    const facts = ledger.get(line);
    if (operation === undefined || facts === undefined) return [`${line}: no such operation`];
    return unusedIn(override, operation, facts).map((what) => `${line}: ${what} is not needed`);
  });
}

/** Deep overrides that explain nothing, a line each; of one that names what it explains, each name counts. */
export function unusedDeepOverrides(toolsets: readonly Toolset[]): readonly string[] {
  const files = officialFiles(readDocuments(officialFolder));
  const used = new Set<string>();
  for (const { operations } of toolsets) {
    for (const operation of operations) {
      departures(files, operation, ({ at, kind }, { what }) => {
        used.add(`${operation.line}: ${kind} at ${at}`);
        used.add(`${operation.line}: ${kind} at ${at}, ${what},`);
      });
    }
  }
  return Object.entries(deepOverrides)
    .flatMap(([line, entries]) =>
      entries.flatMap(({ at, kind, what }) =>
        what === undefined
          ? [`${line}: ${kind} at ${at}`]
          : what.map((one) => `${line}: ${kind} at ${at}, ${one},`),
      ),
    )
    .filter((entry) => !used.has(entry))
    .map((entry) => `${entry} is not needed`);
}

function unusedIn(override: Override, operation: Operation, facts: Facts): readonly string[] {
  const fields = argumentFields(operation);
  const official = new Set([...facts.query, ...(facts.body?.properties ?? [])]);
  const required = new Set([...facts.queryRequired, ...(facts.body?.required ?? [])]);
  const mayLack = (name: string) => {
    const field = fields[name];
    return field === undefined || (tenantPart(field) === undefined && field.safeParse(undefined).success);
  };
  const needed: Readonly<Record<"added" | "dropped" | "optional" | "required", (name: string) => boolean>> = {
    // A name made up under `additional` is no argument.
    added: (name) => (fields[name] !== undefined || fields.additional !== undefined) && !official.has(name),
    dropped: (name) => fields[name] === undefined && official.has(name),
    optional: (name) => required.has(name) && mayLack(name),
    required: (name) => !required.has(name) && !mayLack(name),
  };
  return [
    ...(["added", "dropped", "optional", "required"] as const).flatMap((kind) =>
      (override[kind] ?? []).filter((name) => !needed[kind](name)).map((name) => `${kind} ${name}`),
    ),
    ...(override.scopes !== undefined && same(override.scopes, facts.scopes) ? ["scopes"] : []),
    ...(override.token !== undefined && override.token === facts.token ? ["token"] : []),
  ];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
