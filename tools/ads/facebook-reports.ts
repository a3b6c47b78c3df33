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
  "results",
  "cost_per_result",
] as const;

const period = { startDate: time("date"), endDate: time("date") };

export const facebookReports = {
  get_facebook_report: read("GET /ad-publishing/facebook/reporting", {
    title: "Get Facebook ads report",
    description:
      "Metrics of all Facebook and Instagram ads of the sub-account together, by day, week or month. Campaign by campaign: ads_list_facebook_reports.",
    query: {
      locationId,
      ...period,
      groupBy: z.enum(["day", "week", "month"]).optional(),
      type: connection,
      fields: metrics(z.enum(facebookMetrics)),
    },
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
    path: { campaignId: facebookCampaignId },
    query: { locationId, ...period },
    example: { campaignId: "120208142050850608", startDate: "2026-04-01", endDate: "2026-04-30" },
  }),

  list_facebook_reports: read("GET /ad-publishing/facebook/reporting/list", {
    title: "List Facebook ad results",
    description:
      "Facebook campaigns, ad sets or ads one by one, each with its metrics in a period: to compare them and find the winner. campaignId narrows to one campaign.",
    query: {
      locationId,
      listType: z.enum(["campaigns", "adsets", "ads", "none"]),
      ...period,
      type: connection,
      campaignId: facebookCampaignId.optional(),
    },
    example: {
      listType: "campaigns",
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      type: "AD_MANAGER",
    },
  }),
} satisfies Declarations;
