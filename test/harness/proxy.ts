import { once } from "node:events";
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";

/** A server that requests may be passed on to. */
export interface Backend {
  readonly name: string;
  readonly url: string;
}

export interface ReverseProxy {
  readonly url: string;
  /** What was passed on, in order of the answers; a status of 502 is the proxy's own. */
  readonly passed: readonly Passed[];
  /** The servers that take turns from now on. */
  use(backends: readonly Backend[]): void;
  /** How many requests a server has that it has not answered. */
  underWay(name: string): number;
  close(): Promise<void>;
}

export interface Passed {
  readonly backend: string;
  readonly session: string | undefined;
  readonly status: number;
}

export interface ProxyOptions {
  /** Whether what a 2025-era session asks goes to the server that opened it. */
  readonly affinity: boolean;
}

const restMs = 1_000;

/**
 * A reverse proxy that gives each request to the next server, as it comes, in both directions. A server that can't
 * be reached is passed over, and rests for a second. What a server was sent and didn't answer is answered 502 and
 * never sent again: it may have been done.
 */
export async function startProxy({ affinity }: ProxyOptions): Promise<ReverseProxy> {
  const agent = new Agent({ keepAlive: true });
  const passed: Passed[] = [];
  const underWay = new Map<string, number>();
  const restsUntil = new Map<string, number>();
  /** Which server opened a session: nobody but its answer tells. */
  const sessions = new Map<string, Backend>();
  let backends: readonly Backend[] = [];
  let turn = 0;

  const inTurn = (session: string | undefined): readonly Backend[] => {
    const held = session === undefined ? undefined : sessions.get(session);
    const rested = backends.filter(({ name }) => (restsUntil.get(name) ?? 0) <= Date.now());
    const ring = rested.length > 0 ? rested : backends;
    const first = turn++ % Math.max(1, ring.length);
    const others = [...ring.slice(first), ...ring.slice(0, first)];
    return held !== undefined && backends.includes(held) ? [held, ...others] : others;
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const session = one(incoming.headers["mcp-session-id"]);
    for (const backend of inTurn(session)) {
      underWay.set(backend.name, (underWay.get(backend.name) ?? 0) + 1);
      const outcome = await pass(backend, incoming, outgoing, agent);
      underWay.set(backend.name, (underWay.get(backend.name) ?? 1) - 1);
      if (outcome.kind !== "answered") restsUntil.set(backend.name, Date.now() + restMs);
      if (outcome.kind === "unreachable") continue;
      const status = outcome.kind === "answered" ? outcome.status : 502;
      passed.push({ backend: backend.name, session, status });
      if (outcome.kind === "broken off") refuse(outgoing, 502, brokenOff(backend));
      else if (affinity && outcome.session !== undefined) sessions.set(outcome.session, backend);
      return;
    }
    refuse(outgoing, 503, "No node can be reached. Nothing was sent: try again in a moment.");
  }

  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy listens on no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    passed,
    use: (these) => {
      backends = these;
    },
    underWay: (name) => underWay.get(name) ?? 0,
    close: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

type Outcome =
  | { readonly kind: "answered"; readonly status: number; readonly session: string | undefined }
  | { readonly kind: "unreachable" }
  | { readonly kind: "broken off" };

/** Resolves when the answer begins, or it's clear that none will come. */
function pass(
  backend: Backend,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  agent: Agent,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = httpRequest(new URL(incoming.url ?? "/", backend.url), {
      method: incoming.method ?? "GET",
      headers: ofTheMessage(incoming.headers),
      agent,
    });
    let sent = false;
    const send = () => {
      sent = true;
      incoming.pipe(request);
    };
    // Not before there is a connection: until then another server can still have the request whole.
    request.once("socket", (socket) => (socket.connecting ? socket.once("connect", send) : send()));
    request.once("response", (reply) => {
      const { statusCode: status = 502, headers } = reply;
      outgoing.writeHead(status, ofTheMessage(headers));
      outgoing.flushHeaders();
      reply.pipe(outgoing);
      // An answer that ends in the middle must not look whole.
      reply.once("error", () => outgoing.destroy());
      resolve({ kind: "answered", status, session: one(headers["mcp-session-id"]) });
    });
    // A request that is taken back fails once more when its connection does.
    request.on("error", () => resolve({ kind: sent ? "broken off" : "unreachable" }));
    // Who leaves takes the call back: that is how 2026-era clients cancel.
    outgoing.once("close", () => request.destroy());
  });
}

/** The headers that are about the message and not about the connection that it came on. */
function ofTheMessage({ connection: _, "keep-alive": __, ...headers }: IncomingHttpHeaders) {
  return headers;
}

function brokenOff({ name }: Backend): string {
  return `${name} ended before it answered. It may have done what was asked; it was not asked again.`;
}

function refuse(outgoing: ServerResponse, status: number, message: string): void {
  if (outgoing.destroyed || outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(status, { "content-type": "application/json" });
  outgoing.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32000, message }, id: null }));
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
