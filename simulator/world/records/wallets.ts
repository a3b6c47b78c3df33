/** The prepaid money of a sub-account; `id` is sent as `walletId`. */
export interface Wallet {
  readonly id: string;
  readonly locationId: string;
  readonly balance: number;
  readonly complimentaryCredits: number;
}

/** What went out of a wallet. HighLevel does not document its fields: these are what the filters speak of. */
export interface WalletTransaction {
  readonly id: string;
  readonly locationId: string;
  readonly chargeType: string;
  readonly amount: number;
  readonly settlementTime: string;
  readonly userId: string | undefined;
  readonly messageId: string | undefined;
}

/** What a sub-account that is in setup_pending is to pay for; `id` is the sub-account's. */
export interface AttachedPlan {
  readonly id: string;
  readonly planId: string;
  readonly priceId: string;
  readonly rebilling: boolean;
}
