import type { TokenLevel } from "../catalogue/operation.js";

/** On whose behalf calls are made: which sub-accounts there are, and the tokens for them. */
export interface Account {
  /** True where a call may be meant for one of several sub-accounts. */
  readonly severalLocations: boolean;

  /**
   * The sub-account a call is for.
   *
   * @param named what the caller said: an id or a name, if anything.
   * @throws WrongLocationError listing the sub-accounts where none can be told.
   */
  location(named: string | undefined, signal: AbortSignal): Promise<string>;

  /** The agency that the sub-accounts belong to. @throws CallError where it cannot be found out. */
  company(signal: AbortSignal): Promise<string>;

  /**
   * A token that the operation takes.
   *
   * @throws WrongTokenLevelError where the account has none of that level.
   */
  token(level: TokenLevel, locationId: string | undefined, signal: AbortSignal): Promise<string>;
}
