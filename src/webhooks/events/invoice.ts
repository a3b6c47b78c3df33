import { group } from "../declare/event.js";
import { amount, flag, id, list, moment, nameless, part, parts, text, texts } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const invoice = group("Invoice", {
  subAccount: "altId",
  entity: { kind: "invoice", idField: "_id" },
  mentions: [{ kind: "contact", idField: "contactDetails.id" }],
  reads: "GET /invoices/{invoiceId}",
  stales: ["invoice", "invoices"],
});

/** `altId` is the sub-account (`altType` location); the body has no `locationId` and no event name. */
const bill = nameless({
  _id: id,
  altId: id,
  altType: text,
  status: id,
  liveMode: flag,
  name: text,
  title: text,
  invoiceNumber: text,
  currency: text,
  issueDate: moment,
  dueDate: moment,
  businessDetails: part({
    name: text,
    address: text,
    phoneNo: text,
    website: text,
    logoUrl: text,
    customValues: texts,
  }),
  contactDetails: part({
    id: text,
    name: text,
    email: text,
    phoneNo: text,
    companyName: text,
    customFields: list,
    additionalEmails: parts({ email: text }),
    address: part({
      countryCode: text,
      addressLine1: text,
      addressLine2: text,
      city: text,
      state: text,
      postalCode: text,
    }),
  }),
  invoiceItems: parts({
    _id: text,
    productId: text,
    priceId: text,
    name: text,
    currency: text,
    qty: amount,
    amount,
    taxes: list,
  }),
  discount: part({ type: text, value: amount }),
  total: amount,
  amountPaid: amount,
  amountDue: amount,
  totalSummary: part({ subTotal: amount, discount: amount }),
  createdAt: moment,
  updatedAt: moment,
});

const draft = {
  _id: ids.invoice,
  altId: ids.location,
  altType: "location",
  status: "draft",
  liveMode: true,
  name: "Implant deposit",
  title: "INVOICE",
  invoiceNumber: "000042",
  currency: "USD",
  issueDate: "2026-03-03T00:00:00.000Z",
  dueDate: "2026-03-17T00:00:00.000Z",
  businessDetails: {
    name: "Harbor Dental",
    address: "1 Pier Road, Oakland",
    phoneNo: "+14155550100",
    website: "https://harbor.example.com",
    logoUrl: "https://harbor.example.com/logo.png",
    customValues: [],
  },
  contactDetails: {
    id: ids.contact,
    name: "Mara Lindqvist",
    email: "mara@example.com",
    phoneNo: "+14155550142",
    companyName: "Lindqvist Dental",
    customFields: [],
    additionalEmails: [{ email: "accounts@dental.example.com" }],
    address: {
      countryCode: "US",
      addressLine1: "12 Harbor Street",
      city: "Oakland",
      state: "CA",
      postalCode: "94607",
    },
  },
  invoiceItems: [
    {
      _id: "65a1b2c3d4e5f60718293b01",
      productId: ids.product,
      priceId: ids.price,
      name: "Deposit",
      currency: "USD",
      qty: 1,
      amount: 500,
      taxes: [],
    },
  ],
  discount: { type: "percentage", value: 0 },
  total: 500,
  amountPaid: 0,
  amountDue: 500,
  totalSummary: { subTotal: 500, discount: 0 },
  createdAt: "2026-03-03T11:00:00.000Z",
  updatedAt: "2026-03-03T11:00:00.000Z",
};

const issued = { ...draft, status: "sent", updatedAt: "2026-03-03T11:05:00.000Z" };

export default [
  invoice("InvoiceCreate", {
    title: "Invoice created",
    description:
      "Sent when an invoice is drawn up, most often as a draft nobody has seen; the body has no event name and " +
      "cannot be told from a change to a draft.",
    payload: bill,
    sample: draft,
  }),
  invoice("InvoiceUpdate", {
    title: "Invoice changed",
    description:
      "Sent when an invoice's lines, dates or recipient change; the body has no event name and carries whatever " +
      "status the invoice has at that time.",
    payload: bill,
    sample: { ...draft, dueDate: "2026-03-31T00:00:00.000Z", updatedAt: "2026-03-03T12:30:00.000Z" },
  }),
  invoice("InvoiceDelete", {
    title: "Invoice deleted",
    description:
      "Sent when an invoice is deleted, with its last state; status does not say so, and only the URL tells it " +
      "from a change.",
    reads: null,
    payload: bill,
    sample: draft,
  }),
  invoice("InvoiceSent", {
    title: "Invoice sent",
    description:
      "Sent when an invoice goes out to its recipient; the body has no event name, only the status sent, which later " +
      "changes carry too.",
    payload: bill,
    sample: issued,
  }),
  invoice("InvoicePartiallyPaid", {
    title: "Invoice partly paid",
    description:
      "Sent for a payment that leaves something due; go by amountPaid and amountDue, since this payment alone is not in " +
      "the body, nor is an event name.",
    payload: bill,
    sample: {
      ...issued,
      status: "partially_paid",
      amountPaid: 200,
      amountDue: 300,
      updatedAt: "2026-03-06T08:00:00.000Z",
    },
  }),
  invoice("InvoicePaid", {
    title: "Invoice paid",
    description:
      "Sent when an invoice is settled in full; the body has no event name, only the status paid, and liveMode tells " +
      "test payments apart.",
    payload: bill,
    sample: {
      ...issued,
      status: "paid",
      amountPaid: 500,
      amountDue: 0,
      updatedAt: "2026-03-09T16:20:00.000Z",
    },
  }),
  invoice("InvoiceVoid", {
    title: "Invoice voided",
    description:
      "Sent when an invoice is declared void, which is not a deletion; the body has no event name, only the status void.",
    payload: bill,
    sample: { ...issued, status: "void", updatedAt: "2026-03-10T09:00:00.000Z" },
  }),
] as const;
