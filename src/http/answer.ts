import type { IncomingMessage, ServerResponse } from "node:http";

/** Serves one exchange of a path. Whatever it throws becomes a 500 without a word of the inside. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
) => Promise<void> | void;

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

export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The id of the request that is refused, where it could be read. */
  readonly id?: string | number | null;
}

export function answerJSON(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** A refusal in the form of a JSON-RPC error, which every MCP client can show. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  const { status, code, message, headers, id = null } = refusal;
  answerJSON(response, status, { jsonrpc: "2.0", error: { code, message }, id }, headers);
}

/** The value of a header that is given once. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.[0];
}
