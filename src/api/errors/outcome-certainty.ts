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

/** Failures that mean that nothing was changed, unless they are marked as unsure. */
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
 * True when a failed call certainly changed nothing: it was never sent, or it was refused. After a timeout, a broken
 * connection or an internal error of HighLevel it may have been carried out.
 */
export function certainlyNotApplied(error: unknown): boolean {
  if (!(error instanceof CallError) || error.unsure) return false;
  if (error instanceof NetworkError) return !error.sent;
  return refusals.some((kind) => error instanceof kind);
}
