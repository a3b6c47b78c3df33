import { z } from "zod";
import { altId, altType, anyObject, anyValue, id, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";
import {
  attachments,
  businessDetails,
  contactDetails,
  discount,
  estimateLineItem,
  processingFee,
  scheduleOptions,
  sendEstimate,
  sentTo,
} from "./schemas.js";

const frequencySettings = object({ enabled: z.boolean(), schedule: scheduleOptions });

const paymentScheduleConfig = object({
  type: z.enum(["fixed", "percentage"]),
  dateConfig: object({
    depositDateType: z.enum(["estimate_accepted", "custom"]),
    scheduleDateType: z.enum(["regular_interval", "custom"]),
  }),
  schedules: z.array(z.array(anyValue)),
});

const status = z.enum(["all", "draft", "sent", "accepted", "declined", "invoiced", "viewed"]);

const estimateFields = {
  name: z.string(),
  businessDetails,
  currency: z.string(),
  items: z.array(estimateLineItem),
  discount,
  contactDetails,
  frequencySettings,
  liveMode: z.boolean().optional(),
  termsNotes: z.string().optional(),
  title: z.string().optional(),
  estimateNumber: z.number().optional(),
  issueDate: time("date").optional(),
  expiryDate: time("date").optional(),
  sentTo: sentTo.optional(),
  automaticTaxesEnabled: z.boolean().optional(),
  meta: anyObject.optional(),
  sendEstimateDetails: sendEstimate.optional(),
  estimateNumberPrefix: z.string().optional(),
  userId: id("user").optional(),
  attachments: z.array(attachments).optional(),
  autoInvoice: object({ enabled: z.boolean(), directPayments: z.boolean().optional() }).optional(),
  miscellaneousCharges: processingFee.optional(),
  paymentScheduleConfig: paymentScheduleConfig.optional(),
};

export const estimates = {
  /* RAW summary: Create New Estimate; description: Create a new estimate with the provided details; params:
     name — Estimate Name; currency — Currency code; items — An array of items for the estimate.;
     contactDetails — Contact information to send the estimate to; frequencySettings — frequency settings for
     the estimate; liveMode — livemode for estimate; termsNotes — Terms notes, Also supports HTML markups;
     title — Title for the estimate; estimateNumber — Estimate Number, if not specified will take in the next
     valid estimate number; issueDate — issue date estimate; expiryDate — expiry date estimate; sentTo —
     Email and sent to details for the estimate; automaticTaxesEnabled — Automatic taxes enab… */
  create_estimate: write("POST /invoices/estimate", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    also: ["send"],
    // NOTE risk: lower to write alone when sendEstimateDetails is absent; autoInvoice can turn it into an
    // invoice later
    body: {
      altId,
      altType,
      ...estimateFields,
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "autoInvoice",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "companyId",
      "contactDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateActionHistory",
      "estimateNumberPrefix",
      "expiryDate",
      "frequencySettings",
      "issueDate",
      "items",
      "lastVisitedAt",
      "liveMode",
      "meta",
      "name",
      "sentBy",
      "sentTo",
      "termsNotes",
      "title",
      "total",
      "totalamountInUSD",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"name": "Home Service Estimate", "currency": "USD"}
    example: {},
  }),

  /* RAW summary: List Estimates; description: Get a paginated list of estimates; params: startAt — startAt
     in YYYY-MM-DD format; endAt — endAt in YYYY-MM-DD format; search — search text for estimates name;
     status — estimate status; contactId — Contact ID for the estimate; limit — Limit the number of items to
     return; offset — Number of items to skip */
  list_estimates: read("GET /invoices/estimate/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      startAt: time("date").optional(),
      endAt: time("date").optional(),
      search: z.string().optional(),
      status: status.optional(),
      contactId: id("contact").optional(),
      limit: z.number(),
      offset: z.number(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "estimates", total: "total" },
    returns: ["estimates", "total"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 10}
    example: {},
  }),

  /* RAW summary: Generate Estimate Number; description: Get the next estimate number for the given location */
  generate_estimate_number: read("GET /invoices/estimate/number/generate", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: {
      altId,
      altType,
    },
    returns: ["estimateNumber"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update estimate last visited at; description: API to update estimate last visited at by
     estimate id */
  record_estimate_visit: write("PATCH /invoices/estimate/stats/last-visited-at", {
    title: "TODO",
    description: "TODO",
    token: "either",
    body: {
      estimateId: id("estimate"),
    },
    aliases: [],
    // RAW example: {"estimateId": "5f9d6d8b1b2d2c001f2d9e4b"}
    example: {},
  }),

  /* RAW summary: Update Estimate; description: Update an existing estimate with new details; params: name —
     Estimate Name; currency — Currency code; items — An array of items for the estimate.; contactDetails —
     Contact information to send the estimate to; frequencySettings — frequency settings for the estimate;
     liveMode — livemode for estimate; termsNotes — Terms notes, Also supports HTML markups; title — Title
     for the estimate; estimateNumber — Estimate Number, if not specified will take in the next valid
     estimate number; issueDate — issue date estimate; expiryDate — expiry date estimate; sentTo — Email and
     sent to details for the estimate; automaticTaxesEnabled — Automatic taxes enabled for… */
  update_estimate: write("PUT /invoices/estimate/{estimateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    also: ["send"],
    // NOTE risk: lower to write alone when sendEstimateDetails is absent; autoInvoice can turn it into an
    // invoice later
    body: {
      altId,
      altType,
      ...estimateFields,
      estimateStatus: status.optional(),
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "autoInvoice",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "companyId",
      "contactDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateActionHistory",
      "estimateNumberPrefix",
      "expiryDate",
      "frequencySettings",
      "issueDate",
      "items",
      "lastVisitedAt",
      "liveMode",
      "meta",
      "name",
      "sentBy",
      "sentTo",
      "termsNotes",
      "title",
      "total",
      "totalamountInUSD",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"estimateId": "5f9d6d8b1b2d2c001f2d9e4b", "name": "Home Service Estimate", "currency":
    // "USD"}
    example: {},
  }),

  /* RAW summary: Delete Estimate; description: Delete an existing estimate */
  delete_estimate: erase("DELETE /invoices/estimate/{estimateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    body: {
      altId,
      altType,
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "autoInvoice",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "companyId",
      "contactDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateActionHistory",
      "estimateNumberPrefix",
      "expiryDate",
      "frequencySettings",
      "issueDate",
      "items",
      "lastVisitedAt",
      "liveMode",
      "meta",
      "name",
      "sentBy",
      "sentTo",
      "termsNotes",
      "title",
      "total",
      "totalamountInUSD",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"estimateId": "5f9d6d8b1b2d2c001f2d9e4b"}
    example: {},
  }),

  /* RAW summary: Create Invoice from Estimate; description: Create a new invoice from an existing estimate;
     params: markAsInvoiced — Mark Estimate as Invoiced; version — Version of the update request */
  create_invoice_from_estimate: write("POST /invoices/estimate/{estimateId}/invoice", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    // NOTE risk: creates an invoice; sending it is a separate call
    body: {
      altId,
      altType,
      markAsInvoiced: z.boolean(),
      version: z.enum(["v1", "v2"]).optional(),
    },
    returns: ["estimate", "invoice"],
    aliases: [],
    // RAW example: {"estimateId": "5f9d6d8b1b2d2c001f2d9e4b", "markAsInvoiced": true}
    example: {},
  }),

  /* RAW summary: Send Estimate; description: API to send estimate by estimate id; params: liveMode —
     livemode for estimate; userId — Please ensure that the UserId corresponds to an authorized personnel,
     either by an employee ID or agency ID, to access this location. This account wil; sentFrom — sender
     details for invoice, valid only if invoice is not sent manually */
  send_estimate: send("POST /invoices/estimate/{estimateId}/send", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    body: {
      altId,
      altType,
      action: z.enum(["sms_and_email", "send_manually", "email", "sms"]),
      liveMode: z.boolean(),
      userId: id("user"),
      sentFrom: object({ fromName: z.string().optional(), fromEmail: z.string().optional() }).optional(),
      estimateName: z.string().optional(),
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "autoInvoice",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "companyId",
      "contactDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateActionHistory",
      "estimateNumberPrefix",
      "expiryDate",
      "frequencySettings",
      "issueDate",
      "items",
      "lastVisitedAt",
      "liveMode",
      "meta",
      "name",
      "sentBy",
      "sentTo",
      "termsNotes",
      "title",
      "total",
      "totalamountInUSD",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"estimateId": "5f9d6d8b1b2d2c001f2d9e4b", "liveMode": true, "userId":
    // "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
