import { z } from "zod";
import { id, time } from "../src/catalogue/fields.js";
import { read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "affiliates",
  { title: "Affiliates", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: List Affiliates; description: Retrieve the list of affiliates for a location.; params:
     limit — Maximum number of records to return. Maximum allowed value is 100. */
    list_affiliates: read("GET /affiliate-manager/{locationId}/affiliates", {
      title: "TODO",
      description: "TODO",
      scopes: ["affiliate-manager.readonly"],
      query: {
        query: z.string().optional(),
        active: z.string().optional(),
        campaignId: z.string().optional(),
        fromDate: time("date").optional(),
        toDate: time("date").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "affiliates", total: "meta.count" },
      returns: ["affiliates", "meta"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Affiliate; description: Retrieve a single affiliate by id for a location. */
    get_affiliate: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["affiliate-manager.readonly"],
      returns: [
        "_id",
        "active",
        "address",
        "avatar",
        "campaignIds",
        "clickCount",
        "contactId",
        "createdAt",
        "createdBy",
        "currency",
        "customer",
        "deleted",
        "droppedCustomer",
        "email",
        "facebookUrl",
        "firstName",
        "instagramUrl",
        "lastName",
        "lastUpdatedBy",
        "lead",
        "linkedInUrl",
        "locationId",
        "owned",
        "paid",
        "phone",
        "revenue",
        "twitterUrl",
        "updatedAt",
        "vatId",
        "w8Form",
        "w9Form",
        "websiteUrl",
        "youtubeUrl",
      ],
      aliases: [],
      // RAW example: {"affiliateId": "ve9EPM428h8vShlRW1KT"}
      example: {},
    }),

    /* RAW summary: List Commissions; description: Retrieve the list of commissions for a location.; params:
     limit — Maximum number of records to return. Maximum allowed value is 100. */
    list_commissions: read("GET /affiliate-manager/{locationId}/commissions", {
      title: "TODO",
      description: "TODO",
      scopes: ["affiliate-manager.readonly"],
      query: {
        campaignId: z.string().optional(),
        affiliateId: id("affiliate").optional(),
        status: z.string().optional(),
        query: z.string().optional(),
        fromDate: time("date").optional(),
        toDate: time("date").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "commissions", total: "meta.count" },
      returns: ["commissions", "meta"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: List Payouts; description: Retrieve the list of payouts for a location.; params: status —
     Payout status */
    list_payouts: read("GET /affiliate-manager/{locationId}/payouts", {
      title: "TODO",
      description: "TODO",
      scopes: ["affiliate-manager.readonly"],
      query: {
        status: z.string().optional(),
        query: z.string().optional(),
        affiliateId: id("affiliate").optional(),
        campaignId: z.string().optional(),
        start: time("iso").optional(),
        end: time("iso").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "payouts", total: "meta.count" },
      returns: ["meta", "payouts"],
      aliases: [],
      example: {},
    }),
  },
);
