import { z } from "zod";
import { is } from "../src/declare/condition.js";
import { anyObject, anyValue, id, locationId, object } from "../src/declare/fields.js";
import { byOffset } from "../src/declare/pages.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const text = z.string().optional();
const flag = z.boolean().optional();

const listedType = z.enum([
  "liveChat",
  "waChat",
  "emailChat",
  "allInOneChat",
  "voiceAiChat",
  "facebookChat",
  "instagramChat",
  "webChat",
]);

const chatType = z.enum(["liveChat", "emailChat"]);

/** A name or a record, which nobody has written down. */
const icon = z.union([z.string(), anyObject]).optional();

const locale = z.enum([
  "auto",
  "location",
  "da-dk",
  "de",
  "en-gb",
  "en-us",
  "es",
  "fi",
  "fr-ca",
  "fr-fr",
  "hr",
  "hu",
  "it",
  "nl",
  "no",
  "pt-br",
  "pt-pt",
  "sv-se",
]);

const themeName = z.enum(["blue", "custom", "facebook", "golden", "instagram", "lavender", "tan", "teal"]);

const position = z.enum([
  "top-left",
  "top-right",
  "middle-left",
  "middle-right",
  "bottom-left",
  "bottom-right",
]);

const colors = object({
  chatBubbleColor: text,
  headerColor: text,
  backgroundColor: text,
  buttonColor: text,
  senderMessageColor: text,
  receivedMessageColor: text,
  avatarBackgroundColor: text,
  avatarBorderColor: text,
});

const officeHours = object({
  enableBusinessHours: flag,
  openHours: z.array(object({ daysOfTheWeek: anyValue.optional(), hours: anyValue.optional() })).optional(),
  timezone: text,
  outsideOfficeHoursWelcomeMsg: text,
});

/** The changelog names the fields and not their types. */
const contactFormField = object({
  id: text,
  fieldKey: text,
  label: text,
  dataType: text,
  placeholder: text,
  value: anyValue.optional(),
  picklistOptions: anyValue.optional(),
  required: flag,
  disabled: flag,
});

const advancedSettings = object({
  brandingTitle: text,
  redirect: object({ redirectAction: flag, redirectWebsite: text, redirectText: text }).optional(),
  enableContactForm: flag.describe("Ask for contact details before the chat."),
  contactFormOptions: z.array(contactFormField).optional(),
  contactFormIntroMessage: text,
  contactFormSystemMessage: text,
  defaultConsentCheck: flag,
  businessOfficeHours: officeHours.optional(),
  allInOneChatTypes: z.array(listedType).optional(),
  allInOneInitialMsg: text,
  prefilledMessageText: text,
  voiceAiAgent: anyObject.optional(),
  voiceAiSendActionText: text,
  fbPage: object({ facebookPageId: text, facebookPageName: text }).optional(),
  instagramPage: object({
    facebookPageId: text,
    facebookPageName: text,
    instagramPageId: text,
    instagramUsername: text,
  }).optional(),
  playNotificationSound: flag,
});

const settingFields = {
  chatType: chatType.optional(),
  chatIcon: icon.describe("Such as messageChatCircle."),
  heading: text,
  subHeading: text,
  promptType: z.enum(["avatar", "normal"]).optional(),
  promptMsg: text.describe("The line beside the bubble."),
  showPrompt: flag,
  promptAvatar: text.describe("Image address."),
  promptAvatarAltText: text,
  isPromptAvatarImageOptimize: flag,
  allowAvatarImage: flag,
  enableRevisitMessage: flag,
  revisitPromptMsg: text,
  widgetPrimaryColor: text.describe("Such as #4285F4."),
  theme: object({
    name: themeName.optional(),
    colors: colors.optional(),
    value: anyValue.optional(),
    typography: anyValue.optional(),
  }).optional(),
  dimensions: object({
    position: position.optional(),
    sizes: object({ width: z.number().optional(), height: z.number().optional() }).optional(),
  }).optional(),
  widgetPlacement: z.enum(["embedded", "sticky"]).optional(),
  locale: locale.optional(),
  countryCode: text,
  autoCountryCode: flag,
  locationCountryCode: text,
  sendActionText: text,
  successMsg: text,
  thankYouMsg: text,
  legalMsg: text,
  showConsentCheckbox: flag,
  supportContact: text,
  waNumber: text.describe("WhatsApp number."),
  agencyName: text,
  agencyWebsite: text,
  showAgencyBranding: flag,
  liveChatIntroMsg: text,
  showLiveChatWelcomeMsg: flag,
  liveChatAckMsg: text,
  representativeAssignedMessage: text,
  liveChatUserInactiveMsg: text,
  liveChatUserInactiveTime: text.describe("Such as 5 minutes."),
  liveChatVisitorInactiveMsg: text,
  liveChatVisitorInactiveTime: text,
  liveChatEndedMsg: text,
  liveChatFeedbackMsg: text,
  liveChatFeedbackNote: text,
  acknowledgementDetails: object({
    icon,
    placeholderColor: text,
    liveChatIcon: icon,
    liveChatPlaceholderColor: text,
  }).optional(),
  advanceSettings: advancedSettings.optional(),
};

const settings = object(settingFields)
  .optional()
  .describe("Texts, colors, office hours, contact form, such as heading, theme, advanceSettings.");

const version = z.number().describe("Widget generation, such as 2.");

const isDefault = flag.describe("Make it the sub-account's default widget.");

const changes = {
  name: text,
  default: isDefault,
  chatType: chatType.optional(),
  version: version.optional(),
};

const widgetPath = { id: id("chatWidget") };

export default toolset(
  "chat_widgets",
  {
    title: "Chat widgets",
    summary: "The chat bubbles on websites: list, read, create, copy, restyle and delete them.",
    version: "v3",
    area: "chat-widget",
  },
  {
    list_widgets: read("GET /chat-widget/list", {
      title: "List chat widgets",
      description:
        "The website chat widgets of the sub-account, with ids, type and which is the default. All settings of one: chat_widgets_get_widget.",
      query: {
        locationId,
        chatType: listedType
          .optional()
          .describe("webChat: Facebook, email, Instagram and WhatsApp widgets together."),
        excludeChatType: listedType.exclude(["webChat"]).optional(),
        voiceAiAgentId: id("voiceAgent").optional(),
        allInOneChatTypes: listedType.optional().describe("Only with chatType allInOneChat."),
        limit: z.int().min(1).default(20),
        offset: z.int().min(0).default(0),
      },
      listed: ["chatType", "voiceAiAgentId", "limit", "offset"],
      // The spec gives no reply; the list's name is what another client of this endpoint reads.
      pager: byOffset("chatWidgets"),
      example: { chatType: "liveChat", limit: 20, offset: 0 },
    }),

    get_widget: read("GET /chat-widget/data/{locationId}/{id}", {
      title: "Get chat widget",
      description:
        "Read one chat widget with all its settings: texts, colors, office hours, contact form, consent. Read it before chat_widgets_replace_widget.",
      path: widgetPath,
      example: { id: "ve9EPM428h8vShlRWsss" },
    }),

    create_widget: write("POST /chat-widget/", {
      title: "Create chat widget",
      description:
        "Add a website chat widget: liveChat answers on the page, emailChat takes a message and goes on by text or email. A copy of one there: chat_widgets_clone_widget.",
      also: ["send"],
      when: { send: is("default", true) },
      body: {
        locationId,
        name: z.string(),
        chatType,
        version,
        default: isDefault,
        settings,
        deleted: flag.describe("Leave it out."),
      },
      listed: ["default", "settings"],
      example: {
        name: "Lakeside Dental web chat",
        chatType: "liveChat",
        version: 2,
        settings: {
          chatType: "liveChat",
          chatIcon: "messageChatCircle",
          heading: "Lakeside Dental",
          promptMsg: "Questions about your visit?",
        },
      },
    }),

    clone_widget: write("POST /chat-widget/clone", {
      title: "Clone chat widget",
      description:
        "Copy a chat widget with its settings within the same sub-account, to try out changes or for a second site.",
      body: { locationId, chatWidgetId: id("chatWidget"), name: text.describe("Name of the copy.") },
      example: { chatWidgetId: "ve9EPM428h8vShlRWsss", name: "Web chat, landing page" },
    }),

    update_widget: write("PATCH /chat-widget/data/{locationId}/{id}", {
      title: "Update chat widget",
      description:
        "Change a chat widget's name, texts, colors or hours; what is not given stays. Visitors see it at once. Give theme.colors as a whole.",
      also: ["send"],
      riskNote: "Visitors of the website see the change at once.",
      path: widgetPath,
      body: { ...changes, settings },
      example: {
        id: "ve9EPM428h8vShlRWsss",
        settings: { heading: "Glow Med Spa", widgetPrimaryColor: "#B76E79" },
      },
    }),

    replace_widget: write("PUT /chat-widget/data/{locationId}/{id}", {
      title: "Replace chat widget",
      description:
        "Write a chat widget anew: settings that are not sent may be lost. To change some of them: chat_widgets_update_widget.",
      also: ["send"],
      riskNote: "Visitors see it at once; settings that are left out, legal texts among them, may be lost.",
      path: widgetPath,
      body: { ...changes, settings },
      example: {
        id: "ve9EPM428h8vShlRWsss",
        name: "Lakeside Dental web chat",
        version: 2,
        chatType: "liveChat",
        settings: {
          chatType: "liveChat",
          chatIcon: "messageChatCircle",
          heading: "Lakeside Dental",
        },
      },
    }),

    delete_widget: remove("DELETE /chat-widget/{locationId}/{id}", {
      title: "Delete chat widget",
      description:
        "Take a chat widget away from the sites that show it. Where it was the default, another widget may become that.",
      path: widgetPath,
      example: { id: "ve9EPM428h8vShlRWsss" },
    }),

    get_widget_public_config: read("GET /chat-widget/public/config/{id}", {
      title: "Get public chat widget config",
      description:
        "What a website loads to show a chat widget, as any visitor gets it. For the settings one edits: chat_widgets_get_widget.",
      scopes: [],
      path: widgetPath,
      query: { version: text.describe('Default "2".') },
      // Not on the live site any more.
      supersededBy: "chat_widgets_get_widget",
      example: { id: "ve9EPM428h8vShlRWsss", version: "2" },
    }),
  },
);
