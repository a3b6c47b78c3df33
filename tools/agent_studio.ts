import { z } from "zod";
import { given } from "../src/declare/condition.js";
import { anyObject, id, locationId, object, ownKeys } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { byOffset, bySkip } from "../src/declare/pages.js";
import { read, remove, send, toolset, write } from "../src/declare/toolset.js";

const status = z.enum(["active", "inactive", "archived"]);

const source = z.string().optional().describe("Undocumented; leave it out.");

const page = { limit: z.int().min(1).default(20), offset: z.int().min(0).default(0) };

const pager = byOffset("agents", "pagination.total");

const turn = {
  message: z.string(),
  executionId: z.string().optional(),
  inputVariables: ownKeys(anyObject).optional().describe("Keys: see agent_studio_get_agent."),
  contactId: id("contact").optional().describe("Whose data the agent sees."),
  versionId: id("agentVersion").optional().describe("A published version; the newest if left out."),
  attachments: z
    .array(object({ type: z.string(), imageUrl: z.string() }))
    .optional()
    .describe('[{"type":"image","imageUrl":"https://…"}].'),
};

const answer: ReplyFields = {
  response: "value",
  executionId: "value",
  interactionId: "value",
  executionStatus: "value",
  goalCompletion: "value",
  nextExpectedInput: "value",
  type: "value",
  flowSwitch: "value",
  attachments: "list",
  generativeOutputs: "list",
  success: "value",
};

export default toolset(
  "agent_studio",
  {
    title: "Agent Studio",
    summary:
      "AI agents built from nodes in Agent Studio: list, read, build, publish, and run them with a message.",
    version: "2021-04-15",
    area: "agent-studio",
  },
  {
    list_agents: read("GET /agent-studio/agent", {
      title: "List Agent Studio agents",
      description:
        "The sub-account's active Agent Studio agents and their agentId. Only those with isPublished can be run. Chat bots: conversation_ai_search_agents. Phone agents: voice_ai_list_agents.",
      query: {
        locationId,
        isPublished: z.boolean().optional().describe("true: only agents with a version in production."),
        ...page,
        source,
      },
      listed: ["isPublished", "limit", "offset"],
      pager,
      returns: { agents: "list", pagination: "record", message: "value", success: "value" },
      example: { isPublished: true, limit: 20, offset: 0 },
    }),

    get_agent: read("GET /agent-studio/agent/{agentId}", {
      title: "Get Agent Studio agent",
      description:
        "Read one active agent with its draft, staging and production versions: nodes, prompts, and the inputVariables that agent_studio_execute_agent wants. The reply can be long.",
      query: { locationId, source },
      listed: [],
      returns: { agent: "record", message: "value", success: "value" },
      example: { agentId: "AgfS2JXWsSN8aXb5c4d2" },
    }),

    execute_agent: send("POST /agent-studio/agent/{agentId}/execute", {
      title: "Run Agent Studio agent",
      description:
        "Send a message to an agent that is active in production and get its answer. The reply's executionId continues the session, up to 30 idle minutes. 300 requests a minute per sub-account.",
      riskNote:
        "Spends AI credits, and the agent may use every tool it has: message contacts, book, change records.",
      slow: true,
      query: { source },
      body: { locationId, ...turn },
      listed: ["executionId", "inputVariables", "contactId"],
      returns: answer,
      example: {
        agentId: "AgfS2JXWsSN8aXb5c4d2",
        message: "Write a follow-up for a patient who missed her whitening consult.",
        inputVariables: { customerName: "Mara Ellison" },
      },
    }),

    create_agent: write("POST /agent-studio/agent", {
      title: "Create Agent Studio agent",
      description:
        "Add an agent with a first version in staging. Nobody meets it until agent_studio_publish_agent_version puts that version into production.",
      query: { source },
      body: {
        locationId,
        name: z.string().optional(),
        description: z.string().optional(),
        status,
        version: anyObject.describe(
          "{versionName, nodes, edges, globalVariables, inputVariables, runtimeVariables}; lists may be empty.",
        ),
        agencyId: id("company").optional(),
        authorId: id("user").optional(),
        authorName: z.string().optional(),
        authorEmail: z.string().optional(),
        nodes: z.array(z.string()).optional().describe("Deprecated: give version.nodes."),
        edges: z.array(z.string()).optional().describe("Deprecated: give version.edges."),
      },
      listed: ["name", "description"],
      returns: { agent: "record", versions: "list", message: "value", success: "value" },
      example: {
        name: "Roof estimate intake",
        description: "Asks for the address, the kind of roof and the damage",
        status: "active",
        version: {
          versionName: "Version 1",
          nodes: [],
          edges: [],
          globalVariables: [],
          inputVariables: [],
          runtimeVariables: [],
        },
      },
    }),

    update_agent: write("PATCH /agent-studio/agent/{agentId}", {
      title: "Update Agent Studio agent",
      description:
        "Rename or describe an agent, or switch it off with status inactive. What it says and does stands in its versions: agent_studio_update_agent_version.",
      also: ["admin"],
      when: { admin: given("status") },
      riskNote: "An agent that is inactive or archived can no longer be run.",
      query: { source },
      body: {
        locationId,
        name: z.string().optional(),
        description: z.string().optional(),
        status: status.optional(),
      },
      returns: { data: "record", message: "value", success: "value" },
      example: { agentId: "AgfS2JXWsSN8aXb5c4d2", status: "inactive" },
    }),

    update_agent_version: write("PATCH /agent-studio/agent/versions/{versionId}", {
      title: "Update Agent Studio agent version",
      description:
        "Change what an agent does: prompts, nodes, variables of one version. Nodes and edges are replaced whole: read them with agent_studio_get_agent and send all. Publish afterwards.",
      path: { versionId: id("agentVersion") },
      query: { source },
      body: {
        locationId,
        versionName: z.string().optional(),
        description: z.string().optional(),
        globalConfig: anyObject.optional().describe('{"globalPrompt":{"currentPrompt":"…"}}.'),
        nodes: z
          .array(anyObject)
          .optional()
          .describe("All nodes, unchanged ones too: [{nodeId, nodeName, type, nodeConfig}]."),
        edges: z.array(anyObject).optional().describe("All edges: [{startNode, endNode}]."),
        inputVariables: z.array(anyObject).optional().describe("[{key, type, description}]."),
        globalVariables: z.array(anyObject).optional().describe("[{key, type, value}]."),
        runtimeVariables: z.array(anyObject).optional().describe("[{key, type, description}]."),
        userId: id("user").optional(),
        userName: z.string().optional(),
      },
      listed: ["versionName", "globalConfig", "nodes", "edges", "inputVariables"],
      returns: { data: "record", message: "value", success: "value" },
      example: {
        versionId: "Ver1K8sSF2nC7al5InWz",
        globalConfig: {
          globalPrompt: { currentPrompt: "You are the friendly front desk of Lakeside Dental." },
        },
      },
    }),

    publish_agent_version: send("POST /agent-studio/agent/versions/{versionId}/publish", {
      title: "Publish Agent Studio agent version",
      description:
        "Put a draft version into production, in place of the one that runs now. The reply names it and the new draft for later edits.",
      riskNote: "From now on this version answers customers.",
      path: { versionId: id("agentVersion") },
      query: { source },
      body: {
        locationId,
        userId: id("user").optional(),
        userName: z.string().optional(),
        userEmail: z.string().optional(),
      },
      listed: [],
      returns: { data: "record", message: "value", success: "value" },
      example: { versionId: "Ver1K8sSF2nC7al5InWz" },
    }),

    delete_agent: remove("DELETE /agent-studio/agent/{agentId}", {
      title: "Delete Agent Studio agent",
      description:
        "Remove an agent with all its versions. To take it out of use and keep it: agent_studio_update_agent with status archived.",
      query: { locationId, source },
      listed: [],
      returns: { agentId: "value", message: "value", success: "value" },
      example: { agentId: "AgfS2JXWsSN8aXb5c4d2" },
    }),

    list_managed_agents: read("GET /agent-studio/managed-agents", {
      title: "List managed agents",
      description:
        "The sub-account's managed agents that have a published version, by a part of name or description. Agents built from nodes: agent_studio_list_agents.",
      scopes: [],
      version: "v3",
      query: {
        locationId,
        query: z.string().max(256).optional().describe("Part of the name or description."),
        skip: z.int().min(0).default(0),
        limit: z.int().min(1).max(100).default(25),
      },
      pager: bySkip("agents", "total"),
      returns: { agents: "list", total: "value", skip: "value", limit: "value", hasMore: "value" },
      example: { query: "content", limit: 25 },
    }),

    get_managed_agent: read("GET /agent-studio/managed-agents/{managedAgentId}", {
      title: "Get managed agent",
      description:
        "Read one published managed agent: its model, the tools and plugins that it may use, its knowledge bases. Look before agent_studio_execute_managed_agent.",
      scopes: [],
      version: "v3",
      query: { locationId },
      returns: {
        id: "value",
        name: "value",
        description: "value",
        locationId: "value",
        publishedVersionId: "value",
        publishedAt: "value",
        model: "value",
        tools: "list",
        plugins: "list",
        knowledgeBaseIds: "list",
      },
      example: { managedAgentId: "mgA7tR2kQ9wLx4Vb1NcE" },
    }),

    execute_managed_agent: send("POST /agent-studio/managed-agents/{managedAgentId}/execute", {
      title: "Run managed agent",
      description:
        "Send a message to a published managed agent and get its answer and the tools it used. The reply's sessionId continues the conversation. Agents built from nodes: agent_studio_execute_agent.",
      scopes: [],
      version: "v3",
      riskNote:
        "The agent may use every tool it has: agent_studio_get_managed_agent names them. Whether it spends AI credits is not documented.",
      slow: true,
      wantsKey: true,
      body: {
        locationId,
        message: z.string().min(1).max(10_000).regex(/\S/),
        sessionId: z.string().min(1).max(256).optional().describe("From the turn before; none on the first."),
        contactId: id("contact").optional().describe("Whose data the agent sees."),
        extraVariables: anyObject
          .optional()
          .describe("At most 32 KiB and 5 levels; names such as contactId or locationId are refused."),
      },
      listed: ["sessionId", "contactId", "extraVariables"],
      returns: {
        success: "value",
        agentId: "value",
        sessionId: "value",
        finalText: "value",
        toolsFired: "list",
        generatedMedia: "list",
      },
      example: {
        managedAgentId: "mgA7tR2kQ9wLx4Vb1NcE",
        message: "Draft three posts for the whitening offer in May.",
      },
    }),

    list_agents_legacy: read("GET /agent-studio/public-api/agents", {
      title: "List Agent Studio agents (deprecated)",
      description:
        "The old list: active agents with a version in production. agent_studio_list_agents with isPublished has taken its place.",
      query: { locationId, ...page, source },
      listed: ["limit", "offset"],
      pager,
      returns: { agents: "list", pagination: "record", message: "value", success: "value" },
      example: { limit: 20, offset: 0 },
      supersededBy: "agent_studio_list_agents",
      deprecated: true,
    }),

    get_agent_legacy: read("GET /agent-studio/public-api/agents/{agentId}", {
      title: "Get Agent Studio agent (deprecated)",
      description:
        "The old way to read one active agent with its versions. Use agent_studio_get_agent instead.",
      query: { locationId, source },
      listed: [],
      returns: { agent: "record", message: "value", success: "value" },
      example: { agentId: "AgfS2JXWsSN8aXb5c4d2" },
      supersededBy: "agent_studio_get_agent",
      deprecated: true,
    }),

    execute_agent_legacy: send("POST /agent-studio/public-api/agents/{agentId}/execute", {
      title: "Run Agent Studio agent (deprecated)",
      description:
        "The old address for sending a message to an agent; same arguments and answer. Use agent_studio_execute_agent instead.",
      riskNote: "Spends AI credits, and the agent may use every tool it has.",
      slow: true,
      query: { source },
      body: { locationId, ...turn },
      listed: ["executionId", "inputVariables", "contactId"],
      returns: answer,
      example: { agentId: "AgfS2JXWsSN8aXb5c4d2", message: "Which slots are open on Friday?" },
      supersededBy: "agent_studio_execute_agent",
      deprecated: true,
    }),
  },
);
