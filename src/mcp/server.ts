import {
  McpServer,
  type McpServerFactory,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import type { Caller } from "../api/scope.js";
import { version } from "../version.js";
import { canAsk } from "./confirm/confirmer.js";
import { instructions } from "./instructions.js";
import { complete } from "./prompts/completions.js";
import { getPrompt, listPrompts } from "./prompts/prompts.js";
import {
  listResources,
  listTemplates,
  type ResourceIndex,
  readResource,
} from "./resources/resource-index.js";
import { scopesFrom } from "./scope.js";
import type { ServedTool } from "./tools/tool.js";
import { toolIndex } from "./tools/tool-index.js";
import { type ResourceUpdates, serveSubscriptions } from "./updates/subscriptions.js";

export interface ServerParts {
  readonly tools: readonly ServedTool[];
  readonly resources: ResourceIndex;
  /** Undefined when no inbox is kept: nothing then reports that a resource changed. */
  readonly updates?: ResourceUpdates | undefined;
  /** The caller of requests that come over stdio; over HTTP the caller comes with each request. */
  readonly local?: Caller | undefined;
}

const hourMs = 3_600_000;
// Private, because what is listed differs with the connection's surface and key.
const listHint = { ttlMs: hourMs, cacheScope: "private" } as const;

/**
 * Makes the factory that serves both protocol eras. What is the same for every connection, the tool list above
 * all, is worked out here once. The factory runs for every request of the 2026 era, so it sets handlers for whole
 * methods: registering some fifty tools one by one would cost each request milliseconds.
 */
export function serverFactory({ tools, resources, updates, local }: ServerParts) {
  const index = toolIndex(tools);
  const scopeOf = scopesFrom(local);
  const options = {
    instructions,
    // The SDK says of itself that lists change; these never do under a connection.
    capabilities: {
      tools: { listChanged: false },
      resources: { listChanged: false, ...(updates === undefined ? {} : { subscribe: true }) },
      prompts: { listChanged: false },
      completions: {},
    },
    cacheHints: {
      "tools/list": listHint,
      "prompts/list": listHint,
      "resources/list": listHint,
      "resources/templates/list": listHint,
      "server/discover": listHint,
    },
  };

  return (connection: Parameters<McpServerFactory>[0]): McpServer => {
    const mcp = new McpServer({ name: "ghl", title: "GoHighLevel", version }, options);
    const { server } = mcp;
    server.setRequestHandler("tools/list", () => index.list);
    server.setRequestHandler("tools/call", ({ params }, context) => {
      const tool = index.byName.get(params.name);
      if (tool === undefined)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name}`);
      const request = { scope: scopeOf(context), context, asks: canAsk(server, context) };
      // Arguments are checked by the tool, whose errors say more than a validator's.
      return tool.run(params.arguments ?? {}, request);
    });
    server.setRequestHandler("resources/list", (_, context) => listResources(resources, scopeOf(context)));
    server.setRequestHandler("resources/templates/list", (_, context) =>
      listTemplates(resources, scopeOf(context)),
    );
    server.setRequestHandler("resources/read", ({ params: { uri } }, context) =>
      readResource(resources, uri, scopeOf(context)),
    );
    server.setRequestHandler("prompts/list", (_, context) => listPrompts(scopeOf(context)));
    server.setRequestHandler("prompts/get", ({ params }, context) =>
      getPrompt(params, resources, scopeOf(context)),
    );
    server.setRequestHandler("completion/complete", ({ params }, context) =>
      complete(params, resources, scopeOf(context)),
    );
    if (updates !== undefined) serveSubscriptions(server, { updates, resources, scopeOf, local }, connection);
    return mcp;
  };
}
