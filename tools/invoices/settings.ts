import { altId, altType, id } from "../../src/declare/fields.js";
import { area, read, write } from "../../src/declare/toolset.js";

export const settings = area("invoices", {
  generate_invoice_number: read("GET /invoices/generate-invoice-number", {
    title: "Get next invoice number",
    description:
      "The next free invoice number of the sub-account. Needed only to set invoiceNumber by hand: a new invoice takes it anyway.",
    query: { altId, altType },
    returns: { invoiceNumber: "value" },
    example: {},
  }),

  get_settings: read("GET /invoices/settings", {
    title: "Get invoice settings",
    description:
      "The defaults for invoices and estimates: days until due, number prefixes, terms, late fees, reminders, sender, tips. They are changed in the app, not here.",
    token: "either",
    query: { altId, altType },
    returns: {
      altId: "value",
      altType: "value",
      title: "value",
      termsNote: "value",
      dueAfterXDays: "value",
      invoiceNumberPrefix: "value",
      estimatesTitle: "value",
      estimatesTermsNote: "value",
      estimatesExpireAfterXDays: "value",
      estimateNumberPrefix: "value",
      senderConfiguration: "record",
      reminderSettings: "record",
      lateFeesConfiguration: "record",
      tipsConfiguration: "record",
      paymentMethods: "record",
      minimumPercentagePartialPayment: "value",
      businessDetails: "record",
      productSettings: "record",
      customFields: "list",
      customNotification: "record",
    },
    example: {},
  }),

  record_invoice_visit: write("PATCH /invoices/stats/last-visited-at", {
    title: "Record visit to invoice",
    description:
      "Note that the customer has just opened an invoice. Meant for a payment page of your own; looking at an invoice needs only invoices_get_invoice.",
    token: "either",
    body: { invoiceId: id("invoice") },
    example: { invoiceId: "6578278e879ad2646715ba9c" },
  }),
});
