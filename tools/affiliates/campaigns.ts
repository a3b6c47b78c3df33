import { z } from "zod";
import { is, isNot } from "../../src/declare/condition.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Declarations, money, read, send } from "../../src/declare/toolset.js";
import { campaignId, campaignPath, live, livePage } from "./schemas.js";

const referralId = z
  .string()
  .regex(/^[A-Za-z0-9_]{3,64}$/)
  .describe("3 to 64 letters, digits and _.");

export const campaigns: Declarations = {
  list_campaigns: read("GET /affiliate-manager/{locationId}/campaigns", {
    title: "List affiliate campaigns",
    description:
      "The campaigns that partners promote, each with commission, cookie life, leads, customers and revenue. One with all its commission rules: affiliates_get_campaign.",
    ...live,
    query: {
      query: z.string().optional().describe("Part of the name."),
      onlyActiveLiveMode: z.boolean().optional().describe("Only those in live mode."),
      // mended: the page spells it "calenders", and sends them comma separated
      trackTypes: z
        .string()
        .optional()
        .describe(
          "forms, surveys, calenders, funnels, websites, store, external_source, community; with commas.",
        ),
      ...livePage,
    },
    pager: bySkip("campaigns", "meta.count"),
    returns: { campaigns: "list", meta: "record" },
    example: { query: "Bridal", limit: 20 },
  }),

  get_campaign: read("GET /affiliate-manager/{locationId}/campaigns/{campaignId}", {
    title: "Get affiliate campaign",
    description:
      "One affiliate campaign whole: commission by tier and product, lead commission, payout rhythm, links. commissionV2 counts; commission alone only where that is empty.",
    ...live,
    path: campaignPath,
    returns: {
      _id: "value",
      locationId: "value",
      name: "value",
      description: "value",
      trackType: "value",
      subTrackType: "value",
      liveMode: "value",
      currency: "value",
      payoutFrequency: "value",
      cookieLife: "value",
      commissionType: "value",
      commission: "value",
      commissionTier: "value",
      leadCommissionTier: "value",
      isGlobalCommission: "value",
      secondTierCommissionType: "value",
      secondTierCommission: "value",
      calculateSetupFee: "value",
      referralPermalink: "value",
      referralRealLink: "value",
      domain: "value",
      stepId: "value",
      subAfLink: "value",
      enableSubAffiliateLink: "value",
      enableAutoEnrollSubAffiliate: "value",
      createdAt: "value",
      updatedAt: "value",
      commissionV2: "list",
      leadCommissionV2: "list",
      products: "list",
    },
    example: { campaignId: "650173614761b33c46d33b19" },
  }),

  move_affiliate: send(
    "POST /affiliate-manager/affiliate-campaign/{locationId}/affiliate/{affiliateId}/move-campaign",
    {
      title: "Move affiliate to another campaign",
      description:
        "Take a partner from one affiliate campaign into another, live and not yet joined. They get a welcome email unless sendWelcomeEmail is false. Out of one: affiliates_set_suspension.",
      ...live,
      also: ["bulk"],
      when: { send: isNot("sendWelcomeEmail", false), bulk: is("moveMode", 2) },
      riskNote: "The affiliate gets the new campaign's welcome email, unless that campaign has it off.",
      body: {
        sourceCampaignId: campaignId,
        targetCampaignId: campaignId,
        moveMode: z
          .union([z.literal(1), z.literal(2)])
          .describe(
            "1: recurring commissions stay in the old campaign. 2: all data moves, with the referral id.",
          ),
        sendWelcomeEmail: z.boolean().optional().describe("Default true."),
      },
      returns: { success: "value", message: "value" },
      example: {
        affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
        sourceCampaignId: "650173614761b33c46d33b19",
        targetCampaignId: "650173614761b33c46d33b1a",
        moveMode: 1,
        sendWelcomeEmail: false,
      },
    },
  ),

  set_referral_id: send(
    "PUT /affiliate-manager/affiliate-campaign/{locationId}/affiliate/{affiliateId}/referral-id",
    {
      title: "Set affiliate's referral id",
      description:
        "Give a partner a referral id of choice on a campaign: their link is rebuilt with it. It must be free in the sub-account: affiliates_check_referral_id.",
      ...live,
      riskNote:
        "The link that the affiliate has published stops being the current one, and may stop counting.",
      body: { campaignId, referralId },
      returns: { referralId: "value", referralLink: "value", campaignId: "value" },
      example: {
        affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
        campaignId: "650173614761b33c46d33b19",
        referralId: "mara_bridal",
      },
    },
  ),

  check_referral_id: read("GET /affiliate-manager/affiliate-campaign/{locationId}/referral-id/validate", {
    title: "Check whether referral id is free",
    description:
      "Whether a referral id is available in the sub-account, before affiliates_set_referral_id gives it to a partner.",
    ...live,
    query: { referralId },
    returns: { available: "value" },
    example: { referralId: "mara_bridal" },
  }),

  set_suspension: money(
    "PUT /affiliate-manager/affiliate-campaign/{locationId}/campaign/{campaignId}/affiliate/{affiliateId}/suspension",
    {
      title: "Suspend affiliate or bring back",
      description:
        "Suspend a partner on one campaign: their pending and denied payouts and commissions there are cancelled. isSuspended false brings them back, and makes the cancelled ones pending.",
      ...live,
      also: ["bulk"],
      riskNote:
        "Suspending cancels all the affiliate's pending and denied payouts, commissions and transactions of the campaign; bringing back makes the cancelled ones pending again.",
      path: campaignPath,
      body: { isSuspended: z.boolean() },
      returns: { success: "value", message: "value" },
      example: {
        campaignId: "650173614761b33c46d33b19",
        affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
        isSuspended: true,
      },
    },
  ),
};
