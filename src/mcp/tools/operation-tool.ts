import type { CallToolResult, InputRequiredResult } from "@modelcontextprotocol/server";
import type { Scope } from "../../api/scope.js";
import type { Answer, Call } from "../../call/call.js";
import { type ConfirmPolicy, mayNeedConfirmation } from "../../call/changes/confirmations.js";
import type { Names } from "../../call/lookups/names.js";
import { withNamesOfIds } from "../../call/lookups/names-of-ids.js";
import type { Way } from "../../call/way.js";
import type { Card } from "../../catalogue/card.js";
import { type JSONSchema, propertiesOf, resultSchema } from "../../catalogue/schema.js";
import { defaultSurface } from "../../catalogue/surface.js";
import type { Confirmer } from "../confirm/confirmer.js";
import { explain } from "../results/explain.js";
import type { KeptResults } from "../results/kept-results.js";
import { dryRunResult, ownNames, shape } from "../results/result.js";
import { whileWaiting } from "../scope.js";
import type { ServedTool, ToolRequest } from "./tool.js";

export interface OperationTools {
  readonly way: Way;
  /** The names of what replies name by id. */
  readonly names: Names;
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
    // The others would make long lists longer still.
    ...(defaultSurface.includes(card.name) ? { outputSchema: resultSchema(card.returns, ownNames) } : {}),
    hints: card.hints,
    line: card.line,
    run: (args, request) => runOperation({ operation: card.name, args }, request, parts),
  };
}

/** One call of an operation, by its own tool or by an executor, answered as a tool result whatever happens. */
export async function runOperation(
  call: Pick<Call, "operation" | "args" | "only">,
  { scope, context, asks, reach }: ToolRequest,
  { way, names, results, maxTokens, confirmer }: OperationTools,
): Promise<CallToolResult | InputRequiredResult> {
  try {
    const approval = await confirmer.approval(context);
    const attempt = () => way.attempt({ ...call, scope, approval });
    // What is gathered over pages reports progress of its own, and only one count may rise.
    const outcome = await (call.args.maxItems === undefined ? whileWaiting(scope, attempt) : attempt());
    switch (outcome.kind) {
      case "answered":
        return await shape(await readable(outcome.answer, names, scope), {
          maxTokens,
          results,
          caller: scope.caller.name,
        });
      case "dry run":
        return dryRunResult(outcome.request);
      case "unconfirmed":
        return await confirmer.ask(outcome.pending, context, asks);
    }
  } catch (error) {
    return explain(error, reach);
  }
}

/** A change answers with what was sent: whoever gave an id knows what it names. */
async function readable(answer: Answer, names: Names, scope: Scope): Promise<Answer> {
  return answer.operation.risk === "read" ? withNamesOfIds(answer, names, scope) : answer;
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
    ...(mayNeedConfirmation(policy, card) ? { confirm: { type: "string" } } : {}),
  };
  const own = propertiesOf(card.listed);
  return { ...card.listed, properties: { ...own, ...options, ...own } };
}
