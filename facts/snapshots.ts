import { readFileSync, writeFileSync } from "node:fs";
import { fullSchema } from "../src/catalogue/schema.js";
import { inForm, inV3 } from "../src/catalogue/v3.js";
import type { Operation } from "../src/declare/operation.js";
import type { Toolset } from "../src/declare/toolset.js";

/**
 * What must not change unseen about a toolset's tools: a line of JSON per operation, in one file per toolset.
 * `npm run catalogue:snapshots` writes the files; the change then stands in the diff for a person to read.
 */
export function snapshotOf({ operations }: Toolset): string {
  const lines = operations.map(
    (operation) => `${JSON.stringify(operation.name)}: ${JSON.stringify(shown(operation))}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function shown(operation: Operation) {
  const { line, version, risk, riskAlso, scopes, token, pager, listed } = operation;
  const schema = fullSchema(operation);
  const newer = inV3(operation);
  const schemaInV3 = fullSchema(newer);
  const differs = JSON.stringify(schema) !== JSON.stringify(schemaInV3);
  return {
    line,
    version,
    ...(newer.version === version ? {} : { versionInV3: newer.version }),
    // What goes out by default, where it is not the v3 form of both.
    ...(newer !== operation && inForm(operation, "newest") === operation ? { newest: "2021" } : {}),
    risk: [risk, ...riskAlso].join(" "),
    scopes,
    token,
    ...(pager === undefined ? {} : { pager }),
    // Under the name that it had when the snapshots were first taken, so that they show changes of the tools alone.
    ...(listed === undefined ? {} : { daily: listed }),
    input: schema,
    ...(differs ? { inputInV3: schemaInV3 } : {}),
  };
}

const place = (toolset: string) => new URL(`./snapshots/${toolset}.json`, import.meta.url);

/** The committed snapshot of a toolset; empty where there is none. */
export function committedSnapshot(toolset: string): string {
  try {
    return readFileSync(place(toolset), "utf8");
  } catch {
    return "";
  }
}

export function commitSnapshot(toolset: Toolset): void {
  writeFileSync(place(toolset.name), snapshotOf(toolset));
}
