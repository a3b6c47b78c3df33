import {
  AuthenticationError,
  ConflictError,
  MissingScopeError,
  NetworkError,
  NotFoundError,
  RateLimitedError,
  RefusedError,
  UnprocessableError,
  ValidationError,
  WrongLocationError,
  WrongTokenLevelError,
} from "../ghl/errors.js";

const refusals = [
  AuthenticationError,
  ConflictError,
  MissingScopeError,
  NotFoundError,
  RateLimitedError,
  RefusedError,
  UnprocessableError,
  ValidationError,
  WrongLocationError,
  WrongTokenLevelError,
];

/**
 * True where a call that failed surely changed nothing: it was never sent, or was refused. After anything else, a
 * timeout, a broken connection or an error of HighLevel's own, it may have been carried out.
 */
export function surelyWithoutEffect(error: unknown): boolean {
  if (error instanceof NetworkError) return !error.sent;
  return refusals.some((kind) => error instanceof kind);
}
