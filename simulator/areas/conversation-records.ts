import { reachable } from "../server/access.js";
import type { Conversation, Message } from "../server/records.js";
import { param, type SimulatedRequest } from "../server/router.js";
import type { World } from "../server/world.js";

interface ChannelCodes {
  /** The number in a message's `type` (docs/api/operations.md#message-types). */
  readonly number: number;
  readonly messageType: string;
  /** The key of `dndSettings` that stops it. */
  readonly dnd: string | undefined;
}

/** How each channel of a message is written in replies. */
export const channelCodes: Readonly<Record<string, ChannelCodes>> = {
  Call: { number: 1, messageType: "TYPE_CALL", dnd: "Call" },
  Email: { number: 3, messageType: "TYPE_EMAIL", dnd: "Email" },
  FB: { number: 11, messageType: "TYPE_FACEBOOK", dnd: "FB" },
  GMB: { number: 14, messageType: "TYPE_GMB", dnd: "GMB" },
  IG: { number: 18, messageType: "TYPE_INSTAGRAM", dnd: undefined },
  WhatsApp: { number: 19, messageType: "TYPE_WHATSAPP", dnd: "WhatsApp" },
  SMS: { number: 20, messageType: "TYPE_SMS", dnd: "SMS" },
  Live_Chat: { number: 29, messageType: "TYPE_LIVE_CHAT", dnd: undefined },
  RCS: { number: 40, messageType: "TYPE_RCS", dnd: "SMS" },
  TIKTOK: { number: 41, messageType: "TYPE_TIKTOK", dnd: undefined },
};

const customCodes: ChannelCodes = { number: 20, messageType: "TYPE_CUSTOM_SMS", dnd: "SMS" };

export function codesOf(channel: string): ChannelCodes {
  return channelCodes[channel] ?? customCodes;
}

/** The conversation that the path names. */
export function conversationOf(request: SimulatedRequest, world: World): Conversation {
  const conversation = world.conversations.get(param(request, "conversationId"));
  return reachable(conversation, "Conversation", request, world);
}

/** Newest first. */
export function messagesOf(conversation: Conversation, world: World): readonly Message[] {
  return world.messages
    .where((message) => message.conversationId === conversation.id)
    .toReversed()
    .toSorted((one, other) => other.dateAdded.localeCompare(one.dateAdded));
}

/** A message as lists and GET /conversations/messages/{id} show it; an email's text stands in the email. */
export function messageView(message: Message, world: World): Readonly<Record<string, unknown>> {
  const { channel, scheduledFor, call, emailMessageId, body, ...fields } = message;
  const codes = codesOf(channel);
  const meta = {
    ...(call ? { callDuration: call.seconds, callStatus: call.status } : {}),
    ...(emailMessageId ? { email: { messageIds: [emailMessageId] } } : {}),
  };
  return {
    ...fields,
    type: codes.number,
    messageType: codes.messageType,
    status: isScheduled(message, world) ? "scheduled" : message.status,
    contentType: channel === "Email" ? "text/html" : "text/plain",
    ...(channel === "Email" ? {} : { body }),
    ...(Object.keys(meta).length > 0 ? { meta } : {}),
  };
}

/** Whether a message waits for its time. */
export function isScheduled(message: Message, world: World): boolean {
  return message.scheduledFor !== undefined && Date.parse(message.scheduledFor) > world.now().getTime();
}
