import type { Dispatcher, FormData, Pool } from "undici";
import { isRecord, type JSONBounds, JSONMeter, letOthers } from "../../text/json.js";
import { withoutHeld } from "../../text/redact.js";
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
    const timeoutMs = Math.min(
      Math.max(this.#settings.timeoutMs, request.leastTimeoutMs ?? 0),
      request.mostTimeoutMs ?? Number.POSITIVE_INFINITY,
    );
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
          ...(request.key === undefined ? {} : { "idempotency-key": request.key }),
          ...request.trace,
        },
        ...(request.body === undefined
          ? {}
          : { body: typeof request.body === "string" ? request.body : formOf(request.body) }),
        signal: AbortSignal.any([signal, deadline]),
      });
      const clean = request.repliesWithTokens ? same : (text: string) => withoutHeld(text, token);
      return await readReply(response, this.#settings.maxReplyBytes, { changes, clean });
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

type Clean = (text: string) => string;

const same: Clean = (text) => text;

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
 * @param clean takes out of a text what nobody must see of it.
 * @throws TooLargeError above the limit; UpstreamError when a body of type JSON is not valid JSON.
 */
export async function readReply(
  response: Dispatcher.ResponseData,
  maxBytes: number,
  { changes = false, clean = same }: { readonly changes?: boolean; readonly clean?: Clean } = {},
): Promise<Reply> {
  const headers = flatten(response.headers, clean);
  const meter = isJSON(typeOf(headers)) ? new JSONMeter(boundsOf(maxBytes)) : undefined;
  const content = await readCapped(response.body, maxBytes, { changes, meter });
  const body = replyBody(content, headers, response.statusCode, changes, clean);
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
  /** Looks at what it holds, where it is JSON. */
  readonly meter?: JSONMeter | undefined;
}

/** Reads a body. @throws TooLargeError as soon as more than `maxBytes`, or more JSON than allowed, has arrived. */
export async function readCapped(
  body: Dispatcher.ResponseData["body"],
  maxBytes: number,
  { changes = false, meter }: Capped = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    const beyond = meter?.beyond(bytes);
    if (length > maxBytes || beyond !== undefined) {
      const tooMuch =
        beyond === undefined ? `is larger than ${maxBytes} bytes` : beyondWords(beyond, maxBytes);
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

/** What a reply may hold: HighLevel's have some hundred fields in a record, and a value takes more bytes than this. */
function boundsOf(maxBytes: number): JSONBounds & { readonly members: number } {
  return { depth: 100, parts: Math.max(10_000, Math.ceil(maxBytes / 50)), members: 2_000 };
}

function beyondWords(beyond: keyof JSONBounds, maxBytes: number): string {
  const { depth, parts, members } = boundsOf(maxBytes);
  switch (beyond) {
    case "depth":
      return `is nested more than ${depth} deep`;
    case "parts":
      return `holds more than ${parts} values`;
    case "members":
      return `holds an object of more than ${members} fields`;
  }
}

function replyBody(
  content: Buffer,
  headers: Readonly<Record<string, string>>,
  status: number,
  changes: boolean,
  clean: Clean,
): ReplyBody {
  if (content.length === 0) return { kind: "empty" };
  const type = typeOf(headers);
  if (isJSON(type)) return parsed(content, status, changes, clean);
  if (type.startsWith("text/")) return { kind: "text", text: clean(content.toString("utf8")), type };
  const name = /filename="?([^";]+)"?/.exec(headers["content-disposition"] ?? "")?.[1];
  // Byte for byte, whatever they mean.
  const raw = content.toString("latin1");
  const cleaned = clean(raw);
  const bytes = cleaned === raw ? content : Buffer.from(cleaned, "latin1");
  return { kind: "binary", content: bytes, type, ...(name === undefined ? {} : { name }) };
}

function typeOf(headers: Readonly<Record<string, string>>): string {
  return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function isJSON(type: string): boolean {
  return type === "" || type.endsWith("json");
}

function parsed(content: Buffer, status: number, changes: boolean, clean: Clean): ReplyBody {
  const text = clean(content.toString("utf8"));
  try {
    return { kind: "json", value: escapesLetters.test(text) ? cleanJSON(text, clean) : JSON.parse(text) };
  } catch {
    if (status >= 400) return { kind: "text", text, type: "text/plain" };
    throw new UpstreamError("HighLevel answered with JSON that breaks off or is malformed", {
      advice: afterUncertain(changes),
      status,
    });
  }
}

const escapesLetters = /\\u00[2-7]/;

/** JSON that writes letters as escapes is cleaned once it is read. */
function cleanJSON(text: string, clean: Clean): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? clean(value) : value));
}

/** An id is short and of a few kinds of letters: what is not is somebody's text. */
const idForm = /^[\w.:/+=-]{1,200}$/;

function traceIdOf(body: ReplyBody, headers: Readonly<Record<string, string>>): string | undefined {
  const own = body.kind === "json" && isRecord(body.value) ? body.value.traceId : undefined;
  const id = typeof own === "string" ? own : (headers["x-trace-id"] ?? headers["x-request-id"]);
  return id !== undefined && idForm.test(id) ? id : undefined;
}

function flatten(
  headers: Dispatcher.ResponseData["headers"],
  clean: Clean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), clean(Array.isArray(value) ? value.join(", ") : value)]],
    ),
  );
}
