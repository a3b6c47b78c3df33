import { WrongLocationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import type { LaidOutCall, Step } from "../call.js";

export interface Placed {
  readonly args: Arguments;
  /** The sub-account the call is for, where it is for one. */
  readonly locationId: string | undefined;
}

/**
 * Fills in what the account knows: the sub-account under each of its names, and the agency.
 *
 * @param named the sub-account that the caller named, by id or by name.
 * @throws WrongLocationError when the call needs a sub-account and none can be told, or arguments contradict.
 */
export async function placeInAccount(
  { operation, arguments: all }: Endpoint,
  args: Arguments,
  named: string | undefined,
  { caller: { account }, signal }: Pick<Scope, "caller" | "signal">,
): Promise<Placed> {
  const filled: Record<string, unknown> = { ...args };
  let locationId: string | undefined;
  for (const { name, kind } of all) {
    if (kind?.kind !== "tenant") continue;
    const given = filled[name];
    switch (kind.part) {
      case "locationId":
        locationId = await sameLocation(locationId, typeof given === "string" ? given : named);
        filled[name] = locationId;
        break;
      case "companyId":
        filled[name] = given ?? (await account.company(signal));
        break;
      case "altType":
        filled[name] = given ?? "location";
        break;
    }
  }
  // A record's id says nothing of its sub-account, whose own token is needed to read it.
  const isMeant = named !== undefined || (account.tokenPerLocation && operation.token === "location");
  if (locationId === undefined && isMeant) locationId = await account.location(named, signal);
  return { args: filled, locationId };

  async function sameLocation(before: string | undefined, given: string | undefined): Promise<string> {
    if (before !== undefined && (given === undefined || given === named)) return before;
    const found = await account.location(given, signal);
    const others =
      before ?? (named === undefined || named === given ? found : await account.location(named, signal));
    if (others === found) return found;
    throw new WrongLocationError("The arguments name two sub-accounts", {
      details: [others, found],
      advice: "Name one, or leave all of them away. Nothing was sent.",
    });
  }
}

/** Finds out which sub-account's record a change is about where only the token says that. */
export const ownLocation: Step<LaidOutCall> = async (call, next) => {
  if (call.locationId !== undefined || call.operation.token === "agency") return next(call);
  const { caller, signal } = call.scope;
  const locationId = await caller.account.location(undefined, signal).catch(() => undefined);
  return next({ ...call, locationId });
};
