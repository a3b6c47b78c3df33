import { z } from "zod";
import { anyOf, given, is, isNot } from "../../src/declare/condition.js";
import { altId, altType, anyObject, id, locationId, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import {
  amount,
  compareAtPrice,
  currency,
  imageURL,
  recurring,
  seo,
  shippingOptions,
  slug,
} from "./schemas.js";

const variants = z
  .array(
    object({
      id: z.string(),
      name: z.string(),
      options: z.array(object({ id: z.string(), name: z.string() })),
    }),
  )
  .describe('[{id, name: "Size", options: [{id, name: "XL"}]}]; ids of your own choice.');

const medias = z
  .array(
    object({
      id: z.string(),
      title: z.string().optional(),
      url: z.string(),
      type: z.enum(["image", "video"]),
      isFeatured: z.boolean().optional(),
      // mended: the spec says a list of lists
      priceIds: z.array(id("price")).optional(),
    }),
  )
  .describe("More pictures: [{id, url, type, isFeatured, priceIds}].");

const label = object({
  title: z.string(),
  startDate: time("iso").optional(),
  endDate: time("iso").optional(),
}).describe("Badge such as Featured: {title, startDate, endDate}; needs isLabelEnabled.");

const collectionIds = z.array(id("collection"));

const productFields = {
  name: z.string(),
  productType: z.enum(["DIGITAL", "PHYSICAL", "SERVICE", "PHYSICAL/DIGITAL"]),
  description: z.string().optional(),
  image: imageURL.optional(),
  availableInStore: z.boolean().optional().describe("On sale in the online store."),
  collectionIds: collectionIds.optional(),
  variants: variants.optional(),
  medias: medias.optional(),
  statementDescriptor: z.string().optional().describe("What card statements say."),
  isTaxesEnabled: z.boolean().optional(),
  taxes: z.array(z.string()).optional().describe("Tax ids; needs isTaxesEnabled."),
  taxInclusive: z.boolean().optional().describe("Prices include the tax."),
  automaticTaxCategoryId: z.string().optional(),
  isLabelEnabled: z.boolean().optional(),
  label: label.optional(),
  slug: slug.optional(),
  seo: seo.optional(),
};

const dailyFields = ["description", "image", "availableInStore", "collectionIds", "variants", "taxes"];

const wholeProduct: ReplyFields = {
  _id: "value",
  name: "value",
  productType: "value",
  description: "value",
  image: "value",
  availableInStore: "value",
  collectionIds: "list",
  variants: "list",
  statementDescriptor: "value",
  isTaxesEnabled: "value",
  taxes: "list",
  automaticTaxCategoryId: "value",
  label: "record",
  slug: "value",
  locationId: "value",
  createdAt: "value",
  updatedAt: "value",
};

const priceChange = object({
  type: z.enum([
    "INCREASE_BY_AMOUNT",
    "REDUCE_BY_AMOUNT",
    "SET_NEW_PRICE",
    "INCREASE_BY_PERCENTAGE",
    "REDUCE_BY_PERCENTAGE",
  ]),
  value: z.number(),
  roundToWhole: z.boolean().optional(),
});

const editedPrice = object({
  _id: id("price"),
  name: z.string().optional(),
  amount: amount.optional(),
  currency: currency.optional(),
  compareAtPrice: compareAtPrice.optional(),
  recurring: recurring.optional(),
  trialPeriod: z.number().optional().describe("Days."),
  totalCycles: z.number().optional(),
  setupFee: z.number().optional(),
  trackInventory: z.boolean().optional(),
  availableQuantity: z.number().optional(),
  allowOutOfStockPurchases: z.boolean().optional(),
  sku: z.string().optional(),
  shippingOptions: shippingOptions.optional(),
});

const editedProduct = object({
  _id: id("product"),
  name: z.string().optional(),
  description: z.string().optional(),
  image: imageURL.optional(),
  availableInStore: z.boolean().optional(),
  prices: z.array(editedPrice).optional(),
  collectionIds: collectionIds.optional(),
  medias: z.array(anyObject).optional(),
  isTaxesEnabled: z.boolean().optional(),
  taxes: z.array(anyObject).optional(),
  taxInclusive: z.boolean().optional(),
  automaticTaxCategoryId: z.string().optional(),
  isLabelEnabled: z.boolean().optional(),
  label: anyObject.optional(),
  slug: slug.optional(),
  seo: seo.optional(),
});

export const products = {
  list_products: read("GET /products/", {
    title: "List products",
    description:
      "Find products and services for sale by name, collection, id or store. Start here for a product's id. Amounts are not in it: products_list_prices.",
    query: {
      locationId,
      search: z.string().optional().describe("Text of the name."),
      collectionIds: id("collection").describe("Collection ids, comma-separated.").optional(),
      collectionSlug: z.string().optional(),
      productIds: z.array(id("product")).optional(),
      availableInStore: z.boolean().optional().describe("On sale in the online store."),
      storeId: id("store").optional(),
      includedInStore: z.boolean().optional().describe("With storeId: shown there or not."),
      expand: z.array(z.string()).optional().describe("Of tax, stripe, paypal: their data instead of ids."),
      sortOrder: z.enum(["asc", "desc"]).optional().describe("By date."),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    listed: ["search", "collectionIds", "productIds", "availableInStore", "storeId", "limit", "offset"],
    pager: byOffset("products", "total.0.total"),
    returns: { products: "list", total: "list" },
    example: { search: "HydraFacial", limit: 20 },
  }),

  get_product: read("GET /products/{productId}", {
    title: "Get product",
    description:
      "Read one product: text, pictures, variants, collections, taxes. What it costs stands apart: products_list_prices.",
    query: {
      locationId,
      sendWishlistStatus: z.boolean().optional().describe("Say whether it is on a wishlist."),
    },
    returns: wholeProduct,
    example: { productId: "6578278e879ad2646715ba9c" },
  }),

  create_product: write("POST /products/", {
    title: "Create product",
    description:
      "Add something to sell: goods, a service, a digital download. It has no price yet: products_create_price, once per variant.",
    body: { locationId, ...productFields },
    listed: dailyFields,
    returns: wholeProduct,
    example: {
      name: "Vitamin C serum",
      productType: "PHYSICAL",
      description: "1 oz brightening serum.",
      availableInStore: true,
    },
  }),

  update_product: write("PUT /products/{productId}", {
    title: "Update product",
    description:
      "Change a product's text, pictures, variants, taxes, collections or visibility. name and productType must be sent each time. Amounts: products_update_price.",
    also: ["send"],
    when: { send: anyOf(isNot("availableInStore", false), given("prices")) },
    riskNote: "Buyers see the change at once where the product is on sale.",
    body: { locationId, ...productFields, prices: z.array(id("price")).optional() },
    listed: dailyFields,
    returns: wholeProduct,
    example: {
      productId: "6578278e879ad2646715ba9c",
      name: "Vitamin C serum, 2 oz",
      productType: "PHYSICAL",
    },
  }),

  bulk_update_products: bulk("POST /products/bulk-update", {
    title: "Update or delete many products",
    description:
      "Make the same change to a list of products: move prices by amount or percent, put on sale or take off, set collections or currency, or delete them. Differing values: products_bulk_edit_products.",
    also: ["delete", "money"],
    when: {
      delete: is("type", "bulk-delete-products"),
      money: is("type", "bulk-update-price", "bulk-update-currency"),
    },
    riskNote: "Buyers see it at once.",
    body: {
      altId,
      altType,
      type: z.enum([
        "bulk-update-price",
        "bulk-update-availability",
        "bulk-update-product-collection",
        "bulk-delete-products",
        "bulk-update-currency",
      ]),
      productIds: z.array(id("product")),
      price: priceChange
        .optional()
        .describe('{type, value, roundToWhole}, type such as "INCREASE_BY_PERCENTAGE" or "SET_NEW_PRICE".'),
      compareAtPrice: priceChange.optional().describe("The struck-through price, in the form of price."),
      availability: z.boolean().optional(),
      collectionIds: collectionIds.optional(),
      currency: currency.optional(),
      filters: object({
        collectionIds: collectionIds.optional(),
        productType: z.string().optional(),
        availableInStore: z.boolean().optional(),
        search: z.string().optional(),
      })
        .optional()
        .describe("For the app's select-all; name productIds instead."),
    },
    listed: ["price", "compareAtPrice", "availability", "collectionIds", "currency"],
    returns: { message: "value", status: "value" },
    example: {
      type: "bulk-update-price",
      productIds: ["6578278e879ad2646715ba9c", "6578278e879ad2646715ba9d"],
      price: { type: "INCREASE_BY_PERCENTAGE", value: 10, roundToWhole: true },
    },
  }),

  bulk_edit_products: bulk("POST /products/bulk-update/edit", {
    title: "Edit many products and prices",
    description:
      "Change several products and their prices, each to values of its own, in one call. At most 30 entries, prices counted too. One change for all: products_bulk_update_products.",
    also: ["money"],
    when: { money: given("products.prices") },
    riskNote: "Buyers see new texts and prices at once.",
    body: {
      altId,
      altType,
      products: z
        .array(editedProduct)
        .describe("[{_id, name, description, prices: [{_id, amount, sku, availableQuantity}], …}]."),
    },
    returns: { message: "value", status: "value", updatedCount: "value" },
    example: {
      products: [
        {
          _id: "6578278e879ad2646715ba9c",
          prices: [{ _id: "655b33aa2209e60b6adb87a7", amount: 189, sku: "SERUM-VC-1OZ" }],
        },
        { _id: "6578278e879ad2646715ba9d", name: "Retinol night cream" },
      ],
    },
  }),

  delete_product: remove("DELETE /products/{productId}", {
    title: "Delete product",
    description:
      "Remove one product from the catalog for good. To only stop showing it in a shop: products_update_store_products. Several at once: products_bulk_update_products.",
    query: {
      locationId,
      sendWishlistStatus: z.boolean().optional(),
    },
    returns: { status: "value" },
    example: { productId: "6578278e879ad2646715ba9c" },
  }),
} satisfies Declarations;
