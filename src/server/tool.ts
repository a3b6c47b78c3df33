import type { CallToolResult, ServerContext, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { Hints } from "../catalogue/risk.js";
import type { JSONSchema } from "../catalogue/schema.js";

/** A tool as a client sees it, and what it does. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JSONSchema;
  readonly hints: Hints;
  /** The HTTP line of the operation behind it, for hosts that want to know. */
  readonly line?: string;
  readonly run: (args: Readonly<Record<string, unknown>>, context: ServerContext) => Promise<CallToolResult>;
}

/**
 * A schema that is shown as it is and lets everything through: what runs behind it checks the arguments itself,
 * with better words than a JSON Schema validator has, and compiling one for every tool would cost a start seconds.
 */
export function shownSchema(schema: JSONSchema): StandardSchemaWithJSON<Record<string, unknown>> {
  return {
    "~standard": {
      version: 1,
      vendor: "ghl-mcp",
      validate: (value) => ({ value: isObject(value) ? value : {} }),
      jsonSchema: { input: () => ({ ...schema }), output: () => ({ ...schema }) },
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
