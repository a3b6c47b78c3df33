import { z } from "zod";
import { locationId } from "../../src/declare/fields.js";
import { type Declarations, money, read, remove, write } from "../../src/declare/toolset.js";
import { connection, facebookAdAccountId, facebookAdsetId, facebookCampaignId } from "./schemas.js";

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
    scopes: ["adPublishing.readonly"],
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
    pager: { kind: "cursor", from: { next: "next" }, items: "data" },
    aliases: [
      "what ads are running on facebook",
      "find the id of a meta campaign",
      "show our fb and instagram ads",
      "which facebook ad sets are in this campaign",
      "list all our fb campaigns",
      "id of a facebook ad set",
      "which meta ads are live right now",
      "pull up every fb ad we run",
      "enumerate paid social campaigns, ad sets and creatives",
      "all meta promotions with ids and publishing status",
      "ad groups or creatives belonging to one facebook campaign",
    ],
    example: { entityType: "CAMPAIGN", type: "AD_MANAGER" },
  }),

  get_facebook_campaign: read("GET /ad-publishing/facebook/campaign/{campaignId}", {
    title: "Get Facebook campaign",
    description:
      "Read one Facebook campaign with its ad sets and ads. Its numbers: ads_get_facebook_campaign_report.",
    scopes: ["adPublishing.readonly"],
    path: campaignPath,
    query: {
      locationId,
      fields: z.string().optional().describe('Parts to include, with commas: "adsets,ads".'),
      source: z.string().optional().describe('Such as "facebook".'),
    },
    aliases: [
      "open a meta campaign with everything in it",
      "how is this fb campaign set up",
      "budget and targeting of a facebook campaign",
      "pull up one fb campaign",
      "show ad sets and ads inside a facebook campaign",
      "look over the meta spring campaign",
      "is the fb campaign live or draft",
      "details of one meta advertising campaign by id",
      "single facebook campaign configuration with nested ad groups",
      "objective and current state of a specific paid social campaign",
    ],
    example: { campaignId: "120208142050850608", fields: "adsets,ads" },
  }),

  upsert_facebook_campaign: write("PUT /ad-publishing/facebook/campaigns", {
    title: "Create or update Facebook campaign",
    description:
      "Start a Facebook campaign, or change name and objective of the one that id names. Then ads_upsert_facebook_adset (budget, audience), ads_upsert_facebook_ad and ads_publish_facebook_campaign.",
    scopes: ["adPublishing.write"],
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
    },
    aliases: [
      "start a new meta campaign",
      "set up a fb lead campaign",
      "rename a facebook campaign",
      "advertise our special on facebook and instagram",
      "new fb ads for our grand opening",
      "change the objective of a meta campaign",
      "typo in the facebook campaign name",
      "kick off a facebook promo for the gym",
      "begin a fresh ig and fb campaign",
      "insert a paid social campaign with an objective on meta",
      "adjust name or goal of an existing facebook campaign",
      "declare a special ad category for housing or credit ads",
    ],
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
    scopes: ["adPublishing.write"],
    also: ["send"],
    riskNote: "The ads go out to people and start to spend the budget.",
    path: campaignPath,
    body: { locationId },
    aliases: [
      "launch the fb ads",
      "go live on meta",
      "push the facebook campaign out of draft",
      "turn on the new instagram ads",
      "fb draft is ready get it running",
      "client approved the facebook ads so launch",
      "push the drafted meta campaign live",
      "send the fb campaign off for review",
      "activate a drafted paid social campaign",
      "deploy a facebook campaign so its ads start delivering",
      "submit meta advertising campaign for publication",
    ],
    example: { campaignId: "120208142050850608" },
  }),

  get_facebook_publishing_progress: read(
    "GET /ad-publishing/facebook/campaigns/{campaignId}/publishing-progress",
    {
      title: "Get Facebook publishing progress",
      description:
        "How far a Facebook campaign has come on its way live: steps done of total, whether it is complete or failed. After ads_publish_facebook_campaign.",
      scopes: ["adPublishing.readonly"],
      version: "v3",
      path: campaignPath,
      query: { locationId, isDraft: z.boolean().optional() },
      returns: ["campaignId", "publishingStatus", "total", "processed", "isComplete", "hasFailed"],
      aliases: [
        "is the fb campaign live yet",
        "did the meta launch go through",
        "facebook campaign stuck on publishing",
        "current publication state of a meta campaign",
        "how many publishing steps of a facebook campaign are processed",
        "whether publishing of a paid social campaign failed",
        "fb launch still spinning is it done",
        "how far along is our fb ads launch",
      ],
      example: { campaignId: "507f1f77bcf86cd799439011" },
    },
  ),

  pause_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/pause", {
    title: "Pause Facebook campaign",
    description:
      "Stop a running Facebook campaign with all its ad sets and ads; nothing is lost. A part of it: ads_pause_facebook_adset, ads_pause_facebook_ad.",
    scopes: ["adPublishing.write"],
    riskNote: "Stops all spending of the campaign.",
    path: campaignPath,
    body: { locationId },
    aliases: [
      "stop our fb campaign",
      "turn off all meta ads for now",
      "quit spending on the facebook promotion",
      "kill the instagram campaign until monday",
      "park the whole fb campaign",
      "fully booked so freeze facebook ads",
      "client didn't pay halt their meta campaign",
      "snooze the fb promo over the holidays",
      "suspend an active meta advertising campaign",
      "deactivate a facebook campaign temporarily with all ad groups",
      "set the status of a paid social campaign to paused",
    ],
    example: { campaignId: "120208142050850608" },
  }),

  resume_facebook_campaign: money("POST /ad-publishing/facebook/campaigns/{campaignId}/resume", {
    title: "Resume Facebook campaign",
    description:
      "Let a paused Facebook campaign run again. One that was never live: ads_publish_facebook_campaign.",
    scopes: ["adPublishing.write"],
    also: ["send"],
    riskNote: "The ads go out to people and spend again.",
    path: campaignPath,
    body: { locationId },
    aliases: [
      "turn the fb campaign back on",
      "restart our meta campaign",
      "unpause the facebook promotion",
      "client paid switch their fb campaign on again",
      "holiday is over run the meta campaign again",
      "wake up the parked facebook campaign",
      "continue the fb campaign we stopped",
      "reactivate a suspended meta advertising campaign",
      "re-enable facebook campaign delivery after a pause",
      "set a stopped paid social campaign back to active",
    ],
    example: { campaignId: "120208142050850608" },
  }),

  duplicate_facebook_campaign: write("POST /ad-publishing/facebook/campaigns/{campaignId}/duplicate", {
    title: "Duplicate Facebook campaign",
    description:
      "Copy a Facebook campaign with what is in it, to start the next one from it. Parts: ads_duplicate_facebook_adset, ads_duplicate_facebook_ad.",
    scopes: ["adPublishing.write"],
    also: ["money"],
    riskNote: copyNote,
    path: campaignPath,
    body: { locationId },
    aliases: [
      "clone last month's fb campaign",
      "run the same meta promo again",
      "make a copy of a facebook campaign",
      "reuse last year's facebook promo",
      "same fb campaign for another location",
      "copy our winning meta campaign whole",
      "start from a copy of the fb campaign",
      "replicate an existing meta advertising campaign",
      "use one facebook campaign as a template for the next",
      "duplicate paid social campaign including nested creatives",
    ],
    example: { campaignId: "120208142050850608" },
  }),

  delete_facebook_campaign: remove("DELETE /ad-publishing/facebook/campaigns/{campaignId}", {
    title: "Delete Facebook campaign",
    description:
      "Remove a Facebook campaign for good, with its ad sets and ads. To stop it and keep it: ads_pause_facebook_campaign.",
    scopes: ["adPublishing.write"],
    path: campaignPath,
    body: { locationId },
    aliases: [
      "scrap a meta campaign",
      "get rid of the fb test campaign",
      "wipe an old facebook promotion",
      "nuke a fb campaign for good",
      "toss the draft facebook campaign",
      "kill the old meta campaign permanently",
      "duplicate fb campaign yank it",
      "discard a meta advertising campaign permanently",
      "remove a facebook campaign along with its ad groups",
      "remove an obsolete paid social campaign by id",
    ],
    example: { campaignId: "120208142050850608" },
  }),
} satisfies Declarations;
