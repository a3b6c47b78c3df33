import type { CallToolResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Location } from "../../api/accounts/account.js";
import { chooseLocation } from "../../api/accounts/choose-location.js";
import { CancelledError } from "../../api/errors/errors.js";
import { fewAtOnce } from "../../call/few-at-once.js";
import type { Names } from "../../call/lookups/names.js";
import { withNamesOfIds } from "../../call/lookups/names-of-ids.js";
import type { Way } from "../../call/way.js";
import { isRecord } from "../../text/json.js";
import type { Reach } from "../reach.js";
import { explain, toCallError } from "../results/explain.js";
import type { KeptResults } from "../results/kept-results.js";
import { plainValues } from "../results/readable.js";
import { jsonResult, shape } from "../results/result.js";
import { defineTool, reads } from "./define-tool.js";
import type { ServedTool, ToolRequest } from "./tool.js";

export interface LocationParts {
  readonly way: Way;
  /** The names of what replies name by id. */
  readonly names: Names;
  readonly results: KeptResults;
  /** The most tokens that a result may have. */
  readonly maxTokens: number;
}

/** The tools that are listed where an account has several sub-accounts. */
export function locationTools(parts: LocationParts): readonly ServedTool[] {
  return [listTool(), acrossTool(parts)];
}

/** How many sub-accounts are read at once. */
const atOnce = 5;

function listTool(): ServedTool {
  return defineTool({
    name: "list_locations",
    title: "List sub-accounts",
    description:
      "The sub-accounts (locations) that calls can be made for: id, name, time zone, whether reachable. Give one as location to other tools.",
    input: z.strictObject({ query: z.string().describe("Part of the name.").optional() }),
    hints: reads,
    run: async ({ query = "" }, { scope: { caller, signal } }) => {
      const all = await caller.account.locations(signal);
      const wanted = query.trim().toLowerCase();
      const locations = all.filter(({ name }) => name.toLowerCase().includes(wanted));
      return jsonResult({ locations: plainValues(locations), total: all.length });
    },
  });
}

const acrossInput = z.strictObject({
  operation: z.string().min(1).describe("Tool name of an operation that reads."),
  arguments: z.record(z.string(), z.unknown()).describe("As in its schema.").default({}),
  locations: z.array(z.string().min(1)).min(1).max(1_000).describe("Ids or names.").optional(),
});

function acrossTool(parts: LocationParts): ServedTool {
  return defineTool({
    name: "read_across_locations",
    title: "Read across sub-accounts",
    description:
      "Run the same read in many sub-accounts at once, in all that are reachable or in those named. One that fails doesn't spoil the others.",
    input: acrossInput,
    hints: reads,
    run: (input, request) => across(input, request, parts),
  });
}

async function across(
  wanted: z.output<typeof acrossInput>,
  { scope, reach }: ToolRequest,
  parts: LocationParts,
): Promise<CallToolResult> {
  const { caller, signal } = scope;
  const known = await caller.account.locations(signal);
  const meant =
    wanted.locations === undefined
      ? known.filter(({ reachable }) => reachable !== false)
      : distinct(wanted.locations.map((named) => chosen(named, known)));
  const shaping = {
    maxTokens: Math.max(200, Math.floor((parts.maxTokens * 0.95) / Math.max(1, meant.length))),
    results: parts.results,
    caller: caller.name,
  };
  let done = 0;
  const results = await fewAtOnce(meant, atOnce, async (location) => {
    if (signal.aborted)
      throw new CancelledError("The call was cancelled", { advice: "Nothing was changed." });
    const shown = { id: location.id, ...(location.name === "" ? {} : { name: location.name }) };
    const outcome = await parts.way
      .answer({
        operation: wanted.operation,
        args: { ...wanted.arguments, location: location.id },
        only: "read",
        scope: { caller, signal },
      })
      .then(
        async (answer) => {
          const named = await withNamesOfIds(answer, parts.names, scope);
          return { result: (await shape(named, shaping)).structuredContent ?? {} };
        },
        (error: unknown) => ({ ...told(error, reach), refused: error }),
      );
    done += 1;
    await scope.progress?.({
      progress: done,
      total: meant.length,
      message: `${done} of ${meant.length} sub-accounts`,
    });
    return { location: shown, outcome };
  });
  return summary(
    results.map(({ location, outcome }) => ({ location, ...outcome })),
    reach,
  );
}

interface Line {
  readonly location: { readonly id: string };
  readonly result?: unknown;
  readonly error?: unknown;
  readonly refused?: unknown;
}

/** Where the call itself is wrong, it is so in every sub-account, and is said once. */
function summary(lines: readonly Line[], reach: Reach): CallToolResult {
  const [first] = lines;
  const isWrong = lines.every(({ refused }) => ["validation", "refused"].includes(kindOf(refused)));
  if (first !== undefined && isWrong) return explain(first.refused, reach);
  const failed = lines.filter(({ refused }) => refused !== undefined).length;
  return jsonResult({
    succeeded: lines.length - failed,
    failed,
    results: lines.map(({ refused: _, ...line }) => line),
  });
}

function told(error: unknown, reach: Reach): Readonly<Record<string, unknown>> {
  const { structuredContent } = explain(error, reach);
  return isRecord(structuredContent) ? structuredContent : {};
}

function kindOf(error: unknown): string {
  return error === undefined ? "" : toCallError(error).kind;
}

/** An id is taken as it is: HighLevel says where it can't be reached, and the others are read all the same. */
function chosen(named: string, known: readonly Location[]): Location {
  const id = chooseLocation(named, known);
  return known.find((location) => location.id === id) ?? { id, name: "" };
}

function distinct(locations: readonly Location[]): readonly Location[] {
  return [...new Map(locations.map((location) => [location.id, location])).values()];
}
