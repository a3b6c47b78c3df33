import {
  McpServer,
  type McpServerFactory,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";
import type { Caller } from "../api/scope.js";
import type { ConfirmPolicy } from "../call/changes/confirmations.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { version } from "../version.js";
import { canAsk } from "./confirm/confirmer.js";
import { instructionsFor } from "./instructions.js";
import { complete } from "./prompts/completions.js";
import { getPrompt, listPrompts } from "./prompts/prompts.js";
import { reachOf } from "./reach.js";
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
  /** Knows the operations that are not listed, which texts name too. */
  readonly catalogue: Pick<Catalogue, "card">;
  /** When a person is asked. */
  readonly policy: ConfirmPolicy;
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
export function serverFactory({ tools, resources, catalogue, policy, updates, local }: ServerParts) {
  const reach = reachOf(
    tools.map(({ name }) => name),
    catalogue,
  );
  const index = toolIndex(tools, reach);
  const scopeOf = scopesFrom(local);
  const options = {
    instructions: instructionsFor(tools, policy, reach),
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
      const request = { scope: scopeOf(context), context, asks: canAsk(server, context), reach };
      // Arguments are checked by the tool, whose errors say more than a validator's.
      return tool.run(params.arguments ?? {}, request);
    });
    server.setRequestHandler("resources/list", (_, context) => listResources(resources, scopeOf(context)));
    server.setRequestHandler("resources/templates/list", (_, context) =>
      listTemplates(resources, scopeOf(context)),
    );
    server.setRequestHandler("resources/read", ({ params: { uri } }, context) =>
      readResource(resources, uri, scopeOf(context), reach),
    );
    server.setRequestHandler("prompts/list", (_, context) => listPrompts(scopeOf(context)));
    server.setRequestHandler("prompts/get", ({ params }, context) =>
      getPrompt(params, resources, scopeOf(context), reach),
    );
    server.setRequestHandler("completion/complete", ({ params }, context) =>
      complete(params, resources, scopeOf(context)),
    );
    // Streams of 2026-07-28 over HTTP are served by `UpdateBus`, for all servers at once.
    const streams = connection.era === "modern" && connection.requestInfo !== undefined;
    if (updates !== undefined && !streams)
      serveSubscriptions(server, { updates, resources, scopeOf, local }, connection.era);
    return mcp;
  };
}
