import { z } from "zod";
import { created, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { contactById } from "../contacts/contact.js";
import { codesOf } from "./channels.js";
import { conversationWith } from "./conversation.js";
import { keepEmail, keepMessage } from "./keep.js";

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
  mentions: z.array(z.string()).default([]),
  userId: z.string().optional(),
  whatsapp: z.object({ media: z.object({ url: z.string() }).optional() }).optional(),
});

type Outgoing = z.infer<typeof outgoingSchema>;

/** Sends a message, now or at a set time. */
export function send(request: SimulatedRequest, world: World): Reply {
  const outgoing = read(outgoingSchema, request.body);
  const contact = contactById(outgoing.contactId, request, world);
  checkContent(outgoing);
  if (outgoing.type === "InternalComment") checkMentions(outgoing, world);
  else {
    checkAddress(outgoing, contact);
    checkConsent(outgoing.type, contact);
  }
  const conversation = conversationWith(outgoing.locationId, contact.id, world);
  const message = keepMessage(conversation, world, {
    channel: outgoing.type,
    direction: "outbound",
    status: "sent",
    body: outgoing.message ?? "",
    attachments: [...outgoing.attachments, ...mediaOf(outgoing)],
    source: "api",
    userId: outgoing.userId,
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

function checkContent(outgoing: Outgoing) {
  const { type, html, subject, message, attachments } = outgoing;
  const isEmail = type === "Email";
  const problems = [
    ...((isEmail ? html : message) || attachments.length > 0 || mediaOf(outgoing).length > 0
      ? []
      : ["There is no message or attachments for this message. Skip sending."]),
    ...(isEmail && !subject ? ["subject should not be empty"] : []),
  ];
  if (problems.length > 0) throw serviceError(422, problems);
}

/** Whoever is mentioned stands in the text as well as in the list, and works in the sub-account. */
function checkMentions({ message = "", mentions, userId, locationId }: Outgoing, world: World) {
  const named = [...message.matchAll(/<userId>(.*?)<\/userId>/g)].map(([, id = ""]) => id);
  const isUser = (id: string) => world.users.get(id)?.locationIds.includes(locationId) === true;
  const problems = [
    ...named.filter((id) => !mentions.includes(id)).map((id) => `mentions must contain ${id}`),
    ...[...mentions, ...(userId === undefined ? [] : [userId])]
      .filter((id) => !isUser(id))
      .map((id) => `No user found for ${id}`),
  ];
  if (problems.length > 0) throw serviceError(422, problems);
}

function mediaOf({ type, whatsapp }: Outgoing): readonly string[] {
  return type === "WhatsApp" && whatsapp?.media ? [whatsapp.media.url] : [];
}

function checkAddress({ type, emailTo }: Outgoing, contact: Contact) {
  if (type === "Email" && !(emailTo ?? contact.email)) throw serviceError(400, "Missing email address");
  if (["SMS", "WhatsApp", "RCS"].includes(type) && !contact.phone)
    throw serviceError(400, "Missing phone number");
}

function checkConsent(type: string, contact: Contact) {
  const channel = codesOf(type).dnd;
  const setting = channel ? contact.dndSettings[channel]?.status : undefined;
  if (contact.dnd || setting === "active" || setting === "permanent") {
    throw serviceError(400, `Cannot send message as DND is active for ${type}.`);
  }
}

function scheduledTime(timestamp: number | undefined) {
  if (timestamp === undefined) return undefined;
  return new Date(timestamp < 1e12 ? timestamp * 1_000 : timestamp).toISOString();
}
