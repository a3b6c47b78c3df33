import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { findOperation } from "../../call/steps/understand.js";
import { describeOperation } from "../../catalogue/describe.js";
import type { ExecutorClass, Hints } from "../../declare/effect.js";
import { jsonResult } from "../results/result.js";
import { defineTool, reads } from "./define-tool.js";
import { type OperationTools, runOperation } from "./operation-tool.js";
import { type SearchParts, searchAnswer } from "./search-answer.js";
import type { ServedTool } from "./tool.js";

export interface DiscoveryParts extends OperationTools, SearchParts {}

/** The five small tools behind which all operations stand; three where only reads are allowed. */
export function discoveryTools(parts: DiscoveryParts): readonly ServedTool[] {
  const executors: readonly ExecutorClass[] = parts.readOnly ? ["read"] : ["read", "write", "delete"];
  return [searchTool(parts), describeTool(parts), ...executors.map((one) => executorTool(one, parts))];
}

function searchTool(parts: DiscoveryParts): ServedTool {
  return defineTool({
    name: "search_operations",
    title: "Search operations",
    description: `Find operations of the whole GoHighLevel API by what they do, in plain words. The first result brings what it takes: call it next with ${parts.readOnly ? "read_operation" : "read_, write_ or delete_operation"}. What the API cannot do is answered with unsupported.`,
    input: searchInput,
    hints: reads,
    run: async (input, { reach }) => {
      const { toolset } = input;
      const { toolsetNames } = parts.catalogue;
      if (toolset !== undefined && !toolsetNames.includes(toolset)) {
        throw new ValidationError(`There is no toolset ${JSON.stringify(toolset)}`, {
          advice: `The toolsets: ${toolsetNames.join(", ")}.`,
        });
      }
      return jsonResult(reach.prose(await searchAnswer(input, parts)));
    },
  });
}

const searchInput = z.strictObject({
  query: z.string().min(1).describe("The job, in plain words."),
  toolset: z.string().describe("Only in this category.").optional(),
  limit: z.int().min(1).max(20).default(5),
});

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
