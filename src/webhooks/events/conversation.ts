import { group } from "../declare/event.js";
import { amount, flag, id, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const conversation = group("Conversation", {
  entity: { kind: "conversation", idField: "id" },
  mentions: [{ kind: "contact", idField: "contactId" }],
  reads: "GET /conversations/{conversationId}",
  stales: ["conversation", "conversations"],
});

export default [
  conversation("ConversationUnreadWebhook", {
    title: "Conversation unread count changed",
    description:
      "Sent when messages of a conversation become unread or are read; the body calls itself " +
      "ConversationUnreadUpdate and not by the name in the portal.",
    scopes: ["conversations.readonly"],
    payload: typed("ConversationUnreadUpdate", {
      locationId: id,
      id,
      contactId: text,
      unreadCount: amount,
      inbox: flag,
      starred: flag,
      deleted: flag,
    }),
    sample: {
      type: "ConversationUnreadUpdate",
      locationId: ids.location,
      id: ids.conversation,
      contactId: ids.contact,
      unreadCount: 1,
      inbox: true,
      starred: false,
      deleted: false,
    },
  }),
  conversation("ConversationUpdate", {
    title: "Conversations merged",
    description:
      "Sent when a live-chat visitor turns out to be a known contact and the chat moves into that contact's " +
      "conversation, not on other changes; oldConversationId must not be used any more.",
    entity: { kind: "conversation", idField: "newConversationId" },
    mentions: [
      { kind: "conversation", idField: "oldConversationId" },
      { kind: "contact", idField: "contactId" },
    ],
    stales: ["conversation", "conversations", "messages"],
    payload: typed("ConversationUpdate", {
      locationId: id,
      companyId: text,
      newConversationId: id,
      oldConversationId: text,
      contactId: text,
    }),
    sample: {
      type: "ConversationUpdate",
      locationId: ids.location,
      companyId: ids.company,
      newConversationId: ids.conversation,
      oldConversationId: "oX9pF4tSmK7bJ2wVd6Hc",
      contactId: ids.contact,
    },
  }),
] as const;
