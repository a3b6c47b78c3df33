import { z } from "zod";
import { anyObject, id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, money, read, write } from "../../src/catalogue/toolset.js";
import { campaignId, googleBudget, publishingStatus } from "./schemas.js";

const googleGeoLocation = object({
  key: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  country_name: z.string().optional(),
  type: z.string().optional(),
  radius: z.number().optional(),
  radiusUnit: z.enum(["km", "mi"]).optional(),
  selectionType: z.enum(["include", "exclude"]).optional(),
  resourceName: z.string().optional(),
  place_id: z.string().optional(),
  formatted_address: z.string().optional(),
  geometry: object({
    location: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
    location_type: z.string().optional(),
    viewport: object({
      northeast: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
      southwest: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
    }).optional(),
  }).optional(),
  address_components: z
    .array(
      object({
        long_name: z.string().optional(),
        short_name: z.string().optional(),
        types: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

const googleLocale = object({
  name: z.string().optional(),
  key: z.string().optional(),
  id: z.string().optional(),
  resourceName: z.string().optional(),
});

const googleCampaignAudience = object({
  geo_locations: z.array(googleGeoLocation).optional(),
  locales: z.array(googleLocale).optional(),
  gender: z.array(object({ enum: z.string(), negative: z.boolean() })).optional(),
  ageRange: z.array(object({ enum: z.string(), negative: z.boolean() })).optional(),
  segments: z.array(object({ type: z.string(), id: z.string() })).optional(),
  targetInterests: object({
    affinity: z.array(z.string()).optional(),
    inMarket: z.array(z.string()).optional(),
  }).optional(),
});

const googleAssetImage = object({
  url: z.string(),
  resourceName: z.string().optional(),
  name: z.string().optional(),
  error: z.string().optional(),
});

const googleAssets = object({
  calls: z.array(z.string()).optional(),
  sitelinks: z.array(z.string()).optional(),
  leadForm: z.string().optional(),
  images: z.array(googleAssetImage).optional(),
  businessLogo: googleAssetImage.optional(),
});

const googleMedia = object({
  type: z.literal("IMAGE").optional(),
  src: z.string().optional(),
  isLogo: z.boolean().optional(),
  error: z.string().optional(),
  url: z.string().optional(),
  imageType: z.string().optional(),
});

const placement = z.enum([
  "GMAIL",
  "YOUTUBE_IN_STREAM",
  "YOUTUBE_SHORTS",
  "YOUTUBE_IN_FEED",
  "DISCOVER",
  "DISPLAY",
]);

const googleAdContent = object({
  id: z.string().optional(),
  name: z.string().optional(),
  mediaType: z.enum(["IMAGE", "VIDEO", "CAROUSEL"]).optional(),
  headlines: z.array(z.string()).optional(),
  longHeadlines: z.array(z.string()).optional(),
  descriptions: z.array(z.string()).optional(),
  finalUrl: z.string().optional(),
  path1: z.string().optional(),
  path2: z.string().optional(),
  isDeleted: z.boolean().optional(),
  adError: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  adId: z.string().optional(),
  adCampaignId: z.string().optional(),
  adGroupId: z.string().optional(),
  googleAdId: z.string().optional(),
  media: z.array(googleMedia).optional(),
  callToActionLabel: z
    .enum([
      "AUTOMATED",
      "LEARN_MORE",
      "GET_QUOTE",
      "APPLY_NOW",
      "SIGN_UP",
      "CONTACT_US",
      "SUBSCRIBE",
      "DOWNLOAD",
      "BOOK_NOW",
      "SHOP_NOW",
      "BUY_NOW",
      "DONATE_NOW",
      "ORDER_NOW",
      "PLAY_NOW",
      "SEE_MORE",
    ])
    .optional(),
  businessName: z.string().optional(),
  youtubeVideoLinks: z.array(object({ youtubeVideoId: z.string() })).optional(),
  carouselCards: z
    .array(
      object({
        headline: z.string().optional(),
        finalUrl: z.string().optional(),
        callToActionLabel: z.string().optional(),
        media: z.array(googleMedia).optional(),
      }),
    )
    .optional(),
  placements: z.array(placement).optional(),
  customChannels: z.boolean().optional(),
});

const googleAdGroupAudience = object({
  geo_locations: z.array(googleGeoLocation).optional(),
  locales: z.array(googleLocale).optional(),
});

const googleAdGroup = object({
  id: z.string().optional(),
  adGroupId: z.string().optional(),
  name: z.string().optional(),
  adCampaignId: z.string().optional(),
  adContent: z.array(googleAdContent).optional(),
  keywords: object({
    positives: z.array(object({ keyword: z.string(), matchType: z.string() })).optional(),
    negatives: z.array(object({ keyword: z.string(), matchType: z.string() })).optional(),
  }).optional(),
  publishingStatus: publishingStatus.optional(),
  adGroupError: z.string().optional(),
  googleAdGroupId: z.string().optional(),
  customChannels: z.boolean().optional(),
  selectedChannels: z.array(placement).optional(),
  googleAudienceId: z.string().optional(),
  audience: googleAdGroupAudience.optional(),
});

const adScheduleTarget = object({
  startMinute: z.enum(["ZERO", "FIFTEEN", "THIRTY", "FORTY_FIVE"]),
  endMinute: z.enum(["ZERO", "FIFTEEN", "THIRTY", "FORTY_FIVE"]),
  dayOfWeek: z.enum(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]),
  startHour: z.number(),
  endHour: z.number(),
});

const callAsset = object({
  phoneNumber: z.string(),
  countryCode: z.string(),
  callConversionAction: z.string().optional(),
  adScheduleTargets: z.array(adScheduleTarget).optional(),
  resourceName: z.string().optional(),
});

const sitelinkAsset = object({
  resourceName: z.string().optional(),
  linkText: z.string(),
  finalUrls: z.string(),
  description1: z.string().optional(),
  description2: z.string().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  adScheduleTargets: z.array(adScheduleTarget).optional(),
});

const leadFormAsset = object({
  resourceName: z.string().optional(),
  headline: z.string(),
  description: z.string(),
  businessName: z.string(),
  privacyPolicyUrl: z.string(),
  fields: z.array(object({ inputType: z.string(), singleChoiceAnswers: z.array(z.string()).optional() })),
  callToActionType: z.enum([
    "LEARN_MORE",
    "GET_QUOTE",
    "APPLY_NOW",
    "SIGN_UP",
    "CONTACT_US",
    "SUBSCRIBE",
    "DOWNLOAD",
    "BOOK_NOW",
    "GET_OFFER",
    "REGISTER",
    "GET_INFO",
    "REQUEST_DEMO",
    "JOIN_NOW",
    "GET_STARTED",
    "VISIT_SITE",
  ]),
  callToActionDescription: z.string().optional(),
  backgroundImageAsset: z.string().optional(),
  desiredIntent: z.enum(["LOW_INTENT", "HIGH_INTENT"]).optional(),
  customQuestionFields: z
    .array(object({ customQuestionText: z.string(), singleChoiceAnswers: z.array(z.string()) }))
    .optional(),
  postSubmitHeadline: z.string().optional(),
  postSubmitDescription: z.string().optional(),
  postSubmitCallToActionType: z.enum(["VISIT_SITE", "DOWNLOAD", "LEARN_MORE", "SHOP_NOW"]).optional(),
  finalUrls: z.string().optional(),
});

const googleGeoLocationV3 = object({
  key: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  countryName: z.string().optional(),
  type: z.string().optional(),
  radius: z.number().optional(),
  radiusUnit: z.enum(["km", "mi"]).optional(),
  selectionType: z.enum(["include", "exclude"]).optional(),
  resourceName: z.string().optional(),
  placeId: z.string().optional(),
  formattedAddress: z.string().optional(),
  geometry: object({
    location: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
    locationType: z.string().optional(),
    viewport: object({
      northeast: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
      southwest: object({ lat: z.number().optional(), lng: z.number().optional() }).optional(),
    }).optional(),
  }).optional(),
  addressComponents: z
    .array(
      object({
        longName: z.string().optional(),
        shortName: z.string().optional(),
        types: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

const googleCampaignAudienceV3 = object({
  geoLocations: z.array(googleGeoLocationV3).optional(),
  locales: z.array(googleLocale).optional(),
  gender: z.array(object({ enum: z.string(), negative: z.boolean() })).optional(),
  ageRange: z.array(object({ enum: z.string(), negative: z.boolean() })).optional(),
  segments: z.array(object({ type: z.string(), id: z.string() })).optional(),
  targetInterests: object({
    affinity: z.array(z.string()).optional(),
    inMarket: z.array(z.string()).optional(),
  }).optional(),
});

const googleAdGroupAudienceV3 = object({
  geoLocations: z.array(googleGeoLocationV3).optional(),
  locales: z.array(googleLocale).optional(),
});

const googleAdGroupV3 = object({
  id: z.string().optional(),
  adGroupId: z.string().optional(),
  name: z.string().optional(),
  adCampaignId: z.string().optional(),
  adContent: z.array(googleAdContent).optional(),
  keywords: object({
    positives: z.array(object({ keyword: z.string(), matchType: z.string() })).optional(),
    negatives: z.array(object({ keyword: z.string(), matchType: z.string() })).optional(),
  }).optional(),
  publishingStatus: publishingStatus.optional(),
  adGroupError: z.string().optional(),
  googleAdGroupId: z.string().optional(),
  customChannels: z.boolean().optional(),
  selectedChannels: z.array(placement).optional(),
  googleAudienceId: z.string().optional(),
  audience: googleAdGroupAudienceV3.optional(),
});

export const googleCampaigns = {
  /* RAW summary: Upsert Google campaign; description: Create or update a full Google Ads campaign structure;
     params: name — Campaign name; advertisingChannelType — Advertising channel; id — Campaign identifier;
     advertisingChannelSubType — Channel sub type; budget — Campaign budget; audience — Campaign audience
     targeting; biddingStrategy — Bidding strategy config; assets — Campaign assets; isEuPoliticalAds — EU
     political ads flag; adGroups — Campaign ad groups; campaignGoal — Campaign goal config; adSchedule — Ad
     schedule rules; googleAdAccountId — Google Ad account identifier; unpublishedChanges — Whether the
     campaign has unpublished changes; maximumCpc — Maximum CPC bid in micros; googleCamp… */
  upsert_google_campaign: money("PUT /ad-publishing/google/ads", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: body can set budget or bids, also of a live entity
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
      id: z.string().optional(),
      advertisingChannelSubType: z.literal("DEMAND_GEN").optional(),
      goalType: z.enum(["WEBSITE_TRAFFIC", "LEAD"]).optional(),
      budget: googleBudget.optional(),
      audience: googleCampaignAudience.optional(),
      networkSettings: object({
        targetSearchNetwork: z.boolean(),
        targetContentNetwork: z.boolean(),
      }).optional(),
      biddingStrategy: object({ type: z.string().optional(), value: z.number().optional() }).optional(),
      assets: googleAssets.optional(),
      isEuPoliticalAds: z.boolean().optional(),
      adGroups: z.array(googleAdGroup).optional(),
      campaignGoal: object({
        type: z.enum(["CONVERSIONS", "CLICK", "YOUTUBE_ENGAGEMENT"]),
        value: z.string().optional(),
        isCustomConversionGoal: z.boolean().optional(),
      }).optional(),
      adSchedule: z
        .array(
          object({
            dayOfWeek: z.enum([
              "FRIDAY",
              "MONDAY",
              "SATURDAY",
              "SUNDAY",
              "THURSDAY",
              "TUESDAY",
              "UNKNOWN",
              "UNSPECIFIED",
              "WEDNESDAY",
              "ALL_DAYS",
              "MONDAY_TO_FRIDAY",
              "SATURDAY_AND_SUNDAY",
            ]),
            from: z.string(),
            to: z.string(),
          }),
        )
        .optional(),
      publishingStatus: publishingStatus.optional(),
      googleAdAccountId: id("adAccount").optional(),
      unpublishedChanges: z.boolean().optional(),
      maximumCpc: z.number().optional(),
      googleCampaignId: z.string().optional(),
      source: z.string().optional(),
      advancedOptions: anyObject.optional(),
    },
    aliases: [],
    // RAW example: {"name": "My Campaign"}
    example: {},
    v3: {
      body: {
        audience: googleCampaignAudienceV3.optional(),
        adGroups: z.array(googleAdGroupV3).optional(),
      },
    },
  }),

  /* RAW summary: Get Google campaign by ID; description: Retrieve a specific Google Ads campaign by ID */
  get_google_campaign: read("GET /ad-publishing/google/ads/{adId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    path: { adId: z.string().min(1).describe("Google campaign id.") },
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adId": "507f1f77bcf86cd799439011"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Publish ad; description: Publish a Google ad and push it live */
  publish_google_campaign: money("POST /ad-publishing/google/ads/{adId}/publish", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: goes live on the ad network and starts spending
    path: { adId: z.string().min(1).describe("Google campaign id.") },
    aliases: [],
    // RAW example: {"adId": "507f1f77bcf86cd799439011"}
    example: {},
  }),

  /* RAW summary: Get assets; description: Retrieve Google Ads creative assets for a location; params: type —
     Asset type to retrieve; id — Asset identifier; advertiserOnly — Advertiser only flag */
  list_google_assets: read("GET /ad-publishing/google/assets", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["CALL", "SITELINK", "LEAD_FORM", "IMAGE", "TEXT"]),
      id: z.string().optional(),
      advertiserOnly: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"type": "CALL"}
    example: {},
  }),

  /* RAW summary: Upsert assets; description: Create or update Google Ads creative assets; params: type —
     Asset type to create or update; payload — Asset payload — shape depends on the type field:
     CallAssetPayload (CALL), SitelinkAssetPayload (SITELINK), or LeadFormAssetPayload (LEAD_FORM) */
  upsert_google_assets: write("POST /ad-publishing/google/assets", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      type: z.enum(["CALL", "SITELINK", "LEAD_FORM"]),
      payload: z.union([callAsset, sitelinkAsset, leadFormAsset]),
    },
    aliases: [],
    // RAW example: {"type": "CALL"}
    example: {},
  }),

  /* RAW summary: Get entities; description: Retrieve Google campaigns, ad groups, or ads based on entity
     type; params: type — Integration type; campaignId — Campaign identifier; adGroupId — Ad group
     identifier; searchId — Search identifier; startDate — Filter start date; endDate — Filter end date */
  get_google_entity: read("GET /ad-publishing/google/entity", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
      entityType: z.enum(["CAMPAIGN", "ADGROUP", "AD"]),
      campaignId: campaignId.optional(),
      adGroupId: z.string().optional(),
      searchId: z.string().optional(),
      startDate: time("date").optional(),
      endDate: time("date").optional(),
      selectedAdAccountId: id("adAccount").optional(),
    },
    aliases: [],
    // RAW example: {"type": "AD_MANAGER", "entityType": "CAMPAIGN"}
    example: {},
  }),

  /* RAW summary: Get keyword ideas; description: Retrieve keyword suggestions for Google Ads campaigns;
     params: url — Target URL; locations — Target locations; keywords — Seed keywords */
  list_google_keyword_ideas: read("POST /ad-publishing/google/keyword-ideas", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    body: {
      url: z.string(),
      languageCode: z.string().optional(),
      locations: z.array(z.string()).optional(),
      keywords: z.array(z.string()).optional(),
    },
    aliases: [],
    // RAW example: {"url": "https://example.com"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),
} satisfies Declarations;
