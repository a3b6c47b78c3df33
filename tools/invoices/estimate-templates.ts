import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { altId, altType, anyObject, id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";
import {
  attachments,
  businessDetails,
  currency,
  discount,
  estimateItems,
  limit,
  liveMode,
  miscellaneousCharges,
  offset,
  sendEstimateDetails,
  termsNotes,
} from "./schemas.js";

const templateId = id("estimateTemplate");

const templateFields = {
  name: z.string(),
  // mended: the spec says lists of lists, an estimate's items are objects
  items: estimateItems,
  currency,
  discount,
  businessDetails,
  title: z.string().optional().describe("Heading on the page."),
  termsNotes: termsNotes.optional(),
  estimateNumberPrefix: z.string().optional().describe("Default EST-."),
  automaticTaxesEnabled: z.boolean().optional(),
  liveMode: liveMode.optional(),
  attachments: attachments.optional(),
  miscellaneousCharges: miscellaneousCharges.optional(),
  sendEstimateDetails: sendEstimateDetails.optional().describe("Not needed for a template."),
  meta: anyObject.optional(),
};

const listed = ["termsNotes"];

const wholeTemplate: ReplyFields = {
  _id: "value",
  altId: "value",
  altType: "value",
  name: "value",
  title: "value",
  businessDetails: "record",
  currency: "value",
  items: "list",
  discount: "record",
  total: "value",
  estimateNumberPrefix: "value",
  automaticTaxesEnabled: "value",
  termsNotes: "value",
  attachments: "list",
  liveMode: "value",
  deleted: "value",
  createdAt: "value",
  updatedAt: "value",
  updatedBy: "value",
  __v: "value",
};

export const estimateTemplates = area("invoices/estimate", {
  list_estimate_templates: read("GET /invoices/estimate/template", {
    title: "List estimate templates",
    description:
      "The sub-account's ready-made quotes, by name or id. Copy the items of one into invoices_create_estimate. Invoice templates are a list of their own.",
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Template id or part of its name."),
      limit,
      offset,
    },
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { search: "Roof", limit: 20, offset: 0 },
  }),

  preview_estimate_template: read("GET /invoices/estimate/template/preview", {
    title: "Preview estimate template",
    description:
      "Read one estimate template whole, as a quote made from it would start: items, terms, discount, total.",
    token: "either",
    query: { altId, altType, templateId },
    returns: wholeTemplate,
    example: { templateId: "67b1f04c2d9e4b5f9d6d8b1b" },
  }),

  create_estimate_template: write("POST /invoices/estimate/template", {
    title: "Create estimate template",
    description:
      "Save a set of items and terms for quotes that you write often. It names no customer and sends nothing. For bills: invoices_create_template.",
    also: ["send"],
    when: { send: given("sendEstimateDetails") },
    token: "either",
    body: { altId, altType, ...templateFields },
    listed,
    returns: wholeTemplate,
    example: {
      name: "Roof replacement, 20 squares",
      items: [{ name: "Tear-off and new shingles", amount: 425, qty: 20, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Summit Roofing", phoneNo: "+15125550100" },
      termsNotes: "Price holds for 30 days.",
    },
  }),

  update_estimate_template: write("PUT /invoices/estimate/template/{templateId}", {
    title: "Update estimate template",
    description:
      "Rewrite an estimate template; the items given replace all, so read it first. Estimates already written are not touched.",
    also: ["send"],
    when: { send: given("sendEstimateDetails") },
    token: "either",
    path: { templateId },
    body: {
      altId,
      altType,
      ...templateFields,
      items: replaces(estimateItems, {
        at: "items",
        by: ["name"],
        foundBy: [
          { operation: "invoices_preview_estimate_template", parameter: "templateId", from: "templateId" },
        ],
      }),
    },
    listed,
    returns: wholeTemplate,
    example: {
      templateId: "67b1f04c2d9e4b5f9d6d8b1b",
      name: "Roof replacement, 20 squares",
      items: [{ name: "Tear-off and new shingles", amount: 450, qty: 20, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Summit Roofing" },
    },
  }),

  delete_estimate_template: remove("DELETE /invoices/estimate/template/{templateId}", {
    title: "Delete estimate template",
    description:
      "Remove an estimate template for good. Estimates written after it stay; to remove one of those: invoices_delete_estimate.",
    token: "either",
    path: { templateId },
    body: { altId, altType },
    returns: wholeTemplate,
    example: { templateId: "67b1f04c2d9e4b5f9d6d8b1b" },
  }),
});
