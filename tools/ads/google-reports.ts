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
    path: { campaignId: googleCampaignId },
    query: { locationId, ...period },
    example: { campaignId: "19668445352", startDate: "2026-04-01", endDate: "2026-04-30" },
  }),

  list_google_reports: read("GET /ad-publishing/google/reporting/list", {
    title: "List Google ad results",
    description:
      "Google Ads campaigns or ad groups one by one, each with its metrics in a period: to compare them. campaignId narrows to one campaign.",
    query: {
      locationId,
      listType: z.enum(["campaigns", "adGroups", "ads", "keywords"]),
      ...period,
      type: connection,
      campaignId: googleCampaignId.optional(),
    },
    example: {
      listType: "campaigns",
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      type: "AD_MANAGER",
    },
  }),
} satisfies Declarations;
