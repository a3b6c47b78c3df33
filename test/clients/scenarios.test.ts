import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { connect, type Peer, peerKinds, type ToolResult } from "../harness/peers.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";

/** Over stdio each is a program more: one client of each era, of which the second finds the era by itself. */
const kindsOver = { stdio: ["sdk 1.x", "sdk 2.x by itself"], HTTP: peerKinds } as const;

/** Every client that hosts ship does the same work, over each transport in each era, against the real program's demo. */
describe.each(["stdio", "HTTP"] as const)("over %s", (transport) => {
  let server: RunningProcess | undefined;
  beforeAll(async () => {
    if (transport === "HTTP")
      server = await startProcess(mainFile, ["http", "--demo", "--port", "0"], {}, /(http:\S+\/mcp)/);
  });

  afterAll(() => server?.stop());

  describe.each(kindsOver[transport])("with %s", (kind) => {
    let peer: Peer;
    beforeAll(async () => {
      peer = await connect(kind, server === undefined ? { args: ["--demo"] } : { url: server.ready });
    });
    afterAll(() => peer?.close());

    it("settles on the protocol version it was made for", () => {
      const modern = kind === "sdk 2.x on 2026-07-28" || kind === "sdk 2.x by itself";
      expect(peer.protocolVersion).toBe(modern ? "2026-07-28" : "2025-11-25");
    });

    it("lists the seed's endpoints and the discovery tools, each with its hints and HTTP line", async () => {
      const tools = await peer.listTools();
      const names = tools.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(["search_operations", "contacts_get_contact", "calendars_list_free_slots"]),
      );
      const freeSlots = tools.find(({ name }) => name === "calendars_list_free_slots");
      expect(freeSlots?._meta?.["ghl/operation"]).toBe("GET /calendars/{calendarId}/free-slots");
      expect(freeSlots?.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    });

    it("finds a contact and reads it", async () => {
      const contact = await anyContact(peer);
      const read = await peer.call("contacts_get_contact", { contactId: contact.id });
      expect(read.structuredContent).toMatchObject({ contact: { id: contact.id } });
      expect(JSON.parse(read.content[0]?.text ?? "")).toEqual(read.structuredContent);
    });

    it("books a slot that is free", async () => {
      const contact = await anyContact(peer);
      const calendars = await peer.call("calendars_list_calendars", {});
      const list = z.array(z.looseObject({ id: z.string() })).parse(calendars.structuredContent?.calendars);
      const calendarId = list[0]?.id ?? "";
      const day = 24 * 60 * 60 * 1000;
      const slots = await peer.call("calendars_list_free_slots", {
        calendarId,
        startDate: new Date(Date.now() + day).toISOString(),
        endDate: new Date(Date.now() + 14 * day).toISOString(),
      });
      const free = Object.values(slots.structuredContent ?? {}).flatMap((value) => {
        const parsed = z.object({ slots: z.array(z.string()) }).safeParse(value);
        return parsed.success ? parsed.data.slots : [];
      });
      const startTime = free.at(-1);
      const appointment = { calendarId, contactId: contact.id, startTime };
      const booked = await confirmed(peer, "calendars_book_appointment", appointment);
      expect(booked.isError, booked.content[0]?.text).toBeUndefined();
      const appointments = await peer.call("read_operation", {
        operation: "contacts_list_appointments",
        arguments: { contactId: contact.id },
      });
      expect(JSON.stringify(appointments.structuredContent)).toContain(String(booked.structuredContent?.id));
      const taken = await confirmed(peer, "calendars_book_appointment", {
        calendarId,
        contactId: contact.id,
        startTime: "2020-01-06T10:00:00-05:00",
      });
      expect(taken.isError).toBe(true);
      expect(taken.content[0]?.text).toContain("no longer available");
    });

    it("is told which argument was wrong and what is expected", async () => {
      const result = await peer.call("contacts_create_contact", { emial: "mara@example.com" });
      expect(result.isError).toBe(true);
      expect(result.content[0]?.text).toContain("emial: no such argument; did you mean email?");
      expect(result.structuredContent).toMatchObject({ error: { kind: "validation", retryable: false } });
    });

    it("refuses a tool that does not exist", async () => {
      await expect(peer.call("contacts_get_everything", {})).rejects.toThrow(/not found|unknown tool/i);
    });

    it("searches, describes and runs any other operation", async () => {
      const found = await peer.call("search_operations", { query: "list the tags of this sub-account" });
      const results = z
        .array(z.looseObject({ operation: z.string() }))
        .parse(found.structuredContent?.results);
      expect(results.map(({ operation }) => operation)).toContain("locations_list_tags");
      const described = await peer.call("describe_operation", { operation: "locations_list_tags" });
      expect(described.structuredContent).toMatchObject({
        http: "GET /locations/{locationId}/tags",
        call: "read_operation",
      });
      const run = await peer.call("read_operation", { operation: "locations_list_tags", arguments: {} });
      expect(run.structuredContent).toHaveProperty("tags");
      const wrong = await peer.call("read_operation", {
        operation: "locations_delete_tag",
        arguments: { tagId: "x" },
      });
      expect(wrong.content[0]?.text).toContain("delete_operation");
    });

    it("lists and reads the resources", async () => {
      expect(await peer.listResources()).toEqual(
        expect.arrayContaining(["ghl://workflows", "ghl://calendars"]),
      );
      expect(await peer.listTemplates()).toContain("ghl://calendars/{calendarId}");
      const workflows = z
        .object({ workflows: z.array(z.looseObject({ status: z.string() })) })
        .parse(await peer.read("ghl://workflows"));
      expect(workflows.workflows.map(({ status }) => status)).toContain("published");
    });

    it("completes a calendar's id from its name and reads that calendar", async () => {
      const template = { type: "ref/resource", uri: "ghl://calendars/{calendarId}" } as const;
      const [id = ""] = await peer.complete(template, "calendarId", "consult");
      const read = z
        .object({ calendar: z.looseObject({ name: z.string() }) })
        .parse(await peer.read(`ghl://calendars/${id}`));
      expect(read.calendar.name).toMatch(/consult/i);
    });

    it("is told when a resource does not exist", async () => {
      await expect(peer.read("ghl://calendars/AAAAAAAAAAAAAAAAAAAA")).rejects.toThrow();
    });

    it("gets a prompt with its arguments and its resource", async () => {
      expect(await peer.listPrompts()).toContain("book_appointment");
      const [text, calendars] = await peer.prompt("book_appointment", { contact: "Olivia Bennett" });
      expect(text).toContain("Olivia Bennett");
      expect(calendars).toContain("ghl://calendars");
    });
  });
});

/** A call with a person's word: these hosts cannot ask, so the model brings the code after the person's yes. */
async function confirmed(peer: Peer, name: string, args: Record<string, unknown>): Promise<ToolResult> {
  const { structuredContent } = await peer.call(name, args);
  const { confirmationNeeded } = z
    .object({ confirmationNeeded: z.object({ confirm: z.string() }) })
    .parse(structuredContent);
  return peer.call(name, { ...args, confirm: confirmationNeeded.confirm });
}

async function anyContact(peer: Peer): Promise<{ readonly id: string }> {
  const found = await peer.call("contacts_search_contacts", { pageLimit: 1 });
  const [contact] = z.array(z.looseObject({ id: z.string() })).parse(found.structuredContent?.contacts);
  if (contact === undefined) throw new Error("the demo knows no contact");
  return contact;
}
