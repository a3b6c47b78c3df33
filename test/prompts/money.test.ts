import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";
import { follow } from "./follow.js";

const day = 86_400_000;

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});
afterAll(() => on?.close());
beforeEach(() => void on.changes());

it("reviews the pipeline: finds what is stuck, and files the step, the move and the loss", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "pipeline_review", { stuckDays: "14" });
  expect(job.embedded).toContain("Consultation Booked");
  const deals = z
    .object({
      opportunities: z.array(
        z.looseObject({
          id: z.string(),
          contactId: z.string(),
          pipelineId: z.string(),
          pipelineStageId: z.string(),
          monetaryValue: z.number(),
          lastStageChangeAt: z.string(),
        }),
      ),
    })
    .parse(
      await job.call("opportunities_search_opportunities", { status: "open", limit: 100 }),
    ).opportunities;
  expect(deals.length).toBe(
    world.opportunities.where((one) => one.locationId === demo.locationId && one.status === "open").length,
  );
  const stuck = deals
    .filter(({ lastStageChangeAt }) => Date.now() - Date.parse(lastStageChangeAt) > 14 * day)
    .toSorted((one, other) => other.monetaryValue - one.monetaryValue);
  expect(stuck.length).toBeGreaterThan(1);
  expect(stuck.reduce((sum, { monetaryValue }) => sum + monetaryValue, 0)).toBeGreaterThan(0);
  const [first, second] = stuck;
  for (const deal of stuck.slice(0, 15)) {
    await job.call("conversations_search_conversations", { contactId: deal.contactId });
    await job.call("contacts_list_tasks", { contactId: deal.contactId });
  }
  const reasons = z
    .object({ lostReasons: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(await job.call("opportunities_list_lost_reasons"));
  await job.call("contacts_create_task", {
    contactId: first?.contactId,
    title: "Call about the offer",
    dueDate: new Date(Date.now() + day).toISOString(),
    completed: false,
  });
  const stages = present(world.pipelines.get(first?.pipelineId)).stages;
  await job.call("opportunities_update_opportunity", { id: first?.id, pipelineStageId: stages[1]?.id });
  await job.call("opportunities_update_status", {
    id: second?.id,
    status: "lost",
    lostReasonId: reasons.lostReasons[0]?.id,
  });
  job.finish();
  expect(world.opportunities.get(first?.id)?.pipelineStageId).toBe(stages[1]?.id);
  expect(world.opportunities.get(second?.id)).toMatchObject({
    status: "lost",
    lostReasonId: reasons.lostReasons[0]?.id,
  });
});

it("chases overdue invoices: reminds each customer once, notes it, and plans a call for old ones", async () => {
  const { world } = on.simulator;
  const job = await follow(on.peer, "unpaid_invoices", { graceDays: "3" });
  const schema = z.object({
    invoices: z
      .array(
        z.looseObject({
          _id: z.string(),
          amountDue: z.number(),
          dueDate: z.string(),
          invoiceNumber: z.coerce.string(),
          contactDetails: z.looseObject({ id: z.string() }),
        }),
      )
      .default([]),
  });
  const open = [];
  for (const status of ["sent", "partially_paid"]) {
    open.push(
      ...schema.parse(await job.call("invoices_list_invoices", { status, limit: 50, offset: 0 })).invoices,
    );
  }
  const overdue = open.filter(
    ({ amountDue, dueDate }) => amountDue > 0 && Date.parse(dueDate) < Date.now() - 3 * day,
  );
  expect(overdue.map(({ amountDue }) => amountDue).toSorted()).toEqual([380, 600]);
  for (const { _id } of overdue) {
    expect(await job.call("invoices_get_invoice", { invoiceId: _id })).toHaveProperty("invoiceItems");
  }
  const person = z.object({ contact: z.looseObject({ dnd: z.boolean().optional() }) });
  const toRemind = [];
  for (const invoice of overdue) {
    const { contact } = person.parse(
      await job.call("contacts_get_contact", { contactId: invoice.contactDetails.id }),
    );
    if (contact.dnd !== true) toRemind.push(invoice);
  }
  // The seed has one customer on do-not-disturb: that one is called, not written to.
  expect(toRemind).toHaveLength(1);
  for (const { contactDetails } of overdue) {
    const { conversations } = z
      .object({ conversations: z.array(z.looseObject({ id: z.string() })).default([]) })
      .parse(await job.call("conversations_search_conversations", { contactId: contactDetails.id }));
    if (conversations[0] !== undefined)
      await job.call("conversations_list_messages", { conversationId: conversations[0].id });
  }
  for (const { contactDetails, invoiceNumber, amountDue } of toRemind) {
    const contactId = contactDetails.id;
    await job.call("conversations_send_message", {
      type: "Email",
      contactId,
      subject: `Invoice ${invoiceNumber}`,
      html: `<p>${amountDue} USD are still open. Shall we help?</p>`,
    });
    await job.call("contacts_create_note", {
      contactId,
      body: `Reminded of invoice ${invoiceNumber}: ${amountDue} USD`,
    });
  }
  await job.call("contacts_create_task", {
    contactId: overdue[0]?.contactDetails.id,
    title: "Call about the invoice",
    dueDate: new Date().toISOString(),
    completed: false,
  });
  const talked = overdue.some(({ contactDetails }) =>
    world.conversations.find(({ contactId }) => contactId === contactDetails.id),
  );
  job.finish(talked ? [] : ["conversations_list_messages"]);
  expect(world.notes.where(({ body }) => body.startsWith("Reminded of invoice"))).toHaveLength(1);
});

it("writes the weekly report from leads, answers, appointments, deals, money and tasks, and changes nothing", async () => {
  const job = await follow(on.peer, "weekly_report");
  const now = Date.now();
  const weeks = [
    [now - 7 * day, now],
    [now - 14 * day, now - 7 * day],
  ].map(([from = 0, to = 0]) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));
  const total = z.object({ total: z.number() });
  const table: Record<string, number[]> = {};
  const note = (metric: string, value: number) => {
    table[metric] = [...(table[metric] ?? []), value];
  };
  for (const { from, to } of weeks) {
    const value = { gte: from, lt: to };
    note(
      "leads",
      total.parse(
        await job.call("contacts_search_contacts", {
          filters: [{ field: "dateAdded", operator: "range", value }],
        }),
      ).total,
    );
  }
  const messages = z.object({
    messages: z.array(z.looseObject({ direction: z.string() })).default([]),
    total: z.number(),
  });
  for (const { from, to } of weeks) {
    for (const channel of [{}, { channel: "Email" }]) {
      const span = { startDate: from, endDate: to, limit: 500 };
      note(
        "messages",
        messages.parse(await job.call("conversations_export_messages", { ...span, ...channel })).total,
      );
    }
  }
  const unread = total.parse(await job.call("conversations_search_conversations", { status: "unread" }));
  expect(unread.total).toBeGreaterThan(0);
  const events = z.object({ events: z.array(z.looseObject({ appointmentStatus: z.string() })).default([]) });
  for (const { from, to } of weeks) {
    const found = events.parse(await job.call("calendars_list_events", { startTime: from, endTime: to }));
    note("showed", found.events.filter(({ appointmentStatus }) => appointmentStatus === "showed").length);
  }
  const deals = await job.call("opportunities_search_opportunities", { limit: 100, maxItems: 500 });
  expect(JSON.stringify(deals)).toContain("lastStatusChangeAt");
  const money = await job.call("payments_list_transactions", {
    startAt: weeks[0]?.from.slice(0, 10),
    endAt: weeks[0]?.to.slice(0, 10),
  });
  expect(money).toBeDefined();
  await job.call("invoices_list_invoices", { status: "sent", limit: 50, offset: 0 });
  const tasks = await job.call("locations_search_tasks", { completed: false });
  expect(JSON.stringify(tasks)).toContain("dueDate");
  job.finish();
  expect(table.leads?.every((count) => count > 0)).toBe(true);
  expect(table.messages?.[0]).toBeGreaterThan(0);
  // Tasks are searched by POST too.
  expect(on.changes().filter(({ path }) => !path.endsWith("/search"))).toEqual([]);
});
