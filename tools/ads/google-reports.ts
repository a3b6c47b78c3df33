import { z } from "zod";
import { locationId, time } from "../../src/catalogue/fields.js";
import { type Declarations, read } from "../../src/catalogue/toolset.js";
import { campaignId } from "./schemas.js";

export const googleReports = {
  /* RAW summary: Get reporting data; description: Retrieve aggregated Google Ads reporting metrics for a
     location; params: startDate — Report start date; endDate — Report end date; type — Integration type;
     fields — Comma-separated reporting fields; groupBy — Group by period */
  get_google_report: read("GET /ad-publishing/google/reporting", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      startDate: time("date"),
      endDate: time("date"),
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
      fields: z.array(
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
      groupBy: z.enum(["date", "week", "month"]).optional(),
    },
    aliases: [],
    // RAW example: {"startDate": "2022-01-11", "endDate": "2022-01-31", "type": "AD_MANAGER or
    // INTEGRATION"}
    example: {},
  }),

  /* RAW summary: Get campaign reporting; description: Retrieve reporting metrics for a specific Google
     campaign; params: startDate — Report start date; endDate — Report end date */
  get_google_campaign_report: read("GET /ad-publishing/google/reporting/campaign/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    path: { campaignId },
    query: {
      locationId,
      startDate: time("date"),
      endDate: time("date"),
    },
    aliases: [],
    // RAW example: {"campaignId": "camp_abc123", "startDate": "2022-01-11", "endDate": "2022-01-31"}
    example: {},
  }),

  /* RAW summary: Get reporting list; description: Retrieve a list of Google campaigns or ad groups with
     reporting data; params: listType — Report list type; startDate — Report start date; endDate — Report end
     date; type — Integration type; campaignId — Campaign identifier */
  list_google_reports: read("GET /ad-publishing/google/reporting/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      listType: z.string(),
      startDate: time("date"),
      endDate: time("date"),
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
      campaignId: campaignId.optional(),
    },
    aliases: [],
    // RAW example: {"listType": "campaigns", "startDate": "2022-01-11", "endDate": "2022-01-31", "type":
    // "INTEGRATION"}
    example: {},
  }),
} satisfies Declarations;
