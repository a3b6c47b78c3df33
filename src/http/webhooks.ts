import type { IncomingMessage, ServerResponse } from "node:http";
import type { Receiver } from "../webhooks/receive/receiver.js";
import { answerJSON, type Route } from "./answer.js";
import { readBytes } from "./mcp/body.js";
import { WebhookRate } from "./webhook-rate.js";

export interface WebhookEndpointOptions {
  readonly receiver: Receiver;
  /** Webhooks a minute from one address. */
  readonly rate: number;
  /** Told faults of this server, which the sender sees as a bare 503. */
  readonly onfault: (error: unknown) => void;
}

export const webhookPath = "/webhooks/ghl";

/** HighLevel's bodies have a few kilobytes. */
const mostBytes = 1024 * 1024;

/**
 * `POST /webhooks/ghl` and `POST /webhooks/ghl/{event}`. The signature is the only key: neither MCP_API_KEYS nor
 * Host and Origin play a part.
 *
 * What HighLevel hears decides what it does: after 2xx it forgets the event, after 429 and 5xx it delivers again.
 */
export class WebhookEndpoint {
  readonly #options: WebhookEndpointOptions;
  readonly #rate: WebhookRate;

  constructor(options: WebhookEndpointOptions) {
    this.#options = options;
    this.#rate = new WebhookRate(options.rate);
  }

  readonly serve: Route = async (request, response) => {
    if (request.method !== "POST") {
      return answerJSON(response, 405, { error: "Method not allowed" }, { allow: "POST" });
    }
    const waitSeconds = this.#rate.take(request.socket.remoteAddress ?? "");
    if (waitSeconds > 0)
      return turnAway(request, response, 429, "Too many webhooks from this address", waitSeconds);
    const rawBody = await bytesOf(request);
    if (rawBody === "broken off") return;
    if (rawBody === "too large")
      return turnAway(request, response, 413, `A webhook has at most ${mostBytes} bytes`);
    try {
      const named = eventIn(request.url ?? "");
      const receipt = await this.#options.receiver.receive({
        rawBody,
        headers: request.headersDistinct,
        ...(named === undefined ? {} : { named }),
      });
      if (receipt.kind === "refused") {
        answerJSON(response, 401, { error: `Signature refused: ${receipt.reason}` });
      } else {
        answerJSON(response, 200, { id: receipt.id, duplicate: receipt.duplicate });
      }
    } catch (error) {
      this.#options.onfault(error);
      answerJSON(response, 503, { error: "Not done yet: deliver again" }, { "retry-after": "60" });
    }
  };
}

/** For a server that keeps no inbox: says why, rather than that there is no such address. */
export const refuseWebhook: Route = (request, response) => {
  turnAway(request, response, 404, "This server keeps no events: set GHL_STORE");
};

export function isWebhookPath(path: string): boolean {
  return path === webhookPath || path.startsWith(`${webhookPath}/`);
}

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  error: string,
  waitSeconds?: number,
): void {
  // What is still on its way is read off and dropped, so that the sender sees the answer.
  request.resume();
  answerJSON(
    response,
    status,
    { error },
    {
      connection: "close",
      ...(waitSeconds === undefined ? {} : { "retry-after": String(waitSeconds) }),
    },
  );
}

async function bytesOf(request: IncomingMessage): Promise<Buffer | "too large" | "broken off"> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return "too large";
  try {
    return (await readBytes(request, mostBytes)) ?? "too large";
  } catch {
    return "broken off";
  }
}

/** The event that a URL of its own names; one that cannot be read names none. */
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
