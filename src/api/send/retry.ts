import { type Effect, isRepeatable } from "../../declare/effect.js";
import { isRecord } from "../../text/json.js";
import { NetworkError } from "../errors/errors.js";
import type { Reply, ReplyBody } from "../wire/reply.js";

/** What came of sending a request once. */
export type Attempt =
  | { readonly kind: "replied"; readonly reply: Reply }
  | { readonly kind: "failed"; readonly error: unknown };

/** How often a request is sent at most. */
export const mostAttempts = 4;

/** Statuses that say: not now. */
const passing = [502, 503, 504];

/** Full jitter: any time between at once and the ceiling, which doubles with each attempt. In milliseconds. */
const afterFailure = { first: 250, highest: 5_000 };
const afterTooMany = { first: 1_000, highest: 10_000 };

/**
 * How long to wait before the same request is sent again, in milliseconds; undefined where it must not be.
 *
 * What was refused with 429 or surely never arrived may be sent again whatever it does, unless the reply calls it not
 * retryable. Beyond that only what may
 * happen twice: a read, by its effect and not its verb, and a PUT or DELETE that sets what it sets. A time-out is
 * not repeated: the caller has waited long enough to decide for himself.
 *
 * @param attempts how often it was sent so far.
 * @param random a number from 0 up to 1.
 */
export function retryDelay(
  effect: Effect,
  attempts: number,
  attempt: Attempt,
  now: number,
  random: () => number = Math.random,
): number | undefined {
  if (attempts >= mostAttempts || !mayRepeat(effect, attempt)) return undefined;
  const isTooMany = attempt.kind === "replied" && attempt.reply.status === 429;
  const { first, highest } = isTooMany ? afterTooMany : afterFailure;
  const jitter = random() * Math.min(highest, first * 2 ** (attempts - 1));
  const asked = attempt.kind === "replied" ? retryAfter(attempt.reply.headers, now) : undefined;
  return Math.max(asked ?? 0, jitter);
}

function mayRepeat(effect: Effect, attempt: Attempt): boolean {
  if (attempt.kind === "replied") {
    const { status, body } = attempt.reply;
    if (status === 429) return !isFinal(body);
    return passing.includes(status) && isRepeatable(effect);
  }
  return attempt.error instanceof NetworkError && (!attempt.error.sent || isRepeatable(effect));
}

/** As a managed agent answers where the same turn must not be sent again. */
function isFinal(body: ReplyBody): boolean {
  return body.kind === "json" && isRecord(body.value) && body.value.retryable === false;
}

/** `Retry-After` in milliseconds, given in seconds or as a date. */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const text = headers["retry-after"]?.trim();
  if (text === undefined || text === "") return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
