import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";
import { follow } from "./follow.js";

const day = 86_400_000;
const withId = z.looseObject({ id: z.string() });
const contactsIn = z.object({
  contacts: z.array(withId.extend({ dateAdded: z.string() })),
  total: z.number(),
});
const conversationsIn = z.object({
  conversations: z.array(withId.extend({ lastMessageDirection: z.string().optional() })).default([]),
});

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});
afterAll(() => on?.close());

function since(days: number): string {
  return new Date(Date.now() - days * day).toISOString();
}

it("triages new leads: graded by what they wrote, then owner, tags, task and deal are filed", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "lead_triage", { since: "the last 7 days" });
  const leads = contactsIn.parse(
    await job.call("contacts_search_contacts", {
      filters: [{ field: "dateAdded", operator: "range", value: { gte: since(7) } }],
      sort: [{ field: "dateAdded", direction: "desc" }],
    }),
  );
  expect(leads.total).toBe(
    world.contacts.where((one) => one.locationId === demo.locationId && one.dateAdded >= since(7)).length,
  );
  const rows = [];
  for (const lead of leads.contacts) {
    const { conversations } = conversationsIn.parse(
      await job.call("conversations_search_conversations", { contactId: lead.id }),
    );
    const waits = conversations[0]?.lastMessageDirection === "inbound";
    rows.push({ lead, grade: waits ? "hot" : "warm" });
  }
  expect(rows.map(({ grade }) => grade)).toContain("hot");
  const hot = present(rows.find(({ grade }) => grade === "hot")).lead;
  await job.call("opportunities_search_opportunities", { contact_id: hot.id });
  expect(job.embedded).toContain("new lead");
  await job.call("contacts_add_tags", { contactId: hot.id, tags: ["vip"] });
  await job.call("contacts_update_contact", { contactId: hot.id, assignedTo: "Elena Castellano" });
  await job.call("contacts_create_task", {
    contactId: hot.id,
    title: "Call about the consultation",
    dueDate: since(-1),
    completed: false,
  });
  await job.call("opportunities_create_opportunity", {
    contactId: hot.id,
    name: "New consultation",
    pipelineId: "Consultations",
    pipelineStageId: "New Lead",
    status: "open",
  });
  job.finish();
  const elena = present(world.users.find(({ firstName }) => firstName === "Elena"));
  expect(world.contacts.get(hot.id)).toMatchObject({
    assignedTo: elena.id,
    tags: expect.arrayContaining(["vip"]),
  });
  expect(world.tasks.find(({ title }) => title === "Call about the consultation")?.contactId).toBe(hot.id);
  expect(world.opportunities.find(({ name }) => name === "New consultation")).toMatchObject({
    contactId: hot.id,
  });
});

it("follows up leads without a reply, leaves out do-not-disturb, and books a call for tomorrow", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "speed_to_lead", { since: "the last 14 days" });
  const leads = contactsIn.parse(
    await job.call("contacts_search_contacts", {
      pageLimit: 100,
      filters: [{ field: "dateAdded", operator: "range", value: { gte: since(14) } }],
    }),
  );
  const waiting = [];
  for (const lead of leads.contacts) {
    const { conversations } = conversationsIn.parse(
      await job.call("conversations_search_conversations", { contactId: lead.id }),
    );
    const [conversation] = conversations;
    if (conversation?.lastMessageDirection === "outbound") continue;
    if (conversation !== undefined) {
      const messages = await job.call("conversations_list_messages", { conversationId: conversation.id });
      expect(JSON.stringify(messages)).toContain("inbound");
    }
    waiting.push(lead);
  }
  const reachable = [];
  for (const lead of waiting) {
    const read = z
      .object({
        contact: z.looseObject({ dnd: z.boolean().optional(), dndSettings: z.unknown().optional() }),
      })
      .parse(await job.call("contacts_get_contact", { contactId: lead.id }));
    if (read.contact.dnd !== true && !JSON.stringify(read.contact.dndSettings ?? {}).includes("SMS"))
      reachable.push(lead);
  }
  expect(reachable.length).toBeGreaterThan(0);
  expect(reachable.length).toBeLessThan(leads.contacts.length);
  const [first] = reachable;
  const before = world.messages.size;
  await job.call("conversations_send_message", {
    type: "SMS",
    contactId: first?.id,
    message: "Hi, would Thursday or Friday suit you for a free consultation?",
  });
  await job.call("contacts_create_task", {
    contactId: first?.id,
    title: "Call if no answer",
    dueDate: since(-1),
    completed: false,
  });
  job.finish();
  expect(world.messages.size).toBe(before + 1);
});

it("wins no-shows back with two free times of the same calendar", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "no_show_recovery", { since: "the last 14 days" });
  const calendars = world.calendars.where(({ locationId }) => locationId === demo.locationId);
  for (const { name } of calendars) expect(job.embedded).toContain(name);
  const events = z.object({
    events: z.array(
      withId.extend({ contactId: z.string(), calendarId: z.string(), appointmentStatus: z.string() }),
    ),
  });
  const found = events.parse(
    await job.call("calendars_list_events", { startTime: since(14), endTime: since(0) }),
  ).events;
  const took = found.length;
  const missed = found
    .filter(({ appointmentStatus }) => appointmentStatus === "noshow")
    .map((event) => ({ calendar: present(calendars.find(({ id }) => id === event.calendarId)), event }));
  expect(missed.length).toBe(
    world.events.where((one) => one.locationId === demo.locationId && one.appointmentStatus === "noshow")
      .length,
  );
  expect(took).toBeGreaterThan(missed.length);
  const toAsk = [];
  for (const one of missed) {
    const theirs = z
      .object({ events: z.array(z.object({ startTime: z.string() })).default([]) })
      .parse(await job.call("contacts_list_appointments", { contactId: one.event.contactId }));
    if (!theirs.events.some(({ startTime }) => Date.parse(startTime) > Date.now())) toAsk.push(one);
  }
  const dnd = z.object({
    contact: z.looseObject({ dnd: z.boolean().optional(), dndSettings: z.unknown().optional() }),
  });
  const open = [];
  for (const one of toAsk) {
    const { contact } = dnd.parse(await job.call("contacts_get_contact", { contactId: one.event.contactId }));
    if (contact.dnd !== true && contact.dndSettings === undefined) open.push(one);
  }
  const { calendar, event } = present(open[0]);
  await job.call("conversations_search_conversations", { contactId: event.contactId });
  const slots = await job.call("calendars_list_free_slots", {
    calendarId: calendar.id,
    startDate: since(0),
    endDate: since(-5),
  });
  expect(JSON.stringify(slots)).toMatch(/T\d\d:\d\d:00-0\d:00/);
  await job.call("conversations_send_message", {
    type: "Email",
    contactId: event.contactId,
    subject: "Shall we find another time?",
    html: "<p>We missed you. Thursday at 10 or Friday at 2?</p>",
  });
  await job.call("contacts_add_tags", { contactId: event.contactId, tags: ["no-show"] });
  await job.call("contacts_create_task", {
    contactId: event.contactId,
    title: "Call about the visit",
    dueDate: since(-2),
    completed: false,
  });
  job.finish(["calendars_book_appointment"]);
  expect(world.contacts.get(event.contactId)?.tags).toContain("no-show");
});

it("books an appointment in a slot that is free", async () => {
  const job = await follow(on.peer, "book_appointment", {
    contact: "Maya Lindholm",
    calendar: "Free Consultation",
  });
  const found = contactsIn.parse(await job.call("contacts_search_contacts", { query: "Maya Lindholm" }));
  const slots = await job.call("calendars_list_free_slots", {
    calendarId: "Free Consultation",
    startDate: since(-1),
    endDate: since(-7),
  });
  const startTime = JSON.stringify(slots).match(/\d{4}-\d\d-\d\dT[\d:]+[-+]\d\d:\d\d/)?.[0];
  const booked = await job.call("calendars_book_appointment", {
    calendarId: "Free Consultation",
    contactId: found.contacts[0]?.id,
    startTime,
  });
  job.finish();
  expect(on.simulator.world.events.get(String(booked.id))).toMatchObject({
    contactId: found.contacts[0]?.id,
  });
});

it("asks for reviews whoever came and was not asked, and tags them", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "review_requests", { since: "the last 14 days" });
  expect(job.embedded).toContain("Review request after visit");
  expect(job.embedded).toContain("trigger_link");
  const events = z.object({
    events: z.array(z.looseObject({ contactId: z.string(), appointmentStatus: z.string() })).default([]),
  });
  const found = events.parse(
    await job.call("calendars_list_events", { startTime: since(14), endTime: since(0) }),
  ).events;
  const visits = found.filter(({ appointmentStatus }) => appointmentStatus === "showed");
  const people = new Set(visits.map(({ contactId }) => contactId));
  const read = z.object({
    contact: z.looseObject({
      id: z.string(),
      tags: z.array(z.string()).default([]),
      dnd: z.boolean().optional(),
    }),
  });
  const asked: string[] = [];
  for (const contactId of people) {
    const { contact } = read.parse(await job.call("contacts_get_contact", { contactId }));
    if (!contact.tags.includes("review requested") && contact.dnd !== true) asked.push(contact.id);
  }
  const withTalk = present(asked.find((id) => world.conversations.find(({ contactId }) => contactId === id)));
  const { conversations } = conversationsIn.parse(
    await job.call("conversations_search_conversations", { contactId: withTalk }),
  );
  await job.call("conversations_list_messages", { conversationId: conversations[0]?.id });
  await job.call("contacts_add_to_workflow", {
    contactId: withTalk,
    workflowId: "Review request after visit",
  });
  await job.call("contacts_add_tags", { contactId: withTalk, tags: ["review requested"] });
  job.finish(["conversations_send_message"]);
  expect(world.contacts.get(withTalk)?.tags).toContain("review requested");
  expect(world.contacts.get(withTalk)?.workflowIds).toHaveLength(1);
});
