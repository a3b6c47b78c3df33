import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Simulator } from "../../simulator/index.js";
import type { Peer, ToolResult } from "../harness/peers.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

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
      resolved: { [calendar?.name.toUpperCase() ?? ""]: calendar?.id },
    });
  });

  it("is an error that lists what there is, where nothing has it", async () => {
    const all = await calendars();
    const result = await peer.call("calendars_get_calendar", { calendarId: "Moon landing" });
    expect(result.isError).toBe(true);
    for (const { name } of all) expect(text(result)).toContain(name);
  });

  it("is an error that lists the candidates, where several have it", async () => {
    const workflows = await peer.call("workflows_list_workflows", {});
    const names = z
      .array(named)
      .parse(workflows.structuredContent?.workflows)
      .map(({ name }) => name);
    const letter = "e";
    expect(names.filter((name) => name.includes(letter)).length).toBeGreaterThan(1);
    const result = await peer.call("contacts_add_to_workflow", {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      workflowId: letter,
    });
    expect(text(result)).toContain("names several");
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
      customFields: [{ id: field?.id, field_value: "Botox" }],
    });
  });

  it("costs no request where an id is given", async () => {
    const [calendar] = await calendars();
    const before = simulator.requests.length;
    await peer.call("calendars_get_calendar", { calendarId: calendar?.id });
    expect(simulator.requests.length).toBe(before + 1);
  });
});

describe("a time", () => {
  it("without an offset is one in the sub-account's zone, on both sides of a clock change", async () => {
    const [calendar] = await calendars();
    const ask = (startDate: string, endDate: string) =>
      peer.call("calendars_list_free_slots", { calendarId: calendar?.id, startDate, endDate });
    await ask("2027-03-13T09:00", "2027-03-15");
    const sent = new Map(lastRequest(/free-slots$/).query);
    // New York goes from -05:00 to -04:00 on 14 March 2027.
    expect(Number(sent.get("startDate"))).toBe(Date.parse("2027-03-13T09:00:00-05:00"));
    expect(Number(sent.get("endDate"))).toBe(Date.parse("2027-03-15T00:00:00-04:00"));
  });

  it("that is none is an error that shows one, and nothing is sent", async () => {
    const [calendar] = await calendars();
    const before = simulator.requests.length;
    const result = await peer.call("calendars_list_free_slots", {
      calendarId: calendar?.id,
      startDate: "tomorrow",
      endDate: "2027-03-15",
    });
    expect(text(result)).toContain("startDate is not a time");
    expect(simulator.requests.length).toBe(before);
  });

  it("in milliseconds stands beside its ISO form in a reply", async () => {
    const result = await peer.call("conversations_search_conversations", { limit: 1 });
    const [conversation] = z
      .array(z.looseObject({ lastMessageDate: z.number(), lastMessageDateISO: z.string() }))
      .parse(result.structuredContent?.conversations);
    expect(Date.parse(conversation?.lastMessageDateISO ?? "")).toBe(conversation?.lastMessageDate);
  });
});
