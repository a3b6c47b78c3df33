import { z } from "zod";
import { locationId, time } from "../../src/declare/fields.js";
import { type Declarations, read } from "../../src/declare/toolset.js";
import { connection, googleCampaignId, metrics } from "./schemas.js";

const period = { startDate: time("date"), endDate: time("date") };

export const googleReports = {
  get_google_report: read("GET /ad-publishing/google/reporting", {
    title: "Get Google Ads report",
    description:
      "Metrics of all Google Ads of the sub-account together, by day, week or month. Money comes in micros: 1000000 is 1.00. Campaign by campaign: ads_list_google_reports.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      ...period,
      groupBy: z.enum(["date", "week", "month"]).optional().describe("date: by day."),
      type: connection,
      fields: metrics(
        z.enum([
          "impressions",
          "clicks",
          "cost_micros",
          "average_cpc",
          "conversions",
          "average_cpm",
          "cost_per_conversion",
          "ctr",
        ]),
      ),
    },
    aliases: [
      "how much did we spend on google ads",
      "cost per lead on google this month",
      "are our adwords campaigns working",
      "google search ad clicks week by week",
      "what did google ads cost us this month",
      "overall adwords numbers for the client",
      "did google ads bring in any calls",
      "total google ads spend last quarter",
      "aggregated paid search performance over a date range",
      "impressions, click-through rate and cpc trend of adwords",
      "daily time series of ppc metrics",
      "account-wide google advertising cost and conversion totals",
      "overall return on search advertising spend",
    ],
    example: {
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      groupBy: "week",
      type: "AD_MANAGER",
      fields: ["cost_micros", "clicks", "conversions"],
    },
  }),

  get_google_campaign_report: read("GET /ad-publishing/google/reporting/campaign/{campaignId}", {
    title: "Get Google campaign report",
    description:
      "Metrics of one Google Ads campaign in a period. All campaigns side by side: ads_list_google_reports.",
    scopes: ["adPublishing.readonly"],
    path: { campaignId: googleCampaignId },
    query: { locationId, ...period },
    aliases: [
      "how is this google campaign doing",
      "results of one adwords campaign",
      "spend and leads of a single google promotion",
      "numbers for one google campaign",
      "how many leads from the google roofing campaign",
      "what did this adwords campaign cost",
      "is this one google campaign worth it",
      "performance metrics for one specific adwords campaign",
      "statistics of a google campaign by id and date range",
      "impressions, clicks and cost of a single ppc campaign",
      "effectiveness of a specific search campaign over time",
    ],
    example: { campaignId: "19668445352", startDate: "2026-04-01", endDate: "2026-04-30" },
  }),

  list_google_reports: read("GET /ad-publishing/google/reporting/list", {
    title: "List Google ad results",
    description:
      "Google Ads campaigns or ad groups one by one, each with its metrics in a period: to compare them. campaignId narrows to one campaign.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      listType: z.string().describe('What to list, such as "campaigns".'),
      ...period,
      type: connection,
      campaignId: googleCampaignId.optional(),
    },
    aliases: [
      "which google ad is performing best",
      "compare adwords campaigns",
      "rank our google ads by cost",
      "google ad groups that waste money",
      "which google campaign is the winner",
      "cost per lead for each adwords campaign",
      "break down google ads spend by ad group",
      "which google campaigns flopped",
      "performance breakdown per google campaign or ad group",
      "metrics table of every adwords campaign in a period",
      "top and worst performing ppc campaigns",
      "per-campaign search advertising statistics side by side",
    ],
    example: {
      listType: "campaigns",
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      type: "AD_MANAGER",
    },
  }),
} satisfies Declarations;
