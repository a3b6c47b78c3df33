import { z } from "zod";
import { id, time } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { read, toolset } from "../src/declare/toolset.js";

const campaignId = z.string().optional().describe("Affiliate campaign id, from an affiliate's campaignIds.");

const page = { skip: z.number().optional(), limit: z.number().max(100).optional() };

const added = { fromDate: time("date").optional(), toDate: time("date").optional() };

export default toolset(
  "affiliates",
  {
    title: "Affiliates",
    summary: "The partners who refer customers: who they are, what they have earned and what they were paid.",
    version: "2021-07-28",
    area: "affiliate-manager",
  },
  {
    list_affiliates: read("GET /affiliate-manager/{locationId}/affiliates", {
      title: "List affiliates",
      description:
        "The partners of the sub-account's affiliate programme, with clicks, leads, customers and revenue of each.",
      query: {
        query: z.string().optional().describe("Part of a name or email."),
        active: z.string().optional().describe("true or false."),
        campaignId,
        ...added,
        ...page,
      },
      pager: bySkip("affiliates", "meta.count"),
      returns: { affiliates: "list", meta: "record" },
      example: { active: "true", limit: 20 },
    }),

    get_affiliate: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}", {
      title: "Get affiliate",
      description:
        "One referral partner whole: contact, campaigns, clicks, leads, revenue, what is owed and paid.",
      returns: {
        _id: "value",
        contactId: "value",
        firstName: "value",
        lastName: "value",
        email: "value",
        campaignIds: "list",
        revenue: "value",
        owned: "value",
        paid: "value",
      },
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
    }),

    list_commissions: read("GET /affiliate-manager/{locationId}/commissions", {
      title: "List affiliate commissions",
      description:
        "What partners earned, sale by sale, with status. What has been paid out to them: affiliates_list_payouts.",
      query: {
        affiliateId: id("affiliate").optional(),
        campaignId,
        status: z.string().optional(),
        query: z.string().optional(),
        ...added,
        ...page,
      },
      pager: bySkip("commissions", "meta.count"),
      returns: { commissions: "list", meta: "record" },
      example: { fromDate: "2026-03-01", toDate: "2026-03-31" },
    }),

    list_payouts: read("GET /affiliate-manager/{locationId}/payouts", {
      title: "List affiliate payouts",
      description:
        "Money paid or due to partners, by period and status. The single earnings behind it: affiliates_list_commissions.",
      query: {
        affiliateId: id("affiliate").optional(),
        campaignId,
        status: z.string().optional(),
        query: z.string().optional(),
        start: time("iso").optional(),
        end: time("iso").optional(),
        ...page,
      },
      pager: bySkip("payouts", "meta.count"),
      returns: { payouts: "list", meta: "record" },
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
    }),
  },
);
