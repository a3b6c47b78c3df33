import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Simulator } from "../../simulator/index.js";
import type { Peer, ToolResult } from "../harness/peers.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
let simulator: Simulator;
let peer: Peer;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
  ({ simulator, peer } = on);
});

afterAll(() => on?.close());

const named = z.looseObject({ id: z.string(), name: z.string() });

async function calendars() {
  const result = await peer.call("calendars_list_calendars", {});
  return z.array(named).parse(result.structuredContent?.calendars);
}

function text(result: ToolResult): string {
  return result.content[0]?.text ?? "";
}

function lastRequest(path: RegExp) {
  const request = simulator.requests.filter((one) => path.test(one.path)).at(-1);
  if (request === undefined) throw new Error(`nothing was sent to ${path}`);
  return request;
}

describe("a name instead of an id", () => {
  it("is used where it matches one thing, and said in the reply", async () => {
    const [calendar] = await calendars();
    const result = await peer.call("calendars_get_calendar", { calendarId: calendar?.name.toUpperCase() });
    expect(result.structuredContent).toMatchObject({
      calendar: { id: calendar?.id },
      resolved: { [calendar?.name.toUpperCase() ?? ""]: { id: calendar?.id, name: calendar?.name } },
    });
  });

  it("is an error that lists what there is, where nothing has it", async () => {
    const all = await calendars();
    const result = await peer.call("calendars_get_calendar", { calendarId: "Moon landing" });
    expect(result.isError).toBe(true);
    for (const { name } of all) expect(text(result)).toContain(name);
  });

  it("is an error that lists the candidates, where several have it", async () => {
    const all = await calendars();
    const letter = "o";
    expect(all.filter(({ name }) => name.includes(letter)).length).toBeGreaterThan(1);
    const result = await peer.call("calendars_get_calendar", { calendarId: letter });
    expect(text(result)).toContain("names several");
  });

  it("may be a part of a name in a read, which says whom it took", async () => {
    const [calendar] = await calendars();
    const part = present(calendar?.name).slice(0, -1);
    const result = await peer.call("calendars_get_calendar", { calendarId: part });
    expect(result.structuredContent?.resolved).toEqual({
      [part]: { id: calendar?.id, name: calendar?.name },
    });
  });

  it("finds a stage within its pipeline", async () => {
    const pipelines = z
      .array(named.extend({ stages: z.array(named) }))
      .parse((await peer.call("opportunities_list_pipelines", {})).structuredContent?.pipelines);
    const pipeline = pipelines.at(-1);
    const stage = pipeline?.stages.at(-1);
    const deals = await peer.call("opportunities_search_opportunities", { limit: 1 });
    const [deal] = z.array(named).parse(deals.structuredContent?.opportunities);
    const result = await peer.call("opportunities_update_opportunity", {
      id: deal?.id,
      pipelineId: pipeline?.name,
      pipelineStageId: stage?.name,
    });
    expect(result.isError, text(result)).toBeUndefined();
    expect(JSON.parse(lastRequest(/^\/opportunities\/\w+$/).body)).toMatchObject({
      pipelineId: pipeline?.id,
      pipelineStageId: stage?.id,
    });
  });

  it("stands for a custom field, beside its value", async () => {
    const fields = await peer.call("read_operation", {
      operation: "locations_list_custom_fields",
      arguments: {},
    });
    const [field] = z.array(named).parse(fields.structuredContent?.customFields);
    const contacts = await peer.call("contacts_search_contacts", { pageLimit: 1 });
    const [contact] = z.array(z.looseObject({ id: z.string() })).parse(contacts.structuredContent?.contacts);
    const result = await peer.call("contacts_update_contact", {
      contactId: contact?.id,
      customFields: { [field?.name ?? ""]: "Botox" },
    });
    expect(result.isError, text(result)).toBeUndefined();
    expect(JSON.parse(lastRequest(/^\/contacts\/\w+$/).body)).toMatchObject({
      customFields: [{ id: field?.id, fieldValue: "Botox" }],
    });
  });

  it("costs no request where an id is given", async () => {
    const [calendar] = await calendars();
    const before = simulator.requests.length;
    await peer.call("calendars_get_calendar", { calendarId: calendar?.id });
    expect(simulator.requests.length).toBe(before + 1);
  });
});

/** Calls a change, and tells what it said; whatever reached HighLevel beside reads is a fault. */
async function refused(operation: string, args: Record<string, unknown>) {
  on.changes();
  const result = await peer.call("write_operation", { operation, arguments: args });
  expect(result.isError, text(result)).toBe(true);
  expect(on.changes()).toEqual([]);
  return text(result);
}

describe("a change", () => {
  const deal = () => present(simulator.world.opportunities.find(() => true)).id;

  it.each([
    ["a user", "opportunities_update_opportunity", "assignedTo", "Lin", "Grace Lindqvist"],
    ["a stage", "opportunities_update_opportunity", "pipelineStageId", "old", "Treatment Sold"],
  ])("takes the name of %s whole: less is refused, and the candidates are named", async (...given) => {
    const [, operation, argument, part, whole] = given;
    const words = await refused(operation, { id: deal(), [argument]: part });
    expect(words).toContain(`there is none named just "${part}"`);
    expect(words).toContain(whole);
  });

  it("takes the name of a workflow whole", async () => {
    const words = await refused("contacts_add_to_workflow", {
      contactId: on.contact.id,
      workflowId: "New Lead",
    });
    expect(words.toLowerCase()).toContain("new lead nurture");
  });

  it("takes it whatever its case and its blanks", async () => {
    const result = await peer.call("opportunities_update_opportunity", {
      id: deal(),
      assignedTo: "  grace   LINDQVIST ",
      dryRun: true,
    });
    expect(result.structuredContent).toMatchObject({
      dryRun: true,
      resolved: { "  grace   LINDQVIST ": { name: "Grace Lindqvist" } },
    });
  });

  it("takes a contact by name, by email and by phone number, where that is one contact", async () => {
    const { email, phone } = present(simulator.world.contacts.find(({ id }) => id === on.contact.id));
    for (const called of [on.contact.name, email, phone]) {
      if (called === undefined || called === null) continue;
      const result = await peer.call("contacts_update_contact", {
        contactId: called,
        city: "Austin",
        dryRun: true,
      });
      expect(text(result)).toContain(`/contacts/${on.contact.id}`);
    }
  });

  it("takes a contact by no part of a name", async () => {
    const [first = ""] = on.contact.name.split(" ");
    const words = await refused("contacts_update_contact", { contactId: first, city: "Austin" });
    expect(words).toContain(on.contact.name);
  });

  it("takes the id by which a list calls an agent, where the API takes another", async () => {
    const agents = await peer.call("read_operation", {
      operation: "agent_studio_list_agents",
      arguments: { limit: 1, offset: 0 },
    });
    const [agent] = z
      .array(z.looseObject({ id: z.string(), agentId: z.string() }))
      .parse(agents.structuredContent?.agents);
    const result = await peer.call("write_operation", {
      operation: "agent_studio_update_agent",
      arguments: { agentId: agent?.id, name: "Desk", dryRun: true },
    });
    expect(text(result)).toContain(`/agent-studio/agent/${agent?.agentId}`);
  });
});

describe("what cannot be an id", () => {
  it("is looked up in a filter too, so that no empty answer reads as nobody", async () => {
    const result = await peer.call("read_operation", {
      operation: "contacts_list_contacts_of_business",
      arguments: { businessId: "No Such Business" },
    });
    expect(result.isError).toBe(true);
    expect(text(result)).toContain('there is none named "No Such Business"');
  });

  it("is refused with the call that finds the id, where names cannot be looked up", async () => {
    expect(
      await refused("knowledge_bases_update_knowledge_base", { id: "Opening hours", name: "x" }),
    ).toContain("knowledge_bases_list_knowledge_bases (by read_operation) finds the id");
  });

  it("is refused inside a list and inside an object too", async () => {
    expect(
      await refused("contacts_add_followers", { contactId: on.contact.id, followers: ["Lin"] }),
    ).toContain("Grace Lindqvist");
  });
});

describe("custom fields", () => {
  it("as a list of names and values are checked as a map is", async () => {
    const field = present(
      simulator.world.customFields.find(
        ({ locationId, model }) => locationId === on.settings.GHL_LOCATION_ID && model === "contact",
      ),
    );
    const result = await peer.call("contacts_update_contact", {
      contactId: on.contact.id,
      customFields: [{ name: field.name, value: "Botox" }],
      dryRun: true,
    });
    expect(result.structuredContent).toMatchObject({
      body: { customFields: [{ id: field.id, fieldValue: "Botox" }] },
    });
    expect(
      await refused("contacts_update_contact", {
        contactId: on.contact.id,
        customFields: [{ name: "No such field", value: "x" }],
      }),
    ).toContain('there is none named "No such field"');
  });
});

describe("the connection's own sub-account", () => {
  it("can be named by its name, and no other", async () => {
    const own = present(simulator.world.locations.find(({ id }) => id === on.settings.GHL_LOCATION_ID));
    const result = await peer.call("calendars_list_calendars", { location: own.name });
    expect(result.isError, text(result)).toBeUndefined();
    const other = await peer.call("calendars_list_calendars", { location: own.name.slice(0, -1) });
    expect(text(other)).toContain(`Every call here is for the sub-account ${own.id}`);
  });
});
