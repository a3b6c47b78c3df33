import type { z } from "zod";
import type { EventGroup } from "./event.js";
import app from "./events/app.js";
import appointment from "./events/appointment.js";
import association from "./events/association.js";
import campaign from "./events/campaign.js";
import contact from "./events/contact.js";
import conversation from "./events/conversation.js";
import externalAuth from "./events/external-auth.js";
import invoice from "./events/invoice.js";
import knowledgeBase from "./events/knowledge-base.js";
import location from "./events/location.js";
import message from "./events/message.js";
import note from "./events/note.js";
import objectSchema from "./events/object-schema.js";
import opportunity from "./events/opportunity.js";
import order from "./events/order.js";
import price from "./events/price.js";
import product from "./events/product.js";
import record from "./events/record.js";
import relation from "./events/relation.js";
import saas from "./events/saas.js";
import supportTicket from "./events/support-ticket.js";
import task from "./events/task.js";
import user from "./events/user.js";
import voiceAi from "./events/voice-ai.js";

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

/** The body of an event once it has passed its schema. */
export type PayloadOf<Name extends EventName> = z.output<Extract<KnownEvent, { name: Name }>["payload"]>;

const byName: ReadonlyMap<string, KnownEvent> = new Map(events.map((event) => [event.name, event]));

/** The event of that name as the portal writes it (the case counts), or undefined. */
export function findEvent(name: string): KnownEvent | undefined {
  return byName.get(name);
}

/** The groups in the order of the catalogue, each with its events. */
export function eventGroups(): ReadonlyMap<EventGroup, readonly KnownEvent[]> {
  const groups = new Map<EventGroup, KnownEvent[]>();
  for (const event of events) {
    const members = groups.get(event.group);
    if (members) members.push(event);
    else groups.set(event.group, [event]);
  }
  return groups;
}
