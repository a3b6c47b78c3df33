import type { Catalogue } from "../../catalogue/catalogue.js";
import type { LaidOutCall, Step } from "../call.js";
import { readToCheck } from "../lookups/related-reads.js";
import { answerOf } from "../steps/answer.js";
import { fingerprintOf } from "./fingerprint.js";
import type { Idempotency, KeyUse } from "./idempotency.js";

export interface RepeatParts {
  readonly idempotency: Idempotency;
  readonly catalogue: Catalogue;
}

/**
 * Answers with the reply to an earlier call with the same key. What was done already needs nobody's consent: nothing
 * is sent.
 *
 * @throws ConflictError when the key is another change's, or the outcome of the first call is not known.
 */
export function repeated({ idempotency, catalogue }: RepeatParts): Step<LaidOutCall> {
  return async (call, next) => {
    const use = keyUse(call, catalogue);
    const first = use === undefined ? undefined : await idempotency.known(use);
    return first === undefined ? next(call) : answerOf(call, first, true);
  };
}

/** Sends a change with a key at most once, whichever process is asked and however often. @throws as `repeated` does. */
export function sentOnce({ idempotency, catalogue }: RepeatParts): Step<LaidOutCall> {
  return async (call, next) => {
    const use = keyUse(call, catalogue);
    if (use === undefined) return next(call);
    const sent = await idempotency.once(use, () => next(call));
    return sent.kind === "sent" ? sent.outcome : answerOf(call, sent.first, true);
  };
}

function keyUse(call: LaidOutCall, catalogue: Catalogue): KeyUse | undefined {
  const { idempotencyKey } = call.options;
  if (idempotencyKey === undefined) return undefined;
  const { operation, locationId, scope } = call;
  return {
    key: idempotencyKey,
    operation: operation.name,
    locationId,
    caller: scope.caller.name,
    fingerprint: fingerprintOf(call),
    check: readToCheck(catalogue, operation),
    signal: scope.signal,
  };
}
