import { z } from "zod";
import { altId, altType, id, locationId, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, bulk, money, read, remove } from "../../src/declare/toolset.js";
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

const wholePrice: ReplyFields = {
  _id: "value",
  name: "value",
  type: "value",
  currency: "value",
  amount: "value",
  recurring: "record",
  compareAtPrice: "value",
  membershipOffers: "list",
  variantOptionIds: "list",
  trackInventory: "value",
  availableQuantity: "value",
  allowOutOfStockPurchases: "value",
  product: "value",
  locationId: "value",
  userId: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const prices = area("products/prices", {
  list_prices: read("GET /products/{productId}/price", {
    title: "List prices of a product",
    description:
      "Every price, plan and variant under which one product is sold, with amounts in currency units. Price ids for invoices, order forms and stock come from here.",
    query: {
      locationId,
      ids: id("price").describe("Only these price ids, comma-separated.").optional(),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("prices", "total"),
    returns: { prices: "list", total: "value" },
    example: { productId: "6578278e879ad2646715ba9c" },
  }),

  get_price: read("GET /products/{productId}/price/{priceId}", {
    title: "Get price of a product",
    description:
      "Read one price of a product: amount, billing interval, stock, variant. All prices of the product at once: products_list_prices.",
    query: { locationId },
    returns: wholePrice,
    example: { productId: "6578278e879ad2646715ba9c", priceId: "655b33aa2209e60b6adb87a7" },
  }),

  create_price: money("POST /products/{productId}/price", {
    title: "Create price for a product",
    description:
      "Give a product a price: one-time, subscription or payment plan (recurring with totalCycles). It cannot be sold without one; each variant has its own.",
    riskNote: "Buyers see the price as soon as the product is on sale.",
    body: { locationId, ...priceFields },
    listed: [
      "recurring",
      "trialPeriod",
      "totalCycles",
      "compareAtPrice",
      "variantOptionIds",
      "availableQuantity",
    ],
    returns: wholePrice,
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

  update_price: money("PUT /products/{productId}/price/{priceId}", {
    title: "Update price of a product",
    description:
      "Change one price: amount, sale price, billing, stock. name, type, currency and amount must be sent each time (products_get_price). Many: products_bulk_edit_products.",
    riskNote: "Buyers see the new amount at once.",
    body: { locationId, ...priceFields },
    listed: ["recurring", "trialPeriod", "compareAtPrice", "sku"],
    returns: wholePrice,
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

  delete_price: remove("DELETE /products/{productId}/price/{priceId}", {
    title: "Delete price of a product",
    description:
      "Remove one price, plan or variant from a product; the product and its other prices stay. To stop sales of the whole product: products_update_store_products.",
    query: { locationId },
    returns: { status: "value" },
    example: { productId: "6578278e879ad2646715ba9c", priceId: "655b33aa2209e60b6adb87a7" },
  }),

  list_inventory: read("GET /products/inventory", {
    title: "List product inventory",
    description:
      "Stock on hand of every tracked price or variant, across all products, with SKU. An entry's _id is the price id that products_update_inventory wants.",
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Text of the variant's name."),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("inventory", "total.total"),
    returns: { inventory: "list", total: "record" },
    example: { search: "vitamin c serum", limit: 20 },
  }),

  update_inventory: bulk("POST /products/inventory", {
    title: "Update product inventory",
    description:
      "Set the stock of several prices or variants in one call, or whether they sell at zero. The quantity given replaces the old one; it is not added to it.",
    token: "either",
    body: {
      altId,
      altType,
      items: z
        .array(object({ priceId: id("price"), ...stock }))
        .describe("[{priceId, availableQuantity, allowOutOfStockPurchases}]."),
    },
    returns: { message: "value", status: "value" },
    example: { items: [{ priceId: "655b33aa2209e60b6adb87a7", availableQuantity: 24 }] },
  }),
});
