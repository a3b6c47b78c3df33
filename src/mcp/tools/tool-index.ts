import { byName } from "../../catalogue/catalogue.js";
import type { ServedTool } from "./tool.js";

/** The tools of a surface, ready to be listed and called. */
export interface ToolIndex {
  /** The answer to tools/list. */
  readonly list: { tools: ReturnType<typeof listed>[] };
  readonly byName: ReadonlyMap<string, ServedTool>;
}

export function toolIndex(tools: readonly ServedTool[]): ToolIndex {
  return { list: { tools: tools.map(listed) }, byName: byName(tools) };
}

function listed(tool: ServedTool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...tool.inputSchema, type: "object" as const },
    ...(tool.outputSchema === undefined
      ? {}
      : { outputSchema: { ...tool.outputSchema, type: "object" as const } }),
    annotations: tool.hints,
    ...(tool.line === undefined ? {} : { _meta: { "ghl/operation": tool.line } }),
  };
}
