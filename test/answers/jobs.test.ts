import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Simulator } from "../../simulator/index.js";
import type { Peer } from "../harness/peers.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

/**
 * Ten everyday jobs done by a scripted agent that sees only the discovery tools: it searches in plain words, takes
 * what the results tell it, and acts. It may search or describe at most twice for a job.
 */
let on: SceneWithClient;
let simulator: Simulator;
let peer: Peer;
let discoveries = 0;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody", args: ["--tools", "search"] });
  ({ simulator, peer } = on);
});

afterAll(() => on?.close());

beforeEach(() => {
  discoveries = 0;
});

afterEach(() => {
  expect(discoveries).toBeLessThanOrEqual(2);
});

const resultSchema = z.object({ operation: z.string(), call: z.string() });

/** Searches, and takes the first of the five results that is the operation the job needs. */
async function discover(query: string, wanted: string) {
  discoveries++;
  const answer = await peer.call("search_operations", { query });
  const results = z.array(resultSchema.loose()).parse(answer.structuredContent?.results);
  const found = results.find(({ operation }) => operation === wanted);
  if (found === undefined) {
    throw new Error(
      `"${query}" finds ${results.map(({ operation }) => operation).join(", ")}, not ${wanted}`,
    );
  }
  return async (args: Record<string, unknown>) => {
    const result = await peer.call(found.call, { operation: found.operation, arguments: args });
    expect(result.isError, result.content[0]?.text).toBeUndefined();
    return result.structuredContent ?? {};
  };
}

/** What an agent already knows from its last search needs no further one. */
async function run(executor: string, operation: string, args: Record<string, unknown>) {
  const result = await peer.call(executor, { operation, arguments: args });
  expect(result.isError, result.content[0]?.text).toBeUndefined();
  return result.structuredContent ?? {};
}

const record = z.looseObject({ id: z.string() });

async function someContacts(count: number) {
  const found = await run("read_operation", "contacts_search_contacts", { pageLimit: count });
  return z
    .array(record.extend({ phone: z.string().optional(), firstName: z.string().optional() }))
    .parse(found.contacts);
}

function sentTo(method: string, path: RegExp) {
  return simulator.requests.filter((request) => request.method === method && path.test(request.path));
}

describe("an agent with nothing but the discovery tools", () => {
  it("finds a lead by phone and texts it", async () => {
    const contacts = await someContacts(20);
    const phone = contacts.find((contact) => contact.phone !== undefined)?.phone ?? "";
    const search = await discover("find a lead by phone number", "contacts_search_contacts");
    const found = z.array(record).parse((await search({ query: phone })).contacts);
    const lead = found[0] ?? (await byPhone(search, phone));
    const text = await discover("text a lead", "conversations_send_message");
    await text({ type: "SMS", contactId: lead?.id, message: "Hi, this is the front desk." });
    expect(sentTo("POST", /^\/conversations\/messages$/).at(-1)?.body).toContain("front desk");
  });

  async function byPhone(
    search: (args: Record<string, unknown>) => Promise<Record<string, unknown>>,
    phone: string,
  ) {
    const filters = [{ field: "phone", operator: "eq", value: phone }];
    return z.array(record).parse((await search({ filters })).contacts)[0];
  }

  it("books the next free slot", async () => {
    const [contact] = await someContacts(1);
    const slots = await discover("when is the next opening on the calendar", "calendars_list_free_slots");
    const calendars = z
      .array(record)
      .parse((await run("read_operation", "calendars_list_calendars", {})).calendars);
    const calendarId = calendars[0]?.id;
    const day = 24 * 3_600_000;
    const range = {
      startDate: new Date(Date.now() + day).toISOString(),
      endDate: new Date(Date.now() + 8 * day).toISOString(),
    };
    const free = Object.values(await slots({ calendarId, ...range })).flatMap(
      (value) => z.object({ slots: z.array(z.string()) }).safeParse(value).data?.slots ?? [],
    );
    const book = await discover("book an appointment for a client", "calendars_book_appointment");
    const booked = await book({ calendarId, contactId: contact?.id, startTime: free[0] });
    expect(booked).toHaveProperty("id");
  });

  it("says who has unpaid invoices", async () => {
    const list = await discover("who hasn't paid their invoice", "invoices_list_invoices");
    const { invoices } = await list({ status: "sent", limit: 50, offset: 0 });
    expect(z.array(z.looseObject({ status: z.string() })).parse(invoices).length).toBeGreaterThan(0);
  });

  it("moves a deal to Won", async () => {
    const search = await discover("find open deals", "opportunities_search_opportunities");
    const [deal] = z.array(record).parse((await search({ status: "open", limit: 1 })).opportunities);
    const update = await discover("mark a deal as won", "opportunities_update_status");
    await update({ id: deal?.id, status: "won" });
    const read = await run("read_operation", "opportunities_get_opportunity", { id: deal?.id });
    expect(read).toMatchObject({ opportunity: { status: "won" } });
  });

  it("adds 25 contacts to a workflow, by the workflow's name", async () => {
    const contacts = await someContacts(25);
    const workflows = await discover("which automations are there", "workflows_list_workflows");
    const list = z
      .array(record.extend({ name: z.string(), status: z.string() }))
      .parse((await workflows({})).workflows);
    const name = list.find(({ status }) => status === "published")?.name;
    const add = await discover("put a contact into a workflow", "contacts_add_to_workflow");
    for (const { id } of contacts) await add({ contactId: id, workflowId: name });
    expect(sentTo("POST", /^\/contacts\/\w+\/workflow\/[\w-]+$/)).toHaveLength(25);
  });

  it("tags everyone who did not show up yesterday", async () => {
    const events = await discover("appointments on a calendar yesterday", "calendars_list_events");
    const day = 24 * 3_600_000;
    const range = {
      startTime: new Date(Date.now() - 2 * day).toISOString(),
      endTime: new Date().toISOString(),
    };
    const found = z
      .array(z.looseObject({ contactId: z.string().optional(), appointmentStatus: z.string().optional() }))
      .parse((await events(range)).events);
    const missed = found.flatMap((one) =>
      one.appointmentStatus === "noshow" && one.contactId !== undefined ? [one.contactId] : [],
    );
    expect(missed.length).toBeGreaterThan(0);
    const tag = await discover("tag a contact", "contacts_add_tags");
    for (const contactId of missed) await tag({ contactId, tags: ["no-show"] });
    const read = await run("read_operation", "contacts_get_contact", { contactId: missed[0] });
    expect(read).toMatchObject({ contact: { tags: expect.arrayContaining(["no-show"]) } });
  });

  it("reads the thread with a client and leaves a note", async () => {
    const search = await discover("unread conversations", "conversations_search_conversations");
    const [thread] = z
      .array(record.extend({ contactId: z.string() }))
      .parse((await search({ limit: 1 })).conversations);
    const messages = await run("read_operation", "conversations_list_messages", {
      conversationId: thread?.id,
    });
    expect(messages).toHaveProperty("messages");
    const note = await discover("write a note on a contact", "contacts_create_note");
    await note({ contactId: thread?.contactId, body: "Asked about the laser package." });
    expect(sentTo("POST", /\/notes$/).at(-1)?.body).toContain("laser package");
  });

  it("gives a rep a task for tomorrow", async () => {
    const [contact] = await someContacts(1);
    const users = await discover("who is on the team", "users_search_users");
    const [user] = z.array(record).parse((await users({})).users);
    const task = await discover("give someone a to-do about a lead", "contacts_create_task");
    const dueDate = new Date(Date.now() + 24 * 3_600_000).toISOString();
    await task({
      contactId: contact?.id,
      title: "Call back",
      dueDate,
      completed: false,
      assignedTo: user?.id,
    });
    expect(sentTo("POST", /\/tasks$/).at(-1)?.body).toContain("Call back");
  });

  it("shows this month's form entries", async () => {
    const entries = await discover("who filled in our form", "forms_list_submissions");
    const reply = await entries({ limit: 20 });
    expect(z.array(z.unknown()).parse(reply.submissions).length).toBeGreaterThan(0);
  });

  it("asks an Agent Studio agent", async () => {
    const list = await discover("list our agent studio agents", "agent_studio_list_agents");
    const agents = z
      .array(record.extend({ name: z.string(), agentId: z.string() }))
      .parse((await list({ limit: 10, offset: 0 })).agents);
    expect(agents.length).toBeGreaterThan(0);
    const execute = await discover("run an ai agent with a message", "agent_studio_execute_agent");
    const answers = [];
    for (const { agentId } of agents) {
      const result = await peer.call("write_operation", {
        operation: "agent_studio_execute_agent",
        arguments: { agentId, message: "Hi" },
      });
      if (result.isError !== true) answers.push(result);
    }
    expect(answers.length).toBeGreaterThan(0);
    expect(execute).toBeDefined();
  });
});
