import type { WireRequest } from "../../api/wire/request.js";
import type { Operation } from "../../declare/operation.js";
import type { DryRun, LaidOutCall, Step } from "../call.js";
import { lossesOf } from "../lookups/losses.js";
import type { RecordReader } from "../lookups/records.js";

export interface DryRunParts {
  /** Where HighLevel's API is. */
  readonly baseURL: string;
  readonly reader: RecordReader;
}

/** Ends a change that is only to be shown. */
export function dryRun({ baseURL, reader }: DryRunParts): Step<LaidOutCall> {
  return async (call, next) => {
    if (call.options.dryRun !== true) return next(call);
    const { operation, request, names, locationId } = call;
    const shown = dryRunOf(operation, request, baseURL);
    const resolved = Object.keys(names).length === 0 ? {} : { resolved: names };
    const losses = await lossesOf(call, reader);
    const lost = losses.length === 0 ? {} : { losses };
    return { kind: "dry run", request: { ...shown, ...resolved, ...lost }, locationId };
  };
}

/** @param baseURL where HighLevel's API is. */
function dryRunOf(operation: Operation, request: WireRequest, baseURL: string): DryRun {
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
