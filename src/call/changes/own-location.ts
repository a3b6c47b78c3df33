import type { LaidOutCall, Step } from "../call.js";

/** Finds out which sub-account's record a change is about where only the token says that. */
export const ownLocation: Step<LaidOutCall> = async (call, next) => {
  if (call.locationId !== undefined || call.operation.token === "agency") return next(call);
  const { caller, signal } = call.scope;
  const locationId = await caller.account.location(undefined, signal).catch(() => undefined);
  return next({ ...call, locationId });
};
