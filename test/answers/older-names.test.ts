import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({
    transport: "stdio",
    person: "nobody",
    env: { GHL_TOOLS: "contacts,opportunities,ads" },
  });
});

afterAll(() => on?.close());

const sent = ({ simulator }: SceneWithClient, path: RegExp) =>
  present(simulator.requests.findLast((request) => path.test(request.path)));

async function call(tool: string, args: Record<string, unknown>): Promise<void> {
  const result = await on.peer.call(tool, args);
  expect(result.isError, result.content[0]?.text).toBeUndefined();
}

describe("an argument under the name that the 2021 form has for it", () => {
  it("goes out under its new one", async () => {
    const pipeline = present(on.simulator.world.pipelines.find((one) => one.locationId === demo.locationId));
    await call("opportunities_search_opportunities", { pipeline_id: pipeline.id });
    const query = new Map(sent(on, /^\/opportunities\/search$/).query);
    expect(query.get("pipelineId")).toBe(pipeline.id);
    expect(query.has("pipeline_id")).toBe(false);
  });

  it("goes out under its new one, deeper in too", async () => {
    const field = present(
      on.simulator.world.customFields.find(
        ({ locationId, model }) => locationId === demo.locationId && model === "contact",
      ),
    );
    await call("contacts_update_contact", {
      contactId: on.contact.id,
      dndSettings: { SMS: { status: "active" }, WhatsApp: { status: "active" } },
      customFields: [{ id: field.id, field_value: "Botox" }],
    });
    expect(JSON.parse(sent(on, /^\/contacts\/\w+$/).body)).toEqual({
      dndSettings: { sms: { status: "active" }, whatsApp: { status: "active" } },
      customFields: [{ id: field.id, fieldValue: "Botox" }],
    });
  });

  it("is refused beside its new one, which the error names", async () => {
    const both = { pipeline_id: "a", pipelineId: "b" };
    const { isError, content } = await on.peer.call("opportunities_search_opportunities", both);
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain("pipeline_id: no such argument; did you mean pipelineId?");
  });

  it("names no sub-account but the account's", async () => {
    const other = { location_id: demo.gymLocationId };
    const { isError } = await on.peer.call("opportunities_search_opportunities", other);
    expect(isError).toBe(true);
  });
});

describe("an argument under its newer name", () => {
  it("goes out under its older one where the account has chosen 2021", async () => {
    const older = await scene({ transport: "stdio", person: "nobody", env: { GHL_API_VERSION: "2021" } });
    try {
      const given = { contactId: older.contact.id, dndSettings: { sms: { status: "active" } } };
      const { isError } = await older.peer.call("contacts_update_contact", given);
      expect(isError).toBeUndefined();
      expect(JSON.parse(sent(older, /^\/contacts\/\w+$/).body)).toEqual({
        dndSettings: { SMS: { status: "active" } },
      });
    } finally {
      await older.close();
    }
  });
});
