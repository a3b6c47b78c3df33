import { z } from "zod";
import { altId, altType, anyObject, id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, money, read, send } from "../../src/catalogue/toolset.js";

export const orders = {
  /* RAW summary: List Orders; description: The "List Orders" API allows to retrieve a paginated list of
     orders. Customize your results by filtering orders based on name, alt type, order status, payment mode,
     date range, type of source, contact, funnel products or paginate through the list using the provided
     query parameters. This endpoint provides a straightforward way to explore and retrieve order
     information.; params: status — Order status.; paymentStatus — Payment Status of the Order; paymentMode —
     Mode of payment.; startAt — Starting interval of orders.; endAt — Closing interval of orders.; search —
     The name of the order for searching.; contactId — Contact id for filtering of orders.; fun… */
  list_orders: read("GET /payments/orders", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/orders.readonly"],
    query: {
      locationId,
      altId,
      status: z.string().optional(),
      paymentStatus: z.enum(["paid", "unpaid", "refunded", "partially_paid"]).optional(),
      paymentMode: z.string().optional(),
      startAt: time("date").optional(),
      endAt: time("date").optional(),
      search: z.string().optional(),
      contactId: id("contact").optional(),
      funnelProductIds: z.string().optional(),
      sourceId: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Order by ID; description: The "Get Order by ID" API allows to retrieve information for
     a specific order using its unique identifier. Use this endpoint to fetch details for a single order
     based on the provided order ID. */
  get_order: read("GET /payments/orders/{orderId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/orders.readonly"],
    query: {
      locationId,
      altId,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amount",
      "amountSummary",
      "automaticTaxesCalculated",
      "contactId",
      "contactSnapshot",
      "coupon",
      "createdAt",
      "createdBy",
      "currency",
      "fingerprint",
      "fulfillmentStatus",
      "items",
      "liveMode",
      "markAsTest",
      "meta",
      "source",
      "status",
      "taxCalculationProvider",
      "trackingId",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"orderId": "653f5e0cde5a1314e62a837c"}
    example: {},
  }),

  /* RAW summary: List fulfillment; description: List all fulfillment history of an order */
  list_fulfillments: read("GET /payments/orders/{orderId}/fulfillments", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/orders.readonly"],
    query: {
      altId,
      altType,
    },
    returns: ["data", "status"],
    aliases: [],
    // RAW example: {"orderId": "653f5e0cde5a1314e62a837c"}
    example: {},
  }),

  /* RAW summary: Create order fulfillment; description: The "Order Fulfillment" API facilitates the process
     of fulfilling an order.; params: trackings — Fulfillment tracking information; items — Fulfilled items;
     notifyCustomer — Need to send a notification to customer */
  create_fulfillment: send("POST /payments/orders/{orderId}/fulfillments", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/orders.write"],
    // NOTE risk: mails the customer when notifyCustomer is true; lower to write when false
    body: {
      altId,
      altType,
      trackings: z.array(
        object({
          trackingNumber: z.string().optional(),
          shippingCarrier: z.string().optional(),
          trackingUrl: z.string().optional(),
        }),
      ),
      items: z.array(object({ priceId: z.string(), qty: z.number() })),
      notifyCustomer: z.boolean(),
    },
    returns: ["data", "status"],
    aliases: [],
    // RAW example: {"orderId": "653f5e0cde5a1314e62a837c", "notifyCustomer": true}
    example: {},
  }),

  /* RAW summary: List Order Notes; description: List all notes of an order */
  list_order_notes: read("GET /payments/orders/{orderId}/notes", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    aliases: [],
    // RAW example: {"orderId": "653f5e0cde5a1314e62a837c"}
    example: {},
  }),

  /* RAW summary: Record Order Payment; description: The "Record Order Payment" API allows to record a
     payment for an order. Use this endpoint to record payment for an order and update the order status to
     "Paid".; params: mode — manual payment method; card — Details of Card if used for payment; cheque —
     Details of the Cheque if used for payment; notes — Any note to be recorded with the transaction; amount
     — Amount to be paid against the invoice.; meta — Meta data to be recorded with the transaction;
     isPartialPayment — Indicates if the order is intended to be a partial payment. */
  record_order_payment: money("POST /payments/orders/{orderId}/record-payment", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/orders.collectPayment"],
    // NOTE risk: records a payment made elsewhere and closes the debt; charges no card
    body: {
      altId,
      altType,
      mode: z.enum(["cash", "card", "cheque", "bank_transfer", "other"]),
      card: object({ type: z.enum(["visa", "mastercard", "other"]), last4: z.string() }).optional(),
      cheque: object({ number: z.string() }).optional(),
      notes: z.string().optional(),
      amount: z.number().optional(),
      meta: anyObject.optional(),
      isPartialPayment: z.boolean().optional(),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"orderId": "5e2d4c8e0e8b4e001c1c4f5d", "mode": "card"}
    example: {},
  }),
} satisfies Declarations;
