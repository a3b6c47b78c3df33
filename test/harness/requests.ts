import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

export const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } },
};

export const jsonHeaders = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};

/** A request of the 2026-07-28 protocol, with the headers that go with it. */
export function modern(
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  version = "2026-07-28",
) {
  const _meta = {
    "io.modelcontextprotocol/protocolVersion": version,
    "io.modelcontextprotocol/clientCapabilities": {},
    "io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
  };
  const name = typeof params.name === "string" ? { "mcp-name": params.name } : {};
  return {
    headers: { ...jsonHeaders, "mcp-protocol-version": version, "mcp-method": method, ...name },
    body: { jsonrpc: "2.0", id: 7, method, params: { ...params, _meta } },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The JSON-RPC message in it, whether it came as JSON or as an event. */
  readonly json: RPCAnswer;
}

interface RPCAnswer {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly version?: unknown;
  readonly result?: {
    readonly tools?: readonly { readonly name: string }[];
    readonly [key: string]: unknown;
  };
  readonly error?: { readonly code?: number; readonly message?: string; readonly data?: unknown };
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One request on a connection of its own, with any header a client could send. A text body goes as it is. */
export function send(
  url: string,
  { method = "POST", headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const said = Buffer.concat(chunks).toString("utf8");
        const { statusCode = 0, headers: replyHeaders } = response;
        resolve({ status: statusCode, headers: replyHeaders, text: said, json: message(said) });
      });
    });
    request.on("error", reject);
    if (body !== undefined) request.write(typeof body === "string" ? body : JSON.stringify(body));
    request.end();
  });
}

function message(said: string): RPCAnswer {
  const data = /^data: (\{.*)$/m.exec(said)?.[1] ?? said;
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}

/** Opens a 2025-era session and returns its id. */
export async function openSession(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await send(url, { headers: { ...jsonHeaders, ...headers }, body: initialize });
  const id = answer.headers["mcp-session-id"];
  if (typeof id !== "string") throw new Error(`no session: ${answer.status} ${answer.text}`);
  return id;
}

export const listTools = { jsonrpc: "2.0", id: 2, method: "tools/list", params: {} };
