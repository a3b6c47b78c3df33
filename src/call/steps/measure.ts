import { type CallRecords, measured as measuredWork, type Unsent } from "../../api/send/call-record.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Call, Outcome, Step } from "../call.js";

export interface MeasureParts {
  readonly catalogue: Catalogue;
  readonly records: CallRecords;
}

/** Records how a call ended that failed, or that sent nothing. What was sent is recorded where it is sent. */
export function measured({ catalogue, records }: MeasureParts): Step<Call> {
  return (call, next) => {
    const { scope } = call;
    const card = catalogue.card(call.operation);
    const facts = { operation: card?.name ?? "unknown", class: card?.class ?? "unknown" } as const;
    const from = performance.now();
    return measuredWork(records, { ...facts, scope }, async () => {
      const outcome = await next(call);
      const unsent = unsentIn(outcome);
      if (unsent !== undefined) {
        records.ended({
          ...facts,
          ...unsent,
          caller: scope.caller.name,
          traceparent: scope.trace?.traceparent,
          requests: 0,
          ms: performance.now() - from,
        });
      }
      return outcome;
    });
  };
}

function unsentIn(
  outcome: Outcome,
): { readonly outcome: Unsent; readonly locationId: string | undefined } | undefined {
  switch (outcome.kind) {
    case "dry run":
      return { outcome: "dry_run", locationId: outcome.locationId };
    case "unconfirmed":
      return { outcome: "unconfirmed", locationId: outcome.locationId };
    case "answered":
      return outcome.repeated ? { outcome: "repeated", locationId: outcome.answer.locationId } : undefined;
  }
}
