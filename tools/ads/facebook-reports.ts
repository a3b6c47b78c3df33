import { z } from "zod";
import { locationId, time } from "../../src/declare/fields.js";
import { type Declarations, read } from "../../src/declare/toolset.js";
import { connection, facebookCampaignId, metrics } from "./schemas.js";

const facebookMetrics = [
  "impressions",
  "clicks",
  "spend",
  "cpc",
  "cost_per_conversion",
  "conversions",
  "cpm",
  "reach",
  "frequency",
] as const;

const period = { startDate: time("date"), endDate: time("date") };

export const facebookReports = {
  get_facebook_report: read("GET /ad-publishing/facebook/reporting", {
    title: "Get Facebook ads report",
    description:
      "Metrics of all Facebook and Instagram ads of the sub-account together, by day, week or month. Campaign by campaign: ads_list_facebook_reports.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      ...period,
      groupBy: z.enum(["day", "week", "month"]),
      type: connection,
      fields: metrics(z.enum(facebookMetrics)),
    },
    aliases: [
      "how much did we spend on facebook ads",
      "cost per lead on meta this month",
      "are our fb and instagram ads working",
      "facebook ad clicks week by week",
      "what did fb ads cost us this month",
      "overall facebook and ig ad numbers",
      "did meta ads bring in any leads",
      "total fb spend for the client meeting",
      "aggregated paid social performance over a date range",
      "impressions, reach and cpm trend of meta advertising",
      "daily time series of facebook ad metrics",
      "account-wide click and conversion totals from facebook",
    ],
    example: {
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      groupBy: "week",
      type: "AD_MANAGER",
      fields: ["spend", "conversions", "cost_per_conversion"],
    },
    v3: { query: { fields: metrics(z.enum([...facebookMetrics, "ctr"])) } },
  }),

  get_facebook_campaign_report: read("GET /ad-publishing/facebook/reporting/campaign/{campaignId}", {
    title: "Get Facebook campaign report",
    description:
      "Metrics of one Facebook campaign in a period. All campaigns side by side: ads_list_facebook_reports.",
    scopes: ["adPublishing.readonly"],
    path: { campaignId: facebookCampaignId },
    query: { locationId, ...period },
    aliases: [
      "how is this fb campaign doing",
      "results of one meta campaign",
      "spend and leads of a single facebook promotion",
      "how many leads from the fb spring promo",
      "numbers for one facebook campaign",
      "what did this meta campaign cost",
      "is this one fb campaign worth it",
      "performance metrics for one specific meta campaign",
      "statistics of a facebook campaign by id and date range",
      "impressions, clicks and cost of a single paid social campaign",
      "return on one meta advertising campaign",
    ],
    example: { campaignId: "120208142050850608", startDate: "2026-04-01", endDate: "2026-04-30" },
  }),

  list_facebook_reports: read("GET /ad-publishing/facebook/reporting/list", {
    title: "List Facebook ad results",
    description:
      "Facebook campaigns, ad sets or ads one by one, each with its metrics in a period: to compare them and find the winner. campaignId narrows to one campaign.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      listType: z.string().describe('What to list, such as "campaigns".'),
      ...period,
      type: connection,
      // mended: a list of campaigns has no campaign of its own
      campaignId: facebookCampaignId.optional(),
    },
    aliases: [
      "which facebook ad is performing best",
      "compare meta campaigns",
      "rank our fb ads by cost",
      "facebook ad sets that waste money",
      "which fb ad is the winner",
      "cost per lead for each facebook campaign",
      "break down meta spend by ad set",
      "which fb ads flopped",
      "performance breakdown per facebook campaign, ad set or ad",
      "metrics table of every meta campaign in a period",
      "top and worst performing paid social creatives",
      "spend and conversions for each facebook advertisement",
    ],
    example: {
      listType: "campaigns",
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      type: "AD_MANAGER",
    },
  }),
} satisfies Declarations;
