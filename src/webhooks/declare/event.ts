import type { z } from "zod";
import type { Payload } from "./payload.js";

/** The groups in which HighLevel's developer portal lists its webhook events. */
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

/** A kind of record in HighLevel that an event can name. */
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

/** A list or derived view, which an event can invalidate without naming a member. */
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

/** What a cached or subscribed resource can show. */
export type ResourceKind = EntityKind | CollectionKind;

/** Where the body has an entity's id. `idField` is a dotted path: `appointment.id`. */
export interface EntityReference {
  readonly kind: EntityKind;
  readonly idField: string;
}

/** The top-level field that holds the sub-account's id; null when the event belongs to the agency. */
export type SubAccountField = "locationId" | "altId" | "id" | null;

/** One event that HighLevel can send to an app. */
export interface WebhookEvent<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** The name in the developer portal, and the last segment of a per-event URL. */
  readonly name: Name;
  readonly group: EventGroup;
  readonly title: string;
  /** When it is sent, and what to watch out for. */
  readonly description: string;
  /** The `type` in the body; null when the body does not name the event. It often differs from `name`. */
  readonly payloadType: string | null;
  /** Values of `type` that HighLevel's samples show by mistake; they are accepted too. */
  readonly mistakenTypes: readonly string[];
  /** Scopes that the app needs; empty when none is documented. */
  readonly scopes: readonly string[];
  /** Accepts unknown fields, and null or undefined for every field that a delivery may omit. */
  readonly payload: Schema;
  readonly subAccount: SubAccountField;
  /** The record that the event is about; null when the body names none that the API can read. */
  readonly entity: EntityReference | null;
  /** Other entities named in the body: the contact of a message, the calendar of an appointment. */
  readonly mentions: readonly EntityReference[];
  /** HTTP line of the operation that reads the entity; null when there is none or the entity was deleted. */
  readonly reads: string | null;
  /** Kinds of resource that the event invalidates; those in `entity` or `mentions` are invalidated by id. */
  readonly stales: readonly ResourceKind[];
  /** A made-up body that satisfies `payload`, without the fields that delivery adds. */
  readonly sample: z.input<Schema>;
}

/** What the events of a group share; an event may override each field. */
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
 * Declares a group of events.
 * @param name the group as the developer portal writes it
 * @param common what its events share; scopes and mentions default to none, the sub-account to `locationId`
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
