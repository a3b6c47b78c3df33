import { z } from "zod";
import { id, locationId, object, time } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const actionType = z.enum([
  "CALL_TRANSFER",
  "DATA_EXTRACTION",
  "IN_CALL_DATA_EXTRACTION",
  "WORKFLOW_TRIGGER",
  "SMS",
  "APPOINTMENT_BOOKING",
  "CUSTOM_ACTION",
  "KNOWLEDGE_BASE",
]);

const callTransferActionParameters = object({
  triggerPrompt: z.string(),
  transferToType: z.literal("number"),
  transferToValue: z.string(),
  triggerMessage: z.string(),
  hearWhisperMessage: z.boolean().optional(),
});

const dataExtractionActionParameters = object({
  contactFieldId: z.string(),
  description: z.string(),
  examples: z.array(z.string()),
  overwriteExistingValue: z.boolean().optional(),
});

const workflowTriggerParameters = object({
  triggerPrompt: z.string(),
  triggerMessage: z.string(),
  workflowId: z.string(),
});

const smsParameters = object({
  triggerPrompt: z.string(),
  triggerMessage: z.string(),
  messageBody: z.string(),
});

const appointmentBookingActionParameters = object({
  calendarId: z.string(),
  daysOfOfferingDates: z.number(),
  slotsPerDay: z.number(),
  hoursBetweenSlots: z.number(),
});

const customActionParameters = object({
  triggerPrompt: z.string(),
  triggerMessage: z.string(),
  apiDetails: object({
    url: z.string(),
    method: z.enum(["POST", "GET"]),
    authenticationRequired: z.boolean().optional(),
    authenticationValue: z.string().optional(),
    headers: z.array(object({ key: z.string(), value: z.string() })).optional(),
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
  selectedPaths: z.array(z.string()).optional(),
});

const voiceAiLanguage = z.enum(["en-US", "pt-BR", "es", "fr", "de", "it", "nl-NL", "multi"]);

const sendPostCallNotification = object({
  admins: z.boolean(),
  allUsers: z.boolean(),
  contactAssignedUser: z.boolean(),
  specificUsers: z.array(z.string()),
  customEmails: z.array(z.string()),
});

const dayOfTheWeek = z.literal([1, 2, 3, 4, 5, 6, 7]);

const interval = object({
  startHour: z.number().min(0).max(23),
  endHour: z.number().min(0).max(23),
  startMinute: z.number().min(0).max(59),
  endMinute: z.number().min(0).max(59),
});

const agentFields = {
  agentName: z.string().min(1).max(40).optional(),
  businessName: z.string().min(1).optional(),
  welcomeMessage: z.string().min(1).max(190).optional(),
  agentPrompt: z.string().optional(),
  voiceId: z.string().optional(),
  language: voiceAiLanguage.optional(),
  patienceLevel: z.enum(["low", "medium", "high"]).optional(),
  maxCallDuration: z.number().min(180).max(900).optional(),
  sendUserIdleReminders: z.boolean().optional(),
  reminderAfterIdleTimeSeconds: z.number().min(1).max(20).optional(),
  inboundNumber: z.string().optional(),
  numberPoolId: z.string().optional(),
  callEndWorkflowIds: z.array(id("workflow")).max(10).optional(),
  sendPostCallNotificationTo: sendPostCallNotification.optional(),
  agentWorkingHours: z.array(object({ dayOfTheWeek, intervals: z.array(interval) })).optional(),
  timezone: z.string().optional(),
  isAgentAsBackupDisabled: z.boolean().optional(),
  translation: object({ enabled: z.boolean(), language: z.string().optional() }).optional(),
};

export default toolset(
  "voice_ai",
  { title: "Voice AI", summary: "TODO", version: "2021-04-15" },
  {
    /* RAW summary: Create Agent Action; description: Create a new action for a voice AI agent. Actions define
     specific behaviors and capabilities for the agent during calls.; params: agentId — Agent ID to attach
     the action to; actionType — Type of action; name — Human-readable name for this action; actionParameters
     — Action parameters - structure varies by actionType */
    create_action: write("POST /voice-ai/actions", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agent-goals.write"],
      body: {
        locationId,
        agentId: id("voiceAgent"),
        actionType,
        name: z.string(),
        actionParameters: z.union([
          callTransferActionParameters,
          dataExtractionActionParameters,
          workflowTriggerParameters,
          smsParameters,
          appointmentBookingActionParameters,
          customActionParameters,
          object({ triggerPrompt: z.string(), knowledgeBaseId: z.string() }),
        ]),
      },
      returns: ["actionParameters", "actionType", "id", "name"],
      aliases: [],
      // RAW example: {"agentId": "507f1f77bcf86cd799439011", "actionType": "CALL_TRANSFER", "name":
      // "Transfer to Manager"}
      example: {},
    }),

    /* RAW summary: Get Agent Action; description: Retrieve details of a specific action by its ID. Returns the
     action configuration including actionParameters. */
    get_action: read("GET /voice-ai/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agent-goals.readonly"],
      query: {
        locationId,
      },
      returns: ["actionParameters", "actionType", "id", "name"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Agent Action; description: Update an existing action for a voice AI agent. Modifies
     the behavior and configuration of an agent action.; params: agentId — Agent ID to attach the action to;
     actionType — Type of action; name — Human-readable name for this action; actionParameters — Action
     parameters - structure varies by actionType */
    update_action: write("PUT /voice-ai/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agent-goals.write"],
      body: {
        locationId,
        agentId: id("voiceAgent"),
        actionType,
        name: z.string(),
        actionParameters: z.union([
          callTransferActionParameters,
          dataExtractionActionParameters,
          workflowTriggerParameters,
          smsParameters,
          appointmentBookingActionParameters,
          customActionParameters,
          object({ triggerPrompt: z.string(), knowledgeBaseId: z.string() }),
        ]),
      },
      returns: ["actionParameters", "actionType", "id", "name"],
      aliases: [],
      // RAW example: {"agentId": "507f1f77bcf86cd799439011", "actionType": "CALL_TRANSFER", "name":
      // "Transfer to Manager"}
      example: {},
    }),

    /* RAW summary: Delete Agent Action; description: Delete an existing action from a voice AI agent. This
     permanently removes the action and its configuration.; params: agentId — Agent ID the action is attached
     to */
    delete_action: erase("DELETE /voice-ai/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agent-goals.write"],
      query: {
        locationId,
        agentId: id("voiceAgent"),
      },
      aliases: [],
      example: {},
    }),

    /* RAW summary: List Agents; description: Retrieve a paginated list of agents for given location.; params:
     page — Page number starting from 1; pageSize — Number of items per page */
    list_agents: read("GET /voice-ai/agents", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agents.readonly"],
      query: {
        locationId,
        query: z.string().optional(),
        page: z.number().min(1).max(5000).optional(),
        pageSize: z.number().min(1).max(50).optional(),
      },
      pager: { kind: "page", page: "page", limit: "pageSize", first: 1, items: "agents", total: "total" },
      returns: ["agents", "page", "pageSize", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Agent; description: Create a new voice AI agent configuration and settings; params:
     agentName — Display name for the voice AI agent, between 1-40 characters. Default: "My Agent {random 3
     digit number}"; businessName — Name of the business this agent represents. Default: Uses location name;
     welcomeMessage — Initial greeting spoken when the agent answers calls. Default: Auto generated;
     agentPrompt — Custom instructions defining the agent's behavior and personality. Default: Basic prompt
     generated automatically; voiceId — Identifier for the speech synthesis voice from available voice
     options. Default: Auto generated; language — Language code for the agent's speech and und… */
    create_agent: write("POST /voice-ai/agents", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agents.write"],
      // NOTE risk: with inboundNumber set the agent answers real calls; callEndWorkflowIds start automations
      body: {
        locationId,
        ...agentFields,
      },
      returns: [
        "agentName",
        "agentPrompt",
        "agentWorkingHours",
        "businessName",
        "callEndWorkflowIds",
        "id",
        "inboundNumber",
        "isAgentAsBackupDisabled",
        "language",
        "locationId",
        "maxCallDuration",
        "numberPoolId",
        "patienceLevel",
        "reminderAfterIdleTimeSeconds",
        "sendPostCallNotificationTo",
        "sendUserIdleReminders",
        "timezone",
        "translation",
        "voiceId",
        "welcomeMessage",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Agent; description: Retrieve detailed configuration and settings for a specific voice
     AI agent */
    get_agent: read("GET /voice-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agents.readonly"],
      path: { agentId: id("voiceAgent") },
      query: {
        locationId,
      },
      returns: [
        "actions",
        "agentName",
        "agentPrompt",
        "agentWorkingHours",
        "businessName",
        "callEndWorkflowIds",
        "id",
        "inboundNumber",
        "isAgentAsBackupDisabled",
        "language",
        "locationId",
        "maxCallDuration",
        "numberPoolId",
        "patienceLevel",
        "reminderAfterIdleTimeSeconds",
        "sendPostCallNotificationTo",
        "sendUserIdleReminders",
        "timezone",
        "translation",
        "voiceId",
        "welcomeMessage",
      ],
      aliases: [],
      // RAW example: {"agentId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Patch Agent; description: Partially update an existing voice AI agent; params: agentName —
     Display name for the voice AI agent, between 1-40 characters. Default: "My Agent {random 3 digit
     number}"; businessName — Name of the business this agent represents. Default: Uses location name;
     welcomeMessage — Initial greeting spoken when the agent answers calls. Default: Auto generated;
     agentPrompt — Custom instructions defining the agent's behavior and personality. Default: Basic prompt
     generated automatically; voiceId — Identifier for the speech synthesis voice from available voice
     options. Default: Auto generated; language — Language code for the agent's speech and understanding.… */
    update_agent: write("PATCH /voice-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agents.write"],
      // NOTE risk: with inboundNumber set the agent answers real calls; callEndWorkflowIds start automations
      path: { agentId: id("voiceAgent") },
      query: {
        locationId,
      },
      body: {
        ...agentFields,
      },
      returns: [
        "agentName",
        "agentPrompt",
        "agentWorkingHours",
        "businessName",
        "callEndWorkflowIds",
        "id",
        "inboundNumber",
        "isAgentAsBackupDisabled",
        "language",
        "locationId",
        "maxCallDuration",
        "numberPoolId",
        "patienceLevel",
        "reminderAfterIdleTimeSeconds",
        "sendPostCallNotificationTo",
        "sendUserIdleReminders",
        "timezone",
        "translation",
        "voiceId",
        "welcomeMessage",
      ],
      aliases: [],
      // RAW example: {"agentId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Delete Agent; description: Delete a voice AI agent and all its configurations */
    delete_agent: erase("DELETE /voice-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-agents.write"],
      path: { agentId: id("voiceAgent") },
      query: {
        locationId,
      },
      aliases: [],
      // RAW example: {"agentId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: List Call Logs; description: Returns call logs for Voice AI agents scoped to a location.
     Supports filtering by agent, contact, call type, action types, and date range (interpreted in the
     provided IANA timezone). Also supports sorting and 1-based pagination.; params: agentId — Agent
     identifier. When provided, returns logs for this agent only.; contactId — Contact IDs (comma-separated)
     to filter by.; callType — Call type filter.; startDate — Start date filter (Unix timestamp). Must be
     less than endDate. Both startDate and endDate must be provided together.; endDate — End date filter
     (Unix timestamp). Must be greater than startDate. Both startDate and endDate must be provided to… */
    list_call_logs: read("GET /voice-ai/dashboard/call-logs", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-dashboard.readonly"],
      query: {
        locationId,
        agentId: id("voiceAgent").optional(),
        contactId: id("contact").optional(),
        callType: z.enum(["LIVE", "TRIAL"]).optional(),
        startDate: time("epochMilliseconds").optional(),
        endDate: time("epochMilliseconds").optional(),
        actionType: actionType.optional(),
        sortBy: z.enum(["duration", "createdAt"]).optional(),
        sort: z.enum(["ascend", "descend"]).optional(),
        page: z.number().optional(),
        pageSize: z.number().optional(),
      },
      pager: { kind: "page", page: "page", limit: "pageSize", first: 1, items: "callLogs", total: "total" },
      returns: ["callLogs", "page", "pageSize", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Call Log; description: Returns a call log by callId. */
    get_call_log: read("GET /voice-ai/dashboard/call-logs/{callId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["voice-ai-dashboard.readonly"],
      query: {
        locationId,
      },
      returns: [
        "agentId",
        "contactId",
        "createdAt",
        "duration",
        "executedCallActions",
        "extractedData",
        "fromNumber",
        "id",
        "isAgentDeleted",
        "messageId",
        "summary",
        "transcript",
        "translation",
        "trialCall",
      ],
      aliases: [],
      // RAW example: {"callId": "507f1f77bcf86cd799439011"}
      example: {},
    }),
  },
);
