import type { IncomingMessage, ServerResponse } from "node:http";
import { toNodeHandler } from "@modelcontextprotocol/node";
import {
  type AuthInfo,
  classifyInboundRequest,
  createMcpHandler,
  isJsonContentType,
  type McpHttpHandler,
  type McpServerFactory,
} from "@modelcontextprotocol/server";
import type { Caller } from "../../api/scope.js";
import { SurfaceError } from "../../catalogue/surface.js";
import { callerKey } from "../../mcp/scope.js";
import { UpdateBus } from "../../mcp/updates/subscriptions.js";
import { type Authenticator, keyParameter } from "../access/authenticate.js";
import { Callers, pinOf } from "../access/connection.js";
import { crossOrigin, type OriginGuard, originGuard } from "../access/hosts.js";
import type { Principal } from "../access/principal.js";
import { code, header, type Refusal, refuse } from "../answer.js";
import { readBody } from "./body.js";
import { RunningCalls } from "./running-calls.js";
import { type KnownRequest, type SessionLimits, Sessions } from "./sessions.js";
import { QueryError, type ServedProgram, type Surface, Surfaces } from "./surfaces.js";

export interface MCPEndpointOptions {
  readonly program: ServedProgram;
  readonly authenticate: Authenticator;
  /** True where a key may stand in the address. */
  readonly keyInQuery: boolean;
  /** The address that is listened on: what it is decides which Host headers are believed. */
  readonly host: string;
  readonly sessions: SessionLimits;
  readonly mostBodyBytes: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told what clients did wrong; their answers say it already. */
  readonly onrefused: (error: Error) => void;
}

/** `/mcp` for both protocol eras: 2026-07-28 without any state, and sessions for 2025-11-25 and before. */
export class MCPEndpoint {
  readonly surfaces: Surfaces;
  readonly calls = new RunningCalls();
  readonly sessions: Sessions;
  readonly #options: MCPEndpointOptions;
  readonly #originGuard: OriginGuard;
  readonly #crossOrigin: ReturnType<typeof crossOrigin>;
  readonly #callers: Callers;
  /** What streams of subscriptions listen to, where an inbox is kept. */
  readonly #bus: UpdateBus | undefined;
  readonly #modern: McpHttpHandler;
  readonly #serveModern: ReturnType<typeof toNodeHandler>;

  /** @throws SurfaceError when GHL_TOOLS names what is not there. */
  constructor(options: MCPEndpointOptions) {
    const { program, host, sessions, now, onrefused } = options;
    this.#options = options;
    this.surfaces = new Surfaces(program);
    this.sessions = new Sessions(sessions, now);
    this.#callers = new Callers(program.account, program.client);
    this.#originGuard = originGuard(program.config, host);
    this.#crossOrigin = crossOrigin(program.config.allowedOrigins);
    const { events } = program;
    this.#bus = events && new UpdateBus(events.updates);
    this.#modern = createMcpHandler(this.#modernServer, {
      legacy: "reject",
      onerror: onrefused,
      ...(this.#bus === undefined ? {} : { bus: this.#bus }),
    });
    this.#serveModern = toNodeHandler(this.#modern, { onerror: onrefused });
  }

  readonly serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> => {
    const strange = this.#originGuard(request);
    if (strange !== undefined) return refuse(response, strange);
    if (this.#crossOrigin(request, response) === "answered") return;
    const { authenticate, keyInQuery } = this.#options;
    const principal = await authenticate(request, query);
    if ("status" in principal) return refuse(response, principal);
    const [path = "/"] = (request.url ?? "/").split("?");
    const pin = pinOf(request, path);
    if ("status" in pin) return refuse(response, pin);
    const caller = this.#callers.of(principal, pin.pinned);
    if (keyInQuery) query.delete(keyParameter);
    const surface = this.#surfaceOf(query, principal, caller);
    if ("status" in surface) return refuse(response, surface);
    // The SDK hands `auth` to what runs behind it. The key itself stays here.
    const auth: AuthInfo = {
      token: "",
      clientId: caller.name,
      scopes: [],
      extra: { [callerKey]: caller, [surfaceKey]: surface },
    };
    const { method = "GET" } = request;
    const known = Object.assign(request, { auth, method, url: `${path}?${query}` });
    if (method === "POST") return this.#post(known, response, surface, caller);
    const ofSession = ["GET", "DELETE"].includes(method) && header(request, "mcp-session-id") !== undefined;
    return ofSession
      ? this.sessions.serve({ request: known, response, surface })
      : refuse(response, methodNotAllowed(method));
  };

  /** Ends what is still running, sessions and streams. */
  async close(): Promise<void> {
    await Promise.all([this.#modern.close(), this.sessions.close()]);
  }

  async #post(
    request: KnownRequest,
    response: ServerResponse,
    surface: Surface,
    caller: Caller,
  ): Promise<void> {
    if (!isJsonContentType(header(request, "content-type"))) return refuse(response, notJSONType);
    this.calls.add(response);
    const body = await readBody(request, this.#options.mostBodyBytes);
    switch (body.kind) {
      case "broken off":
        return;
      case "too large":
        return refuse(response, tooLarge(this.#options.mostBodyBytes));
      case "not JSON":
        return refuse(response, notJSON);
      case "json": {
        const { value } = body;
        if (methodOf(value) === "subscriptions/listen") this.calls.leave(response);
        return isLegacy(request, value)
          ? this.sessions.serve({ request, response, body: value, id: idOf(value), surface })
          : this.#modernExchange(request, response, value, caller);
      }
    }
  }

  #modernExchange(
    request: KnownRequest,
    response: ServerResponse,
    body: unknown,
    caller: Caller,
  ): Promise<void> {
    const serve = () => this.#serveModern(request, response, body);
    return this.#bus === undefined ? serve() : this.#bus.within(caller, serve);
  }

  readonly #modernServer: McpServerFactory = (connection) => {
    const surface = connection.authInfo?.extra?.[surfaceKey];
    // A request that came another way is shown nothing rather than everything.
    if (!isSurface(surface)) throw new Error("the request has no surface");
    return surface.makeServer(connection);
  };

  #surfaceOf(query: URLSearchParams, { tools, readOnly }: Principal, { account }: Caller): Surface | Refusal {
    const { severalLocations } = account;
    try {
      return this.surfaces.of(query, {
        readOnly,
        severalLocations,
        ...(tools === undefined ? {} : { tools }),
      });
    } catch (error) {
      if (!(error instanceof SurfaceError || error instanceof QueryError)) throw error;
      return { status: 400, code: code.invalidParams, message: error.message };
    }
  }
}

/** Where the surface of a request stands, in the SDK's own `authInfo.extra`. */
const surfaceKey = "surface";

function isSurface(value: unknown): value is Surface {
  return typeof value === "object" && value !== null && "makeServer" in value;
}

/** The SDK's own judgement, as `isLegacyRequest` makes it, without building a web request for it. */
function isLegacy(request: IncomingMessage, body: unknown): boolean {
  const protocolVersionHeader = header(request, "mcp-protocol-version");
  const mcpMethodHeader = header(request, "mcp-method");
  const mcpNameHeader = header(request, "mcp-name");
  const outcome = classifyInboundRequest({
    httpMethod: "POST",
    body,
    ...(protocolVersionHeader === undefined ? {} : { protocolVersionHeader }),
    ...(mcpMethodHeader === undefined ? {} : { mcpMethodHeader }),
    ...(mcpNameHeader === undefined ? {} : { mcpNameHeader }),
  });
  return outcome.kind === "legacy";
}

function idOf(body: unknown): string | number | null {
  const id = typeof body === "object" && body !== null && "id" in body ? body.id : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

function methodOf(body: unknown): unknown {
  return typeof body === "object" && body !== null && "method" in body ? body.method : undefined;
}

function methodNotAllowed(method: string): Refusal {
  const message = ["GET", "DELETE"].includes(method)
    ? `Method not allowed: ${method} is for a session and wants its Mcp-Session-Id; everything else is a POST.`
    : "Method not allowed.";
  return { status: 405, code: code.refused, message, headers: { allow: "POST, GET, DELETE" } };
}

const notJSONType: Refusal = {
  status: 415,
  code: code.refused,
  message: "Unsupported Media Type: want Content-Type: application/json.",
};

const notJSON: Refusal = {
  status: 400,
  code: code.parseError,
  message: "Parse error: the body is not valid JSON.",
};

function tooLarge(mostBytes: number): Refusal {
  return {
    status: 413,
    code: code.refused,
    message: `Payload Too Large: a body has at most ${mostBytes} bytes.`,
    headers: { connection: "close" },
  };
}
