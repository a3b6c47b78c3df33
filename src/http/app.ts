import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { ConfigError } from "../app/config.js";
import { faultOfAllowances } from "../call/changes/allowlist.js";
import { type Log, silent } from "../text/log.js";
import type { Access } from "./access/access.js";
import { checkBinding } from "./access/hosts.js";
import { openAccess } from "./access/open-access.js";
import { Connections } from "./connections.js";
import { listen } from "./listen.js";
import { MCPEndpoint } from "./mcp/endpoint.js";
import type { SessionLimits } from "./mcp/sessions.js";
import type { ServedProgram } from "./mcp/surfaces.js";
import type { MetricsText } from "./metrics.js";
import { routes } from "./routes.js";

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
  /** Served at `/metrics`, when given. */
  readonly metrics?: MetricsText;
  /** Milliseconds since the epoch; the clock of the idle sweep. */
  readonly now?: () => number;
  readonly log?: Log;
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

/** @throws ConfigError at the start, rather than that an agent is refused what its key seems to allow. */
async function checkAllowances(
  { ways }: Access,
  { catalogue, config }: Pick<ServedProgram, "catalogue" | "config">,
): Promise<void> {
  for (const { name, unattended } of ways.keys.principals) {
    const fault = unattended && (await faultOfAllowances(unattended, catalogue, config.confirm));
    if (fault !== undefined)
      throw new ConfigError(`MCP_KEYS_FILE: the list "unattended" of ${name} ${fault}.`);
  }
}

/**
 * Serves the program over HTTP.
 *
 * @throws ConfigError when the address cannot be listened on, or may not be without a key.
 * @throws SurfaceError when GHL_TOOLS names what is not there.
 */
export async function startHTTP(options: HTTPOptions): Promise<HTTPServer> {
  const { program, host, port, metrics, now = Date.now, log = silent } = options;
  const limits = { ...usualLimits, ...options.limits };
  const connections = new Connections();
  const access = await openAccess(program.config, { client: program.client, connections });
  checkBinding(host, access.isOpen);
  await checkAllowances(access, program);
  const mcp = new MCPEndpoint({
    program,
    access,
    sessions: limits.sessions,
    mostBodyBytes: limits.mostBodyBytes,
    now,
    log,
  });
  let stopping: Promise<void> | undefined;
  const app = routes({ program, access, mcp, connections, metrics, host, log });
  await program.events?.start();
  const serve = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    // Connections sees to what is left of a body.
    autoCleanupIncoming: false,
    // For probes that set no Host.
    hostname: "localhost",
  });
  const server = connections.server(serve);
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
      stopping ??= stop(server, mcp, limits.stopMs, program.events);
      return stopping;
    },
  };
}

/** What is written to sockets last still has to leave them. */
const flushMs = 500;

async function stop(
  server: Server,
  mcp: MCPEndpoint,
  stopMs: number,
  events: ServedProgram["events"],
): Promise<void> {
  mcp.calls.stop();
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
