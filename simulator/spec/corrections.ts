import type { Schema } from "./schema.js";

/** Where the official schema of a reply is known to be wrong, and what is right. */
export interface Correction {
  readonly why: string;
  /** The reply is a list under this name, of what the file shows as the whole reply. */
  readonly listOf?: string;
  /** The reply has the form of this operation's: the file leaves it out here. */
  readonly like?: string;
  /** The reply's form in place of the official one; `{}` lets a record through as it is. */
  readonly schema?: Schema;
  /** Places of the official schema that are wrong, such as `/data/#/items`; the rest of it holds. */
  readonly except?: readonly string[];
}

const changedAffiliate = "The live changelog of 2026-09-07 has other fields of an affiliate than the file.";

const oneForMany = "The file shows one record in place of the list.";

/** Where the file is silent, and the older address of the same operation is not. */
const likeOlder = Object.fromEntries(
  [
    "GET /saas/agency-plans/{companyId}",
    "GET /saas/saas-plan/{planId}",
    "GET /saas/saas-locations/{companyId}",
    "GET /saas/get-saas-subscription/{locationId}",
    "POST /saas/enable-saas/{locationId}",
    "POST /saas/bulk-enable-saas/{companyId}",
    "POST /saas/bulk-disable-saas/{companyId}",
    "POST /saas/update-rebilling/{companyId}",
  ].map((line): [string, Correction] => [
    line,
    {
      like: line.replace("/saas/", "/saas-api/public-api/"),
      why: "The file says nothing of the reply; the older address of the same operation does.",
    },
  ]),
);

const textForRecord = "The file shows text in place of the records.";

/** Invoice numbers may have letters, and the file's own example is text; its type says number. */
const invoiceNumbers = Object.fromEntries(
  [
    ["/invoices/#", "GET /invoices/"],
    ["", "GET /invoices/{invoiceId}"],
    ["", "POST /invoices/"],
    ["", "PUT /invoices/{invoiceId}"],
    ["", "DELETE /invoices/{invoiceId}"],
    ["", "POST /invoices/{invoiceId}/void"],
    ["", "PATCH /invoices/{invoiceId}/late-fees-configuration"],
    ["/invoice", "POST /invoices/{invoiceId}/send"],
    ["/invoice", "POST /invoices/{invoiceId}/record-payment"],
    ["/invoice", "POST /invoices/text2pay"],
    ["", "GET /invoices/generate-invoice-number"],
  ].map(([place, line]): [string, Correction] => [
    line ?? "",
    { except: [`${place}/invoiceNumber`], why: "Invoice numbers may have letters; the example is text." },
  ]),
);

const emptyEstimates = Object.fromEntries(
  [
    "POST /invoices/estimate",
    "PUT /invoices/estimate/{estimateId}",
    "DELETE /invoices/estimate/{estimateId}",
    "POST /invoices/estimate/{estimateId}/send",
    "GET /invoices/estimate/template/preview",
    "POST /invoices/estimate/template",
    "PUT /invoices/estimate/template/{templateId}",
    "DELETE /invoices/estimate/template/{templateId}",
  ].map((line): [string, Correction] => [
    line,
    {
      except: ["/businessDetails", "/contactDetails", "/sentTo"],
      why: "The file shows objects without the fields that the request has under the same names.",
    },
  ]),
);

/** By operation, for both of its forms. */
export const corrections: Readonly<Record<string, Correction>> = {
  ...likeOlder,
  ...invoiceNumbers,
  ...emptyEstimates,
  "POST /invoices/estimate/{estimateId}/invoice": {
    except: [
      "/estimate/businessDetails",
      "/estimate/contactDetails",
      "/estimate/sentTo",
      "/invoice/invoiceNumber",
    ],
    why: "The file shows objects without the fields that the request has, and numbers of invoices as number.",
  },
  "GET /products/collections/{collectionId}": {
    except: ["/data"],
    why: "The file shows an object without any field in place of the collection.",
  },
  "GET /invoices/estimate/list": { except: ["/estimates"], why: textForRecord },
  "GET /invoices/estimate/template": { except: ["/data"], why: textForRecord },
  "GET /payments/orders/{orderId}": { except: ["/items"], why: textForRecord },
  "GET /payments/integrations/provider/whitelabel": {
    except: ["/providers"],
    why: "The file shows one provider in place of the list.",
  },
  "GET /courses/products/{productId}/completions": {
    except: ["/completions/"],
    why: "The page shows the form of one learner alone; the roll-up is by contact.",
  },
  "GET /affiliate-manager/{locationId}/affiliates": { schema: {}, why: changedAffiliate },
  "GET /affiliate-manager/{locationId}/affiliates/{affiliateId}": { schema: {}, why: changedAffiliate },
  "GET /affiliate-manager/{locationId}/payouts": { schema: {}, why: changedAffiliate },
  "GET /associations/": { listOf: "associations", why: oneForMany },
  "GET /associations/objectKey/{objectKey}": { listOf: "associations", why: oneForMany },
  "GET /associations/relations/{recordId}": {
    schema: { properties: { relations: { type: "array", items: {} }, total: { type: "number" } } },
    why: "The file shows an association in place of the list of relations.",
  },
  "POST /associations/relations": {
    schema: {},
    why: "The file shows an association in place of the relation.",
  },
  "DELETE /associations/relations/{relationId}": {
    schema: {},
    why: "The file shows an association in place of the relation.",
  },
  "GET /medias/files": {
    schema: { properties: { files: { type: "array", items: {} } } },
    why: "The file shows texts in place of the files.",
  },
  "GET /funnels/funnel/list": {
    schema: {
      properties: { funnels: { type: "array", items: {} }, count: { type: "number" } },
    },
    why: "The file shows an object in place of the list of funnels.",
  },
  "GET /funnels/page": { schema: {}, why: oneForMany },
};
