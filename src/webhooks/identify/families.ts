import { isRecord, textAt, timeAt, type UnknownRecord } from "../../text/json.js";
import type { EventName } from "../events/index.js";

/** A group of events that are not named in the body and whose bodies look alike. */
export interface Family {
  readonly name: FamilyName;
  /** True when the body has the fields that only this family has. */
  readonly matches: (body: UnknownRecord) => boolean;
  /** Which events of the family the body may be. */
  readonly assess: (body: UnknownRecord) => Assessment;
}

export type FamilyName =
  | "Appointment"
  | "Association"
  | "Invoice"
  | "ObjectSchema"
  | "Price"
  | "Product"
  | "ProviderOutboundMessage"
  | "Record"
  | "Relation";

export interface Assessment {
  /** Never empty. A single candidate is certain. */
  readonly candidates: readonly EventName[];
  /** The candidate that the body suggests without proving it, or null. */
  readonly likely: EventName | null;
}

/**
 * The 24 events that HighLevel documents without a name in the body.
 * Source: the fields and samples of the developer portal's webhook pages; the project has seen no delivery.
 */
export const families: readonly Family[] = [
  {
    name: "Invoice",
    matches: (body) => has(body, "_id", "altId", "status", "invoiceNumber"),
    assess: assessInvoice,
  },
  {
    name: "Price",
    matches: (body) => has(body, "_id", "locationId", "product", "currency"),
    // The kind of price is in `priceType` for a creation, otherwise in `type`.
    assess: (body) =>
      textAt(body, "priceType") !== undefined
        ? certain("PriceCreate")
        : ambiguous("PriceUpdate", "PriceDelete"),
  },
  {
    name: "Product",
    matches: (body) => has(body, "_id", "locationId", "productType"),
    assess: () => ambiguous("ProductCreate", "ProductUpdate", "ProductDelete"),
  },
  {
    name: "Association",
    matches: (body) => has(body, "id", "locationId", "associationType", "firstObjectKey", "secondObjectKey"),
    // Creations are documented without cardinalities, changes and deletions with both.
    assess: (body) =>
      textAt(body, "firstObjectToSecondObjectCardinality") !== undefined
        ? ambiguous("AssociationUpdate", "AssociationDelete")
        : certain("AssociationCreate"),
  },
  {
    name: "Relation",
    matches: (body) => has(body, "id", "locationId", "associationId", "firstRecordId", "secondRecordId"),
    assess: () => ambiguous("RelationCreate", "RelationDelete"),
  },
  {
    name: "ObjectSchema",
    matches: (body) => has(body, "key", "locationId", "primaryDisplayProperty") && isRecord(body.labels),
    assess: assessObjectSchema,
  },
  {
    name: "Record",
    matches: (body) =>
      has(body, "id", "locationId") && Array.isArray(body.properties) && Array.isArray(body.owners),
    assess: () => ambiguous("RecordCreate", "RecordUpdate", "RecordDelete"),
  },
  {
    name: "ProviderOutboundMessage",
    // The other message events have a direction, and a conversation instead of an address.
    matches: (body) =>
      has(body, "locationId", "messageId", "contactId", "type") &&
      textAt(body, "direction") === undefined &&
      (has(body, "phone") || has(body, "emailTo")),
    assess: () => certain("ProviderOutboundMessage"),
  },
];

/**
 * Assesses a body whose type is AppointmentCreate. HighLevel's samples of the update and the deletion have that type
 * too, so it is not trusted when the appointment was updated well after it was booked.
 */
export function assessAppointment(body: UnknownRecord): Assessment {
  const age = between(body, "appointment.dateAdded", "appointment.dateUpdated");
  if (age === undefined || age <= settlingMs) return certain("AppointmentCreate");
  return {
    candidates: ["AppointmentUpdate", "AppointmentDelete", "AppointmentCreate"],
    likely: "AppointmentUpdate",
  };
}

/** How long after its creation a record may still be updated by the creation itself. */
const settlingMs = 60_000;

type InvoiceEvent = Extract<EventName, `Invoice${string}`>;

/** The events that an invoice of a status can come from; an issued invoice may be sent again. */
const byStatus: ReadonlyMap<string, readonly InvoiceEvent[]> = new Map<string, readonly InvoiceEvent[]>([
  ["draft", ["InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"]],
  ["sent", ["InvoiceSent", "InvoiceCreate", "InvoiceUpdate", "InvoiceDelete"]],
  ["partially_paid", ["InvoicePartiallyPaid", "InvoiceSent", "InvoiceUpdate", "InvoiceDelete"]],
  ["paid", ["InvoicePaid", "InvoiceSent", "InvoiceUpdate", "InvoiceDelete"]],
  ["void", ["InvoiceVoid", "InvoiceUpdate", "InvoiceDelete"]],
]);

/** The event that sets a status: the likely one, although later events carry the status too. */
const eventSetting: ReadonlyMap<string, InvoiceEvent> = new Map<string, InvoiceEvent>([
  ["sent", "InvoiceSent"],
  ["partially_paid", "InvoicePartiallyPaid"],
  ["paid", "InvoicePaid"],
  ["void", "InvoiceVoid"],
]);

const anyInvoiceEvent: readonly InvoiceEvent[] = [
  "InvoiceCreate",
  "InvoiceUpdate",
  "InvoiceDelete",
  "InvoiceSent",
  "InvoicePartiallyPaid",
  "InvoicePaid",
  "InvoiceVoid",
];

function assessInvoice(body: UnknownRecord): Assessment {
  const status = textAt(body, "status") ?? "";
  return { candidates: byStatus.get(status) ?? anyInvoiceEvent, likely: eventSetting.get(status) ?? null };
}

function assessObjectSchema(body: UnknownRecord): Assessment {
  const age = between(body, "createdAt", "updatedAt");
  const assessment = ambiguous("ObjectSchemaCreate", "ObjectSchemaUpdate");
  if (age === undefined) return assessment;
  return { ...assessment, likely: age > settlingMs ? "ObjectSchemaUpdate" : "ObjectSchemaCreate" };
}

function certain(event: EventName): Assessment {
  return { candidates: [event], likely: event };
}

function ambiguous(...candidates: readonly EventName[]): Assessment {
  return { candidates, likely: null };
}

function has(body: UnknownRecord, ...names: readonly string[]): boolean {
  return names.every((name) => textAt(body, name) !== undefined);
}

/** Milliseconds from one date in the body to another; undefined when either is missing. */
function between(body: UnknownRecord, from: string, to: string): number | undefined {
  const start = timeAt(body, from);
  const end = timeAt(body, to);
  return start === undefined || end === undefined ? undefined : end - start;
}
