import type { AdLevel } from "../../world/records/ads.js";

export type Network = "facebook" | "google" | "linkedin";

export const titles: Readonly<Record<Network, string>> = {
  facebook: "Facebook",
  google: "Google",
  linkedin: "LinkedIn",
};

/** The field of a campaign that names its ad account. */
export const accountFields: Readonly<Record<Network, string>> = {
  facebook: "adAccountId",
  google: "googleAdAccountId",
  linkedin: "linkedInAdAccountId",
};

interface Shape {
  /** What errors call one. */
  readonly what: string;
  /** The field in which those within it name it. */
  readonly ownId: string;
  /** The field that holds the network's id. */
  readonly networkId: string;
  /** The field in which those within it stand, and what they are. */
  readonly inside: string;
  readonly next?: AdLevel;
}

/** What each network calls its campaigns, and the fields that HighLevel gives them. */
export const shapes: Readonly<Record<Network, Readonly<Record<AdLevel, Shape>>>> = {
  facebook: {
    campaign: {
      what: "Campaign",
      ownId: "campaignId",
      networkId: "facebookCampaignId",
      inside: "adsets",
      next: "set",
    },
    set: { what: "Ad set", ownId: "adsetId", networkId: "facebookAdsetId", inside: "ads", next: "ad" },
    ad: { what: "Ad", ownId: "adId", networkId: "facebookAdId", inside: "" },
  },
  google: {
    campaign: {
      what: "Campaign",
      ownId: "adCampaignId",
      networkId: "googleCampaignId",
      inside: "adGroups",
      next: "set",
    },
    set: {
      what: "Ad group",
      ownId: "adGroupId",
      networkId: "googleAdGroupId",
      inside: "adContent",
      next: "ad",
    },
    ad: { what: "Ad", ownId: "adId", networkId: "googleAdId", inside: "" },
  },
  linkedin: {
    campaign: {
      what: "Campaign group",
      ownId: "adCampaignGroupId",
      networkId: "linkedInCampaignGroupId",
      inside: "adCampaigns",
      next: "set",
    },
    set: {
      what: "Campaign",
      ownId: "adCampaignId",
      networkId: "linkedInCampaignId",
      inside: "ads",
      next: "ad",
    },
    ad: { what: "Ad", ownId: "adId", networkId: "linkedInAdId", inside: "" },
  },
};
