import { z } from "zod";
import { altId, altType, id, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";
import {
  businessDetails,
  currency,
  discount,
  items,
  lateFeesConfiguration,
  limit,
  miscellaneousCharges,
  offset,
  paymentMethods,
  paymentMode,
  termsNotes,
  tipsConfiguration,
  title,
} from "./schemas.js";

const path = { templateId: id("invoiceTemplate") };

const templateFields = {
  name: z.string(),
  items,
  currency,
  businessDetails,
  discount: discount.optional(),
  title: title.optional(),
  termsNotes: termsNotes.optional(),
  miscellaneousCharges: miscellaneousCharges.optional(),
  internal: z.boolean().optional(),
};

const wholeTemplate: ReplyFields = {
  _id: "value",
  altId: "value",
  altType: "value",
  name: "value",
  businessDetails: "record",
  currency: "value",
  discount: "record",
  items: "list",
  invoiceNumberPrefix: "value",
  total: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const templates = area("invoices/template", {
  list_templates: read("GET /invoices/template", {
    title: "List invoice templates",
    description:
      "The sub-account's ready-made invoices, by text or date. An invoice is not made from one by a call: copy its items into invoices_create_invoice.",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Template id or part of its name."),
      status: z.string().optional(),
      startAt: time("date", "From this day").optional(),
      endAt: time("date", "To this day").optional(),
      paymentMode: paymentMode.optional(),
      limit,
      offset,
    },
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { search: "Membership", limit: 20, offset: 0 },
  }),

  get_template: read("GET /invoices/template/{templateId}", {
    title: "Get invoice template",
    description:
      "Read one invoice template: items, discount, number prefix, total. For an estimate's: invoices_preview_estimate_template.",
    path,
    query: { altId, altType },
    returns: wholeTemplate,
    example: { templateId: "65cb47dda50f4f13ced4b870" },
  }),

  create_template: write("POST /invoices/template", {
    title: "Create invoice template",
    description:
      "Save a set of items and terms for invoices that you write often. It bills nobody. For quotes: invoices_create_estimate_template.",
    body: {
      altId,
      altType,
      ...templateFields,
      invoiceNumberPrefix: z.string().optional().describe("Such as INV-."),
      automaticTaxesEnabled: z.boolean().optional(),
      lateFeesConfiguration: lateFeesConfiguration.optional(),
      tipsConfiguration: tipsConfiguration.optional(),
      paymentMethods: paymentMethods.optional(),
      attachments: z.array(z.string()).optional(),
    },
    listed: ["discount", "termsNotes"],
    returns: wholeTemplate,
    example: {
      name: "Gym membership, annual",
      items: [{ name: "Annual membership", amount: 599, qty: 1, currency: "USD" }],
      currency: "USD",
      businessDetails: { name: "Ironworks Gym" },
    },
  }),

  update_template: write("PUT /invoices/template/{templateId}", {
    title: "Update invoice template",
    description:
      "Rewrite an invoice template; the items given replace all. Invoices already made stay. Late fees: invoices_set_template_late_fees.",
    path,
    body: { altId, altType, ...templateFields, items: replaces(items, { at: "items", by: ["name"] }) },
    listed: ["discount", "termsNotes"],
    returns: wholeTemplate,
    example: {
      templateId: "65cb47dda50f4f13ced4b870",
      name: "Gym membership, annual",
      items: [{ name: "Annual membership", amount: 649, qty: 1, currency: "USD" }],
      currency: "USD",
      businessDetails: { name: "Ironworks Gym" },
    },
  }),

  delete_template: remove("DELETE /invoices/template/{templateId}", {
    title: "Delete invoice template",
    description: "Remove an invoice template for good. Invoices that were written after it are not touched.",
    path,
    query: { altId, altType },
    returns: { success: "value" },
    example: { templateId: "65cb47dda50f4f13ced4b870" },
  }),

  set_template_late_fees: write("PATCH /invoices/template/{templateId}/late-fees-configuration", {
    title: "Set late fees of invoice template",
    description:
      "Say what invoices from a template add when they are not paid in time. For an invoice that is already out: invoices_set_invoice_late_fees.",
    token: "either",
    path,
    body: { altId, altType, lateFeesConfiguration },
    returns: wholeTemplate,
    example: {
      templateId: "65cb47dda50f4f13ced4b870",
      lateFeesConfiguration: {
        enable: true,
        value: 25,
        type: "fixed",
        frequency: { interval: "one_time", intervalCount: 1 },
      },
    },
  }),

  set_template_payment_methods: write("PATCH /invoices/template/{templateId}/payment-methods-configuration", {
    title: "Set payment methods of invoice template",
    description:
      "Say whether Stripe invoices from a template take cards too or bank debit only. It changes nothing else of the template.",
    token: "either",
    path,
    body: { altId, altType, paymentMethods: paymentMethods.optional() },
    returns: wholeTemplate,
    example: {
      templateId: "65cb47dda50f4f13ced4b870",
      paymentMethods: { stripe: { enableBankDebitOnly: true } },
    },
  }),
});
