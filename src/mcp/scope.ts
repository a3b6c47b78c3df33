import { type ServerContext, TRACEPARENT_META_KEY, TRACESTATE_META_KEY } from "@modelcontextprotocol/server";
import type { Caller, Progress, Scope } from "../api/scope.js";
import { type TraceContext, traceContext } from "../api/wire/trace.js";

/** Makes the scope of a request from what the SDK says of it. */
export type ScopeOf = (context: ServerContext) => Scope;

/** Where the HTTP endpoint puts the caller of a request, in the SDK's own `authInfo.extra`. */
export const callerKey = "caller";

/**
 * @param local the caller of requests that come over stdio. Over HTTP the caller comes with each request.
 */
export function scopesFrom(local: Caller | undefined): ScopeOf {
  return (context) => {
    const { signal } = context.mcpReq;
    return {
      caller: callerOf(context, local),
      signal,
      trace: traceOf(context),
      progress: progressOf(context),
    };
  };
}

function callerOf({ http }: ServerContext, local: Caller | undefined): Caller {
  const caller = http === undefined ? local : http.authInfo?.extra?.[callerKey];
  // A request without a caller is a fault of this program: it is answered by nothing rather than by everything.
  if (!isCaller(caller)) throw new Error("the request has no caller");
  return caller;
}

/** The endpoint of this very process put it there: what is looked at is only that it did. */
function isCaller(value: unknown): value is Caller {
  return typeof value === "object" && value !== null && "name" in value && "account" in value;
}

/** The trace that a request belongs to: what its `_meta` says, or else the headers it came with. */
function traceOf({ mcpReq, http }: ServerContext): TraceContext | undefined {
  const meta: Readonly<Record<string, unknown>> = mcpReq._meta ?? {};
  const headers = http?.req?.headers;
  const given = [
    [meta[TRACEPARENT_META_KEY], meta[TRACESTATE_META_KEY]],
    [headers?.get("traceparent"), headers?.get("tracestate")],
  ] as const;
  for (const [parent, state] of given) {
    const trace = typeof parent === "string" ? traceContext(parent, state) : undefined;
    if (trace !== undefined) return trace;
  }
  return undefined;
}

/** Hosts give a call up when they hear nothing of it for a while: most wait a minute. */
const everyMs = 3_000;

/** Does what may take long, and reports how long it has been waiting to a client that asked for progress. */
export async function whileWaiting<T>(
  { progress }: Pick<Scope, "progress">,
  work: () => Promise<T>,
): Promise<T> {
  if (progress === undefined) return work();
  const since = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - since) / 1000);
    progress({ progress: seconds, message: `Waiting for HighLevel since ${seconds} s` }).catch(() =>
      clearInterval(timer),
    );
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Undefined when the client did not ask for progress. */
function progressOf({ mcpReq }: ServerContext): Scope["progress"] {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  return (progress: Progress) =>
    mcpReq.notify({ method: "notifications/progress", params: { progressToken, ...progress } });
}
