import { byName } from "../../catalogue/catalogue.js";
import type { Reach } from "../reach.js";
import type { ServedTool } from "./tool.js";

/** The tools of a surface, ready to be listed and called. */
export interface ToolIndex {
  /** The answer to tools/list. */
  readonly list: { tools: ReturnType<typeof listed>[] };
  readonly byName: ReadonlyMap<string, ServedTool>;
}

/** @param reach how their texts name operations that are not on the list. */
export function toolIndex(tools: readonly ServedTool[], reach: Reach): ToolIndex {
  return { list: { tools: tools.map((tool) => listed(tool, reach)) }, byName: byName(tools) };
}

function listed(tool: ServedTool, reach: Reach) {
  return {
    name: tool.name,
    title: tool.title,
    description: reach.text(tool.description),
    inputSchema: { ...reach.prose(tool.inputSchema), type: "object" as const },
    ...(tool.outputSchema === undefined
      ? {}
      : { outputSchema: { ...tool.outputSchema, type: "object" as const } }),
    annotations: tool.hints,
    ...(tool.line === undefined ? {} : { _meta: { "ghl/operation": tool.line } }),
  };
}
