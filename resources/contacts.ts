import { type NameOf, resource } from "../src/declare/resource.js";
import { isRecord, type UnknownRecord } from "../src/text/json.js";
import { customFieldsOf } from "./custom-fields.js";
import { messageLine, messagesOf, messageView } from "./messages.js";
import { dealLine, dealOf } from "./opportunities.js";
import {
  failed,
  fieldsAt,
  joined,
  line,
  listAt,
  paragraphs,
  part,
  pick,
  section,
  textOf,
  textsOf,
} from "./view.js";

const lastMessages = 20;
const mostNotes = 20;

export const contact = resource({
  name: "contact",
  uri: "ghl://contacts/{contactId}",
  title: "Contact",
  description:
    "Everything about one person as one card: data, tags, custom fields, do-not-disturb, tasks, notes, appointments, opportunities, last messages. A part that cannot be read shows its error.",
  ttlMs: 15_000,
  reads: ({ contactId }) => ({
    contact: { operation: "contacts_get_contact", args: { contactId } },
    tasks: { operation: "contacts_list_tasks", args: { contactId }, partial: true },
    notes: { operation: "contacts_list_notes", args: { contactId }, partial: true },
    appointments: { operation: "contacts_list_appointments", args: { contactId }, partial: true },
    opportunities: {
      operation: "opportunities_search_opportunities",
      args: { contactId, status: "all", limit: 50 },
      partial: true,
    },
    conversations: {
      operation: "conversations_search_conversations",
      args: { contactId, limit: 1 },
      partial: true,
    },
  }),
  follows: ({ conversations }) => {
    const conversationId = textOf(listAt(conversations, "conversations")[0]?.id);
    const args = { conversationId, limit: lastMessages };
    return conversationId === undefined
      ? {}
      : { messages: { operation: "conversations_list_messages", args, partial: true } };
  },
  names: ["user", "customField", "calendar", "pipeline", "pipelineStage"],
  view: (replies, name) => ({
    contact: personOf(fieldsAt(replies.contact, "contact"), name),
    tasks: part(replies.tasks, "tasks", (tasks) =>
      tasks.map((task) => ({
        ...pick(task, "id", "title", "body", "dueDate", "completed"),
        owner: name("user", task.assignedTo),
      })),
    ),
    appointments: part(replies.appointments, "events", (events) =>
      events.map((event) => ({
        ...pick(event, "id", "title", "startTime", "endTime", "address", "notes"),
        status: event.appointmentStatus ?? event.status,
        calendar: name("calendar", event.calendarId) ?? event.calendarId,
        with: name("user", event.assignedUserId),
      })),
    ),
    opportunities: part(replies.opportunities, "opportunities", (deals) =>
      deals.map((deal) => dealOf(deal, name)),
    ),
    notes: part(replies.notes, "notes", (notes) =>
      notes.slice(0, mostNotes).map((note) => ({
        ...pick(note, "id", "dateAdded", "title", "body", "pinned"),
        by: name("user", note.userId),
      })),
    ),
    conversation: conversationOf(replies.conversations),
    messages: failed(replies.messages)
      ? replies.messages
      : messagesOf(replies.messages)
          .map((message) => messageView(message, name))
          .toReversed(),
  }),
  markdown: contactCard,
  completes: { contactId: "contact" },
});

function personOf(record: UnknownRecord, name: NameOf): UnknownRecord {
  return {
    ...pick(record, "id", "firstName", "lastName", "email", "phone", "companyName", "type", "source"),
    ...pick(
      record,
      "address1",
      "city",
      "state",
      "postalCode",
      "country",
      "website",
      "timezone",
      "dateOfBirth",
    ),
    owner:
      record.assignedTo === undefined
        ? undefined
        : { id: record.assignedTo, name: name("user", record.assignedTo) },
    tags: record.tags,
    dnd: record.dnd,
    // Active means that do-not-disturb is on for the channel.
    dndChannels: Object.entries(fieldsAt(record, "dndSettings")).flatMap(([channel, setting]) =>
      isRecord(setting) && setting.status !== undefined && setting.status !== "inactive" ? [channel] : [],
    ),
    customFields: customFieldsOf(record, name),
    businessId: record.businessId,
    dateAdded: record.dateAdded,
    dateUpdated: record.dateUpdated,
  };
}

function conversationOf(reply: unknown): unknown {
  if (failed(reply)) return reply;
  const [found] = listAt(reply, "conversations");
  return found === undefined
    ? undefined
    : pick(found, "id", "unreadCount", "lastMessageDate", "lastMessageDirection");
}

function contactCard(view: unknown): string {
  const parts = isRecord(view) ? view : {};
  const person = fieldsAt(view, "contact");
  const tags = textsOf(person.tags).map((tag) => line(tag));
  const dnd = person.dnd === true ? ["everything"] : textsOf(person.dndChannels);
  return paragraphs(
    `# ${joined([line(person.firstName), line(person.lastName)], " ") || line(person.id)}`,
    joined([
      line(person.email),
      line(person.phone),
      line(person.companyName),
      line(person.type),
      line(person.source),
    ]),
    joined([line(fieldsAt(person, "owner").name), `since ${line(person.dateAdded).slice(0, 10)}`]),
    tags.length === 0 ? undefined : `**Tags:** ${tags.join(", ")}`,
    dnd.length === 0 ? undefined : `**Do not disturb:** ${dnd.join(", ")}`,
    section(
      "Custom fields",
      person.customFields,
      (field) => `${line(field.name ?? field.id)}: ${line(String(field.value))}`,
    ),
    section("Tasks", parts.tasks, (task) =>
      joined([
        `${task.completed === true ? "done" : "open"}: ${line(task.title)}`,
        `due ${line(task.dueDate).slice(0, 10)}`,
        line(task.owner),
      ]),
    ),
    section("Appointments", parts.appointments, (event) =>
      joined([line(event.startTime), line(event.calendar), line(event.status)]),
    ),
    section("Opportunities", parts.opportunities, (deal) => `${line(deal.name)}: ${dealLine(deal)}`),
    section("Notes", parts.notes, (note) => `${line(note.dateAdded).slice(0, 10)}: ${line(note.body)}`),
    section("Last messages", parts.messages, messageLine),
  );
}
