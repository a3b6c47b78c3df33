import {
  type AuthInfo,
  classifyInboundRequest,
  createMcpHandler,
  isJsonContentType,
  type McpHttpHandler,
  type McpServerFactory,
} from "@modelcontextprotocol/server";
import type { Caller } from "../../api/scope.js";
import { ConfigError } from "../../app/config.js";
import { SurfaceError } from "../../catalogue/surface.js";
import { callerKey } from "../../mcp/scope.js";
import { UpdateBus } from "../../mcp/updates/subscriptions.js";
import { JSONBoundsError, parseBounded } from "../../text/json.js";
import type { Log } from "../../text/log.js";
import { type Access, boundLocation, Callers, keyParameter } from "../access/access.js";
import type { Principal } from "../access/principal.js";
import { readBytes } from "../body.js";
import { RunningCalls } from "../connections.js";
import type { Exchange } from "../exchange.js";
import { code, HTTPProblem } from "../problem.js";
import { type SessionExchange, type SessionLimits, Sessions } from "./sessions.js";
import { QueryError, type ServedProgram, type Surface, Surfaces } from "./surfaces.js";
import { endedWhenUnread } from "./unread.js";

export interface MCPEndpointOptions {
  readonly program: ServedProgram;
  readonly access: Access;
  readonly sessions: SessionLimits;
  readonly mostBodyBytes: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** A request of a known caller, and the surface that it is shown. */
interface KnownExchange extends SessionExchange {
  readonly caller: Caller;
}

/** `/mcp` for both protocol eras: 2026-07-28 without any state, and sessions for 2025-11-25 and before. */
export class MCPEndpoint {
  readonly surfaces: Surfaces;
  readonly calls = new RunningCalls();
  readonly sessions: Sessions;
  readonly #options: MCPEndpointOptions;
  readonly #callers: Callers;
  /** What streams of subscriptions listen to, when an inbox is kept. */
  readonly #bus: UpdateBus | undefined;
  readonly #modern: McpHttpHandler;
  /** How many streams of subscriptions each holder of a key has open. */
  readonly #listening = new Map<string, number>();

  /** @throws SurfaceError when GHL_TOOLS names what is not there. */
  constructor(options: MCPEndpointOptions) {
    const { program, sessions, now, log } = options;
    this.#options = options;
    this.surfaces = new Surfaces(program);
    for (const principal of options.access.ways.keys.principals) this.#assertUsable(principal);
    this.sessions = new Sessions(sessions, now);
    this.#callers = new Callers(program.account, program.client);
    const { events } = program;
    this.#bus = events && new UpdateBus(events.updates, program.resources);
    this.#modern = createMcpHandler(this.#modernServer, {
      legacy: "reject",
      // What clients did wrong: their answers say it already.
      onerror: (error) => log.debug(error.message),
      ...(this.#bus === undefined ? {} : { bus: this.#bus }),
    });
  }

  /** @throws HTTPProblem when the request may not be made, or not so. */
  readonly serve = async (c: Exchange): Promise<Response> => {
    const exchange = await this.#known(c);
    const { method } = c.req;
    if (method === "POST") return this.#post(c, exchange);
    const ofSession = c.req.header("mcp-session-id") !== undefined;
    if (ofSession && (method === "GET" || method === "DELETE")) return this.sessions.serve(exchange);
    throw methodNotAllowed(method);
  };

  /** Ends what is still running, sessions and streams. */
  async close(): Promise<void> {
    await Promise.all([this.#modern.close(), this.sessions.close()]);
  }

  async #known(c: Exchange): Promise<KnownExchange> {
    const { access } = this.#options;
    const principal = await access.authenticate(c);
    const permits = this.surfaces.permitsOf(principal);
    const caller = { ...this.#callers.of(principal, boundLocation(c)), permits };
    const { query, request } = withoutKey(c, access.ways.keyInQuery);
    const surface = this.#surfaceOf(query, principal, caller);
    // The SDK hands `authInfo` to what runs behind it. The key itself stays here.
    const authInfo: AuthInfo = {
      token: "",
      clientId: caller.name,
      scopes: [],
      extra: { [callerKey]: caller, [surfaceKey]: surface },
    };
    return { request, authInfo, holder: principal.name, outgoing: c.env.outgoing, caller, surface };
  }

  async #post(c: Exchange, exchange: KnownExchange): Promise<Response> {
    if (!isJsonContentType(c.req.header("content-type"))) {
      throw new HTTPProblem(415, "Unsupported Media Type: want Content-Type: application/json.");
    }
    const { outgoing } = exchange;
    this.calls.add(outgoing);
    const bytes = await readBytes(c.env.incoming, this.#options.mostBodyBytes);
    if (bytes === "broken off") return c.body(null, 400);
    if (bytes === "too large") throw tooLarge(this.#options.mostBodyBytes);
    const body = parsed(bytes);
    const method = methodOf(body);
    const listens = method === "subscriptions/listen";
    if ((listens || method === "initialize") && bytes.length > mostLastingBytes) throw lastsTooLarge(method);
    if (listens) {
      this.calls.leave(outgoing);
      this.#listen({ ...exchange, body });
    }
    if (isLegacy(c, body)) return this.sessions.serve({ ...exchange, body, id: idOf(body) });
    const { request, authInfo, caller } = exchange;
    const serve = () => this.#modern.fetch(request, { authInfo, parsedBody: body });
    if (!listens) return serve();
    const streamed = this.#bus === undefined ? serve() : this.#bus.within(caller, serve);
    return endedWhenUnread(await streamed, outgoing);
  }

  /** Counts a stream of subscriptions until its client is gone. @throws HTTPProblem when its holder has too many. */
  #listen({ holder, outgoing, body }: KnownExchange): void {
    const held = this.#listening.get(holder) ?? 0;
    if (held >= mostListening) {
      const message = `Too Many Requests: one client has at most ${mostListening} streams of subscriptions. Close one.`;
      throw new HTTPProblem(429, message, { id: idOf(body), headers: { "retry-after": "60" } });
    }
    // A client may have left while it was found out who it is.
    if (outgoing.destroyed) return;
    this.#listening.set(holder, held + 1);
    outgoing.once("close", () => {
      const left = (this.#listening.get(holder) ?? 0) - 1;
      if (left > 0) this.#listening.set(holder, left);
      else this.#listening.delete(holder);
    });
  }

  /** @throws ConfigError at the start, rather than an error at each request of the key. */
  #assertUsable({ name, ...limits }: Principal): void {
    try {
      this.surfaces.permitsOf(limits);
    } catch (error) {
      if (!(error instanceof SurfaceError)) throw error;
      throw new ConfigError(
        `MCP_KEYS_FILE: the tools of ${name}: ${error.message.replace("GHL_TOOLS names ", "")}`,
      );
    }
  }

  readonly #modernServer: McpServerFactory = (connection) => {
    const surface = connection.authInfo?.extra?.[surfaceKey];
    // A request without a surface is shown nothing rather than everything.
    if (!isSurface(surface)) throw new Error("the request has no surface");
    return surface.makeServer(connection);
  };

  #surfaceOf(query: URLSearchParams, { tools, readOnly }: Principal, { account }: Caller): Surface {
    const { severalLocations } = account;
    try {
      return this.surfaces.of(query, {
        readOnly,
        severalLocations,
        ...(tools === undefined ? {} : { tools }),
      });
    } catch (error) {
      if (!(error instanceof SurfaceError || error instanceof QueryError)) throw error;
      throw new HTTPProblem(400, error.message, { code: code.invalidParams });
    }
  }
}

/** The name of a request's surface in the SDK's own `authInfo.extra`. */
const surfaceKey = "surface";

function isSurface(value: unknown): value is Surface {
  return typeof value === "object" && value !== null && "makeServer" in value;
}

/** The query and the request, both without the key that may stand in the address. */
function withoutKey(
  { req }: Exchange,
  keyInQuery: boolean,
): { readonly query: URLSearchParams; readonly request: Request } {
  const [address = "", search = ""] = req.url.split(/\?(.*)/s, 2);
  const query = new URLSearchParams(search);
  if (!keyInQuery || !query.has(keyParameter)) return { query, request: req.raw };
  query.delete(keyParameter);
  // The body is read by itself.
  const { method, headers, signal } = req.raw;
  return { query, request: new Request(`${address}?${query}`, { method, headers, signal }) };
}

/** What opens a session or a stream is kept as long as that is open. Honest ones have a few hundred bytes. */
const mostLastingBytes = 64 * 1024;
/** Of one holder of a key. */
const mostListening = 200;

/** No arguments have as many, and what is nested deeper overflows the stack of whoever walks through it. */
const bounds = { depth: 128, parts: 50_000, members: 2_000 };

/** @throws HTTPProblem */
function parsed(bytes: Buffer): unknown {
  try {
    return parseBounded(bytes, bounds);
  } catch (error) {
    if (error instanceof JSONBoundsError) {
      throw new HTTPProblem(400, `Bad Request: a body has ${error.message}.`, { code: code.invalidRequest });
    }
    throw new HTTPProblem(400, "Parse error: the body is not valid JSON.", { code: code.parseError });
  }
}

/** The SDK's own rule, as `isLegacyRequest` applies it, without building a web request for it. */
function isLegacy({ req }: Exchange, body: unknown): boolean {
  const protocolVersionHeader = req.header("mcp-protocol-version");
  const mcpMethodHeader = req.header("mcp-method");
  const mcpNameHeader = req.header("mcp-name");
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

function methodNotAllowed(method: string): HTTPProblem {
  const message = ["GET", "DELETE"].includes(method)
    ? `Method not allowed: ${method} is for a session and wants its Mcp-Session-Id; everything else is a POST.`
    : "Method not allowed.";
  return new HTTPProblem(405, message, { headers: { allow: "POST, GET, DELETE" } });
}

function lastsTooLarge(method: string): HTTPProblem {
  const message = `Bad Request: the body of ${method} has at most ${mostLastingBytes} bytes.`;
  return new HTTPProblem(400, message, { code: code.invalidRequest });
}

function tooLarge(mostBytes: number): HTTPProblem {
  const message = `Payload Too Large: a body has at most ${mostBytes} bytes.`;
  return new HTTPProblem(413, message, { headers: { connection: "close" } });
}
