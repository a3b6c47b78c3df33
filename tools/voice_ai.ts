import { z } from "zod";
import { given } from "../src/declare/condition.js";
import { id, locationId, object, time } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { byPage } from "../src/declare/pages.js";
import { secret } from "../src/declare/secrets.js";
import { area, read, remove, toolset, write } from "../src/declare/toolset.js";

const agentPath = { agentId: id("voiceAgent") };

const actionPath = {
  actionId: z.string().min(1).describe("Action id, from voice_ai_get_agent."),
};

/** When the agent acts, and what it says to the caller while it does. */
const trigger = {
  triggerPrompt: z.string().describe("When to act, such as: the caller asks for a person."),
  triggerMessage: z.string().describe("What the caller hears meanwhile."),
};

const callTransfer = object({
  ...trigger,
  transferToType: z.literal("number"),
  transferToValue: z.string().describe("E.164, such as +15125550142."),
  hearWhisperMessage: z.boolean().optional().describe("Announce the call to whoever picks up."),
});

const dataExtraction = object({
  contactFieldId: id("customField"),
  description: z.string().describe("What to listen for."),
  examples: z.array(z.string()).min(1).max(5),
  overwriteExistingValue: z.boolean().optional(),
});

const workflowTrigger = object({ ...trigger, workflowId: id("workflow") });

const sms = object({ ...trigger, messageBody: z.string() });

const appointmentBooking = object({
  calendarId: id("calendar"),
  daysOfOfferingDates: z.number().describe("How many days ahead."),
  slotsPerDay: z.number(),
  hoursBetweenSlots: z.number(),
});

const customAction = object({
  ...trigger,
  apiDetails: object({
    url: z.string(),
    method: z.enum(["POST", "GET"]),
    authenticationRequired: z.boolean().optional().describe("true needs authenticationValue."),
    authenticationValue: secret(z.string()).optional(),
    headers: z.array(object({ key: z.string(), value: secret(z.string()) })).optional(),
    parameters: z
      .array(
        object({
          name: z.string(),
          description: z.string().optional(),
          type: z.string().optional(),
          example: z.string().optional(),
        }),
      )
      .optional(),
  }),
  selectedPaths: z
    .array(z.string())
    .optional()
    .describe("Paths of the reply to use: one at least with GET, none with POST."),
});

const knowledgeBase = object({
  triggerPrompt: trigger.triggerPrompt,
  knowledgeBaseId: id("knowledgeBase"),
});

const action = {
  locationId,
  agentId: id("voiceAgent"),
  actionType: z.enum([
    "CALL_TRANSFER",
    "DATA_EXTRACTION",
    "IN_CALL_DATA_EXTRACTION",
    "WORKFLOW_TRIGGER",
    "SMS",
    "APPOINTMENT_BOOKING",
    "CUSTOM_ACTION",
    "KNOWLEDGE_BASE",
  ]),
  name: z.string(),
  actionParameters: z
    .union([
      callTransfer,
      dataExtraction,
      workflowTrigger,
      sms,
      appointmentBooking,
      customAction,
      knowledgeBase,
    ])
    .describe("An object; its fields follow actionType, such as calendarId for APPOINTMENT_BOOKING."),
};

const actionReply: ReplyFields = {
  id: "value",
  name: "value",
  actionType: "value",
  actionParameters: "record",
};

const postCallNotification = object({
  admins: z.boolean(),
  allUsers: z.boolean(),
  contactAssignedUser: z.boolean(),
  specificUsers: z.array(id("user")),
  customEmails: z.array(z.string()),
});

const workingDay = object({
  dayOfTheWeek: z.literal([1, 2, 3, 4, 5, 6, 7]).describe("1 is Monday."),
  intervals: z.array(
    object({
      startHour: z.number().min(0).max(23),
      startMinute: z.number().min(0).max(59),
      endHour: z.number().min(0).max(23),
      endMinute: z.number().min(0).max(59),
    }),
  ),
});

const settings = {
  agentName: z.string().min(1).max(40).optional(),
  businessName: z.string().min(1).optional().describe("Default: the sub-account's name."),
  welcomeMessage: z.string().min(1).max(190).optional().describe("First words to the caller."),
  agentPrompt: z.string().optional().describe("Instructions."),
  language: z.enum(["en-US", "pt-BR", "es", "fr", "de", "it", "nl-NL", "multi"]).optional(),
  inboundNumber: z.string().optional().describe("Number that it answers, E.164, from phone_list_numbers."),
  numberPoolId: z.string().optional().describe("Number pool id, from phone_list_number_pools."),
  agentWorkingHours: z
    .array(workingDay)
    .optional()
    .describe("[{dayOfTheWeek, intervals}], 1 is Monday; empty: day and night."),
  timezone: z.string().optional().describe("IANA zone; default: the sub-account's."),
  callEndWorkflowIds: z.array(id("workflow")).max(10).optional().describe("Workflows to start after a call."),
  sendPostCallNotificationTo: postCallNotification.optional().describe("Who gets an email after each call."),
  maxCallDuration: z.number().min(180).max(900).optional().describe("Seconds; default 300."),
  patienceLevel: z
    .enum(["low", "medium", "high"])
    .optional()
    .describe("Patience with slow callers; default high."),
  sendUserIdleReminders: z.boolean().optional().describe("Speak up when the caller is silent; default true."),
  reminderAfterIdleTimeSeconds: z.number().min(1).max(20).optional().describe("Default 8."),
  isAgentAsBackupDisabled: z.boolean().optional().describe("true: never stands in as the fallback."),
  voiceId: z.string().optional().describe("Left out: a voice is chosen."),
  translation: object({ enabled: z.boolean(), language: z.string().optional() })
    .optional()
    .describe("Only where language is not en-US; into that language or en-US."),
};

const dailySettings = [
  "agentName",
  "welcomeMessage",
  "agentPrompt",
  "language",
  "inboundNumber",
  "agentWorkingHours",
];

const agent: ReplyFields = {
  id: "value",
  agentName: "value",
  businessName: "value",
  welcomeMessage: "value",
  agentPrompt: "value",
  language: "value",
  inboundNumber: "value",
  numberPoolId: "value",
  agentWorkingHours: "list",
  timezone: "value",
  callEndWorkflowIds: "list",
  sendPostCallNotificationTo: "record",
  maxCallDuration: "value",
  patienceLevel: "value",
  sendUserIdleReminders: "value",
  reminderAfterIdleTimeSeconds: "value",
  isAgentAsBackupDisabled: "value",
  voiceId: "value",
  translation: "record",
  locationId: "value",
};

const answersCalls =
  "With inboundNumber set it answers real calls, and callEndWorkflowIds start automations after them.";

export default toolset(
  "voice_ai",
  {
    title: "Voice AI",
    summary:
      "AI agents on the phone: set them up, give them actions, and read calls with summary and transcript.",
    version: "2021-04-15",
  },
  {
    ...area("voice-ai-agents", {
      list_agents: read("GET /voice-ai/agents", {
        title: "List Voice AI agents",
        description:
          "The AI agents that answer the phone, with the numbers they pick up. Text and chat bots: conversation_ai_search_agents.",
        query: {
          locationId,
          query: z.string().optional(),
          page: z.number().min(1).max(5000).optional(),
          pageSize: z.number().min(1).max(50).optional().describe("Default 10."),
        },
        pager: byPage("agents", { limit: "pageSize", total: "total" }),
        returns: { agents: "list", page: "value", pageSize: "value", total: "value" },
        example: { query: "after hours", pageSize: 20 },
      }),

      get_agent: read("GET /voice-ai/agents/{agentId}", {
        title: "Get Voice AI agent",
        description:
          "Read one phone agent whole: greeting, prompt, voice, number, working hours, and its actions with their ids.",
        path: agentPath,
        query: { locationId },
        returns: { ...agent, actions: "list" },
        example: { agentId: "507f1f77bcf86cd799439011" },
      }),

      create_agent: write("POST /voice-ai/agents", {
        title: "Create Voice AI agent",
        description:
          "Add an AI that answers calls; what is left out gets a default. It takes calls once inboundNumber is set. Booking, transfers and texts come after: voice_ai_create_action.",
        also: ["send"],
        when: { send: given("inboundNumber", "numberPoolId") },
        riskNote: answersCalls,
        body: { locationId, ...settings },
        listed: ["businessName", ...dailySettings],
        returns: agent,
        example: {
          agentName: "Night desk",
          businessName: "Summit Roofing",
          welcomeMessage: "Thanks for calling Summit Roofing, how can I help?",
          agentPrompt: "Ask for name, address and the damage. Promise a call back by 9 am.",
          language: "en-US",
        },
      }),

      update_agent: write("PATCH /voice-ai/agents/{agentId}", {
        title: "Update Voice AI agent",
        description:
          "Change a phone agent's greeting, prompt, voice, number, hours or notifications; what is not given stays. Its abilities: voice_ai_update_action.",
        also: ["send"],
        riskNote: answersCalls,
        path: agentPath,
        query: { locationId },
        body: settings,
        listed: dailySettings,
        returns: agent,
        example: {
          agentId: "507f1f77bcf86cd799439011",
          welcomeMessage: "Summit Roofing, this call is recorded. How can I help?",
        },
      }),

      delete_agent: remove("DELETE /voice-ai/agents/{agentId}", {
        title: "Delete Voice AI agent",
        description:
          "Remove a phone agent and all its settings for good. Calls to its number are no longer answered by AI; its call logs remain.",
        path: agentPath,
        query: { locationId },
        example: { agentId: "507f1f77bcf86cd799439011" },
      }),
    }),

    ...area("voice-ai-agent-goals", {
      get_action: read("GET /voice-ai/actions/{actionId}", {
        title: "Get Voice AI action",
        description:
          "Read one ability of a phone agent: when it acts and with which number, calendar, workflow or text. All of an agent at once: voice_ai_get_agent.",
        path: actionPath,
        query: { locationId },
        returns: actionReply,
        example: { actionId: "507f1f77bcf86cd799439015" },
      }),

      create_action: write("POST /voice-ai/actions", {
        title: "Add action to Voice AI agent",
        description:
          "Let a phone agent transfer calls, book appointments, text the caller, start a workflow, save answers in contact fields, call an API or look into a knowledge base.",
        also: ["send"],
        riskNote: "Works at once, on real calls, where the agent has a number.",
        body: action,
        returns: actionReply,
        example: {
          agentId: "507f1f77bcf86cd799439011",
          actionType: "CALL_TRANSFER",
          name: "Transfer to the manager",
          actionParameters: {
            triggerPrompt: "The caller reports an active leak or asks for a person",
            triggerMessage: "One moment, I am putting you through.",
            transferToType: "number",
            transferToValue: "+15125550142",
          },
        },
      }),

      update_action: write("PUT /voice-ai/actions/{actionId}", {
        title: "Update Voice AI action",
        description:
          "Replace one ability of a phone agent. Everything is sent again, agentId and all parameters: read them with voice_ai_get_action.",
        also: ["send"],
        riskNote: "The change works at once, on real calls, where the agent has a number.",
        path: actionPath,
        body: action,
        returns: actionReply,
        example: {
          actionId: "507f1f77bcf86cd799439015",
          agentId: "507f1f77bcf86cd799439011",
          actionType: "SMS",
          name: "Text the booking link",
          actionParameters: {
            triggerPrompt: "The caller wants to book online",
            triggerMessage: "I am sending you the link right now.",
            messageBody: "Book your roof inspection here: https://summitroofing.example/book",
          },
        },
      }),

      delete_action: remove("DELETE /voice-ai/actions/{actionId}", {
        title: "Delete Voice AI action",
        description:
          "Take one ability away from a phone agent for good. The agent that it belongs to must be named as well.",
        path: actionPath,
        query: { locationId, agentId: id("voiceAgent") },
        example: { actionId: "507f1f77bcf86cd799439015", agentId: "507f1f77bcf86cd799439011" },
      }),
    }),

    list_call_logs: read("GET /voice-ai/dashboard/call-logs", {
      title: "List Voice AI call logs",
      description:
        "Calls that AI agents took, newest first, with summary, transcript and the actions taken. Calls of people: conversations_search_conversations.",
      scopes: ["voice-ai-dashboard.readonly"],
      query: {
        locationId,
        startDate: time("epochMilliseconds", "With endDate").optional(),
        endDate: time("epochMilliseconds", "With startDate").optional(),
        agentId: id("voiceAgent").optional(),
        contactId: id("contact").optional().describe("Contact id, or several with commas."),
        callType: z.enum(["LIVE", "TRIAL"]).optional(),
        actionType: z
          .string()
          .optional()
          .describe("Actions taken, with commas: SMS,CALL_TRANSFER,APPOINTMENT_BOOKING …"),
        sortBy: z.enum(["duration", "createdAt"]).optional(),
        sort: z.enum(["ascend", "descend"]).optional().describe("Only with sortBy."),
        page: z.number().optional(),
        pageSize: z.number().max(50).optional().describe("Default 10."),
      },
      listed: ["startDate", "endDate", "agentId", "contactId", "callType", "actionType", "pageSize"],
      pager: byPage("callLogs", { limit: "pageSize", total: "total" }),
      returns: { callLogs: "list", page: "value", pageSize: "value", total: "value" },
      example: { startDate: "2026-03-02T00:00:00-06:00", endDate: "2026-03-09T00:00:00-06:00", pageSize: 50 },
    }),

    get_call_log: read("GET /voice-ai/dashboard/call-logs/{callId}", {
      title: "Get Voice AI call log",
      description:
        "Read one call of an AI agent: summary, transcript, data extracted, actions taken, seconds. Transcripts of people's calls: conversations_get_transcription.",
      scopes: ["voice-ai-dashboard.readonly"],
      query: { locationId },
      returns: {
        id: "value",
        agentId: "value",
        isAgentDeleted: "value",
        contactId: "value",
        fromNumber: "value",
        createdAt: "value",
        duration: "value",
        trialCall: "value",
        summary: "value",
        transcript: "value",
        translation: "record",
        extractedData: "record",
        executedCallActions: "list",
        messageId: "value",
      },
      example: { callId: "68c7f1a92b4d3e5f60718293" },
    }),
  },
);
