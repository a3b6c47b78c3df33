import type { Conversation, Message } from "../world/records/conversations.js";
import type { RecordEvents } from "./record-events.js";

export const conversationEvents: RecordEvents<Conversation> = {
  names: ({ before, after }) =>
    after !== undefined && after.unreadCount !== (before?.unreadCount ?? 0)
      ? ["ConversationUnreadWebhook"]
      : [],
  body: ({ id, locationId, contactId, unreadCount, starred }) => {
    return { id, locationId, contactId, unreadCount, starred, inbox: true, deleted: false };
  },
};

export const messageEvents: RecordEvents<Message> = {
  names: ({ before, after }) => {
    if (before !== undefined || after === undefined || after.scheduledFor !== undefined) return [];
    // It leaves for nobody.
    if (after.channel === "InternalComment") return [];
    return [after.direction === "inbound" ? "InboundMessage" : "OutboundMessage"];
  },
  body: (message) => {
    const { id, channel, call, scheduledFor, source, ...fields } = message;
    const ours = message.direction === "outbound" ? { source } : {};
    const called = call ? { callDuration: call.seconds, callStatus: call.status } : {};
    return { ...fields, ...ours, ...called, messageId: id, messageType: channel, contentType: "text/plain" };
  },
};
