import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { official } from "../../facts/ledger.js";
import { firstOfficial } from "../../facts/official/operations.js";
import { demo } from "../../simulator/index.js";
import { corrections } from "../../simulator/spec/corrections.js";
import { matchRoute } from "../../simulator/spec/match-route.js";
import { routes } from "../../simulator/spec/routes.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { isRecord } from "../../src/text/json.js";
import { type SceneWithClient, scene } from "../harness/scene.js";
import { failing, notYet } from "./ledger.js";

/** A place in a list, whichever it is. */
const inAnyList = (fault: string) => fault.replaceAll(/\/\d+(?=[/ ])/g, "/#");

/** The example of each operation does in the demo what it says, in both forms of the API. */
for (const version of ["2021", "v3"] as const) {
  const catalogue = await loadCatalogue(version);
  const all = await Promise.all(
    catalogue.cards.map(async (card) => (await catalogue.endpoint(card)).operation),
  );

  describe(`in the ${version} form`, () => {
    const scenes = new Map<string, SceneWithClient>();

    beforeAll(async () => {
      for (const [level, pit] of [
        ["location", demo.pit],
        ["agency", demo.agencyPit],
      ] as const) {
        scenes.set(
          level,
          await scene({
            transport: "stdio",
            person: "nobody",
            // The day before that of the examples: what they book lies ahead.
            simulator: { now: () => new Date("2026-03-01T15:00:00Z") },
            env: {
              GHL_PIT: pit,
              GHL_TOOLS: "all",
              GHL_API_VERSION: version,
              GHL_LOCATION_ID: "",
              GHL_DEFAULT_LOCATION_ID: demo.locationId,
              GHL_COMPANY_ID: demo.companyId,
            },
          }),
        );
      }
    });

    afterAll(async () => {
      for (const one of scenes.values()) await one.close();
    });

    beforeEach(() => {
      for (const { simulator } of scenes.values()) simulator.reset();
    });

    const isAnswered = (name: string) => !notYet.has(name) && !notYet.has(`${name} in ${version}`);
    const examples = all.map((operation) => [operation.name, operation] as const);

    it.each(examples.filter(([name]) => isAnswered(name)))(
      "the example of %s succeeds, and its reply has the official form",
      promise,
    );

    it.fails.each(examples.filter(([name]) => !isAnswered(name)))(
      "the example of %s is not answered as it should be, which the ledger says",
      promise,
    );

    async function promise(name: string, operation: (typeof all)[number]) {
      const { line, example } = operation;
      const route = routes.find((one) => one.line === line);
      const on = scenes.get(route?.level === "agency" ? "agency" : "location");
      if (on === undefined) throw new Error("no such scene");
      const result = await on.peer.call(name, withContent(example));
      // Names are looked up for the answer, before it and after it.
      const sent = on.simulator.requests.findLast(
        // One path stands twice, with `{adsetId}` and `{adSetId}`.
        ({ method, path, headers }) =>
          matchRoute(method, path, headers.version ?? "")?.route.line.toLowerCase() === line.toLowerCase(),
      );
      expect(sent, "a request of the operation").toBeDefined();
      const text = result.content.map(({ text }) => text).join("\n");
      const expected = failing[name];
      if (expected !== undefined) {
        expect({ status: sent?.status, text }).toMatchObject({ status: expected.status });
        return;
      }
      expect(result.isError, text).not.toBe(true);
      const set =
        version === "v3"
          ? (official.v3.get(line) ?? firstOfficial(official, line))
          : firstOfficial(official, line);
      const { like, listOf, schema, except = [] } = corrections[line] ?? {};
      if (like !== undefined || listOf !== undefined || schema !== undefined) return;
      const faults = set?.replyFaults(JSON.parse(sent?.reply || "{}")) ?? [];
      const unknown = faults.filter((fault) => !except.some((place) => inAnyList(fault).startsWith(place)));
      expect(unknown.join("\n")).toBe("");
    }
  });
}

/** The files that examples name are nowhere: their content is given instead. */
function withContent(example: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, contentOf(value)]));
}

function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(contentOf);
  if (!isRecord(value)) return value;
  const { path } = value;
  if (typeof path === "string") return { name: path.split("/").at(-1), base64: "aGVsbG8=" };
  return withContent(value);
}
