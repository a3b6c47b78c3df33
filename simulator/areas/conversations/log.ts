import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import type { Message } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";
import { contactById } from "../contacts/contact.js";
import { keepEmail, keepMessage } from "./keep.js";

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

/** Records a message that was sent or received elsewhere. */
export function log(request: SimulatedRequest, world: World, direction: Message["direction"]): Reply {
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
  const message = keepMessage(conversation, world, {
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
