import { PolicyError } from "../../api/errors/errors.js";
import type { LaidOutCall, Outcome, Step } from "../call.js";
import { previewOf } from "../lookups/preview.js";
import type { RecordReader } from "../lookups/records.js";
import {
  type Confirmations,
  type Confirmed,
  type ConfirmPolicy,
  needsConfirmation,
  type Redemption,
} from "./confirmations.js";
import { fingerprintOf } from "./fingerprint.js";

export interface ConfirmParts {
  readonly policy: ConfirmPolicy;
  readonly confirmations: Confirmations;
  readonly reader: RecordReader;
}

/**
 * Lets a change through that a person has agreed to, or that needs nobody's consent. Any other ends here, with a
 * preview of what it would do.
 *
 * @throws PolicyError when a confirmation does not hold for this change.
 */
export function confirmed(parts: ConfirmParts): Step<LaidOutCall> {
  return async (call, next) => {
    const agreed = await howConfirmed(call, parts);
    return agreed === undefined ? pending(call, parts) : next({ ...call, confirmed: agreed });
  };
}

/** How a person agreed; undefined while nobody has. */
async function howConfirmed(
  call: LaidOutCall,
  { policy, confirmations }: ConfirmParts,
): Promise<Confirmed | undefined> {
  if (!needsConfirmation(policy, call.operation)) return "not needed";
  if (call.approval !== undefined) {
    assertAccepted(await confirmations.accept(call.approval, fingerprintOf(call)), confirmations.lifeMs);
    return "asked";
  }
  if (call.options.confirm === undefined) return undefined;
  assertAccepted(await confirmations.redeem(call.options.confirm, fingerprintOf(call)), confirmations.lifeMs);
  return "code";
}

async function pending(call: LaidOutCall, { confirmations, reader }: ConfirmParts): Promise<Outcome> {
  const fingerprint = fingerprintOf(call);
  return {
    kind: "unconfirmed",
    locationId: call.locationId,
    pending: {
      preview: await previewOf(call, reader),
      fingerprint,
      lifeMs: confirmations.lifeMs,
      code: () => confirmations.issue(fingerprint),
    },
  };
}

/** @throws PolicyError where a confirmation does not hold for this change. */
function assertAccepted(redemption: Redemption, lifeMs: number): void {
  if (redemption.accepted) return;
  const minutes = Math.max(1, Math.round(lifeMs / 60_000));
  const advice =
    "Nothing was sent. Call without confirm to see what will happen, and ask the person again before you use the new code.";
  if (redemption.why === "other change") {
    throw new PolicyError(
      "The confirmation is for another change: it holds for one operation with exactly the same arguments, sub-account and caller",
      { advice },
    );
  }
  throw new PolicyError(
    `The confirmation is not known, used already or older than ${minutes === 1 ? "a minute" : `${minutes} minutes`}`,
    { advice },
  );
}
