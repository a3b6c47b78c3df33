import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Dispatcher } from "../call/dispatcher.js";
import type { Card } from "../catalogue/card.js";
import { explain } from "./explain.js";
import { shape } from "./shape.js";
import type { ServedTool } from "./tool.js";

/** An operation as a tool of its own. */
export function operationTool(card: Card, dispatcher: Dispatcher): ServedTool {
  return {
    name: card.name,
    title: card.title,
    description:
      card.omitted === 0 ? card.description : `${card.description} Takes ${card.omitted} more arguments.`,
    inputSchema: card.listed,
    hints: card.hints,
    line: card.line,
    run: async (args, context): Promise<CallToolResult> => {
      try {
        const answer = await dispatcher.call({ operation: card.name, args, signal: context.mcpReq.signal });
        return shape(answer.reply);
      } catch (error) {
        return explain(error);
      }
    },
  };
}
