import type { z } from "zod";
import type { Payload } from "./payload.js";

/** The heads under which HighLevel's developer portal lists its webhook events. */
export type EventGroup =
  | "App"
  | "Appointment"
  | "Association"
  | "Campaign"
  | "Contact"
  | "Conversation"
  | "External Auth"
  | "Invoice"
  | "Knowledge Base"
  | "Location"
  | "Message"
  | "Note"
  | "Object Schema"
  | "Opportunity"
  | "Order"
  | "Price"
  | "Product"
  | "Record"
  | "Relation"
  | "SaaS"
  | "Support Ticket"
  | "Task"
  | "User"
  | "Voice AI";

/** A single thing in HighLevel that an event can speak of. */
export type EntityKind =
  | "app"
  | "appointment"
  | "association"
  | "calendar"
  | "campaign"
  | "contact"
  | "conversation"
  | "invoice"
  | "knowledge-base"
  | "knowledge-base-asset"
  | "location"
  | "message"
  | "note"
  | "object"
  | "opportunity"
  | "order"
  | "pipeline"
  | "price"
  | "product"
  | "record"
  | "relation"
  | "saas-plan"
  | "support-ticket"
  | "task"
  | "user"
  | "voice-ai-call";

/** A list or a derived view, which goes stale without any one member being named. */
export type CollectionKind =
  | "appointments"
  | "associations"
  | "contacts"
  | "conversations"
  | "custom-fields"
  | "free-slots"
  | "installations"
  | "invoices"
  | "knowledge-bases"
  | "locations"
  | "messages"
  | "notes"
  | "objects"
  | "opportunities"
  | "orders"
  | "products"
  | "records"
  | "relations"
  | "saas-plans"
  | "tasks"
  | "users"
  | "voice-ai-calls";

/** What a cached or subscribed resource can be of. */
export type ResourceKind = EntityKind | CollectionKind;

/** Where in the body an entity's id stands. `idField` is dotted: `appointment.id`. */
export interface EntityReference {
  readonly kind: EntityKind;
  readonly idField: string;
}

/** The top-level field that holds the sub-account's id; null where the event belongs to the agency. */
export type SubAccountField = "locationId" | "altId" | "id" | null;

/** One event that HighLevel can send to an app. */
export interface WebhookEvent<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** The name in the developer portal, and the last segment of a per-event URL. */
  readonly name: Name;
  readonly group: EventGroup;
  readonly title: string;
  /** When it is sent, and what trips people. */
  readonly description: string;
  /** The `type` in the body; null where the body bears no event name. It often differs from `name`. */
  readonly payloadType: string | null;
  /** Values of `type` that HighLevel's own samples show by mistake; they are accepted too. */
  readonly mistakenTypes: readonly string[];
  /** Scopes the app needs; empty where none is documented. */
  readonly scopes: readonly string[];
  /** Accepts unknown fields, and null or nothing for every field a delivery may leave out. */
  readonly payload: Schema;
  readonly subAccount: SubAccountField;
  /** What the event speaks of; null where the body names nothing that the API can read. */
  readonly entity: EntityReference | null;
  /** Other entities named in the body: the contact of a message, the calendar of an appointment. */
  readonly mentions: readonly EntityReference[];
  /** HTTP line of the operation that reads the entity; null where none exists or the entity is gone. */
  readonly reads: string | null;
  /** Kinds of resource that no longer hold; those named by `entity` or `mentions` are stale by id. */
  readonly stales: readonly ResourceKind[];
  /** A made-up body that satisfies `payload`, without the fields that delivery adds. */
  readonly sample: z.input<Schema>;
}

/** What the events of a group have in common; each may be overridden by an event. */
interface Common {
  readonly scopes: readonly string[];
  readonly subAccount: SubAccountField;
  readonly entity: EntityReference | null;
  readonly mentions: readonly EntityReference[];
  readonly reads: string | null;
  readonly stales: readonly ResourceKind[];
}

interface Declaration<Schema extends z.ZodType> extends Partial<Common> {
  readonly title: string;
  readonly description: string;
  readonly payload: Payload<Schema>;
  readonly sample: z.input<Schema>;
}

/**
 * Opens a group of events.
 * @param name the group as the developer portal writes it
 * @param common what its events share: scopes and mentions default to none, the sub-account to `locationId`
 * @returns a function that declares one event of the group
 */
export function group(name: EventGroup, common: Partial<Common> & Pick<Common, "entity" | "stales">) {
  const shared: Common = { scopes: [], subAccount: "locationId", mentions: [], reads: null, ...common };
  return function event<const Name extends string, Schema extends z.ZodType>(
    eventName: Name,
    declaration: Declaration<Schema>,
  ): WebhookEvent<Name, Schema> {
    const { payload, ...own } = declaration;
    return {
      ...shared,
      ...own,
      name: eventName,
      group: name,
      payloadType: payload.type,
      mistakenTypes: payload.mistakenTypes,
      payload: payload.schema,
    };
  };
}
