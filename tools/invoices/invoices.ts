import { z } from "zod";
import { altId, altType, anyObject, id, object, time } from "../../src/catalogue/fields.js";
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
  sentTo,
  templateFields,
} from "./schemas.js";

const invoiceFields = {
  name: z.string(),
  currency: z.string(),
  items: z.array(invoiceItem),
  contactDetails,
  issueDate: time("date"),
  sentTo,
  liveMode: z.boolean(),
  termsNotes: z.string().optional(),
  title: z.string().optional(),
  invoiceNumber: z.string().optional(),
  dueDate: time("date").optional(),
  automaticTaxesEnabled: z.boolean().optional(),
  paymentSchedule: object({
    type: z.enum(["fixed", "percentage"]),
    schedules: z.array(z.string()),
  }).optional(),
  lateFeesConfiguration: lateFeesConfiguration.optional(),
  tipsConfiguration: object({ tipsPercentage: z.array(z.string()), tipsEnabled: z.boolean() }).optional(),
  invoiceNumberPrefix: z.string().optional(),
  paymentMethods: object({ stripe: object({ enableBankDebitOnly: z.boolean() }) }).optional(),
  attachments: z.array(attachments).optional(),
  miscellaneousCharges: processingFee.optional(),
};

export const invoices = {
  /* RAW summary: List invoices; description: API to get list of invoices; params: status — status to be
     filtered; startAt — startAt in YYYY-MM-DD format; endAt — endAt in YYYY-MM-DD format; search — To search
     for an invoice by id / name / email / phoneNo; contactId — Contact ID for the invoice; sortField — The
     field on which sorting should be applied; sortOrder — The order of sort which should be applied for the
     sortField; limit — Limit the number of items to return; offset — Number of items to skip */
  list_invoices: read("GET /invoices/", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.readonly"],
    query: {
      altId,
      altType,
      status: z.string().optional(),
      startAt: time("date").optional(),
      endAt: time("date").optional(),
      search: z.string().optional(),
      paymentMode: z.enum(["default", "live", "test"]).optional(),
      contactId: id("contact").optional(),
      sortField: z.literal("issueDate").optional(),
      sortOrder: z.enum(["ascend", "descend"]).optional(),
      limit: z.number(),
      offset: z.number(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "invoices", total: "total" },
    returns: ["invoices", "total"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 10}
    example: {},
  }),

  /* RAW summary: Create Invoice; description: API to create an invoice; params: name — Invoice Name;
     currency — Currency code; items — An array of items for the invoice.; contactDetails — Contact
     information to send the invoice to; issueDate — Issue date in YYYY-MM-DD format; termsNotes — Terms
     notes, Also supports HTML markups; title — Title for the invoice; dueDate — Due date in YYYY-MM-DD
     format; automaticTaxesEnabled — Automatic taxes enabled for the Invoice; paymentSchedule — split invoice
     into payment schedule summing up to full invoice amount; tipsConfiguration — tips configuration for the
     invoice; invoiceNumberPrefix — prefix for invoice number; paymentMethods — Payment Methods for In… */
  create_invoice: write("POST /invoices/", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    body: {
      altId,
      altType,
      ...invoiceFields,
      businessDetails,
      discount,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "status",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"name": "New Invoice", "currency": "USD", "issueDate": "2023-01-01"}
    example: {},
  }),

  /* RAW summary: Generate Invoice Number; description: Get the next invoice number for the given location */
  generate_invoice_number: read("GET /invoices/generate-invoice-number", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.readonly"],
    query: {
      altId,
      altType,
    },
    returns: ["invoiceNumber"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Invoice Settings; description: Get the invoice settings for the given location */
  get_settings: read("GET /invoices/settings", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.readonly"],
    token: "either",
    query: {
      altId,
      altType,
    },
    returns: [
      "altId",
      "altType",
      "businessDetails",
      "customFields",
      "customNotification",
      "dueAfterXDays",
      "estimateNumberPrefix",
      "estimatesExpireAfterXDays",
      "estimatesTermsNote",
      "estimatesTitle",
      "invoiceNumberPrefix",
      "lateFeesConfiguration",
      "minimumPercentagePartialPayment",
      "paymentMethods",
      "productSettings",
      "reminderSettings",
      "senderConfiguration",
      "termsNote",
      "tipsConfiguration",
      "title",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update invoice last visited at; description: API to update invoice last visited at by
     invoice id */
  record_invoice_visit: write("PATCH /invoices/stats/last-visited-at", {
    title: "TODO",
    description: "TODO",
    token: "either",
    body: {
      invoiceId: id("invoice"),
    },
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Create & Send; description: API to create or update a text2pay invoice; params: name —
     Invoice Name; currency — Currency code; items — An array of items for the invoice.; contactDetails —
     Contact information to send the invoice to; issueDate — Issue date in YYYY-MM-DD format; action — create
     invoice in draft mode or send mode; userId — id of user generating invoice; termsNotes — Terms notes,
     Also supports HTML markups; title — Title for the invoice; dueDate — Due date in YYYY-MM-DD format;
     automaticTaxesEnabled — Automatic taxes enabled for the Invoice; paymentSchedule — split invoice into
     payment schedule summing up to full invoice amount; tipsConfiguration — tips configurat… */
  send_text2pay: money("POST /invoices/text2pay", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    also: ["send"],
    // NOTE risk: action draft only saves: lower to write
    body: {
      altId,
      altType,
      ...invoiceFields,
      action: z.enum(["draft", "send"]),
      userId: id("user"),
      id: id("invoice").optional(),
      includeTermsNote: z.boolean().optional(),
      discount: discount.optional(),
      businessDetails: businessDetails.optional(),
    },
    returns: ["invoice", "invoiceUrl"],
    aliases: [],
    // RAW example: {"name": "New Invoice", "currency": "USD", "issueDate": "2023-01-01", "action":
    // "draft"}
    example: {},
  }),

  /* RAW summary: Get invoice; description: API to get invoice by invoice id */
  get_invoice: read("GET /invoices/{invoiceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.readonly"],
    query: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "remindersConfiguration",
      "status",
      "title",
      "total",
      "totalSummary",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update invoice; description: API to update invoice by invoice id; params: name — Name to be
     updated; issueDate — Issue date in YYYY-MM-DD format; dueDate — Due date in YYYY-MM-DD format; title —
     Title for the invoice; businessDetails — Business details which need to be updated; contactId — Id of
     the contact which you need to send the invoice; termsNotes — Terms notes, Also supports HTML markups;
     automaticTaxesEnabled — Automatic taxes enabled for the Invoice; liveMode — Payment mode;
     paymentSchedule — split invoice into payment schedule summing up to full invoice amount;
     tipsConfiguration — tips configuration for the invoice; invoiceNumberPrefix — prefix for invoice number;
     p… */
  update_invoice: money("PUT /invoices/{invoiceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    // NOTE risk: can change the amount due of an invoice that is already sent
    body: {
      altId,
      altType,
      ...templateFields,
      invoiceItems: z.array(invoiceItem),
      issueDate: time("date"),
      dueDate: time("date"),
      description: z.string().optional(),
      businessDetails: businessDetails.optional(),
      invoiceNumber: z.string().optional(),
      contactId: id("contact").optional(),
      contactDetails: contactDetails.optional(),
      liveMode: z.boolean().optional(),
      paymentSchedule: object({
        type: z.enum(["fixed", "percentage"]),
        schedules: z.array(z.string()),
      }).optional(),
      xeroDetails: anyObject.optional(),
      attachments: z.array(attachments).optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "status",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c", "name": "New Invoice", "currency": "USD",
    // "issueDate": "2023-01-01", "dueDate": "2023-01-14"}
    example: {},
  }),

  /* RAW summary: Delete invoice; description: API to delete invoice by invoice id */
  delete_invoice: erase("DELETE /invoices/{invoiceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    also: ["money"],
    // NOTE risk: removes what the contact owes
    query: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "status",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update invoice late fees configuration; description: API to update invoice late fees
     configuration by invoice id */
  set_invoice_late_fees: money("PATCH /invoices/{invoiceId}/late-fees-configuration", {
    title: "TODO",
    description: "TODO",
    token: "either",
    // NOTE risk: can change the amount due of an invoice that is already sent
    body: {
      altId,
      altType,
      lateFeesConfiguration,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "status",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Record a manual payment for an invoice; description: API to record manual payment for an
     invoice by invoice id; params: mode — manual payment method; notes — Any note to be recorded with the
     transaction; amount — Amount to be paid against the invoice.; paymentScheduleIds — Payment Schedule Ids
     to be recorded against the invoice.; fulfilledAt — Updated At to be recorded against the invoice. */
  record_payment: money("POST /invoices/{invoiceId}/record-payment", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    // NOTE risk: records a payment made elsewhere and closes the debt; charges no card
    body: {
      altId,
      altType,
      mode: z.enum(["cash", "card", "cheque", "bank_transfer", "other"]),
      // mended: the spec says required
      card: object({ brand: z.string(), last4: z.string() }).optional(),
      // mended: the spec says required
      cheque: object({ number: z.string() }).optional(),
      // mended: the spec says required
      notes: z.string().optional(),
      amount: z.number().optional(),
      meta: anyObject.optional(),
      paymentScheduleIds: z.array(z.string()).optional(),
      fulfilledAt: time("iso").optional(),
    },
    returns: ["invoice", "success"],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c", "mode": "card"}
    example: {},
  }),

  /* RAW summary: Send invoice; description: API to send invoice by invoice id; params: userId — Please
     ensure that the UserId corresponds to an authorized personnel, either by an employee ID or agency ID, to
     access this location. This account wil; sentFrom — sender details for invoice, valid only if invoice is
     not sent manually; autoPayment — auto-payment configuration */
  send_invoice: money("POST /invoices/{invoiceId}/send", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    also: ["send"],
    body: {
      altId,
      altType,
      userId: id("user"),
      action: z.enum(["sms_and_email", "send_manually", "email", "sms"]),
      liveMode: z.boolean(),
      sentFrom: object({ fromName: z.string().optional(), fromEmail: z.string().optional() }).optional(),
      autoPayment: autoPaymentDetails.optional(),
    },
    returns: ["emailData", "invoice", "smsData"],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c", "userId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Void invoice; description: API to delete invoice by invoice id */
  void_invoice: money("POST /invoices/{invoiceId}/void", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices.write"],
    body: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "amountDue",
      "amountPaid",
      "automaticTaxesCalculated",
      "automaticTaxesEnabled",
      "businessDetails",
      "contactDetails",
      "createdAt",
      "currency",
      "discount",
      "dueDate",
      "invoiceItems",
      "invoiceNumber",
      "issueDate",
      "liveMode",
      "name",
      "paymentSchedule",
      "status",
      "title",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"invoiceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
