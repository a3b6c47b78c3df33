import { z } from "zod";
import { altId, altType, id, locationId, time } from "../../src/catalogue/fields.js";
import { type Declarations, read } from "../../src/catalogue/toolset.js";

const transactionsFilters = {
  entityId: z.string().optional(),
  paymentMode: z.string().optional(),
  startAt: time("date").optional(),
  endAt: time("date").optional(),
  entitySourceType: z.string().optional(),
  search: z.string().optional(),
  contactId: id("contact").optional(),
};

export const transactions = {
  /* RAW summary: List Subscriptions; description: The "List Subscriptions" API allows to retrieve a
     paginated list of subscriptions. Customize your results by filtering subscriptions based on name, alt
     type, subscription status, payment mode, date range, type of source, contact, subscription id, entity
     id, contact or paginate through the list using the provided query parameters. This endpoint provides a
     straightforward way to explore and retrieve subscription information.; params: entityId — Entity id for
     filtering of subscriptions.; paymentMode — Mode of payment.; startAt — Starting interval of
     subscriptions.; endAt — Closing interval of subscriptions.; entitySourceType — Source of the subsc… */
  list_subscriptions: read("GET /payments/subscriptions", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/subscriptions.readonly"],
    query: {
      altId,
      altType,
      ...transactionsFilters,
      id: id("subscription").optional(),
      getPaymentsCollectedCount: z.boolean().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Subscription by ID; description: The "Get Subscription by ID" API allows to retrieve
     information for a specific subscription using its unique identifier. Use this endpoint to fetch details
     for a single subscription based on the provided subscription ID. */
  get_subscription: read("GET /payments/subscriptions/{subscriptionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/subscriptions.readonly"],
    query: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amount",
      "autoPayment",
      "canceledAt",
      "canceledBy",
      "contactId",
      "contactSnapshot",
      "coupon",
      "createdAt",
      "createdBy",
      "currency",
      "entityId",
      "entitySource",
      "entityType",
      "ipAddress",
      "liveMode",
      "markAsTest",
      "meta",
      "paymentProvider",
      "recurringProduct",
      "schedule",
      "status",
      "subscriptionId",
      "subscriptionSnapshot",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"subscriptionId": "6322e9c9e39fc14ab3ed7042"}
    example: {},
  }),

  /* RAW summary: List Transactions; description: The "List Transactions" API allows to retrieve a paginated
     list of transactions. Customize your results by filtering transactions based on name, alt type,
     transaction status, payment mode, date range, type of source, contact, subscription id, entity id or
     paginate through the list using the provided query parameters. This endpoint provides a straightforward
     way to explore and retrieve transaction information.; params: paymentMode — Mode of payment.; startAt —
     Starting interval of transactions.; endAt — Closing interval of transactions.; entitySourceType — Source
     of the transactions.; entitySourceSubType — Source sub-type of the transactions.; s… */
  list_transactions: read("GET /payments/transactions", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/transactions.readonly"],
    query: {
      locationId,
      altId,
      altType,
      ...transactionsFilters,
      entitySourceSubType: z.string().optional(),
      subscriptionId: id("subscription").optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Transaction by ID; description: The "Get Transaction by ID" API allows to retrieve
     information for a specific transaction using its unique identifier. Use this endpoint to fetch details
     for a single transaction based on the provided transaction ID. */
  get_transaction: read("GET /payments/transactions/{transactionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/transactions.readonly"],
    query: {
      locationId,
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amount",
      "amountRefunded",
      "chargeId",
      "chargeSnapshot",
      "contactId",
      "contactSnapshot",
      "createdAt",
      "createdBy",
      "currency",
      "entityId",
      "entitySource",
      "entityType",
      "invoiceId",
      "ipAddress",
      "isParent",
      "liveMode",
      "markAsTest",
      "mergedFromContactId",
      "meta",
      "paymentProvider",
      "qboResponse",
      "qboSynced",
      "receiptId",
      "status",
      "subscriptionId",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"transactionId": "61dd0feac077f72010f78804"}
    example: {},
  }),
} satisfies Declarations;
