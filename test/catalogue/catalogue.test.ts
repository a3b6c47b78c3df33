import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromPages, ledger, ledgerV3, unusedPageFacts } from "../../facts/ledger.js";
import { unusedDeepOverrides, unusedOverrides } from "../../facts/override-use.js";
import { replyFaults, replyOverrides } from "../../facts/replies.js";
import { faultsOf, glossaryFaults } from "../../facts/rules.js";
import { committedSnapshot, snapshotOf } from "../../facts/snapshots.js";
import { allToolsets } from "../../src/catalogue/catalogue.js";
import { risks } from "../../src/declare/effect.js";

const toolsets = await allToolsets();
const operations = toolsets.flatMap((toolset) => toolset.operations);

describe("the catalogue", () => {
  it("declares the operations of the official files and the live pages, each once", () => {
    expect(operations.map(({ line }) => line).sort()).toEqual([...ledger.keys()].sort());
    expect(operations).toHaveLength(ledger.size);
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
    expect(unusedDeepOverrides(toolsets)).toEqual([]);
    expect(Object.keys(replyOverrides).filter((line) => !ledger.has(line))).toEqual([]);
  });

  it("is at fault where it says otherwise than the official files what a reply holds", () => {
    expect(replyFaults("GET /links/", { links: "list" })).toEqual([]);
    expect(replyFaults("GET /links/", { link: "record" })).toEqual([
      "returns has link, which the official reply lacks",
      "returns lacks links",
    ]);
    expect(replyFaults("GET /contacts/", { contacts: "value", count: "value" })).toEqual([
      "returns has contacts as a value, and officially it is a list",
      "the override of its reply need not add meta",
    ]);
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
  it("has the operations of both forms", () => {
    expect(ledger.size).toBeGreaterThan(667);
    expect(ledgerV3.size).toBe(536);
  });

  it("takes from HighLevel's pages only what the files leave out or have wrong", () => {
    expect(fromPages.size).toBeGreaterThan(0);
    expect(unusedPageFacts()).toEqual([]);
  });
});
