import { McpServer } from "@modelcontextprotocol/server";
import type { Names } from "../call/names.js";
import { version } from "../version.js";
import { serveCompletions } from "./completions.js";
import { instructions } from "./instructions.js";
import { servePrompts } from "./prompts.js";
import { type ResourceIndex, serveResources } from "./resources.js";
import type { ServedTool } from "./tool.js";
import { serveTools, toolIndex } from "./tool-index.js";

export interface ServerParts {
  readonly tools: readonly ServedTool[];
  readonly resources: ResourceIndex;
  readonly names: Names;
}

const hourMs = 3_600_000;
// Private, because what is listed differs with the connection's surface and key.
const listHint = { ttlMs: hourMs, cacheScope: "private" } as const;

/**
 * Makes the factory that serves both protocol eras. What is the same for every connection, the tool list above
 * all, is worked out here once. The factory runs for every request of the 2026 era, so it sets handlers for whole
 * methods: registering some fifty tools one by one would cost each request milliseconds.
 */
export function serverFactory({ tools, resources, names }: ServerParts): () => McpServer {
  const index = toolIndex(tools);
  const options = {
    instructions,
    capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
    cacheHints: {
      "tools/list": listHint,
      "prompts/list": listHint,
      "resources/list": listHint,
      "resources/templates/list": listHint,
      "server/discover": listHint,
    },
  };

  return () => {
    const mcp = new McpServer({ name: "ghl", title: "GoHighLevel", version }, options);
    serveTools(mcp.server, index);
    serveResources(mcp.server, resources);
    servePrompts(mcp.server, resources);
    serveCompletions(mcp.server, resources, names);
    return mcp;
  };
}
