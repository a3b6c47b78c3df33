import { tenantPart } from "../catalogue/fields.js";
import type { Operation } from "../catalogue/operation.js";
import { argumentFields } from "../catalogue/toolset.js";
import type { Account } from "../ghl/account.js";
import type { Arguments } from "../ghl/request.js";

export interface Placed {
  readonly args: Arguments;
  /** The sub-account the call is for, where it is for one. */
  readonly locationId: string | undefined;
}

/**
 * Fills in what the account knows: the sub-account under each of its names, and the agency.
 *
 * @param named the sub-account the caller named, by id or by name.
 * @throws WrongLocationError when the call needs a sub-account and none can be told.
 */
export async function placeInAccount(
  operation: Operation,
  args: Arguments,
  account: Account,
  named: string | undefined,
  signal: AbortSignal,
): Promise<Placed> {
  const filled: Record<string, unknown> = { ...args };
  let locationId: string | undefined;
  for (const [name, field] of Object.entries(argumentFields(operation))) {
    const given = filled[name];
    switch (tenantPart(field)) {
      case "locationId":
        locationId ??= await account.location(typeof given === "string" ? given : named, signal);
        filled[name] = locationId;
        break;
      case "companyId":
        filled[name] = given ?? (await account.company(signal));
        break;
      case "altType":
        filled[name] = given ?? "location";
        break;
      case undefined:
        break;
    }
  }
  return { args: filled, locationId };
}
