import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { faultOfHead, refuseHead } from "./access/hosts.js";
import { awaitRest } from "./body.js";

/** How many connections there may be whose client is not known, half-sent requests and idle ones among them. */
const mostStrangers = 500;
/** How many requests one connection may send before their answers are written. Clients that pipeline at all send a few. */
const mostUnanswered = 8;
/** How much of the answers before may lie unread when a connection asks for more. */
const mostUnreadBytes = 1024 * 1024;

/**
 * Bounds what connections can take from the server. Of those whose client has shown neither key nor signature, the
 * oldest gives way to the newest: a stranger who holds them all keeps nobody out, because an honest client is known as
 * soon as its first request has come.
 */
export class Connections {
  /** In the order in which they came. */
  readonly #strangers = new Set<Socket>();
  readonly #unanswered = new WeakMap<Socket, Set<ServerResponse>>();

  /** A server whose requests are handed on when their connection may ask and their head can be read. */
  server(handOn: (request: IncomingMessage, response: ServerResponse) => unknown): Server {
    const server = createServer((request, response) => {
      if (!this.#begin(request, response)) return;
      const fault = faultOfHead(request);
      if (fault === undefined) handOn(request, response);
      else refuseHead(fault, response);
    });
    // Node would answer these by itself, uncounted. `100-continue` comes as any other request.
    server.on("checkExpectation", (request, response) => {
      if (this.#begin(request, response)) response.writeHead(417, { connection: "close" }).end();
    });
    // Node would drop further headers without a word, and with them a second Host. Its limit of bytes stays.
    server.maxHeadersCount = 0;
    return server.on("connection", (socket) => {
      this.#strangers.add(socket);
      const unanswered = new Set<ServerResponse>();
      this.#unanswered.set(socket, unanswered);
      socket.once("close", () => {
        this.#strangers.delete(socket);
        // Node says so of the answer whose turn it was, and not of those that waited for theirs.
        for (const response of unanswered) response.destroy().emit("close");
      });
      const [oldest] = this.#strangers;
      if (this.#strangers.size > mostStrangers) oldest?.destroy();
    });
  }

  /** From now on the connection is a known client's. */
  know({ socket }: IncomingMessage): void {
    this.#strangers.delete(socket);
  }

  /**
   * Counts a request until its answer is written. Ends the connection, and returns false, when it asks on and on without
   * reading: each answer is kept until it does.
   */
  #begin(request: IncomingMessage, response: ServerResponse): boolean {
    const { socket } = request;
    const unanswered = this.#unanswered.get(socket) ?? new Set();
    if (unanswered.size === mostUnanswered || socket.writableLength > mostUnreadBytes) {
      socket.destroy();
      return false;
    }
    unanswered.add(response);
    response.once("close", () => unanswered.delete(response));
    response.once("finish", () => awaitRest(request));
    return true;
  }
}

/** The calls that a stop waits for. */
export class RunningCalls {
  readonly #open = new Set<ServerResponse>();
  #whenNone: (() => void) | undefined;
  #isStopping = false;

  /** True once the server waits for the running calls to finish: then it takes no more. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Counts a call until its answer is written or its client is gone. */
  add(response: ServerResponse): void {
    if (response.destroyed) return;
    this.#open.add(response);
    response.once("close", () => this.leave(response));
  }

  /** Stops counting a call that turns out to be a stream, which ends only with its client. */
  leave(response: ServerResponse): void {
    this.#open.delete(response);
    if (this.#open.size === 0) this.#whenNone?.();
  }

  /** Takes no more calls from now on. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Waits until none runs, at most `mostMs`. */
  async finished(mostMs: number): Promise<void> {
    if (this.#open.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.#whenNone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
