import type { CallToolResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Location } from "../../api/accounts/account.js";
import { chooseLocation } from "../../api/accounts/choose-location.js";
import { CancelledError, ValidationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import { isRecord } from "../../api/wire/reply.js";
import type { Way } from "../../call/way.js";
import type { Hints } from "../../declare/effect.js";
import { explain, toCallError } from "../results/explain.js";
import type { KeptResults } from "../results/kept-results.js";
import { jsonResult, shape } from "../results/result.js";
import type { ServedTool } from "./tool.js";

export interface LocationParts {
  readonly way: Way;
  readonly results: KeptResults;
  /** The most tokens that a result may have. */
  readonly maxTokens: number;
}

/** The tools that are listed where an account has several sub-accounts. */
export function locationTools(parts: LocationParts): readonly ServedTool[] {
  return [listTool(), acrossTool(parts)];
}

const reading: Hints = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** How many sub-accounts are read at once. */
const atOnce = 5;

const listArguments = z.strictObject({ query: z.string().optional() });

function listTool(): ServedTool {
  return {
    name: "list_locations",
    title: "List sub-accounts",
    description:
      "The sub-accounts (locations) that calls can be made for: id, name, time zone, whether reachable. Give one as location to other tools.",
    inputSchema: {
      type: "object",
      properties: { query: { type: "string", description: "Part of the name." } },
    },
    hints: reading,
    run: async (args, { scope: { caller, signal } }) =>
      explained(async () => {
        const { query = "" } = checked(listArguments, args, "list_locations");
        const all = await caller.account.locations(signal);
        const wanted = query.trim().toLowerCase();
        const locations = all.filter(({ name }) => name.toLowerCase().includes(wanted));
        return jsonResult({ locations, total: all.length });
      }),
  };
}

const acrossArguments = z.strictObject({
  operation: z.string().min(1),
  arguments: z.record(z.string(), z.unknown()).default({}),
  locations: z.array(z.string().min(1)).min(1).optional(),
});

function acrossTool(parts: LocationParts): ServedTool {
  return {
    name: "read_across_locations",
    title: "Read across sub-accounts",
    description:
      "Run the same read in many sub-accounts at once, in all that are reachable or in those named. One that fails doesn't spoil the others.",
    inputSchema: {
      type: "object",
      properties: {
        operation: { type: "string", description: "Tool name of an operation that reads." },
        arguments: { type: "object", description: "As in its schema." },
        locations: { type: "array", items: { type: "string" }, description: "Ids or names." },
      },
      required: ["operation"],
    },
    hints: reading,
    run: (args, { scope }) => explained(() => across(args, scope, parts)),
  };
}

async function across(args: unknown, scope: Scope, parts: LocationParts): Promise<CallToolResult> {
  const wanted = checked(acrossArguments, args, "read_across_locations");
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
  const results = await bounded(meant, async (location) => {
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
        (answer) => ({ result: shape(answer, shaping).structuredContent ?? {} }),
        (error: unknown) => ({ ...told(error), refused: error }),
      );
    done += 1;
    await scope.progress?.({
      progress: done,
      total: meant.length,
      message: `${done} of ${meant.length} sub-accounts`,
    });
    return { location: shown, outcome };
  });
  return summary(results.map(({ location, outcome }) => ({ location, ...outcome })));
}

interface Line {
  readonly location: { readonly id: string };
  readonly result?: unknown;
  readonly error?: unknown;
  readonly refused?: unknown;
}

/** Where the call itself is wrong, it is so in every sub-account, and is said once. */
function summary(lines: readonly Line[]): CallToolResult {
  const [first] = lines;
  const isWrong = lines.every(({ refused }) => ["validation", "refused"].includes(kindOf(refused)));
  if (first !== undefined && isWrong) return explain(first.refused);
  const failed = lines.filter(({ refused }) => refused !== undefined).length;
  return jsonResult({
    succeeded: lines.length - failed,
    failed,
    results: lines.map(({ refused: _, ...line }) => line),
  });
}

function told(error: unknown): Readonly<Record<string, unknown>> {
  const { structuredContent } = explain(error);
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

/** Works through a list, a few at a time, and answers in the list's order. */
async function bounded<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [position, item] = next;
      results[position] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

async function explained(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    return explain(error);
  }
}

function checked<T>(schema: z.ZodType<T>, args: unknown, tool: string): T {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new ValidationError(`${tool}: the arguments do not fit`, {
    details: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    advice: "Mend what is named and call again. Nothing was sent.",
  });
}
