import type { TokenLevel } from "../../declare/operation.js";

/** A sub-account, as far as the account knows it. */
export interface Location {
  readonly id: string;
  /** Empty when HighLevel does not give it. */
  readonly name: string;
  /** An IANA zone; undefined when HighLevel does not give it. */
  readonly timezone?: string;
  /** Whether calls for it can succeed: the app is installed there, or the token belongs to it. */
  readonly reachable?: boolean;
}

/** The rate budget that HighLevel counts a request against (docs/api/rate-limits.md): an app or a token, and the sub-account or agency. */
export interface BudgetKey {
  /** The app's id, or the token itself: no part of it may be shown. */
  readonly owner: string;
  /** Undefined when the owner has one budget only. */
  readonly resource: string | undefined;
}

/** The part of an account that a connection may use. */
export interface AccountScope {
  /** The one sub-account that every call is for. A token of the agency is used for it alone. */
  readonly pinned?: string;
  /** The only sub-accounts that may be reached. No token that reaches further is used. */
  readonly allowed?: readonly string[];
}

/** The account that calls are made for: its sub-accounts, and the tokens for them. */
export interface Account {
  /** True when a call may be for one of several sub-accounts. */
  readonly severalLocations: boolean;

  /**
   * The only sub-accounts that calls may reach, whichever argument names another; undefined where the token alone
   * decides.
   */
  readonly within: readonly string[] | undefined;

  /**
   * True when each sub-account has a separate token, so that a call must name the sub-account even if its request
   * does not.
   */
  readonly tokenPerLocation: boolean;

  /**
   * False when only the caller claims that its token belongs to the sub-account. Stored data may then be shown only
   * after `locations` has confirmed the claim; API calls need no check, because HighLevel makes it.
   */
  readonly vouched: boolean;

  /**
   * Returns the id of the sub-account that a call is for.
   *
   * @param named an id or a name that the caller gave, if any.
   * @throws WrongLocationError listing the sub-accounts when it is not clear which is meant.
   */
  location(named: string | undefined, signal: AbortSignal): Promise<string>;

  /** Every sub-account that calls may be for. @throws CallError when HighLevel does not list them. */
  locations(signal: AbortSignal): Promise<readonly Location[]>;

  /** The id of the agency that the sub-accounts belong to. @throws CallError when it cannot be determined. */
  company(signal: AbortSignal): Promise<string>;

  /** The rate budget of requests for the sub-account. It stays the same when a token is renewed. */
  budgetKey(locationId: string | undefined): BudgetKey;

  /** The widest level of its tokens. @throws CallError when it cannot be determined. */
  level(signal: AbortSignal): Promise<"agency" | "location">;

  /**
   * Returns a token of the level that the operation needs.
   *
   * @throws WrongTokenLevelError when the account has none of that level.
   * @throws AuthenticationError when only a person can obtain one.
   */
  token(level: TokenLevel, locationId: string | undefined, signal: AbortSignal): Promise<string>;

  /**
   * Returns a token that replaces one that HighLevel says has expired, or undefined when there is no other.
   *
   * @throws AuthenticationError when only a person can obtain one.
   */
  renew(
    stale: string,
    level: TokenLevel,
    locationId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined>;

  /** The same account for a caller who may reach a part of it: that caller learns of no other part, not even by errors. */
  narrowed(scope: AccountScope): Account;

  /** Waits for a renewal that is running: interrupting it may lose the login. */
  close(): Promise<void>;
}
