/** Where a call stands in a caller's distributed trace, as W3C Trace Context has it. It is passed on unchanged. */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate?: string;
}

const parentForm = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;
/** One line of visible characters: whatever else a caller sends must not become a header. */
const stateForm = /^[\x20-\x7e]{1,512}$/;

/** Reads what a caller sent; returns undefined when it is no trace. A state without a parent means nothing. */
export function traceContext(traceparent: string, tracestate: unknown): TraceContext | undefined {
  if (!parentForm.test(traceparent)) return undefined;
  const hasState = typeof tracestate === "string" && stateForm.test(tracestate);
  return hasState ? { traceparent, tracestate } : { traceparent };
}
