import type { Message } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";
import { codesOf } from "./channels.js";

/** A message as lists and GET /conversations/messages/{id} show it. The text of an email is in the email only. */
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

/** Whether a message is still to be sent. */
export function isScheduled(message: Message, world: World): boolean {
  return message.scheduledFor !== undefined && Date.parse(message.scheduledFor) > world.now().getTime();
}
