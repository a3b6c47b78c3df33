/** The caller's place in a distributed trace (W3C Trace Context). It is passed on unchanged. */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate?: string;
}

const parentForm = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;
/** One line of printable ASCII: anything else must not become a header. */
const stateForm = /^[\x20-\x7e]{1,512}$/;

/** Reads the trace headers; returns undefined when there is no valid traceparent. A tracestate alone means nothing. */
export function traceContext(traceparent: string, tracestate: unknown): TraceContext | undefined {
  if (!parentForm.test(traceparent)) return undefined;
  const hasState = typeof tracestate === "string" && stateForm.test(tracestate);
  return hasState ? { traceparent, tracestate } : { traceparent };
}
