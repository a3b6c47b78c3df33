import { z } from "zod";
import { anyObject, id, locationId, object, time } from "../../src/catalogue/fields.js";
import { admin, type Declarations, money, read, write } from "../../src/catalogue/toolset.js";
import { campaignId, googleBudget, publishingStatus } from "./schemas.js";

const geoLocation = object({
  name: z.string(),
  urn: z.string(),
  facetUrn: z.string(),
  selectionType: z.enum(["include", "exclude"]),
});

const selectedAttribute = object({
  urn: z.string(),
  name: z.string(),
  categoryName: z.string(),
  facet: z.string(),
});

const audience = object({
  geo_locations: z.array(geoLocation).optional(),
  targetAudience: object({
    include: z.array(z.array(selectedAttribute)).optional(),
    exclude: z.array(z.array(selectedAttribute)).optional(),
  }).optional(),
});

const linkedInMedia = object({
  type: z.enum(["video", "image"]).optional(),
  src: z.string().optional(),
  frames: z.array(z.string()).optional(),
  selectedPoster: z.number().optional(),
  thumbnailUrl: z.string().optional(),
  name: z.string().optional(),
  headline: z.string().optional(),
  destinationUrl: z.string().optional(),
  fileSizeBytes: z.number().optional(),
});

const linkedInAd = object({
  id: z.string().optional(),
  name: z.string().optional(),
  introductoryText: z.string().optional(),
  destinationUrl: z.string().optional(),
  callToActionLabel: z.string().optional(),
  destinationFormId: z.string().optional(),
  contentReferenceString: z.string().optional(),
  media: z.array(linkedInMedia).optional(),
  adCampaignId: z.string().optional(),
  adId: z.string().optional(),
  headline: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  adCampaignGroupId: z.string().optional(),
  description: z.string().optional(),
  meta: anyObject.optional(),
  linkedInError: z.string().optional(),
});

const adCampaign = object({
  id: z.string().optional(),
  locale: object({ country: z.string(), language: z.string() }).optional(),
  name: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  mediaType: z.enum(["STANDARD_UPDATE", "SINGLE_VIDEO", "CAROUSEL"]).optional(),
  audience: audience.optional(),
  unitCost: object({ amount: z.number() }).optional(),
  campaignType: z.string().optional(),
  adCampaignGroupId: z.string().optional(),
  adCampaignId: z.string().optional(),
  ads: z.array(linkedInAd).optional(),
  linkedInError: z.string().optional(),
  meta: anyObject.optional(),
});

const leadFormContent = object({
  questions: z.array(
    object({
      question: object({ localized: anyObject }),
      name: z.string(),
      questionDetails: object({
        textQuestionDetails: anyObject.optional(),
        multipleChoiceQuestionDetails: object({
          options: z.array(object({ id: z.number(), text: object({ localized: anyObject }) })),
        }).optional(),
      }),
      predefinedField: z.string().optional(),
    }),
  ),
  description: object({ localized: anyObject }).optional(),
  headline: object({ localized: anyObject }),
  postSubmissionInfo: object({
    message: object({ localized: anyObject }),
    callToAction: object({
      callToActionTarget: object({ landingPageUrl: z.string() }),
      callToActionLabel: z.enum([
        "VISIT_COMPANY_WEBSITE",
        "DOWNLOAD_NOW",
        "TRY_NOW",
        "VIEW_NOW",
        "LEARN_MORE",
      ]),
    }),
  }),
  legalInfo: object({
    consents: z.array(
      object({ checkRequired: z.boolean(), id: z.number(), consent: object({ localized: anyObject }) }),
    ),
    privacyPolicyUrl: z.string(),
    legalDisclaimer: object({ localized: anyObject }).optional(),
  }),
});

const audienceV3 = object({
  geoLocations: z.array(geoLocation).optional(),
  targetAudience: object({
    include: z.array(z.array(selectedAttribute)).optional(),
    exclude: z.array(z.array(selectedAttribute)).optional(),
  }).optional(),
});

const adCampaignV3 = object({
  id: z.string().optional(),
  locale: object({ country: z.string(), language: z.string() }).optional(),
  name: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  mediaType: z.enum(["STANDARD_UPDATE", "SINGLE_VIDEO", "CAROUSEL"]).optional(),
  audience: audienceV3.optional(),
  unitCost: object({ amount: z.number() }).optional(),
  campaignType: z.string().optional(),
  adCampaignGroupId: z.string().optional(),
  adCampaignId: z.string().optional(),
  ads: z.array(linkedInAd).optional(),
  linkedInError: z.string().optional(),
  meta: anyObject.optional(),
});

const field = z.enum([
  "clicks",
  "oneClickLeads",
  "costInLocalCurrency",
  "impressions",
  "costInUsd",
  "ctr",
  "cpc",
  "cpm",
  "cpl",
  "externalWebsitePostClickConversions",
  "conversionRate",
]);

export const linkedin = {
  /* RAW summary: Get ad account details; description: Retrieve details of a specific LinkedIn ad account;
     params: adAccountId — Ad account identifier */
  get_linkedin_ad_account: read("GET /ad-publishing/linkedin/ad-account", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      adAccountId: id("adAccount"),
    },
    aliases: [],
    // RAW example: {"adAccountId": "12345678"}
    example: {},
  }),

  /* RAW summary: Delete ad account; description: Remove a LinkedIn ad account connection from a location;
     params: adAccountId — Ad account identifier */
  delete_linkedin_ad_account: admin("DELETE /ad-publishing/linkedin/ad-account", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    // NOTE risk: removes the connection between the sub-account and the ad network
    query: {
      locationId,
      adAccountId: id("adAccount"),
    },
    aliases: [],
    // RAW example: {"adAccountId": "12345678"}
    example: {},
  }),

  /* RAW summary: Get LinkedIn ad accounts; description: Retrieve LinkedIn Ads accounts available for the
     connected user */
  list_linkedin_ad_accounts: read("GET /ad-publishing/linkedin/ad-accounts", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Upsert ad campaign group; description: Create or update a LinkedIn ad campaign group with
     campaigns and ads */
  upsert_linkedin_campaign_group: money("PUT /ad-publishing/linkedin/ads", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: body can set budget or bids, also of a live entity
    body: {
      locationId,
      id: z.string().optional(),
      budget: googleBudget.optional(),
      adCampaigns: z.array(adCampaign).optional(),
      adBudgetOptimization: z.enum(["MAXIMUM_DELIVERY", "COST_CAP"]).optional(),
      objectiveType: z.enum(["LEAD_GENERATION", "WEBSITE_VISIT"]).optional(),
      name: z.string().optional(),
      adCampaignGroupId: z.string().optional(),
      publishingStatus: publishingStatus.optional(),
      linkedInAdAccountId: id("adAccount").optional(),
      unpublishedChanges: z.boolean().optional(),
      meta: anyObject.optional(),
      linkedInError: z.string().optional(),
    },
    aliases: [],
    example: {},
    v3: {
      body: {
        adCampaigns: z.array(adCampaignV3).optional(),
      },
    },
  }),

  /* RAW summary: Get ad campaign group; description: Retrieve a LinkedIn ad campaign group by ID */
  get_linkedin_campaign_group: read("GET /ad-publishing/linkedin/ads/{adId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    path: { adId: z.string().min(1).describe("LinkedIn campaign group id.") },
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

  /* RAW summary: Publish ad campaign group; description: Publish a LinkedIn ad campaign group and push it
     live */
  publish_linkedin_campaign_group: money("POST /ad-publishing/linkedin/ads/{adId}/publish", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: goes live on the ad network and starts spending
    path: { adId: z.string().min(1).describe("LinkedIn campaign group id.") },
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adId": "507f1f77bcf86cd799439011"}
    example: {},
  }),

  /* RAW summary: Get LinkedIn integration; description: Retrieve the LinkedIn Ads integration details for a
     location */
  get_linkedin_integration: read("GET /ad-publishing/linkedin/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Create LinkedIn integration; description: Create a LinkedIn Ads integration for a location
     with ad account details; params: adAccountId — Ad account identifier; organizationId — Organization
     identifier */
  create_linkedin_integration: admin("POST /ad-publishing/linkedin/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      adAccountId: id("adAccount"),
      adAccountName: z.string(),
      currencyCode: z.string(),
      organizationId: z.string(),
    },
    aliases: [],
    // RAW example: {"adAccountId": "12345678", "adAccountName": "My Ad Account", "currencyCode": "USD",
    // "organizationId": "12345678"}
    example: {},
  }),

  /* RAW summary: Get current LinkedIn user; description: Retrieve the authenticated LinkedIn user info for a
     location */
  get_linkedin_current_user: read("GET /ad-publishing/linkedin/me", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get ad analytics; description: Retrieve LinkedIn Ads analytics data with configurable pivot
     and time grouping; params: startDate — Start date in yyyy-mm-dd format; endDate — End date in yyyy-mm-dd
     format; pivot — Analytics pivot type; groupBy — Time granularity for analytics; entityUrns —
     Comma-separated list of entity URNs; fields — Comma-separated list of fields to retrieve */
  get_linkedin_report: read("GET /ad-publishing/linkedin/reporting", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      startDate: time("date"),
      endDate: time("date"),
      pivot: z.enum(["ACCOUNT", "CAMPAIGN", "CAMPAIGN_GROUP", "CREATIVE"]).optional(),
      groupBy: z.enum(["day", "month", "year"]).optional(),
      entityUrns: z.string().optional(),
      fields: z.array(z.string()).optional(),
    },
    aliases: [],
    // RAW example: {"startDate": "2024-01-01", "endDate": "2024-01-31"}
    example: {},
    v3: {
      query: {
        fields: z.array(field).optional(),
      },
    },
  }),

  /* RAW summary: Get campaign group reporting; description: Retrieve reporting metrics for a specific
     LinkedIn campaign group; params: startDate — Start date in yyyy-mm-dd format; endDate — End date in
     yyyy-mm-dd format; fields — Comma-separated list of fields to retrieve */
  // CHECK campaignGroupId: in the path and in the query
  get_linkedin_campaign_group_report: read(
    "GET /ad-publishing/linkedin/reporting/campaign-group/{campaignGroupId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["adPublishing.readonly"],
      query: {
        locationId,
        startDate: time("date"),
        endDate: time("date"),
        fields: z.array(z.string()).optional(),
        campaignGroupId: id("campaignGroup").optional(),
      },
      aliases: [],
      // RAW example: {"campaignGroupId": "12345678"}
      example: {},
      v3: {
        query: {
          fields: z.array(field).optional(),
        },
      },
    },
  ),

  /* RAW summary: Get reporting list; description: Retrieve a list of LinkedIn campaigns or campaign groups
     with reporting data; params: startDate — Start date in yyyy-mm-dd format; endDate — End date in
     yyyy-mm-dd format; fields — Comma-separated list of fields to retrieve */
  list_linkedin_reports: read("GET /ad-publishing/linkedin/reporting/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      listType: z.string(),
      campaignId,
      campaignGroupId: id("campaignGroup"),
      startDate: time("date"),
      endDate: time("date"),
      fields: z.array(z.string()).optional(),
    },
    aliases: [],
    // RAW example: {"startDate": "2024-01-01", "endDate": "2024-01-31"}
    example: {},
    v3: {
      query: {
        fields: z.array(field).optional(),
      },
    },
  }),

  /* RAW summary: Search targeting options; description: Search LinkedIn targeting facets such as locations,
     industries, and job titles; params: facet — Targeting facet; query — Search query; q — Query parameter */
  search_linkedin_targeting: read("GET /ad-publishing/linkedin/targeting/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      facet: z.string(),
      query: z.string().optional(),
      q: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"facet": "locations"}
    example: {},
  }),

  /* RAW summary: Create lead form; description: Create a new LinkedIn lead gen form for an ad account;
     params: owner — Form owner; name — Form name; state — Form state; content — Form content */
  create_linkedin_lead_form: write("POST /ad-publishing/linkedin/{accountId}/form", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    path: { accountId: id("adAccount") },
    query: {
      locationId,
    },
    body: {
      owner: object({ sponsoredAccount: z.string() }),
      creationLocale: object({ country: z.string(), language: z.string() }),
      name: z.string(),
      state: z.literal("PUBLISHED"),
      content: leadFormContent,
      hiddenFields: z.array(object({ name: z.string(), value: z.string() })).optional(),
    },
    aliases: [],
    // RAW example: {"name": "Contact Us", "state": "PUBLISHED"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get lead forms; description: Retrieve LinkedIn lead gen forms for an ad account */
  list_linkedin_lead_forms: read("GET /ad-publishing/linkedin/{accountId}/forms", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    path: { accountId: id("adAccount") },
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"accountId": "12345678"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Update ad status; description: Pause or resume a LinkedIn ad, campaign, or ad group;
     params: operationType — Update operation; type — Ad object type */
  set_linkedin_ad_status: money("PATCH /ad-publishing/linkedin/{adId}/status", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["send"],
    // NOTE risk: pause or resume: stops or restarts ad spend
    query: {
      locationId,
    },
    body: {
      operationType: z.enum(["PAUSED", "ARCHIVED", "RESUME"]),
      type: z.enum(["adGroup", "adCampaign", "ad"]),
    },
    aliases: [],
    // RAW example: {"adId": "507f1f77bcf86cd799439011", "operationType": "PAUSED", "type": "adCampaign"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),
} satisfies Declarations;
