import { McpServer } from "@modelcontextprotocol/server";
import type { Dispatcher } from "../call/dispatcher.js";
import type { Names } from "../call/names.js";
import { version } from "../version.js";
import { instructions } from "./instructions.js";
import { registerPrompts } from "./prompts.js";
import { registerResources } from "./resources.js";
import { type ServedTool, shownSchema } from "./tool.js";

export interface ServerParts {
  readonly tools: readonly ServedTool[];
  readonly dispatcher: Dispatcher;
  readonly names: Names;
}

const hourMs = 3_600_000;

/**
 * Makes the factory that serves both protocol eras. What is the same for every connection, the tool list above
 * all, is worked out here once; the factory itself only puts it together.
 */
export function serverFactory({ tools, dispatcher, names }: ServerParts): () => McpServer {
  const toolList = { tools: tools.map(listedTool) };
  const schemas = new Map(tools.map((tool) => [tool.name, shownSchema(tool.inputSchema)]));

  return () => {
    const server = new McpServer(
      { name: "ghl", title: "GoHighLevel", version },
      {
        instructions,
        capabilities: { tools: {} },
        cacheHints: {
          // Private, because the list differs with the connection's surface and key.
          "tools/list": { ttlMs: hourMs, cacheScope: "private" },
          "prompts/list": { ttlMs: hourMs, cacheScope: "private" },
          "resources/list": { ttlMs: hourMs, cacheScope: "private" },
          "resources/templates/list": { ttlMs: hourMs, cacheScope: "private" },
          "server/discover": { ttlMs: hourMs, cacheScope: "private" },
        },
      },
    );
    for (const tool of tools) {
      const inputSchema = schemas.get(tool.name) ?? shownSchema(tool.inputSchema);
      const { title, description, hints: annotations } = tool;
      server.registerTool(tool.name, { title, description, inputSchema, annotations }, (args, context) =>
        tool.run(args, context),
      );
    }
    server.server.setRequestHandler("tools/list", () => toolList);
    registerResources(server, dispatcher, names);
    registerPrompts(server, dispatcher, names);
    return server;
  };
}

function listedTool(tool: ServedTool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...tool.inputSchema, type: "object" as const },
    annotations: tool.hints,
    ...(tool.line === undefined ? {} : { _meta: { "ghl/operation": tool.line } }),
  };
}
