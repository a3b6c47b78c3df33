import type { CallToolResult, InputRequiredResult } from "@modelcontextprotocol/server";
import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { type JSONSchema, propertiesOf, requiredOf } from "../../catalogue/schema.js";
import type { Hints } from "../../declare/effect.js";
import { explain } from "../results/explain.js";
import type { ServedTool, ToolRequest } from "./tool.js";

/** A tool of this server's own: one that is no operation of HighLevel's API. */
export interface ToolDefinition<Input extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What it takes. A tool list shows types, descriptions and defaults of it; a wrong argument is answered with the rest. */
  readonly input: Input;
  /** Arguments that are accepted and not listed. */
  readonly unlisted?: readonly (keyof z.output<Input> & string)[];
  readonly hints: Hints;
  /** What it throws is explained to the model. */
  readonly run: (
    input: z.output<Input>,
    request: ToolRequest,
  ) => Promise<CallToolResult | InputRequiredResult>;
}

/** The hints of a tool that looks at what HighLevel or this server holds. */
export const reads: Hints = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** Makes a tool of its definition: arguments are checked, and whatever happens is answered as a tool result. */
export function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): ServedTool {
  const { name, title, description, input, unlisted = [], hints, run } = definition;
  return {
    name,
    title,
    description,
    inputSchema: listed(input, unlisted),
    hints,
    run: async (args, request) => {
      try {
        return await run(checked(input, args, name), request);
      } catch (error) {
        return explain(error, request.reach);
      }
    },
  };
}

function checked<Input extends z.ZodObject>(input: Input, args: unknown, tool: string): z.output<Input> {
  const parsed = input.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new ValidationError(`${tool}: the arguments do not fit`, {
    details: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    advice: "Correct what is named and call again. Nothing was sent.",
  });
}

/** The schema as a tool list shows it: each word of it costs every conversation. */
function listed(input: z.ZodObject, unlisted: readonly string[]): JSONSchema {
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const required = requiredOf(schema);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(propertiesOf(schema))
        .filter(([name]) => !unlisted.includes(name))
        .map(([name, property]) => [name, listedProperty(property)]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}

function listedProperty({ type, items, description, default: usual, maximum }: JSONSchema): JSONSchema {
  return {
    type,
    ...(items === undefined ? {} : { items: { type: "string" } }),
    ...(description === undefined ? {} : { description }),
    ...(usual === undefined || typeof usual === "object" ? {} : { default: usual }),
    // How many is said by the error; how long a call may take must be known before.
    ...(type === "number" && maximum !== undefined ? { maximum } : {}),
  };
}
