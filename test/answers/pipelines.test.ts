import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "opportunities,contacts" } });
});

afterAll(() => on?.close());

const pipelineSchema = z.object({
  id: z.string(),
  stages: z.array(z.object({ id: z.string(), name: z.string() })),
});

const call = async (tool: string, args: Record<string, unknown>) => {
  const { structuredContent, content } = await on.peer.call(tool, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n") };
};

const code = (text: string) => present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(text)?.[1]);

const dealsIn = (pipelineId: string) =>
  on.simulator.world.opportunities.where((deal) => deal.pipelineId === pipelineId);

describe("a pipeline", () => {
  it("is set up with its stages, and read", async () => {
    const stages = [{ name: "New request" }, { name: "Inspection booked" }, { name: "Quote sent" }];
    const { shown } = await call("opportunities_create_pipeline", { name: "Roof repairs", stages });
    const { id } = pipelineSchema.parse(shown);
    const read = await call("opportunities_get_pipeline", { pipelineId: "Roof repairs" });
    expect(read.shown).toMatchObject({ id, name: "Roof repairs", stages });
  });

  it("asks before a stage goes, and names it; its deals move to the first that remains", async () => {
    const { world } = on.simulator;
    const before = present(
      world.pipelines.find(({ id, locationId }) => locationId === demo.locationId && dealsIn(id).length > 3),
    );
    const [first, ...others] = before.stages;
    const gone = present(others.at(-1));
    const stages = [present(first), ...others.slice(0, -1)];
    const change = { pipelineId: before.id, stages };
    const asked = await call("opportunities_update_pipeline", change);
    expect(asked.text).toContain(gone.name);
    expect(on.changes()).toEqual([expect.objectContaining({ method: "POST" })]);
    await call("opportunities_update_pipeline", { ...change, confirm: code(asked.text) });
    expect(present(world.pipelines.get(before.id)).stages).toHaveLength(before.stages.length - 1);
    expect(dealsIn(before.id).filter((deal) => deal.pipelineStageId === gone.id)).toEqual([]);
  });

  it("is renamed without a question", async () => {
    const { shown } = await call("opportunities_update_pipeline", {
      pipelineId: "Roof repairs",
      name: "Roof repairs 2027",
    });
    expect(shown).toMatchObject({ name: "Roof repairs 2027" });
  });

  it("is deleted with every deal in it, once a person has agreed", async () => {
    const { world } = on.simulator;
    const doomed = present(
      world.pipelines.find(({ id, locationId }) => locationId === demo.locationId && dealsIn(id).length > 0),
    );
    const asked = await call("opportunities_delete_pipeline", { pipelineId: doomed.id });
    expect(asked.text).toContain(doomed.name);
    expect(asked.text).toContain("Every deal of the pipeline");
    expect(dealsIn(doomed.id)).not.toEqual([]);
    await call("opportunities_delete_pipeline", { pipelineId: doomed.id, confirm: code(asked.text) });
    expect(world.pipelines.get(doomed.id)).toBeUndefined();
    expect(dealsIn(doomed.id)).toEqual([]);
  });
});

describe("a contact", () => {
  it("is looked up by exactly its email address or phone number", async () => {
    const known = present(
      on.simulator.world.contacts.find(
        ({ locationId, email, phone }) =>
          locationId === demo.locationId && email !== undefined && phone !== undefined,
      ),
    );
    for (const args of [{ email: known.email?.toUpperCase() }, { phone: known.phone }]) {
      const { shown } = await call("contacts_lookup_contact", args);
      expect(shown).toMatchObject({ contacts: [{ id: known.id }] });
    }
    const { shown } = await call("contacts_lookup_contact", { email: "nobody@example.com" });
    expect(shown).toMatchObject({ contacts: [] });
  });
});
