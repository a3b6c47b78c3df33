import { z } from "zod";
import { anyObject, id, locationId, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, money, read, write } from "../../src/catalogue/toolset.js";
import { campaignId } from "./schemas.js";

const media = object({
  src: z.string(),
  thumbnailUrl: z.string().optional(),
  selectedPoster: z.number().optional(),
  type: z.enum(["image", "video"]),
  name: z.string().optional(),
  headline: z.string().optional(),
  description: z.string().optional(),
  link: z.string().optional(),
});

const type = z.enum([
  "country",
  "city",
  "region",
  "country_group",
  "geo_market",
  "large_geo_area",
  "medium_geo_area",
  "small_geo_area",
  "subcity",
  "neighborhood",
  "zip",
  "address",
]);

const audienceLocation = object({
  key: z.string(),
  name: z.string(),
  type,
  selectionType: z.enum(["include", "exclude"]),
  radius: z.number().optional(),
  radiusUnit: z.enum(["km", "mi"]).optional(),
  geometry: object({ location: anyObject, location_type: z.string() }).optional(),
});

const audiencePlacements = object({
  facebook: z.array(z.string()).optional(),
  instagram: z.array(z.string()).optional(),
  messenger: z.array(z.string()).optional(),
});

const audienceInterest = object({ id: z.string(), name: z.string(), type: z.string().optional() });

const facebookAudience = object({
  geo_locations: z.array(audienceLocation),
  locales: z.array(object({ name: z.string(), key: z.number() })).optional(),
  placements: audiencePlacements.optional(),
  placementType: z.enum(["auto", "manual"]).optional(),
  lookalike: z.array(object({ id: z.string(), name: z.string() })).optional(),
  retargeting: z.array(object({ id: z.string(), name: z.string() })).optional(),
  interests: z.array(audienceInterest).optional(),
  age_min: z.number().optional(),
  age_max: z.number().optional(),
  genders: z.array(z.number()).optional(),
});

const specialAdCategories = z.enum([
  "EMPLOYMENT",
  "CREDIT",
  "FINANCIAL_PRODUCTS_SERVICES",
  "HOUSING",
  "ISSUES_ELECTIONS_POLITICS",
  "ONLINE_GAMBLING_AND_GAMING",
  "NONE",
]);

const audienceLocationV3 = object({
  key: z.string(),
  name: z.string(),
  type,
  selectionType: z.enum(["include", "exclude"]),
  radius: z.number().optional(),
  radiusUnit: z.enum(["km", "mi"]).optional(),
  geometry: object({ location: anyObject, locationType: z.string() }).optional(),
});

const facebookAudienceV3 = object({
  geoLocations: z.array(audienceLocationV3),
  locales: z.array(object({ name: z.string(), key: z.number() })).optional(),
  placements: audiencePlacements.optional(),
  placementType: z.enum(["auto", "manual"]).optional(),
  lookalike: z.array(object({ id: z.string(), name: z.string() })).optional(),
  retargeting: z.array(object({ id: z.string(), name: z.string() })).optional(),
  interests: z.array(audienceInterest).optional(),
  ageMin: z.number().optional(),
  ageMax: z.number().optional(),
  genders: z.array(z.number()).optional(),
});

const facebookAdFields = {
  campaignId,
  adsetId: id("adset"),
  id: id("ad").optional(),
  name: z.string().optional(),
  primaryText: z.string().optional(),
  headline: z.string().optional(),
  description: z.string().optional(),
  imageUrl: z.string().optional(),
  mediaType: z.enum(["SINGLE", "CAROUSEL"]).optional(),
  media: z.array(media).optional(),
  multiAdvertiserAds: z.boolean().optional(),
  cta: z.string().optional(),
  conversationFormId: z.string().optional(),
  destinationLink: z.string().optional(),
  destinationFormId: z.string().optional(),
};

export const facebookCampaigns = {
  /* RAW summary: Upsert ad; description: Create or update a Facebook ad; params: campaignId — Parent
     campaign ID; adsetId — Parent ad set ID; id — Ad identifier; primaryText — Ad primary text; headline —
     Ad headline text; description — Ad description text; imageUrl — Ad image URL; mediaType — Ad media type;
     media — Media items (images or videos) attached to the ad creative; multiAdvertiserAds — Enable
     multi-advertiser ads; cta — Call to action type; destinationLink — Destination link URL */
  upsert_facebook_ad: write("PUT /ad-publishing/facebook/ads", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: publishing is a separate call; the spec does not say whether edits of a live ad take
    // effect at once
    body: {
      locationId,
      ...facebookAdFields,
    },
    aliases: [],
    // RAW example: {"campaignId": "camp_123", "adsetId": "adset_123"}
    example: {},
  }),

  /* RAW summary: Delete ad; description: Delete a Facebook ad by ID */
  delete_facebook_ad: erase("DELETE /ad-publishing/facebook/ads/{adId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Duplicate ad; description: Duplicate an existing Facebook ad */
  duplicate_facebook_ad: write("POST /ad-publishing/facebook/ads/{adId}/duplicate", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: the spec does not say whether the copy starts paused or live
    aliases: [],
    example: {},
  }),

  /* RAW summary: Pause ad; description: Pause a running Facebook ad */
  pause_facebook_ad: money("POST /ad-publishing/facebook/ads/{adId}/pause", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: stops ad spend
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Resume ad; description: Resume a paused Facebook ad */
  resume_facebook_ad: money("POST /ad-publishing/facebook/ads/{adId}/resume", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: restarts ad spend and puts the ad in front of people
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Upsert adset; description: Create or update a Facebook ad set; params: campaignId — Parent
     campaign ID; id — Ad set identifier; name — Ad set name; pageId — Facebook page ID; whatsappNumber —
     WhatsApp phone number; audience — Targeting audience configuration including geo-locations, locales,
     placements, and custom audiences; budget — Ad set budget config; pixelId — Conversion pixel ID */
  upsert_facebook_adset: money("PUT /ad-publishing/facebook/adsets", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: body can set budget or bids, also of a live entity
    body: {
      locationId,
      campaignId,
      id: id("adset").optional(),
      name: z.string().optional(),
      pageId: id("page").optional(),
      instagramActorId: z.string().optional(),
      messagingPlatforms: z.enum(["WHATSAPP", "MESSENGER", "INSTAGRAM_DIRECT"]).optional(),
      whatsappNumber: z.string().optional(),
      audience: facebookAudience.optional(),
      budget: object({
        budgetType: z.enum(["DAILY", "LIFETIME"]),
        amount: z.number(),
        scheduleStartDate: z.string().optional(),
        scheduleEndDate: z.string().optional(),
      }).optional(),
      conversionLocation: z.string().optional(),
      customEventType: z.string().optional(),
      pixelId: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"campaignId": "camp_123"}
    example: {},
    v3: {
      body: {
        messagingPlatforms: z.array(z.enum(["WHATSAPP", "MESSENGER", "INSTAGRAM_DIRECT"])).optional(),
        audience: facebookAudienceV3.optional(),
      },
    },
  }),

  /* RAW summary: Delete ad set; description: Delete a Facebook ad set by ID */
  delete_facebook_adset: erase("DELETE /ad-publishing/facebook/adsets/{adSetId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    path: { adSetId: id("adset") },
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adSetId": "507f1f77bcf86cd799439012"}
    example: {},
  }),

  /* RAW summary: Duplicate ad set; description: Duplicate an existing Facebook ad set */
  duplicate_facebook_adset: write("POST /ad-publishing/facebook/adsets/{adSetId}/duplicate", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: the spec does not say whether the copy starts paused or live
    path: { adSetId: id("adset") },
    aliases: [],
    // RAW example: {"adSetId": "507f1f77bcf86cd799439012"}
    example: {},
  }),

  /* RAW summary: Pause ad set; description: Pause a running Facebook ad set */
  pause_facebook_adset: money("POST /ad-publishing/facebook/adsets/{adSetId}/pause", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: stops ad spend
    path: { adSetId: id("adset") },
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adSetId": "507f1f77bcf86cd799439012"}
    example: {},
  }),

  /* RAW summary: Resume ad set; description: Resume a paused Facebook ad set */
  resume_facebook_adset: money("POST /ad-publishing/facebook/adsets/{adSetId}/resume", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: restarts ad spend and puts the ad in front of people
    path: { adSetId: id("adset") },
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adSetId": "507f1f77bcf86cd799439012"}
    example: {},
  }),

  /* RAW summary: Get campaign with linked entities; description: Retrieve a Facebook campaign with its
     linked adsets and ads; params: fields — Comma-separated field names; source — Campaign data source */
  get_facebook_campaign: read("GET /ad-publishing/facebook/campaign/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    path: { campaignId },
    query: {
      locationId,
      fields: z.string().optional(),
      source: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"campaignId": "120208142050850608"}
    example: {},
  }),

  /* RAW summary: Upsert campaign; description: Create or update a Facebook campaign; params: id — Campaign
     identifier; name — Campaign name; objective — Campaign objective; source — Campaign data source */
  upsert_facebook_campaign: write("PUT /ad-publishing/facebook/campaigns", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: carries no budget; the spec does not say whether edits of a live campaign take effect at
    // once
    body: {
      locationId,
      id: z.string().optional(),
      name: z.string().optional(),
      objective: z
        .enum(["OUTCOME_LEADS", "OUTCOME_TRAFFIC", "OUTCOME_ENGAGEMENT", "OUTCOME_SALES"])
        .optional(),
      specialAdCategories: specialAdCategories.optional(),
      source: z.string().optional(),
    },
    aliases: [],
    example: {},
    v3: {
      body: {
        specialAdCategories: z.array(specialAdCategories).optional(),
      },
    },
  }),

  /* RAW summary: Delete campaign; description: Delete a Facebook campaign by ID */
  delete_facebook_campaign: erase("DELETE /ad-publishing/facebook/campaigns/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    path: { campaignId },
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Duplicate campaign; description: Duplicate an existing Facebook campaign */
  duplicate_facebook_campaign: write("POST /ad-publishing/facebook/campaigns/{campaignId}/duplicate", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: the spec does not say whether the copy starts paused or live
    path: { campaignId },
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Pause campaign; description: Pause a running Facebook campaign */
  pause_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/pause", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: stops ad spend
    path: { campaignId },
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Publish campaign; description: Publish a Facebook campaign and push it live to Facebook */
  publish_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/publish", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: goes live on the ad network and starts spending
    path: { campaignId },
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"campaignId": "120208142050850608"}
    example: {},
  }),

  /* RAW summary: Get campaign publishing progress; description: Returns Redis-backed publish progress for a
     campaign while it is publishing to Meta. Used by the validation funnel UI to poll step counts and
     completion state. */
  get_facebook_publishing_progress: read(
    "GET /ad-publishing/facebook/campaigns/{campaignId}/publishing-progress",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["adPublishing.readonly"],
      version: "v3",
      path: { campaignId },
      query: {
        locationId,
        isDraft: z.boolean().optional(),
      },
      returns: ["campaignId", "hasFailed", "isComplete", "processed", "publishingStatus", "total"],
      aliases: [],
      // RAW example: {"campaignId": "507f1f77bcf86cd799439011"}
      example: {},
    },
  ),

  /* RAW summary: Resume campaign; description: Resume a paused Facebook campaign */
  resume_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/resume", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: restarts ad spend and puts the ad in front of people
    path: { campaignId },
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get entities; description: Retrieve Facebook campaigns, adsets, or ads based on entity
     type; params: type — Integration source type; entityType — Entity type to fetch; fetchAll — Fetch all
     entities; campaignId — Campaign identifier; adSetId — Ad set identifier; searchId — Search identifier;
     next — Pagination cursor */
  get_facebook_entity: read("GET /ad-publishing/facebook/entity", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
      entityType: z.enum(["CAMPAIGN", "ADSET", "AD"]),
      fetchAll: z.string().optional(),
      campaignId: campaignId.optional(),
      adSetId: id("adset").optional(),
      searchId: z.string().optional(),
      selectedAdAccountId: id("adAccount").optional(),
      next: z.string().optional(),
    },
    // CHECK items and next: the spec gives no reply
    pager: { kind: "cursor", from: { next: "next" }, items: "data" },
    aliases: [],
    // RAW example: {"type": "AD_MANAGER", "entityType": "CAMPAIGN"}
    example: {},
  }),

  /* RAW summary: Upsert ad; description: Create or update a Facebook ad (v2); params: campaignId — Parent
     campaign ID; adsetId — Parent ad set ID; id — Ad identifier; primaryText — Ad primary text; headline —
     Ad headline text; description — Ad description text; imageUrl — Ad image URL; mediaType — Ad media type;
     media — Media items (images or videos) attached to the ad creative; multiAdvertiserAds — Enable
     multi-advertiser ads; cta — Call to action type; destinationLink — Destination link URL */
  upsert_facebook_ad_2021: write("PUT /ad-publishing/facebook/ads-v2", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: publishing is a separate call; the spec does not say whether edits of a live ad take
    // effect at once
    body: {
      locationId,
      ...facebookAdFields,
    },
    aliases: [],
    // RAW example: {"campaignId": "camp_123", "adsetId": "adset_123"}
    example: {},
    supersededBy: "ads_upsert_facebook_ad",
  }),

  /* RAW summary: Delete ad set; description: Delete a Facebook ad set by ID */
  delete_facebook_adset_2021: erase("DELETE /ad-publishing/facebook/adsets/{adsetId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
    },
    aliases: [],
    example: {},
    supersededBy: "ads_delete_facebook_adset",
  }),

  /* RAW summary: Duplicate ad set; description: Duplicate an existing Facebook ad set */
  duplicate_facebook_adset_2021: write("POST /ad-publishing/facebook/adsets/{adsetId}/duplicate", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: the spec does not say whether the copy starts paused or live
    aliases: [],
    example: {},
    supersededBy: "ads_duplicate_facebook_adset",
  }),

  /* RAW summary: Pause ad set; description: Pause a running Facebook ad set */
  pause_facebook_adset_2021: money("POST /ad-publishing/facebook/adsets/{adsetId}/pause", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: stops ad spend
    body: {
      locationId,
    },
    aliases: [],
    example: {},
    supersededBy: "ads_pause_facebook_adset",
  }),

  /* RAW summary: Resume ad set; description: Resume a paused Facebook ad set */
  resume_facebook_adset_2021: money("POST /ad-publishing/facebook/adsets/{adsetId}/resume", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: restarts ad spend and puts the ad in front of people
    body: {
      locationId,
    },
    aliases: [],
    example: {},
    supersededBy: "ads_resume_facebook_adset",
  }),
} satisfies Declarations;
