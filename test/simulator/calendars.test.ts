import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, present, textAt } from "./harness.js";

const { locationId } = demo;
const now = new Date("2026-03-05T15:00:00Z");
const taken = { status: 400, body: { message: "The slot you have selected is no longer available." } };

describe("calendars", () => {
  let api: Harness;
  beforeEach(async () => {
    api = await Harness.start({ now: () => now });
  });
  afterEach(() => api.close());

  const calendarOf = (type: string) =>
    present(api.world.calendars.find((one) => one.locationId === locationId && one.calendarType === type));
  const contactId = () => present(api.world.contacts.all()[0]).id;
  const slots = (id: string, from: string, to: string, more = "") =>
    api.get(`/calendars/${id}/free-slots?startDate=${Date.parse(from)}&endDate=${Date.parse(to)}${more}`);
  const book = (calendarId: string, startTime: string, more: object = {}) =>
    api.post("/calendars/events/appointments", {
      locationId,
      calendarId,
      contactId: contactId(),
      startTime,
      ...more,
    });

  it("answer free slots by date in the sub-account's zone, across the clock change", async () => {
    const { id } = calendarOf("personal");
    const { body } = await slots(id, "2026-03-07T05:00:00Z", "2026-03-09T03:59:59Z");
    expect(textAt(body, "2026-03-07", "slots", 0)).toMatch(/-05:00$/);
    expect(textAt(body, "2026-03-08", "slots", 0)).toMatch(/-04:00$/);
    expect(body).toHaveProperty("traceId");
  });

  it("render the slots in the zone that is asked for", async () => {
    const { id } = calendarOf("event");
    const range = ["2026-03-11T04:00:00Z", "2026-03-12T03:59:59Z"] as const;
    const here = await slots(id, ...range);
    expect(listAt(here.body, "2026-03-11", "slots")).toEqual(["2026-03-11T18:00:00-04:00"]);
    const there = await slots(id, ...range, "&timezone=Asia/Tokyo");
    expect(listAt(there.body, "2026-03-12", "slots")).toEqual(["2026-03-12T07:00:00+09:00"]);
  });

  it("refuse a range of more than 31 days", async () => {
    const { id } = calendarOf("personal");
    expect((await slots(id, "2026-03-05T00:00:00Z", "2026-04-05T00:00:00Z")).status).toBe(200);
    expect((await slots(id, "2026-03-05T00:00:00Z", "2026-04-05T00:00:01Z")).status).toBe(400);
  });

  it("offer nothing in the past or beyond the time that can be booked", async () => {
    const { id } = calendarOf("personal");
    const past = await slots(id, "2026-02-20T00:00:00Z", "2026-03-05T15:00:00Z");
    const far = await slots(id, "2026-06-01T00:00:00Z", "2026-06-20T00:00:00Z");
    expect(Object.keys(Object(past.body))).toEqual(["traceId"]);
    expect(Object.keys(Object(far.body))).toEqual(["traceId"]);
  });

  it("take a booked slot off the list, refuse it, and give it back when cancelled", async () => {
    const { id } = calendarOf("personal");
    const range = ["2026-03-10T04:00:00Z", "2026-03-11T03:59:59Z"] as const;
    const before = (await slots(id, ...range)).body;
    const start = textAt(before, "2026-03-10", "slots", 0);
    const booked = await book(id, start);
    expect(booked).toMatchObject({ status: 200, body: { appointmentStatus: "confirmed", startTime: start } });
    expect(listAt((await slots(id, ...range)).body, "2026-03-10", "slots")).not.toContain(start);
    expect(await book(id, start)).toMatchObject(taken);
    expect((await book(id, start, { ignoreFreeSlotValidation: true })).status).toBe(200);

    const path = `/calendars/events/appointments/${textAt(booked.body, "id")}`;
    const changed = await api.put(path, { appointmentStatus: "cancelled" });
    expect(changed).toMatchObject({ body: { appointmentStatus: "cancelled" } });
    expect(await api.get(path)).toMatchObject({ body: { event: { appointmentStatus: "cancelled" } } });
  });

  it("refuse an appointment outside the open hours or between two slots", async () => {
    const { id } = calendarOf("personal");
    expect(await book(id, "2026-03-10T05:00:00-04:00")).toMatchObject(taken);
    expect(await book(id, "2026-03-10T10:07:00-04:00")).toMatchObject(taken);
  });

  it("move an appointment only to a free slot", async () => {
    const { id } = calendarOf("personal");
    const { body } = await slots(id, "2026-03-10T04:00:00Z", "2026-03-11T03:59:59Z");
    const open = listAt(body, "2026-03-10", "slots");
    const made = await book(id, textAt(open, 0));
    const path = `/calendars/events/appointments/${textAt(made.body, "id")}`;
    expect(await api.put(path, { startTime: "2026-03-10T05:00:00-04:00" })).toMatchObject(taken);
    const last = textAt(open, open.length - 1);
    expect(await api.put(path, { startTime: last })).toMatchObject({
      status: 200,
      body: { startTime: last },
    });
  });

  it("say that the location is missing", async () => {
    const reply = await api.post("/calendars/events/appointments", {
      calendarId: calendarOf("personal").id,
      contactId: contactId(),
      startTime: "2026-03-10T10:00:00-04:00",
    });
    expect(reply).toMatchObject({ status: 400, body: { message: "Location ID is required" } });
  });

  it("block a slot by calendar or by user, not both", async () => {
    const { id, teamMembers } = calendarOf("personal");
    const times = { startTime: "2026-03-10T04:00:00Z", endTime: "2026-03-11T04:00:00Z" };
    const assignedUserId = teamMembers?.[0]?.userId;
    const both = { locationId, calendarId: id, assignedUserId, ...times };
    expect((await api.post("/calendars/events/block-slots", both)).status).toBe(422);
    const made = await api.post("/calendars/events/block-slots", { locationId, calendarId: id, ...times });
    expect(made.status).toBe(201);
    const range = ["2026-03-10T04:00:00Z", "2026-03-11T03:59:59Z"] as const;
    expect((await slots(id, ...range)).body).not.toHaveProperty("2026-03-10");
    const blocked = await api.get(
      `/calendars/blocked-slots?locationId=${locationId}&calendarId=${id}&startTime=${Date.parse(range[0])}&endTime=${Date.parse(range[1])}`,
    );
    expect(listAt(blocked.body, "events")).toHaveLength(1);
    await api.delete(`/calendars/events/${textAt(made.body, "id")}`, {});
    expect((await slots(id, ...range)).body).toHaveProperty("2026-03-10");
  });

  it("list events in a range, and yesterday's no-shows among them", async () => {
    const group = present(api.world.calendarGroups.find((one) => one.locationId === locationId));
    const range = `startTime=${Date.parse("2026-03-04T05:00:00Z")}&endTime=${Date.parse("2026-03-05T04:59:59Z")}`;
    const path = `/calendars/events?locationId=${locationId}&${range}`;
    expect((await api.get(path)).status).toBe(422);
    const { body } = await api.get(`${path}&groupId=${group.id}`);
    const missed = listAt(body, "events").filter((event) => at(event, "appointmentStatus") === "noshow");
    expect(missed).toHaveLength(3);
  });

  it("keep a new calendar and the slots that follow from it", async () => {
    const openHours = [
      { daysOfTheWeek: [2], hours: [{ openHour: 9, openMinute: 0, closeHour: 10, closeMinute: 0 }] },
    ];
    const made = await api.post("/calendars/", {
      locationId,
      name: "Skin check",
      openHours,
      slotDuration: 20,
    });
    expect(made.status).toBe(200);
    const id = textAt(made.body, "calendar", "id");
    const before = await slots(id, "2026-03-10T04:00:00Z", "2026-03-11T03:59:59Z");
    expect(listAt(before.body, "2026-03-10", "slots")).toHaveLength(3);
    await api.put(`/calendars/${id}`, { slotDuration: 30, description: "Half an hour" });
    const after = await slots(id, "2026-03-10T04:00:00Z", "2026-03-11T03:59:59Z");
    expect(listAt(after.body, "2026-03-10", "slots")).toHaveLength(2);
    expect(await api.get(`/calendars/${id}`)).toMatchObject({
      body: { calendar: { name: "Skin check", description: "Half an hour", slotDuration: 30 } },
    });
    await api.delete(`/calendars/${id}`);
    expect((await api.get(`/calendars/${id}`)).status).toBe(404);
  });

  it("keep the notes of an appointment", async () => {
    const event = present(api.world.events.find((one) => one.locationId === locationId));
    const path = `/calendars/appointments/${event.id}/notes`;
    const made = await api.post(path, { body: "Bring forms" });
    expect(made.status).toBe(201);
    expect(await api.get(`${path}?limit=10&offset=0`)).toMatchObject({
      body: { notes: [{ body: "Bring forms" }], hasMore: false },
    });
  });

  it("list the appointments of a contact", async () => {
    const event = present(api.world.events.find((one) => one.locationId === locationId));
    const { body } = await api.get(`/contacts/${event.contactId}/appointments`);
    expect(listAt(body, "events").map((one) => at(one, "id"))).toContain(event.id);
  });
});
