import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import {
  businessDetails,
  discount,
  invoiceItem,
  lateFeesConfiguration,
  processingFee,
  templateFields,
} from "./schemas.js";

export const templates = {
  /* RAW summary: List templates; description: API to get list of templates; params: status — status to be
     filtered; startAt — startAt in YYYY-MM-DD format; endAt — endAt in YYYY-MM-DD format; search — To search
     for an invoice by id / name / email / phoneNo; limit — Limit the number of items to return; offset —
     Number of items to skip */
  list_templates: read("GET /invoices/template", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/template.readonly"],
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
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 10}
    example: {},
  }),

  /* RAW summary: Create template; description: API to create a template; params: name — Name of the
     template; automaticTaxesEnabled — Automatic taxes enabled for the Invoice; title — Template title;
     tipsConfiguration — Configuration for tips on invoices; lateFeesConfiguration — Late fees configuration
     for the invoices; invoiceNumberPrefix — prefix for invoice number; paymentMethods — Payment Methods for
     Invoices; attachments — attachments for the invoice; miscellaneousCharges — miscellaneous charges for
     the invoice */
  create_template: write("POST /invoices/template", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/template.write"],
    body: {
      altId,
      altType,
      ...templateFields,
      businessDetails,
      items: z.array(invoiceItem),
      internal: z.boolean().optional(),
      lateFeesConfiguration: lateFeesConfiguration.optional(),
      attachments: z.array(z.string()).optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "createdAt",
      "currency",
      "discount",
      "invoiceNumberPrefix",
      "items",
      "name",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"name": "New Template"}
    example: {},
  }),

  /* RAW summary: Get an template; description: API to get an template by template id */
  get_template: read("GET /invoices/template/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/template.readonly"],
    path: { templateId: id("invoiceTemplate") },
    query: {
      altId,
      altType,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "createdAt",
      "currency",
      "discount",
      "invoiceNumberPrefix",
      "items",
      "name",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update template; description: API to update an template by template id; params: name — Name
     of the template; title — Template title; miscellaneousCharges — miscellaneous charges for the invoice */
  update_template: write("PUT /invoices/template/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/template.write"],
    path: { templateId: id("invoiceTemplate") },
    body: {
      altId,
      altType,
      name: z.string(),
      businessDetails,
      currency: z.string(),
      items: z.array(invoiceItem),
      internal: z.boolean().optional(),
      discount: discount.optional(),
      termsNotes: z.string().optional(),
      title: z.string().optional(),
      miscellaneousCharges: processingFee.optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "createdAt",
      "currency",
      "discount",
      "invoiceNumberPrefix",
      "items",
      "name",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "6578278e879ad2646715ba9c", "name": "New Template"}
    example: {},
  }),

  /* RAW summary: Delete template; description: API to update an template by template id */
  delete_template: erase("DELETE /invoices/template/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/template.write"],
    path: { templateId: id("invoiceTemplate") },
    query: {
      altId,
      altType,
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"templateId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update template late fees configuration; description: API to update template late fees
     configuration by template id */
  set_template_late_fees: write("PATCH /invoices/template/{templateId}/late-fees-configuration", {
    title: "TODO",
    description: "TODO",
    token: "either",
    path: { templateId: id("invoiceTemplate") },
    body: {
      altId,
      altType,
      lateFeesConfiguration,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "createdAt",
      "currency",
      "discount",
      "invoiceNumberPrefix",
      "items",
      "name",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update template late fees configuration; description: API to update template late fees
     configuration by template id; params: paymentMethods — Payment Methods for Invoices */
  set_template_payment_methods: write("PATCH /invoices/template/{templateId}/payment-methods-configuration", {
    title: "TODO",
    description: "TODO",
    token: "either",
    path: { templateId: id("invoiceTemplate") },
    body: {
      altId,
      altType,
      paymentMethods: object({ stripe: object({ enableBankDebitOnly: z.boolean() }) }).optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "businessDetails",
      "createdAt",
      "currency",
      "discount",
      "invoiceNumberPrefix",
      "items",
      "name",
      "total",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
