import { z } from "zod";
import { altId, altType, anyObject, id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
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

const daily = ["termsNotes"];

const wholeTemplate = [
  "_id",
  "altId",
  "altType",
  "name",
  "title",
  "businessDetails",
  "currency",
  "items",
  "discount",
  "total",
  "estimateNumberPrefix",
  "automaticTaxesEnabled",
  "termsNotes",
  "attachments",
  "liveMode",
  "deleted",
  "createdAt",
  "updatedAt",
  "updatedBy",
  "__v",
];

export const estimateTemplates = {
  list_estimate_templates: read("GET /invoices/estimate/template", {
    title: "List estimate templates",
    description:
      "The sub-account's ready-made quotes, by name or id. Copy the items of one into invoices_create_estimate. Invoice templates are a list of their own.",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Template id or part of its name."),
      limit,
      offset,
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [
      "our saved quotes",
      "reusable quote layouts",
      "price sheets for common jobs",
      "which quote templates do we have",
      "pull up the standard estimates",
      "find the preset for a roof estimate",
      "list our boilerplate quotes",
      "go-to estimates we reuse",
      "id of a saved estimate",
      "any estimate presets for this kind of job",
      "ready-made bids we keep",
    ],
    example: { search: "Roof", limit: 20, offset: 0 },
  }),

  preview_estimate_template: read("GET /invoices/estimate/template/preview", {
    title: "Preview estimate template",
    description:
      "Read one estimate template whole, as a quote made from it would start: items, terms, discount, total.",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: { altId, altType, templateId },
    returns: wholeTemplate,
    aliases: [
      "open a saved quote",
      "what is in the standard bid",
      "see a quote preset before using it",
      "pull up one quote template",
      "what prices are in our preset quote",
      "view a saved estimate with its items",
      "check the terms on a boilerplate quote",
      "how would this estimate template look",
      "show the total of a preset bid",
      "read through the standard estimate",
    ],
    example: { templateId: "67b1f04c2d9e4b5f9d6d8b1b" },
  }),

  create_estimate_template: write("POST /invoices/estimate/template", {
    title: "Create estimate template",
    description:
      "Save a set of items and terms for quotes that you write often. It names no customer and sends nothing. For bills: invoices_create_template.",
    scopes: ["invoices/estimate.write"],
    token: "either",
    body: { altId, altType, ...templateFields },
    daily,
    returns: wholeTemplate,
    aliases: [
      "save a quote to use again",
      "make a standard bid for roof jobs",
      "preset prices for quotes",
      "set up a boilerplate estimate",
      "we quote the same thing a lot save it",
      "new template for kitchen quotes",
      "make a preset estimate for installs",
      "store our usual line items for quotes",
      "build a reusable estimate",
      "keep this quote as a starting point",
    ],
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
    scopes: ["invoices/estimate.write"],
    token: "either",
    path: { templateId },
    body: { altId, altType, ...templateFields },
    daily,
    returns: wholeTemplate,
    aliases: [
      "raise prices in the standard quote",
      "change a saved bid",
      "new terms on our preset quotes",
      "material costs went up fix the quote preset",
      "add a line to the estimate template",
      "rename a saved estimate",
      "edit our boilerplate quote",
      "typo in the standard estimate",
      "swap the items in a preset bid",
      "change the discount in a quote template",
    ],
    example: {
      templateId: "67b1f04c2d9e4b5f9d6d8b1b",
      name: "Roof replacement, 20 squares",
      items: [{ name: "Tear-off and new shingles", amount: 450, qty: 20, currency: "USD" }],
      currency: "USD",
      discount: { type: "percentage", value: 0 },
      businessDetails: { name: "Summit Roofing" },
    },
  }),

  delete_estimate_template: erase("DELETE /invoices/estimate/template/{templateId}", {
    title: "Delete estimate template",
    description:
      "Remove an estimate template for good. Estimates written after it stay; to remove one of those: invoices_delete_estimate.",
    scopes: ["invoices/estimate.write"],
    token: "either",
    path: { templateId },
    body: { altId, altType },
    returns: wholeTemplate,
    aliases: [
      "drop a saved quote we no longer use",
      "clean up preset bids",
      "remove an old price sheet",
      "nuke a quote template",
      "scrap an outdated estimate preset",
      "toss a boilerplate quote",
      "get rid of a saved estimate",
      "kill a duplicate estimate template",
      "we don't offer that job so drop its template",
      "erase the standard bid for good",
    ],
    example: { templateId: "67b1f04c2d9e4b5f9d6d8b1b" },
  }),
} satisfies Declarations;
