import type { Allowance } from "../../api/scope.js";

/** Who makes a request, and what of the server it may use. */
export interface Principal {
  /** Unique to this principal, and reveals nothing of its key. */
  readonly name: string;
  /** True when the key is an administrator's. */
  readonly administrator: boolean;
  /** The only sub-accounts that may be reached; all of the account's when absent. */
  readonly locations?: readonly string[];
  /** Tools and toolsets that may be used, in the words of GHL_TOOLS; never wider than the server's own. */
  readonly tools?: string;
  readonly readOnly: boolean;
  /** What it may change without a person's word; without it, a person is expected to be there. */
  readonly unattended?: readonly Allowance[];
  /** A Private Integration Token that it brings: its calls are made with that token instead of the server's. */
  readonly pit?: string;
}
