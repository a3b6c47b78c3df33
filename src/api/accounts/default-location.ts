import type { Account } from "./account.js";

/** An account whose calls are for one sub-account unless they name another. It spares callers the argument, and keeps nobody from anything. */
export function withDefaultLocation(account: Account, locationId: string): Account {
  return {
    within: account.within,
    severalLocations: account.severalLocations,
    tokenPerLocation: account.tokenPerLocation,
    vouched: account.vouched,
    location: (named, signal) => account.location(named ?? locationId, signal),
    locations: account.locations.bind(account),
    budgetKey: account.budgetKey.bind(account),
    company: account.company.bind(account),
    level: account.level.bind(account),
    token: account.token.bind(account),
    renew: account.renew.bind(account),
    narrowed(scope) {
      const narrowed = account.narrowed(scope);
      const isReached = narrowed.within?.includes(locationId) ?? true;
      return isReached ? withDefaultLocation(narrowed, locationId) : narrowed;
    },
    close: account.close.bind(account),
  };
}
