import type { CallToolResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { findOperation } from "../../call/steps/find.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { describeOperation, idNeeds } from "../../catalogue/describe.js";
import { fullSchema } from "../../catalogue/schema.js";
import type { OperationSearch } from "../../catalogue/search/operation-search.js";
import type { ExecutorClass, Hints } from "../../declare/effect.js";
import { explain } from "../results/explain.js";
import { jsonResult } from "../results/result.js";
import { type OperationTools, runOperation } from "./operation-tool.js";
import type { ServedTool } from "./tool.js";

export interface DiscoveryParts extends OperationTools {
  readonly catalogue: Catalogue;
  readonly search: () => OperationSearch;
  readonly readOnly: boolean;
}

/** The five small tools behind which all operations stand; three where only reads are allowed. */
export function discoveryTools(parts: DiscoveryParts): readonly ServedTool[] {
  const executors: readonly ExecutorClass[] = parts.readOnly ? ["read"] : ["read", "write", "delete"];
  return [searchTool(parts), describeTool(parts), ...executors.map((one) => executorTool(one, parts))];
}

const reading: Hints = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const searchArguments = z.strictObject({
  query: z.string().min(1),
  toolset: z.string().optional(),
  limit: z.int().min(1).max(20).default(5),
});

function searchTool(parts: DiscoveryParts): ServedTool {
  return {
    name: "search_operations",
    title: "Search operations",
    description:
      "Find operations of the whole GoHighLevel API by what they do, in plain words. Results bring schema and example: call them next with read_, write_ or delete_operation.",
    inputSchema: {
      type: "object",
      properties: {
        query: { type: "string", description: "The job, in plain words." },
        toolset: { type: "string", description: "Only in this category." },
        limit: { type: "integer", default: 5 },
      },
      required: ["query"],
    },
    hints: reading,
    run: async (args) =>
      answered(async () => searchAnswer(checked(searchArguments, args, "search_operations"), parts)),
  };
}

/** Schemas of the first results are inlined up to this size each, and this much in all: bytes of JSON. */
const roomForSchema = 2_800;
const roomForAll = 9_000;

async function searchAnswer(wanted: z.infer<typeof searchArguments>, parts: DiscoveryParts) {
  const { catalogue, search, readOnly } = parts;
  if (wanted.toolset !== undefined && !catalogue.toolsetNames.includes(wanted.toolset)) {
    throw new ValidationError(`There is no toolset ${JSON.stringify(wanted.toolset)}`, {
      advice: `The toolsets: ${catalogue.toolsetNames.join(", ")}.`,
    });
  }
  const { found, total } = search().search(wanted.query, wanted.limit * (readOnly ? 4 : 1), wanted.toolset);
  const cards = found.filter(({ card }) => !readOnly || card.class === "read").slice(0, wanted.limit);
  let room = roomForAll;
  const results = [];
  for (const { card, why } of cards) {
    const operation = await catalogue.operation(card);
    const inputSchema = fullSchema(operation);
    const size = JSON.stringify(inputSchema).length;
    const inlined = size <= roomForSchema && size <= room;
    if (inlined) room -= size;
    const needs = idNeeds(operation);
    results.push({
      operation: card.name,
      title: card.title,
      description: card.description,
      http: card.line,
      risk: card.risk,
      call: `${card.class}_operation`,
      toolset: card.toolset,
      why,
      ...(inlined ? { inputSchema } : { parameters: card.parameters }),
      example: operation.example,
      ...(needs.length > 0 ? { needs } : {}),
    });
  }
  return results.length >= Math.min(3, wanted.limit)
    ? { results, total }
    : { results, total, ...elsewhere(catalogue) };
}

/** Little was found: what categories there are, how large, and where the whole index is. */
function elsewhere(catalogue: Catalogue) {
  return {
    toolsets: countBy(catalogue.cards),
    index: "ghl://operations and ghl://operations/{toolset} list everything.",
  };
}

function countBy(cards: readonly Card[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { toolset } of cards) counts[toolset] = (counts[toolset] ?? 0) + 1;
  return counts;
}

const describeArguments = z.strictObject({ operation: z.string().min(1) });

function describeTool({ catalogue }: DiscoveryParts): ServedTool {
  return {
    name: "describe_operation",
    title: "Describe operation",
    description:
      "Everything about one operation: full schema, scopes, token level, traps, paging, reply, examples.",
    inputSchema: {
      type: "object",
      properties: { operation: { type: "string", description: "Tool name, or METHOD /path." } },
      required: ["operation"],
    },
    hints: reading,
    run: async (args) =>
      answered(async () => {
        const wanted = checked(describeArguments, args, "describe_operation");
        return describeOperation(await catalogue.operation(findOperation(catalogue, wanted.operation)));
      }),
  };
}

const executorWords: Readonly<
  Record<ExecutorClass, { readonly title: string; readonly description: string; readonly hints: Hints }>
> = {
  read: {
    title: "Read operation",
    description:
      "Run an operation that only reads. Lists also take fields (dot paths) and maxItems among the arguments.",
    hints: reading,
  },
  write: {
    title: "Write operation",
    description:
      "Run an operation that creates, changes, sends or pays. What reaches people, moves money or touches many is confirmed first.",
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  },
  delete: {
    title: "Delete operation",
    description:
      "Run an operation that deletes records. It is confirmed first; most deletions cannot be undone.",
    // Some of what it runs cancels what people were told, or is a POST.
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  },
};

const executorArguments = z.strictObject({
  operation: z.string().min(1),
  arguments: z.record(z.string(), z.unknown()).default({}),
});

function executorTool(executor: ExecutorClass, parts: DiscoveryParts): ServedTool {
  const name = `${executor}_operation`;
  return {
    name,
    ...executorWords[executor],
    inputSchema: {
      type: "object",
      properties: {
        operation: { type: "string", description: "Tool name from search_operations." },
        arguments: { type: "object", description: "As in its schema." },
      },
      required: ["operation"],
    },
    run: async (args, request) => {
      const wanted = executorArguments.safeParse(args);
      if (!wanted.success) return explain(misfit(name, wanted.error));
      return runOperation(
        { operation: wanted.data.operation, args: wanted.data.arguments, only: executor },
        request,
        parts,
      );
    },
  };
}

async function answered(make: () => Promise<Readonly<Record<string, unknown>>>): Promise<CallToolResult> {
  try {
    return jsonResult(await make());
  } catch (error) {
    return explain(error);
  }
}

function checked<T>(schema: z.ZodType<T>, args: unknown, tool: string): T {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw misfit(tool, parsed.error);
}

function misfit(tool: string, error: z.ZodError): ValidationError {
  return new ValidationError(`${tool}: the arguments do not fit`, {
    details: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    advice: "Mend what is named and call again. Nothing was sent.",
  });
}
