import { McpServer, type McpServerFactory } from "@modelcontextprotocol/server";
import type { Caller } from "../api/scope.js";
import { version } from "../version.js";
import { instructions } from "./instructions.js";
import { serveCompletions } from "./prompts/completions.js";
import { servePrompts } from "./prompts/prompts.js";
import { type ResourceIndex, serveResources } from "./resources/resource-index.js";
import { scopesFrom } from "./scope.js";
import type { ServedTool } from "./tools/tool.js";
import { serveTools, toolIndex } from "./tools/tool-index.js";
import { type ResourceUpdates, serveSubscriptions } from "./updates/subscriptions.js";

export interface ServerParts {
  readonly tools: readonly ServedTool[];
  readonly resources: ResourceIndex;
  /** There where an inbox is kept: only then does anything tell that a resource changed. */
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
    serveTools(mcp.server, index, scopeOf);
    serveResources(mcp.server, resources, scopeOf);
    servePrompts(mcp.server, resources, scopeOf);
    serveCompletions(mcp.server, resources, scopeOf);
    if (updates !== undefined)
      serveSubscriptions(mcp.server, { updates, resources, scopeOf, local }, connection);
    return mcp;
  };
}
