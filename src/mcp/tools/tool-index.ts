import { type McpServer, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { byName } from "../../catalogue/catalogue.js";
import { canAsk } from "../confirm/confirmer.js";
import type { ScopeOf } from "../scope.js";
import type { ServedTool } from "./tool.js";

type Server = McpServer["server"];

/** The tools of a surface, ready to be listed and called. */
export interface ToolIndex {
  readonly list: { tools: ReturnType<typeof listed>[] };
  readonly byName: ReadonlyMap<string, ServedTool>;
}

export function toolIndex(tools: readonly ServedTool[]): ToolIndex {
  return { list: { tools: tools.map(listed) }, byName: byName(tools) };
}

/** Answers tools/list and tools/call. Arguments are checked behind it, with better words than a validator has. */
export function serveTools(server: Server, { list, byName }: ToolIndex, scopeOf: ScopeOf): void {
  server.setRequestHandler("tools/list", () => list);
  server.setRequestHandler("tools/call", ({ params }, context) => {
    const tool = byName.get(params.name);
    if (tool === undefined)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name}`);
    const request = { scope: scopeOf(context), context, asks: canAsk(server, context) };
    return tool.run(params.arguments ?? {}, request);
  });
}

function listed(tool: ServedTool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...tool.inputSchema, type: "object" as const },
    annotations: tool.hints,
    ...(tool.line === undefined ? {} : { _meta: { "ghl/operation": tool.line } }),
  };
}
