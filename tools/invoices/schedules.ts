import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { altId, altType, id, time } from "../../src/declare/fields.js";
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
  discount,
  items,
  lateFeesConfiguration,
  limit,
  liveMode,
  miscellaneousCharges,
  offset,
  paymentMethods,
  paymentMode,
  schedule,
  termsNotes,
  tipsConfiguration,
  title,
} from "./schemas.js";

const path = { scheduleId: id("invoiceSchedule") };

const scheduleFields = {
  name: z.string(),
  contactDetails,
  schedule,
  items,
  currency,
  discount,
  businessDetails,
  liveMode,
  title: title.optional(),
  termsNotes: termsNotes.optional(),
  attachments: attachments.optional(),
  miscellaneousCharges: miscellaneousCharges.optional(),
};

const wholeSchedule: ReplyFields = {
  _id: "value",
  status: "value",
  liveMode: "value",
  altId: "value",
  altType: "value",
  name: "value",
  schedule: "record",
  invoices: "list",
  businessDetails: "record",
  currency: "value",
  contactDetails: "record",
  discount: "record",
  items: "list",
  total: "value",
  title: "value",
  termsNotes: "value",
  compiledTermsNotes: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const schedules = area("invoices/schedule", {
  list_schedules: read("GET /invoices/schedule", {
    title: "List recurring invoices",
    description:
      "Find invoices that repeat or are set for later, by text, status or date. For subscriptions bought at a checkout: payments_list_subscriptions.",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Id, or part of a name, email or phone."),
      status: z.string().optional(),
      startAt: time("date", "From this day").optional(),
      endAt: time("date", "To this day").optional(),
      paymentMode: paymentMode.optional(),
      limit,
      offset,
    },
    pager: byOffset("schedules", "total"),
    returns: { schedules: "list", total: "value" },
    example: { search: "retainer", limit: 20, offset: 0 },
  }),

  get_schedule: read("GET /invoices/schedule/{scheduleId}", {
    title: "Get recurring invoice",
    description:
      "Read one recurring invoice: rhythm, items, customer, status, and the invoices it has issued.",
    path,
    query: { altId, altType },
    returns: wholeSchedule,
    example: { scheduleId: "6579a1c2e4b0f83d5c21ab77" },
  }),

  create_schedule: write("POST /invoices/schedule", {
    title: "Create recurring invoice",
    description:
      "Set up an invoice that repeats, or goes out once at a later time. It is saved as a draft: nothing is billed until invoices_start_schedule.",
    body: {
      altId,
      altType,
      ...scheduleFields,
      invoiceNumberPrefix: z.string().optional().describe("Such as INV-."),
      automaticTaxesEnabled: z.boolean().optional(),
      lateFeesConfiguration: lateFeesConfiguration.optional(),
      tipsConfiguration: tipsConfiguration.optional(),
      paymentMethods: paymentMethods.optional(),
    },
    listed: ["termsNotes"],
    returns: wholeSchedule,
    example: {
      name: "Website care, Bright Smile Dental",
      contactDetails: {
        id: "ocQHyuzHvysMo5N5VsXc",
        name: "Mara Ellison",
        phoneNo: "+15125550142",
        email: "mara.ellison@example.com",
      },
      schedule: {
        rrule: { intervalType: "monthly", interval: 1, startDate: "2026-10-01", dayOfMonth: 1 },
      },
      items: [{ name: "Website care", amount: 300, qty: 1, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Northside Marketing" },
      liveMode: true,
    },
  }),

  update_schedule: money("PUT /invoices/schedule/{scheduleId}", {
    title: "Update recurring invoice",
    description:
      "Rewrite a recurring invoice: rhythm, price, items, customer. Items given replace all. Apply it to one that runs with invoices_update_and_start_schedule.",
    riskNote: "Changes what the customer of a running one is billed.",
    path,
    body: { altId, altType, ...scheduleFields, items: replaces(items, { at: "items", by: ["name"] }) },
    listed: [], // what is required is long enough
    returns: wholeSchedule,
    example: {
      scheduleId: "6579a1c2e4b0f83d5c21ab77",
      name: "Website care, Bright Smile Dental",
      contactDetails: {
        id: "ocQHyuzHvysMo5N5VsXc",
        name: "Mara Ellison",
        phoneNo: "+15125550142",
        email: "mara.ellison@example.com",
      },
      schedule: {
        rrule: { intervalType: "monthly", interval: 1, startDate: "2026-11-15", dayOfMonth: 15 },
      },
      items: [{ name: "Website care", amount: 350, qty: 1, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Northside Marketing" },
      liveMode: true,
    },
  }),

  start_schedule: money("POST /invoices/schedule/{scheduleId}/schedule", {
    title: "Start recurring invoice",
    description:
      "Set a drafted recurring invoice going: from now on its invoices go out to the customer. autoPayment charges a stored method each time.",
    also: ["send"],
    riskNote: "Invoices go out by themselves from then on; autoPayment charges without asking again.",
    path,
    body: { altId, altType, liveMode, autoPayment: autoPayment.optional() },
    returns: wholeSchedule,
    example: { scheduleId: "6579a1c2e4b0f83d5c21ab77", liveMode: true },
  }),

  update_and_start_schedule: money("POST /invoices/schedule/{scheduleId}/updateAndSchedule", {
    title: "Restart changed recurring invoice",
    description:
      "Put a recurring invoice that was running back to work after a change. It takes no fields: save them first with invoices_update_schedule.",
    token: "either",
    also: ["send"],
    riskNote: "Invoices go out by themselves in the changed form.",
    path,
    returns: wholeSchedule,
    example: { scheduleId: "6579a1c2e4b0f83d5c21ab77" },
  }),

  set_schedule_auto_payment: money("POST /invoices/schedule/{scheduleId}/auto-payment", {
    title: "Set auto-payment of recurring invoice",
    description:
      "Turn charging of a stored card or bank account on or off for a recurring invoice. The invoice's id is given twice, as scheduleId and as id.",
    when: { money: isNot("autoPayment.enable", false) },
    riskNote: "A stored payment method is charged each time an invoice is issued.",
    path,
    body: { altId, altType, id: id("invoiceSchedule").describe("Same as scheduleId."), autoPayment },
    returns: wholeSchedule,
    example: {
      scheduleId: "6579a1c2e4b0f83d5c21ab77",
      id: "6579a1c2e4b0f83d5c21ab77",
      autoPayment: { enable: false },
    },
  }),

  cancel_schedule: money("POST /invoices/schedule/{scheduleId}/cancel", {
    title: "Cancel recurring invoice",
    description:
      "Stop a recurring invoice: no further ones go out, and the record stays. Invoices already out are still owed; cancel those with invoices_void_invoice.",
    riskNote: "Ends future income from this customer.",
    path,
    body: { altId, altType },
    returns: wholeSchedule,
    example: { scheduleId: "6579a1c2e4b0f83d5c21ab78" },
  }),

  delete_schedule: remove("DELETE /invoices/schedule/{scheduleId}", {
    title: "Delete recurring invoice",
    description:
      "Remove a recurring invoice for good; no further ones go out. To stop it and keep the record: invoices_cancel_schedule.",
    also: ["money"],
    riskNote: "Ends future invoices of this customer.",
    path,
    query: { altId, altType },
    returns: { success: "value" },
    example: { scheduleId: "6579a1c2e4b0f83d5c21ab77" },
  }),
});
