import { z } from "zod";
import { id, time } from "../src/declare/fields.js";
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
  },
  {
    list_affiliates: read("GET /affiliate-manager/{locationId}/affiliates", {
      title: "List affiliates",
      description:
        "The partners of the sub-account's affiliate programme, with clicks, leads, customers and revenue of each.",
      scopes: ["affiliate-manager.readonly"],
      query: {
        query: z.string().optional().describe("Part of a name or email."),
        active: z.string().optional().describe("true or false."),
        campaignId,
        ...added,
        ...page,
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "affiliates", total: "meta.count" },
      returns: ["affiliates", "meta"],
      aliases: [
        "who refers customers to us",
        "our referral partners",
        "ambassadors and promoters",
        "who are our top referrers",
        "who sends us the most leads",
        "everyone in our affiliate program",
        "which partners bring in sales",
        "show our affiliates and their clicks",
        "find jane in the affiliate program",
        "do our influencers bring any business",
        "who is signed up to promote us",
        "all partners in the affiliate programme",
        "which affiliates exist with their clicks and revenue",
        "search referral partners by name or campaign",
        "enumerate active affiliates of the location",
      ],
      example: { active: "true", limit: 20 },
    }),

    get_affiliate: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}", {
      title: "Get affiliate",
      description:
        "One referral partner whole: contact, campaigns, clicks, leads, revenue, what is owed and paid.",
      scopes: ["affiliate-manager.readonly"],
      returns: [
        "_id",
        "contactId",
        "firstName",
        "lastName",
        "email",
        "campaignIds",
        "revenue",
        "owned",
        "paid",
      ],
      aliases: [
        "how is this referral partner doing",
        "what do we owe this promoter",
        "open a partner's record",
        "pull up this affiliate's numbers",
        "how many leads has she referred",
        "he asks what we owe him in total",
        "which campaigns is this affiliate in",
        "look at one ambassador's stats",
        "how much has this influencer made us",
        "is this partner worth keeping",
        "details of one affiliate by id",
        "performance and balance of a single referral partner",
        "retrieve a specific promoter's record",
        "earnings owed to one affiliate",
      ],
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
    }),

    list_commissions: read("GET /affiliate-manager/{locationId}/commissions", {
      title: "List affiliate commissions",
      description:
        "What partners earned, sale by sale, with status. What has been paid out to them: affiliates_list_payouts.",
      scopes: ["affiliate-manager.readonly"],
      query: {
        affiliateId: id("affiliate").optional(),
        campaignId,
        status: z.string().optional(),
        query: z.string().optional(),
        ...added,
        ...page,
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "commissions", total: "meta.count" },
      returns: ["commissions", "meta"],
      aliases: [
        "referral fees earned this month",
        "which sales came from partners",
        "cuts we owe for referrals",
        "which referrals made the influencer money",
        "he says we missed his commission",
        "affiliate earnings by sale",
        "pending commissions for our partners",
        "commission on the sale she referred",
        "what did this affiliate earn in march",
        "check a partner's cut of a deal",
        "all commissions earned by affiliates",
        "commission entries filtered by status or campaign",
        "enumerate referral earnings per sale",
        "pending or approved partner commissions in a period",
      ],
      example: { fromDate: "2026-03-01", toDate: "2026-03-31" },
    }),

    list_payouts: read("GET /affiliate-manager/{locationId}/payouts", {
      title: "List affiliate payouts",
      description:
        "Money paid or due to partners, by period and status. The single earnings behind it: affiliates_list_commissions.",
      scopes: ["affiliate-manager.readonly"],
      query: {
        affiliateId: id("affiliate").optional(),
        campaignId,
        status: z.string().optional(),
        query: z.string().optional(),
        start: time("iso").optional(),
        end: time("iso").optional(),
        ...page,
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "payouts", total: "meta.count" },
      returns: ["payouts", "meta"],
      aliases: [
        "have we paid our referral partners",
        "partner payments still due",
        "payment history of promoters",
        "did the affiliate get her money",
        "how much have we paid partners this year",
        "which affiliate payouts are outstanding",
        "partner says his payout never came",
        "when did we last pay our affiliates",
        "affiliate payments due this month",
        "total sent out to ambassadors",
        "all payouts made to affiliates",
        "partner disbursements by period and status",
        "enumerate paid and unpaid affiliate payments",
        "payout history of one referral partner",
      ],
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
    }),
  },
);
