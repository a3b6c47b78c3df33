import { z } from "zod";
import { altId, altType, id, locationId, time } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read } from "../../src/declare/toolset.js";

const filters = {
  contactId: id("contact").optional(),
  search: z.string().optional().describe("Part of the name."),
  startAt: time("date", "From this day").optional(),
  endAt: time("date", "To this day").optional(),
  paymentMode: z.string().optional().describe("live or test."),
  entityId: z.string().optional().describe("Id of what was paid for, such as an order."),
  entitySourceType: z
    .string()
    .optional()
    .describe("Where it was sold: funnel, website, invoice, calendar, membership, payment_link …"),
};

const page = {
  limit: z.number().optional().describe("Default 10."),
  offset: z.number().optional(),
};

export const transactions = area("payments/transactions", {
  list_transactions: read("GET /payments/transactions", {
    title: "List transactions",
    description:
      "Payments of the sub-account by contact, date or source. There is no filter for status: read succeeded, failed or refunded from each. What was bought: payments_list_orders.",
    query: {
      locationId,
      altId,
      altType,
      ...filters,
      entitySourceSubType: z.string().optional().describe("Such as two_step_order_form or upsell."),
      subscriptionId: z
        .string()
        .optional()
        .describe("The gateway's id (sub_…): field subscriptionId of a subscription."),
      ...page,
    },
    listed: [
      "contactId",
      "search",
      "startAt",
      "endAt",
      "entitySourceType",
      "subscriptionId",
      "limit",
      "offset",
    ],
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", startAt: "2026-08-01", endAt: "2026-08-31", limit: 20 },
  }),

  get_transaction: read("GET /payments/transactions/{transactionId}", {
    title: "Get transaction",
    description:
      "Read one payment whole: amount, status, refunded part, gateway and its charge, the invoice or subscription behind it.",
    query: { locationId, altId, altType },
    returns: {
      _id: "value",
      altId: "value",
      altType: "value",
      contactId: "value",
      contactSnapshot: "value",
      mergedFromContactId: "value",
      amount: "value",
      amountRefunded: "value",
      currency: "value",
      status: "value",
      liveMode: "value",
      markAsTest: "value",
      entityType: "value",
      entityId: "value",
      entitySource: "record",
      invoiceId: "value",
      subscriptionId: "value",
      chargeId: "value",
      chargeSnapshot: "value",
      receiptId: "value",
      paymentProvider: "value",
      isParent: "value",
      ipAddress: "value",
      meta: "value",
      qboSynced: "value",
      qboResponse: "value",
      createdAt: "value",
      createdBy: "value",
      updatedAt: "value",
    },
    example: { transactionId: "61dd0feac077f72010f78804" },
  }),

  list_subscriptions: read("GET /payments/subscriptions", {
    title: "List subscriptions",
    description:
      "Customers' running and ended subscriptions, by contact, date or source. Repeating invoices are a list of their own: invoices_list_schedules.",
    scopes: ["payments/subscriptions.readonly"],
    query: {
      altId,
      altType,
      ...filters,
      id: id("subscription").optional().describe("Only this subscription."),
      getPaymentsCollectedCount: z.boolean().optional().describe("Also count the payments collected."),
      ...page,
    },
    listed: ["contactId", "search", "startAt", "endAt", "getPaymentsCollectedCount", "limit", "offset"],
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", limit: 20 },
  }),

  get_subscription: read("GET /payments/subscriptions/{subscriptionId}", {
    title: "Get subscription",
    description:
      "Read one customer subscription: status, price, rhythm, stored payment method, who cancelled it and when. It cannot be cancelled here.",
    scopes: ["payments/subscriptions.readonly"],
    query: { altId, altType },
    returns: {
      _id: "value",
      altId: "value",
      altType: "value",
      contactId: "value",
      contactSnapshot: "value",
      amount: "value",
      currency: "value",
      coupon: "value",
      status: "value",
      liveMode: "value",
      markAsTest: "value",
      schedule: "record",
      autoPayment: "value",
      recurringProduct: "value",
      entityType: "value",
      entityId: "value",
      entitySource: "record",
      subscriptionId: "value",
      subscriptionSnapshot: "value",
      paymentProvider: "value",
      ipAddress: "value",
      meta: "value",
      canceledAt: "value",
      canceledBy: "value",
      createdAt: "value",
      createdBy: "value",
      updatedAt: "value",
    },
    example: { subscriptionId: "64bf78af39118e4011926cba" },
  }),
});
