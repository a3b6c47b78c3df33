import type { TokenLevel } from "../../declare/operation.js";

/** A sub-account as an account knows it. */
export interface Location {
  readonly id: string;
  /** Empty where HighLevel does not tell it. */
  readonly name: string;
  /** An IANA zone, where HighLevel tells it. */
  readonly timezone?: string;
  /** Whether calls for it can succeed: the app is installed there, or the token is its own. */
  readonly reachable?: boolean;
}

/** What HighLevel counts requests against (docs/api/rate-limits.md): an app or a token, and the sub-account or agency. */
export interface BudgetKey {
  /** The app's id, or the token itself: no part of it may be shown. */
  readonly owner: string;
  /** Undefined where the owner says it all. */
  readonly resource: string | undefined;
}

/** On whose behalf calls are made: which sub-accounts there are, and the tokens for them. */
export interface Account {
  /** True where a call may be meant for one of several sub-accounts. */
  readonly severalLocations: boolean;

  /**
   * True where each sub-account has a token of its own, so that a call must say which is meant even where its
   * request does not.
   */
  readonly tokenPerLocation: boolean;

  /**
   * False where nobody but the caller says that its token is of the sub-account: what is kept here may then be
   * shown only once `locations` has confirmed it. HighLevel itself judges every call.
   */
  readonly vouched: boolean;

  /**
   * The sub-account a call is for.
   *
   * @param named what the caller said: an id or a name, if anything.
   * @throws WrongLocationError listing the sub-accounts where none can be told.
   */
  location(named: string | undefined, signal: AbortSignal): Promise<string>;

  /** Every sub-account that calls may be meant for. @throws CallError where HighLevel does not tell. */
  locations(signal: AbortSignal): Promise<readonly Location[]>;

  /** The agency that the sub-accounts belong to. @throws CallError where it cannot be found out. */
  company(signal: AbortSignal): Promise<string>;

  /** What a request for the sub-account is counted against; it stays the same when a token is renewed. */
  budgetKey(locationId: string | undefined): BudgetKey;

  /** The widest level of its tokens. @throws CallError where it cannot be found out. */
  level(signal: AbortSignal): Promise<"agency" | "location">;

  /**
   * A token that the operation takes.
   *
   * @throws WrongTokenLevelError where the account has none of that level.
   * @throws AuthenticationError where only a person can get one.
   */
  token(level: TokenLevel, locationId: string | undefined, signal: AbortSignal): Promise<string>;

  /**
   * Another token in place of one that HighLevel says is out of date.
   *
   * @returns undefined where there is no other.
   * @throws AuthenticationError where only a person can get one.
   */
  renew(
    stale: string,
    level: TokenLevel,
    locationId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined>;

  /** Waits for a renewal that is under way: one that is cut off may cost the login. */
  close(): Promise<void>;
}
