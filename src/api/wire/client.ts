import type { Dispatcher, FormData, Pool } from "undici";
import { isRecord, letOthers } from "../../text/json.js";
import {
  CallError,
  CancelledError,
  NetworkError,
  TimeoutError,
  TooLargeError,
  UpstreamError,
} from "../errors/errors.js";
import { afterUncertain } from "../errors/next-step.js";
import type { Reply, ReplyBody } from "./reply.js";
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
    const changes = request.changes ?? false;
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
      return await readReply(response, this.#settings.maxReplyBytes, changes);
    } catch (error) {
      throw this.#failure(error, signal, { deadline, timeoutMs, changes });
    }
  }

  async close(): Promise<void> {
    await (await this.#opened)?.pool.destroy();
  }

  #failure(error: unknown, signal: AbortSignal, { deadline, timeoutMs, changes }: Attempted): unknown {
    if (error instanceof CallError) return error;
    if (signal.aborted) {
      return new CancelledError("The call was cancelled", {
        unsure: true,
        advice: changes ? afterUncertain(true) : "Nothing was changed.",
      });
    }
    if (deadline.aborted || timedOut.has(codeOf(error))) {
      return new TimeoutError(`HighLevel did not answer within ${timeoutMs / 1000} s`, {
        advice: afterUncertain(changes),
      });
    }
    const sent = !neverSent(error);
    return new NetworkError(sent ? "The connection to HighLevel broke" : "HighLevel cannot be reached", {
      sent,
      advice: sent
        ? afterUncertain(changes)
        : "Nothing was sent. Check the network and GHL_BASE_URL, then call again.",
    });
  }
}

interface Attempted {
  readonly deadline: AbortSignal;
  readonly timeoutMs: number;
  readonly changes: boolean;
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

/**
 * Reads a reply, and stops as soon as it is larger than `maxBytes`, or holds more than can be worked on without holding
 * up everybody else.
 *
 * @param changes whether the request changes something.
 * @throws TooLargeError above the limit; UpstreamError when a body of type JSON is not valid JSON.
 */
export async function readReply(
  response: Dispatcher.ResponseData,
  maxBytes: number,
  changes = false,
): Promise<Reply> {
  const headers = flatten(response.headers);
  const size = isJSON(typeOf(headers)) ? new JSONSize(maxBytes) : undefined;
  const content = await readCapped(response.body, maxBytes, { changes, size });
  const body = replyBody(content, headers, response.statusCode, changes);
  await letOthers(content.length);
  const traceId = traceIdOf(body, headers);
  return {
    status: response.statusCode,
    headers,
    body,
    bytes: content.length,
    requests: 1,
    ...(traceId === undefined ? {} : { traceId }),
  };
}

/** True where a reply says that what was asked was done. A redirect says nothing of the kind: none is followed. */
export function succeeded({ status }: { readonly status: number }): boolean {
  return status >= 200 && status < 300;
}

interface Capped {
  readonly changes?: boolean;
  /** Counts what is in it, where it is JSON. */
  readonly size?: JSONSize | undefined;
}

/** Reads a body. @throws TooLargeError as soon as more than `maxBytes`, or more JSON than allowed, has arrived. */
export async function readCapped(
  body: Dispatcher.ResponseData["body"],
  maxBytes: number,
  { changes = false, size }: Capped = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    const tooMuch = length > maxBytes ? `is larger than ${maxBytes} bytes` : size?.tooMuchWith(bytes);
    if (tooMuch !== undefined) {
      body.destroy();
      throw new TooLargeError(`HighLevel's reply ${tooMuch}`, {
        advice: changes
          ? afterUncertain(true)
          : "Ask for less: a smaller limit, a narrower filter or a shorter range of dates.",
      });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

/** An object of HighLevel's has some hundred fields; one with very many costs as much as all else together. */
const mostKeys = 2_000;
const mostDepth = 100;
const leastValues = 10_000;

/** Counts the values of a JSON text as it arrives: whether it is too much is known before it is parsed. */
class JSONSize {
  readonly #mostValues: number;
  #values = 0;
  #isInText = false;
  #isEscaped = false;
  /** How many keys there are so far in each object that is open, from the outside to the inside. */
  readonly #keys: number[] = [0];

  /** @param maxBytes of the whole, which may hold one value for each two hundred. */
  constructor(maxBytes: number) {
    this.#mostValues = Math.max(leastValues, Math.ceil(maxBytes / 200));
  }

  /** Counts what has arrived. @returns what is too much about it so far, if anything. */
  tooMuchWith(bytes: Uint8Array): string | undefined {
    for (const byte of bytes) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isInText) {
        if (byte === 0x22) this.#isInText = false;
        else if (byte === 0x5c) this.#isEscaped = true;
      } else if (byte === 0x22) this.#isInText = true;
      else if (byte === 0x2c) this.#values++;
      else if (byte === 0x3a) {
        const keys = (this.#keys.pop() ?? 0) + 1;
        this.#keys.push(keys);
        if (keys > mostKeys) return `holds an object of more than ${mostKeys} fields`;
      } else if (byte === 0x7b || byte === 0x5b) {
        this.#values++;
        this.#keys.push(0);
        if (this.#keys.length > mostDepth) return `is nested more than ${mostDepth} deep`;
      } else if (byte === 0x7d || byte === 0x5d) this.#keys.pop();
    }
    return this.#values > this.#mostValues ? `holds more than ${this.#mostValues} values` : undefined;
  }
}

function replyBody(
  content: Buffer,
  headers: Readonly<Record<string, string>>,
  status: number,
  changes: boolean,
): ReplyBody {
  if (content.length === 0) return { kind: "empty" };
  const type = typeOf(headers);
  if (isJSON(type)) return parsed(content, status, changes);
  if (type.startsWith("text/")) return { kind: "text", text: content.toString("utf8"), type };
  const name = /filename="?([^";]+)"?/.exec(headers["content-disposition"] ?? "")?.[1];
  return { kind: "binary", content, type, ...(name === undefined ? {} : { name }) };
}

function typeOf(headers: Readonly<Record<string, string>>): string {
  return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function isJSON(type: string): boolean {
  return type === "" || type.endsWith("json");
}

function parsed(content: Buffer, status: number, changes: boolean): ReplyBody {
  try {
    return { kind: "json", value: JSON.parse(content.toString("utf8")) };
  } catch {
    if (status >= 400) return { kind: "text", text: content.toString("utf8"), type: "text/plain" };
    throw new UpstreamError("HighLevel answered with JSON that breaks off or is malformed", {
      advice: afterUncertain(changes),
      status,
    });
  }
}

function traceIdOf(body: ReplyBody, headers: Readonly<Record<string, string>>): string | undefined {
  if (body.kind === "json" && isRecord(body.value) && typeof body.value.traceId === "string")
    return body.value.traceId;
  return headers["x-trace-id"] ?? headers["x-request-id"];
}

function flatten(headers: Dispatcher.ResponseData["headers"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
