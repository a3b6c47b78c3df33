import { z } from "zod";
import { given, isNot } from "../../src/declare/condition.js";
import { altId, altType, anyObject, anyValue, id, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";
import {
  attachments,
  businessDetails,
  contactDetails,
  currency,
  deliveryAction,
  discount,
  estimateItems,
  limit,
  liveMode,
  miscellaneousCharges,
  offset,
  schedule,
  sendEstimateDetails,
  sender,
  sentFrom,
  sentTo,
  termsNotes,
} from "./schemas.js";

const status = z.enum(["all", "draft", "sent", "accepted", "declined", "invoiced", "viewed"]);

const frequencySettings = object({
  enabled: z.boolean(),
  // mended: the spec requires it, its own example for a single estimate has none
  schedule: schedule.optional(),
}).describe("{enabled: false} unless it repeats.");

const paymentScheduleConfig = object({
  type: z.enum(["fixed", "percentage"]),
  dateConfig: object({
    depositDateType: z.enum(["estimate_accepted", "custom"]),
    scheduleDateType: z.enum(["regular_interval", "custom"]),
  }),
  // mended: the spec says lists of lists, a part has an amount and a date
  schedules: z.array(anyValue),
}).describe("Deposit and parts: {type, dateConfig, schedules}.");

const estimateFields = {
  name: z.string(),
  contactDetails,
  items: estimateItems,
  currency,
  discount,
  businessDetails,
  frequencySettings,
  issueDate: time("date").optional(),
  expiryDate: time("date").optional(),
  title: z.string().optional(),
  termsNotes: termsNotes.optional(),
  sentTo: sentTo.optional(),
  sendEstimateDetails: sendEstimateDetails.optional(),
  autoInvoice: object({ enabled: z.boolean(), directPayments: z.boolean().optional() })
    .optional()
    .describe("{enabled: true} bills on acceptance."),
  paymentScheduleConfig: paymentScheduleConfig.optional(),
  estimateNumber: z.number().optional().describe("Default: the next in the sequence."),
  estimateNumberPrefix: z.string().optional().describe("Default EST-."),
  automaticTaxesEnabled: z.boolean().optional(),
  liveMode: liveMode.optional(),
  userId: id("user").optional(),
  attachments: attachments.optional(),
  miscellaneousCharges: miscellaneousCharges.optional(),
  meta: anyObject.optional(),
};

const billsOnAcceptance = "autoInvoice bills the customer on acceptance.";

const wholeEstimate: ReplyFields = {
  _id: "value",
  altId: "value",
  altType: "value",
  companyId: "value",
  name: "value",
  title: "value",
  contactDetails: "record",
  businessDetails: "record",
  currency: "value",
  items: "list",
  discount: "record",
  total: "value",
  totalamountInUSD: "value",
  issueDate: "value",
  expiryDate: "value",
  estimateNumberPrefix: "value",
  frequencySettings: "record",
  autoInvoice: "record",
  automaticTaxesEnabled: "value",
  automaticTaxesCalculated: "value",
  termsNotes: "value",
  attachments: "list",
  sentTo: "record",
  sentBy: "value",
  lastVisitedAt: "value",
  estimateActionHistory: "list",
  liveMode: "value",
  meta: "record",
  deleted: "value",
  createdAt: "value",
  updatedAt: "value",
  updatedBy: "value",
  __v: "value",
};

const contactOfExample = {
  id: "ocQHyuzHvysMo5N5VsXc",
  name: "Mara Ellison",
  phoneNo: "+15125550142",
  email: "mara.ellison@example.com",
};

export const estimates = area("invoices/estimate", {
  list_estimates: read("GET /invoices/estimate/list", {
    title: "List estimates",
    description:
      "Find estimates by status, contact, date or name, each of them whole. There is no call for a single one: narrow this list instead.",
    token: "either",
    query: {
      altId,
      altType,
      status: status.optional(),
      contactId: id("contact").optional(),
      search: z.string().optional().describe("Part of the estimate's name."),
      startAt: time("date", "From this day").optional(),
      endAt: time("date", "To this day").optional(),
      limit,
      offset,
    },
    pager: byOffset("estimates", "total"),
    returns: { estimates: "list", total: "value" },
    example: { status: "sent", contactId: "ocQHyuzHvysMo5N5VsXc", limit: 20, offset: 0 },
  }),

  create_estimate: write("POST /invoices/estimate", {
    title: "Create estimate",
    description:
      "Write a quote for a contact. It stays a draft until invoices_send_estimate, or goes out at once with sendEstimateDetails. A bill is invoices_create_invoice.",
    token: "either",
    also: ["send"],
    when: { send: given("sendEstimateDetails") },
    riskNote: billsOnAcceptance,
    body: { altId, altType, ...estimateFields },
    listed: ["expiryDate", "autoInvoice"],
    returns: wholeEstimate,
    example: {
      name: "Gutter cleaning, 12 Birch Lane",
      contactDetails: contactOfExample,
      items: [{ name: "Gutter cleaning", amount: 260, qty: 1, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Summit Roofing", phoneNo: "+15125550100" },
      frequencySettings: { enabled: false },
      issueDate: "2026-09-14",
      expiryDate: "2026-10-14",
    },
  }),

  update_estimate: write("PUT /invoices/estimate/{estimateId}", {
    title: "Update estimate",
    description:
      "Rewrite an estimate; the items given replace all. estimateStatus marks it accepted or declined by hand. Read it first with invoices_list_estimates.",
    token: "either",
    also: ["send"],
    riskNote: `A customer who has it already sees the new one. ${billsOnAcceptance}`,
    body: { altId, altType, ...estimateFields, estimateStatus: status.optional() },
    listed: ["estimateStatus"],
    returns: wholeEstimate,
    example: {
      estimateId: "67ac9a51106ee8311e911d20",
      name: "Gutter cleaning, 12 Birch Lane",
      contactDetails: contactOfExample,
      items: [{ name: "Gutter cleaning", amount: 230, qty: 1, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Summit Roofing" },
      frequencySettings: { enabled: false },
      estimateStatus: "accepted",
    },
  }),

  send_estimate: send("POST /invoices/estimate/{estimateId}/send", {
    title: "Send estimate",
    description:
      "Send an estimate that exists by email, text or both; also to send it once more. The customer accepts or declines it online.",
    when: { send: isNot("action", "send_manually") },
    token: "either",
    body: {
      altId,
      altType,
      action: deliveryAction,
      userId: sender,
      liveMode,
      sentFrom: sentFrom.optional(),
      estimateName: z.string().optional(),
    },
    returns: wholeEstimate,
    example: {
      estimateId: "67ac9a51106ee8311e911d20",
      action: "email",
      userId: "sx6wyHhbFdRXh302Lunr",
      liveMode: true,
    },
  }),

  create_invoice_from_estimate: write("POST /invoices/estimate/{estimateId}/invoice", {
    title: "Turn estimate into invoice",
    description:
      "Make an invoice with the items and customer of an estimate. It is not sent: use invoices_send_invoice with the id in the reply.",
    token: "either",
    body: {
      altId,
      altType,
      markAsInvoiced: z.boolean().describe("Also set the estimate's status to invoiced."),
      version: z.enum(["v1", "v2"]).optional(),
    },
    returns: { estimate: "record", invoice: "record" },
    example: { estimateId: "67ac9a51106ee8311e911d20", markAsInvoiced: true },
  }),

  delete_estimate: remove("DELETE /invoices/estimate/{estimateId}", {
    title: "Delete estimate",
    description:
      "Remove an estimate for good. An invoice that was made from it stays. One that was turned down can be kept as declined with invoices_update_estimate.",
    token: "either",
    body: { altId, altType },
    returns: wholeEstimate,
    example: { estimateId: "67ac9a51106ee8311e911d20" },
  }),

  generate_estimate_number: read("GET /invoices/estimate/number/generate", {
    title: "Get next estimate number",
    description:
      "The next free estimate number of the sub-account. Needed only to set estimateNumber by hand: a new estimate takes it anyway.",
    token: "either",
    query: { altId, altType },
    returns: { estimateNumber: "value" },
    example: {},
  }),

  record_estimate_visit: write("PATCH /invoices/estimate/stats/last-visited-at", {
    title: "Record visit to estimate",
    description:
      "Note that the customer has just opened an estimate. Meant for a quote page of your own; lastVisitedAt is read with invoices_list_estimates.",
    token: "either",
    body: { estimateId: id("estimate") },
    example: { estimateId: "67ac9a51106ee8311e911d20" },
  }),
});
