import { z } from "zod";
import { allOf, given } from "../../src/declare/condition.js";
import { locationId } from "../../src/declare/fields.js";
import { byCursor } from "../../src/declare/pages.js";
import { type Declarations, money, read, remove, write } from "../../src/declare/toolset.js";
import {
  connection,
  customValueMappings,
  facebookAdAccountId,
  facebookAdsetId,
  facebookCampaignId,
} from "./schemas.js";

const campaignPath = { campaignId: facebookCampaignId };
export const copyNote = "Whether the copy starts paused is not documented: look at it before it spends.";

const specialAdCategory = z.enum([
  "EMPLOYMENT",
  "CREDIT",
  "FINANCIAL_PRODUCTS_SERVICES",
  "HOUSING",
  "ISSUES_ELECTIONS_POLITICS",
  "ONLINE_GAMBLING_AND_GAMING",
  "NONE",
]);

export const facebookCampaigns = {
  get_facebook_entity: read("GET /ad-publishing/facebook/entity", {
    title: "List Facebook campaigns, ad sets or ads",
    description:
      "List what entityType names; start here for their ids. Narrow ad sets by campaignId, ads by adSetId. With results in numbers: ads_list_facebook_reports.",
    query: {
      locationId,
      entityType: z.enum(["CAMPAIGN", "ADSET", "AD"]),
      type: connection,
      campaignId: facebookCampaignId.optional().describe("Only those of this campaign."),
      adSetId: facebookAdsetId.optional().describe("Only those of this ad set."),
      selectedAdAccountId: facebookAdAccountId.optional(),
      searchId: z.string().optional().describe("Only the one with this id."),
      fetchAll: z.string().optional().describe('"true": all at once.'),
      next: z.string().optional().describe("Cursor of the page before."),
    },
    // The spec shows no reply: where these paths are wrong, the first page is all there is.
    pager: byCursor("data", { from: { next: "next" } }),
    example: { entityType: "CAMPAIGN", type: "AD_MANAGER" },
  }),

  get_facebook_campaign: read("GET /ad-publishing/facebook/campaign/{campaignId}", {
    title: "Get Facebook campaign",
    description:
      "Read one Facebook campaign with its ad sets and ads. Its numbers: ads_get_facebook_campaign_report.",
    path: campaignPath,
    query: {
      locationId,
      fields: z.string().optional().describe('Parts to include, with commas: "adsets,ads".'),
      source: z.string().optional().describe('Such as "facebook".'),
    },
    example: { campaignId: "120208142050850608", fields: "adsets,ads" },
  }),

  upsert_facebook_campaign: write("PUT /ad-publishing/facebook/campaigns", {
    title: "Create or update Facebook campaign",
    description:
      "Start a Facebook campaign, or change name and objective of the one that id names. Then ads_upsert_facebook_adset (budget, audience), ads_upsert_facebook_ad and ads_publish_facebook_campaign.",
    also: ["money"],
    when: { money: allOf(given("id"), given("objective", "specialAdCategories")) },
    riskNote: "Carries no budget; whether an edit of a running campaign shows at once is not documented.",
    body: {
      locationId,
      id: facebookCampaignId.optional().describe("The campaign to change; without it: a new one."),
      name: z.string().optional(),
      objective: z
        .enum(["OUTCOME_LEADS", "OUTCOME_TRAFFIC", "OUTCOME_ENGAGEMENT", "OUTCOME_SALES"])
        .optional(),
      specialAdCategories: specialAdCategory
        .optional()
        .describe("Meta demands it of ads on jobs, credit, housing or politics."),
      source: z.string().optional().describe('Such as "facebook".'),
      customValueMappings,
    },
    example: {
      name: "Spring roof inspections",
      objective: "OUTCOME_LEADS",
      specialAdCategories: "NONE",
    },
    v3: {
      body: { specialAdCategories: z.array(specialAdCategory).optional() },
      example: { specialAdCategories: ["NONE"] },
    },
  }),

  publish_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/publish", {
    title: "Publish Facebook campaign",
    description:
      "Put a drafted Facebook campaign live with its ad sets and ads. It takes a while: ads_get_facebook_publishing_progress. A paused one: ads_resume_facebook_campaign.",
    also: ["send"],
    riskNote: "The ads go out to people and start to spend the budget.",
    path: campaignPath,
    body: { locationId },
    example: { campaignId: "120208142050850608" },
  }),

  get_facebook_publishing_progress: read(
    "GET /ad-publishing/facebook/campaigns/{campaignId}/publishing-progress",
    {
      title: "Get Facebook publishing progress",
      description:
        "How far a Facebook campaign has come on its way live: steps done of total, whether it is complete or failed. After ads_publish_facebook_campaign.",
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
      example: { campaignId: "507f1f77bcf86cd799439011" },
    },
  ),

  pause_facebook_campaign: write("POST /ad-publishing/facebook/campaigns/{campaignId}/pause", {
    title: "Pause Facebook campaign",
    description:
      "Stop a running Facebook campaign with all its ad sets and ads; nothing is lost. A part of it: ads_pause_facebook_adset, ads_pause_facebook_ad.",
    riskNote: "Stops all spending of the campaign.",
    path: campaignPath,
    body: { locationId },
    example: { campaignId: "120208142050850608" },
  }),

  resume_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/resume", {
    title: "Resume Facebook campaign",
    description:
      "Let a paused Facebook campaign run again. One that was never live: ads_publish_facebook_campaign.",
    also: ["send"],
    riskNote: "The ads go out to people and spend again.",
    path: campaignPath,
    body: { locationId },
    example: { campaignId: "120208142050850608" },
  }),

  duplicate_facebook_campaign: write("POST /ad-publishing/facebook/campaigns/{campaignId}/duplicate", {
    title: "Duplicate Facebook campaign",
    description:
      "Copy a Facebook campaign with what is in it, to start the next one from it. Parts: ads_duplicate_facebook_adset, ads_duplicate_facebook_ad.",
    also: ["money"],
    riskNote: copyNote,
    path: campaignPath,
    body: { locationId },
    example: { campaignId: "120208142050850608" },
  }),

  delete_facebook_campaign: remove("DELETE /ad-publishing/facebook/campaigns/{campaignId}", {
    title: "Delete Facebook campaign",
    description:
      "Remove a Facebook campaign for good, with its ad sets and ads. To stop it and keep it: ads_pause_facebook_campaign.",
    path: campaignPath,
    body: { locationId },
    example: { campaignId: "120208142050850608" },
  }),
} satisfies Declarations;
