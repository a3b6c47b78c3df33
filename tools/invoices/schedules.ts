import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, money, read, write } from "../../src/catalogue/toolset.js";
import {
  attachments,
  autoPaymentDetails,
  businessDetails,
  contactDetails,
  discount,
  invoiceItem,
  lateFeesConfiguration,
  processingFee,
  scheduleOptions,
} from "./schemas.js";

const scheduleFields = {
  name: z.string(),
  contactDetails,
  schedule: scheduleOptions,
  liveMode: z.boolean(),
  businessDetails,
  currency: z.string(),
  items: z.array(invoiceItem),
  discount,
  termsNotes: z.string().optional(),
  title: z.string().optional(),
  attachments: z.array(attachments).optional(),
  miscellaneousCharges: processingFee.optional(),
};

export const schedules = {
  /* RAW summary: List schedules; description: API to get list of schedules; params: status — status to be
     filtered; startAt — startAt in YYYY-MM-DD format; endAt — endAt in YYYY-MM-DD format; search — To search
     for an invoice by id / name / email / phoneNo; limit — Limit the number of items to return; offset —
     Number of items to skip */
  list_schedules: read("GET /invoices/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.readonly"],
    query: {
      altId,
      altType,
      status: z.string().optional(),
      startAt: time("date").optional(),
      endAt: time("date").optional(),
      search: z.string().optional(),
      paymentMode: z.enum(["default", "live", "test"]).optional(),
      limit: z.number(),
      offset: z.number(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "schedules", total: "total" },
    returns: ["schedules", "total"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 10}
    example: {},
  }),

  /* RAW summary: Create Invoice Schedule; description: API to create an invoice Schedule; params:
     automaticTaxesEnabled — Automatic taxes enabled for the Invoice; tipsConfiguration — Configuration for
     tips on invoices; lateFeesConfiguration — Late fees configuration for the invoices; invoiceNumberPrefix
     — prefix for invoice number; paymentMethods — Payment Methods for Invoices; attachments — attachments
     for the invoice; miscellaneousCharges — miscellaneous charges for the invoice */
  create_schedule: write("POST /invoices/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    // NOTE risk: the schedule starts only with /schedule or /updateAndSchedule
    body: {
      altId,
      altType,
      ...scheduleFields,
      automaticTaxesEnabled: z.boolean().optional(),
      tipsConfiguration: object({ tipsPercentage: z.array(z.string()), tipsEnabled: z.boolean() }).optional(),
      lateFeesConfiguration: lateFeesConfiguration.optional(),
      invoiceNumberPrefix: z.string().optional(),
      paymentMethods: object({ stripe: object({ enableBankDebitOnly: z.boolean() }) }).optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get an schedule; description: API to get an schedule by schedule id */
  get_schedule: read("GET /invoices/schedule/{scheduleId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.readonly"],
    path: { scheduleId: id("invoiceSchedule") },
    query: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update schedule; description: API to update an schedule by schedule id; params: attachments
     — attachments for the invoice; miscellaneousCharges — miscellaneous charges for the invoice */
  update_schedule: write("PUT /invoices/schedule/{scheduleId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    // NOTE risk: the schedule starts only with /schedule or /updateAndSchedule
    path: { scheduleId: id("invoiceSchedule") },
    body: {
      altId,
      altType,
      ...scheduleFields,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Delete schedule; description: API to delete an schedule by schedule id */
  delete_schedule: erase("DELETE /invoices/schedule/{scheduleId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    also: ["money"],
    // NOTE risk: stops future invoices of the schedule
    path: { scheduleId: id("invoiceSchedule") },
    query: {
      altId,
      altType,
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Manage Auto payment for an schedule invoice; description: API to manage auto payment for a
     schedule; params: autoPayment — auto-payment configuration */
  set_schedule_auto_payment: money("POST /invoices/schedule/{scheduleId}/auto-payment", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    // NOTE risk: charges a stored payment method on the schedule
    path: { scheduleId: id("invoiceSchedule") },
    body: {
      altId,
      altType,
      id: id("invoiceSchedule"),
      autoPayment: autoPaymentDetails,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Cancel an scheduled invoice; description: API to cancel a scheduled invoice by schedule id */
  cancel_schedule: money("POST /invoices/schedule/{scheduleId}/cancel", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    // NOTE risk: stops future invoices of the schedule
    path: { scheduleId: id("invoiceSchedule") },
    body: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Schedule an schedule invoice; description: API to schedule an schedule invoice to start
     sending to the customer; params: autoPayment — auto-payment configuration */
  start_schedule: money("POST /invoices/schedule/{scheduleId}/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    also: ["send"],
    path: { scheduleId: id("invoiceSchedule") },
    body: {
      altId,
      altType,
      liveMode: z.boolean(),
      autoPayment: autoPaymentDetails.optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update scheduled recurring invoice; description: API to update scheduled recurring invoice */
  update_and_start_schedule: money("POST /invoices/schedule/{scheduleId}/updateAndSchedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/schedule.write"],
    token: "either",
    also: ["send"],
    path: { scheduleId: id("invoiceSchedule") },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "compiledTermsNotes",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "invoices",
      "items",
      "liveMode",
      "name",
      "schedule",
      "status",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"scheduleId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
