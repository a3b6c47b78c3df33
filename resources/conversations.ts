import { resource } from "../src/declare/resource.js";
import { isRecord } from "../src/text/json.js";
import { emailIdsOf, messageLine, messagesOf, messageView } from "./messages.js";
import { fieldsAt, joined, line, paragraphs, pick, section, textOf } from "./view.js";

const mostMessages = 50;
/** Each email needs a separate read. */
const mostEmails = 15;

export const conversation = resource({
  name: "conversation",
  uri: "ghl://conversations/{conversationId}{?before}",
  title: "Conversation",
  description: `The transcript of a conversation over all channels, oldest first: the last ${mostMessages} messages with the text of emails, or those before a message. Contact, owner and unread count besides.`,
  ttlMs: 15_000,
  reads: ({ conversationId, before }) => ({
    conversation: { operation: "conversations_get_conversation", args: { conversationId } },
    messages: {
      operation: "conversations_list_messages",
      args: {
        conversationId,
        limit: mostMessages,
        ...(before === undefined ? {} : { lastMessageId: before }),
      },
    },
  }),
  follows: ({ conversation: reply, messages }) => {
    const contactId = textOf(isRecord(reply) ? reply.contactId : undefined);
    const emails = messagesOf(messages).flatMap(emailIdsOf).slice(0, mostEmails);
    return {
      ...(contactId === undefined
        ? {}
        : { contact: { operation: "contacts_get_contact", args: { contactId }, partial: true } }),
      ...Object.fromEntries(
        emails.map((id) => [id, { operation: "conversations_get_email", args: { id }, partial: true }]),
      ),
    };
  },
  names: ["user"],
  view: (replies, name) => {
    const record = isRecord(replies.conversation) ? replies.conversation : {};
    const contact = fieldsAt(replies.contact, "contact");
    const messages = messagesOf(replies.messages);
    const page = fieldsAt(replies.messages, "messages");
    const more = page.nextPage === true ? textOf(page.lastMessageId) : undefined;
    return {
      conversation: {
        ...pick(record, "id", "contactId", "unreadCount", "starred"),
        contact: joined([textOf(contact.firstName), textOf(contact.lastName)], " "),
        ...pick(contact, "email", "phone", "dnd"),
        owner: name("user", record.assignedTo) ?? record.assignedTo,
      },
      messages: messages
        .map((message) => messageView(message, name, replies[emailIdsOf(message)[0] ?? ""]))
        .toReversed(),
      earlier: more === undefined ? undefined : `?before=${more}`,
    };
  },
  markdown: (view) => {
    const record = fieldsAt(view, "conversation");
    return paragraphs(
      `# Conversation with ${line(record.contact) || line(record.contactId)}`,
      joined([
        line(record.email),
        line(record.phone),
        `${Number(record.unreadCount ?? 0)} unread`,
        line(record.owner),
      ]),
      section("Messages", isRecord(view) ? view.messages : [], messageLine),
    );
  },
  completes: { conversationId: "conversation" },
});
