import { z } from "zod";
import { altId, altType, id, locationId, object } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import { amount, compareAtPrice, currency, recurring, shippingOptions } from "./schemas.js";

const membershipOffer = object({ label: z.string(), value: z.string(), _id: z.string() });

const importedFrom = object({
  source: z.enum(["stripe", "woocommerce", "shopify"]),
  sourceId: z.string().optional(),
  stripePriceId: z.string(),
  internalSource: z.enum(["agency_plan", "funnel", "membership", "communities", "gokollab", "calendar"]),
});

const stock = {
  availableQuantity: z.number().optional().describe("Pieces in stock."),
  allowOutOfStockPurchases: z.boolean().optional().describe("Keep selling at zero."),
};

const priceFields = {
  name: z.string(),
  type: z.enum(["one_time", "recurring"]),
  currency,
  amount: amount.min(0),
  recurring: recurring.optional(),
  trialPeriod: z.number().optional().describe("Days."),
  totalCycles: z.number().optional().describe("Payments in all; else endless."),
  setupFee: z.number().optional(),
  description: z.string().optional(),
  compareAtPrice: compareAtPrice.optional(),
  variantOptionIds: z.array(z.string()).optional().describe("The variant's option ids."),
  trackInventory: z.boolean().optional(),
  ...stock,
  sku: z.string().optional(),
  shippingOptions: shippingOptions.optional(),
  isDigitalProduct: z.boolean().optional(),
  digitalDelivery: z.array(z.string()).optional(),
  membershipOffers: z
    .array(membershipOffer)
    .optional()
    .describe("Offers the buyer is let into: [{label, value, _id}]."),
  userId: id("user").optional().describe("Who made the price."),
  meta: importedFrom.optional().describe("Where an imported price comes from."),
};

const wholePrice = [
  "_id",
  "name",
  "type",
  "currency",
  "amount",
  "recurring",
  "compareAtPrice",
  "membershipOffers",
  "variantOptionIds",
  "trackInventory",
  "availableQuantity",
  "allowOutOfStockPurchases",
  "product",
  "locationId",
  "userId",
  "createdAt",
  "updatedAt",
];

export const prices = {
  list_prices: read("GET /products/{productId}/price", {
    title: "List prices of a product",
    description:
      "Every price, plan and variant under which one product is sold, with amounts in currency units. Price ids for invoices, order forms and stock come from here.",
    scopes: ["products/prices.readonly"],
    query: {
      locationId,
      ids: id("price").describe("Only these price ids, comma-separated.").optional(),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "prices", total: "total" },
    returns: ["prices", "total"],
    aliases: [
      "how much do we charge for this",
      "payment plans of an offer",
      "what does botox cost here",
      "sizes and rates of an item",
      "how much is the gold membership",
      "what plans can they pay this on",
      "price of each size",
      "quote me what this treatment runs",
      "which price id goes on the bill",
      "monthly or yearly options for this service",
      "what do the variants of this cost",
    ],
    example: { productId: "6578278e879ad2646715ba9c" },
  }),

  get_price: read("GET /products/{productId}/price/{priceId}", {
    title: "Get price of a product",
    description:
      "Read one price of a product: amount, billing interval, stock, variant. All prices of the product at once: products_list_prices.",
    scopes: ["products/prices.readonly"],
    query: { locationId },
    returns: wholePrice,
    aliases: [
      "open one payment plan",
      "check the amount of this plan",
      "billing interval of an offer",
      "is this plan billed monthly or yearly",
      "how many installments in this payment plan",
      "does this plan have a free trial",
      "setup fee on this one plan",
      "pull up a single price by id",
      "is this price on sale right now",
      "stock on one variant's price",
    ],
    example: { productId: "6578278e879ad2646715ba9c", priceId: "655b33aa2209e60b6adb87a7" },
  }),

  create_price: write("POST /products/{productId}/price", {
    title: "Create price for a product",
    description:
      "Give a product a price: one-time, subscription or payment plan (recurring with totalCycles). It cannot be sold without one; each variant has its own.",
    scopes: ["products/prices.write"],
    riskNote: "Buyers see the price as soon as the product is on sale.",
    body: { locationId, ...priceFields },
    daily: [
      "recurring",
      "trialPeriod",
      "totalCycles",
      "compareAtPrice",
      "variantOptionIds",
      "availableQuantity",
    ],
    returns: wholePrice,
    aliases: [
      "set up a monthly membership fee",
      "offer a payment plan in installments",
      "add a free trial to a subscription",
      "charge for a new size or color",
      "product has no price yet give it one",
      "sell it monthly as well as one-time",
      "add a yearly option to the membership",
      "let people pay this off in three",
      "new tier for the vip package",
      "put a dollar amount on this treatment",
    ],
    example: {
      productId: "6578278e879ad2646715ba9c",
      name: "Gold membership, monthly",
      type: "recurring",
      currency: "USD",
      amount: 129,
      recurring: { interval: "month", intervalCount: 1 },
      trialPeriod: 7,
    },
  }),

  update_price: write("PUT /products/{productId}/price/{priceId}", {
    title: "Update price of a product",
    description:
      "Change one price: amount, sale price, billing, stock. name, type, currency and amount must be sent each time (products_get_price). Many: products_bulk_edit_products.",
    scopes: ["products/prices.write"],
    riskNote: "Buyers see the new amount at once.",
    body: { locationId, ...priceFields },
    daily: ["recurring", "trialPeriod", "compareAtPrice", "sku"],
    returns: wholePrice,
    aliases: [
      "raise the monthly fee",
      "put an item on sale",
      "make our facial cost more",
      "drop the setup fee",
      "change the trial length",
      "wrong amount on that package fix it",
      "bump the membership ten bucks",
      "bill it weekly instead of monthly",
      "give this plan a better name",
      "mark this one down for the weekend",
      "sale is over put this price back",
    ],
    example: {
      productId: "6578278e879ad2646715ba9c",
      priceId: "655b33aa2209e60b6adb87a7",
      name: "HydraFacial, single visit",
      type: "one_time",
      currency: "USD",
      amount: 179,
      compareAtPrice: 219,
    },
  }),

  delete_price: erase("DELETE /products/{productId}/price/{priceId}", {
    title: "Delete price of a product",
    description:
      "Remove one price, plan or variant from a product; the product and its other prices stay. To stop sales of the whole product: products_update_store_products.",
    scopes: ["products/prices.write"],
    query: { locationId },
    returns: ["status"],
    aliases: [
      "drop a payment plan",
      "no longer sell this size",
      "retire an old membership rate",
      "we don't offer the yearly option anymore",
      "toss the old price keep the product",
      "two prices on it remove the wrong one",
      "kill the installment option on this package",
      "the extra-large variant price can go",
      "stop offering the intro rate",
      "nuke the test price",
    ],
    example: { productId: "6578278e879ad2646715ba9c", priceId: "655b33aa2209e60b6adb87a7" },
  }),

  list_inventory: read("GET /products/inventory", {
    title: "List product inventory",
    description:
      "Stock on hand of every tracked price or variant, across all products, with SKU. An entry's _id is the price id that products_update_inventory wants.",
    scopes: ["products/prices.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Text of the variant's name."),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "inventory", total: "total.total" },
    returns: ["inventory", "total"],
    aliases: [
      "what is out of stock",
      "how many are left",
      "stock count across the shop",
      "items we need to reorder",
      "are we running low on anything",
      "do we still have the serum in stock",
      "what is on the shelf right now",
      "how many gift boxes remain",
      "which items are sold out",
      "skus and quantities on hand",
      "inventory check before the sale",
    ],
    example: { search: "vitamin c serum", limit: 20 },
  }),

  update_inventory: bulk("POST /products/inventory", {
    title: "Update product inventory",
    description:
      "Set the stock of several prices or variants in one call, or whether they sell at zero. The quantity given replaces the old one; it is not added to it.",
    scopes: ["products/prices.write"],
    token: "either",
    body: {
      altId,
      altType,
      items: z
        .array(object({ priceId: id("price"), ...stock }))
        .describe("[{priceId, availableQuantity, allowOutOfStockPurchases}]."),
    },
    returns: ["message", "status"],
    aliases: [
      "restock after a delivery",
      "mark an item sold out",
      "fix the stock count",
      "allow back orders on an item",
      "shipment came in bump the quantities",
      "counted the shelf and numbers are off",
      "we only have three left set that",
      "ran out so zero it",
      "set stock levels for several items",
      "let people buy it even when out",
      "we broke two bottles lower the count",
    ],
    example: { items: [{ priceId: "655b33aa2209e60b6adb87a7", availableQuantity: 24 }] },
  }),
} satisfies Declarations;
