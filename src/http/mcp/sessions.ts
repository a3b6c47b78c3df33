import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  type AuthInfo,
  isInitializeRequest,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { code, HTTPProblem } from "../problem.js";
import type { Surface } from "./surfaces.js";
import { endedWhenUnread, inTurn } from "./unread.js";

export interface SessionLimits {
  /** How many sessions may be open. */
  readonly most: number;
  /** Milliseconds after the last answer ended until a session is closed. */
  readonly idleMs: number;
}

/** One exchange of a 2025-era client. */
export interface SessionExchange {
  readonly request: Request;
  readonly authInfo: AuthInfo;
  /** Whose share of the sessions it is: the holder of the key, whatever it is limited or bound to. */
  readonly holder: string;
  /** Is closed when the answer is written or the client is gone. */
  readonly outgoing: ServerResponse;
  /** The parsed body of a POST, and its JSON-RPC id. */
  readonly body?: unknown;
  readonly id?: string | number | null;
  readonly surface: Surface;
}

interface Session {
  readonly owner: string;
  readonly holder: string;
  readonly transport: WebStandardStreamableHTTPServerTransport;
  /** Answers that are still being written, the standing GET stream among them. */
  open: number;
  /** When the last of them ended. */
  seen: number;
}

/**
 * The sessions of clients that speak a protocol up to 2025-11-25. A session belongs to the key and the surface
 * that opened it: for any other its id is unknown, so that a stolen id opens nothing and a scopedAccount address
 * can't be left for a wider session.
 */
export class Sessions {
  readonly #limits: SessionLimits;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: SessionLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#sweeper = setInterval(() => void this.#sweep(), Math.min(limits.idleMs, 60_000));
    this.#sweeper.unref();
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** @throws HTTPProblem when there is no such session, or no room for another. */
  async serve(exchange: SessionExchange): Promise<Response> {
    const { request, body, id = null } = exchange;
    const sessionId = request.headers.get("mcp-session-id");
    if (sessionId !== null) {
      const session = await this.#find(sessionId, ownerOf(exchange));
      if (session !== undefined) return this.#pass(session, exchange);
      const message =
        "Session not found: it ended, or was opened with another key or address. Initialize again.";
      throw new HTTPProblem(404, message, { code: code.sessionNotFound, id });
    }
    if (!isInitializeRequest(body)) {
      const message = "Bad Request: no Mcp-Session-Id. Send initialize first, or speak protocol 2026-07-28.";
      throw new HTTPProblem(400, message, { id });
    }
    if (this.size >= this.#limits.most) await this.#sweep();
    if (this.size >= this.#limits.most && !this.#makeRoom(exchange.holder)) {
      const message = `This server has its ${this.#limits.most} sessions open. Try again in a minute, or speak protocol 2026-07-28, which needs none.`;
      throw new HTTPProblem(503, message, { id, headers: { "retry-after": "60" } });
    }
    return this.#open(exchange);
  }

  /** Ends every session and its streams. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await Promise.all([...this.#sessions.values()].map(({ transport }) => transport.close()));
  }

  async #open(exchange: SessionExchange): Promise<Response> {
    const id = randomUUID();
    const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: () => id });
    transport.onclose = () => void this.#sessions.delete(id);
    const { holder } = exchange;
    const session = { owner: ownerOf(exchange), holder, transport, open: 0, seen: this.#now() };
    // Counted from here on, so that a burst of initializes can't pass the cap together.
    this.#sessions.set(id, session);
    try {
      await exchange.surface.makeServer({ era: "legacy" }).connect(transport);
      return await this.#pass(session, exchange);
    } finally {
      if (transport.sessionId === undefined) await transport.close();
    }
  }

  #pass(session: Session, { request, authInfo, outgoing, body }: SessionExchange): Promise<Response> {
    // A client may have left while it was found out who it is.
    if (!outgoing.destroyed) {
      session.open += 1;
      outgoing.once("close", () => {
        session.open -= 1;
        session.seen = this.#now();
      });
    }
    const answer = (parsedBody: unknown) =>
      session.transport.handleRequest(request, { authInfo, parsedBody });
    if (Array.isArray(body) && body.length > 0 && body.length <= mostInBatch) return inTurn(body, answer);
    const answered = answer(body);
    return request.method === "GET"
      ? answered.then((response) => endedWhenUnread(response, outgoing))
      : answered;
  }

  /**
   * Makes room for a session of a holder that has fewer than another, from whom it takes the one that is used least. So
   * whatever one of them does, the others have their share. Returns false when nobody has more.
   */
  #makeRoom(holder: string): boolean {
    const held = new Map<string, [string, Session][]>();
    for (const entry of this.#sessions) {
      const theirs = held.get(entry[1].holder);
      if (theirs === undefined) held.set(entry[1].holder, [entry]);
      else theirs.push(entry);
    }
    const [most = []] = [...held.values()].toSorted((one, other) => other.length - one.length);
    // One more of the asker's may not make it the one who has most.
    if ((held.get(holder)?.length ?? 0) + 1 >= most.length) return false;
    const [least] = most.toSorted(([, one], [, other]) => one.open - other.open || one.seen - other.seen);
    if (least === undefined) return false;
    const [id, { transport }] = least;
    this.#sessions.delete(id);
    void transport.close();
    return true;
  }

  async #find(id: string, owner: string): Promise<Session | undefined> {
    const session = this.#sessions.get(id);
    if (session === undefined || session.owner !== owner) return undefined;
    if (!this.#isIdle(session)) return session;
    await session.transport.close();
    return undefined;
  }

  async #sweep(): Promise<void> {
    const idle = [...this.#sessions.values()].filter((session) => this.#isIdle(session));
    await Promise.all(idle.map(({ transport }) => transport.close()));
  }

  #isIdle({ open, seen }: Session): boolean {
    return open === 0 && this.#now() - seen >= this.#limits.idleMs;
  }
}

/** As many as the SDK takes; it refuses larger ones. */
const mostInBatch = 100;

function ownerOf({ authInfo, surface }: SessionExchange): string {
  return JSON.stringify([authInfo.clientId, surface.key]);
}
