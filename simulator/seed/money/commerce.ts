import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";
import { keep } from "../keep.js";
import { customer, seedBilling } from "./billing.js";

const { locationId } = demo;

/** Lumina's shop: what stands on its shelves, what was bought there, and where it ships to. */
export function seedCommerce(world: World): void {
  seedShelves(world);
  seedSales(world);
  seedShipping(world);
  seedBilling(world);
  keep(world, "businesses", [
    {
      id: "63771dcac1116f0e21de8e12",
      locationId,
      name: "Lakeside Wellness Group",
      phone: "+12125550177",
      email: "office@lakesidewellness.example",
      website: "https://lakesidewellness.example",
      city: "New York",
      state: "NY",
      country: "US",
    },
  ]);
}

const shop = "3SwdhCu3svxI8AKsPJt6";
const serum = "6578278e879ad2646715ba9c";
const cream = "6578278e879ad2646715ba9d";
const skinCare = "65d71377c326ea78e1c47df5";

const goods = [
  { id: serum, name: "Vitamin C serum", slug: "vitamin-c-serum", description: "1 oz brightening serum." },
  { id: cream, name: "Retinol cream", slug: "retinol-cream", description: "1.7 oz, for the night." },
];

const serumPrices = [
  { id: "655b33aa2209e60b6adb87a7", name: "1 oz", amount: 72, sku: "SERUM-VC-1OZ", availableQuantity: 18 },
  { id: "6578278e879ad2646715ba9c", name: "Sample", amount: 42.25, sku: "SERUM-VC-S", availableQuantity: 40 },
];

const creamPrices = [
  { id: "655b33aa2209e60b6adb87a8", name: "1.7 oz", amount: 96, sku: "CREAM-RE-17", availableQuantity: 0 },
];

function seedShelves(world: World) {
  keep(world, "collections", [
    { id: skinCare, locationId, name: "Skin care", slug: "skincare", image: "", seo: {} },
  ]);
  keep(
    world,
    "products",
    goods.map((product) => ({
      ...product,
      locationId,
      productType: "PHYSICAL",
      availableInStore: true,
      collectionIds: [skinCare],
      storeIds: product.id === serum ? [shop] : [],
      variants: [],
    })),
  );
  keep(world, "products", [
    {
      id: "6578278e879ad2646715ba9e",
      locationId,
      name: "HydraFacial",
      slug: "hydrafacial",
      description: "45 minutes: cleanse, extract, hydrate.",
      productType: "SERVICE",
      availableInStore: true,
      collectionIds: [],
      variants: [],
    },
  ]);
  for (const [productId, prices] of [
    [serum, serumPrices],
    [cream, creamPrices],
  ] as const) {
    keep(
      world,
      "prices",
      prices.map((price) => ({
        ...price,
        locationId,
        productId,
        type: "one_time",
        currency: "USD",
        trackInventory: true,
        allowOutOfStockPurchases: false,
      })),
    );
  }
  keep(world, "prices", [
    {
      id: "655b33aa2209e60b6adb87a9",
      locationId,
      productId: "6578278e879ad2646715ba9e",
      name: "Single visit",
      type: "one_time",
      currency: "USD",
      amount: 189,
    },
  ]);
  keep(world, "reviews", [
    {
      ...{ id: "66f1c2a94b0e7d5a3c8e1f20", locationId, productId: serum, storeId: shop, status: "pending" },
      rating: 5,
      headline: "Worth it",
      detail: "My skin has not looked like this in years.",
      user: { name: "Mara Ellison", email: "mara.ellison@example.com", isCustomer: true },
      reply: [],
    },
    {
      ...{ id: "66f1c2a94b0e7d5a3c8e1f21", locationId, productId: serum, storeId: shop, status: "approved" },
      rating: 3,
      headline: "Good, small bottle",
      detail: "Works well, but it was gone in a month.",
      user: { name: "Joel Barrow", email: "joel.barrow@example.com", isCustomer: true },
      reply: [],
    },
  ]);
}

function seedSales(world: World) {
  const facial = world.records.of("prices").find(({ name }) => name === "Single visit");
  const orders = world.records.of("orders");
  for (const order of orders.all()) {
    const price = { _id: facial?.id ?? "", name: "Single visit", type: "one_time", currency: "USD" };
    const item = { _id: order.id, name: "Signature Facial", qty: 1 };
    orders.put({ ...order, items: [{ ...item, price: { ...price, amount: order.amount } }] });
  }
  const [product] = goods;
  const [, sample] = serumPrices;
  if (product === undefined || sample === undefined) return;
  const made = daysAgo(world, 4);
  const { id: _id, ...rest } = product;
  const { id: priceId, ...price } = sample;
  keep(world, "orders", [
    {
      id: "653f5e0cde5a1314e62a837c",
      locationId,
      ...customer,
      currency: "USD",
      amount: 84.5,
      subtotal: 84.5,
      discount: 0,
      status: "pending",
      paymentStatus: "unpaid",
      liveMode: true,
      totalProducts: 2,
      sourceType: "website",
      sourceSubType: "store",
      sourceId: shop,
      sourceName: "Lumina shop",
      fulfillmentStatus: "unfulfilled",
      items: [
        {
          _id: "653f5e0cde5a1314e62a8380",
          name: product.name,
          qty: 2,
          product: { _id, ...rest, locationId, productType: "PHYSICAL", createdAt: made, updatedAt: made },
          price: { _id: priceId, ...price, type: "one_time", currency: "USD" },
        },
      ],
    },
  ]);
  keep(world, "orderNotes", [
    {
      id: "653f5e0cde5a1314e62a8390",
      locationId,
      orderId: "653f5e0cde5a1314e62a837c",
      note: "Picks it up at the front desk.",
    },
  ]);
  keep(world, "transactions", [
    {
      id: "61dd0feac077f72010f78804",
      locationId,
      ...customer,
      currency: "USD",
      amount: 189,
      amountRefunded: 0,
      status: "succeeded",
      liveMode: true,
      entityType: "order",
      entityId: "653f5e0cde5a1314e62a837d",
      entitySourceType: "funnel",
      entitySourceName: "Online booking",
      entitySourceId: "5Qv0mPzW7mX3",
      paymentProviderType: "stripe",
      fulfilledAt: made,
    },
  ]);
  keep(world, "subscriptions", [
    {
      id: "64bf78af39118e4011926cba",
      locationId,
      ...customer,
      currency: "USD",
      amount: 150,
      status: "active",
      liveMode: true,
      entityType: "order",
      entityId: "653f5e0cde5a1314e62a837d",
      entitySourceType: "funnel",
      entitySourceName: "Lumina Membership",
      subscriptionId: "sub_1NXqYkL2mVbT8sRd",
      paymentProviderType: "stripe",
    },
  ]);
}

function seedShipping(world: World) {
  const zoneId = "655b33a82209e60b6adb87a5";
  const carrierId = "655b33a82209e60b6adb9a10";
  const states = ["TX", "OK", "FL", "NY", "NJ", "CT", "CA"].map((code) => ({ code }));
  keep(world, "shippingZones", [
    { id: zoneId, locationId, name: "United States", countries: [{ code: "US", states }] },
  ]);
  keep(world, "shippingCarriers", [
    {
      id: carrierId,
      locationId,
      name: "UPS",
      callbackUrl: "https://shipping.luminaaesthetics.example/rates",
      services: [{ name: "UPS Ground", value: "UPS_GROUND" }],
      allowsMultipleServiceSelection: false,
      marketplaceAppId: "6750a1c3e84b2f0019d7e5aa",
    },
  ]);
  keep(world, "shippingRates", [
    {
      id: "65a1c4f02209e60b6adb91c3",
      locationId,
      shippingZoneId: zoneId,
      name: "Standard",
      description: "Ships next day",
      currency: "USD",
      amount: 5.95,
      conditionType: "none",
      minCondition: 0,
      maxCondition: 0,
      shippingCarrierId: carrierId,
    },
  ]);
  const emailTemplateId = "6788d542f0462ffd6bc29bb9";
  keep(world, "storeSettings", [
    {
      id: "6788d542f0462ffd6bc29c01",
      locationId,
      shippingOrigin: {
        name: "Lumina Aesthetics & Med Spa",
        street1: "214 Lafayette Street",
        city: "New York",
        state: "NY",
        zip: "10012",
        country: "US",
      },
      storeOrderNotification: {
        enabled: true,
        subject: "Thank you for your order",
        emailTemplateId,
        defaultEmailTemplateId: emailTemplateId,
      },
    },
  ]);
}
