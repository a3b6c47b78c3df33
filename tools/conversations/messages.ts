import { z } from "zod";
import { id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";

const forwardConfig = object({
  isForwarded: z.boolean(),
  forwardWholeThread: z.boolean().optional(),
  messageId: z.string().optional(),
  emailMessageId: z.string().optional(),
  sourceContactId: z.string().optional(),
  sourceConversationId: z.string().optional(),
  toEmail: z.string().optional(),
  recipientContactId: z.string().optional(),
  recipientConversationId: z.string().optional(),
});

const callData = object({
  to: z.string().optional(),
  from: z.string().optional(),
  status: z
    .enum(["pending", "completed", "answered", "busy", "no-answer", "failed", "canceled", "voicemail"])
    .optional(),
});

const messageFields = {
  contactId: id("contact"),
  attachments: z.array(z.string()).optional(),
  emailFrom: z.string().optional(),
  emailCc: z.array(z.string()).optional(),
  emailBcc: z.array(z.string()).optional(),
  html: z.string().optional(),
  message: z.string().optional(),
  subject: z.string().optional(),
  emailTo: z.string().optional(),
};

export const messages = {
  /* RAW summary: Send a new message; description: Post the necessary fields for the API to send a new
     message.; params: type — Type of message being sent; contactId — ID of the contact receiving the
     message; subType — Type of message being sent; status — Message status; appointmentId — ID of the
     associated appointment; attachments — Array of attachment URLs; emailFrom — Email address to send from;
     emailCc — Array of CC email addresses; emailBcc — Array of BCC email addresses; html — HTML content of
     the message; message — Text content of the message; subject — Subject line for email messages;
     replyMessageId — ID of message being replied to; templateId — ID of message template; threadId — ID of… */
  send_message: send("POST /conversations/messages", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    body: {
      // mended: not in the spec, yet 422 without it
      locationId,
      type: z.enum(["SMS", "RCS", "Email", "WhatsApp", "IG", "FB", "Custom", "Live_Chat", "TIKTOK"]),
      ...messageFields,
      // mended: the spec says object, and required
      subType: z.string().optional(),
      // mended: the spec says required
      status: z.enum(["delivered", "failed", "pending", "read"]).optional(),
      appointmentId: id("appointment").optional(),
      replyMessageId: id("message").optional(),
      templateId: z.string().optional(),
      threadId: z.string().optional(),
      scheduledTimestamp: z.number().optional(),
      conversationProviderId: z.string().optional(),
      customSubtypeId: z.string().optional(),
      emailReplyMode: z.enum(["reply", "reply_all"]).optional(),
      fromNumber: z.string().optional(),
      toNumber: z.string().optional(),
      forward: forwardConfig.optional(),
      usesNativeSchedulingAi: z.boolean().optional(),
      optimizationPeriod: z.enum(["24h", "48h", "72h"]).optional(),
    },
    returns: ["conversationId", "emailMessageId", "forwardData", "messageId", "messageIds", "msg", "status"],
    aliases: [],
    // RAW example: {"type": "Email", "contactId": "abc123def456"}
    example: {},
  }),

  /* RAW summary: Export messages by location ID; description: Export messages for a specific location with
     cursor-based pagination support. Response includes messageType (string), source, and subType fields. The
     channel parameter is optional - if not provided, all non-email message types will be returned including
     activity messages (opportunity updates, appointments, etc.).; params: sortBy — Field to sort by;
     conversationId — Filter messages by conversation ID; contactId — Filter messages by contact ID; channel
     — Filter by message channel. If not provided, all non-email message types will be returned including
     activity messages (opportunity updates, appointment; startDate — Start date to filt… */
  export_messages: read("GET /conversations/messages/export", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.readonly"],
    query: {
      locationId,
      sortBy: z.enum(["createdAt", "updatedAt"]).optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      conversationId: id("conversation").optional(),
      contactId: id("contact").optional(),
      channel: z.enum(["Call", "SMS", "Email", "WhatsApp", "Instagram", "Facebook"]).optional(),
      // CHECK time form: the spec gives no example
      startDate: time("iso").optional(),
      // CHECK time form: the spec gives no example
      endDate: time("iso").optional(),
      limit: z.number().min(10).max(500).optional(),
      cursor: z.string().optional(),
    },
    pager: {
      kind: "cursor",
      from: { cursor: "nextCursor" },
      limit: "limit",
      items: "messages",
      total: "total",
    },
    returns: ["messages", "nextCursor", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Add an inbound message; description: Post the necessary fields for the API to add a new
     inbound message.; params: type — Message Type; attachments — Array of attachments; message — Message
     Body; html — HTML Body of Email; subject — Subject of the Email; emailFrom — Email address to send from.
     This field is associated with the contact record and cannot be dynamically changed.; emailTo — Recipient
     email address. This field is associated with the contact record and cannot be dynamically changed.;
     emailCc — List of email address to CC; emailBcc — List of email address to BCC; emailMessageId — Send
     the email message id for which this email should be threaded. This is for replying… */
  log_inbound_message: write("POST /conversations/messages/inbound", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    // NOTE risk: records a message as received from the contact; may wake bots and workflows
    body: {
      type: z.enum([
        "SMS",
        "RCS",
        "Email",
        "WhatsApp",
        "GMB",
        "IG",
        "FB",
        "Custom",
        "WebChat",
        "Live_Chat",
        "Call",
        "IVR_Call",
        "Campaign_Call",
        "Campaign_VoiceMail",
        "TIKTOK",
        "ALL_IN_ONE_CHAT",
        "FORM_SUBMISSION",
      ]),
      conversationId: id("conversation"),
      ...messageFields,
      conversationProviderId: z.string(),
      emailMessageId: id("emailMessage").optional(),
      altId: z.string().optional(),
      // mended: the spec says object
      direction: z.enum(["outbound", "inbound"]).optional(),
      date: time("iso").optional(),
      call: callData.optional(),
    },
    returns: [
      "contactId",
      "conversationId",
      "dateAdded",
      "emailMessageId",
      "message",
      "messageId",
      "success",
    ],
    aliases: [],
    // RAW example: {"type": "SMS", "conversationId": "ve9EPM428h8vShlRW1KT", "contactId":
    // "ve9EPM428h8vShlRW1KT", "conversationProviderId": "61d6d1f9cdac7612faf80753"}
    example: {},
  }),

  /* RAW summary: Add an external outbound call; description: Post the necessary fields for the API to add a
     new outbound call.; params: type — Message Type; attachments — Array of attachments; altId — external
     mail provider's message id; date — Date of the outbound message; call — Phone call dialer and receiver
     information */
  log_outbound_call: write("POST /conversations/messages/outbound", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    // NOTE risk: logs a call that took place elsewhere; dials nobody
    body: {
      type: z.literal("Call"),
      conversationId: id("conversation"),
      conversationProviderId: z.string(),
      attachments: z.array(z.string()).optional(),
      altId: z.string().optional(),
      date: time("iso").optional(),
      call: callData.optional(),
    },
    returns: [
      "contactId",
      "conversationId",
      "dateAdded",
      "emailMessageId",
      "message",
      "messageId",
      "success",
    ],
    aliases: [],
    // RAW example: {"type": "Call", "conversationId": "ve9EPM428h8vShlRW1KT", "conversationProviderId":
    // "61d6d1f9cdac7612faf80753"}
    example: {},
  }),

  /* RAW summary: Send a review reply to Google My Business; description: Post a reply to a customer review
     on Google My Business; params: conversationId — Conversation ID (must have reviewId); message — Review
     reply message text */
  reply_to_review: send("POST /conversations/messages/review-reply", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    // NOTE risk: public reply on Google; marked internal-only in v3
    body: {
      locationId,
      conversationId: id("conversation"),
      message: z.string(),
    },
    returns: ["conversationId", "emailMessageId", "forwardData", "messageId", "messageIds", "msg", "status"],
    aliases: [],
    // RAW example: {"conversationId": "conv123", "message": "Thank you for your review!"}
    example: {},
  }),

  /* RAW summary: Get message by message id; description: Get message by message id. */
  get_message: read("GET /conversations/messages/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.readonly"],
    path: { id: id("message") },
    returns: [
      "attachments",
      "body",
      "chatWidgetId",
      "contactId",
      "contentType",
      "conversationId",
      "conversationProviderId",
      "dateAdded",
      "direction",
      "id",
      "locationId",
      "messageType",
      "meta",
      "source",
      "status",
      "type",
      "userId",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Cancel a scheduled message.; description: Post the messageId for the API to delete a
     scheduled message. */
  cancel_scheduled_message: erase("DELETE /conversations/messages/{messageId}/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    // NOTE risk: cancels a message that has not gone out yet
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"messageId": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Update message status; description: Post the necessary fields for the API to update message
     status.; params: status — Message status; error — Error object from the conversation provider;
     recipients — Email delivery status for additional email recipients. */
  update_message_status: write("PUT /conversations/messages/{messageId}/status", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.write"],
    body: {
      status: z.enum(["delivered", "failed", "pending", "read"]),
      error: object({ code: z.string(), type: z.string(), message: z.string() }).optional(),
      emailMessageId: id("emailMessage").optional(),
      recipients: z.array(z.string()).optional(),
    },
    returns: ["conversationId", "emailMessageId", "forwardData", "messageId", "messageIds", "msg", "status"],
    aliases: [],
    // RAW example: {"messageId": "ve9EPM428h8vShlRW1KT", "status": "read"}
    example: {},
  }),

  /* RAW summary: Agent/Ai-Bot is typing a message indicator for live chat; description: Agent/AI-Bot will
     call this when they are typing a message in live chat message; params: isTyping — Typing status;
     visitorId — visitorId is the Unique ID assigned to each Live chat visitor. visitorId will be added soon
     in GET Contact API */
  show_typing: send("POST /conversations/providers/live-chat/typing", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/livechat.write"],
    // NOTE risk: typing indicator seen by the live-chat visitor
    body: {
      locationId,
      isTyping: z.string(),
      visitorId: z.string(),
      conversationId: id("conversation"),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"isTyping": true, "visitorId": "ve9EPM428h8vShlRW1KT", "conversationId":
    // "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Get messages by conversation id; description: Get messages by conversation id.; params:
     type — Types of message to fetched separated with comma; lastMessageId — Message ID of the last message
     in the list as a string; limit — Number of messages to be fetched from the conversation. Default limit
     is 20 */
  list_messages: read("GET /conversations/{conversationId}/messages", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations/message.readonly"],
    query: {
      type: z
        .enum([
          "TYPE_CALL",
          "TYPE_SMS",
          "TYPE_RCS",
          "TYPE_EMAIL",
          "TYPE_FACEBOOK",
          "TYPE_GMB",
          "TYPE_INSTAGRAM",
          "TYPE_WHATSAPP",
          "TYPE_ACTIVITY_APPOINTMENT",
          "TYPE_ACTIVITY_CONTACT",
          "TYPE_ACTIVITY_INVOICE",
          "TYPE_ACTIVITY_PAYMENT",
          "TYPE_ACTIVITY_OPPORTUNITY",
          "TYPE_LIVE_CHAT",
          "TYPE_INTERNAL_COMMENTS",
          "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG",
          "TYPE_TIKTOK",
          "TYPE_ACTIVITY_WHATSAPP",
          "TYPE_FORM_SUBMISSION",
        ])
        .optional(),
      lastMessageId: z.string().optional(),
      limit: z.number().optional(),
    },
    pager: {
      kind: "cursor",
      from: { lastMessageId: "messages.lastMessageId" },
      limit: "limit",
      items: "messages.messages",
    },
    returns: ["lastMessageId", "messages", "nextPage"],
    aliases: [],
    // RAW example: {"conversationId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),
} satisfies Declarations;
