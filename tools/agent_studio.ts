import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/catalogue/fields.js";
import { erase, read, send, toolset, write } from "../src/catalogue/toolset.js";

const agentFields = {
  message: z.string(),
  executionId: z.string().optional(),
  inputVariables: anyObject.optional(),
  versionId: id("agentVersion").optional(),
  attachments: z.array(object({ type: z.string(), imageUrl: z.string() })).optional(),
  contactId: id("contact").optional(),
};

export default toolset(
  "agent_studio",
  { title: "Agent Studio", summary: "TODO", version: "2021-04-15" },
  {
    /* RAW summary: List Agents; description: Lists all active agents for the specified location. locationId is
     required parameter to ensure optimal performance. Supports pagination using limit and offset. Optionally
     filter by isPublished=true to return only agents with a published production version.; params:
     isPublished — Optional filter to return only agents with a published production version */
    list_agents: read("GET /agent-studio/agent", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.readonly"],
      query: {
        locationId,
        isPublished: z.string().optional(),
        source: z.string().optional(),
        limit: z.number(),
        offset: z.number(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "agents", total: "pagination.total" },
      returns: ["agents", "message", "pagination", "success"],
      aliases: [],
      // RAW example: {"limit": "20", "offset": "0"}
      example: {},
    }),

    /* RAW summary: Create Agent; description: Creates a new agent with staging version. The agent will be
     created with an initial staging version that can later be promoted to production.; params: status —
     Status of the agent; version — Version data for the agent including nodes, edges, and configuration;
     name — Name of the agent; description — Description of the agent; nodes — Nodes array (deprecated,
     prefer using version.nodes); edges — Edges array (deprecated, prefer using version.edges) */
    create_agent: write("POST /agent-studio/agent", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: promotion to production is a separate call
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        status: z.enum(["active", "inactive", "archived"]),
        version: anyObject,
        name: z.string().optional(),
        description: z.string().optional(),
        agencyId: z.string().optional(),
        authorId: z.string().optional(),
        authorName: z.string().optional(),
        authorEmail: z.string().optional(),
        nodes: z.array(z.string()).optional(),
        edges: z.array(z.string()).optional(),
      },
      returns: ["agent", "message", "success", "versions"],
      aliases: [],
      // RAW example: {"status": "active", "version": {"versionName": "Version 1", "description": "Initial
      // version", "nodes": [], "edges": [], "uiNodes": [], "uiEdges": [], "globalVariables": [],
      // "inputVariables": [], "runtimeVariables": [], "scopes": []}}
      example: {},
    }),

    /* RAW summary: Update Agent; description: Updates a specific agent version by versionId. Supports updating
     nodes, edges, variables, and configuration.; params: description — Description of the version; nodes —
     Complete array of nodes for the agent workflow. Provide all nodes including unchanged ones.; edges —
     Complete array of edges connecting the nodes. Provide all edges including unchanged ones.;
     globalVariables — Global variables accessible throughout the agent workflow; inputVariables — Input
     variables required from user at execution time; runtimeVariables — Runtime variables generated during
     agent execution; globalConfig — Global configuration including prompts and settings; userId — U… */
    update_agent_version: write("PATCH /agent-studio/agent/versions/{versionId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: promotion to production is a separate call
      path: { versionId: id("agentVersion") },
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        versionName: z.string().optional(),
        description: z.string().optional(),
        nodes: z.array(anyObject).optional(),
        edges: z.array(anyObject).optional(),
        globalVariables: z.array(anyObject).optional(),
        inputVariables: z.array(anyObject).optional(),
        runtimeVariables: z.array(anyObject).optional(),
        globalConfig: anyObject.optional(),
        userId: id("user").optional(),
        userName: z.string().optional(),
      },
      returns: ["data", "message", "success"],
      aliases: [],
      // RAW example: {"versionId": "v1a2b3c4d5e6f7g8h9i0"}
      example: {},
    }),

    /* RAW summary: Promote to Production; description: Promotes a draft version to production.; params: userId
     — User ID performing the promotion action; userName — User name performing the promotion action;
     userEmail — User email performing the promotion action */
    publish_agent_version: send("POST /agent-studio/agent/versions/{versionId}/publish", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: puts the agent version in front of customers
      path: { versionId: id("agentVersion") },
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        userId: id("user").optional(),
        userName: z.string().optional(),
        userEmail: z.string().optional(),
      },
      returns: ["data", "message", "success"],
      aliases: [],
      // RAW example: {"versionId": "v1a2b3c4d5e6f7g8h9i0"}
      example: {},
    }),

    /* RAW summary: Get Agent; description: Gets a specific agent by its ID for the specified location with all
     its versions. Returns complete agent metadata and all non-deleted versions (draft, staging, production).
     locationId is required parameter. The agent must have active status. */
    get_agent: read("GET /agent-studio/agent/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.readonly"],
      query: {
        locationId,
        source: z.string().optional(),
      },
      returns: ["agent", "message", "success"],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2"}
      example: {},
    }),

    /* RAW summary: Update Agent Metadata; description: Updates agent metadata such as name, description, and
     status.; params: name — Name of the agent; description — Description of the agent; status — Status of
     the agent */
    update_agent: write("PATCH /agent-studio/agent/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: promotion to production is a separate call
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        name: z.string().optional(),
        description: z.string().optional(),
        status: z.enum(["active", "inactive", "archived"]).optional(),
      },
      returns: ["data", "message", "success"],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2"}
      example: {},
    }),

    /* RAW summary: Delete Agent; description: Deletes an agent and all its versions. */
    delete_agent: erase("DELETE /agent-studio/agent/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      query: {
        locationId,
        source: z.string().optional(),
      },
      returns: ["agentId", "message", "success"],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2"}
      example: {},
    }),

    /* RAW summary: Execute Agent; description: Executes the specified agent and returns a non-streaming JSON
     response with the complete agent output. The agent must be in active status and belong to the specified
     location. locationId is required in the request body. **Session Management:** - For the first message in
     a new session, do not include the `executionId` in the request payload. - The API will return an
     `executionId` along with the agent response, which uniquely identifies this conversation session. - To
     continue the conversation within the same session, include the `executionId` from the previous response
     in subsequent requests. This allows the agent to maintain conversation context an… */
    execute_agent: send("POST /agent-studio/agent/{agentId}/execute", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: runs an AI agent: spends AI credits and may call any tool the agent has
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        ...agentFields,
      },
      returns: [
        "attachments",
        "executionId",
        "executionStatus",
        "flowSwitch",
        "generativeOutputs",
        "goalCompletion",
        "interactionId",
        "nextExpectedInput",
        "response",
        "success",
        "type",
      ],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2", "message": "How can you help me with my
      // marketing?"}
      example: {},
    }),

    /* RAW summary: List Agents (Deprecated); description: **Deprecated endpoint - use GET /agent instead.**
     Lists all active agents that have a published production version for the specified location. locationId
     is required parameter. Supports pagination using limit and offset. */
    list_agents_legacy: read("GET /agent-studio/public-api/agents", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.readonly"],
      query: {
        locationId,
        source: z.string().optional(),
        limit: z.number(),
        offset: z.number(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "agents", total: "pagination.total" },
      returns: ["agents", "message", "pagination", "success"],
      aliases: [],
      // RAW example: {"limit": "20", "offset": "0"}
      example: {},
      supersededBy: "agent_studio_list_agents",
      deprecated: true,
    }),

    /* RAW summary: Get Agent (Deprecated); description: **Deprecated endpoint - use GET /agent/:agentId
     instead.** Gets a specific agent by its ID for the specified location with all its versions. locationId
     is required parameter. The agent must have active status. */
    get_agent_legacy: read("GET /agent-studio/public-api/agents/{agentId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.readonly"],
      query: {
        locationId,
        source: z.string().optional(),
      },
      returns: ["agent", "message", "success"],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2"}
      example: {},
      supersededBy: "agent_studio_get_agent",
      deprecated: true,
    }),

    /* RAW summary: Execute Agent (Deprecated); description: **Deprecated endpoint - use POST
     /agent/:agentId/execute instead.** Executes the specified agent and returns a non-streaming JSON
     response with the complete agent output. The agent must be in active status and belong to the specified
     location. locationId is required in the request body. **Session Management:** - For the first message in
     a new session, do not include the `executionId` in the request payload. - The API will return an
     `executionId` along with the agent response, which uniquely identifies this conversation session. - To
     continue the conversation within the same session, include the `executionId` from the previous response… */
    execute_agent_legacy: send("POST /agent-studio/public-api/agents/{agentId}/execute", {
      title: "TODO",
      description: "TODO",
      scopes: ["agent-studio.write"],
      // NOTE risk: runs an AI agent: spends AI credits and may call any tool the agent has
      query: {
        source: z.string().optional(),
      },
      body: {
        locationId,
        ...agentFields,
      },
      returns: [
        "attachments",
        "executionId",
        "executionStatus",
        "flowSwitch",
        "generativeOutputs",
        "goalCompletion",
        "interactionId",
        "nextExpectedInput",
        "response",
        "success",
        "type",
      ],
      aliases: [],
      // RAW example: {"agentId": "p1q2r3s4t5u6v7w8x9y0z1a2", "message": "How can you help me with my
      // marketing?"}
      example: {},
      supersededBy: "agent_studio_execute_agent",
      deprecated: true,
    }),
  },
);
