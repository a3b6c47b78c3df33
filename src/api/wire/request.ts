import { randomUUID } from "node:crypto";
import type { Operation, Version } from "../../declare/operation.js";
import type { Redactable } from "../../text/redact.js";
import { ValidationError } from "../errors/errors.js";
import type { TraceContext } from "./trace.js";

/** A request as it is sent, without the token. */
export interface WireRequest {
  readonly method: Operation["method"];
  /** Path and query string, encoded. */
  readonly target: string;
  readonly version: Version;
  readonly contentType?: string;
  readonly body?: string | readonly Part[];
  /** The least timeout in milliseconds; it takes precedence over a shorter one in the settings. */
  readonly leastTimeoutMs?: number;
  /** The longest timeout in milliseconds; it takes precedence over a longer one in the settings. */
  readonly mostTimeoutMs?: number;
  /** Sent as the Idempotency-Key header, the same on each attempt. */
  readonly key?: string;
  /** True where it changes something: after a failure somebody must look whether it did. */
  readonly changes?: true;
  /** True where the reply is meant to hold tokens: of any other they are removed. */
  readonly repliesWithTokens?: true;
  /** The caller's trace, sent along as headers. */
  readonly trace?: TraceContext;
}

/** Below the five minutes after which the HTTP client times out. */
const slowMs = 240_000;

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly value: string | Attachment;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** A file with its content, ready for a multipart body. */
export class Attachment implements Redactable {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly content: Uint8Array<ArrayBuffer>,
  ) {}

  redacted(): string {
    return `[file ${this.name}, ${this.content.length} bytes]`;
  }

  /** A description for logs and answers, without the content. */
  toJSON(): string {
    return `${this.name} (${this.type}, ${this.content.length} bytes)`;
  }
}

/**
 * Builds the request of an operation from checked arguments. An argument that is declared in several places goes to
 * each of them; undefined arguments are left out.
 *
 * @throws ValidationError when a path argument is empty, "." or "..", because it would change the path.
 */
export function wireRequest(operation: Operation, args: Arguments): WireRequest {
  const query = queryString(pick(args, Object.keys(operation.query)));
  const content = requestBody(operation, args);
  return {
    method: operation.method,
    ...(operation.risk === "read" ? {} : { changes: true }),
    target: fillPath(operation, args) + (query === "" ? "" : `?${query}`),
    version: operation.version,
    ...(operation.slow ? { leastTimeoutMs: slowMs } : {}),
    ...(operation.wantsKey ? { key: randomUUID() } : {}),
    ...content,
  };
}

function fillPath(operation: Operation, args: Arguments): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    pathSegment(operation, name, args[name]),
  );
}

function pathSegment(operation: Operation, name: string, value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (["", ".", ".."].includes(text.trim()) || !text.isWellFormed()) {
    throw new ValidationError(
      `${operation.name}: ${name} must name one record, it is ${JSON.stringify(value) ?? "missing"}`,
      {
        advice: `Give the ${name} as HighLevel returned it.`,
      },
    );
  }
  return encodeURIComponent(text);
}

/** Arrays become repeated keys, the OpenAPI default. (The official SDK writes `foo[]`, which is not documented.) */
function queryString(query: Arguments): string {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) encoded.append(name, queryText(item));
  }
  return encoded.toString();
}

function queryText(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function requestBody(operation: Operation, args: Arguments): Pick<WireRequest, "body" | "contentType"> {
  const { body } = operation;
  if (body === undefined) return {};
  if (body.kind === "whole") return json(args.body);
  const fields = { ...pick(args, Object.keys(body.fields)), ...additional(args.additional) };
  switch (body.encoding) {
    case "json":
      return json(fields);
    case "form":
      return { contentType: "application/x-www-form-urlencoded", body: queryString(fields) };
    case "multipart":
      // The HTTP client writes the content type, because it chooses the boundary.
      return { body: parts(fields) };
  }
}

function json(value: unknown): Pick<WireRequest, "body" | "contentType"> {
  return { contentType: "application/json", body: JSON.stringify(value) };
}

function parts(fields: Arguments): readonly Part[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item: unknown) => ({
      name,
      value: item instanceof Attachment ? item : queryText(item),
    })),
  );
}

function additional(value: unknown): Arguments {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function pick(args: Arguments, names: readonly string[]): Arguments {
  return Object.fromEntries(
    names.filter((name) => args[name] !== undefined).map((name) => [name, args[name]]),
  );
}
