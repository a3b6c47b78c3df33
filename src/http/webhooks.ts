import { Hono } from "hono";
import type { Log } from "../text/log.js";
import type { Receipt, Receiver } from "../webhooks/receive/receiver.js";
import { AddressRate } from "./address-rate.js";
import { BodyRoom, readBytes } from "./body.js";
import type { Connections } from "./connections.js";
import type { Env, Exchange } from "./exchange.js";
import { asJSON, HTTPProblem, unstored } from "./problem.js";

export interface WebhookOptions {
  readonly receiver: Receiver;
  /** Webhooks a minute from one address. */
  readonly rate: number;
  readonly connections: Connections;
  readonly log: Log;
}

export const webhookPath = "/webhooks/ghl";

/** HighLevel's bodies have a few kilobytes. */
const mostBytes = 1024 * 1024;

/** All that strangers can make the server keep: anybody can send a header that looks like a signature, and half a body. */
const mostIncompleteBytes = 16 * 1024 * 1024;

/**
 * `POST /webhooks/ghl` and `POST /webhooks/ghl/{event}`. The signature is the only key: neither MCP_API_KEYS nor
 * Host and Origin play a part. What has none is refused before its body is read.
 *
 * The status decides what HighLevel does: after 2xx it forgets the event, after 429 and 5xx it delivers again.
 */
export function webhookRoutes({ receiver, rate: limit, connections, log }: WebhookOptions): Hono<Env> {
  const rate = new AddressRate(limit);
  const room = new BodyRoom(mostIncompleteBytes);
  return new Hono<Env>().onError(turnAway).post("/*", async (c) => {
    const { incoming } = c.env;
    const headers = incoming.headersDistinct;
    // Before it is counted: whoever signs nothing uses nothing up that HighLevel's have behind the same proxy.
    const unsigned = receiver.rejects(headers);
    if (unsigned !== undefined) throw signatureRefused(unsigned);
    const waitSeconds = rate.take(incoming.socket.remoteAddress);
    if (waitSeconds > 0) {
      const later = { "retry-after": String(waitSeconds) };
      throw new HTTPProblem(429, "Too many webhooks from this address", { headers: later });
    }
    const rawBody = await readBytes(incoming, mostBytes, room);
    if (rawBody === "broken off") return c.body(null, 400);
    if (rawBody === "too large") throw new HTTPProblem(413, `A webhook has at most ${mostBytes} bytes`);
    const named = eventIn(incoming.url ?? "");
    const delivery = { rawBody, headers, ...(named === undefined ? {} : { named }) };
    const receipt = await receiver.receive(delivery).catch((error: unknown) => {
      log.fault(error);
      throw new HTTPProblem(503, "Not done yet: deliver again", { headers: { "retry-after": "60" } });
    });
    if (receipt.kind === "refused") throw signatureRefused(receipt.reason);
    connections.know(incoming);
    if (receipt.kind === "unwanted") throw unwanted[receipt.reason]();
    return c.json({ id: receipt.id, duplicate: receipt.duplicate }, 200, unstored);
  });
}

function signatureRefused(reason: Extract<Receipt, { kind: "refused" }>["reason"]): HTTPProblem {
  return new HTTPProblem(401, `Signature refused: ${reason}`);
}

/** HighLevel's own, but not kept: sent again it would be the same. */
const unwanted = {
  "other-app": () =>
    new HTTPProblem(403, "This is of another marketplace app, and not kept here: see GHL_WEBHOOK_APP_ID"),
  "too-deep": () => new HTTPProblem(422, "This body is nested too deep, or has too many parts, to be kept"),
} satisfies Record<Extract<Receipt, { kind: "unwanted" }>["reason"], () => HTTPProblem>;

/** For a server that keeps no inbox: says why, rather than that there is no such address. */
export function noWebhooks(): Hono<Env> {
  return new Hono<Env>().onError(turnAway).all("/*", () => {
    throw new HTTPProblem(404, "This server keeps no events: set GHL_STORE");
  });
}

function turnAway(error: Error, c: Exchange): Response {
  if (!(error instanceof HTTPProblem)) throw error;
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
