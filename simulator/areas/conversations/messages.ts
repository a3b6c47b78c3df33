import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type Reply,
  type SimulatedRequest,
} from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { refusal } from "../../endpoint/service-error.js";
import { read } from "../../server/whitelist.js";
import type { Contact, Conversation, Email, Message } from "../../world/records/records.js";
import type { World } from "../../world/world.js";
import { contactById } from "../contacts/contact.js";
import { conversationWith } from "./conversations.js";
import { codesOf, isScheduled, messageView } from "./message.js";

const outgoingSchema = z.object({
  type: z.string(),
  contactId: z.string(),
  locationId: z.string(),
  message: z.string().optional(),
  html: z.string().optional(),
  subject: z.string().optional(),
  attachments: z.array(z.string()).default([]),
  emailFrom: z.string().optional(),
  emailTo: z.string().optional(),
  emailCc: z.array(z.string()).default([]),
  emailBcc: z.array(z.string()).default([]),
  threadId: z.string().optional(),
  /** Epoch seconds. */
  scheduledTimestamp: z.number().optional(),
  conversationProviderId: z.string().optional(),
});

type Outgoing = z.infer<typeof outgoingSchema>;

const loggedSchema = z.object({
  type: z.string(),
  conversationId: z.string(),
  conversationProviderId: z.string(),
  contactId: z.string().optional(),
  message: z.string().optional(),
  html: z.string().optional(),
  subject: z.string().optional(),
  emailFrom: z.string().optional(),
  emailTo: z.string().optional(),
  attachments: z.array(z.string()).default([]),
  date: z.string().optional(),
  call: z.object({ status: z.string().default("completed") }).optional(),
});

/** Sending, logging and cancelling messages. */
export const messages: readonly Endpoint[] = [
  { line: "POST /conversations/messages", handle: send },
  {
    line: "POST /conversations/messages/inbound",
    handle: (request, world) => log(request, world, "inbound"),
  },
  {
    line: "POST /conversations/messages/outbound",
    handle: (request, world) => log(request, world, "outbound"),
  },
  {
    line: "GET /conversations/messages/{id}",
    handle: (request, world) => ok(messageView(messageOf(param(request, "id"), request, world), world)),
  },
  {
    line: "GET /conversations/messages/email/{id}",
    handle(request, world) {
      const { email, message } = emailOf(param(request, "id"), request, world);
      const { messageId, html, ...fields } = email;
      const { body, channel, attachments, ...view } = message;
      return ok({
        ...fields,
        altId: messageId,
        locationId: view.locationId,
        contactId: view.contactId,
        conversationId: view.conversationId,
        dateAdded: view.dateAdded,
        direction: view.direction,
        status: isScheduled(message, world) ? "scheduled" : view.status,
        source: view.source,
        contentType: "text/html",
        attachments,
        body: html,
      });
    },
  },
  {
    line: "DELETE /conversations/messages/{messageId}/schedule",
    handle(request, world) {
      const message = world.messages.get(param(request, "messageId"));
      if (!message || !isScheduled(message, world)) {
        throw refusal(400, "No message found", { canonicalCode: "CONVERSATIONS_MSG_NOT_FOUND" });
      }
      return cancel(reachable(message, "Message", request, world), world);
    },
  },
  {
    line: "DELETE /conversations/messages/email/{emailMessageId}/schedule",
    handle(request, world) {
      const { email, message } = emailOf(param(request, "emailMessageId"), request, world);
      if (!isScheduled(message, world)) throw refusal(404, "Failed cancel the scheduled message");
      world.emails.delete(email.id);
      return cancel(message, world);
    },
  },
  {
    line: "PUT /conversations/messages/{messageId}/status",
    handle(request, world) {
      const message = messageOf(param(request, "messageId"), request, world);
      const { status } = read(z.object({ status: z.string() }), request.body);
      world.messages.put({ ...message, status });
      return ok({ conversationId: message.conversationId, messageId: message.id, status });
    },
  },
];

function send(request: SimulatedRequest, world: World): Reply {
  const outgoing = read(outgoingSchema, request.body);
  const contact = contactById(outgoing.contactId, request, world);
  checkContent(outgoing);
  checkAddress(outgoing, contact);
  checkConsent(outgoing.type, contact);
  const conversation = conversationWith(outgoing.locationId, contact.id, world);
  const message = keep(conversation, world, {
    channel: outgoing.type,
    direction: "outbound",
    status: "sent",
    body: outgoing.message ?? "",
    attachments: outgoing.attachments,
    source: "api",
    conversationProviderId: outgoing.conversationProviderId,
    scheduledFor: scheduledTime(outgoing.scheduledTimestamp),
    emailMessageId: outgoing.type === "Email" ? world.chance.id() : undefined,
  });
  if (message.emailMessageId) keepEmail(message.emailMessageId, message, outgoing, contact, world);
  return created({
    conversationId: conversation.id,
    messageId: message.id,
    emailMessageId: message.emailMessageId,
    messageIds: [message.id],
    msg: message.scheduledFor ? "Message scheduled successfully." : "Message queued successfully.",
    status: "pending",
  });
}

function checkContent({ type, html, subject, message, attachments }: Outgoing) {
  const isEmail = type === "Email";
  const problems = [
    ...((isEmail ? html : message) || attachments.length > 0
      ? []
      : ["There is no message or attachments for this message. Skip sending."]),
    ...(isEmail && !subject ? ["subject should not be empty"] : []),
  ];
  if (problems.length > 0) throw refusal(422, problems);
}

function checkAddress({ type, emailTo }: Outgoing, contact: Contact) {
  if (type === "Email" && !(emailTo ?? contact.email)) throw refusal(400, "Missing email address");
  if (["SMS", "WhatsApp", "RCS"].includes(type) && !contact.phone) throw refusal(400, "Missing phone number");
}

function checkConsent(type: string, contact: Contact) {
  const channel = codesOf(type).dnd;
  const setting = channel ? contact.dndSettings[channel]?.status : undefined;
  if (contact.dnd || setting === "active" || setting === "permanent") {
    throw refusal(400, `Cannot send message as DND is active for ${type}.`);
  }
}

function scheduledTime(timestamp: number | undefined) {
  if (timestamp === undefined) return undefined;
  return new Date(timestamp < 1e12 ? timestamp * 1_000 : timestamp).toISOString();
}

function log(request: SimulatedRequest, world: World, direction: "inbound" | "outbound"): Reply {
  const logged = read(loggedSchema, request.body);
  const conversation = reachable(
    world.conversations.get(logged.conversationId),
    "Conversation",
    request,
    world,
    400,
  );
  const contact = contactById(conversation.contactId, request, world);
  const emailId = logged.type === "Email" ? world.chance.id() : undefined;
  const message = keep(conversation, world, {
    channel: logged.type,
    direction,
    status: logged.call?.status ?? "delivered",
    body: logged.message ?? "",
    attachments: logged.attachments,
    source: "api",
    conversationProviderId: logged.conversationProviderId,
    call: logged.call ? { status: logged.call.status, seconds: 0 } : undefined,
    emailMessageId: emailId,
    dateAdded: logged.date,
  });
  if (emailId) keepEmail(emailId, message, { ...logged, emailCc: [], emailBcc: [] }, contact, world);
  return ok({
    success: true,
    conversationId: conversation.id,
    messageId: message.id,
    message: "Message added successfully",
    contactId: conversation.contactId,
    dateAdded: message.dateAdded,
    emailMessageId: emailId,
  });
}

type Content = Pick<Message, "channel" | "direction" | "status" | "body" | "attachments" | "source"> &
  Partial<Pick<Message, "conversationProviderId" | "scheduledFor" | "call" | "emailMessageId">> & {
    readonly dateAdded?: string | undefined;
  };

function keep(conversation: Conversation, world: World, content: Content): Message {
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

type Envelope = Pick<
  Outgoing,
  "subject" | "html" | "message" | "emailFrom" | "emailTo" | "emailCc" | "emailBcc"
>;

function keepEmail(id: string, message: Message, envelope: Envelope, contact: Contact, world: World): Email {
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

function messageOf(id: string, request: SimulatedRequest, world: World): Message {
  return reachable(world.messages.get(id), "Message", request, world);
}

function emailOf(id: string, request: SimulatedRequest, world: World) {
  const email = world.emails.get(id);
  if (!email) throw refusal(404, "Email message not found");
  return { email, message: messageOf(email.messageId, request, world) };
}

function cancel(message: Message, world: World): Reply {
  world.messages.delete(message.id);
  return ok({ status: 200, message: "Scheduled message cancelled successfully" });
}
