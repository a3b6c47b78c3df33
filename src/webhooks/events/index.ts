import type { z } from "zod";
import type { EventGroup } from "../declare/event.js";
import app from "./app.js";
import appointment from "./appointment.js";
import association from "./association.js";
import campaign from "./campaign.js";
import contact from "./contact.js";
import conversation from "./conversation.js";
import externalAuth from "./external-auth.js";
import invoice from "./invoice.js";
import knowledgeBase from "./knowledge-base.js";
import location from "./location.js";
import message from "./message.js";
import note from "./note.js";
import objectSchema from "./object-schema.js";
import opportunity from "./opportunity.js";
import order from "./order.js";
import price from "./price.js";
import product from "./product.js";
import record from "./record.js";
import relation from "./relation.js";
import saas from "./saas.js";
import supportTicket from "./support-ticket.js";
import task from "./task.js";
import user from "./user.js";
import voiceAi from "./voice-ai.js";

/** Every event that HighLevel is known to send, group by group. */
export const events = [
  ...app,
  ...appointment,
  ...association,
  ...campaign,
  ...contact,
  ...conversation,
  ...externalAuth,
  ...invoice,
  ...knowledgeBase,
  ...location,
  ...message,
  ...note,
  ...objectSchema,
  ...opportunity,
  ...order,
  ...price,
  ...product,
  ...record,
  ...relation,
  ...saas,
  ...supportTicket,
  ...task,
  ...user,
  ...voiceAi,
] as const;

/** One of the declared events; narrow it by `name`. */
export type KnownEvent = (typeof events)[number];

export type EventName = KnownEvent["name"];

/** The body of an event after validation. */
export type PayloadOf<Name extends EventName> = z.output<Extract<KnownEvent, { name: Name }>["payload"]>;

const byName: ReadonlyMap<string, KnownEvent> = new Map(events.map((event) => [event.name, event]));

/** Returns the event of that name, written as in the portal (case-sensitive), or undefined. */
export function findEvent(name: string): KnownEvent | undefined {
  return byName.get(name);
}

/** The groups in the order of the catalogue, each with its events. */
export function eventGroups(): ReadonlyMap<EventGroup, readonly KnownEvent[]> {
  const groups = new Map<EventGroup, KnownEvent[]>();
  for (const event of events) {
    const members = groups.get(event.group);
    if (members === undefined) groups.set(event.group, [event]);
    else members.push(event);
  }
  return groups;
}
