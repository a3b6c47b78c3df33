import { z } from "zod";
import { altId, altType, anyObject, anyValue, id, locationId, object } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import { priceDimensions } from "./schemas.js";

const productMedia = object({
  id: z.string(),
  title: z.string().optional(),
  url: z.string(),
  type: z.enum(["image", "video"]),
  isFeatured: z.boolean().optional(),
  priceIds: z.array(z.array(anyValue)).optional(),
});

const productVariant = object({
  id: z.string(),
  name: z.string(),
  options: z.array(object({ id: z.string(), name: z.string() })),
});

const productLabel = object({
  title: z.string(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
});

const priceUpdateField = object({
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

const bulkEditPrice = object({
  _id: z.string(),
  name: z.string().optional(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  compareAtPrice: z.number().optional(),
  availableQuantity: z.number().optional(),
  trackInventory: z.boolean().optional(),
  allowOutOfStockPurchases: z.boolean().optional(),
  sku: z.string().optional(),
  trialPeriod: z.number().optional(),
  totalCycles: z.number().optional(),
  setupFee: z.number().optional(),
  shippingOptions: object({
    weight: object({ value: z.number(), unit: z.enum(["kg", "lb", "g", "oz"]) }).optional(),
    dimensions: priceDimensions.optional(),
  }).optional(),
  recurring: object({
    interval: z.enum(["day", "month", "week", "year"]),
    intervalCount: z.number(),
  }).optional(),
});

const bulkEditProduct = object({
  _id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  image: z.string().optional(),
  availableInStore: z.boolean().optional(),
  prices: z.array(bulkEditPrice).optional(),
  collectionIds: z.array(z.string()).optional(),
  isLabelEnabled: z.boolean().optional(),
  isTaxesEnabled: z.boolean().optional(),
  seo: object({ title: z.string().optional(), description: z.string().optional() }).optional(),
  slug: z.string().optional(),
  automaticTaxCategoryId: z.string().optional(),
  taxInclusive: z.boolean().optional(),
  taxes: z.array(anyObject).optional(),
  medias: z.array(anyObject).optional(),
  label: anyObject.optional(),
});

const productFields = {
  name: z.string(),
  productType: z.enum(["DIGITAL", "PHYSICAL", "SERVICE", "PHYSICAL/DIGITAL"]),
  description: z.string().optional(),
  image: z.string().optional(),
  statementDescriptor: z.string().optional(),
  availableInStore: z.boolean().optional(),
  medias: z.array(productMedia).optional(),
  variants: z.array(productVariant).optional(),
  collectionIds: z.array(id("collection")).optional(),
  isTaxesEnabled: z.boolean().optional(),
  taxes: z.array(z.string()).optional(),
  automaticTaxCategoryId: z.string().optional(),
  isLabelEnabled: z.boolean().optional(),
  label: productLabel.optional(),
  slug: z.string().optional(),
  seo: object({ title: z.string().optional(), description: z.string().optional() }).optional(),
  taxInclusive: z.boolean().optional(),
};

export const products = {
  /* RAW summary: List Products; description: The "List Products" API allows to retrieve a paginated list of
     products. Customize your results by filtering products based on name or paginate through the list using
     the provided query parameters. This endpoint provides a straightforward way to explore and retrieve
     product information.; params: search — The name of the product for searching.; collectionIds — Filter by
     product category Ids. Supports comma separated values; collectionSlug — The slug value of the collection
     by which the collection would be searched; expand — Name of an entity whose data has to be fetched along
     with product. Possible entities are tax, stripe and paypal. If not mention… */
  list_products: read("GET /products/", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.readonly"],
    query: {
      locationId,
      search: z.string().optional(),
      collectionIds: z.string().optional(),
      collectionSlug: z.string().optional(),
      expand: z.array(z.string()).optional(),
      productIds: z.array(id("product")).optional(),
      storeId: z.string().optional(),
      includedInStore: z.boolean().optional(),
      availableInStore: z.boolean().optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    // CHECK total: an array [{ total }]
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "products" },
    returns: ["products", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Product; description: The "Create Product" API allows adding a new product to the
     system. Use this endpoint to create a product with the specified details. Ensure that the required
     information is provided in the request payload.; params: name — The name of the product.; description —
     A brief description of the product.; image — The URL for the product image.; statementDescriptor — The
     statement descriptor for the product.; availableInStore — Indicates whether the product is available
     in-store.; medias — An array of medias for the product.; variants — An array of variants for the
     product.; collectionIds — An array of category Ids for the product; isTaxesEnabled — Are th… */
  create_product: write("POST /products/", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    body: {
      locationId,
      ...productFields,
    },
    returns: [
      "_id",
      "automaticTaxCategoryId",
      "availableInStore",
      "collectionIds",
      "createdAt",
      "description",
      "image",
      "isTaxesEnabled",
      "label",
      "locationId",
      "name",
      "productType",
      "slug",
      "statementDescriptor",
      "taxes",
      "updatedAt",
      "variants",
    ],
    aliases: [],
    // RAW example: {"name": "Awesome Product"}
    example: {},
  }),

  /* RAW summary: Bulk Update Products; description: API to bulk update products (price, availability,
     collections, delete); params: type — Type of bulk update operation; productIds — Array of product IDs;
     filters — Filters to apply when selectAll is true; price — Price update configuration; compareAtPrice —
     Compare at price update configuration; availability — New availability status; collectionIds — Array of
     collection IDs; currency — Currency code */
  bulk_update_products: bulk("POST /products/bulk-update", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    also: ["delete"],
    // NOTE risk: type bulk-delete-products deletes; other types change prices, availability, collections,
    // currency
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
      filters: object({
        collectionIds: z.array(z.string()).optional(),
        productType: z.string().optional(),
        availableInStore: z.boolean().optional(),
        search: z.string().optional(),
      }).optional(),
      price: priceUpdateField.optional(),
      compareAtPrice: priceUpdateField.optional(),
      availability: z.boolean().optional(),
      collectionIds: z.array(id("collection")).optional(),
      currency: z.string().optional(),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"type": "bulk-update-price", "productIds": ["5f8d0d55b54764421b7156c1"]}
    example: {},
  }),

  /* RAW summary: Bulk Edit Products and Prices; description: API to bulk edit products and their associated
     prices (max 30 entities); params: products — Array of products to update. Note: The total count includes
     all prices within each product. */
  bulk_edit_products: bulk("POST /products/bulk-update/edit", {
    title: "TODO",
    description: "TODO",
    // NOTE risk: can change prices that buyers see
    body: {
      altId,
      altType,
      products: z.array(bulkEditProduct),
    },
    returns: ["message", "status", "updatedCount"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Product by ID; description: The "Get Product by ID" API allows to retrieve information
     for a specific product using its unique identifier. Use this endpoint to fetch details for a single
     product based on the provided product ID.; params: sendWishlistStatus — Parameter which will decide
     whether to show the wishlisting status of products */
  get_product: read("GET /products/{productId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.readonly"],
    query: {
      locationId,
      sendWishlistStatus: z.boolean().optional(),
    },
    returns: [
      "_id",
      "automaticTaxCategoryId",
      "availableInStore",
      "collectionIds",
      "createdAt",
      "description",
      "image",
      "isTaxesEnabled",
      "label",
      "locationId",
      "name",
      "productType",
      "slug",
      "statementDescriptor",
      "taxes",
      "updatedAt",
      "variants",
    ],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update Product by ID; description: The "Update Product by ID" API allows modifying
     information for a specific product using its unique identifier. Use this endpoint to update details for
     a single product based on the provided product ID.; params: name — The name of the product.; description
     — A brief description of the product.; image — The URL for the product image.; statementDescriptor — The
     statement descriptor for the product.; availableInStore — Indicates whether the product is available
     in-store.; medias — An array of medias for the product.; variants — An array of variants for the
     product.; collectionIds — An array of category Ids for the product; isTaxesEnabled — Are… */
  update_product: write("PUT /products/{productId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    // NOTE risk: can change prices that buyers see
    body: {
      locationId,
      ...productFields,
      prices: z.array(z.string()).optional(),
    },
    returns: [
      "_id",
      "automaticTaxCategoryId",
      "availableInStore",
      "collectionIds",
      "createdAt",
      "description",
      "image",
      "isTaxesEnabled",
      "label",
      "locationId",
      "name",
      "productType",
      "slug",
      "statementDescriptor",
      "taxes",
      "updatedAt",
      "variants",
    ],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c", "name": "Awesome Product"}
    example: {},
  }),

  /* RAW summary: Delete Product by ID; description: The "Delete Product by ID" API allows deleting a
     specific product using its unique identifier. Use this endpoint to remove a product from the system.;
     params: sendWishlistStatus — Parameter which will decide whether to show the wishlisting status of
     products */
  delete_product: erase("DELETE /products/{productId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    query: {
      locationId,
      sendWishlistStatus: z.boolean().optional(),
    },
    returns: ["status"],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
