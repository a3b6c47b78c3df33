import { z } from "zod";
import { id, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, type Declarations, money, read, remove } from "../../src/declare/toolset.js";
import { added, campaignId, earningStatus, live, page } from "./schemas.js";

const released = area("affiliate-manager", {
  list_commissions: read("GET /affiliate-manager/{locationId}/commissions", {
    title: "List affiliate commissions",
    description:
      "What partners earned, sale by sale, with status. What has been paid out to them: affiliates_list_payouts.",
    query: {
      affiliateId: id("affiliate").optional(),
      campaignId: campaignId.optional(),
      status: earningStatus.optional(),
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
      "Money paid or due to partners, by period and status. The single earnings behind it: affiliates_list_commissions. Where it goes: affiliates_list_payout_methods.",
    query: {
      affiliateId: id("affiliate").optional(),
      campaignId: campaignId.optional(),
      status: earningStatus.optional(),
      query: z.string().optional(),
      start: time("iso").optional(),
      end: time("iso").optional(),
      ...page,
    },
    pager: bySkip("payouts", "meta.count"),
    returns: { payouts: "list", meta: "record" },
    example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
  }),
});

const current: Declarations = {
  create_commission: money("POST /affiliate-manager/{locationId}/commission", {
    title: "Create manual commission",
    description:
      "Give a partner a commission by hand for a customer they referred; HighLevel computes it from amount by the campaign's rules. It goes into a payout.",
    ...live,
    riskNote: "The commission enters a payout that is owed to the affiliate; a repeated call makes another.",
    body: {
      affiliateId: id("affiliate"),
      campaignId,
      customerId: id("affiliateCustomer"),
      amount: z.number().min(0).describe("Base amount, such as the price of the sale."),
      // silent: the full list
      currency: z.string().describe("ISO 4217, such as USD."),
      description: z.string().optional(),
      eventDate: time("iso").optional(),
      eventId: z.string().optional(),
    },
    returns: {
      _id: "value",
      locationId: "value",
      campaignId: "value",
      affiliateId: "value",
      customerId: "value",
      transactionId: "value",
      payoutId: "value",
      plan: "value",
      productId: "value",
      qty: "value",
      amount: "value",
      unitDiscount: "value",
      commission: "value",
      commissionType: "value",
      commissionAmount: "value",
      currency: "value",
      status: "value",
      payoutAt: "value",
      dueAt: "value",
      liveMode: "value",
      isTrial: "value",
      tier: "value",
      creationSource: "value",
      eventId: "value",
      deleted: "value",
      createdBy: "record",
      lastUpdatedBy: "record",
      createdAt: "value",
      updatedAt: "value",
    },
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      campaignId: "650173614761b33c46d33b19",
      customerId: "64f1c2a9b7e3d5a1c8f02c21",
      amount: 480,
      currency: "USD",
      description: "Bridal package, booked by phone",
    },
  }),

  set_commission_status: money("PUT /affiliate-manager/{locationId}/commission/{commissionId}/status", {
    title: "Set commission status",
    description:
      "Approve a commission, mark it paid, or make it pending, denied or canceled; the payout that it is in gets the same status. Ids: affiliates_list_commissions.",
    ...live,
    riskNote:
      "The status of the whole payout changes with it. HighLevel does not say whether paid moves money or only records that it was.",
    body: { action: z.enum(["pending", "approved", "paid", "denied", "canceled"]) },
    returns: { succeeded: "value" },
    example: { commissionId: "64f1c2a9b7e3d5a1c8f02d31", action: "approved" },
  }),

  deny_commission: money("PUT /affiliate-manager/{locationId}/commission/{commissionId}/deny", {
    title: "Deny commission",
    description:
      "Refuse a partner's commission: it and the payout that it is in become denied. Any other status: affiliates_set_commission_status. Away for good: affiliates_delete_commission.",
    ...live,
    riskNote: "The payout that it is in is denied with it.",
    returns: { succeeded: "value" },
    example: { commissionId: "64f1c2a9b7e3d5a1c8f02d31" },
  }),

  delete_commission: remove("DELETE /affiliate-manager/{locationId}/commission/{commissionId}", {
    title: "Delete commission",
    description:
      "Take a commission off the books for good; its payout becomes smaller. To keep a record of the refusal: affiliates_deny_commission.",
    ...live,
    also: ["money"],
    riskNote: "The payout that it is in changes: the affiliate is owed less.",
    returns: { succeeded: "value" },
    example: { commissionId: "64f1c2a9b7e3d5a1c8f02d31" },
  }),
};

export const commissions: Declarations = { ...released, ...current };
