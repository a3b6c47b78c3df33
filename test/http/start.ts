import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { SurfaceError } from "../../src/catalogue/surface.js";
import { type HTTPOptions, type HTTPServer, startHTTP } from "../../src/http/app.js";
import type { ServedTool } from "../../src/mcp/tools/tool.js";

const inputSchema = { type: "object", properties: {} };
const reads = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true };
const deletes = { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true };

/** What happened inside the slow tool. */
export interface Slow {
  started: number;
  aborted: number;
  finished: number;
}

export interface TestServer extends HTTPServer {
  readonly mcp: string;
  readonly slow: Slow;
  stop(): Promise<void>;
}

/**
 * Serves the real program with tools of the test's own in place of the catalogue's: `echo`, `whoami` and `slow`
 * (which takes `ms` milliseconds) of the toolset `reading`, and `wipe` of the toolset `deleting`.
 */
export async function serve(
  settings: Readonly<Record<string, string>> = {},
  options: Partial<Omit<HTTPOptions, "program">> = {},
): Promise<TestServer> {
  const program = await openProgram(
    parseConfig({
      GHL_PIT: "pit-test",
      GHL_LOCATION_ID: "location",
      GHL_BASE_URL: "http://127.0.0.1:9",
      ...settings,
    }),
    false,
  );
  const slow: Slow = { started: 0, aborted: 0, finished: 0 };
  const { config, resources, account, client, catalogue, oauth, store } = program;
  const tools = (surface: string, readOnly: boolean) => testTools(slow, surface, readOnly);
  const server = await startHTTP({
    program: { config, resources, account, client, catalogue, oauth, store, tools },
    host: "127.0.0.1",
    port: 0,
    ...options,
  });
  return {
    ...server,
    mcp: `${server.url}/mcp`,
    slow,
    stop: async () => {
      await server.close();
      await program.close();
    },
  };
}

function testTools(slow: Slow, surface: string, readOnly: boolean): readonly ServedTool[] {
  const all = [echo, whoami, slowTool(slow), wipe];
  const toolsets: Readonly<Record<string, readonly ServedTool[]>> = {
    default: all,
    reading: all.filter(({ hints }) => hints.readOnlyHint),
    deleting: [wipe],
  };
  const named = (word: string) => {
    const found = toolsets[word] ?? all.filter(({ name }) => name === word);
    if (found.length === 0) throw new SurfaceError(`no toolset or tool ${word}`);
    return found;
  };
  const words = surface.split(",");
  const wanted = words.filter((word) => !word.startsWith("-")).flatMap(named);
  const excluded = words.filter((word) => word.startsWith("-")).flatMap((word) => named(word.slice(1)));
  return all
    .filter((tool) => wanted.includes(tool) && !excluded.includes(tool))
    .filter((tool) => !readOnly || tool.hints.readOnlyHint);
}

function tool(name: string, hints: ServedTool["hints"], run: ServedTool["run"]): ServedTool {
  return { name, title: name, description: `The ${name} of the tests.`, inputSchema, hints, run };
}

const text = (said: string) => ({ content: [{ type: "text" as const, text: said }] });

const echo = tool("echo", reads, async (args) => text(JSON.stringify(args)));
const whoami = tool("whoami", reads, async (_, { context, scope }) => {
  const { token = "", clientId = "" } = context.http?.authInfo ?? {};
  return text(JSON.stringify({ token, clientId, caller: scope.caller.name }));
});
const wipe = tool("wipe", deletes, async () => text("wiped"));

function slowTool(slow: Slow): ServedTool {
  return tool("slow", reads, async ({ ms }, { context: { mcpReq } }) => {
    slow.started += 1;
    const progressToken = mcpReq._meta?.progressToken;
    if (progressToken !== undefined) {
      await mcpReq.notify({
        method: "notifications/progress",
        params: { progressToken, progress: 1, total: 2 },
      });
    }
    const aborted = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), Number(ms)).unref();
      mcpReq.signal.addEventListener("abort", () => resolve(true));
    });
    if (aborted) slow.aborted += 1;
    else slow.finished += 1;
    return text("done");
  });
}

/** Waits until something is so, and fails with its name when it never is. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

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
