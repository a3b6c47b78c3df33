import type { UnknownRecord } from "../../src/text/json.js";
import type { EventName } from "../../src/webhooks/events/index.js";
import { findEvent } from "../../src/webhooks/events/index.js";

import { nameOf } from "../areas/contact-records.js";
import type { CalendarEvent, Contact, Conversation, Message, Note, Opportunity, Task } from "./records.js";
import type { World } from "./world.js";

/** Is told of an event, in the moment in which the world changed. */
export type Emit = (name: EventName, body: UnknownRecord) => void;

/** A record before and after a change: new where there was none before, deleted where there is none after. */
interface Change<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** The events of one change, with the record that they show. */
type Rule<Item> = (change: Change<Item>) => readonly EventName[];

/** Has the world tell every change for which HighLevel sends an event. */
export function watchChanges(world: World, emit: Emit): void {
  const locationOf = (contactId: string) => world.contacts.get(contactId)?.locationId;
  world.contacts.observe(emitting(contactRule, contactBody));
  world.notes.observe(emitting(noteRule, (note) => belowContact(note, noteBody(note))));
  world.tasks.observe(emitting(taskRule, (task) => belowContact(task, taskBody(task))));
  world.conversations.observe(emitting(conversationRule, conversationBody));
  world.messages.observe(emitting(messageRule, messageBody));
  world.events.observe(emitting(appointmentRule, appointmentBody));
  world.opportunities.observe(emitting(opportunityRule, opportunityBody));

  function emitting<Item>(rule: Rule<Item>, bodyOf: (item: Item) => UnknownRecord | undefined) {
    return (before: Item | undefined, after: Item | undefined) => {
      const shown = after ?? before;
      const body = shown === undefined ? undefined : bodyOf(shown);
      if (body === undefined) return;
      for (const name of rule({ before, after })) emit(name, { ...calling(name), ...body });
    };
  }

  /** Notes and tasks know their contact only; where that is gone nobody is told. */
  function belowContact(
    { contactId }: { readonly contactId: string },
    body: UnknownRecord,
  ): UnknownRecord | undefined {
    const locationId = locationOf(contactId);
    return locationId === undefined ? undefined : { locationId, contactId, ...body };
  }
}

function calling(name: EventName): UnknownRecord {
  const type = findEvent(name)?.payloadType ?? null;
  return type === null ? {} : { type };
}

const contactRule: Rule<Contact> = ({ before, after }) => {
  if (before === undefined) return ["ContactCreate"];
  if (after === undefined) return ["ContactDelete"];
  return [
    ...(differs(before.tags, after.tags) ? (["ContactTagUpdate"] as const) : []),
    ...(differs([before.dnd, before.dndSettings], [after.dnd, after.dndSettings])
      ? (["ContactDndUpdate"] as const)
      : []),
    ...(differs(detailsOf(before), detailsOf(after)) ? (["ContactUpdate"] as const) : []),
  ];
};

/** What neither has an event of its own nor goes unannounced. */
function detailsOf({
  tags,
  dnd,
  dndSettings,
  dateUpdated,
  followers,
  campaignIds,
  workflowIds,
  ...details
}: Contact) {
  return details;
}

function contactBody(contact: Contact): UnknownRecord {
  const {
    followers,
    campaignIds,
    workflowIds,
    inboundDndSettings,
    dateUpdated,
    type,
    dateOfBirth,
    ...fields
  } = contact;
  const born = typeof dateOfBirth === "string" ? { dateOfBirth } : {};
  return { ...fields, ...born, name: nameOf(contact) };
}

const noteRule: Rule<Note> = ({ before, after }) => {
  if (before === undefined) return ["NoteCreate"];
  return after === undefined ? ["NoteDelete"] : ["NoteUpdate"];
};

function noteBody({ id, body, dateAdded }: Note): UnknownRecord {
  return { id, body, dateAdded };
}

const taskRule: Rule<Task> = ({ before, after }) => {
  if (before === undefined) return ["TaskCreate"];
  if (after === undefined) return ["TaskDelete"];
  return after.completed && !before.completed ? ["TaskComplete"] : [];
};

function taskBody({ id, title, body, assignedTo, dueDate }: Task): UnknownRecord {
  return { id, title, body, assignedTo, dueDate };
}

const conversationRule: Rule<Conversation> = ({ before, after }) =>
  after !== undefined && after.unreadCount !== (before?.unreadCount ?? 0)
    ? ["ConversationUnreadWebhook"]
    : [];

function conversationBody({ id, locationId, contactId, unreadCount, starred }: Conversation): UnknownRecord {
  return { id, locationId, contactId, unreadCount, starred, inbox: true, deleted: false };
}

const messageRule: Rule<Message> = ({ before, after }) => {
  if (before !== undefined || after === undefined || after.scheduledFor !== undefined) return [];
  return [after.direction === "inbound" ? "InboundMessage" : "OutboundMessage"];
};

function messageBody(message: Message): UnknownRecord {
  const { id, channel, call, scheduledFor, source, ...fields } = message;
  const ours = message.direction === "outbound" ? { source } : {};
  const called = call ? { callDuration: call.seconds, callStatus: call.status } : {};
  return { ...fields, ...ours, ...called, messageId: id, messageType: channel, contentType: "text/plain" };
}

const appointmentRule: Rule<CalendarEvent> = ({ before, after }) => {
  if ((after ?? before)?.kind !== "appointment") return [];
  if (before === undefined) return ["AppointmentCreate"];
  return after === undefined ? ["AppointmentDelete"] : ["AppointmentUpdate"];
};

function appointmentBody(event: CalendarEvent): UnknownRecord {
  const { kind, locationId, start, end, description, meetingLocationType, rrule, ...fields } = event;
  const startTime = new Date(start).toISOString();
  const endTime = new Date(end).toISOString();
  return {
    locationId,
    appointment: { ...fields, notes: description, source: "third_party", startTime, endTime },
  };
}

const opportunityRule: Rule<Opportunity> = ({ before, after }) => {
  if (before === undefined) return ["OpportunityCreate"];
  if (after === undefined) return ["OpportunityDelete"];
  const narrow: readonly (readonly [EventName, keyof Opportunity])[] = [
    ["OpportunityStageUpdate", "pipelineStageId"],
    ["OpportunityStatusUpdate", "status"],
    ["OpportunityAssignedToUpdate", "assignedTo"],
    ["OpportunityMonetaryValueUpdate", "monetaryValue"],
  ];
  const changed = narrow.filter(([, field]) => before[field] !== after[field]).map(([name]) => name);
  const renamed = differs([before.name, before.source], [after.name, after.source]);
  return changed.length > 0 || renamed ? [...changed, "OpportunityUpdate"] : [];
};

function opportunityBody(opportunity: Opportunity): UnknownRecord {
  const {
    id,
    locationId,
    contactId,
    name,
    pipelineId,
    pipelineStageId,
    status,
    monetaryValue,
    assignedTo,
    source,
  } = opportunity;
  const dateAdded = opportunity.createdAt;
  return {
    id,
    locationId,
    contactId,
    name,
    pipelineId,
    pipelineStageId,
    status,
    monetaryValue,
    assignedTo,
    source,
    dateAdded,
  };
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
