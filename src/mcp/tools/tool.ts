import type { CallToolResult, InputRequiredResult, ServerContext } from "@modelcontextprotocol/server";
import type { Scope } from "../../api/scope.js";
import type { JSONSchema } from "../../catalogue/schema.js";
import type { Hints } from "../../declare/effect.js";
import type { Reach } from "../reach.js";

/** A tool as a client sees it, and what it does. */
export interface ServedTool {
  readonly name: string;
  /** Names that it is called by too, as by a host that keeps an older list. */
  readonly formerly?: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JSONSchema;
  /** What its results hold, where that is known. */
  readonly outputSchema?: JSONSchema;
  readonly hints: Hints;
  /** The HTTP line of the operation behind it, for hosts that want to know. */
  readonly line?: string;
  readonly run: (
    args: Readonly<Record<string, unknown>>,
    request: ToolRequest,
  ) => Promise<CallToolResult | InputRequiredResult>;
}

/** What a tool knows of the request that calls it. */
export interface ToolRequest {
  readonly scope: Scope;
  /** The SDK's own, for the exchange with the client. */
  readonly context: ServerContext;
  /** Whether the client can put a question to a person. */
  readonly asks: boolean;
  /** How the texts that this caller reads name operations. */
  readonly reach: Reach;
}
