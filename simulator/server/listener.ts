import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { answer, type Service } from "./answer.js";
import { authorizePage } from "./authorize-page.js";
import type { Faults } from "./faults.js";
import type { HeldReply } from "./held-reply.js";
import type { Page } from "./page.js";
import { formOf, type RawRequest } from "./raw-request.js";
import type { RecordedRequest, RequestLog } from "./request-log.js";

export interface Listening {
  readonly service: Service;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Answers what is asked of the simulator itself; undefined for what is asked of HighLevel. */
  readonly control: (request: RawRequest) => Page | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly replyAfterMs: number;
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

const largestBody = 60 * 1024 * 1024;

/** Serves the API over HTTP on loopback, and records what arrives. */
export async function listen(listening: Listening): Promise<Listener> {
  const server = createServer((request, response) => {
    serve(request, response, listening).catch(() => response.destroy());
  });
  const port = await portOf(server, listening.port);
  return { port, close: () => close(server) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { service, faults, log, control, replyAfterMs }: Listening,
): Promise<void> {
  const bytes = await readBytes(request);
  const method = request.method ?? "GET";
  const [path = "/", search = ""] = splitOnce(request.url ?? "/", "?");
  const query = [...new URLSearchParams(search)];
  const headers = flatHeaders(request);
  const raw = { method, path, query, headers, bytes, form: undefined };
  const asked = control(raw);
  if (asked !== undefined) {
    response.writeHead(asked.status, asked.headers).end(asked.text);
    return;
  }
  const at = service.world.now().getTime();
  const outcome = await reply(raw, response, { service, faults, replyAfterMs });
  log.add({ at, method, path, query, headers, body: bytes.toString("utf8"), ...outcome });
}

type Outcome = Pick<RecordedRequest, "status" | "reply">;

async function reply(
  raw: RawRequest,
  response: ServerResponse,
  { service, faults, replyAfterMs }: Pick<Listening, "service" | "faults" | "replyAfterMs">,
): Promise<Outcome> {
  const { method, path, query, headers, bytes } = raw;
  const page = authorizePage(method, path, query, service.world);
  if (page !== undefined) {
    response.writeHead(page.status, page.headers).end(page.text);
    return { status: page.status, reply: page.text };
  }
  const { delayMs, harm } = faults.take(method, path);
  const form = await formOf(headers["content-type"] ?? "", bytes);
  const takesEffect = (harm?.do !== "answer" && harm?.do !== "reset") || harm.effect === true;
  const arriving = harm?.do === "expire" ? withExpiredToken(raw) : raw;
  const answered = takesEffect ? answer({ ...arriving, form }, service) : undefined;
  if (replyAfterMs + delayMs > 0) await sleep(replyAfterMs + delayMs);
  if (harm?.do === "hold") return lost(harm.held, response, answered?.status ?? 0);
  if (harm?.do === "reset") {
    response.socket?.resetAndDestroy();
    return { status: answered?.status ?? 0, reply: "" };
  }
  if (harm?.do === "answer" || answered === undefined) {
    const { status, type, text } = gatewayReply(harm?.do === "answer" ? harm.status : 502);
    response.writeHead(status, { "content-type": type }).end(text);
    return { status, reply: text };
  }
  const text = answered.status === 204 ? "" : JSON.stringify(answered.body);
  response.writeHead(answered.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    ...answered.headers,
  });
  if (harm?.do === "cut") response.write(text.slice(0, 10), () => response.destroy());
  else response.end(text);
  return { status: answered.status, reply: text };
}

async function lost(held: HeldReply, response: ServerResponse, status: number): Promise<Outcome> {
  held.arrive();
  await held.lost;
  response.destroy();
  return { status, reply: "" };
}

/** What a gateway in front of HighLevel answers: its own page, or the words of a limit (docs/api/errors.md). */
function gatewayReply(status: number) {
  if (status >= 500) return { status, type: "text/html", text: "<h1>Bad gateway</h1>" };
  const message = status === 429 ? "Too many requests. Please try again later." : "The simulator was told to";
  return { status, type: "application/json", text: JSON.stringify({ statusCode: status, message }) };
}

/** The gate does not know such a token, and answers as it does to one that has expired. */
function withExpiredToken(raw: RawRequest): RawRequest {
  const isPit = raw.headers.authorization?.includes("pit-") ?? false;
  return { ...raw, headers: { ...raw.headers, authorization: `Bearer ${isPit ? "pit-" : ""}expired` } };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) throw new Error("The request is too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value ?? "")]);
  return Object.fromEntries(headers);
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function portOf(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
