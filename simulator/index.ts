import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Emission, type EmissionOptions } from "./events/emission.js";
import { seedWorld } from "./seed/index.js";
import { answer } from "./server/answer.js";
import { authorizePage } from "./server/authorize-page.js";
import { Faults } from "./server/faults.js";
import { type Rate, RateLimit, usualRate } from "./server/rate-limit.js";
import type { OAuthOptions } from "./world/oauth.js";
import type { Pit } from "./world/tokens.js";
import { emptyWorld, type World } from "./world/world.js";

export type { EmissionOptions } from "./events/emission.js";
export type { Rate } from "./server/rate-limit.js";
export { demoApp, type OAuthCounts, rotatePit } from "./world/oauth.js";
export { demo, type Pit } from "./world/tokens.js";
export type { World } from "./world/world.js";

export interface SimulatorOptions {
  /** 0, the usual, takes any free port. */
  readonly port?: number;
  /** The same seed gives the same records and ids; dates follow `now`. */
  readonly seed?: number;
  readonly now?: () => Date;
  readonly rate?: Rate;
  /** Milliseconds between what a request does and its reply, as a network takes them; none by default. */
  readonly replyAfterMs?: number;
  /** Private integration tokens beside those of `demo`. */
  readonly pits?: readonly Pit[];
  readonly oauth?: OAuthOptions;
}

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
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  /** The latest requests that arrived, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** The account's records, to look at and to prepare. */
  readonly world: World;
  /** What is to go wrong with coming requests. */
  readonly faults: Faults;
  /** Posts signed events of the changes from now on; before, nobody is told. */
  emit(options: EmissionOptions): void;
  /** Resolves once every event that was emitted has been taken, or given up. */
  eventsSettled(): Promise<void>;
  close(): Promise<void>;
}

const keptRequests = 2_000;
const largestBody = 60 * 1024 * 1024;

/** Starts HighLevel's API on loopback, in memory, over a believable demo account. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? (() => new Date());
  const world = emptyWorld(options.seed ?? 1, now, options.pits, options.oauth);
  seedWorld(world);
  const limit = new RateLimit(options.rate ?? usualRate, now);
  let emission: Emission | undefined;
  const requests: RecordedRequest[] = [];
  const faults = new Faults();
  const server = createServer((request, response) => {
    serve(request, response, { world, limit, faults, replyAfterMs: options.replyAfterMs ?? 0 }).then(
      (recorded) => {
        requests.push(recorded);
        if (requests.length > keptRequests) requests.shift();
      },
      () => response.destroy(),
    );
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    world,
    faults,
    emit: (told) => {
      emission = new Emission(world, told, options.seed ?? 1);
    },
    eventsSettled: async () => emission?.settled(),
    close: async () => {
      await emission?.close();
      await close(server);
    },
  };
}

interface Serving {
  readonly world: World;
  readonly limit: RateLimit;
  readonly faults: Faults;
  readonly replyAfterMs: number;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { world, limit, faults, replyAfterMs }: Serving,
): Promise<RecordedRequest> {
  const bytes = await readBytes(request);
  const method = request.method ?? "GET";
  const [path = "/", search = ""] = splitOnce(request.url ?? "/", "?");
  const query = [...new URLSearchParams(search)];
  const headers = flatHeaders(request);
  const at = world.now().getTime();
  const recorded = { at, method, path, query, headers, body: bytes.toString("utf8") };
  const page = authorizePage(method, path, query, world);
  if (page) {
    response.writeHead(page.status, page.headers).end(page.text);
    return { ...recorded, status: page.status };
  }
  const {
    status,
    body,
    headers: replyHeaders,
  } = answer({ method, path, query, headers, bytes }, world, limit);
  if (replyAfterMs > 0) await sleep(replyAfterMs);
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    ...replyHeaders,
  });
  if (faults.takeCut(method, path)) response.write(text.slice(0, 10), () => response.destroy());
  else response.end(text);
  return { ...recorded, status };
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

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
