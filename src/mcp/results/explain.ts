import type { CallToolResult } from "@modelcontextprotocol/server";
import { CallError, RateLimitedError, UpstreamError } from "../../api/errors/errors.js";
import { asWithoutStore } from "../../api/errors/without-store.js";
import { sentence } from "../../text/plain-text.js";
import { shownText } from "../../text/redact.js";
import type { Reach } from "../reach.js";

/** A failure as a model reads it: what failed, why, what to do next, and whether the same call may work later. */
export function explain(error: unknown, reach: Reach): CallToolResult {
  const known = toCallError(error);
  const facts = {
    kind: known.kind,
    message: shownText(known.message),
    ...(known.details.length > 0 ? { details: known.details.map(shownText) } : {}),
    advice: reach.advice(known.advice),
    retryable: known.retryable,
    ...(known instanceof RateLimitedError ? { retryAfterSeconds: known.retryAfterSeconds } : {}),
    ...(known.status === undefined ? {} : { status: known.status }),
    ...(known.traceId === undefined ? {} : { traceId: known.traceId }),
  };
  return {
    isError: true,
    content: [{ type: "text", text: errorText(known, reach) }],
    structuredContent: { error: facts },
  };
}

/**
 * The same in words, for whoever reads text alone.
 *
 * @param reach how operations are named to a reader who has a list of tools.
 */
export function errorText(error: CallError, reach?: Reach): string {
  const details = error.details
    .filter((detail) => !error.message.includes(detail))
    .map((detail) => `- ${detail}`);
  const trace = error.traceId === undefined ? [] : [`traceId ${error.traceId}`];
  const advice = reach === undefined ? error.advice : reach.advice(error.advice);
  return shownText([sentence(error.message), ...details, advice, ...trace].join("\n"));
}

/** Whatever is thrown by accident says nothing of the inside: no stack, no path, no value. */
export function toCallError(thrown: unknown): CallError {
  const error = asWithoutStore("this call", thrown);
  if (error instanceof CallError) return error;
  return new UpstreamError("The call failed inside ghl-mcp", {
    advice: "This is a fault of ghl-mcp. Its log on stderr has the cause.",
  });
}
