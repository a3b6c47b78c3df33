/**
 * A class per kind of failure. `message` says what failed, `advice` what to do next; both are for the model and
 * hold no token, no header and no stack.
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
  /** HTTP status of HighLevel's reply, where there was one. */
  readonly status?: number;
  /** HighLevel's id of the request, for its support. */
  readonly traceId?: string;
  /** Every message that HighLevel gave, or every argument that was wrong. */
  readonly details?: readonly string[];
  /** True where it may have been carried out all the same, though failures of this kind mean that it was not. */
  readonly unsure?: boolean;
}

export abstract class CallError extends Error {
  abstract readonly kind: ErrorKind;
  /** True where the same call may succeed later without a change. */
  readonly retryable: boolean = false;
  readonly advice: string;
  readonly status: number | undefined;
  readonly traceId: string | undefined;
  readonly details: readonly string[];
  readonly unsure: boolean;
  #sentBefore: SentBefore | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message);
    this.name = new.target.name;
    this.advice = facts.advice;
    this.status = facts.status;
    this.traceId = facts.traceId;
    this.details = facts.details ?? [];
    this.unsure = facts.unsure ?? false;
  }

  /** What was sent of the call before it failed; undefined when nothing was. */
  get sentBefore(): SentBefore | undefined {
    return this.#sentBefore;
  }

  /** Notes what was sent before it. */
  after(sent: SentBefore): this {
    this.#sentBefore = sent;
    return this;
  }
}

/** What was sent of a call before it failed. */
export interface SentBefore {
  readonly requests: number;
  /** The sub-account it was for, if it was for one. */
  readonly locationId: string | undefined;
}

/** The arguments do not fit the operation. Nothing was sent, or HighLevel answered 400. */
export class ValidationError extends CallError {
  readonly kind = "validation";
}

/** The token is unknown, expired or revoked. */
export class AuthenticationError extends CallError {
  readonly kind = "authentication";
}

/** The token is good, but was not given a scope that the operation needs. */
export class MissingScopeError extends CallError {
  readonly kind = "missing_scope";
}

/** An agency token where a sub-account's is wanted, or the reverse, or a PIT where only OAuth will do. */
export class WrongTokenLevelError extends CallError {
  readonly kind = "wrong_token_level";
}

/** The token has no access to the sub-account, or the sub-account is not told. */
export class WrongLocationError extends CallError {
  readonly kind = "wrong_location";
}

export class NotFoundError extends CallError {
  readonly kind = "not_found";
}

/** What is there already stands against the call. */
export class ConflictError extends CallError {
  readonly kind = "conflict";
}

/** HighLevel read the arguments and refuses them; `details` holds all of its messages. */
export class UnprocessableError extends CallError {
  readonly kind = "unprocessable";
}

/** The budget of requests is used up. */
export class RateLimitedError extends CallError {
  readonly kind = "rate_limited";
  override readonly retryable = true;
  /** Seconds until a further request is worth sending. */
  readonly retryAfterSeconds: number;

  constructor(message: string, facts: ErrorFacts & { readonly retryAfterSeconds: number }) {
    super(message, facts);
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** HighLevel failed, or answered something that is not an answer. */
export class UpstreamError extends CallError {
  readonly kind = "upstream";
  override readonly retryable = true;
}

/** No answer in time. Whether the call took effect is not known. */
export class TimeoutError extends CallError {
  readonly kind = "timeout";
  override readonly retryable = true;
}

/** The connection failed. */
export class NetworkError extends CallError {
  readonly kind = "network";
  override readonly retryable = true;
  /** False where the request surely never reached HighLevel. */
  readonly sent: boolean;

  constructor(message: string, facts: ErrorFacts & { readonly sent: boolean }) {
    super(message, facts);
    this.sent = facts.sent;
  }
}

/** The caller gave up. */
export class CancelledError extends CallError {
  readonly kind = "cancelled";
}

/** The reply is larger than GHL_MAX_REPLY_BYTES. */
export class TooLargeError extends CallError {
  readonly kind = "too_large";
}

/** This server's own rules stand against the call: read-only, a class of operation, a confirmation that lacks. */
export class PolicyError extends CallError {
  readonly kind = "refused";
}
