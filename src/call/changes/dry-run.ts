import type { WireRequest } from "../../api/wire/request.js";
import type { Operation } from "../../declare/operation.js";

/** The request that a change would send, whole but for the token. */
export interface DryRun {
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly version: string;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** @param baseURL where HighLevel's API is. */
export function dryRunOf(operation: Operation, request: WireRequest, baseURL: string): DryRun {
  const { method, target, version, contentType, body } = request;
  return {
    operation,
    method,
    url: baseURL.replace(/\/$/, "") + target,
    version,
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === undefined ? {} : { body: shownBody(body, contentType) }),
    ...(typeof body === "object" ? { contentType: "multipart/form-data" } : {}),
  };
}

function shownBody(body: NonNullable<WireRequest["body"]>, contentType: string | undefined): unknown {
  if (typeof body === "string") return contentType === "application/json" ? JSON.parse(body) : body;
  return body.map(({ name, value }) =>
    typeof value === "string"
      ? { name, value }
      : { name, file: value.name, type: value.type, bytes: value.content.length },
  );
}
