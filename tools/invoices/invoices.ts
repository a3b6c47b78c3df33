import { z } from "zod";
import { anyOf, given, is, isNot } from "../../src/declare/condition.js";
import type { Worth } from "../../src/declare/effect.js";
import { altId, altType, anyObject, id, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, money, read, remove, write } from "../../src/declare/toolset.js";
import {
  attachments,
  autoPayment,
  businessDetails,
  contactDetails,
  currency,
  deliveryAction,
  discount,
  items,
  lateFeesConfiguration,
  limit,
  liveMode,
  miscellaneousCharges,
  offset,
  paymentMethods,
  paymentMode,
  paymentSchedule,
  sender,
  sentFrom,
  sentTo,
  termsNotes,
  tipsConfiguration,
  title,
} from "./schemas.js";

const extras = {
  tipsConfiguration: tipsConfiguration.optional(),
  paymentMethods: paymentMethods.optional(),
  attachments: attachments.optional(),
  miscellaneousCharges: miscellaneousCharges.optional(),
};

const newInvoice = {
  name: z.string(),
  contactDetails,
  items,
  currency,
  issueDate: time("date"),
  dueDate: time("date").optional(),
  sentTo,
  liveMode,
  title: title.optional(),
  termsNotes: termsNotes.optional(),
  invoiceNumber: z.string().optional().describe("Default: the next in the sequence."),
  invoiceNumberPrefix: z.string().optional().describe("Such as INV-."),
  paymentSchedule: paymentSchedule.optional(),
  lateFeesConfiguration: lateFeesConfiguration.optional(),
  automaticTaxesEnabled: z.boolean().optional(),
  ...extras,
};

const ofTheInvoice: Worth = {
  of: "record",
  read: "invoices_get_invoice",
  fields: ["total", "amountDue"],
  currency: "currency",
};

const wholeInvoice: ReplyFields = {
  _id: "value",
  status: "value",
  liveMode: "value",
  amountPaid: "value",
  altId: "value",
  altType: "value",
  name: "value",
  businessDetails: "record",
  invoiceNumber: "value",
  currency: "value",
  contactDetails: "record",
  issueDate: "value",
  dueDate: "value",
  discount: "record",
  invoiceItems: "list",
  total: "value",
  title: "value",
  amountDue: "value",
  createdAt: "value",
  updatedAt: "value",
  automaticTaxesEnabled: "value",
  automaticTaxesCalculated: "value",
  paymentSchedule: "record",
};

export const invoices = area("invoices", {
  list_invoices: read("GET /invoices/", {
    title: "List invoices",
    description:
      "Find invoices by status, contact, dates or text. Start here for an invoice's id. Unpaid ones have status sent or partially_paid; amountDue says how much.",
    query: {
      altId,
      altType,
      status: z
        .string()
        .optional()
        .describe("draft, sent, payment_processing, partially_paid, paid or void."),
      contactId: id("contact").optional(),
      search: z.string().optional().describe("Invoice id, or part of a name, email or phone."),
      startAt: time("date", "From this day").optional(),
      endAt: time("date", "To this day").optional(),
      paymentMode: paymentMode.optional(),
      sortField: z.literal("issueDate").optional(),
      sortOrder: z.enum(["ascend", "descend"]).optional(),
      limit,
      offset,
    },
    listed: ["status", "contactId", "search", "startAt", "endAt", "sortField", "sortOrder"],
    pager: byOffset("invoices", "total"),
    returns: { invoices: "list", total: "value" },
    example: { status: "sent", limit: 20, offset: 0, sortField: "issueDate", sortOrder: "descend" },
  }),

  get_invoice: read("GET /invoices/{invoiceId}", {
    title: "Get invoice",
    description:
      "Read one invoice whole: items, status, amount paid and due, parts, reminders. By customer or number: invoices_list_invoices.",
    query: { altId, altType },
    returns: { ...wholeInvoice, remindersConfiguration: "record", totalSummary: "record" },
    example: { invoiceId: "6578278e879ad2646715ba9c" },
  }),

  create_invoice: write("POST /invoices/", {
    title: "Create invoice",
    description:
      "Save a draft invoice for a contact who has an email or phone. Send it with invoices_send_invoice; both at once: invoices_send_text2pay.",
    body: { altId, altType, ...newInvoice, businessDetails, discount },
    listed: ["dueDate", "paymentSchedule"],
    returns: wholeInvoice,
    example: {
      name: "Roof repair, 418 Alder St",
      contactDetails: {
        id: "ocQHyuzHvysMo5N5VsXc",
        name: "Mara Ellison",
        phoneNo: "+15125550142",
        email: "mara.ellison@example.com",
      },
      items: [{ name: "Shingle replacement", amount: 1450, qty: 1, currency: "USD" }],
      currency: "USD",
      issueDate: "2026-09-14",
      dueDate: "2026-09-28",
      sentTo: { email: ["mara.ellison@example.com"] },
      liveMode: true,
      businessDetails: { name: "Summit Roofing", phoneNo: "+15125550100" },
      discount: { type: "percentage", value: 0 },
    },
  }),

  send_text2pay: money("POST /invoices/text2pay", {
    title: "Create and send invoice (text2pay)",
    description:
      "Make an invoice and send its payment link in one step; action draft only saves it. To send one as it stands: invoices_send_invoice.",
    when: { money: anyOf(isNot("action", "draft"), given("id")), send: isNot("action", "draft") },
    also: ["send"],
    riskNote: "The customer is asked to pay.",
    worth: {
      of: "items",
      items: "items",
      currency: "currency",
      beside: [
        "altId",
        "altType",
        "action",
        "userId",
        "name",
        "contactDetails",
        "issueDate",
        "dueDate",
        "sentTo",
        "liveMode",
        "title",
        "termsNotes",
        "invoiceNumber",
        "invoiceNumberPrefix",
        "businessDetails",
        "includeTermsNote",
      ],
    },
    body: {
      altId,
      altType,
      id: id("invoice").optional().describe("Invoice to change; none for a new one."),
      action: z.enum(["draft", "send"]),
      userId: sender,
      ...newInvoice,
      discount: discount.optional(),
      businessDetails: businessDetails.optional(),
      includeTermsNote: z.boolean().optional().describe("Show termsNotes on the receipt too."),
    },
    listed: ["id", "dueDate"],
    returns: { invoice: "record", invoiceUrl: "value" },
    example: {
      action: "send",
      userId: "sx6wyHhbFdRXh302Lunr",
      name: "Hydrafacial, September 12",
      contactDetails: {
        id: "ocQHyuzHvysMo5N5VsXc",
        name: "Mara Ellison",
        phoneNo: "+15125550142",
        email: "mara.ellison@example.com",
      },
      items: [{ name: "Hydrafacial", amount: 189, qty: 1, currency: "USD" }],
      currency: "USD",
      issueDate: "2026-09-12",
      sentTo: { email: ["mara.ellison@example.com"], phoneNo: ["+15125550142"] },
      liveMode: true,
    },
  }),

  update_invoice: money("PUT /invoices/{invoiceId}", {
    title: "Update invoice",
    description:
      "Rewrite an invoice. The items given replace all of its items, so read it first with invoices_get_invoice. Late fees alone: invoices_set_invoice_late_fees.",
    riskNote: "Can change what is owed on an invoice that the customer already has.",
    body: {
      altId,
      altType,
      name: z.string(),
      invoiceItems: replaces(items, { at: "invoiceItems", by: ["name"] }),
      currency,
      issueDate: time("date"),
      dueDate: time("date"),
      discount: discount.optional(),
      title: title.optional(),
      description: z.string().optional(),
      termsNotes: termsNotes.optional(),
      contactId: id("contact").optional(),
      contactDetails: contactDetails.optional(),
      businessDetails: businessDetails.optional(),
      liveMode: liveMode.optional(),
      invoiceNumber: z.string().optional(),
      invoiceNumberPrefix: z.string().optional().describe("Such as INV-."),
      paymentSchedule: paymentSchedule.optional(),
      automaticTaxesEnabled: z.boolean().optional(),
      ...extras,
      xeroDetails: anyObject.optional(),
    },
    listed: ["discount", "termsNotes", "paymentSchedule"],
    returns: wholeInvoice,
    example: {
      invoiceId: "6578278e879ad2646715ba9c",
      name: "Roof repair, 418 Alder St",
      invoiceItems: [
        { name: "Shingle replacement", amount: 1450, qty: 1, currency: "USD" },
        { name: "Gutter guard", amount: 220, qty: 1, currency: "USD" },
      ],
      currency: "USD",
      issueDate: "2026-09-14",
      dueDate: "2026-10-12",
    },
  }),

  send_invoice: money("POST /invoices/{invoiceId}/send", {
    title: "Send invoice",
    description:
      "Send an invoice that exists by email, text or both; also to send it once more as a reminder. autoPayment charges a stored payment method.",
    when: {
      money: anyOf(isNot("action", "send_manually"), is("autoPayment.enable", true)),
      send: isNot("action", "send_manually"),
    },
    also: ["send"],
    riskNote: "autoPayment lets a stored card or bank account be charged.",
    worth: ofTheInvoice,
    body: {
      altId,
      altType,
      action: deliveryAction,
      userId: sender,
      liveMode,
      sentFrom: sentFrom.optional(),
      autoPayment: autoPayment.optional(),
    },
    returns: { invoice: "record", emailData: "record", smsData: "record" },
    example: {
      invoiceId: "6578278e879ad2646715ba9c",
      action: "sms_and_email",
      userId: "sx6wyHhbFdRXh302Lunr",
      liveMode: true,
    },
  }),

  record_payment: money("POST /invoices/{invoiceId}/record-payment", {
    title: "Record payment on invoice",
    description:
      "Enter money that was paid outside (cash, check, transfer, terminal), so that the invoice counts as paid or part paid. No card is charged. Online payments enter themselves.",
    riskNote: "Settles the debt, or part of it, in the books; charges nobody.",
    worth: { of: "argument", argument: "amount", read: "invoices_get_invoice", currency: "currency" },
    body: {
      altId,
      altType,
      mode: z.enum(["cash", "card", "cheque", "bank_transfer", "other"]),
      amount: z.number().optional().describe("In currency units: 480 is $480."),
      notes: z.string().optional(), // mended: the spec requires notes, card and cheque together
      card: object({ brand: z.string(), last4: z.string() }).optional(),
      cheque: object({ number: z.string() }).optional(),
      fulfilledAt: time("iso", "When it was paid").optional(),
      paymentScheduleIds: z
        .array(z.string())
        .optional()
        .describe("Parts that it pays, from the invoice's paymentSchedule."),
      meta: anyObject.optional(),
    },
    returns: { success: "value", invoice: "record" },
    example: {
      invoiceId: "6578278e879ad2646715ba9c",
      mode: "cheque",
      amount: 1450,
      cheque: { number: "2047" },
      notes: "Check handed to the crew",
    },
  }),

  void_invoice: money("POST /invoices/{invoiceId}/void", {
    title: "Void invoice",
    description:
      "Annul an invoice that was issued: it can no longer be paid but stays on record. There is no call to bring it back. To remove it: invoices_delete_invoice.",
    riskNote: "The customer no longer owes the amount.",
    worth: ofTheInvoice,
    body: { altId, altType },
    returns: wholeInvoice,
    example: { invoiceId: "6578278e879ad2646715ba9c" },
  }),

  delete_invoice: remove("DELETE /invoices/{invoiceId}", {
    title: "Delete invoice",
    description:
      "Remove an invoice for good, and with it what is owed. For one that the customer has seen, invoices_void_invoice keeps a record.",
    also: ["money"],
    riskNote: "What the contact owes on it goes too.",
    query: { altId, altType },
    returns: wholeInvoice,
    example: { invoiceId: "6578278e879ad2646715ba9c" },
  }),

  set_invoice_late_fees: money("PATCH /invoices/{invoiceId}/late-fees-configuration", {
    title: "Set late fees of invoice",
    description:
      "Say what is added to one invoice when it is not paid in time, or switch that off with enable false. For future invoices: invoices_set_template_late_fees.",
    token: "either",
    riskNote: "Can raise what is owed on an invoice that the customer already has.",
    body: { altId, altType, lateFeesConfiguration },
    returns: wholeInvoice,
    example: {
      invoiceId: "6578278e879ad2646715ba9c",
      lateFeesConfiguration: {
        enable: true,
        value: 5,
        type: "percentage",
        frequency: { interval: "month", intervalCount: 1 },
        grace: { interval: "day", intervalCount: 7 },
      },
    },
  }),
});
