import {
  AuthenticationError,
  CallError,
  CancelledError,
  ConflictError,
  MissingScopeError,
  NetworkError,
  NotFoundError,
  PolicyError,
  RateLimitedError,
  UnprocessableError,
  ValidationError,
  WrongLocationError,
  WrongTokenLevelError,
} from "./errors.js";

/** Kinds of failures after which nothing was done, unless they say that they are unsure. */
const refusals = [
  AuthenticationError,
  CancelledError,
  ConflictError,
  MissingScopeError,
  NotFoundError,
  RateLimitedError,
  PolicyError,
  UnprocessableError,
  ValidationError,
  WrongLocationError,
  WrongTokenLevelError,
];

/**
 * True where a call that failed surely changed nothing: it was never sent, or was refused. After anything else, a
 * timeout, a broken connection or an error of HighLevel's own, it may have been carried out.
 */
export function certainlyNotApplied(error: unknown): boolean {
  if (!(error instanceof CallError) || error.unsure) return false;
  if (error instanceof NetworkError) return !error.sent;
  return refusals.some((kind) => error instanceof kind);
}
