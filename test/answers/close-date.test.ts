import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});

afterAll(() => on?.close());

const dealSchema = z.object({ opportunity: z.looseObject({ id: z.string() }) });

async function call(tool: string, args: Record<string, unknown>): Promise<unknown> {
  const result = await on.peer.call(tool, args);
  expect(result.isError, result.content[0]?.text).toBeUndefined();
  return result.structuredContent;
}

const versionOf = (path: RegExp) =>
  present(on.simulator.requests.findLast((request) => path.test(request.path))).headers.version;

describe("the day on which a deal is expected to close", () => {
  let id: string;

  it("is given with a new deal, without any setting", async () => {
    const pipeline = present(on.simulator.world.pipelines.find((one) => one.locationId === demo.locationId));
    const made = await call("opportunities_create_opportunity", {
      name: "Roof replacement",
      contactId: on.contact.id,
      pipelineId: pipeline.name,
      status: "open",
      forecastExpectedCloseDate: "2027-02-01",
      forecastProbability: 40,
    });
    id = dealSchema.parse(made).opportunity.id;
    expect(made).toMatchObject({ opportunity: { forecastExpectedCloseDate: "2027-02-01" } });
    expect(versionOf(/^\/opportunities\/$/)).toBe("v3");
  });

  it("is read with the deal, and in a search", async () => {
    const forecast = { forecastExpectedCloseDate: "2027-02-01", effectiveProbability: 40 };
    const read = await call("opportunities_get_opportunity", { id });
    expect(read).toMatchObject({ opportunity: forecast });
    const found = await call("opportunities_search_opportunities", { contactId: on.contact.id });
    expect(found).toMatchObject({
      opportunities: expect.arrayContaining([expect.objectContaining({ id, ...forecast })]),
    });
  });

  it("is put off, and how far it slipped is read", async () => {
    await call("opportunities_update_opportunity", { id, forecastExpectedCloseDate: "2027-02-15" });
    expect(await call("opportunities_get_opportunity", { id })).toMatchObject({
      opportunity: {
        forecastExpectedCloseDate: "2027-02-15",
        forecastSlippageCount: 1,
        forecastDaysSlipped: 14,
      },
    });
  });

  it("is among the arguments that the default list shows", async () => {
    const tools = await on.peer.listTools();
    for (const name of ["opportunities_create_opportunity", "opportunities_update_opportunity"]) {
      const tool = present(tools.find((one) => one.name === name));
      expect(Object.keys(tool.inputSchema.properties ?? {})).toContain("forecastExpectedCloseDate");
    }
  });
});

describe("GHL_API_VERSION=2021", () => {
  it("has no such day, and says what there is", async () => {
    const older = await scene({ transport: "stdio", person: "nobody", env: { GHL_API_VERSION: "2021" } });
    try {
      const [deal] = older.simulator.world.opportunities.where((one) => one.locationId === demo.locationId);
      const given = { id: present(deal).id, forecastExpectedCloseDate: "2027-02-01" };
      const { isError, content } = await older.peer.call("opportunities_update_opportunity", given);
      expect(isError).toBe(true);
      expect(content[0]?.text).toContain("forecastExpectedCloseDate: no such argument");
      expect(older.changes()).toEqual([]);
    } finally {
      await older.close();
    }
  });
});
