import { z } from "zod";
import { id, object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

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

export const emails = {
  get_email: read("GET /conversations/messages/email/{id}", {
    title: "Get email message",
    description:
      "Read one email whole: body, subject, from, to, cc. The ids stand in a message's meta.email.messageIds.",
    scopes: ["conversations/message.readonly"],
    path: { id: id("emailMessage") },
    returns: [
      "altId",
      "attachments",
      "bcc",
      "body",
      "cc",
      "contactId",
      "contentType",
      "conversationId",
      "conversationProviderId",
      "dateAdded",
      "direction",
      "from",
      "id",
      "locationId",
      "provider",
      "replyToMessageId",
      "source",
      "status",
      "subject",
      "threadId",
      "to",
    ],
    aliases: [
      "what does the mail say",
      "full text of a client's email",
      "who was on cc",
      "did they open my email",
      "pull up the email she sent",
      "read the message body of an email",
      "show the mail with its attachments",
      "what was the subject of that email",
      "open the newsletter reply from a patient",
      "which address did this email go to",
      "html body and recipients of a single email",
      "fetch one email by message id",
      "complete contents of a received or sent mail",
      "sender subject and attachments of one email",
    ],
    example: { id: "rnGyqh2F6uBrIkfhFo9A" },
  }),

  cancel_scheduled_email: remove("DELETE /conversations/messages/email/{emailMessageId}/schedule", {
    title: "Cancel scheduled email",
    description:
      "Stop one email that waits for its time. A text or chat message: conversations_cancel_scheduled_message. What has gone out stays out.",
    scopes: ["conversations/message.write"],
    riskNote: "The waiting email is gone; to send it after all, write it anew.",
    returns: ["message", "status"],
    aliases: [
      "stop the mail before it goes out",
      "unschedule an email",
      "hold back the email set for tomorrow",
      "wrong attachment don't let that email go out",
      "kill the queued email",
      "yank back an email that hasn't left yet",
      "scrap the email timed for monday",
      "he signed already cancel the pending email",
      "deal's off so don't send that email tonight",
      "call off an email waiting to go",
      "abort a queued email by message id",
      "revoke an email planned for future delivery",
      "prevent a pending mail from being sent",
      "remove a scheduled email from the send queue",
    ],
    example: { emailMessageId: "rnGyqh2F6uBrIkfhFo9A" },
  }),

  update_email_status: write("PUT /conversations/messages/email/{id}/status", {
    title: "Report delivery status of email",
    description:
      "For apps that carry email as a conversation provider: report delivery, opens, clicks, bounces. Refused (403) for LC Email and Mailgun.",
    scopes: ["conversations/message.write"],
    version: "v3",
    path: { id: id("emailMessage") },
    body: { status, events: events.optional(), recipients: recipients.optional() },
    returns: ["message", "success"],
    aliases: [
      "tell the inbox an email bounced",
      "push opens and clicks from our mail server",
      "custom email provider delivery receipt",
      "mark an email as opened from our provider",
      "report an email as delivered",
      "feed email delivery status back into the crm",
      "our smtp app says the mail failed",
      "tell ghl a link in the mail was clicked",
      "sync email events from our own mailer",
      "flag the mail as spam complaint via provider",
      "set a sent email to delivered or bounced",
      "delivery callback from an external email provider",
      "report open and click events of a mail",
      "record bounce or complaint per email recipient",
    ],
    example: { id: "rnGyqh2F6uBrIkfhFo9A", status: "opened", events: { opened: 1 } },
  }),
} satisfies Declarations;
