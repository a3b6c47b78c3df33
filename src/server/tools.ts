import type { CallToolResult, ServerContext } from "@modelcontextprotocol/server";
import type { Call, Dispatcher } from "../call/dispatcher.js";
import type { Card } from "../catalogue/card.js";
import { type JSONSchema, propertiesOf } from "../catalogue/schema.js";
import { callerOf } from "./caller.js";
import { explain } from "./explain.js";
import type { KeptResults } from "./results.js";
import { shape } from "./shape.js";
import type { ServedTool } from "./tool.js";

export interface OperationTools {
  readonly dispatcher: Dispatcher;
  readonly results: KeptResults;
  /** The most tokens that a result may have. */
  readonly maxTokens: number;
}

/**
 * An operation as a tool of its own.
 *
 * @param describes whether describe_operation is listed beside it, to tell of arguments that are not shown.
 */
export function operationTool(card: Card, describes: boolean, parts: OperationTools): ServedTool {
  return {
    name: card.name,
    title: card.title,
    description:
      describes && card.omitted > 0
        ? `${card.description} ${card.omitted} more arguments: describe_operation.`
        : card.description,
    inputSchema: withOptions(card),
    hints: card.hints,
    line: card.line,
    run: (args, context) => runOperation({ operation: card.name, args }, context, parts),
  };
}

/** One call of an operation, by its own tool or by an executor, answered as a tool result whatever happens. */
export async function runOperation(
  call: Pick<Call, "operation" | "args" | "only">,
  context: ServerContext,
  { dispatcher, results, maxTokens }: OperationTools,
): Promise<CallToolResult> {
  try {
    const caller = callerOf(context);
    const answer = await dispatcher.call({
      ...call,
      caller,
      signal: context.mcpReq.signal,
      ...progressOf(context),
    });
    return shape(answer, { maxTokens, results, caller });
  } catch (error) {
    return explain(error);
  }
}

function progressOf({ mcpReq }: ServerContext): Pick<Call, "progress"> {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return {};
  return {
    progress: (gathered, wanted) =>
      mcpReq.notify({
        method: "notifications/progress",
        params: {
          progressToken,
          progress: gathered,
          total: wanted,
          message: `${gathered} of up to ${wanted} items`,
        },
      }),
  };
}

const listOptions = { fields: { type: "array", items: { type: "string" } }, maxItems: { type: "integer" } };

/** The options that fit the operation, listed without words: the server's instructions explain them once. */
function withOptions(card: Card): JSONSchema {
  if (!card.pages) return card.listed;
  const own = propertiesOf(card.listed);
  return { ...card.listed, properties: { ...own, ...listOptions, ...own } };
}
