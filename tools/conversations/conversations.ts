import { z } from "zod";
import { anyObject, id, locationId, time } from "../../src/declare/fields.js";
import { byCursor } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const feedback = "Verdict on the conversation.";

const messageTypes = [
  "TYPE_CALL TYPE_SMS TYPE_RCS TYPE_EMAIL TYPE_SMS_REVIEW_REQUEST TYPE_WEBCHAT",
  "TYPE_SMS_NO_SHOW_REQUEST TYPE_CAMPAIGN_SMS TYPE_CAMPAIGN_CALL TYPE_CAMPAIGN_EMAIL",
  "TYPE_CAMPAIGN_VOICEMAIL TYPE_FACEBOOK TYPE_CAMPAIGN_FACEBOOK TYPE_CAMPAIGN_MANUAL_CALL",
  "TYPE_CAMPAIGN_MANUAL_SMS TYPE_GMB TYPE_CAMPAIGN_GMB TYPE_REVIEW TYPE_INSTAGRAM TYPE_WHATSAPP",
  "TYPE_CUSTOM_SMS TYPE_CUSTOM_EMAIL TYPE_CUSTOM_PROVIDER_SMS TYPE_CUSTOM_PROVIDER_EMAIL",
  "TYPE_IVR_CALL TYPE_ACTIVITY_CONTACT TYPE_ACTIVITY_INVOICE TYPE_ACTIVITY_PAYMENT",
  "TYPE_ACTIVITY_OPPORTUNITY TYPE_LIVE_CHAT TYPE_LIVE_CHAT_INFO_MESSAGE TYPE_ACTIVITY_APPOINTMENT",
  "TYPE_FACEBOOK_COMMENT TYPE_INSTAGRAM_COMMENT TYPE_CUSTOM_CALL TYPE_INTERNAL_COMMENT",
  "TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG TYPE_TIKTOK TYPE_TIKTOK_COMMENT TYPE_ACTIVITY_WHATSAPP",
  "TYPE_FORM_SUBMISSION TYPE_SMS_REACTION",
].flatMap((line) => line.split(" "));

export const conversations = area("conversations", {
  search_conversations: read("GET /conversations/search", {
    title: "Search conversations",
    description:
      "Find message threads by contact, text, owner or state. Start here for a conversation's id; what was said: conversations_list_messages.",
    query: {
      locationId,
      query: z.string().optional(),
      contactId: id("contact").optional(),
      status: z.enum(["all", "read", "unread", "starred", "recents"]).optional(),
      assignedTo: z.string().optional().describe("User ids, comma-separated, or unassigned."),
      lastMessageDirection: z.enum(["inbound", "outbound"]).optional(),
      lastMessageType: z
        .enum(messageTypes)
        .optional()
        .describe("TYPE_SMS, TYPE_EMAIL, TYPE_CALL, TYPE_WHATSAPP, TYPE_INSTAGRAM …"),
      lastMessageAction: z.enum(["automated", "manual"]).optional().describe("Of the last outbound message."),
      limit: z.number().optional().describe("Default 20."),
      startDate: time("epochMilliseconds", "Threads begun from here on").optional(),
      endDate: time("epochMilliseconds", "Threads begun up to here").optional(),
      sortBy: z
        .enum(["last_manual_message_date", "last_message_date", "score_profile", "overdue_at", "due_at"])
        .optional(),
      sort: z.enum(["asc", "desc"]).optional(),
      followers: z.string().optional().describe("User ids, comma-separated."),
      mentions: z.string().optional().describe("Ids of mentioned users, comma-separated."),
      id: id("conversation").optional(),
      scoreProfile: z
        .string()
        .optional()
        .describe("Score profile id; with scoreProfileMin and scoreProfileMax."),
      scoreProfileMin: z.number().optional(),
      scoreProfileMax: z.number().optional(),
      sortScoreProfile: z.string().optional().describe("Score profile id, for sortBy score_profile."),
      startAfterDate: z
        .union([z.string().min(1), z.number()])
        .describe("First of the last conversation's sort values.")
        .optional(),
    },
    listed: ["query", "contactId", "status", "assignedTo", "lastMessageDirection", "limit"],
    pager: byCursor("conversations", {
      from: { startAfterDate: "last.sort.0" },
      limit: "limit",
      total: "total",
    }),
    returns: { conversations: "list", total: "value" },
    example: { status: "unread", lastMessageDirection: "inbound", limit: 20 },
  }),

  get_conversation: read("GET /conversations/{conversationId}", {
    title: "Get conversation",
    description:
      "Read the head of one thread: contact, owner, unread count, star. It holds no messages: conversations_list_messages.",
    returns: {
      assignedTo: "value",
      contactId: "value",
      deleted: "value",
      id: "value",
      inbox: "value",
      locationId: "value",
      starred: "value",
      type: "value",
      unreadCount: "value",
    },
    example: { conversationId: "tDtDnQdgm2LXpyiqYvZ6" },
  }),

  create_conversation: write("POST /conversations/", {
    title: "Create conversation",
    description:
      "Open an empty thread with a contact who has none. Sending needs no such step: conversations_send_message opens the thread itself.",
    body: { locationId, contactId: id("contact") },
    returns: { conversation: "record", success: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  update_conversation: write("PUT /conversations/{conversationId}", {
    title: "Update conversation",
    description: "Mark one thread as read (unreadCount 0) or unread, star it or take its star away.",
    body: {
      locationId,
      unreadCount: z.number().optional(),
      starred: z.boolean().optional(),
      feedback: anyObject.optional().describe(feedback),
    },
    listed: ["unreadCount", "starred"],
    returns: { conversation: "record", success: "value" },
    example: { conversationId: "tDtDnQdgm2LXpyiqYvZ6", unreadCount: 0 },
    v3: { body: { feedback: z.enum(["positive", "negative"]).optional().describe(feedback) } },
  }),

  delete_conversation: remove("DELETE /conversations/{conversationId}", {
    title: "Delete conversation",
    description: "Remove one whole thread, all of its messages with it, from the inbox. The contact stays.",
    returns: { success: "value" },
    example: { conversationId: "tDtDnQdgm2LXpyiqYvZ6" },
  }),
});
