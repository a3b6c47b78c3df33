import { z } from "zod";
import { anyOf, is, isNot } from "../src/declare/condition.js";
import { id, object } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { byCursor } from "../src/declare/pages.js";
import { replaces } from "../src/declare/replaced.js";
import { secret } from "../src/declare/secrets.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const agentPath = { agentId: id("conversationAgent") };

const actionPath = {
  ...agentPath,
  actionId: z.string().min(1).describe("Action id, from conversation_ai_list_actions."),
};

const behaviour = {
  mode: z
    .enum(["off", "suggestive", "auto-pilot"])
    .optional()
    .describe("suggestive only drafts; auto-pilot sends."),
  channels: z.array(z.enum(["IG", "FB", "SMS", "WebChat", "WhatsApp", "Live_Chat"])).optional(),
  isPrimary: z.boolean().optional().describe("The main one of several bots; needs a mode."),
  businessName: z.string().optional(),
  knowledgeBaseIds: z.array(id("knowledgeBase")).optional(),
  waitTime: z.number().optional().describe("Pause before a reply: at most 5 minutes or 300 seconds."),
  waitTimeUnit: z.enum(["minutes", "seconds"]).optional(),
  sleepEnabled: z.boolean().optional(),
  sleepTime: z
    .number()
    .nullable()
    .optional()
    .describe("With sleepEnabled; at most 48 hours. null: without end."),
  sleepTimeUnit: z.enum(["hours", "minutes", "seconds"]).nullable().optional(),
  sleepOnManualMessage: z.boolean().optional().describe("Go quiet when a person of the team writes."),
  sleepOnWorkflowMessage: z.boolean().optional().describe("Go quiet when a workflow writes."),
  respondToImages: z.boolean().optional(),
  respondToAudio: z.boolean().optional(),
};

const maxMessages = z.number().min(1).max(100);

const sleep = {
  sleepTime: z.number().optional(),
  sleepTimeUnit: z.enum(["days", "hours", "minutes"]).optional(),
};

const triggerWorkflow = object({
  workflowIds: z.array(id("workflow")),
  triggerCondition: z.string(),
  triggerMessage: z.string().optional(),
});

const updateContactField = object({
  contactFieldId: id("customField"),
  description: z.string(),
  contactUpdateExamples: z.array(z.string()).optional(),
});

const appointmentBooking = object({
  actionId: z.string().optional(),
  calendarId: id("calendar"),
  onlySendLink: z.boolean().describe("true sends the booking link; every other switch must then be false."),
  rescheduleEnabled: z.boolean(),
  cancelEnabled: z.boolean(),
  triggerWorkflow: z.boolean(),
  workflowIds: z.array(id("workflow")).optional().describe("Needed with triggerWorkflow."),
  sleepAfterBooking: z.boolean(),
  ...sleep,
  transferBot: z.boolean(),
  transferAgent: id("conversationAgent").optional().describe("Needed with transferBot."),
});

const stopBot = object({
  enabled: z.boolean(),
  stopBotDetectionType: z.enum(["Goodbye", "Custom"]),
  stopBotTriggerCondition: z.string(),
  stopBotExamples: z.array(z.string()).describe("What contacts say; at least two."),
  finalMessage: z.string(),
  reactivateEnabled: z.boolean().describe("true needs sleepTime and sleepTimeUnit."),
  ...sleep,
  tags: z.array(z.string()).optional(),
});

const humanHandOver = object({
  enabled: z.boolean(),
  handoverType: z.enum(["contactRequest", "lackOfInformation", "failedToResolveIssue", "custom"]),
  triggerCondition: z.string().describe("10 to 500 characters."),
  examples: z.array(z.string()).optional().describe("Needed with contactRequest and custom."),
  finalMessage: z.string(),
  assignToUserId: id("user").optional(),
  skipAssignToUser: z.boolean().optional(),
  createTask: z.boolean().optional(),
  reactivateEnabled: z.boolean().describe("true needs sleepTime and sleepTimeUnit."),
  ...sleep,
  tags: z.array(z.string()).optional(),
});

const followUpHours = object({
  dayOfTheWeek: z.number().describe("0 is Sunday."),
  intervals: z
    .array(
      object({
        startHour: z.number(),
        startMinute: z.number(),
        endHour: z.number(),
        endMinute: z.number(),
      }),
    )
    .optional(),
});

const followUpSettings = object({
  dynamicChannelSwitching: z.boolean().describe("May change channel from one follow-up to the next."),
  followUpHours: z.boolean().optional().describe("Keep to workingHours."),
  workingHours: z.array(followUpHours).optional(),
  timezoneToUse: z.enum(["contact", "business"]).optional(),
});

const advancedFollowup = object({
  enabled: z.boolean(),
  scenarioId: z.enum(["contactStoppedReplying", "contactIsBusy", "contactRequested"]),
  followupSequence: z.array(
    object({
      id: z.number().describe("1, 2, 3 …"),
      followupTime: z.number().describe("At most 60 minutes, 24 hours or 180 days."),
      followupTimeUnit: z.enum(["days", "hours", "minutes"]),
      aiEnabledMessage: z.boolean().optional().describe("Default true; false needs customMessage."),
      customMessage: z.string().optional(),
      triggerWorkflow: z.boolean().optional().describe("true needs workflowId."),
      workflowId: id("workflow").optional(),
      contactRequested: z.boolean().optional(),
    }),
  ),
  followupSettings: followUpSettings.optional(),
});

const transferBot = object({
  enabled: z.boolean(),
  transferBotType: z.enum(["Default", "Custom"]).describe("Custom needs a condition and two examples."),
  transferToBot: id("conversationAgent"),
  transferBotTriggerCondition: z.string().optional(),
  transferBotExamples: z.array(z.string()).optional(),
});

const ofOtherTypes = [
  "workflowIds",
  "contactFieldId",
  "calendarId",
  "stopBotDetectionType",
  "handoverType",
  "scenarioId",
  "transferBotType",
];

/**
 * An API that the bot calls. Its fields are documented nowhere: as conversation_ai_get_action shows them. What gives
 * access stands where Voice AI has it, and is kept out of the journal.
 */
const customAPI = object({
  apiDetails: object({
    authenticationValue: secret(z.string()).optional(),
    headers: z.array(object({ key: z.string(), value: secret(z.string()) })).optional(),
  }).optional(),
}).refine((details) => !ofOtherTypes.some((name) => name in details));

const action = {
  type: z.enum([
    "triggerWorkflow",
    "updateContactField",
    "appointmentBooking",
    "stopBot",
    "humanHandOver",
    "advancedFollowup",
    "transferBot",
    "customApi",
  ]),
  name: z.string(),
  details: z
    .union([
      triggerWorkflow,
      updateContactField,
      appointmentBooking,
      stopBot,
      humanHandOver,
      advancedFollowup,
      transferBot,
      customAPI,
    ])
    .describe("Fields follow type, such as calendarId for appointmentBooking."),
};

const hoursOfDay = object({
  enabled: z.boolean().optional(),
  slots: z
    .array(
      object({
        startHour: z.number().optional(),
        startMinute: z.number().optional(),
        endHour: z.number().optional(),
        endMinute: z.number().optional(),
      }),
    )
    .optional(),
}).optional();

const hoursChannels = z.array(
  z.enum(["SMS", "Email", "WhatsApp", "IG", "FB", "WebChat", "Live_Chat", "TIKTOK"]),
);

// silent: what is required inside the four records, and units other than minutes
const workingHours = {
  enabled: z.boolean().describe("false: the bot answers at any time."),
  channels: hoursChannels.describe("At least one where enabled."),
  timezoneMode: z.enum(["contact", "business"]),
  schedule: object({
    mon: hoursOfDay,
    tue: hoursOfDay,
    wed: hoursOfDay,
    thu: hoursOfDay,
    fri: hoursOfDay,
    sat: hoursOfDay,
    sun: hoursOfDay,
  }).describe('{"mon": {enabled, slots: [{startHour, startMinute, endHour, endMinute}]}, "tue": …}.'),
  continueConversations: object({
    enabled: z.boolean().optional(),
    inactivityTimeout: object({ value: z.number().optional(), unit: z.string().optional() }).optional(),
  }).describe("{enabled, inactivityTimeout: {value, unit}}; unit such as minutes."),
  offHoursAutoReply: object({
    enabled: z.boolean().optional(),
    message: z.string().optional(),
    sendNotification: z.boolean().optional(),
    notificationConfig: object({
      emailNotification: object({
        enabled: z.boolean().optional(),
        notifyAdmins: z.boolean().optional(),
        notifyAllUsers: z.boolean().optional(),
        notifyAssignedUser: z.boolean().optional(),
        notifySpecificUsers: z.boolean().optional(),
        specificUserIds: z.array(id("user")).optional(),
        notifyCustomEmail: z.boolean().optional(),
        customEmail: z.string().optional(),
      }).optional(),
      contactTags: z.array(z.string()).optional(),
    }).optional(),
  }).describe("{enabled, message, sendNotification, notificationConfig}."),
  followUp: object({ enabled: z.boolean().optional(), message: z.string().optional() }).describe(
    "{enabled, message}.",
  ),
};

const nineToFive = {
  enabled: true,
  slots: [{ startHour: 9, startMinute: 0, endHour: 17, endMinute: 0 }],
};

const officeHours = {
  enabled: true,
  channels: ["SMS", "WebChat"],
  timezoneMode: "business",
  schedule: {
    mon: nineToFive,
    tue: nineToFive,
    wed: nineToFive,
    thu: nineToFive,
    fri: nineToFive,
    sat: { enabled: false, slots: [] },
    sun: { enabled: false, slots: [] },
  },
  continueConversations: { enabled: true, inactivityTimeout: { value: 15, unit: "minutes" } },
  offHoursAutoReply: { enabled: false },
  followUp: { enabled: false },
};

const agent: ReplyFields = {
  id: "value",
  name: "value",
  businessName: "value",
  mode: "value",
  channels: "list",
  isPrimary: "value",
  personality: "value",
  goal: "value",
  instructions: "value",
  actions: "list",
  knowledgeBaseIds: "list",
  autoPilotMaxMessages: "value",
  waitTime: "value",
  waitTimeUnit: "value",
  sleepEnabled: "value",
  sleepTime: "value",
  sleepTimeUnit: "value",
  sleepOnManualMessage: "value",
  sleepOnWorkflowMessage: "value",
};

export default toolset(
  "conversation_ai",
  {
    title: "Conversation AI",
    summary:
      "The bots that answer texts, web chat and social messages: their prompts, modes, actions, follow-ups and reasoning.",
    version: "2021-04-15",
    area: "conversation-ai",
  },
  {
    search_agents: read("GET /conversation-ai/agents/search", {
      title: "Search Conversation AI agents",
      description:
        "Find the bots that reply to SMS, web chat and social messages, with mode and channels; no query lists all. Phone agents: voice_ai_list_agents. Node-built agents: agent_studio_list_agents.",
      query: {
        query: z.string().optional().describe("Part of the name, in lower case."),
        limit: z.number().default(20),
        startAfter: z.string().optional().describe("The last agent's id."),
      },
      // totalCount is left out: it counts every agent, whatever the query.
      pager: byCursor("agents", { from: { startAfter: "last.id" }, limit: "limit" }),
      returns: { agents: "list", count: "value", totalCount: "value" },
      example: { query: "front desk", limit: 20 },
    }),

    get_agent: read("GET /conversation-ai/agents/{agentId}", {
      title: "Get Conversation AI agent",
      description:
        "Read one chat bot whole: personality, goal, instructions, mode, channels, sleep, knowledge bases and the ids of its actions.",
      path: agentPath,
      returns: agent,
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    create_agent: write("POST /conversation-ai/agents", {
      title: "Create Conversation AI agent",
      description:
        "Add a bot that replies to texts and chats. It stays off until mode is suggestive or auto-pilot. Give it abilities afterwards with conversation_ai_create_action.",
      when: { send: is("mode", "auto-pilot") },
      also: ["send"],
      riskNote: "The bot answers customers by itself from the start.",
      body: {
        name: z.string(),
        personality: z.string(),
        goal: z.string(),
        instructions: z.string(),
        ...behaviour,
        autoPilotMaxMessages: maxMessages
          .optional()
          .describe("Replies before a person must step in; default 75."),
      },
      listed: ["mode", "channels", "businessName", "knowledgeBaseIds"],
      returns: agent,
      example: {
        name: "Front desk",
        personality: "Warm, brief, never pushy",
        goal: "Book a free consultation",
        instructions: "Answer questions on Botox and fillers, then offer two times this week.",
        mode: "suggestive",
        channels: ["SMS", "WebChat"],
        businessName: "Glow Med Spa",
      },
    }),

    update_agent: write("PUT /conversation-ai/agents/{agentId}", {
      title: "Update Conversation AI agent",
      description:
        "Change a bot's prompt, mode, channels, waiting or sleep; mode off silences it. autoPilotMaxMessages must always be given: read the agent first to keep its number.",
      when: { send: isNot("mode", "off", "suggestive") },
      also: ["send"],
      riskNote: "A bot in auto-pilot answers customers by itself.",
      path: agentPath,
      body: {
        autoPilotMaxMessages: maxMessages.describe("Replies before a person must step in."),
        name: z.string().optional(),
        personality: z.string().optional(),
        goal: z.string().optional(),
        instructions: z.string().optional(),
        ...behaviour,
      },
      listed: ["name", "personality", "goal", "instructions", "mode", "channels", "knowledgeBaseIds"],
      returns: agent,
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd", autoPilotMaxMessages: 75, mode: "off" },
    }),

    delete_agent: remove("DELETE /conversation-ai/agents/{agentId}", {
      title: "Delete Conversation AI agent",
      description:
        "Remove a chat bot for good, with its settings and history. To only silence it: conversation_ai_update_agent with mode off.",
      path: agentPath,
      returns: { id: "value", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    list_actions: read("GET /conversation-ai/agents/{agentId}/actions/list", {
      title: "List actions of a Conversation AI agent",
      description:
        "What a chat bot can do beyond talking, grouped by type: book, start workflows, fill fields, stop, hand over, follow up. Yields the action ids. With API calls: conversation_ai_list_all_actions.",
      path: agentPath,
      returns: { data: "list", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    // silent: how it differs from the other list
    list_all_actions: read("GET /conversation-ai/agents/{agentId}/actions", {
      title: "List bot actions, API calls included",
      description:
        "Every action of a chat bot in one plain list, those of type customApi (API Call) among them. Grouped by type: conversation_ai_list_actions.",
      scopes: [],
      version: "v3",
      path: agentPath,
      returns: { data: "list", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    get_action: read("GET /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "Get Conversation AI action",
      description:
        "Read one ability of a chat bot with all its details: when it fires, which calendar, workflow or person it uses.",
      path: actionPath,
      returns: { data: "record", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd", actionId: "Qe5RnD8yUw3JtG6pXk0a" },
    }),

    create_action: write("POST /conversation-ai/agents/{agentId}/actions", {
      title: "Add action to Conversation AI agent",
      description:
        "Let a chat bot book, start a workflow, save an answer in a field, stop, hand over to a person, follow up on silence, pass the chat to another bot, or call an outside API (customApi).",
      also: ["send"],
      when: { send: isNot("details.enabled", false) },
      riskNote: "On a bot in auto-pilot the action works at once, on real conversations.",
      path: agentPath,
      body: action,
      returns: { data: "record", success: "value" },
      example: {
        agentId: "h7KqT2mVx9LbR4sWc1Zd",
        type: "triggerWorkflow",
        name: "Send the price list",
        details: {
          workflowIds: ["w3NfB7sLq1VxC5tHy9Mr"],
          triggerCondition: "The contact asks what a treatment costs",
        },
      },
    }),

    update_action: write("PUT /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "Update Conversation AI action",
      description:
        "Replace the name and details of one bot action; enabled false switches off those that have it. Give all details: conversation_ai_get_action reads them. Hours of follow-ups: conversation_ai_set_follow_ups.",
      also: ["send"],
      when: { send: isNot("details.enabled", false) },
      riskNote: "On a bot in auto-pilot the change works at once, on real conversations.",
      path: actionPath,
      body: action,
      returns: { data: "record", success: "value" },
      example: {
        agentId: "h7KqT2mVx9LbR4sWc1Zd",
        actionId: "Qe5RnD8yUw3JtG6pXk0a",
        type: "triggerWorkflow",
        name: "Send the price list",
        details: {
          workflowIds: ["w3NfB7sLq1VxC5tHy9Mr"],
          triggerCondition: "The contact asks about prices or packages",
        },
      },
    }),

    delete_action: remove("DELETE /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "Delete Conversation AI action",
      description:
        "Take one ability away from a chat bot for good. The bot itself and its other actions remain.",
      path: actionPath,
      returns: { data: "record", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd", actionId: "Qe5RnD8yUw3JtG6pXk0a" },
    }),

    set_follow_ups: write("PATCH /conversation-ai/agents/{agentId}/followup-settings", {
      title: "Set follow-up hours of a chat bot",
      description:
        "Say in which hours, whose time zone and on which channel the advancedFollowup actions of a bot nudge silent contacts. The messages and delays are in the action: conversation_ai_update_action.",
      also: ["send"],
      riskNote: "From now on silent contacts are nudged in these hours.",
      path: agentPath,
      body: {
        actionIds: z
          .array(z.string())
          .describe("advancedFollowup actions, from conversation_ai_list_actions."),
        followupSettings: followUpSettings.describe(
          "{dynamicChannelSwitching, followUpHours, workingHours, timezoneToUse}.",
        ),
      },
      returns: { data: "record", success: "value" },
      example: {
        agentId: "h7KqT2mVx9LbR4sWc1Zd",
        actionIds: ["Qe5RnD8yUw3JtG6pXk0a"],
        followupSettings: {
          dynamicChannelSwitching: true,
          followUpHours: true,
          workingHours: [
            {
              dayOfTheWeek: 1,
              intervals: [{ startHour: 9, startMinute: 0, endHour: 17, endMinute: 30 }],
            },
          ],
          timezoneToUse: "contact",
        },
      },
    }),

    get_working_hours: read("GET /conversation-ai/agents/{agentId}/working-hours", {
      title: "Get working hours of a chat bot",
      description:
        "In which hours of the week, on which channels and in whose time zone a bot answers, and what it says outside of them. Hours of its follow-ups alone: conversation_ai_list_actions.",
      scopes: [],
      version: "v3",
      path: agentPath,
      returns: { data: "record", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    create_working_hours: write("POST /conversation-ai/agents/{agentId}/working-hours", {
      title: "Set working hours of a chat bot",
      description:
        "Let a bot that has no working hours answer in these alone. One that has some refuses with 409: conversation_ai_update_working_hours.",
      scopes: [],
      version: "v3",
      also: ["send"],
      when: {
        send: anyOf(isNot("offHoursAutoReply.enabled", false), isNot("followUp.enabled", false)),
      },
      riskNote: "Contacts who write outside the hours get the message of offHoursAutoReply or followUp.",
      path: agentPath,
      body: workingHours,
      returns: { data: "record", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd", ...officeHours },
    }),

    update_working_hours: write("PUT /conversation-ai/agents/{agentId}/working-hours", {
      title: "Change working hours of a chat bot",
      description:
        "Replace a bot's working hours whole: what is left out is lost, so read them first with conversation_ai_get_working_hours. A bot that has none answers 404: conversation_ai_create_working_hours.",
      scopes: [],
      version: "v3",
      also: ["send"],
      riskNote:
        "From now on the bot answers contacts in these hours, and on a channel that is not named at any time.",
      path: agentPath,
      body: {
        ...workingHours,
        channels: replaces(hoursChannels, { at: "data.channels" }).describe("At least one where enabled."),
      },
      returns: { data: "record", success: "value" },
      example: {
        agentId: "h7KqT2mVx9LbR4sWc1Zd",
        ...officeHours,
        offHoursAutoReply: { enabled: true, message: "We are closed and write back in the morning." },
      },
    }),

    delete_working_hours: remove("DELETE /conversation-ai/agents/{agentId}/working-hours", {
      title: "Delete working hours of a chat bot",
      description:
        "Take the working hours away, after which the bot answers at any time. deleted is false where there were none. To silence it: conversation_ai_update_agent with mode off.",
      scopes: [],
      version: "v3",
      also: ["send"],
      riskNote: "From now on the bot answers contacts at any hour.",
      path: agentPath,
      returns: { data: "record", success: "value" },
      example: { agentId: "h7KqT2mVx9LbR4sWc1Zd" },
    }),

    get_generation: read("GET /conversation-ai/generations", {
      title: "Explain a Conversation AI reply",
      description:
        "Why a bot wrote one message: the prompt, the history, the FAQ and website passages it used, and the actions it took.",
      query: {
        messageId: id("message"),
        source: z
          .enum(["conversation", "workflow"])
          .describe("Where the AI wrote it: as the bot or in a workflow."),
      },
      returns: {
        responseMessage: "value",
        input: "value",
        prompt: "value",
        intent: "value",
        history: "list",
        faqs: "list",
        website: "list",
        actionLogs: "list",
        agentId: "value",
        mode: "value",
      },
      example: { messageId: "t22c6DQcTDf3MjRhwf77", source: "conversation" },
    }),
  },
);
