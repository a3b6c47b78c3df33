import type { CallToolResult, InputRequiredResult, ServerContext } from "@modelcontextprotocol/server";
import { type ConfirmPolicy, needsConfirmation } from "../../call/changes/confirmations.js";
import type { Call, Dispatcher } from "../../call/dispatcher.js";
import type { Card } from "../../catalogue/card.js";
import { type JSONSchema, propertiesOf } from "../../catalogue/schema.js";
import type { Confirmer } from "../confirm/confirmer.js";
import { explain } from "../results/explain.js";
import type { KeptResults } from "../results/kept-results.js";
import { dryRunResult, shape } from "../results/result.js";
import { callerOf } from "../scope.js";
import { traceOf } from "../trace.js";
import { whileWaiting } from "./progress.js";
import type { ServedTool } from "./tool.js";

export interface OperationTools {
  readonly dispatcher: Dispatcher;
  readonly results: KeptResults;
  /** The most tokens that a result may have. */
  readonly maxTokens: number;
  readonly confirmer: Confirmer;
  /** When a person is asked: what is never asked for needs no argument for the answer. */
  readonly policy: ConfirmPolicy;
  /** Whether a call may be meant for one of several sub-accounts, so that each tool lets it be said. */
  readonly severalLocations: boolean;
}

/**
 * An operation as a tool of its own.
 *
 * @param describes whether describe_operation is listed beside it, to tell of arguments that are not shown.
 */
export function operationTool(card: Card, describes: boolean, parts: OperationTools): ServedTool {
  return {
    name: card.name,
    ...(card.formerly === undefined ? {} : { formerly: card.formerly }),
    title: card.title,
    description:
      describes && card.omitted > 0
        ? `${card.description} ${card.omitted} more arguments: describe_operation.`
        : card.description,
    inputSchema: withOptions(card, parts),
    hints: card.hints,
    line: card.line,
    run: (args, context, asks) => runOperation({ operation: card.name, args }, context, parts, asks),
  };
}

/** One call of an operation, by its own tool or by an executor, answered as a tool result whatever happens. */
export async function runOperation(
  call: Pick<Call, "operation" | "args" | "only">,
  context: ServerContext,
  { dispatcher, results, maxTokens, confirmer }: OperationTools,
  asks: boolean,
): Promise<CallToolResult | InputRequiredResult> {
  try {
    const caller = callerOf(context);
    const approval = await confirmer.approval(context);
    const attempt = () =>
      dispatcher.attempt({
        ...call,
        caller,
        signal: context.mcpReq.signal,
        ...traceOf(context),
        ...(approval === undefined ? {} : { approval }),
        ...progressOf(context),
      });
    // What is gathered over pages tells of its own progress, and only one count may rise.
    const outcome = await (call.args.maxItems === undefined ? whileWaiting(context, attempt) : attempt());
    switch (outcome.kind) {
      case "answered":
        return shape(outcome.answer, { maxTokens, results, caller });
      case "dry run":
        return dryRunResult(outcome.request);
      case "unconfirmed":
        return await confirmer.ask(outcome.pending, context, asks);
    }
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
const changeOptions = { dryRun: { type: "boolean" }, idempotencyKey: { type: "string" } };

/** The options that fit the operation, listed without words: the server's instructions explain them once. */
function withOptions(card: Card, { policy, severalLocations }: OperationTools): JSONSchema {
  const isOfLocation = card.forLocation || card.token !== "agency";
  const options = {
    ...(severalLocations && isOfLocation ? { location: { type: "string" } } : {}),
    ...(card.pages ? listOptions : {}),
    ...(card.class === "read" ? {} : changeOptions),
    ...(needsConfirmation(policy, card) ? { confirm: { type: "string" } } : {}),
  };
  const own = propertiesOf(card.listed);
  return { ...card.listed, properties: { ...own, ...options, ...own } };
}
