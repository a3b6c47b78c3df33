import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { altId, altType, anyObject, id, locationId, object, time } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, money, read, send } from "../../src/declare/toolset.js";

const tracking = object({
  trackingNumber: z.string().optional(),
  shippingCarrier: z.string().optional().describe("Such as FedEx."),
  trackingUrl: z.string().optional(),
});

export const orders = area("payments/orders", {
  list_orders: read("GET /payments/orders", {
    title: "List orders",
    description:
      "What customers bought in funnels, the store, forms and calendars, by payment status, contact or date. The money itself: payments_list_transactions.",
    query: {
      locationId,
      altId,
      status: z.string().optional().describe("Such as completed."),
      paymentStatus: z.enum(["paid", "unpaid", "refunded", "partially_paid"]).optional(),
      contactId: id("contact").optional(),
      search: z.string().optional().describe("Part of the order's name."),
      startAt: time("date", "From this day").optional(),
      endAt: time("date", "To this day").optional(),
      funnelProductIds: z.string().optional().describe("Funnel product ids with commas."),
      sourceId: z.string().optional().describe("Id of the funnel, form or store that sold it."),
      paymentMode: z.string().optional().describe("live or test."),
      limit: z.number().optional().describe("Default 10."),
      offset: z.number().optional(),
    },
    listed: ["paymentStatus", "status", "contactId", "search", "startAt", "endAt", "limit", "offset"],
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { paymentStatus: "unpaid", startAt: "2026-09-01", endAt: "2026-09-30", limit: 20 },
  }),

  get_order: read("GET /payments/orders/{orderId}", {
    title: "Get order",
    description:
      "Read one purchase whole: items with their price ids, amounts, coupon, customer, source, shipping state. Tracking: payments_list_fulfillments.",
    query: { locationId, altId },
    returns: {
      _id: "value",
      altId: "value",
      altType: "value",
      contactId: "value",
      contactSnapshot: "value",
      items: "list",
      amount: "value",
      amountSummary: "record",
      coupon: "value",
      currency: "value",
      status: "value",
      fulfillmentStatus: "value",
      source: "record",
      trackingId: "value",
      fingerprint: "value",
      liveMode: "value",
      markAsTest: "value",
      automaticTaxesCalculated: "value",
      taxCalculationProvider: "value",
      meta: "value",
      createdAt: "value",
      createdBy: "value",
      updatedAt: "value",
    },
    example: { orderId: "653f5e0cde5a1314e62a837c" },
  }),

  record_order_payment: money("POST /payments/orders/{orderId}/record-payment", {
    title: "Record payment on order",
    description:
      "Enter money that was paid outside (cash, check, transfer, terminal), so that the order counts as paid. No card is charged. For an invoice: invoices_record_payment.",
    scopes: ["payments/orders.collectPayment"],
    riskNote: "Settles the order, or part of it, in the books; charges nobody.",
    worth: { of: "argument", argument: "amount", read: "payments_get_order", currency: "currency" },
    body: {
      altId,
      altType,
      mode: z.enum(["cash", "card", "cheque", "bank_transfer", "other"]),
      amount: z.number().optional().describe("In currency units: 480 is $480."),
      isPartialPayment: z.boolean().optional().describe("More is to follow."),
      notes: z.string().optional(),
      card: object({ type: z.enum(["visa", "mastercard", "other"]), last4: z.string() }).optional(),
      cheque: object({ number: z.string() }).optional(),
      meta: anyObject.optional(),
    },
    returns: { success: "value" },
    example: { orderId: "653f5e0cde5a1314e62a837c", mode: "cash", amount: 84.5, notes: "Paid at pickup" },
  }),

  list_fulfillments: read("GET /payments/orders/{orderId}/fulfillments", {
    title: "List order fulfillments",
    description: "The shipments of one order: tracking numbers, carriers, and which items went in each.",
    query: { altId, altType },
    returns: { status: "value", data: "list" },
    example: { orderId: "653f5e0cde5a1314e62a837c" },
  }),

  create_fulfillment: send("POST /payments/orders/{orderId}/fulfillments", {
    title: "Fulfill order",
    description:
      "Mark items of an order as shipped, with tracking. With notifyCustomer true the customer is mailed. Price ids stand in the items of payments_get_order.",
    when: { send: isNot("notifyCustomer", false) },
    riskNote: "Mails the customer.",
    body: {
      altId,
      altType,
      items: z.array(object({ priceId: id("price"), qty: z.number() })).describe("[{priceId, qty}]"),
      trackings: z.array(tracking).describe("[{trackingNumber, shippingCarrier, trackingUrl}]"),
      notifyCustomer: z.boolean(),
    },
    returns: { status: "value", data: "record" },
    example: {
      orderId: "653f5e0cde5a1314e62a837c",
      items: [{ priceId: "6578278e879ad2646715ba9c", qty: 2 }],
      trackings: [{ trackingNumber: "40012345678", shippingCarrier: "FedEx" }],
      notifyCustomer: true,
    },
  }),

  list_order_notes: read("GET /payments/orders/{orderId}/notes", {
    title: "List order notes",
    description:
      "The notes that were left on one order. Read only; notes on the person are in contacts_list_notes.",
    query: { altId, altType },
    example: { orderId: "653f5e0cde5a1314e62a837c" },
  }),
});
