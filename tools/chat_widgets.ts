import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const widgetSettingsThemeCustomColor = object({
  chatBubbleColor: z.string().optional(),
  backgroundColor: z.string().optional(),
  headerColor: z.string().optional(),
  buttonColor: z.string().optional(),
  avatarBackgroundColor: z.string().optional(),
  avatarBorderColor: z.string().optional(),
  senderMessageColor: z.string().optional(),
  receivedMessageColor: z.string().optional(),
});

const allInOneChatType = z.enum([
  "liveChat",
  "waChat",
  "emailChat",
  "allInOneChat",
  "voiceAiChat",
  "facebookChat",
  "instagramChat",
  "webChat",
]);

const a2PCompliance = object({
  enableA2PCompliance: z.boolean().optional(),
  a2pOptInForm1: z.string().optional(),
  a2pOptInForm1ShowCheckbox: z.boolean().optional(),
  a2pOptInForm1PreChecked: z.boolean().optional(),
  isA2POptInForm2: z.boolean().optional(),
  a2pOptInForm2: z.string().optional(),
  a2pOptInForm2ShowCheckbox: z.boolean().optional(),
  a2pOptInForm2PreChecked: z.boolean().optional(),
  privacyPolicyLink: z.string().optional(),
  termsOfServiceLink: z.string().optional(),
  isA2POptInForm1: z.boolean().optional(),
  messageType: z.string().optional(),
});

const advanceSettings = object({
  brandingTitle: z.string().optional(),
  redirect: object({
    redirectAction: z.boolean().optional(),
    redirectWebsite: z.string().optional(),
    redirectText: z.string().optional(),
  }).optional(),
  enableContactForm: z.boolean().optional(),
  defaultConsentCheck: z.boolean().optional(),
  businessOfficeHours: object({
    enableBusinessHours: z.boolean().optional(),
    openHours: z.array(z.string()).optional(),
    timezone: z.string().optional(),
    outsideOfficeHoursWelcomeMsg: z.string().optional(),
  }).optional(),
  contactFormOptions: z.array(z.string()).optional(),
  allInOneChatTypes: z.array(allInOneChatType).optional(),
  allInOneInitialMsg: z.string().optional(),
  contactFormIntroMessage: z.string().optional(),
  contactFormSystemMessage: z.string().optional(),
  prefilledMessageText: z.string().optional(),
  voiceAiAgent: anyObject.optional(),
  fbPage: object({
    facebookPageId: z.string().optional(),
    facebookPageName: z.string().optional(),
  }).optional(),
  instagramPage: object({
    facebookPageId: z.string().optional(),
    facebookPageName: z.string().optional(),
    instagramPageId: z.string().optional(),
    instagramUsername: z.string().optional(),
  }).optional(),
  playNotificationSound: z.boolean().optional(),
  voiceAiSendActionText: z.string().optional(),
  aTwoPCompliance: a2PCompliance.optional(),
});

const widgetSettings = object({
  acknowledgementDetails: object({
    icon: z.string().optional(),
    placeholderColor: z.string().optional(),
    liveChatIcon: z.string().optional(),
    liveChatPlaceholderColor: z.string().optional(),
  }).optional(),
  agencyName: z.string().optional(),
  agencyWebsite: z.string().optional(),
  allowAvatarImage: z.boolean().optional(),
  autoCountryCode: z.boolean().optional(),
  countryCode: z.string().optional(),
  chatType: z.string(),
  promptType: z.string().optional(),
  chatIcon: z.string(),
  enableRevisitMessage: z.boolean().optional(),
  heading: z.string().optional(),
  legalMsg: z.string().optional(),
  liveChatAckMsg: z.string().optional(),
  liveChatEndedMsg: z.string().optional(),
  liveChatFeedbackMsg: z.string().optional(),
  liveChatFeedbackNote: z.string().optional(),
  liveChatIntroMsg: z.string().optional(),
  liveChatUserInactiveMsg: z.string().optional(),
  liveChatUserInactiveTime: z.string().optional(),
  liveChatVisitorInactiveMsg: z.string().optional(),
  liveChatVisitorInactiveTime: z.string().optional(),
  locale: z.string().optional(),
  promptAvatar: z.string().optional(),
  promptAvatarAltText: z.string().optional(),
  isPromptAvatarImageOptimize: z.boolean().optional(),
  promptMsg: z.string().optional(),
  revisitPromptMsg: z.string().optional(),
  sendActionText: z.string().optional(),
  showAgencyBranding: z.boolean().optional(),
  showConsentCheckbox: z.boolean().optional(),
  showLiveChatWelcomeMsg: z.boolean().optional(),
  showPrompt: z.boolean().optional(),
  subHeading: z.string().optional(),
  successMsg: z.string().optional(),
  supportContact: z.string().optional(),
  thankYouMsg: z.string().optional(),
  theme: object({
    name: z.string().optional(),
    colors: widgetSettingsThemeCustomColor.optional(),
  }).optional(),
  useEmailField: z.boolean().optional(),
  waNumber: z.string().optional(),
  widgetPrimaryColor: z.string().optional(),
  representativeAssignedMessage: z.string().optional(),
  dimensions: object({
    position: z.string().optional(),
    sizes: object({ width: z.number().optional(), height: z.number().optional() }).optional(),
  }).optional(),
  advanceSettings: advanceSettings.optional(),
  locationCountryCode: z.string().optional(),
  widgetId: z.string().optional(),
  widgetPlacement: z.string().optional(),
});

export default toolset(
  "chat_widgets",
  { title: "Chat widgets", summary: "TODO", version: "v3" },
  {
    /* RAW summary: Create Chat Widget; description: Creates a new chat widget for the given sub-account. */
    create_widget: write("POST /chat-widget/", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.write"],
      body: {
        locationId,
        version: z.number(),
        chatType: z.enum(["liveChat", "emailChat"]),
        name: z.string(),
        deleted: z.boolean().optional(),
        default: z.boolean().optional(),
        settings: widgetSettings.optional(),
      },
      aliases: [],
      // RAW example: {"version": 2, "chatType": "emailChat", "name": "Chat Widget 1"}
      example: {},
    }),

    /* RAW summary: Clone Chat Widget; description: Creates a copy of an existing chat widget in the same
     sub-account.; params: name — Name for the cloned widget */
    clone_widget: write("POST /chat-widget/clone", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.write"],
      body: {
        locationId,
        chatWidgetId: id("chatWidget"),
        name: z.string().optional(),
      },
      aliases: [],
      // RAW example: {"chatWidgetId": "oHJiAh0wDG3BzmzACVD6"}
      example: {},
    }),

    /* RAW summary: Get Chat Widget; description: Returns a single chat widget by ID. */
    get_widget: read("GET /chat-widget/data/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.readonly"],
      path: { id: id("chatWidget") },
      aliases: [],
      // RAW example: {"id": "ve9EPM428h8vShlRWsss"}
      example: {},
    }),

    /* RAW summary: Update Chat Widget; description: Full update of a chat widget resource. */
    replace_widget: write("PUT /chat-widget/data/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.write"],
      path: { id: id("chatWidget") },
      body: {
        version: z.number().optional(),
        chatType: z.enum(["liveChat", "emailChat"]).optional(),
        name: z.string().optional(),
        default: z.boolean().optional(),
        settings: widgetSettings.optional(),
      },
      aliases: [],
      // RAW example: {"id": "ve9EPM428h8vShlRWsss"}
      example: {},
    }),

    /* RAW summary: Patch Chat Widget; description: Partial update of a chat widget resource. */
    update_widget: write("PATCH /chat-widget/data/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.write"],
      path: { id: id("chatWidget") },
      body: {
        version: z.number().optional(),
        chatType: z.enum(["liveChat", "emailChat"]).optional(),
        name: z.string().optional(),
        default: z.boolean().optional(),
        settings: widgetSettings.optional(),
      },
      aliases: [],
      // RAW example: {"id": "ve9EPM428h8vShlRWsss"}
      example: {},
    }),

    /* RAW summary: List Chat Widgets; description: Returns chat widgets for the sub-account with pagination
     and optional filters.; params: chatType — The type of chat widget. Supports normal ChatType values, plus
     the virtual umbrella "webChat" (maps to facebookChat/emailChat/instagramChat/waChat).; excludeChatType —
     The type of chat widget; voiceAiAgentId — The voice AI agent ID; allInOneChatTypes — All-in-one chat
     type to filter by. Only applies when chatType is "allInOneChat". Supports normal ChatType values plus
     the virtual umbrella "webChat" ( */
    list_widgets: read("GET /chat-widget/list", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.readonly"],
      query: {
        locationId,
        chatType: allInOneChatType.optional(),
        excludeChatType: z
          .enum([
            "liveChat",
            "waChat",
            "emailChat",
            "allInOneChat",
            "voiceAiChat",
            "facebookChat",
            "instagramChat",
          ])
          .optional(),
        voiceAiAgentId: id("voiceAgent").optional(),
        allInOneChatTypes: allInOneChatType.optional(),
        offset: z.number(),
        limit: z.number(),
      },
      // CHECK items: the spec gives no reply
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "data" },
      aliases: [],
      // RAW example: {"offset": 10, "limit": 0}
      example: {},
    }),

    /* RAW summary: Get Widget Config; description: Returns widget configuration by ID. */
    // NOTE token: the spec asks for none
    get_widget_public_config: read("GET /chat-widget/public/config/{id}", {
      title: "TODO",
      description: "TODO",
      path: { id: id("chatWidget") },
      query: {
        version: z.string().optional(),
      },
      aliases: [],
      // RAW example: {"id": "ve9EPM428h8vShlRWsss"}
      example: {},
    }),

    /* RAW summary: Delete Chat Widget; description: Soft-deletes a chat widget. If it was the default, another
     widget may be promoted. */
    delete_widget: erase("DELETE /chat-widget/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["chat-widget.write"],
      path: { id: id("chatWidget") },
      aliases: [],
      // RAW example: {"id": "ve9EPM428h8vShlRWsss"}
      example: {},
    }),
  },
);
