import { z } from "zod";
import { id, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

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

const emailEvents = object({
  delivered: z.int().optional(),
  opened: z.int().optional(),
  clicked: z.int().optional(),
  replied: z.int().optional(),
  failed: z.int().optional(),
  accepted: z.int().optional(),
  rejected: z.int().optional(),
  unsubscribed: z.int().optional(),
  complained: z.int().optional(),
  stored: z.int().optional(),
});

export const emails = {
  /* RAW summary: Cancel a scheduled email message.; description: Post the messageId for the API to delete a
     scheduled email message. */
  cancel_scheduled_email: erase("DELETE /conversations/messages/email/{emailMessageId}/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    // NOTE risk: cancels a message that has not gone out yet
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"emailMessageId": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Get email by Id */
  get_email: read("GET /conversations/messages/email/{id}", {
    title: "TODO",
    description: "TODO",
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
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update email message status; description: Update delivery events, per-recipient statuses,
     and the overall message status for an email sent via a custom conversation provider. ### Authorization -
     Requires the `conversations/message.write` OAuth scope. - The calling OAuth app must own the
     conversation provider that originally sent the email. - Attempts to update emails sent via LC Email or
     Mailgun will return `403 Forbidden`. ### Updatable Fields **`status`** is required on every request. You
     may also include **`events`** and/or **`recipients`**. **`events`** — Aggregate delivery event counters
     (integers). Counters are merged into the existing values (not replaced). Setting a c… */
  update_email_status: write("PUT /conversations/messages/email/{id}/status", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    version: "v3",
    path: { id: id("emailMessage") },
    body: {
      status,
      events: emailEvents.optional(),
      recipients: z
        .array(object({ emailId: z.string(), status, failReason: z.string().optional() }))
        .optional(),
    },
    returns: ["message", "success"],
    aliases: [],
    // RAW example: {"id": "ve9EPM428h8vShlRW1KT", "status": "delivered"}
    example: {},
  }),
} satisfies Declarations;
