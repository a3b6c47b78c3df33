import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Exchange } from "./exchange.js";

/** JSON-RPC codes of answers that never reach an MCP server. */
export const code = {
  parseError: -32700,
  invalidRequest: -32600,
  invalidParams: -32602,
  internalError: -32603,
  /** What the SDK itself answers on the level of HTTP. */
  refused: -32000,
  sessionNotFound: -32001,
} as const;

export interface ProblemDetails {
  /** The JSON-RPC code; `refused` by default. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The id of the JSON-RPC request, when it could be read. */
  readonly id?: string | number | null;
}

/** Ends a request with an error status, wherever it is thrown. The message is shown to the client. */
export class HTTPProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly id: string | number | null;

  constructor(status: ContentfulStatusCode, message: string, details: ProblemDetails = {}) {
    super(message);
    this.status = status;
    this.code = details.code ?? code.refused;
    this.headers = details.headers ?? {};
    this.id = details.id ?? null;
  }
}

/** The problem as a JSON-RPC error, which every MCP client can show. */
export function asJSONRPC(c: Exchange, { status, code, message, headers, id }: HTTPProblem): Response {
  return c.json({ jsonrpc: "2.0", error: { code, message }, id }, status, { ...unstored, ...headers });
}

/** The problem as `{ error }`, for what is no MCP client. */
export function asJSON(c: Exchange, { status, message, headers }: HTTPProblem): Response {
  return c.json({ error: message }, status, { ...unstored, ...headers });
}

export const unstored = { "cache-control": "no-store" };
