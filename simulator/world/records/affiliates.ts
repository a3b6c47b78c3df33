/** A partner who refers customers; `id` is sent as `_id`. */
export interface Affiliate {
  readonly id: string;
  readonly locationId: string;
  readonly profile: AffiliateProfile;
  readonly active: boolean;
  readonly contactId?: string | undefined;
  readonly parentAffiliateId?: string | undefined;
  readonly w8Form?: string | undefined;
  readonly w9Form?: string | undefined;
  readonly clickCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a full replacement writes; what it leaves out is gone. */
export interface AffiliateProfile {
  readonly email: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
  readonly companyName?: string | undefined;
  readonly companyPhoneNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly country?: string | undefined;
  readonly vatId?: string | undefined;
  readonly commissionTier?: number | undefined;
  readonly websiteUrl?: string | undefined;
  readonly avatar?: string | undefined;
  readonly facebookUrl?: string | undefined;
  readonly twitterUrl?: string | undefined;
  readonly youtubeUrl?: string | undefined;
  readonly linkedInUrl?: string | undefined;
  readonly instagramUrl?: string | undefined;
}

export interface AffiliateCampaign {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly description: string;
  readonly trackType: string;
  readonly liveMode: boolean;
  readonly currency: string;
  readonly payoutFrequency: string;
  readonly cookieLife: number;
  /** Percent by tier, the first tier first. */
  readonly percentages: readonly number[];
  /** Whether an affiliate who joins is sent an email. */
  readonly welcomesByEmail: boolean;
  readonly createdAt: string;
}

/** An affiliate on a campaign. */
export interface Enrolment {
  readonly id: string;
  readonly affiliateId: string;
  readonly campaignId: string;
  /** Free of any other in the sub-account. */
  readonly referralId: string;
  readonly isSuspended: boolean;
}

/** An email that greeted an affiliate on a campaign. */
export interface WelcomeMail {
  readonly id: string;
  readonly affiliateId: string;
  readonly campaignId: string;
}

export interface AffiliateCustomer {
  readonly id: string;
  readonly locationId: string;
  readonly affiliateId: string;
  readonly campaignId: string;
  readonly contactId: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email: string;
  readonly phone?: string | undefined;
  readonly type: "lead" | "customer" | "dropped";
  readonly planName?: string | undefined;
  readonly isDisabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type EarningStatus = "pending" | "approved" | "paid" | "denied" | "canceled";

export interface Commission {
  readonly id: string;
  readonly locationId: string;
  readonly affiliateId: string;
  readonly campaignId: string;
  readonly customerId: string;
  readonly payoutId: string;
  readonly plan: string;
  readonly creationSource: "order" | "manual";
  readonly amount: number;
  /** Percent. */
  readonly commission: number;
  readonly commissionAmount: number;
  readonly currency: string;
  readonly status: EarningStatus;
  readonly tier: number;
  readonly eventId?: string | undefined;
  readonly transactionId: string;
  readonly transactionAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is paid at once; its amount is that of its commissions. */
export interface Payout {
  readonly id: string;
  readonly locationId: string;
  readonly affiliateId: string;
  readonly campaignId: string;
  readonly currency: string;
  readonly status: EarningStatus;
  readonly payoutMonth: string;
  readonly dueAt: string;
  readonly paidAt?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface BankDetails {
  readonly bankCountry: string;
  readonly accountHolderName?: string | undefined;
  readonly recipientAddress?: Readonly<Record<string, string | undefined>> | undefined;
  readonly fields: readonly { readonly key: string; readonly value: string }[];
}

export interface PayoutMethod {
  readonly id: string;
  readonly locationId: string;
  readonly affiliateId: string;
  readonly method: "PAYPAL" | "BANK";
  readonly paypalEmail?: string | undefined;
  readonly bankDetails?: BankDetails | undefined;
  readonly isPrimary: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A file or folder that affiliates promote with. */
export interface AffiliateMedium {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly type: "folder" | "file";
  readonly parentId?: string | undefined;
  readonly contentType?: string | undefined;
  readonly url?: string | undefined;
  readonly size?: number | undefined;
  readonly campaignIds: readonly string[];
  /** Shown to the affiliates of every campaign. */
  readonly isGlobal: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}
