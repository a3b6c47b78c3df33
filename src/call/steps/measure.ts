import { CallError } from "../../api/errors/errors.js";
import type { CallRecord, Observer } from "../../api/observer.js";
import type { Scope } from "../../api/scope.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Call, Outcome, Step } from "../call.js";

export interface MeasureParts {
  readonly catalogue: Catalogue;
  readonly observer: Observer;
}

/** Measures a call, and reports how it ended. */
export function measured({ catalogue, observer }: MeasureParts): Step<Call> {
  return (call, next) =>
    measure(observer, catalogue.card(call.operation), call.scope, async () => {
      const outcome = await next(call);
      return [outcome, endOf(outcome)];
    });
}

/** What a record says of the end. */
export type End = Pick<CallRecord, "outcome" | "status" | "bytes" | "traceId" | "requests" | "locationId">;

/**
 * Measures a piece of work, and reports how it ended.
 *
 * @param card the operation; undefined when the caller named none that exists.
 * @param work returns its result, and what to record of it.
 */
export async function measure<T>(
  observer: Observer,
  card: Card | undefined,
  { caller, trace }: Pick<Scope, "caller" | "trace">,
  work: () => Promise<readonly [T, End]>,
): Promise<T> {
  const from = performance.now();
  const ended = (end: End, error?: unknown) =>
    observer.callEnded(
      {
        operation: card?.name ?? "unknown",
        class: card?.class ?? "unknown",
        caller: caller.name,
        traceparent: trace?.traceparent,
        ms: performance.now() - from,
        ...end,
      },
      error,
    );
  try {
    const [result, end] = await work();
    ended(end);
    return result;
  } catch (error) {
    ended(failureOf(error), error);
    throw error;
  }
}

/** The end of a call that was answered. */
export function answeredWith(
  { status, bytes, traceId, requests }: Reply,
  locationId: string | undefined,
): End {
  return { outcome: "ok", status, bytes, traceId, requests, locationId };
}

function endOf(outcome: Outcome): End {
  switch (outcome.kind) {
    case "dry run":
      return { outcome: "dry_run", requests: 0, locationId: outcome.locationId };
    case "unconfirmed":
      return { outcome: "unconfirmed", requests: 0, locationId: outcome.locationId };
    case "answered": {
      const { reply, locationId } = outcome.answer;
      return outcome.repeated
        ? { outcome: "repeated", requests: 0, locationId }
        : answeredWith(reply, locationId);
    }
  }
}

function failureOf(error: unknown): End {
  if (!(error instanceof CallError)) return { outcome: "internal", requests: 0 };
  const { kind, status, traceId } = error;
  return { outcome: kind, status, traceId, requests: 0, ...error.takeSentBefore() };
}
