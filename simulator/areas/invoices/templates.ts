import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";
import { newestFirst, withAlt } from "../payments/listed.js";
import { sumsOf } from "./sums.js";

const templates = plain({
  kind: "invoiceTemplates",
  what: "Invoice template",
  ids: "hex",
  fresh: () => ({ discount: { type: "percentage", value: 0 } }),
  follows: (template) => ({ total: sumsOf(template).total }),
  sent: withAlt,
});

const estimateTemplates = plain({
  kind: "estimateTemplates",
  what: "Estimate template",
  ids: "hex",
  fresh: () => ({ title: "ESTIMATE", liveMode: true, deleted: false }),
  follows: (template) => ({ total: sumsOf(template).total }),
  sent: withAlt,
});

/** What new invoices and estimates start from. */
export const templateEndpoints: readonly Endpoint[] = [
  templates.list("GET /invoices/template", newestFirst),
  templates.get("GET /invoices/template/{templateId}"),
  templates.create("POST /invoices/template"),
  templates.change("PUT /invoices/template/{templateId}"),
  templates.change("PATCH /invoices/template/{templateId}/late-fees-configuration"),
  templates.change("PATCH /invoices/template/{templateId}/payment-methods-configuration"),
  templates.remove("DELETE /invoices/template/{templateId}"),

  estimateTemplates.list("GET /invoices/estimate/template", { ...newestFirst, at: "data" }),
  estimateTemplates.get("GET /invoices/estimate/template/preview", { named: "templateId" }),
  estimateTemplates.create("POST /invoices/estimate/template"),
  estimateTemplates.change("PUT /invoices/estimate/template/{templateId}"),
  estimateTemplates.remove("DELETE /invoices/estimate/template/{templateId}"),
];
