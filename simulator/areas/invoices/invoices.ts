import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { plainAnswer } from "../../endpoint/plain.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { isAskedFor, newestFirst, withAlt } from "../payments/listed.js";
import { invoices, nextNumber, payment, refuseWhen, sentOut } from "./invoice.js";

/** Bills, from the draft to the last payment. */
export const invoiceEndpoints: readonly Endpoint[] = [
  invoices.list("GET /invoices/", { ...newestFirst, where: isAskedFor, order }),
  invoices.get("GET /invoices/{invoiceId}"),
  invoices.create("POST /invoices/"),
  invoices.change("PUT /invoices/{invoiceId}", {
    change(invoice, { body: { altId, altType, ...body } }) {
      refuseWhen(invoice, ["void", "paid"], "changed");
      return body;
    },
  }),
  invoices.change("PATCH /invoices/{invoiceId}/late-fees-configuration", {
    change(invoice, { body: { lateFeesConfiguration } }) {
      refuseWhen(invoice, ["void", "paid"], "changed");
      return { lateFeesConfiguration };
    },
  }),
  invoices.change("PATCH /invoices/stats/last-visited-at", {
    named: "invoiceId",
    at: "",
    change: (_invoice, _request, world) => ({ lastVisitedAt: world.now().toISOString() }),
  }),
  invoices.change("POST /invoices/{invoiceId}/record-payment", { change: payment }),
  invoices.change("POST /invoices/{invoiceId}/void", {
    change(invoice) {
      refuseWhen(invoice, ["draft", "void", "paid"], "voided");
      return { status: "void" };
    },
  }),
  invoices.remove("DELETE /invoices/{invoiceId}"),

  plainAnswer("POST /invoices/{invoiceId}/send", (request, world) => {
    const invoice = sentOut(invoices.named(request, world), world);
    const { action } = request.body;
    return {
      invoice: withAlt(invoice),
      emailData: action === "email" || action === "sms_and_email" ? { to: emailOf(invoice) } : {},
      smsData: action === "sms" || action === "sms_and_email" ? { to: phoneOf(invoice) } : {},
    };
  }),
  plainAnswer("POST /invoices/text2pay", (request, world) => {
    const saved = saveOf(request, world);
    const invoice = request.body.action === "send" ? sentOut(saved, world) : saved;
    return {
      invoice: withAlt(invoice),
      invoiceUrl: `https://link.brightsidegrowth.example/invoice/${invoice.id}`,
    };
  }),
  plainAnswer("GET /invoices/generate-invoice-number", (request, world) => ({
    invoiceNumber: nextNumber("invoices", "invoiceNumber", request, world),
  })),
];

/** The id, where one is given, is that of the invoice that the fields replace. */
function saveOf(request: SimulatedRequest, world: World): PlainRecord {
  const { id, action, userId, ...fields } = request.body;
  if (id === undefined) return invoices.made(fields, request, world);
  const invoice = invoices.named(request, world, { named: "id" });
  refuseWhen(invoice, ["void", "paid"], "changed");
  return invoices.changed(invoice, fields, world);
}

function order({ query: { sortField, sortOrder } }: SimulatedRequest) {
  const field = sortField === "issueDate" ? "issueDate" : "createdAt";
  const sign = sortOrder === "ascend" ? 1 : -1;
  return (one: PlainRecord, other: PlainRecord) =>
    sign * String(one[field]).localeCompare(String(other[field]));
}

function detailsOf({ contactDetails }: PlainRecord): Fields {
  return { ...Object(contactDetails) };
}

function emailOf(invoice: PlainRecord): unknown {
  return detailsOf(invoice).email;
}

function phoneOf(invoice: PlainRecord): unknown {
  return detailsOf(invoice).phoneNo;
}
