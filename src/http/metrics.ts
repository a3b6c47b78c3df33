import type { Config } from "../app/config.js";
import type { Metrics } from "../app/metrics.js";
import type { Authenticator } from "./access/authenticate.js";
import { originGuard } from "./access/hosts.js";
import { answerJSON, code, type Route, refuse } from "./answer.js";

export type MetricsText = Pick<Metrics, "text" | "contentType">;

/** `GET /metrics` for Prometheus, behind the same Host check and the same keys as `/mcp`. */
export function metricsRoute(
  metrics: MetricsText,
  config: Pick<Config, "allowedHosts" | "allowedOrigins">,
  host: string,
  authenticate: Authenticator,
): Route {
  const isStrange = originGuard(config, host);
  return async (request, response, query) => {
    const strange = isStrange(request);
    if (strange !== undefined) return refuse(response, strange);
    const principal = await authenticate(request, query);
    if ("status" in principal) return refuse(response, principal);
    // The counts are of everybody, and name sub-accounts.
    if (principal.locations !== undefined || principal.pit !== undefined)
      return refuse(response, scopedAccount);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return answerJSON(response, 405, { error: "Method not allowed" }, { allow: "GET, HEAD" });
    }
    const text = await metrics.text();
    response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" });
    response.end(text);
  };
}

const scopedAccount = {
  status: 403,
  code: code.refused,
  message: "Forbidden: this key is for some sub-accounts only, and /metrics is about all of them.",
};
