import { z } from "zod";
import { id, object } from "../../src/declare/fields.js";
import { area, read, write } from "../../src/declare/toolset.js";

const status = z.enum([
  "pending",
  "scheduled",
  "sent",
  "delivered",
  "read",
  "undelivered",
  "connected",
  "failed",
  "opened",
  "clicked",
]);

const count = z.int().optional();

const events = object({
  delivered: count,
  opened: count,
  clicked: count,
  replied: count,
  failed: count,
  accepted: count,
  rejected: count,
  unsubscribed: count,
  complained: count,
  stored: count,
}).describe("Counts such as {opened: 1}; they add to what is stored, 0 changes nothing.");

const recipients = z
  .array(object({ emailId: z.string(), status, failReason: z.string().optional() }))
  .describe("[{emailId, status, failReason}]; emailId is the address.");

export const emails = area("conversations/message", {
  get_email: read("GET /conversations/messages/email/{id}", {
    title: "Get email message",
    description:
      "Read one email whole: body, subject, from, to, cc. The ids stand in a message's meta.email.messageIds.",
    path: { id: id("emailMessage") },
    returns: {
      altId: "value",
      attachments: "list",
      bcc: "list",
      body: "value",
      cc: "list",
      contactId: "value",
      contentType: "value",
      conversationId: "value",
      conversationProviderId: "value",
      dateAdded: "value",
      direction: "value",
      from: "value",
      id: "value",
      locationId: "value",
      provider: "value",
      replyToMessageId: "value",
      source: "value",
      status: "value",
      subject: "value",
      threadId: "value",
      to: "list",
    },
    example: { id: "rnGyqh2F6uBrIkfhFo9A" },
  }),

  cancel_scheduled_email: write("DELETE /conversations/messages/email/{emailMessageId}/schedule", {
    title: "Cancel scheduled email",
    description:
      "Stop one email that waits for its time. A text or chat message: conversations_cancel_scheduled_message. What has gone out stays out.",
    riskNote: "The waiting email is gone; to send it after all, write it anew.",
    returns: { message: "value", status: "value" },
    example: { emailMessageId: "rnGyqh2F6uBrIkfhFo9A" },
  }),

  update_email_status: write("PUT /conversations/messages/email/{id}/status", {
    title: "Report delivery status of email",
    description:
      "For apps that carry email as a conversation provider: report delivery, opens, clicks, bounces. Refused (403) for LC Email and Mailgun.",
    version: "v3",
    path: { id: id("emailMessage") },
    body: { status, events: events.optional(), recipients: recipients.optional() },
    returns: { message: "value", success: "value" },
    example: { id: "rnGyqh2F6uBrIkfhFo9A", status: "opened", events: { opened: 1 } },
  }),
});
