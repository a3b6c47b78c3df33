import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import { nameOf } from "../../world/records/contacts.js";
import type { Conversation } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";
import { contactById, contactMatchesText } from "../contacts/contact.js";
import { codesOf } from "./channels.js";
import { conversationOf, messagesOf, startConversation } from "./conversation.js";
import { messageView } from "./message.js";

const searchSchema = z.object({
  locationId: z.string(),
  contactId: z.string().optional(),
  assignedTo: z.string().optional(),
  query: z.string().optional(),
  id: z.string().optional(),
  status: z.string().default("all"),
  lastMessageType: z.string().optional(),
  lastMessageDirection: z.string().optional(),
  sort: z.enum(["asc", "desc"]).default("desc"),
  startAfterDate: z.coerce.number().optional(),
  startDate: z.number().optional(),
  endDate: z.number().optional(),
  limit: z.number().default(20),
});

type Search = z.infer<typeof searchSchema>;

/** Conversations themselves, and the messages of one. */
export const conversationRecords: readonly Endpoint[] = [
  {
    line: "GET /conversations/search",
    handle(request, world) {
      const search = read(searchSchema, request.query);
      const direction = search.sort === "asc" ? 1 : -1;
      const found = world.conversations
        .where((one) => one.locationId === search.locationId && matches(one, search, world))
        .toSorted((one, other) => direction * one.dateUpdated.localeCompare(other.dateUpdated));
      const { startAfterDate } = search;
      const rest = found.filter(
        (one) =>
          startAfterDate === undefined || direction * (Date.parse(one.dateUpdated) - startAfterDate) > 0,
      );
      const page = rest.slice(0, search.limit).map((one) => searchView(one, world));
      return ok({ conversations: page, total: found.length });
    },
  },
  {
    line: "POST /conversations/",
    handle(request, world) {
      const { locationId, contactId } = read(
        z.object({ locationId: z.string(), contactId: z.string() }),
        request.body,
      );
      const contact = contactById(contactId, request, world);
      const existing = world.conversations.find((one) => one.contactId === contact.id);
      if (existing) throw serviceError(400, "Conversation already exists", { conversationId: existing.id });
      const conversation = startConversation(locationId, contactId, world);
      return created({ success: true, conversation: { ...conversation, deleted: false } });
    },
  },
  {
    line: "GET /conversations/{conversationId}",
    handle(request, world) {
      const { dateAdded, dateUpdated, ...conversation } = conversationOf(request, world);
      return ok({ ...conversation, deleted: false, inbox: true, type: 1, dateAdded, dateUpdated });
    },
  },
  {
    line: "PUT /conversations/{conversationId}",
    handle(request, world) {
      const conversation = conversationOf(request, world);
      const { unreadCount, starred } = read(
        z.object({ unreadCount: z.number().optional(), starred: z.boolean().optional() }),
        request.body,
      );
      const changed = world.conversations.put({
        ...conversation,
        unreadCount: unreadCount ?? conversation.unreadCount,
        starred: starred ?? conversation.starred,
      });
      return ok({
        success: true,
        conversation: { ...searchView(changed, world), deleted: false, inbox: true },
      });
    },
  },
  {
    line: "DELETE /conversations/{conversationId}",
    handle(request, world) {
      const conversation = conversationOf(request, world);
      for (const message of messagesOf(conversation, world)) world.messages.delete(message.id);
      world.conversations.delete(conversation.id);
      return ok({ success: true });
    },
  },
  {
    line: "GET /conversations/{conversationId}/messages",
    handle(request, world) {
      const schema = z.object({
        lastMessageId: z.string().optional(),
        limit: z.number().default(20),
        type: z.string().optional(),
      });
      const { lastMessageId, limit, type } = read(schema, request.query);
      const types = type?.split(",");
      const all = messagesOf(conversationOf(request, world), world).filter(
        (message) => !types || types.includes(codesOf(message.channel).messageType),
      );
      const from = lastMessageId ? all.findIndex((message) => message.id === lastMessageId) + 1 : 0;
      const page = all.slice(from, from + limit);
      // The service nests them so (docs issue #54).
      return ok({
        messages: {
          lastMessageId: page.at(-1)?.id ?? "",
          nextPage: from + page.length < all.length,
          messages: page.map((message) => messageView(message, world)),
        },
      });
    },
  },
];

function matches(one: Conversation, search: Search, world: World): boolean {
  const contact = world.contacts.get(one.contactId);
  const last = messagesOf(one, world)[0];
  const added = Date.parse(one.dateAdded);
  const assigned = search.assignedTo?.split(",");
  return (
    (!search.id || one.id === search.id) &&
    (!search.contactId || one.contactId === search.contactId) &&
    (!assigned || assigned.includes(one.assignedTo ?? "unassigned")) &&
    (!search.query || (contact !== undefined && contactMatchesText(contact, search.query))) &&
    (search.status !== "unread" || one.unreadCount > 0) &&
    (search.status !== "read" || one.unreadCount === 0) &&
    (search.status !== "starred" || one.starred) &&
    (!search.lastMessageType ||
      (last !== undefined && codesOf(last.channel).messageType === search.lastMessageType)) &&
    (!search.lastMessageDirection || last?.direction === search.lastMessageDirection) &&
    (search.startDate === undefined || added >= search.startDate) &&
    (search.endDate === undefined || added <= search.endDate)
  );
}

function searchView(conversation: Conversation, world: World): Readonly<Record<string, unknown>> {
  const contact = world.contacts.get(conversation.contactId);
  const last = messagesOf(conversation, world)[0];
  const updated = Date.parse(conversation.dateUpdated);
  return {
    ...conversation,
    dateAdded: Date.parse(conversation.dateAdded),
    dateUpdated: updated,
    lastMessageDate: last ? Date.parse(last.dateAdded) : updated,
    lastMessageBody: last?.body ?? "",
    lastMessageType: last ? codesOf(last.channel).messageType : undefined,
    lastMessageDirection: last?.direction,
    type: "TYPE_PHONE",
    fullName: contact ? nameOf(contact) : "",
    contactName: contact ? nameOf(contact) : "",
    email: contact?.email,
    phone: contact?.phone,
    tags: contact?.tags ?? [],
    sort: [updated],
  };
}
