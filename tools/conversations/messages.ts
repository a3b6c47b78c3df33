import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byCursor } from "../../src/declare/pages.js";
import { area, read, send, write } from "../../src/declare/toolset.js";

const attachments = z.array(z.string()).optional().describe("URLs.");

const content = {
  message: z.string().optional(),
  subject: z.string().optional(),
  html: z.string().optional(),
  attachments,
};

const emailAddresses = {
  emailFrom: z.string().optional(),
  emailTo: z.string().optional(),
  emailCc: z.array(z.string()).optional(),
  emailBcc: z.array(z.string()).optional(),
};

const forward = object({
  isForwarded: z.boolean(),
  messageId: z.string().optional().describe("Message that holds the email thread; needed to forward."),
  emailMessageId: z.string().optional().describe("The single email, unless the whole thread goes."),
  forwardWholeThread: z.boolean().optional(),
  toEmail: z.string().optional(),
  recipientContactId: z.string().optional(),
  recipientConversationId: z.string().optional(),
  sourceContactId: z.string().optional(),
  sourceConversationId: z.string().optional(),
}).describe("Email to pass on: {isForwarded: true, messageId, toEmail}.");

// The page's example alone shows what is within.
const whatsapp = object({
  type: z.string().optional().describe("media."),
  media: object({
    type: z.string().optional().describe("image, video, audio or document."),
    url: z.string().optional(),
    name: z.string().optional(),
  }).optional(),
}).describe("WhatsApp file: {type: media, media: {type: image, url, name}}.");

const call = object({
  to: z.string().optional().describe("E.164."),
  from: z.string().optional().describe("E.164."),
  status: z
    .enum(["pending", "completed", "answered", "busy", "no-answer", "failed", "canceled", "voicemail"])
    .optional(),
}).describe("{to, from, status}: completed, no-answer, voicemail …");

const conversationProviderId = z.string().describe("Id of the app's conversation provider.");

const altId = z.string().optional().describe("The message's id in the outside system.");

const deliveryStatus = z.enum(["delivered", "failed", "pending", "read"]);

const sentReply: ReplyFields = {
  conversationId: "value",
  emailMessageId: "value",
  forwardData: "record",
  messageId: "value",
  messageIds: "list",
  msg: "value",
  status: "value",
};

const loggedReply: ReplyFields = {
  contactId: "value",
  conversationId: "value",
  dateAdded: "value",
  emailMessageId: "value",
  message: "value",
  messageId: "value",
  success: "value",
};

const messageReply: ReplyFields = {
  attachments: "list",
  body: "value",
  chatWidgetId: "value",
  contactId: "value",
  contentType: "value",
  conversationId: "value",
  conversationProviderId: "value",
  dateAdded: "value",
  direction: "value",
  id: "value",
  locationId: "value",
  messageType: "value",
  meta: "record",
  source: "value",
  status: "value",
  type: "value",
  userId: "value",
};

export const messages = area("conversations/message", {
  list_messages: read("GET /conversations/{conversationId}/messages", {
    title: "List messages of a conversation",
    description:
      "Read one thread, newest first: texts, emails, calls, chats. Emails come without their body: conversations_get_email.",
    query: {
      // mended: the spec's enum allows one type, its words several
      type: z.string().optional().describe("Comma-separated: TYPE_SMS,TYPE_EMAIL,TYPE_CALL …"),
      limit: z.number().default(20),
      lastMessageId: z.string().optional().describe("Older than this one."),
    },
    pager: byCursor("messages.messages", {
      from: { lastMessageId: "messages.lastMessageId" },
      limit: "limit",
      more: "messages.nextPage",
    }),
    returns: { lastMessageId: "value", messages: "value", nextPage: "value" },
    example: { conversationId: "tDtDnQdgm2LXpyiqYvZ6", limit: 20 },
  }),

  send_message: send("POST /conversations/messages", {
    title: "Send message (SMS, email, chat)",
    description:
      "Message one contact, now or later. SMS and chats need message; Email needs html and subject. InternalComment writes a comment that only the team sees.",
    when: { send: isNot("type", "InternalComment") },
    riskNote: "An InternalComment stays inside: the contact gets nothing, those in mentions are notified.",
    body: {
      // mended: not in the spec, yet 422 without it
      locationId,
      // RCS and TIKTOK stand in the spec alone, InternalComment on the live page alone.
      type: z.enum([
        "SMS",
        "RCS",
        "Email",
        "WhatsApp",
        "IG",
        "FB",
        "Custom",
        "Live_Chat",
        "TIKTOK",
        "InternalComment",
      ]),
      contactId: id("contact"),
      ...content,
      mentions: z
        .array(id("user"))
        .optional()
        .describe("InternalComment: users to notify, each in message as @name<userId>ID</userId> too."),
      userId: id("user").optional().describe("InternalComment: who makes it."),
      whatsapp: whatsapp.optional(),
      scheduledTimestamp: time("epochSeconds").optional(),
      ...emailAddresses,
      fromNumber: z.string().optional().describe("One of our numbers, E.164."),
      toNumber: z.string().optional().describe("One of the contact's numbers, E.164."),
      replyMessageId: id("message").optional(),
      threadId: z.string().optional().describe("Email thread: the message that holds its emails."),
      emailReplyMode: z.enum(["reply", "reply_all"]).optional(),
      forward: forward.optional(),
      templateId: id("locationTemplate").optional(),
      appointmentId: id("appointment").optional(),
      customSubtypeId: z
        .string()
        .optional()
        .describe("Subscription type of an email, from conversations_list_custom_subtypes."),
      conversationProviderId: conversationProviderId.optional(),
      usesNativeSchedulingAi: z
        .boolean()
        .optional()
        .describe("Lets HighLevel pick the time of a scheduled email within optimizationPeriod."),
      optimizationPeriod: z.enum(["24h", "48h", "72h"]).optional(),
      // mended: the spec says object, and required
      subType: z.string().optional(),
      // mended: the spec requires it, yet it is what comes of the sending
      status: deliveryStatus.optional(),
    },
    listed: ["message", "subject", "html", "attachments", "scheduledTimestamp", "mentions"],
    returns: sentReply,
    example: {
      type: "SMS",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      message: "Hi Mara, you are booked for Tuesday at 10. Reply C to confirm.",
    },
  }),

  cancel_scheduled_message: write("DELETE /conversations/messages/{messageId}/schedule", {
    title: "Cancel scheduled message",
    description:
      "Stop a text or chat message that waits for its time. An email: conversations_cancel_scheduled_email. What has gone out stays out.",
    riskNote: "The waiting message is gone; to send it after all, write it anew.",
    returns: { message: "value", status: "value" },
    example: { messageId: "t22c6DQcTDf3MjRhwf77" },
  }),

  get_message: read("GET /conversations/messages/{id}", {
    title: "Get message",
    description:
      "Read one message: text, direction, delivery status, attachments, length of a call. The body of an email: conversations_get_email.",
    path: { id: id("message") },
    returns: messageReply,
    example: { id: "t22c6DQcTDf3MjRhwf77" },
  }),

  export_messages: read("GET /conversations/messages/export", {
    title: "Export messages of sub-account",
    description:
      "Messages of all threads, page by page: for reports and backups. Without channel it leaves emails out. One thread: conversations_list_messages.",
    query: {
      locationId,
      channel: z.enum(["Call", "SMS", "Email", "WhatsApp", "Instagram", "Facebook"]).optional(),
      contactId: id("contact").optional(),
      conversationId: id("conversation").optional(),
      startDate: time("iso").optional(),
      endDate: time("iso").optional(),
      sortBy: z.enum(["createdAt", "updatedAt"]).optional(),
      sortOrder: z.enum(["asc", "desc"]).optional().describe("Default desc."),
      limit: z.number().min(10).max(500).default(20),
      cursor: z.string().optional().describe("nextCursor of the page before."),
    },
    listed: ["channel", "contactId", "conversationId", "startDate", "endDate", "limit", "cursor"],
    pager: byCursor("messages", { from: { cursor: "nextCursor" }, limit: "limit", total: "total" }),
    returns: { messages: "list", nextCursor: "value", total: "value" },
    example: { channel: "SMS", startDate: "2026-05-01T00:00:00-05:00", limit: 100 },
  }),

  log_inbound_message: write("POST /conversations/messages/inbound", {
    title: "Log inbound message",
    description:
      "Record a message that the contact sent through an outside channel. It goes to nobody; to write to the contact: conversations_send_message.",
    also: ["send"],
    when: { send: isNot("direction", "outbound") },
    riskNote: "Counts as received from the contact: bots and workflows that listen for replies may wake.",
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
      contactId: id("contact"),
      conversationProviderId,
      ...content,
      date: time("iso", "When it was received").optional(),
      call: call.optional(),
      ...emailAddresses,
      emailMessageId: id("emailMessage").optional().describe("Email that this one answers."),
      altId,
      // mended: the spec says object
      direction: z.enum(["outbound", "inbound"]).optional().describe("The spec's default is outbound."),
    },
    listed: ["message", "html", "date", "call"],
    returns: loggedReply,
    example: {
      type: "SMS",
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      conversationProviderId: "61d6d1f9cdac7612faf80753",
      message: "Can I move my cleaning to Friday?",
    },
  }),

  log_outbound_call: write("POST /conversations/messages/outbound", {
    title: "Log outbound call",
    description:
      "Record in the thread a call that the team made on another phone. It dials nobody. A recording goes in attachments.",
    riskNote: "Writes an entry only; no call takes place.",
    body: {
      type: z.literal("Call"),
      conversationId: id("conversation"),
      conversationProviderId,
      call: call.optional(),
      date: time("iso", "When the call was made").optional(),
      attachments,
      altId,
    },
    returns: loggedReply,
    example: {
      type: "Call",
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      conversationProviderId: "61d6d1f9cdac7612faf80753",
      call: { to: "+15125550142", from: "+15125550100", status: "completed" },
    },
  }),

  update_message_status: write("PUT /conversations/messages/{messageId}/status", {
    title: "Report delivery status of message",
    description:
      "For apps that carry messages as a conversation provider: report one as delivered, read or failed. Marking a thread read: conversations_update_conversation.",
    body: {
      status: deliveryStatus,
      error: object({ code: z.string(), type: z.string(), message: z.string() })
        .optional()
        .describe("Why it failed: {code, type, message}."),
      emailMessageId: id("emailMessage").optional(),
      recipients: z.array(z.string()).optional().describe("Further recipients of an email."),
    },
    returns: sentReply,
    example: { messageId: "t22c6DQcTDf3MjRhwf77", status: "delivered" },
  }),

  show_typing: write("POST /conversations/providers/live-chat/typing", {
    title: "Show typing in live chat",
    description:
      "Show or hide the typing dots to a visitor of the website chat, while a bot or agent writes.",
    scopes: ["conversations/livechat.write"],
    riskNote: "The visitor sees the dots; no text is sent.",
    body: {
      locationId,
      conversationId: id("conversation"),
      visitorId: z.string().describe("Live chat visitor id."),
      isTyping: z.string().describe("true or false."),
    },
    returns: { success: "value" },
    example: {
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      visitorId: "ve9EPM428h8vShlRW1KT",
      isTyping: "true",
    },
  }),

  reply_to_review: send("POST /conversations/messages/review-reply", {
    title: "Reply to Google review",
    description:
      "Answer a Google review in public, through the conversation that holds it. HighLevel calls it internal as of v3, so it may be refused.",
    riskNote: "Anyone can read the answer on Google.",
    body: { locationId, conversationId: id("conversation"), message: z.string() },
    returns: sentReply,
    example: {
      conversationId: "tDtDnQdgm2LXpyiqYvZ6",
      message: "Thank you, Dana! See you at your next cleaning.",
    },
    v3: { deprecated: true },
  }),
});
