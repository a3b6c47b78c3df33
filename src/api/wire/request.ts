import type { Operation, Version } from "../../declare/operation.js";
import type { Redactable } from "../../text/redact.js";
import { ValidationError } from "../errors/errors.js";
import type { TraceContext } from "./trace.js";

/** A request as it leaves the process, less the token. */
export interface WireRequest {
  readonly method: Operation["method"];
  /** Path and query string, encoded. */
  readonly target: string;
  readonly version: Version;
  readonly contentType?: string;
  readonly body?: string | readonly Part[];
  /** Milliseconds that the answer may take, however short the settings would have it. */
  readonly leastTimeoutMs?: number;
  /** The caller's trace, to be passed on. */
  readonly trace?: TraceContext;
}

/** Less than the five minutes after which the HTTP client itself gives up. */
const slowMs = 240_000;

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly value: string | Attachment;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** A file with its content in hand, ready for a multipart body. */
export class Attachment implements Redactable {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly content: Uint8Array<ArrayBuffer>,
  ) {}

  redacted(): string {
    return `[file ${this.name}, ${this.content.length} bytes]`;
  }

  /** What is shown of it: never the content. */
  toJSON(): string {
    return `${this.name} (${this.type}, ${this.content.length} bytes)`;
  }
}

/**
 * Lays out checked arguments as the request the operation wants. A name that stands in several places goes to
 * each of them; what is undefined goes nowhere.
 *
 * @throws ValidationError when a path argument is empty, "." or "..", which would address another path.
 */
export function wireRequest(operation: Operation, args: Arguments): WireRequest {
  const query = queryString(pick(args, Object.keys(operation.query)));
  const content = requestBody(operation, args);
  return {
    method: operation.method,
    target: fillPath(operation, args) + (query === "" ? "" : `?${query}`),
    version: operation.version,
    ...(operation.slow ? { leastTimeoutMs: slowMs } : {}),
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

/** Arrays are repeated keys, as the OpenAPI default has it; the official SDK's `foo[]` is its own invention. */
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
      // The content type is written when the parts are: only then is there a boundary.
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
