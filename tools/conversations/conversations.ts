import { z } from "zod";
import { anyObject, id, locationId, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const lastMessageType = z.enum(
  `
  TYPE_CALL TYPE_SMS TYPE_RCS TYPE_EMAIL TYPE_SMS_REVIEW_REQUEST TYPE_WEBCHAT TYPE_SMS_NO_SHOW_REQUEST
  TYPE_CAMPAIGN_SMS TYPE_CAMPAIGN_CALL TYPE_CAMPAIGN_EMAIL TYPE_CAMPAIGN_VOICEMAIL TYPE_FACEBOOK
  TYPE_CAMPAIGN_FACEBOOK TYPE_CAMPAIGN_MANUAL_CALL TYPE_CAMPAIGN_MANUAL_SMS TYPE_GMB TYPE_CAMPAIGN_GMB
  TYPE_REVIEW TYPE_INSTAGRAM TYPE_WHATSAPP TYPE_CUSTOM_SMS TYPE_CUSTOM_EMAIL TYPE_CUSTOM_PROVIDER_SMS
  TYPE_CUSTOM_PROVIDER_EMAIL TYPE_IVR_CALL TYPE_ACTIVITY_CONTACT TYPE_ACTIVITY_INVOICE
  TYPE_ACTIVITY_PAYMENT TYPE_ACTIVITY_OPPORTUNITY TYPE_LIVE_CHAT TYPE_LIVE_CHAT_INFO_MESSAGE
  TYPE_ACTIVITY_APPOINTMENT TYPE_FACEBOOK_COMMENT TYPE_INSTAGRAM_COMMENT TYPE_CUSTOM_CALL
  TYPE_INTERNAL_COMMENT TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG TYPE_TIKTOK TYPE_TIKTOK_COMMENT
  TYPE_ACTIVITY_WHATSAPP TYPE_FORM_SUBMISSION TYPE_SMS_REACTION
`
    .trim()
    .split(/\s+/),
);

export const conversations = {
  /* RAW summary: Create Conversation; description: Creates a new conversation with the data provided;
     params: contactId — Contact ID as string */
  create_conversation: write("POST /conversations/", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations.write"],
    body: {
      locationId,
      contactId: id("contact"),
    },
    returns: ["conversation", "success"],
    aliases: [],
    // RAW example: {"contactId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),

  /* RAW summary: Search Conversations; description: Returns a list of all conversations matching the search
     criteria along with the sort and filter options selected.; params: assignedTo — User IDs that
     conversations are assigned to. Multiple IDs can be provided as comma-separated values. Use "unassigned"
     to fetch conversations not assig; followers — User IDs of followers to filter conversations by. Multiple
     IDs can be provided as comma-separated values.; mentions — User Id of the mention. Multiple values are
     comma separated.; query — Search paramater as a string; sort — Sort paramater - asc or desc; id — Id of
     the conversation; lastMessageType — Type of the last message in the conversation as… */
  search_conversations: read("GET /conversations/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations.readonly"],
    query: {
      locationId,
      contactId: id("contact").optional(),
      assignedTo: z.string().optional(),
      followers: z.string().optional(),
      mentions: z.string().optional(),
      query: z.string().optional(),
      sort: z.enum(["asc", "desc"]).optional(),
      id: id("conversation").optional(),
      lastMessageType: lastMessageType.optional(),
      lastMessageAction: z.enum(["automated", "manual"]).optional(),
      lastMessageDirection: z.enum(["inbound", "outbound"]).optional(),
      status: z.enum(["all", "read", "unread", "starred", "recents"]).optional(),
      sortBy: z
        .enum(["last_manual_message_date", "last_message_date", "score_profile", "overdue_at", "due_at"])
        .optional(),
      sortScoreProfile: z.string().optional(),
      scoreProfile: z.string().optional(),
      scoreProfileMin: z.number().optional(),
      scoreProfileMax: z.number().optional(),
      startDate: time("epochMilliseconds").optional(),
      endDate: time("epochMilliseconds").optional(),
      startAfterDate: time("epochMilliseconds").optional(),
      limit: z.number().optional(),
    },
    // CHECK from: sort is an array, [milliseconds]
    pager: {
      kind: "cursor",
      from: { startAfterDate: "last.sort" },
      limit: "limit",
      items: "conversations",
      total: "total",
    },
    returns: ["conversations", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Conversation; description: Get the conversation details based on the conversation ID */
  get_conversation: read("GET /conversations/{conversationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations.readonly"],
    returns: [
      "assignedTo",
      "contactId",
      "deleted",
      "id",
      "inbox",
      "locationId",
      "starred",
      "type",
      "unreadCount",
    ],
    aliases: [],
    // RAW example: {"conversationId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),

  /* RAW summary: Update Conversation; description: Update the conversation details based on the conversation
     ID; params: unreadCount — Count of unread messages in the conversation; starred — Starred status of the
     conversation. */
  update_conversation: write("PUT /conversations/{conversationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations.write"],
    body: {
      locationId,
      unreadCount: z.number().optional(),
      starred: z.boolean().optional(),
      feedback: anyObject.optional(),
    },
    returns: ["conversation", "success"],
    aliases: [],
    // RAW example: {"conversationId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
    v3: {
      body: {
        feedback: z.enum(["positive", "negative"]).optional(),
      },
    },
  }),

  /* RAW summary: Delete Conversation; description: Delete the conversation details based on the conversation
     ID */
  delete_conversation: erase("DELETE /conversations/{conversationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["conversations.write"],
    returns: ["success"],
    aliases: [],
    // RAW example: {"conversationId": "tDtDnQdgm2LXpyiqYvZ6"}
    example: {},
  }),
} satisfies Declarations;
