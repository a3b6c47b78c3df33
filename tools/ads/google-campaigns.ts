import { z } from "zod";
import { allOf, anyOf, given, isNot } from "../../src/declare/condition.js";
import { anyObject, locationId, object, time } from "../../src/declare/fields.js";
import { type Declarations, money, read, write } from "../../src/declare/toolset.js";
import {
  googleAdGroup,
  googleAdGroupV3,
  googleAssetPayload,
  googleCampaignAssets,
  googleCampaignAudience,
  googleCampaignAudienceV3,
} from "./google-schemas.js";
import {
  connection,
  customValueMappings,
  googleAdAccountId,
  googleBudget,
  googleCampaignId,
  publishingStatus,
  tokenPage,
  tokenPager,
} from "./schemas.js";

/** The path calls it an ad; it is HighLevel's record of a whole campaign. */
const campaignPath = {
  adId: z.string().min(1).describe("HighLevel's id of the campaign, from ads_get_google_entity."),
};

const day = z.enum([
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
  "ALL_DAYS",
  "MONDAY_TO_FRIDAY",
  "SATURDAY_AND_SUNDAY",
  "UNKNOWN",
  "UNSPECIFIED",
]);

export const googleCampaigns = {
  get_google_entity: read("GET /ad-publishing/google/entity", {
    title: "List Google campaigns, ad groups or ads",
    description:
      "List what entityType names; start here for their ids. Narrow by campaignId or adGroupId. With results in numbers: ads_list_google_reports.",
    query: {
      locationId,
      entityType: z.enum(["CAMPAIGN", "ADGROUP", "AD"]),
      type: connection,
      campaignId: googleCampaignId.optional().describe("Only those of this campaign."),
      adGroupId: z.string().optional().describe("Only those of this ad group."),
      selectedAdAccountId: googleAdAccountId.optional(),
      searchId: z.string().optional().describe("Only the one with this id."),
      startDate: time("date").optional(),
      endDate: time("date").optional(),
    },
    example: { entityType: "CAMPAIGN", type: "AD_MANAGER" },
  }),

  get_google_campaign: read("GET /ad-publishing/google/ads/{adId}", {
    title: "Get Google campaign",
    description:
      "Read one Google Ads campaign whole: budget, bidding, audience, ad groups, keywords, ads. Its numbers: ads_get_google_campaign_report.",
    path: campaignPath,
    query: { locationId },
    example: { adId: "507f1f77bcf86cd799439011" },
  }),

  upsert_google_campaign: money("PUT /ad-publishing/google/ads", {
    title: "Create or update Google campaign",
    description:
      "Write a whole Google Ads campaign with its ad groups, keywords and ads, or change the one that id names. Read it first with ads_get_google_campaign; go live with ads_publish_google_campaign.",
    // A new one is a draft: it spends nothing until it is published, which is a call of its own.
    when: {
      money: anyOf(
        given("id", "googleCampaignId"),
        allOf(given("publishingStatus"), isNot("publishingStatus", "DRAFT")),
      ),
    },
    riskNote: "Sets budget and bids, of a running campaign too; amounts are in micros.",
    body: {
      locationId,
      name: z.string(),
      advertisingChannelType: z.enum(["SEARCH", "DEMAND_GEN"]),
      id: campaignPath.adId.optional().describe("The campaign to change; without it: a new one."),
      goalType: z.enum(["WEBSITE_TRAFFIC", "LEAD"]).optional(),
      budget: googleBudget
        .optional()
        .describe("{budgetType: DAILY|LIFETIME, amount in micros: 5000000 is 5.00}."),
      audience: googleCampaignAudience.optional().describe("{geo_locations, locales, gender, ageRange}."),
      adGroups: z
        .array(googleAdGroup)
        .optional()
        .describe(
          "[{name, keywords: {positives, negatives}, adContent: [{headlines, descriptions, finalUrl}]}].",
        ),
      assets: googleCampaignAssets.optional().describe("Resource names from ads_list_google_assets."),
      adSchedule: z
        .array(object({ dayOfWeek: day, from: z.string().describe("HH:MM."), to: z.string() }))
        .optional()
        .describe("[{dayOfWeek, from, to}], HH:MM."),
      biddingStrategy: object({
        type: z.string().optional(),
        value: z.number().optional().describe("In micros."),
      }).optional(),
      maximumCpc: z.number().optional().describe("Most to pay for a click, in micros."),
      campaignGoal: object({
        type: z.enum(["CONVERSIONS", "CLICK", "YOUTUBE_ENGAGEMENT"]),
        value: z.string().optional().describe("Such as the resource name of a conversion action."),
        isCustomConversionGoal: z.boolean().optional(),
      }).optional(),
      networkSettings: object({
        targetSearchNetwork: z.boolean(),
        targetContentNetwork: z.boolean().describe("The Display Network."),
      }).optional(),
      isEuPoliticalAds: z.boolean().optional(),
      googleAdAccountId: googleAdAccountId.optional(),
      advertisingChannelSubType: z.literal("DEMAND_GEN").optional(),
      source: z.string().optional().describe("Such as WEBSITE."),
      advancedOptions: anyObject.optional(),
      customValueMappings,
      publishingStatus: publishingStatus.optional(),
      googleCampaignId: z.string().optional().describe("Google's own id."),
      unpublishedChanges: z.boolean().optional(),
    },
    listed: ["id", "budget", "audience", "adGroups", "maximumCpc"],
    example: {
      name: "Emergency dentist, Austin",
      advertisingChannelType: "SEARCH",
      goalType: "LEAD",
      budget: { budgetType: "DAILY", amount: 45000000, scheduleStartDate: "2026-04-06" },
      adGroups: [
        {
          name: "Toothache",
          keywords: {
            positives: [{ keyword: "emergency dentist near me", matchType: "PHRASE" }],
            negatives: [{ keyword: "dental school", matchType: "BROAD" }],
          },
          adContent: [
            {
              headlines: ["Tooth Pain? Seen Today", "Open Until 9 PM", "Bright Smile Dental"],
              descriptions: ["Same-day visits in South Austin.", "Most insurance taken."],
              finalUrl: "https://brightsmiledental.example.com/emergency",
            },
          ],
        },
      ],
    },
    v3: {
      body: {
        audience: googleCampaignAudienceV3.optional(),
        adGroups: z.array(googleAdGroupV3).optional(),
      },
    },
  }),

  publish_google_campaign: money("POST /ad-publishing/google/ads/{adId}/publish", {
    title: "Publish Google campaign",
    description:
      "Put a drafted Google Ads campaign live, or send the changes of ads_upsert_google_campaign to Google. No operation pauses a Google campaign.",
    also: ["send"],
    riskNote: "The ads go out to people and start to spend the budget.",
    path: campaignPath,
    example: { adId: "507f1f77bcf86cd799439011" },
  }),

  get_google_publishing_progress: read("GET /ad-publishing/google/ads/{adId}/publishing-progress", {
    title: "Get publishing progress of Google campaign",
    description:
      "How far ads_publish_google_campaign has come: steps done of all, whether it is complete or a step failed. Ask again until isComplete or hasFailed.",
    scopes: [],
    version: "v3",
    path: campaignPath,
    query: { locationId },
    returns: {
      campaignId: "value",
      publishingStatus: "value",
      total: "value",
      processed: "value",
      isComplete: "value",
      hasFailed: "value",
    },
    example: { adId: "507f1f77bcf86cd799439011" },
  }),

  list_google_assets: read("GET /ad-publishing/google/assets", {
    title: "List Google ad assets",
    description:
      "Extras that Google Ads shows beside an ad, of one type at a time: call buttons or sitelinks. Gives their resource names, which a campaign takes.",
    query: {
      locationId,
      type: z.enum(["CALL", "SITELINK"]),
      id: z.string().optional().describe("Only this asset."),
      advertiserOnly: z.string().optional().describe('"true" or "false".'),
      ...tokenPage,
    },
    pager: tokenPager,
    example: { type: "CALL" },
  }),

  upsert_google_assets: write("POST /ad-publishing/google/assets", {
    title: "Create or update Google Ads asset",
    description:
      "Make a call button or sitelink for Google Ads, or change the one that payload.resourceName names. A campaign takes it up through its assets.",
    also: ["send"],
    when: { send: given("payload.resourceName") },
    riskNote: "Whether an edit of an asset that running ads use shows at once is not documented.",
    body: {
      locationId,
      type: z.enum(["CALL", "SITELINK"]),
      payload: googleAssetPayload.describe(
        "CALL {phoneNumber, countryCode}; SITELINK {linkText, finalUrls}.",
      ),
    },
    example: { type: "CALL", payload: { phoneNumber: "+15125550142", countryCode: "US" } },
  }),

  list_google_keyword_ideas: read("POST /ad-publishing/google/keyword-ideas", {
    title: "List Google keyword ideas",
    description:
      "Keywords that Google proposes for a web page and some seed words, for the ad groups of a search campaign. Changes nothing.",
    query: { locationId },
    body: {
      url: z.string().describe("Page to draw ideas from."),
      keywords: z.array(z.string()).optional().describe("Seed words."),
      locations: z.array(z.string()).optional().describe("Such as US."),
      languageCode: z.string().optional().describe("Such as en."),
    },
    example: {
      url: "https://ridgelineroofing.example.com",
      keywords: ["roof repair"],
      locations: ["US"],
      languageCode: "en",
    },
  }),
} satisfies Declarations;
