import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { neededScopes } from "../api/accounts/oauth/needed-scopes.js";
import { StoreError } from "../store/errors.js";
import type { Log } from "../text/log.js";
import { version } from "../version.js";
import type { Access } from "./access/access.js";
import { crossOrigin, originGuard } from "./access/hosts.js";
import type { Connections } from "./connections.js";
import type { Env } from "./exchange.js";
import { loginRoutes } from "./login.js";
import type { MCPEndpoint } from "./mcp/endpoint.js";
import type { ServedProgram } from "./mcp/surfaces.js";
import { type MetricsText, metricsRoutes } from "./metrics.js";
import { loginPath, mcpPath, metadataPath } from "./paths.js";
import { asJSONRPC, code, HTTPProblem, unstored } from "./problem.js";
import { noWebhooks, webhookPath, webhookRoutes } from "./webhooks.js";

export interface RouteParts {
  readonly program: ServedProgram;
  readonly access: Access;
  readonly mcp: MCPEndpoint;
  readonly connections: Connections;
  readonly metrics: MetricsText | undefined;
  /** The address that is listened on: what it is decides which Host headers are believed. */
  readonly host: string;
  readonly log: Log;
}

/** Everything that is served, and at which path. */
export function routes({ program, access, mcp, connections, metrics, host, log }: RouteParts): Hono<Env> {
  const { config, events, oauth, store, catalogue } = program;
  const { identity } = access.ways;
  const guard = originGuard(config, host);
  const app = new Hono<Env>();

  app.notFound((c) => c.json({ error: "Not found" }, 404, unstored));
  app.onError((error, c) => {
    if (error instanceof HTTPProblem) return asJSONRPC(c, error);
    log.fault(error);
    if (error instanceof StoreError) return asJSONRPC(c, storeless());
    // No word of the inside.
    return asJSONRPC(c, new HTTPProblem(500, "Internal server error", { code: code.internalError }));
  });

  app.use(async (_, next) => {
    if (!mcp.calls.isStopping) return next();
    const headers = { connection: "close", "retry-after": "5" };
    throw new HTTPProblem(503, "This server is stopping.", { headers });
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        c.json({ error: "Method not allowed" }, 405, { ...unstored, allow: methods.join(", ") }),
    }),
  );

  app.all(mcpPath, guard, crossOrigin(config.allowedOrigins), mcp.serve);
  app.all(`${mcpPath}/:locationId{.+}`, guard, crossOrigin(config.allowedOrigins), mcp.serve);
  // Says nothing that needs a key, and asks for no Host, which probes don't set.
  app.get("/healthz", (c) => c.json({ status: "ok", version }, 200, unstored));
  if (metrics !== undefined) app.route("/metrics", metricsRoutes(metrics, guard, access));
  if (identity !== undefined) {
    app.get(metadataPath, identity.metadata);
    app.get(`${metadataPath}${mcpPath}`, identity.metadata);
  }
  if (oauth !== undefined) {
    const scopes = () =>
      config.login.scopes.length > 0 ? config.login.scopes : neededScopes(config, catalogue);
    app.route(loginPath, loginRoutes({ oauth, config, store, host, access, scopes }));
  }
  app.route(
    webhookPath,
    events === undefined
      ? noWebhooks()
      : webhookRoutes({
          receiver: events.receiver(),
          rate: config.webhooks.rate,
          connections,
          log,
        }),
  );
  return app;
}

/** What is wrong stands in the log and in `ghl-mcp doctor`: its words name paths of this machine. */
function storeless(): HTTPProblem {
  return new HTTPProblem(
    503,
    "The store that logins need does not work: `ghl-mcp doctor` on the server says what is wrong and how to mend it.",
    { code: code.internalError },
  );
}
