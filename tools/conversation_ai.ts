import { z } from "zod";
import { id, object } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const channel = z.enum(["IG", "FB", "SMS", "WebChat", "WhatsApp", "Live_Chat"]);

const type = z.enum([
  "triggerWorkflow",
  "updateContactField",
  "appointmentBooking",
  "stopBot",
  "humanHandOver",
  "advancedFollowup",
  "transferBot",
]);

const triggerWorkflow = object({
  workflowIds: z.array(z.string()),
  triggerCondition: z.string(),
  triggerMessage: z.string().optional(),
});

const updateContactField = object({
  contactFieldId: z.string(),
  description: z.string(),
  contactUpdateExamples: z.array(z.string()).optional(),
});

const appointmentBooking = object({
  actionId: z.string().optional(),
  calendarId: z.string(),
  onlySendLink: z.boolean(),
  triggerWorkflow: z.boolean(),
  workflowIds: z.array(z.string()).optional(),
  sleepAfterBooking: z.boolean(),
  sleepTimeUnit: z.enum(["days", "hours", "minutes"]).optional(),
  sleepTime: z.number().optional(),
  transferBot: z.boolean(),
  transferAgent: z.string().optional(),
  rescheduleEnabled: z.boolean(),
  cancelEnabled: z.boolean(),
});

const stopBot = object({
  stopBotDetectionType: z.enum(["Goodbye", "Custom"]),
  stopBotTriggerCondition: z.string(),
  reactivateEnabled: z.boolean(),
  sleepTimeUnit: z.enum(["days", "hours", "minutes"]).optional(),
  sleepTime: z.number().optional(),
  enabled: z.boolean(),
  stopBotExamples: z.array(z.string()),
  finalMessage: z.string(),
  tags: z.array(z.string()).optional(),
});

const humanHandOver = object({
  enabled: z.boolean(),
  triggerCondition: z.string(),
  examples: z.array(z.string()).optional(),
  assignToUserId: z.string().optional(),
  skipAssignToUser: z.boolean().optional(),
  createTask: z.boolean().optional(),
  reactivateEnabled: z.boolean(),
  sleepTimeUnit: z.enum(["days", "hours", "minutes"]).optional(),
  sleepTime: z.number().optional(),
  finalMessage: z.string(),
  tags: z.array(z.string()).optional(),
  handoverType: z.enum(["contactRequest", "lackOfInformation", "failedToResolveIssue", "custom"]),
});

const followupSequence = object({
  id: z.number(),
  followupTimeUnit: z.enum(["days", "hours", "minutes"]),
  followupTime: z.number(),
  aiEnabledMessage: z.boolean().optional(),
  triggerWorkflow: z.boolean().optional(),
  customMessage: z.string().optional(),
  workflowId: z.string().optional(),
  contactRequested: z.boolean().optional(),
});

const followupSettings = object({
  dynamicChannelSwitching: z.boolean(),
  followUpHours: z.boolean().optional(),
  workingHours: z
    .array(
      object({
        dayOfTheWeek: z.number(),
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
      }),
    )
    .optional(),
  timezoneToUse: z.enum(["contact", "business"]).optional(),
});

const advancedFollowup = object({
  enabled: z.boolean(),
  scenarioId: z.enum(["contactStoppedReplying", "contactIsBusy", "contactRequested"]),
  followupSequence: z.array(followupSequence),
  followupSettings: followupSettings.optional(),
});

const transferBot = object({
  transferBotType: z.enum(["Default", "Custom"]),
  transferToBot: z.string(),
  enabled: z.boolean(),
  transferBotTriggerCondition: z.string().optional(),
  transferBotExamples: z.array(z.string()).optional(),
});

const agentFields = {
  businessName: z.string().optional(),
  mode: z.enum(["off", "suggestive", "auto-pilot"]).optional(),
  channels: z.array(channel).optional(),
  isPrimary: z.boolean().optional(),
  waitTime: z.number().optional(),
  waitTimeUnit: z.enum(["minutes", "seconds"]).optional(),
  sleepEnabled: z.boolean().optional(),
  sleepTime: z.number().optional(),
  sleepTimeUnit: z.enum(["hours", "minutes", "seconds"]).optional(),
  knowledgeBaseIds: z.array(id("knowledgeBase")).optional(),
  respondToImages: z.boolean().optional(),
  respondToAudio: z.boolean().optional(),
  sleepOnManualMessage: z.boolean().optional(),
  sleepOnWorkflowMessage: z.boolean().optional(),
};

export default toolset(
  "conversation_ai",
  { title: "Conversation AI", summary: "TODO", version: "2021-04-15" },
  {
    /* RAW summary: Create an Agent; description: Creates a new AI agent for the location. The agent will be
     created with the specified configuration including name, role, actions, and behavior settings.; params:
     name — Name of the agent.; personality — Personality traits of the agent.; goal — The goal of the
     agent.; instructions — Instructions for the agent.; businessName — Name of the business the agent
     represents.; mode — Mode of operation - OFF, SUGGESTIVE, or AUTO_PILOT; channels — Communication
     channels the agent can operate on; isPrimary — Indicates if this agent is a primary agent.; waitTime —
     Wait time before agent responds (max 5 for minutes, 300 for seconds); waitTimeUnit — Unit for w… */
    create_agent: write("POST /conversation-ai/agents", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      // NOTE risk: with mode auto-pilot the agent answers customers by itself
      body: {
        name: z.string(),
        personality: z.string(),
        goal: z.string(),
        instructions: z.string(),
        ...agentFields,
        autoPilotMaxMessages: z.number().optional(),
      },
      returns: [
        "actions",
        "autoPilotMaxMessages",
        "businessName",
        "channels",
        "goal",
        "id",
        "instructions",
        "isPrimary",
        "knowledgeBaseIds",
        "mode",
        "name",
        "personality",
        "sleepEnabled",
        "sleepOnManualMessage",
        "sleepOnWorkflowMessage",
        "sleepTime",
        "sleepTimeUnit",
        "waitTime",
        "waitTimeUnit",
      ],
      aliases: [],
      // RAW example: {"name": "John Doe", "personality": "Friendly and helpful", "goal": "Assist customers
      // with inquiries.", "instructions": "Provide  customer service."}
      example: {},
    }),

    /* RAW summary: Search Agents; description: Searches for AI agents based on various criteria including
     name, status, and configuration. Supports advanced filtering and full-text search capabilities.; params:
     query — query to search on agent name, must be provided in lowercase; startAfter — Start after is the
     agent id to start after, Serving as skip, send empty when first page; limit — Records per page */
    search_agents: read("GET /conversation-ai/agents/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.readonly"],
      query: {
        query: z.string().optional(),
        startAfter: z.string().optional(),
        limit: z.number().optional(),
      },
      pager: {
        kind: "cursor",
        from: { startAfter: "last.id" },
        limit: "limit",
        items: "agents",
        total: "totalCount",
      },
      returns: ["agents", "count", "totalCount"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Agent; description: Retrieves a specific AI agent by its ID. Returns the complete agent
     configuration including name, status, actions, and settings. */
    get_agent: read("GET /conversation-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.readonly"],
      path: { agentId: id("conversationAgent") },
      returns: [
        "actions",
        "autoPilotMaxMessages",
        "businessName",
        "channels",
        "goal",
        "id",
        "instructions",
        "isPrimary",
        "knowledgeBaseIds",
        "mode",
        "name",
        "personality",
        "sleepEnabled",
        "sleepOnManualMessage",
        "sleepOnWorkflowMessage",
        "sleepTime",
        "sleepTimeUnit",
        "waitTime",
        "waitTimeUnit",
      ],
      aliases: [],
      // RAW example: {"agentId": "EmployeeId123"}
      example: {},
    }),

    /* RAW summary: Update Agent; description: Updates an existing AI agent's configuration. All fields in the
     agent configuration can be updated including name, status, actions, and behavior settings.; params:
     autoPilotMaxMessages — Maximum number of messages in auto-pilot mode before requiring human
     intervention. (max: 100, min: 1); name — Name of the agent.; businessName — Name of the business the
     agent represents.; mode — Mode of operation for the agent, required if primary is enabled.; channels —
     Channels the agent can use.; isPrimary — Indicates if this agent is a primary agent.; waitTime — Wait
     time before agent responds (max 5 for minutes, 300 for seconds).; waitTimeUnit — Unit for wait… */
    update_agent: write("PUT /conversation-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      // NOTE risk: with mode auto-pilot the agent answers customers by itself
      path: { agentId: id("conversationAgent") },
      body: {
        autoPilotMaxMessages: z.number(),
        name: z.string().optional(),
        ...agentFields,
        personality: z.string().optional(),
        goal: z.string().optional(),
        instructions: z.string().optional(),
      },
      returns: [
        "actions",
        "autoPilotMaxMessages",
        "businessName",
        "channels",
        "goal",
        "id",
        "instructions",
        "isPrimary",
        "knowledgeBaseIds",
        "mode",
        "name",
        "personality",
        "sleepEnabled",
        "sleepOnManualMessage",
        "sleepOnWorkflowMessage",
        "sleepTime",
        "sleepTimeUnit",
        "waitTime",
        "waitTimeUnit",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Delete Agent; description: Deletes an AI agent permanently. This action cannot be undone.
     All associated configurations and conversation history will be removed. */
    delete_agent: erase("DELETE /conversation-ai/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      path: { agentId: id("conversationAgent") },
      returns: ["id", "success"],
      aliases: [],
      // RAW example: {"agentId": "EmployeeId123"}
      example: {},
    }),

    /* RAW summary: Attach Action to Agent; description: Creates and attach a new action for an AI agent.
     Actions define specific tasks or behaviors that the agent can perform, such as booking appointments,
     sending follow-ups, or collecting information.; params: details — Action-specific details. The structure
     depends on the action type. For TRIGGER_WORKFLOW use triggerWorkflowDto, for UPDATE_CONTACT_FIELD use
     updateCon */
    create_action: write("POST /conversation-ai/agents/{agentId}/actions", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      path: { agentId: id("conversationAgent") },
      body: {
        type,
        name: z.string(),
        details: z.union([
          triggerWorkflow,
          updateContactField,
          appointmentBooking,
          stopBot,
          humanHandOver,
          advancedFollowup,
          transferBot,
        ]),
      },
      returns: ["data", "success"],
      aliases: [],
      // RAW example: {"type": "triggerWorkflow", "name": "Trigger a Workflow"}
      example: {},
    }),

    /* RAW summary: List Actions for an Agent; description: List for actions for an agent */
    list_actions: read("GET /conversation-ai/agents/{agentId}/actions/list", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.readonly"],
      path: { agentId: id("conversationAgent") },
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Action by ID; description: Retrieves detailed information about a specific action using
     its unique identifier. Returns the action configuration, associated agents, and performance metrics. */
    get_action: read("GET /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.readonly"],
      path: { agentId: id("conversationAgent") },
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Action; description: Updates an existing action's configuration. This includes
     modifying the action name, description, trigger conditions, and behavior settings.; params: details —
     Action-specific details. The structure depends on the action type. For TRIGGER_WORKFLOW use
     triggerWorkflowDto, for UPDATE_CONTACT_FIELD use updateCon */
    update_action: write("PUT /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      path: { agentId: id("conversationAgent") },
      body: {
        type,
        name: z.string(),
        details: z.union([
          triggerWorkflow,
          updateContactField,
          appointmentBooking,
          stopBot,
          humanHandOver,
          advancedFollowup,
          transferBot,
        ]),
      },
      returns: ["data", "success"],
      aliases: [],
      // RAW example: {"type": "triggerWorkflow", "name": "Trigger a Workflow"}
      example: {},
    }),

    /* RAW summary: Remove Action from Agent; description: Permanently deletes an action. This will remove the
     action from all associated agents and cannot be undone. */
    delete_action: erase("DELETE /conversation-ai/agents/{agentId}/actions/{actionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      path: { agentId: id("conversationAgent") },
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Followup Settings; description: Update the followup settings for an action */
    set_follow_ups: write("PATCH /conversation-ai/agents/{agentId}/followup-settings", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.write"],
      path: { agentId: id("conversationAgent") },
      body: {
        actionIds: z.array(z.string()),
        followupSettings,
      },
      returns: ["data", "success"],
      aliases: [],
      // RAW example: {"actionIds": ["edxcfghbnjkimd"]}
      example: {},
    }),

    /* RAW summary: Get the generation details; description: Retrieves detailed information about AI responses
     including the System Prompt, Conversation history, Knowledge base, website, FAQ chunks, and Rich Text
     chunks. */
    get_generation: read("GET /conversation-ai/generations", {
      title: "TODO",
      description: "TODO",
      scopes: ["conversation-ai.readonly"],
      query: {
        messageId: id("message"),
        source: z.enum(["conversation", "workflow"]),
      },
      returns: [
        "actionLogs",
        "agentId",
        "faqs",
        "history",
        "input",
        "intent",
        "mode",
        "prompt",
        "responseMessage",
        "website",
      ],
      aliases: [],
      // RAW example: {"messageId": "messageId123", "source": "conversation"}
      example: {},
    }),
  },
);
