import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { pageOf, paymentView } from "../payments/payment-record.js";

export const invoices: readonly Endpoint[] = [
  {
    line: "GET /invoices/",
    handle(request, world) {
      const { page, total } = pageOf(request, world.invoices);
      return ok({ invoices: page, total });
    },
  },
  {
    line: "GET /invoices/{invoiceId}",
    handle(request, world) {
      const invoice = world.invoices.get(param(request, "invoiceId"));
      return ok(paymentView(reachable(invoice, "Invoice", request, world)));
    },
  },
];
