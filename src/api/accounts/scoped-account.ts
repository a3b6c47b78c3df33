import type { TokenLevel } from "../../declare/operation.js";
import { isNamed } from "../../text/by-name.js";
import { CallError, PolicyError, WrongLocationError } from "../errors/errors.js";
import type { Account, AccountScope, Location } from "./account.js";
import { chooseLocation, looksLikeLocationId } from "./choose-location.js";

/** Restricts an account to one sub-account or a few. */
export function scopedAccount(account: Account, scope: AccountScope): Account {
  const { allowed } = scope;
  const pinned = scope.pinned ?? (allowed?.length === 1 ? allowed[0] : undefined);
  if (pinned === undefined && allowed === undefined) return account;

  const reached = pinned === undefined ? allowed : [pinned];
  const scoped: Account = {
    within: reached?.filter((id) => account.within?.includes(id) ?? true),
    severalLocations: pinned === undefined && account.severalLocations,
    tokenPerLocation: account.tokenPerLocation,
    vouched: account.vouched,
    location,
    locations,
    budgetKey: (locationId) => account.budgetKey(locationId ?? pinned),
    company: (signal) => account.company(signal),
    level: async (signal) => (allowed === undefined ? account.level(signal) : "location"),
    async token(level, locationId, signal) {
      const within = await permitted(level, locationId, signal);
      return account.token(level, within, signal);
    },
    async renew(stale, level, locationId, signal) {
      const within = await permitted(level, locationId, signal);
      return account.renew(stale, level, within, signal);
    },
    narrowed: (further) => scopedAccount(scoped, further),
    close: () => account.close(),
  };
  return scoped;

  async function location(named: string | undefined, signal: AbortSignal): Promise<string> {
    if (pinned !== undefined) {
      const meant = allow(pinned);
      if (named !== undefined && named !== pinned) await onlyByName(named, pinned, () => locations(signal));
      return account.location(meant, signal);
    }
    if (named !== undefined && looksLikeLocationId(named)) {
      if (allowed?.includes(named)) return account.location(named, signal);
    }
    return chooseLocation(named, await locations(signal));
  }

  async function locations(signal: AbortSignal): Promise<readonly Location[]> {
    const within = pinned === undefined ? allowed : [pinned];
    const known = await account.locations(signal).catch((error: unknown) => {
      if (!(error instanceof CallError)) throw error;
      // Without the scope to read the names, the ids are still known.
      return (within ?? []).map((id): Location => ({ id, name: "" }));
    });
    return known.filter(({ id }) => within?.includes(id) && (allowed?.includes(id) ?? true));
  }

  /** Checks that a key limited to sub-accounts gets no token that reaches beyond them. */
  async function permitted(
    level: TokenLevel,
    locationId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    if (allowed === undefined) return level === "agency" ? locationId : (locationId ?? pinned);
    const isWide = level === "agency" || (!account.tokenPerLocation && (await isAgencyToken(signal)));
    if (isWide) {
      throw new PolicyError("This needs a token of the agency, and this key is limited to sub-accounts", {
        advice: "Nothing was sent. Use a key without that limit, or an operation of the sub-account.",
      });
    }
    // The account's only token belongs to one sub-account, which must be allowed.
    if (!account.tokenPerLocation) allow(await account.location(undefined, signal));
    return allow(locationId ?? (await location(undefined, signal)));
  }

  async function isAgencyToken(signal: AbortSignal): Promise<boolean> {
    return (await account.level(signal)) === "agency";
  }

  function allow(locationId: string): string {
    if (allowed === undefined || allowed.includes(locationId)) return locationId;
    throw new WrongLocationError("This key may not use that sub-account", {
      details: allowed.map(String),
      advice: "It may use the sub-accounts listed. Nothing was sent.",
    });
  }
}

/**
 * The pinned sub-account, named by its name.
 *
 * @throws WrongLocationError when the name is another's, or cannot be read.
 */
export async function onlyByName(
  named: string,
  pinned: string,
  locations: () => Promise<readonly Location[]>,
): Promise<string> {
  // What looks like an id is another's for certain.
  if (looksLikeLocationId(named)) throw pinnedElsewhere(pinned);
  const known = await locations().catch((error: unknown) => {
    if (!(error instanceof CallError)) throw error;
    return [];
  });
  const own = known.find(({ id }) => id === pinned);
  if (own !== undefined && isNamed(own, named)) return pinned;
  throw pinnedElsewhere(pinned);
}

/** The error for a call that names another sub-account than the pinned one. */
function pinnedElsewhere(pinned: string): WrongLocationError {
  return new WrongLocationError(`Every call here is for the sub-account ${pinned}`, {
    advice:
      "Leave location and locationId away, or use a connection that is not bound to it. Nothing was sent.",
  });
}
