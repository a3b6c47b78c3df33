import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { findOperation } from "../../call/steps/understand.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { describeOperation, idNeeds } from "../../catalogue/describe.js";
import { fullSchema } from "../../catalogue/schema.js";
import type { OperationSearch } from "../../catalogue/search/operation-search.js";
import type { ExecutorClass, Hints } from "../../declare/effect.js";
import { jsonResult } from "../results/result.js";
import { defineTool, reads } from "./define-tool.js";
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

function searchTool(parts: DiscoveryParts): ServedTool {
  return defineTool({
    name: "search_operations",
    title: "Search operations",
    description: `Find operations of the whole GoHighLevel API by what they do, in plain words. Results bring schema and example: call them next with ${parts.readOnly ? "read_operation" : "read_, write_ or delete_operation"}.`,
    input: searchInput,
    hints: reads,
    run: async (input) => jsonResult(await searchAnswer(input, parts)),
  });
}

const searchInput = z.strictObject({
  query: z.string().min(1).describe("The job, in plain words."),
  toolset: z.string().describe("Only in this category.").optional(),
  limit: z.int().min(1).max(20).default(5),
});

/** Schemas of the first results are inlined up to this size each, and this much in all: bytes of JSON. */
const roomForSchema = 2_800;
const roomForAll = 9_000;

async function searchAnswer(wanted: z.output<typeof searchInput>, parts: DiscoveryParts) {
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

function describeTool({ catalogue }: DiscoveryParts): ServedTool {
  return defineTool({
    name: "describe_operation",
    title: "Describe operation",
    description:
      "Everything about one operation: full schema, scopes, token level, traps, paging, reply, examples.",
    input: z.strictObject({ operation: z.string().min(1).describe("Tool name, or METHOD /path.") }),
    hints: reads,
    run: async ({ operation }, { reach }) =>
      jsonResult(
        reach.prose(describeOperation(await catalogue.operation(findOperation(catalogue, operation)))),
      ),
  });
}

const executorWords: Readonly<
  Record<
    ExecutorClass,
    {
      readonly title: string;
      readonly description: string;
      /** Said where a person is asked. */
      readonly asks?: string;
      readonly hints: Hints;
    }
  >
> = {
  read: {
    title: "Read operation",
    description:
      "Run an operation that only reads. Lists also take fields (dot paths) and maxItems among the arguments.",
    hints: reads,
  },
  write: {
    title: "Write operation",
    description: "Run an operation that creates, changes, sends or pays.",
    asks: "What reaches people, moves money or touches many is confirmed first.",
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  },
  delete: {
    title: "Delete operation",
    description: "Run an operation that deletes records. Most deletions cannot be undone.",
    asks: "It is confirmed first.",
    // Some of what it runs cancels what people were told, or is a POST.
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  },
};

function executorTool(executor: ExecutorClass, parts: DiscoveryParts): ServedTool {
  const { title, description, asks, hints } = executorWords[executor];
  return defineTool({
    name: `${executor}_operation`,
    title,
    description: asks === undefined || parts.policy === "never" ? description : `${description} ${asks}`,
    hints,
    input: z.strictObject({
      operation: z.string().min(1).describe("Tool name from search_operations."),
      arguments: z.record(z.string(), z.unknown()).describe("As in its schema.").default({}),
    }),
    run: ({ operation, arguments: args }, request) =>
      runOperation({ operation, args, only: executor }, request, parts),
  });
}
