import { describe, expect, it } from "vitest";
import { type EventName, events, findEvent } from "../../src/webhooks/events/index.js";
import { families } from "../../src/webhooks/identify/families.js";
import { type Identification, identify } from "../../src/webhooks/identify/identify.js";

const told = (event: EventName, by: "url" | "type" | "shape"): Identification => ({
  kind: "event",
  event,
  by,
  departures: [],
});

type Family = Extract<Identification, { kind: "family" }>;

const oneOf = (
  family: Family["family"],
  candidates: readonly EventName[],
  likely: EventName | null = null,
): Family => ({
  kind: "family",
  family,
  by: "shape",
  candidates,
  likely,
});

const sample = (name: EventName): Readonly<Record<string, unknown>> => {
  const event = findEvent(name);
  if (!event) throw new Error(`no event ${name}`);
  return event.sample;
};

describe("an event that has a URL of its own", () => {
  it.each(events.map(({ name }) => name))("is told by it: %s", (name) => {
    expect(identify(name, sample(name))).toEqual(told(name, "url"));
  });

  it("is not believed when the body calls itself another event", () => {
    expect(identify("ContactCreate", sample("AppInstall"))).toEqual(told("AppInstall", "type"));
    expect(identify("InvoiceCreate", { ...sample("InvoiceCreate"), type: "InvoicePaid" })).toEqual(
      told("InvoicePaid", "type"),
    );
  });

  it("is not believed when the body has another shape", () => {
    expect(identify("RelationCreate", sample("AssociationCreate"))).toEqual(
      told("AssociationCreate", "shape"),
    );
  });

  it("is believed for an appointment that calls itself AppointmentCreate, as in HighLevel's samples", () => {
    const body = { ...sample("AppointmentUpdate"), type: "AppointmentCreate" };
    expect(identify("AppointmentUpdate", body)).toEqual(told("AppointmentUpdate", "url"));
    expect(identify("AppointmentDelete", body)).toEqual(told("AppointmentDelete", "url"));
  });

  it("makes way for the body's own name where no event has the name in the URL", () => {
    expect(identify("contact-create", sample("NoteCreate"))).toEqual(told("NoteCreate", "type"));
  });
});

describe("an event that names itself, on the default URL", () => {
  const naming = events.filter((event) => event.payloadType !== null && event.name !== "AppointmentCreate");

  it.each(naming.map(({ name }) => name))("is told by its type: %s", (name) => {
    expect(identify(undefined, sample(name))).toEqual(told(name, "type"));
  });

  it("is told by its type: AppointmentCreate", () => {
    expect(identify(undefined, sample("AppointmentCreate"))).toEqual(told("AppointmentCreate", "type"));
  });

  it("is known by its portal name as well, should HighLevel send that", () => {
    const body = { ...sample("ConversationUnreadWebhook"), type: "ConversationUnreadWebhook" };
    expect(identify(undefined, body)).toMatchObject({ event: "ConversationUnreadWebhook", by: "type" });
    expect(identify(undefined, { ...sample("InvoiceVoid"), type: "InvoiceVoid" })).toEqual(
      told("InvoiceVoid", "type"),
    );
  });

  it("is not believed to be a booking when the appointment was changed long after it was booked", () => {
    expect(identify(undefined, { ...sample("AppointmentUpdate"), type: "AppointmentCreate" })).toEqual({
      kind: "family",
      family: "Appointment",
      by: "type",
      candidates: ["AppointmentUpdate", "AppointmentDelete", "AppointmentCreate"],
      likely: "AppointmentUpdate",
    });
  });

  it("keeps its name when a field is not as documented, and says which without its value", () => {
    const outcome = identify(undefined, { ...sample("ContactUpdate"), phone: 4155550142 });
    expect(outcome).toMatchObject({ kind: "event", event: "ContactUpdate", by: "type" });
    expect(outcome.kind === "event" && outcome.departures).toEqual([expect.stringMatching(/^phone: /)]);
    expect(JSON.stringify(outcome)).not.toContain("4155550142");
  });
});

describe("an event without a name, on the default URL", () => {
  const expected: ReadonlyMap<EventName, Identification> = new Map<EventName, Identification>([
    ["AssociationCreate", told("AssociationCreate", "shape")],
    ["AssociationUpdate", oneOf("Association", ["AssociationUpdate", "AssociationDelete"])],
    ["AssociationDelete", oneOf("Association", ["AssociationUpdate", "AssociationDelete"])],
    ["InvoiceCreate", oneOf("Invoice", ["InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"])],
    ["InvoiceUpdate", oneOf("Invoice", ["InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"])],
    ["InvoiceDelete", oneOf("Invoice", ["InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"])],
    [
      "InvoiceSent",
      oneOf("Invoice", ["InvoiceSent", "InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"], "InvoiceSent"),
    ],
    [
      "InvoicePartiallyPaid",
      oneOf(
        "Invoice",
        ["InvoicePartiallyPaid", "InvoiceSent", "InvoiceUpdate", "InvoiceDelete"],
        "InvoicePartiallyPaid",
      ),
    ],
    [
      "InvoicePaid",
      oneOf("Invoice", ["InvoicePaid", "InvoiceSent", "InvoiceUpdate", "InvoiceDelete"], "InvoicePaid"),
    ],
    ["InvoiceVoid", oneOf("Invoice", ["InvoiceVoid", "InvoiceUpdate", "InvoiceDelete"], "InvoiceVoid")],
    [
      "ObjectSchemaCreate",
      oneOf("ObjectSchema", ["ObjectSchemaCreate", "ObjectSchemaUpdate"], "ObjectSchemaCreate"),
    ],
    [
      "ObjectSchemaUpdate",
      oneOf("ObjectSchema", ["ObjectSchemaCreate", "ObjectSchemaUpdate"], "ObjectSchemaUpdate"),
    ],
    ["PriceCreate", told("PriceCreate", "shape")],
    ["PriceUpdate", oneOf("Price", ["PriceUpdate", "PriceDelete"])],
    ["PriceDelete", oneOf("Price", ["PriceUpdate", "PriceDelete"])],
    ["ProductCreate", oneOf("Product", ["ProductCreate", "ProductUpdate", "ProductDelete"])],
    ["ProductUpdate", oneOf("Product", ["ProductCreate", "ProductUpdate", "ProductDelete"])],
    ["ProductDelete", oneOf("Product", ["ProductCreate", "ProductUpdate", "ProductDelete"])],
    ["ProviderOutboundMessage", told("ProviderOutboundMessage", "shape")],
    ["RecordCreate", oneOf("Record", ["RecordCreate", "RecordUpdate", "RecordDelete"])],
    ["RecordUpdate", oneOf("Record", ["RecordCreate", "RecordUpdate", "RecordDelete"])],
    ["RecordDelete", oneOf("Record", ["RecordCreate", "RecordUpdate", "RecordDelete"])],
    ["RelationCreate", oneOf("Relation", ["RelationCreate", "RelationDelete"])],
    ["RelationDelete", oneOf("Relation", ["RelationCreate", "RelationDelete"])],
  ]);

  it("is expected for just the events that are documented so", () => {
    const nameless = events.filter((event) => event.payloadType === null).map(({ name }) => name);
    expect([...expected.keys()].sort()).toEqual([...nameless].sort());
  });

  it.each([...expected])("is told by its shape as far as that goes: %s", (name, outcome) => {
    expect(identify(undefined, sample(name))).toEqual(outcome);
  });

  it.each([...expected.keys()])("never rules out what it is: %s", (name) => {
    const outcome = identify(undefined, sample(name));
    const possible =
      outcome.kind === "family" ? outcome.candidates : [outcome.kind === "event" && outcome.event];
    expect(possible).toContain(name);
  });

  it.each([...expected.keys()])("fits one family: %s", (name) => {
    expect(families.filter((family) => family.matches(sample(name)))).toHaveLength(1);
  });

  it("leaves every invoice event open at a status nobody has documented", () => {
    const outcome = identify(undefined, { ...sample("InvoiceCreate"), status: "payment_processing" });
    expect(outcome).toMatchObject({ kind: "family", family: "Invoice", likely: null });
    expect(outcome.kind === "family" && outcome.candidates).toHaveLength(7);
  });

  it("does not guess between the object schema events without dates", () => {
    const { updatedAt: _, ...body } = { updatedAt: null, ...sample("ObjectSchemaUpdate") };
    expect(identify(undefined, body)).toMatchObject({ kind: "family", likely: null });
  });

  it("takes an e-mail for a provider by its address, and not a message that has a direction", () => {
    const { phone: _, ...mail } = { phone: null, ...sample("ProviderOutboundMessage") };
    const body = { ...mail, type: "Email", emailTo: "mara@example.com" };
    expect(identify(undefined, body)).toEqual(told("ProviderOutboundMessage", "shape"));
    expect(identify(undefined, { ...body, direction: "outbound" })).toMatchObject({ kind: "unknown" });
  });
});

describe("what cannot be told", () => {
  it("is unknown, with the name it claims", () => {
    expect(identify(undefined, { type: "SomethingNew", locationId: "L" })).toEqual({
      kind: "unknown",
      reason: "unheard-of",
      claimed: "SomethingNew",
      departures: [],
    });
    expect(identify("SomethingNew", {})).toMatchObject({ reason: "unheard-of", claimed: "SomethingNew" });
    expect(identify(undefined, {})).toMatchObject({ reason: "unheard-of", claimed: null });
  });

  it("is unknown where the URL names an event that the body is not, and says what is amiss", () => {
    expect(identify("RecordDelete", { id: "R" })).toEqual({
      kind: "unknown",
      reason: "not-as-named",
      claimed: "RecordDelete",
      departures: [expect.stringMatching(/^locationId: /)],
    });
  });

  it.each([[null], [undefined], ["INSTALL"], [7], [[{ type: "INSTALL" }]]])(
    "is unknown for a body that is no object: %j",
    (body) => {
      expect(identify("AppInstall", body)).toEqual({
        kind: "unknown",
        reason: "not-an-object",
        claimed: "AppInstall",
        departures: [],
      });
    },
  );

  it("is unknown where the body bears the marks of two families", () => {
    const both = { ...sample("ProductCreate"), ...sample("PriceUpdate") };
    expect(identify(undefined, both)).toMatchObject({ kind: "unknown", reason: "unheard-of" });
  });

  it("is not misled by names that every JavaScript object has", () => {
    expect(identify("__proto__", { type: "constructor" })).toMatchObject({ kind: "unknown" });
    expect(identify("toString", JSON.parse('{"__proto__": {"type": "INSTALL"}}'))).toMatchObject({
      kind: "unknown",
    });
  });
});
