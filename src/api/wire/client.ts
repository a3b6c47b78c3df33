import type { FormData, Pool } from "undici";
import { CallError, CancelledError, NetworkError, TimeoutError } from "../errors/errors.js";
import { type Reply, readReply } from "./reply.js";
import type { Part, WireRequest } from "./request.js";

export interface ClientSettings {
  readonly baseURL: string;
  /** Milliseconds from sending to the last byte of the reply. */
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
}

/** Sends requests over one pool of keep-alive connections. It neither retries nor interprets replies. */
export class Client {
  readonly #origin: string;
  readonly #prefix: string;
  readonly #settings: ClientSettings;
  /** undici is loaded with the first request, because loading it would slow down the start. */
  #opened: Promise<Opened> | undefined;

  constructor(settings: ClientSettings) {
    const url = new URL(settings.baseURL);
    this.#origin = url.origin;
    this.#prefix = url.pathname.replace(/\/$/, "");
    this.#settings = settings;
  }

  /**
   * Sends one request and reads the whole reply, whatever its status.
   *
   * @throws TimeoutError, NetworkError, CancelledError, TooLargeError
   */
  async send(request: WireRequest, token: string | undefined, signal: AbortSignal): Promise<Reply> {
    const timeoutMs = Math.max(this.#settings.timeoutMs, request.leastTimeoutMs ?? 0);
    const deadline = AbortSignal.timeout(timeoutMs);
    this.#opened ??= open(this.#origin);
    try {
      const { pool, formOf } = await this.#opened;
      const response = await pool.request({
        method: request.method,
        path: this.#prefix + request.target,
        headers: {
          accept: "application/json, */*;q=0.5",
          version: request.version,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
          ...request.trace,
        },
        ...(request.body === undefined
          ? {}
          : { body: typeof request.body === "string" ? request.body : formOf(request.body) }),
        signal: AbortSignal.any([signal, deadline]),
      });
      return await readReply(response, this.#settings.maxReplyBytes);
    } catch (error) {
      throw this.#failure(error, signal, { deadline, timeoutMs });
    }
  }

  async close(): Promise<void> {
    await (await this.#opened)?.pool.destroy();
  }

  #failure(
    error: unknown,
    signal: AbortSignal,
    { deadline, timeoutMs }: { readonly deadline: AbortSignal; readonly timeoutMs: number },
  ): unknown {
    if (error instanceof CallError) return error;
    if (signal.aborted) {
      return new CancelledError("The call was cancelled", {
        unsure: true,
        advice: "If it was a change, look whether it took effect before you repeat it.",
      });
    }
    if (deadline.aborted || timedOut.has(codeOf(error))) {
      return new TimeoutError(`HighLevel did not answer within ${timeoutMs / 1000} s`, {
        advice: "A read can be called again. For a change, look first whether it took effect.",
      });
    }
    const sent = !neverSent(error);
    return new NetworkError(sent ? "The connection to HighLevel broke" : "HighLevel cannot be reached", {
      sent,
      advice: sent
        ? "A read can be called again. For a change, look first whether it took effect."
        : "Nothing was sent. Check the network and GHL_BASE_URL, then call again.",
    });
  }
}

interface Opened {
  readonly pool: Pool;
  readonly formOf: (parts: readonly Part[]) => FormData;
}

async function open(origin: string): Promise<Opened> {
  const { FormData, Pool } = await import("undici");
  return {
    pool: new Pool(origin, { connections: 64, keepAliveTimeout: 30_000, pipelining: 1 }),
    formOf: (parts) => {
      const form = new FormData();
      for (const { name, value } of parts) {
        if (typeof value === "string") form.append(name, value);
        else form.append(name, new File([value.content], value.name, { type: value.type }));
      }
      return form;
    },
  };
}

const timedOut = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

const beforeConnecting = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function neverSent(error: unknown): boolean {
  if (beforeConnecting.has(codeOf(error))) return true;
  return error instanceof AggregateError && error.errors.length > 0 && error.errors.every(neverSent);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
