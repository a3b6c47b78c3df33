import { shortened } from "../../text/plain-text.js";

/**
 * One class per kind of failure. `message` says what failed and `advice` what to do next; both are written for the
 * model and contain no token, no header and no stack.
 */
export type ErrorKind =
  | "validation"
  | "authentication"
  | "missing_scope"
  | "wrong_token_level"
  | "wrong_location"
  | "not_found"
  | "conflict"
  | "unprocessable"
  | "rate_limited"
  | "upstream"
  | "timeout"
  | "network"
  | "cancelled"
  | "too_large"
  | "refused";

export interface ErrorFacts {
  /** What the caller should do next. */
  readonly advice: string;
  /** HTTP status of HighLevel's reply, if there was one. */
  readonly status?: number;
  /** HighLevel's id of the request; its support asks for it. */
  readonly traceId?: string;
  /** Every message of HighLevel's reply, or every argument that is wrong. */
  readonly details?: readonly string[];
  /** True when the call may have been carried out, although failures of this kind usually mean that it was not. */
  readonly unsure?: boolean;
}

/** What a caller or HighLevel said stands in an error, and either may say as much as it likes. */
const longestMessage = 3_000;
const longestDetail = 500;
const mostDetails = 50;

export abstract class CallError extends Error {
  abstract readonly kind: ErrorKind;
  /** True when the same call may succeed later. */
  readonly retryable: boolean = false;
  readonly advice: string;
  readonly status: number | undefined;
  readonly traceId: string | undefined;
  readonly unsure: boolean;
  #details: readonly string[];
  #sentBefore: SentBefore | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(shortened(message, longestMessage));
    this.name = new.target.name;
    this.advice = facts.advice;
    this.status = facts.status;
    this.traceId = facts.traceId;
    this.#details = fewDetails(facts.details ?? []);
    this.unsure = facts.unsure ?? false;
  }

  get details(): readonly string[] {
    return this.#details;
  }

  /** Says more of what was meant to be done when it failed. */
  adding(detail: string): this {
    this.#details = [...this.#details, detail];
    return this;
  }

  /**
   * What was sent of the call before it failed; undefined when nothing was. It is handed out once, to the innermost
   * call: one that fails for want of what it looked up has sent nothing itself.
   */
  takeSentBefore(): SentBefore | undefined {
    const sent = this.#sentBefore;
    this.#sentBefore = undefined;
    return sent;
  }

  /** Notes what was sent before it. */
  after(sent: SentBefore): this {
    this.#sentBefore = sent;
    return this;
  }
}

function fewDetails(details: readonly string[]): readonly string[] {
  const more = details.length - mostDetails;
  const shown = details.slice(0, mostDetails).map((detail) => shortened(detail, longestDetail));
  return more > 0 ? [...shown, `… ${more} more`] : shown;
}

/** What was sent of a call before it failed. */
export interface SentBefore {
  readonly requests: number;
  /** The sub-account it was for, if it was for one. */
  readonly locationId: string | undefined;
}

/** The arguments are not valid for the operation. Nothing was sent, or HighLevel answered 400. */
export class ValidationError extends CallError {
  readonly kind = "validation";
}

/** The token is unknown, expired or revoked. */
export class AuthenticationError extends CallError {
  readonly kind = "authentication";
}

/** The token is valid but lacks a scope that the operation needs. */
export class MissingScopeError extends CallError {
  readonly kind = "missing_scope";
}

/** The operation needs a token of the other level (agency or sub-account), or an OAuth token instead of a PIT. */
export class WrongTokenLevelError extends CallError {
  readonly kind = "wrong_token_level";
}

/** The token has no access to the sub-account, or it is not clear which sub-account is meant. */
export class WrongLocationError extends CallError {
  readonly kind = "wrong_location";
}

export class NotFoundError extends CallError {
  readonly kind = "not_found";
}

/** The present state of the record does not allow the call. */
export class ConflictError extends CallError {
  readonly kind = "conflict";
}

/** HighLevel read the arguments and refused them; `details` holds all of its messages. */
export class UnprocessableError extends CallError {
  readonly kind = "unprocessable";
}

/** The rate limit is used up. */
export class RateLimitedError extends CallError {
  readonly kind = "rate_limited";
  override readonly retryable = true;
  /** Seconds until another request can succeed. */
  readonly retryAfterSeconds: number;

  constructor(message: string, facts: ErrorFacts & { readonly retryAfterSeconds: number }) {
    super(message, facts);
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** HighLevel failed, or its reply makes no sense. */
export class UpstreamError extends CallError {
  readonly kind = "upstream";
  override readonly retryable = true;
}

/** HighLevel did not answer in time. It is not known whether the call took effect. */
export class TimeoutError extends CallError {
  readonly kind = "timeout";
  override readonly retryable = true;
}

/** The connection failed. */
export class NetworkError extends CallError {
  readonly kind = "network";
  override readonly retryable = true;
  /** False when the request certainly never reached HighLevel. */
  readonly sent: boolean;

  constructor(message: string, facts: ErrorFacts & { readonly sent: boolean }) {
    super(message, facts);
    this.sent = facts.sent;
  }
}

/** The caller cancelled the call. */
export class CancelledError extends CallError {
  readonly kind = "cancelled";
}

/** The reply is larger than GHL_MAX_REPLY_BYTES. */
export class TooLargeError extends CallError {
  readonly kind = "too_large";
}

/** This server's policy forbids the call: read-only, a class of operations, or a missing confirmation. */
export class PolicyError extends CallError {
  readonly kind = "refused";
}
