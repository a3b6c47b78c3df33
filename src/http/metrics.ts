import { Hono, type MiddlewareHandler } from "hono";
import type { Metrics } from "../app/metrics.js";
import type { Access } from "./access/access.js";
import type { Env } from "./exchange.js";
import { HTTPProblem, unstored } from "./problem.js";

export type MetricsText = Pick<Metrics, "text" | "contentType">;

/** `GET /` for Prometheus, behind the same checks of Host, Origin and key as `/mcp`. */
export function metricsRoutes(metrics: MetricsText, guard: MiddlewareHandler, access: Access): Hono<Env> {
  return new Hono<Env>()
    .use(guard, async (c, next) => {
      const { locations, pit } = await access.authenticate(c);
      // The counts are of everybody, and name sub-accounts.
      if (locations === undefined && pit === undefined) return next();
      const message = "Forbidden: this key is for some sub-accounts only, and /metrics is about all of them.";
      throw new HTTPProblem(403, message);
    })
    .get("/", async (c) =>
      c.body(await metrics.text(), 200, { "content-type": metrics.contentType, ...unstored }),
    );
}
