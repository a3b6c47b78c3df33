import { z } from "zod";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Message } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";
import { log } from "./log.js";
import { isScheduled, messageView } from "./message.js";
import { send } from "./send.js";

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
      if (message === undefined || !isScheduled(message, world)) {
        throw serviceError(400, "No message found", { canonicalCode: "CONVERSATIONS_MSG_NOT_FOUND" });
      }
      return cancel(reachable(message, "Message", request, world), world);
    },
  },
  {
    line: "DELETE /conversations/messages/email/{emailMessageId}/schedule",
    handle(request, world) {
      const { email, message } = emailOf(param(request, "emailMessageId"), request, world);
      if (!isScheduled(message, world)) throw serviceError(404, "Failed cancel the scheduled message");
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

function messageOf(id: string, request: SimulatedRequest, world: World): Message {
  return reachable(world.messages.get(id), "Message", request, world);
}

function emailOf(id: string, request: SimulatedRequest, world: World) {
  const email = world.emails.get(id);
  if (email === undefined) throw serviceError(404, "Email message not found");
  return { email, message: messageOf(email.messageId, request, world) };
}

function cancel(message: Message, world: World): Reply {
  world.messages.delete(message.id);
  return ok({ status: 200, message: "Scheduled message cancelled successfully" });
}
