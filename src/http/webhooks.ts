import { Hono } from "hono";
import type { Log } from "../text/log.js";
import type { Receiver } from "../webhooks/receive/receiver.js";
import { readBytes } from "./body.js";
import type { Env, Exchange } from "./exchange.js";
import { asJSON, HTTPProblem, unstored } from "./problem.js";
import { WebhookRate } from "./webhook-rate.js";

export interface WebhookOptions {
  readonly receiver: Receiver;
  /** Webhooks a minute from one address. */
  readonly rate: number;
  readonly log: Log;
}

export const webhookPath = "/webhooks/ghl";

/** HighLevel's bodies have a few kilobytes. */
const mostBytes = 1024 * 1024;

/**
 * `POST /webhooks/ghl` and `POST /webhooks/ghl/{event}`. The signature is the only key: neither MCP_API_KEYS nor
 * Host and Origin play a part.
 *
 * The status decides what HighLevel does: after 2xx it forgets the event, after 429 and 5xx it delivers again.
 */
export function webhookRoutes({ receiver, rate: limit, log }: WebhookOptions): Hono<Env> {
  const rate = new WebhookRate(limit);
  return new Hono<Env>().onError(turnAway).post("/*", async (c) => {
    const { incoming } = c.env;
    const waitSeconds = rate.take(incoming.socket.remoteAddress ?? "");
    if (waitSeconds > 0) {
      const headers = { "retry-after": String(waitSeconds) };
      throw new HTTPProblem(429, "Too many webhooks from this address", { headers });
    }
    const rawBody = await readBytes(incoming, mostBytes);
    if (rawBody === "broken off") return c.body(null, 400);
    if (rawBody === "too large") throw new HTTPProblem(413, `A webhook has at most ${mostBytes} bytes`);
    try {
      const named = eventIn(incoming.url ?? "");
      const receipt = await receiver.receive({
        rawBody,
        headers: incoming.headersDistinct,
        ...(named === undefined ? {} : { named }),
      });
      return receipt.kind === "refused"
        ? c.json({ error: `Signature refused: ${receipt.reason}` }, 401, unstored)
        : c.json({ id: receipt.id, duplicate: receipt.duplicate }, 200, unstored);
    } catch (error) {
      log.fault(error);
      return c.json({ error: "Not done yet: deliver again" }, 503, { ...unstored, "retry-after": "60" });
    }
  });
}

/** For a server that keeps no inbox: says why, rather than that there is no such address. */
export function noWebhooks(): Hono<Env> {
  return new Hono<Env>().onError(turnAway).all("/*", () => {
    throw new HTTPProblem(404, "This server keeps no events: set GHL_STORE");
  });
}

function turnAway(error: Error, c: Exchange): Response {
  if (!(error instanceof HTTPProblem)) throw error;
  // The rest of the body is read off and dropped, so that the sender sees the answer.
  c.env.incoming.resume();
  c.header("connection", "close");
  return asJSON(c, error);
}

/** The event that the address names; undefined when it names none or cannot be read. */
function eventIn(url: string): string | undefined {
  const [path = ""] = url.split("?", 1);
  const segment = path.slice(webhookPath.length + 1);
  if (segment === "") return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
