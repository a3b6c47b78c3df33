import { type ServerContext, TRACEPARENT_META_KEY, TRACESTATE_META_KEY } from "@modelcontextprotocol/server";
import { type TraceContext, traceContext } from "../api/wire/trace.js";

/** The trace a request belongs to: what its `_meta` says, or else the headers it came with. */
export function traceOf({ mcpReq, http }: ServerContext): { readonly trace?: TraceContext } {
  const meta: Readonly<Record<string, unknown>> = mcpReq._meta ?? {};
  const headers = http?.req?.headers;
  const trace =
    traceContext(meta[TRACEPARENT_META_KEY], meta[TRACESTATE_META_KEY]) ??
    traceContext(headers?.get("traceparent"), headers?.get("tracestate"));
  return trace === undefined ? {} : { trace };
}
