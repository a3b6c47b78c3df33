import { describe, expect, it } from "vitest";
import { eventGroups, events, findEvent } from "../../src/webhooks/events/index.js";
import { entitiesIn, ownerOf } from "../../src/webhooks/identify/subject.js";
import { ids } from "../../src/webhooks/sending/samples.js";

describe("the catalogue of webhook events", () => {
  it("declares 77 events in 24 groups, each name once", () => {
    expect(events).toHaveLength(77);
    expect(new Set(events.map((event) => event.name)).size).toBe(77);
    const groups = eventGroups();
    expect(groups.size).toBe(24);
    expect([...groups.values()].flat()).toEqual(events);
  });

  it("finds an event by its exact name and nothing else", () => {
    expect(findEvent("ContactCreate")?.title).toBe("Contact created");
    expect(findEvent("contactcreate")).toBeUndefined();
    expect(findEvent("constructor")).toBeUndefined();
  });

  it("names itself in the body in 53 events, never with a payload type that another has", () => {
    const types = events.flatMap((event) => event.payloadType ?? []);
    expect(types).toHaveLength(53);
    expect(new Set(types).size).toBe(53);
  });

  describe.each(events.map((event) => [event.name, event] as const))("%s", (_name, event) => {
    it("has a sample that its own schema accepts", () => {
      const result = event.payload.safeParse(event.sample);
      expect(result.error?.issues ?? []).toEqual([]);
    });

    it("keeps fields that nobody has documented, and those that delivery adds", () => {
      const delivered = {
        ...event.sample,
        appId: ids.app,
        versionId: "1",
        webhookId: "w-1",
        timestamp: "2026-03-02T10:00:00.000Z",
        newlyInvented: { by: "HighLevel" },
      };
      expect(event.payload.parse(delivered)).toEqual(delivered);
    });

    it("refuses a body with nothing in it", () => {
      expect(event.payload.safeParse({}).success).toBe(false);
    });

    it("says in one sentence when it is sent", () => {
      expect(event.description).toMatch(/^Sent [^.]+\.$/);
      expect(event.description.length).toBeLessThan(260);
      expect(event.title).toMatch(/^[A-Z].*[a-z]$/);
    });

    it("shows an owner and the entity it speaks of in its sample", () => {
      const owner = event.subAccount === null ? { level: "company", id: ids.company } : null;
      expect(ownerOf(event.subAccount, event.sample)).toEqual(
        owner ?? { level: "location", id: ids.location },
      );
      const entities = entitiesIn(event, event.sample);
      if (event.entity) expect(entities[0]?.kind).toBe(event.entity.kind);
      else expect(event.name).toBe("LCEmailStats");
    });
  });
});

describe("leaving fields out", () => {
  it("is accepted for all but the ids, and so is null", () => {
    const contact = { type: "ContactCreate", locationId: "L", id: "C" };
    expect(findEvent("ContactCreate")?.payload.safeParse(contact).success).toBe(true);
    expect(findEvent("ContactCreate")?.payload.safeParse({ ...contact, email: null }).success).toBe(true);
    expect(findEvent("TaskCreate")?.payload.safeParse({ ...contact, type: "TaskCreate" }).success).toBe(true);
    expect(findEvent("AppInstall")?.payload.safeParse({ type: "INSTALL", appId: "A" }).success).toBe(true);
  });

  it("is refused for the id", () => {
    const nobody = { type: "ContactCreate", locationId: "L" };
    expect(findEvent("ContactCreate")?.payload.safeParse(nobody).success).toBe(false);
    expect(findEvent("ContactCreate")?.payload.safeParse({ ...nobody, id: "" }).success).toBe(false);
  });
});

describe("whose event it is", () => {
  it("is the agency's where the body has no sub-account", () => {
    expect(ownerOf("locationId", { type: "INSTALL", companyId: "K" })).toEqual({ level: "company", id: "K" });
    expect(ownerOf("locationId", { locationId: "", companyId: "K" })).toEqual({ level: "company", id: "K" });
  });

  it("is what altType says of altId", () => {
    expect(ownerOf("locationId", { altId: "L", altType: "location" })).toEqual({
      level: "location",
      id: "L",
    });
    expect(ownerOf("altId", { altId: "K", altType: "company" })).toEqual({ level: "company", id: "K" });
    expect(ownerOf("altId", { altId: "L" })).toEqual({ level: "location", id: "L" });
    expect(ownerOf("locationId", { altId: "L" })).toBeNull();
  });

  it("is nobody's where no id is in the body", () => {
    expect(ownerOf("locationId", { type: "ContactCreate" })).toBeNull();
    expect(ownerOf(null, { locationId: 7 })).toBeNull();
  });
});

describe("the entities in a body", () => {
  it("are the one it speaks of, then those it mentions", () => {
    const event = findEvent("ConversationUpdate");
    expect(event && entitiesIn(event, event.sample)).toEqual([
      { kind: "conversation", id: ids.conversation },
      { kind: "conversation", id: "oX9pF4tSmK7bJ2wVd6Hc" },
      { kind: "contact", id: ids.contact },
    ]);
  });

  it("are found inside the appointment too", () => {
    const event = findEvent("AppointmentUpdate");
    expect(event && entitiesIn(event, event.sample).map(({ kind }) => kind)).toEqual([
      "appointment",
      "calendar",
      "contact",
      "user",
    ]);
  });

  it("leave out what the body leaves out", () => {
    const event = findEvent("TaskCreate");
    expect(event && entitiesIn(event, { id: "T", contactId: null })).toEqual([{ kind: "task", id: "T" }]);
  });
});
