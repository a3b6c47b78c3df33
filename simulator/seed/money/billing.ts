import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";
import { keep } from "../keep.js";

const { locationId } = demo;

export const customer = {
  contactId: "ocQHyuzHvysMo5N5VsXc",
  contactName: "Mara Ellison",
  contactEmail: "mara.ellison@example.com",
};

const contactDetails = {
  id: customer.contactId,
  name: customer.contactName,
  phoneNo: "+12125550142",
  email: customer.contactEmail,
};

const businessDetails = { name: "Lumina Aesthetics & Med Spa", phoneNo: "+12125550110" };
const currency = "USD";
const discount = { type: "percentage", value: 0 };

/** What Lumina bills with: an open invoice, one that repeats, quotes, templates, coupons, gateways and papers. */
export function seedBilling(world: World): void {
  seedInvoices(world);
  seedTemplates(world);
  seedCoupons(world);
  seedDocuments(world);
  keep(world, "customProviders", [
    {
      id: "6650b6f1c2a94b0e7d5a3c8e",
      locationId,
      name: "Harborline Pay",
      description: "Cards and bank debit",
      paymentsUrl: "https://pay.harborline.example/checkout",
      queryUrl: "https://pay.harborline.example/api/query",
      imageUrl: "https://pay.harborline.example/logo.png",
      supportsSubscriptionSchedule: false,
      marketplaceAppId: "6750a1c3e84b2f0019d7e5aa",
      deleted: false,
      paymentProvider: { test: { publishableKey: "pk_test_harborline", liveMode: false } },
    },
  ]);
}

function seedInvoices(world: World) {
  const day = (ago: number) => daysAgo(world, ago).slice(0, 10);
  const visits = [{ name: "Laser, three sessions", amount: 725, qty: 2, currency }];
  keep(world, "invoices", [
    {
      id: "6578278e879ad2646715ba9c",
      locationId,
      ...customer,
      status: "sent",
      liveMode: true,
      name: "Laser, both treatment areas",
      title: "INVOICE",
      invoiceNumber: "1047",
      currency,
      businessDetails,
      contactDetails,
      issueDate: day(2),
      dueDate: day(-12),
      discount,
      invoiceItems: visits,
      total: 1_450,
      amountPaid: 0,
      amountDue: 1_450,
      totalSummary: { subTotal: 1_450, discount: 0, tax: 0 },
    },
  ]);
  const retainer = {
    locationId,
    ...customer,
    liveMode: true,
    title: "INVOICE",
    currency,
    businessDetails,
    contactDetails,
    discount,
    termsNotes: "",
    compiledTermsNotes: "",
  };
  const rhythm = (startDate: string) => ({
    nextRunAt: startDate,
    schedule: { rrule: { intervalType: "monthly", interval: 1, startDate, dayOfMonth: 1 } },
  });
  keep(world, "invoiceSchedules", [
    {
      id: "6579a1c2e4b0f83d5c21ab77",
      ...retainer,
      name: "Skin care retainer, monthly",
      status: "draft",
      items: [{ name: "Monthly treatment", amount: 150, qty: 1, currency }],
      total: 150,
      ...rhythm(day(-20)),
    },
    {
      id: "6579a1c2e4b0f83d5c21ab78",
      ...retainer,
      name: "Membership, monthly",
      status: "scheduled",
      items: [{ name: "Lumina Membership", amount: 150, qty: 1, currency }],
      total: 150,
      ...rhythm(day(-9)),
    },
  ]);
  const prep = [{ name: "Consultation and six laser sessions", amount: 1_140, qty: 1, currency }];
  keep(world, "estimates", [
    {
      id: "67ac9a51106ee8311e911d20",
      locationId,
      companyId: demo.companyId,
      ...customer,
      estimateStatus: "sent",
      liveMode: true,
      name: "Laser package",
      title: "ESTIMATE",
      estimateNumber: 1001,
      currency,
      businessDetails,
      contactDetails,
      issueDate: day(5),
      expiryDate: day(-25),
      discount,
      items: prep,
      total: 1_140,
      totalamountInUSD: 1_140,
      frequencySettings: { enabled: false },
      meta: {},
      sentTo: { email: [customer.contactEmail] },
    },
  ]);
}

function seedTemplates(world: World) {
  const membership = [{ name: "Annual membership", amount: 1_500, qty: 1, currency }];
  const bridal = [{ name: "Bridal skin plan", amount: 420, qty: 3, currency }];
  const common = { locationId, currency, businessDetails, discount };
  keep(world, "invoiceTemplates", [
    {
      ...common,
      id: "65cb47dda50f4f13ced4b870",
      name: "Membership, annual",
      items: membership,
      total: 1_500,
    },
  ]);
  keep(world, "estimateTemplates", [
    {
      ...{ ...common, id: "67b1f04c2d9e4b5f9d6d8b1b", name: "Bridal plan", items: bridal, total: 1_260 },
      title: "ESTIMATE",
      liveMode: true,
      deleted: false,
      termsNotes: "Price holds for 30 days.",
    },
  ]);
}

function seedCoupons(world: World) {
  const common = {
    locationId,
    usageCount: 3,
    limitPerCustomer: true,
    applyToFuturePayments: false,
    applyToFuturePaymentsConfig: { type: "forever" },
    startDate: daysAgo(world, 20),
  };
  keep(world, "coupons", [
    {
      ...common,
      ...{ id: "67f6c132d9485f9dacd5f123", name: "Spring facial offer", code: "SPRING20" },
      ...{ discountType: "percentage", discountValue: 20, endDate: daysAgo(world, 2) },
    },
    {
      ...common,
      ...{ id: "67f6c132d9485f9dacd5f124", name: "First visit", code: "GLOW15" },
      ...{ discountType: "amount", discountValue: 15 },
    },
  ]);
}

function seedDocuments(world: World) {
  const recipient = {
    id: customer.contactId,
    firstName: "Mara",
    lastName: "Ellison",
    email: customer.contactEmail,
    contactName: customer.contactName,
    hasCompleted: false,
    role: "signer",
    isPrimary: true,
    signingOrder: 1,
  };
  keep(world, "documents", [
    {
      id: "hTlkh7t8gujsahgg93Qw",
      _id: "67ac9a51106ee8311e911a01",
      locationId,
      name: "Laser treatment agreement",
      type: "proposal",
      deleted: false,
      isExpired: false,
      documentRevision: 1,
      fillableFields: [],
      grandTotal: { amount: 1_140, currency, discountPercentage: 0, discounts: [] },
      locale: "en-US",
      status: ["sent"],
      paymentStatus: ["waiting_for_payment"],
      recipients: [recipient],
      links: [],
    },
  ]);
  const template = { locationId, updatedBy: "sx6wyHhbFdRXh302Lunr", deleted: false, documentCount: 0 };
  keep(world, "documentTemplates", [
    {
      ...template,
      ...{ id: "685d11c371c22e636e9c04b2", name: "Treatment consent", type: "proposal", version: 2 },
      isPublicDocument: false,
    },
    {
      ...template,
      ...{ id: "685d11c371c22e636e9c04b3", name: "Membership terms", type: "proposal", version: 1 },
      isPublicDocument: true,
    },
  ]);
}
