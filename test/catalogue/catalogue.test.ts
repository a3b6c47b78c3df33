import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger, ledgerV3 } from "../../facts/ledger.js";
import { readOfficial } from "../../facts/official/operations.js";
import { unusedOverrides } from "../../facts/override-use.js";
import { faultsOf, glossaryFaults } from "../../facts/rules.js";
import { committedSnapshot, snapshotOf } from "../../facts/snapshots.js";
import { allToolsets } from "../../src/catalogue/catalogue.js";
import { risks } from "../../src/declare/effect.js";

const toolsets = await allToolsets();
const operations = toolsets.flatMap((toolset) => toolset.operations);

describe("the catalogue", () => {
  it("declares the 667 operations of the official specs, each once", () => {
    expect(operations.map(({ line }) => line).sort()).toEqual([...ledger.keys()].sort());
    expect(operations).toHaveLength(667);
  });

  it("has a name for each operation, and a risk", () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
    expect(operations.filter(({ risk }) => !risks.includes(risk))).toEqual([]);
  });

  it.each(toolsets.map((toolset) => [toolset.name, toolset] as const))(
    "is without fault in %s",
    (_, toolset) => {
      expect(faultsOf([toolset], toolsets)).toEqual([]);
    },
  );

  it("names only operations that exist as the sources of ids", () => {
    expect(glossaryFaults(toolsets)).toEqual([]);
  });

  it("needs every override", () => {
    expect(unusedOverrides(toolsets)).toEqual([]);
  });
});

describe("the schemas of the tools", () => {
  it.each(toolsets.map((toolset) => [toolset.name, toolset] as const))(
    "of %s are those of the snapshot (npm run catalogue:snapshots takes new ones)",
    (name, toolset) => {
      const lines = committedSnapshot(name).split("\n");
      const own = snapshotOf(toolset).split("\n");
      const changed = [
        ...own.filter((line) => !lines.includes(line)),
        ...lines.filter((line) => !own.includes(line)),
      ];
      expect(changed.map((line) => line.split(":")[0])).toEqual([]);
    },
  );

  it("have no snapshot of a toolset that is gone", () => {
    const files = readdirSync(new URL("../../facts/snapshots", import.meta.url));
    expect(files.sort()).toEqual(toolsets.map(({ name }) => `${name}.json`).sort());
  });
});

describe("the ledger", () => {
  it("says what the official files say", () => {
    const official = readOfficial();
    const wrong = [...ledger].flatMap(([line, facts]) => {
      const operation = official["2021"].get(line) ?? official.v3.get(line);
      if (operation === undefined) return [`${line}: in no file`];
      const { version, scopes, query, body } = operation;
      const said = {
        version: version ?? facts.version,
        // The files leave out scopes that the prose has.
        scopes: scopes.length === 0 ? facts.scopes : scopes,
        query: [...query.keys()],
        queryRequired: [...query].filter(([, { required }]) => required).map(([name]) => name),
        properties: body?.properties ?? [],
        required: body?.required ?? [],
      };
      const kept = {
        version: facts.version,
        scopes: facts.scopes,
        query: facts.query,
        queryRequired: facts.queryRequired,
        properties: facts.body?.properties ?? [],
        required: facts.body?.required ?? [],
      };
      return sorted(said) === sorted(kept) ? [] : [`${line}: ${sorted(said)}, not ${sorted(kept)}`];
    });
    expect(wrong).toEqual([]);
    expect([...ledgerV3.keys()].sort()).toEqual(
      [...official["2021"].keys()].filter((line) => official.v3.has(line)).sort(),
    );
  });
});

function sorted(facts: Readonly<Record<string, string | readonly string[]>>): string {
  return JSON.stringify(facts, (_, value: unknown) => (Array.isArray(value) ? [...value].sort() : value));
}
