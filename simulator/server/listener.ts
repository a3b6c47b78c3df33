import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { answer, type Service } from "./answer.js";
import { authorizePage } from "./authorize-page.js";
import type { Faults } from "./faults.js";
import { formOf } from "./raw-request.js";

export interface RecordedRequest {
  /** When it arrived, in milliseconds since 1970 by the simulator's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The status that was answered. */
  readonly status: number;
  /** The body that was answered. */
  readonly reply: string;
}

export interface Listening {
  readonly service: Service;
  readonly faults: Faults;
  /** 0 takes any free port. */
  readonly port: number;
  readonly replyAfterMs: number;
  readonly keptRequests: number;
}

export interface Listener {
  readonly port: number;
  /** The latest requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** How many requests were ever recorded. */
  readonly received: number;
  close(): Promise<void>;
}

const largestBody = 60 * 1024 * 1024;

/** Serves the API over HTTP on loopback, and records what arrives. */
export async function listen(listening: Listening): Promise<Listener> {
  const requests: RecordedRequest[] = [];
  let received = 0;
  const server = createServer((request, response) => {
    serve(request, response, listening).then(
      (recorded) => {
        received += 1;
        requests.push(recorded);
        if (requests.length > listening.keptRequests) requests.shift();
      },
      () => response.destroy(),
    );
  });
  const port = await portOf(server, listening.port);
  return {
    port,
    requests,
    get received() {
      return received;
    },
    close: () => close(server),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { service, faults, replyAfterMs }: Listening,
): Promise<RecordedRequest> {
  const bytes = await readBytes(request);
  const method = request.method ?? "GET";
  const [path = "/", search = ""] = splitOnce(request.url ?? "/", "?");
  const query = [...new URLSearchParams(search)];
  const headers = flatHeaders(request);
  const at = service.world.now().getTime();
  const recorded = { at, method, path, query, headers, body: bytes.toString("utf8") };
  const page = authorizePage(method, path, query, service.world);
  if (page !== undefined) {
    response.writeHead(page.status, page.headers).end(page.text);
    return { ...recorded, status: page.status, reply: page.text };
  }
  const form = await formOf(headers["content-type"] ?? "", bytes);
  const reply = answer({ method, path, query, headers, bytes, form }, service);
  if (replyAfterMs > 0) await sleep(replyAfterMs);
  const held = faults.takeHeld(method, path);
  if (held !== undefined) {
    held.arrive();
    await held.lost;
    response.destroy();
    return { ...recorded, status: reply.status, reply: "" };
  }
  const failure = faults.takeFailure(method, path);
  if (failure !== undefined) {
    const page = "<h1>Bad gateway</h1>";
    response.writeHead(failure, { "content-type": "text/html" }).end(page);
    return { ...recorded, status: failure, reply: page };
  }
  const text = JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    ...reply.headers,
  });
  if (faults.takeCut(method, path)) response.write(text.slice(0, 10), () => response.destroy());
  else response.end(text);
  return { ...recorded, status: reply.status, reply: text };
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
