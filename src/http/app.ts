import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { neededScopes } from "../api/accounts/oauth/needed-scopes.js";
import { ConfigError } from "../app/config.js";
import { type Authenticator, authenticator, type Doors, isOpen } from "./access/authenticate.js";
import { isMCPPath } from "./access/connection.js";
import { checkBinding } from "./access/hosts.js";
import { openDoors } from "./access/open-access.js";
import { answerJSON, code, type Route, refuse } from "./answer.js";
import { health } from "./health.js";
import { LoginEndpoint } from "./login.js";
import { MCPEndpoint } from "./mcp/endpoint.js";
import type { SessionLimits } from "./mcp/sessions.js";
import type { ServedProgram } from "./mcp/surfaces.js";
import { type MetricsText, metricsRoute } from "./metrics.js";
import { callbackPath, mcpPath, metadataPath, startPath } from "./paths.js";
import { isWebhookPath, refuseWebhook, WebhookEndpoint, webhookPath } from "./webhooks.js";

export interface HTTPLimits {
  readonly sessions: SessionLimits;
  readonly mostBodyBytes: number;
  /** Milliseconds that running calls have to finish when the server stops. */
  readonly stopMs: number;
}

export const usualLimits: HTTPLimits = {
  sessions: { most: 1_000, idleMs: 30 * 60_000 },
  mostBodyBytes: 4 * 1024 * 1024,
  stopMs: 10_000,
};

export interface HTTPOptions {
  readonly program: ServedProgram;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits?: Partial<HTTPLimits>;
  /** Served at `/metrics`, where given. */
  readonly metrics?: MetricsText;
  /** Milliseconds since the epoch; the clock of the idle sweep. */
  readonly now?: () => number;
  /** Told faults of this server, which clients see as a bare 500. */
  readonly onfault?: (error: unknown) => void;
  /** Told what clients did wrong. */
  readonly onrefused?: (error: Error) => void;
}

export interface HTTPServer {
  /** `http://HOST:PORT`, without a trailing slash; MCP is at `/mcp`. */
  readonly url: string;
  /** How many tools the server's own surface lists. */
  readonly toolCount: number;
  /** How many sessions of 2025-era clients are open. */
  sessionCount(): number;
  /** Takes no more requests, lets running calls finish, then ends sessions and streams. */
  close(): Promise<void>;
}

/**
 * Serves the program over HTTP.
 *
 * @throws ConfigError where the address cannot be listened on, or may not be without a key.
 * @throws SurfaceError when GHL_TOOLS names what is not there.
 */
export async function startHTTP(options: HTTPOptions): Promise<HTTPServer> {
  const { program, host, port, now = Date.now, onfault = () => {}, onrefused = () => {} } = options;
  const limits = { ...usualLimits, ...options.limits };
  const doors = await openDoors(program.config);
  checkBinding(host, isOpen(doors));
  const authenticate = authenticator(doors);
  const mcp = new MCPEndpoint({
    program,
    authenticate,
    keyInQuery: doors.keyInQuery,
    host,
    sessions: limits.sessions,
    mostBodyBytes: limits.mostBodyBytes,
    now,
    onrefused,
  });
  const routes = new Map<string, Route>([
    [mcpPath, mcp.serve],
    ["/healthz", health],
    ...identityRoutes(doors),
    ...loginRoutes(program, host, authenticate),
  ]);
  const { events, config } = program;
  const webhooks =
    events && new WebhookEndpoint({ receiver: events.receiver(), rate: config.webhooks.rate, onfault });
  routes.set(webhookPath, webhooks?.serve ?? refuseWebhook);
  await events?.start();
  if (options.metrics !== undefined)
    routes.set("/metrics", metricsRoute(options.metrics, program.config, host, authenticate));

  let stopping: Promise<void> | undefined;
  const server = createServer((request, response) => {
    const exchange = stopping === undefined ? dispatch(routes, request, response) : isStopping(response);
    exchange.catch((error: unknown) => {
      onfault(error);
      fail(response);
    });
  });
  // A client has this long to send its request; an answer may take as long as it needs.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Longer than the minute that proxies keep a connection, so that it's never closed under a request of theirs.
  server.keepAliveTimeout = 65_000;
  const bound = await listen(server, host, port).catch(async (error: unknown) => {
    await mcp.close();
    throw error;
  });

  return {
    url: `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${bound}`,
    toolCount: mcp.surfaces.own.toolCount,
    sessionCount: () => mcp.sessions.size,
    close: () => {
      stopping ??= stop(server, mcp, limits.stopMs, events);
      return stopping;
    },
  };
}

async function dispatch(
  routes: ReadonlyMap<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s, 2);
  const route = routes.get(isWebhookPath(path) ? webhookPath : isMCPPath(path) ? mcpPath : path);
  if (route === undefined) return answerJSON(response, 404, { error: "Not found" });
  await route(request, response, new URLSearchParams(query));
}

function identityRoutes({ identity }: Doors): readonly (readonly [string, Route])[] {
  if (identity === undefined) return [];
  return [
    [metadataPath, identity.metadata],
    [`${metadataPath}${mcpPath}`, identity.metadata],
  ];
}

/** Where the account has its tokens by logins, an administrator can make them in a browser. */
function loginRoutes(
  program: ServedProgram,
  host: string,
  authenticate: Authenticator,
): readonly (readonly [string, Route])[] {
  const { oauth, config, store, catalogue } = program;
  if (oauth === undefined) return [];
  const login = new LoginEndpoint({
    oauth,
    config,
    store,
    host,
    authenticate,
    scopes: () => (config.login.scopes.length > 0 ? config.login.scopes : neededScopes(config, catalogue)),
  });
  return [
    [startPath, login.start],
    [callbackPath, login.callback],
  ];
}

async function isStopping(response: ServerResponse): Promise<void> {
  const headers = { connection: "close", "retry-after": "5" };
  refuse(response, { status: 503, code: code.refused, message: "This server is stopping.", headers });
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else refuse(response, { status: 500, code: code.internalError, message: "Internal server error" });
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host.replace(/^\[(.*)\]$/, "$1"), () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new ConfigError(`Port ${port} is in use: give another with --port, or 0 for a free one.`);
    case "EACCES":
      return new ConfigError(`Port ${port} may not be opened by this user: give one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new ConfigError(`--host ${host} is not an address of this machine.`);
    default:
      return error;
  }
}

/** What is written to sockets last still has to leave them. */
const flushMs = 500;

async function stop(
  server: Server,
  mcp: MCPEndpoint,
  stopMs: number,
  events: ServedProgram["events"],
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Calls that wait for events would keep everybody else waiting.
  await events?.release();
  await mcp.calls.finished(stopMs);
  await mcp.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), flushMs);
  await closed;
  clearTimeout(timer);
}
