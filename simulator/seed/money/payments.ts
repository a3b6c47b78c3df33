import { demo } from "../../world/demo.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

/** Products, invoices (paid, open, overdue, draft) and a few payments of the main sub-account. */
export function seedPayments(world: World): void {
  const contacts = world.contacts.where((contact) => contact.locationId === demo.locationId);
  for (const [name, description] of products) {
    const createdAt = daysAgo(world, 150);
    world.records.of("products").put({
      id: world.chance.objectId(),
      locationId: demo.locationId,
      name,
      description,
      productType: "SERVICE",
      availableInStore: true,
      collectionIds: [],
      variants: [],
      createdAt,
      updatedAt: createdAt,
    });
  }
  for (const [index, plan] of invoices.entries()) {
    const contact = contacts[index * 3 + 1];
    if (contact) seedInvoice(world, contact, index, plan);
  }
  for (const contact of contacts.filter((_, index) => index % 12 === 2)) seedSale(world, contact);
  seedProvider(world);
}

const products: readonly (readonly [string, string])[] = [
  ["Signature Facial", "60 minutes, all skin types"],
  ["Laser Package (6)", "Six sessions, four weeks apart"],
  ["Lumina Membership", "One treatment a month and 10 % off everything else"],
];

interface InvoicePlan {
  readonly status: "draft" | "sent" | "paid" | "partially_paid" | "void";
  readonly total: number;
  readonly paid: number;
  readonly issuedDaysAgo: number;
  readonly dueInDays: number;
}

// An overdue invoice has no status for it: it is sent or partly paid, and its due date has passed.
const invoices: readonly InvoicePlan[] = [
  { status: "paid", total: 210, paid: 210, issuedDaysAgo: 40, dueInDays: -26 },
  { status: "paid", total: 1140, paid: 1140, issuedDaysAgo: 21, dueInDays: -7 },
  { status: "sent", total: 380, paid: 0, issuedDaysAgo: 30, dueInDays: -16 },
  { status: "partially_paid", total: 900, paid: 300, issuedDaysAgo: 25, dueInDays: -11 },
  { status: "sent", total: 150, paid: 0, issuedDaysAgo: 3, dueInDays: 11 },
  { status: "draft", total: 95, paid: 0, issuedDaysAgo: 0, dueInDays: 14 },
];

function seedInvoice(world: World, contact: Contact, index: number, plan: InvoicePlan) {
  const createdAt = daysAgo(world, plan.issuedDaysAgo);
  const issueDate = createdAt.slice(0, 10);
  const dueDate = daysAgo(world, -plan.dueInDays).slice(0, 10);
  const name = nameOf(contact);
  world.records.of("invoices").put({
    id: world.chance.objectId(),
    locationId: demo.locationId,
    contactId: contact.id,
    status: plan.status,
    liveMode: true,
    name: `Invoice for ${name}`,
    title: "INVOICE",
    invoiceNumber: String(1041 + index),
    currency: "USD",
    businessDetails: { name: "Lumina Aesthetics & Med Spa" },
    contactDetails: { id: contact.id, name, email: contact.email, phoneNo: contact.phone },
    issueDate,
    dueDate,
    discount: { type: "percentage", value: 0 },
    invoiceItems: [{ name: "Signature Facial", currency: "USD", amount: plan.total, qty: 1 }],
    total: plan.total,
    amountPaid: plan.paid,
    amountDue: plan.total - plan.paid,
    totalSummary: { subTotal: plan.total, discount: 0, tax: 0 },
    createdAt,
    updatedAt: createdAt,
  });
}

function seedSale(world: World, contact: Contact) {
  const amount = 95 + world.chance.below(10) * 15;
  const createdAt = daysAgo(world, 2 + world.chance.below(50));
  const common = {
    locationId: demo.locationId,
    contactId: contact.id,
    contactName: nameOf(contact),
    contactEmail: contact.email,
    currency: "USD",
    amount,
    liveMode: true,
    createdAt,
    updatedAt: createdAt,
  };
  const order = world.records.of("orders").put({
    ...common,
    id: world.chance.objectId(),
    status: "completed",
    paymentStatus: "paid",
    subtotal: amount,
    discount: 0,
    totalProducts: 1,
    sourceType: "funnel",
    sourceName: "Online booking",
    fulfillmentStatus: "unfulfilled",
  });
  world.records.of("transactions").put({
    ...common,
    id: world.chance.objectId(),
    status: "succeeded",
    entityType: "order",
    entityId: order.id,
    entitySourceType: "funnel",
    entitySourceName: "Online booking",
    paymentProviderType: "stripe",
    amountRefunded: 0,
    fulfilledAt: createdAt,
  });
  const subscriptions = world.records.of("subscriptions");
  if (subscriptions.size >= 2) return;
  subscriptions.put({
    ...common,
    id: world.chance.objectId(),
    status: subscriptions.size === 0 ? "active" : "canceled",
    entityType: "order",
    entityId: order.id,
    entitySourceType: "funnel",
    entitySourceName: "Lumina Membership",
    subscriptionId: `sub_${world.chance.id()}`,
    paymentProviderType: "stripe",
  });
}

function seedProvider(world: World) {
  const createdAt = daysAgo(world, 80);
  world.records.of("paymentProviders").put({
    id: world.chance.objectId(),
    locationId: demo.locationId,
    title: "Lumina Pay",
    uniqueName: "lumina-pay",
    provider: "nmi",
    description: "Card payments at the front desk",
    imageUrl: "https://luminaaesthetics.example/pay.png",
    createdAt,
    updatedAt: createdAt,
  });
}

function nameOf(contact: Contact) {
  return `${contact.firstName ?? ""} ${contact.lastName ?? ""}`.trim();
}
