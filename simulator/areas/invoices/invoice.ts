import { z } from "zod";
import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf, plain } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { withAlt } from "../payments/listed.js";
import { recordTransaction } from "../payments/transactions.js";
import { settingsOf } from "./settings.js";
import { cents, sumsOf } from "./sums.js";

/** draft, sent, partially_paid, paid or void; what is due follows from the items and from what was paid. */
export const invoices = plain({
  kind: "invoices",
  what: "Invoice",
  ids: "hex",
  unique: "invoiceNumber",
  fresh: (request, world) => ({
    status: "draft",
    title: "INVOICE",
    amountPaid: 0,
    liveMode: true,
    invoiceNumber: nextNumber("invoices", "invoiceNumber", request, world),
  }),
  follows: reckoned,
  sent: withAlt,
});

/** The number after the highest that the sub-account has given. */
export function nextNumber(kind: string, field: string, request: SimulatedRequest, world: World): string {
  const { locationId } = ownerOf(request, world);
  const given = world.records
    .of(kind)
    .where((record) => record.locationId === locationId)
    .map((record) => Number(/\d+$/.exec(String(record[field] ?? ""))?.[0] ?? 0));
  return String(Math.max(1_000, ...given) + 1);
}

const contactSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  phoneNo: z.string().optional(),
});

/** The customer's id, for lists; 400 for a customer who cannot be written to. */
export function customerOf({ contactDetails }: PlainRecord): Fields {
  const { id, name, email, phoneNo } = read(contactSchema, Object(contactDetails));
  if (!email && !phoneNo) throw serviceError(400, "Contact must have an email or a phone number");
  return { contactId: id, contactName: name, contactEmail: email };
}

function reckoned(invoice: PlainRecord, world: World): Fields {
  // A new one comes with `items`, a change with `invoiceItems`; kept are the latter.
  const { items = invoice.invoiceItems, status, issueDate } = invoice;
  const { total, ...totalSummary } = sumsOf({ ...invoice, items });
  const amountPaid = Number(invoice.amountPaid ?? 0);
  return {
    ...customerOf(invoice),
    items: undefined,
    invoiceItems: items,
    dueDate:
      invoice.dueDate ?? dayAfter(String(issueDate), settingsOf(invoice.locationId, world).dueAfterXDays),
    total,
    totalSummary,
    amountPaid,
    amountDue: status === "void" ? 0 : Math.max(0, cents(total - amountPaid)),
    status: stateAfter(String(status), amountPaid, total),
  };
}

function stateAfter(status: string, amountPaid: number, total: number): string {
  if (status === "void" || amountPaid === 0) return status;
  return amountPaid >= total ? "paid" : "partially_paid";
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Throws 400 when the invoice is in one of the states. */
export function refuseWhen(invoice: PlainRecord, states: readonly string[], deed: string): void {
  const status = String(invoice.status);
  if (states.includes(status)) throw serviceError(400, `A ${status} invoice cannot be ${deed}`);
}

/** The invoice as it is once its customer has it. */
export function sentOut(invoice: PlainRecord, world: World): PlainRecord {
  refuseWhen(invoice, ["void"], "sent");
  const sentAt = world.now().toISOString();
  return invoices.changed(
    invoice,
    { sentAt, ...(invoice.status === "draft" ? { status: "sent" } : {}) },
    world,
  );
}

const paymentSchema = z.object({ amount: z.number().positive().optional(), mode: z.string() });

/** What a payment beside the gateway changes of an invoice; it is entered among the transactions too. */
export function payment(invoice: PlainRecord, request: SimulatedRequest, world: World): Fields {
  refuseWhen(invoice, ["void", "paid"], "paid");
  const due = Number(invoice.amountDue);
  const { amount = due, mode } = read(paymentSchema, request.body);
  if (amount > due) throw serviceError(400, "Amount is more than what is due on the invoice");
  recordTransaction(invoice, { entityType: "invoice", amount, mode }, world);
  return { amountPaid: cents(Number(invoice.amountPaid) + amount) };
}
