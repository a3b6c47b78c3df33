import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledger, ledgerV3 } from "../../facts/ledger.js";
import { overridesOfV3 } from "../../facts/overrides.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { expectedInV3 } from "./forms.js";
import { faultsOnWire } from "./judge.js";
import { additionalIn, argumentSets, openWire, type Wire } from "./wire.js";

const { cards } = await loadCatalogue("v3");
const shared = cards.filter(({ line }) => ledgerV3.has(line));

const used = new Set<string>();

describe("GHL_API_VERSION=v3", () => {
  let wire: Wire;

  beforeAll(async () => {
    wire = await openWire({ GHL_API_VERSION: "v3" });
  });

  afterAll(() => wire?.close());

  it("concerns the operations of both spec sets", () => {
    expect(ledgerV3.size).toBe(536);
  });

  it.each(shared.map(({ name, line }) => [name, line]))("%s sends the v3 form of %s", async (name, line) => {
    const expected = expectedInV3(line);
    for (const [which, args] of Object.entries(await argumentSets(wire, name))) {
      const request = await wire.sent(name, args);
      const faults = faultsOnWire(request, { ...expected, additional: additionalIn(args) }, (override) =>
        used.add(`${line} ${override}`),
      );
      expect(faults, `with ${which} arguments: ${faults.join("; ")}`).toEqual([]);
    }
  });

  const others = cards.filter(({ line }) => !ledgerV3.has(line));

  it.each(others.map(({ name, line }) => [name, line]))("%s keeps the Version of %s", async (name, line) => {
    const { required } = await argumentSets(wire, name);
    const request = await wire.sent(name, required);
    expect(request.headers.version).toBe(ledger.get(line)?.version);
  });

  it("needs every override of the v3 form", () => {
    const listed = Object.entries(overridesOfV3).flatMap(([line, override]) =>
      (["added", "optional", "types"] as const).flatMap((kind) =>
        (override[kind] ?? []).map((name) => `${line} ${kind} ${name}`),
      ),
    );
    expect(listed.filter((override) => !used.has(override)).join("; ")).toBe("");
  });

  it("lists renamed arguments under their new names", async () => {
    const tools = await wire.peer.listTools();
    const search = tools.find(({ name }) => name === "opportunities_search_opportunities");
    const names = Object.keys(search?.inputSchema.properties ?? {});
    expect(names).toContain("pipelineId");
    expect(names).not.toContain("pipeline_id");
  });
});
