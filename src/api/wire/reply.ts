import type { Dispatcher } from "undici";
import { isRecord } from "../../text/json.js";
import { TooLargeError, UpstreamError } from "../errors/errors.js";

export type ReplyBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "text"; readonly text: string; readonly type: string }
  | { readonly kind: "binary"; readonly content: Uint8Array; readonly type: string; readonly name?: string }
  | { readonly kind: "empty" };

/** HighLevel's reply, read completely. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReplyBody;
  /** Size of the body in bytes, as received. */
  readonly bytes: number;
  /** How many requests it took. */
  readonly requests: number;
  /** HighLevel's id of the request. */
  readonly traceId?: string;
}

/**
 * Reads a reply, and stops as soon as it is larger than `maxBytes`.
 *
 * @throws TooLargeError above the limit; UpstreamError when a body of type JSON is not valid JSON.
 */
export async function readReply(response: Dispatcher.ResponseData, maxBytes: number): Promise<Reply> {
  const headers = flatten(response.headers);
  const content = await readCapped(response.body, maxBytes);
  const body = replyBody(content, headers, response.statusCode);
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

/** Reads a body. @throws TooLargeError as soon as more than `maxBytes` have arrived. */
export async function readCapped(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      body.destroy();
      throw new TooLargeError(`HighLevel's reply is larger than ${maxBytes} bytes`, {
        advice: "Ask for less: a smaller limit, a narrower filter or a shorter range of dates.",
      });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function replyBody(content: Buffer, headers: Readonly<Record<string, string>>, status: number): ReplyBody {
  if (content.length === 0) return { kind: "empty" };
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "" || type.endsWith("json")) return parsed(content, status);
  if (type.startsWith("text/")) return { kind: "text", text: content.toString("utf8"), type };
  const name = /filename="?([^";]+)"?/.exec(headers["content-disposition"] ?? "")?.[1];
  return { kind: "binary", content, type, ...(name === undefined ? {} : { name }) };
}

function parsed(content: Buffer, status: number): ReplyBody {
  try {
    return { kind: "json", value: JSON.parse(content.toString("utf8")) };
  } catch {
    if (status >= 400) return { kind: "text", text: content.toString("utf8"), type: "text/plain" };
    throw new UpstreamError("HighLevel answered with JSON that breaks off or is malformed", {
      advice: "A read can simply be called again. For a change, look first whether it took effect.",
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
