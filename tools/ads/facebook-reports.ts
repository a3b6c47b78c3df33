import { z } from "zod";
import { locationId, time } from "../../src/catalogue/fields.js";
import { type Declarations, read } from "../../src/catalogue/toolset.js";
import { campaignId } from "./schemas.js";

export const facebookReports = {
  /* RAW summary: Get reporting data; description: Retrieve aggregated Facebook ad reporting metrics for a
     location; params: groupBy — Time grouping interval; startDate — Report start date; endDate — Report end
     date; type — Integration source type; fields — Comma-separated reporting fields */
  get_facebook_report: read("GET /ad-publishing/facebook/reporting", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      groupBy: z.enum(["day", "week", "month"]),
      startDate: time("date"),
      endDate: time("date"),
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
      fields: z.array(
        z.enum([
          "impressions",
          "clicks",
          "spend",
          "cpc",
          "cost_per_conversion",
          "conversions",
          "cpm",
          "reach",
          "frequency",
        ]),
      ),
    },
    aliases: [],
    // RAW example: {"groupBy": "month", "startDate": "2022-01-11", "endDate": "2022-01-31", "type":
    // "AD_MANAGER or INTEGRATION"}
    example: {},
    v3: {
      query: {
        fields: z.array(
          z.enum([
            "impressions",
            "clicks",
            "spend",
            "cpc",
            "cost_per_conversion",
            "conversions",
            "cpm",
            "reach",
            "frequency",
            "ctr",
          ]),
        ),
      },
    },
  }),

  /* RAW summary: Get campaign reporting; description: Retrieve reporting metrics for a specific Facebook
     campaign; params: startDate — Report start date; endDate — Report end date */
  get_facebook_campaign_report: read("GET /ad-publishing/facebook/reporting/campaign/{campaignId}", {
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
    // RAW example: {"campaignId": "120208142050850608", "startDate": "2022-01-11", "endDate":
    // "2022-01-31"}
    example: {},
  }),

  /* RAW summary: Get reporting list; description: Retrieve a list of Facebook campaigns, adsets, or ads with
     reporting data; params: listType — Reporting list type; startDate — Report start date; endDate — Report
     end date; campaignId — Campaign identifier; type — Integration source type */
  list_facebook_reports: read("GET /ad-publishing/facebook/reporting/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      listType: z.string(),
      startDate: time("date"),
      endDate: time("date"),
      campaignId,
      type: z.enum(["AD_MANAGER", "INTEGRATION"]),
    },
    aliases: [],
    // RAW example: {"listType": "campaigns", "startDate": "2022-01-11", "endDate": "2022-01-31",
    // "campaignId": "196684453527082", "type": "INTEGRATION"}
    example: {},
    v3: {
      query: {
        campaignId: campaignId.optional(),
      },
    },
  }),
} satisfies Declarations;
