import { z } from "zod";
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
  draftQueryV3,
  googleAdAccountId,
  googleBudget,
  googleCampaignId,
  publishingStatus,
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
    scopes: ["adPublishing.readonly"],
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
    aliases: [
      "what is running on google ads",
      "find the id of an adwords campaign",
      "show our google search ads",
      "which google ad groups are in this campaign",
      "list all our google ads campaigns",
      "id of a google ad group",
      "which adwords ads are live right now",
      "pull up everything we run on google ads",
      "enumerate paid search campaigns, ad groups and ads",
      "all adwords promotions with ids and status",
      "advertisements belonging to one google ad group",
      "ppc campaigns existing in this sub-account",
    ],
    example: { entityType: "CAMPAIGN", type: "AD_MANAGER" },
  }),

  get_google_campaign: read("GET /ad-publishing/google/ads/{adId}", {
    title: "Get Google campaign",
    description:
      "Read one Google Ads campaign whole: budget, bidding, audience, ad groups, keywords, ads. Its numbers: ads_get_google_campaign_report.",
    scopes: ["adPublishing.readonly"],
    path: campaignPath,
    query: { locationId },
    aliases: [
      "open an adwords campaign with everything in it",
      "how is this google campaign set up",
      "keywords and budget of a google campaign",
      "pull up one google ads campaign",
      "which keywords are we bidding on in google",
      "show ads inside an adwords campaign",
      "look over the plumber's google campaign",
      "details of one google advertising campaign by id",
      "single adwords campaign configuration with bids and ad groups",
      "bidding strategy and ad schedule of a specific ppc campaign",
      "inspect keywords and ad copy inside a search campaign",
    ],
    example: { adId: "507f1f77bcf86cd799439011" },
    v3: draftQueryV3,
  }),

  upsert_google_campaign: money("PUT /ad-publishing/google/ads", {
    title: "Create or update Google campaign",
    description:
      "Write a whole Google Ads campaign with its ad groups, keywords and ads, or change the one that id names. Read it first with ads_get_google_campaign; go live with ads_publish_google_campaign.",
    scopes: ["adPublishing.write"],
    riskNote: "Sets budget and bids, of a running campaign too; amounts are in micros.",
    body: {
      locationId,
      name: z.string(),
      advertisingChannelType: z.enum([
        "SEARCH",
        "DISCOVERY",
        "DISPLAY",
        "HOTEL",
        "LOCAL",
        "MULTI_CHANNEL",
        "PERFORMANCE_MAX",
        "DEMAND_GEN",
      ]),
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
      publishingStatus: publishingStatus.optional(),
      googleCampaignId: z.string().optional().describe("Google's own id."),
      unpublishedChanges: z.boolean().optional(),
    },
    listed: ["id", "budget", "audience", "adGroups", "maximumCpc"],
    aliases: [
      "start a new google search campaign",
      "change the daily budget on google ads",
      "add negative keywords in adwords",
      "show google ads only in business hours",
      "edit the headlines of a google ad",
      "raise the google ads budget",
      "typo in our google ad fix it",
      "new adwords campaign for roof repair",
      "stop bidding on a keyword in google ads",
      "insert a paid search campaign with ad groups and keywords",
      "adjust bids, budget or schedule of an existing adwords campaign",
      "set up performance max or display advertising on google",
      "edit ad copy and final url of a ppc advertisement",
    ],
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
    scopes: ["adPublishing.write"],
    also: ["send"],
    riskNote: "The ads go out to people and start to spend the budget.",
    path: campaignPath,
    aliases: [
      "launch the google ads",
      "go live on adwords",
      "push the google campaign out of draft",
      "google ads draft is ready get it running",
      "client approved the adwords campaign so launch",
      "send our changes over to google ads",
      "push the drafted google campaign live",
      "activate a drafted paid search campaign",
      "deploy saved edits of a ppc campaign",
      "submit adwords campaign so it starts delivering",
      "make a draft search campaign live on google",
    ],
    example: { adId: "507f1f77bcf86cd799439011" },
  }),

  list_google_assets: read("GET /ad-publishing/google/assets", {
    title: "List Google lead forms and ad assets",
    description:
      "Extras that Google Ads shows beside an ad, of one type at a time: call buttons, sitelinks, lead forms, images, texts. Gives their resource names.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["CALL", "SITELINK", "LEAD_FORM", "IMAGE", "TEXT"]),
      id: z.string().optional().describe("Only this asset."),
      advertiserOnly: z.string().optional().describe('"true" or "false".'),
    },
    aliases: [
      "google ad extensions we have",
      "sitelinks on our adwords",
      "which google lead forms do we have",
      "adwords lead forms",
      "call buttons on google ads",
      "list the images for our google ads",
      "id of a google sitelink",
      "which call extensions does adwords show",
      "texts and pictures saved for google ads",
      "enumerate google advertising extensions by type",
      "all sitelinks, call assets and images with resource names",
      "available lead form extensions for paid search",
      "search ad add-ons such as phone numbers and extra links",
    ],
    example: { type: "CALL" },
  }),

  upsert_google_assets: write("POST /ad-publishing/google/assets", {
    title: "Create or update Google Ads asset",
    description:
      "Make a call button, sitelink or lead form for Google Ads, or change the one that payload.resourceName names. A campaign takes it up through its assets.",
    scopes: ["adPublishing.write"],
    riskNote: "Whether an edit of an asset that running ads use shows at once is not documented.",
    body: {
      locationId,
      type: z.enum(["CALL", "SITELINK", "LEAD_FORM"]),
      payload: googleAssetPayload.describe(
        "CALL {phoneNumber, countryCode}; SITELINK {linkText, finalUrls}; LEAD_FORM {headline, description, businessName, privacyPolicyUrl, fields, callToActionType}.",
      ),
    },
    aliases: [
      "add a phone number to our google ads",
      "new sitelink extension for adwords",
      "google lead form for search ads",
      "change the number on the google call button",
      "phone changed fix the google ads call extension",
      "add links under our google ad",
      "put a call button on the adwords ad",
      "edit a google ads sitelink",
      "insert a call or sitelink extension for paid search",
      "modify an existing google advertising extension",
      "define a lead form asset for ppc campaigns",
      "attach a callable phone number to search ads",
    ],
    example: { type: "CALL", payload: { phoneNumber: "+15125550142", countryCode: "US" } },
  }),

  list_google_keyword_ideas: read("POST /ad-publishing/google/keyword-ideas", {
    title: "List Google keyword ideas",
    description:
      "Keywords that Google proposes for a web page and some seed words, for the ad groups of a search campaign. Changes nothing.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    body: {
      url: z.string().describe("Page to draw ideas from."),
      keywords: z.array(z.string()).optional().describe("Seed words."),
      locations: z.array(z.string()).optional().describe("Such as US."),
      languageCode: z.string().optional().describe("Such as en."),
    },
    aliases: [
      "keyword research for google ads",
      "what are people searching on google",
      "keyword planner suggestions",
      "which search terms should we bid on in adwords",
      "find keywords for a plumber in google ads",
      "what do homeowners type into google",
      "more search terms for our adwords ad group",
      "get google keyword ideas from our site",
      "suggested search keywords for a website url",
      "generate keyword recommendations for ppc",
      "related search phrases from seed words",
      "keyword planner results for a landing page",
    ],
    example: {
      url: "https://ridgelineroofing.example.com",
      keywords: ["roof repair"],
      locations: ["US"],
      languageCode: "en",
    },
    v3: draftQueryV3,
  }),
} satisfies Declarations;
