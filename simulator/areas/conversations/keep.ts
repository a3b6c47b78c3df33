import type { Contact } from "../../world/records/contacts.js";
import type { Conversation, Email, Message } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";

type Content = Pick<Message, "channel" | "direction" | "status" | "body" | "attachments" | "source"> &
  Partial<Pick<Message, "userId" | "conversationProviderId" | "scheduledFor" | "call" | "emailMessageId">> & {
    readonly dateAdded?: string | undefined;
  };

/** Adds a message to its conversation. */
export function keepMessage(conversation: Conversation, world: World, content: Content): Message {
  const now = world.now().toISOString();
  world.conversations.put({
    ...conversation,
    dateUpdated: now,
    unreadCount: content.direction === "inbound" ? conversation.unreadCount + 1 : conversation.unreadCount,
  });
  return world.messages.put({
    ...content,
    id: world.chance.id(),
    locationId: conversation.locationId,
    contactId: conversation.contactId,
    conversationId: conversation.id,
    dateAdded: content.dateAdded ?? now,
  });
}

interface Envelope {
  readonly subject?: string | undefined;
  readonly html?: string | undefined;
  readonly message?: string | undefined;
  readonly emailFrom?: string | undefined;
  readonly emailTo?: string | undefined;
  readonly emailCc: readonly string[];
  readonly emailBcc: readonly string[];
}

/** Adds the email behind a message. */
export function keepEmail(
  id: string,
  message: Message,
  envelope: Envelope,
  contact: Contact,
  world: World,
): Email {
  const ours = world.locations.get(message.locationId)?.email ?? "";
  const theirs = contact.email ?? "";
  const outbound = message.direction === "outbound";
  return world.emails.put({
    id,
    messageId: message.id,
    threadId: message.conversationId,
    subject: envelope.subject ?? "",
    html: envelope.html ?? envelope.message ?? "",
    from: envelope.emailFrom ?? (outbound ? ours : theirs),
    to: [envelope.emailTo ?? (outbound ? theirs : ours)],
    cc: envelope.emailCc,
    bcc: envelope.emailBcc,
  });
}
