import { z } from "zod";
import { altId, altType, anyObject } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import {
  attachments,
  businessDetails,
  discount,
  estimateLineItem,
  processingFee,
  sendEstimate,
} from "./schemas.js";

const estimateTemplateFields = {
  name: z.string(),
  businessDetails,
  currency: z.string(),
  discount,
  liveMode: z.boolean().optional(),
  termsNotes: z.string().optional(),
  title: z.string().optional(),
  automaticTaxesEnabled: z.boolean().optional(),
  meta: anyObject.optional(),
  sendEstimateDetails: sendEstimate.optional(),
  estimateNumberPrefix: z.string().optional(),
  attachments: z.array(attachments).optional(),
  miscellaneousCharges: processingFee.optional(),
};

export const estimateTemplates = {
  /* RAW summary: List Estimate Templates; description: Get a list of estimate templates or a specific
     template by ID; params: search — To search for an estimate template by id / name; limit — Limit the
     number of items to return; offset — Number of items to skip */
  list_estimate_templates: read("GET /invoices/estimate/template", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional(),
      limit: z.number(),
      offset: z.number(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 10}
    example: {},
  }),

  /* RAW summary: Create Estimate Template; description: Create a new estimate template; params: name —
     Estimate Name; currency — Currency code; items — An array of items for the estimate.; liveMode —
     livemode for estimate; termsNotes — Terms notes, Also supports HTML markups; title — Title for the
     estimate; automaticTaxesEnabled — Automatic taxes enabled for the Estimate; meta — Meta data for the
     estimate; sendEstimateDetails — When sending estimate directly while saving; estimateNumberPrefix —
     Prefix for the estimate number; attachments — attachments for the invoice; miscellaneousCharges —
     miscellaneous charges for the estimate */
  create_estimate_template: write("POST /invoices/estimate/template", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    body: {
      altId,
      altType,
      ...estimateTemplateFields,
      // mended: the spec says array of arrays
      items: z.array(estimateLineItem),
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "automaticTaxesEnabled",
      "businessDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateNumberPrefix",
      "items",
      "liveMode",
      "name",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"name": "Home Service Estimate Template", "currency": "USD"}
    example: {},
  }),

  /* RAW summary: Preview Estimate Template; description: Get a preview of an estimate template */
  preview_estimate_template: read("GET /invoices/estimate/template/preview", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      templateId: z.string(),
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "automaticTaxesEnabled",
      "businessDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateNumberPrefix",
      "items",
      "liveMode",
      "name",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"templateId": "5f9d6d8b1b2d2c001f2d9e4b"}
    example: {},
  }),

  /* RAW summary: Update Estimate Template; description: Update an existing estimate template; params: name —
     Estimate Name; currency — Currency code; items — An array of items for the estimate.; liveMode —
     livemode for estimate; termsNotes — Terms notes, Also supports HTML markups; title — Title for the
     estimate; automaticTaxesEnabled — Automatic taxes enabled for the Estimate; meta — Meta data for the
     estimate; sendEstimateDetails — When sending estimate directly while saving; estimateNumberPrefix —
     Prefix for the estimate number; attachments — attachments for the invoice; miscellaneousCharges —
     miscellaneous charges for the estimate */
  update_estimate_template: write("PUT /invoices/estimate/template/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    path: {
      templateId: z.string().min(1).describe("Estimate template id, from invoices_list_estimate_templates."),
    },
    body: {
      altId,
      altType,
      ...estimateTemplateFields,
      // mended: the spec says array of arrays
      items: z.array(estimateLineItem),
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "automaticTaxesEnabled",
      "businessDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateNumberPrefix",
      "items",
      "liveMode",
      "name",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"templateId": "5f9d6d8b1b2d2c001f2d9e4b", "name": "Home Service Estimate Template",
    // "currency": "USD"}
    example: {},
  }),

  /* RAW summary: Delete Estimate Template; description: Delete an existing estimate template */
  delete_estimate_template: erase("DELETE /invoices/estimate/template/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["invoices/estimate.write"],
    token: "either",
    path: {
      templateId: z.string().min(1).describe("Estimate template id, from invoices_list_estimate_templates."),
    },
    body: {
      altId,
      altType,
    },
    returns: [
      "__v",
      "_id",
      "altId",
      "altType",
      "attachments",
      "automaticTaxesEnabled",
      "businessDetails",
      "createdAt",
      "currency",
      "deleted",
      "discount",
      "estimateNumberPrefix",
      "items",
      "liveMode",
      "name",
      "termsNotes",
      "title",
      "total",
      "updatedAt",
      "updatedBy",
    ],
    aliases: [],
    // RAW example: {"templateId": "5f9d6d8b1b2d2c001f2d9e4b"}
    example: {},
  }),
} satisfies Declarations;
