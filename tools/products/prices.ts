import { z } from "zod";
import { altId, altType, id, locationId, object } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import { priceDimensions } from "./schemas.js";

const membershipOffer = object({ label: z.string(), value: z.string(), _id: z.string() });

const priceMeta = object({
  source: z.enum(["stripe", "woocommerce", "shopify"]),
  sourceId: z.string().optional(),
  stripePriceId: z.string(),
  internalSource: z.enum(["agency_plan", "funnel", "membership", "communities", "gokollab", "calendar"]),
});

const priceFields = {
  name: z.string(),
  type: z.enum(["one_time", "recurring"]),
  currency: z.string(),
  amount: z.number(),
  recurring: object({
    interval: z.enum(["day", "month", "week", "year"]),
    intervalCount: z.number(),
  }).optional(),
  description: z.string().optional(),
  membershipOffers: z.array(membershipOffer).optional(),
  trialPeriod: z.number().optional(),
  totalCycles: z.number().optional(),
  setupFee: z.number().optional(),
  variantOptionIds: z.array(z.string()).optional(),
  compareAtPrice: z.number().optional(),
  userId: id("user").optional(),
  meta: priceMeta.optional(),
  trackInventory: z.boolean().optional(),
  availableQuantity: z.number().optional(),
  allowOutOfStockPurchases: z.boolean().optional(),
  sku: z.string().optional(),
  shippingOptions: object({
    weight: object({ value: z.number(), unit: z.enum(["kg", "lb", "g", "oz"]) }).optional(),
    dimensions: priceDimensions.optional(),
  }).optional(),
  isDigitalProduct: z.boolean().optional(),
  digitalDelivery: z.array(z.string()).optional(),
};

export const prices = {
  /* RAW summary: List Inventory; description: The "List Inventory API allows the user to retrieve a
     paginated list of inventory items. Use this endpoint to fetch details for multiple items in the
     inventory based on the provided query parameters.; params: search — Search string for Variant Search;
     limit — The maximum number of items to be included in a single page of results; offset — The starting
     index of the page, indicating the position from which the results should be retrieved. */
  list_inventory: read("GET /products/inventory", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.readonly"],
    token: "either",
    query: {
      altId,
      altType,
      search: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "inventory" },
    returns: ["inventory", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Inventory; description: The Update Inventory API allows the user to bulk update the
     inventory for multiple items. Use this endpoint to update the available quantity and out-of-stock
     purchase settings for multiple items in the inventory.; params: items — Array of items to update in the
     inventory. */
  update_inventory: bulk("POST /products/inventory", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.write"],
    token: "either",
    body: {
      altId,
      altType,
      items: z.array(
        object({
          priceId: z.string(),
          availableQuantity: z.number().optional(),
          allowOutOfStockPurchases: z.boolean().optional(),
        }),
      ),
    },
    returns: ["message", "status"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: List Prices for a Product; description: The "List Prices for a Product" API allows
     retrieving a paginated list of prices associated with a specific product. Customize your results by
     filtering prices or paginate through the list using the provided query parameters.; params: ids — To
     filter the response only with the given price ids, Please provide with comma separated; limit — The
     maximum number of items to be included in a single page of results; offset — The starting index of the
     page, indicating the position from which the results should be retrieved. */
  list_prices: read("GET /products/{productId}/price", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.readonly"],
    query: {
      locationId,
      ids: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "prices", total: "total" },
    returns: ["prices", "total"],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Create Price for a Product; description: The "Create Price for a Product" API allows adding
     a new price associated with a specific product to the system. Use this endpoint to create a price with
     the specified details for a particular product. Ensure that the required information is provided in the
     request payload.; params: name — The name of the price.; type — The type of the price.; currency — The
     currency of the price.; amount — The amount of the price. ( min: 0 ); recurring — The recurring details
     of the price (if type is recurring).; description — A brief description of the price.; membershipOffers
     — An array of membership offers associated with the price.; trialPeriod —… */
  create_price: write("POST /products/{productId}/price", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.write"],
    // NOTE risk: can change prices that buyers see
    body: {
      locationId,
      ...priceFields,
    },
    returns: [
      "_id",
      "allowOutOfStockPurchases",
      "amount",
      "availableQuantity",
      "compareAtPrice",
      "createdAt",
      "currency",
      "locationId",
      "membershipOffers",
      "name",
      "product",
      "recurring",
      "trackInventory",
      "type",
      "updatedAt",
      "userId",
      "variantOptionIds",
    ],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c", "name": "Price Name", "type": "one_time",
    // "currency": "USD", "amount": 99.99}
    example: {},
  }),

  /* RAW summary: Get Price by ID for a Product; description: The "Get Price by ID for a Product" API allows
     retrieving information for a specific price associated with a particular product using its unique
     identifier. Use this endpoint to fetch details for a single price based on the provided price ID and
     product ID. */
  get_price: read("GET /products/{productId}/price/{priceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.readonly"],
    query: {
      locationId,
    },
    returns: [
      "_id",
      "allowOutOfStockPurchases",
      "amount",
      "availableQuantity",
      "compareAtPrice",
      "createdAt",
      "currency",
      "locationId",
      "membershipOffers",
      "name",
      "product",
      "recurring",
      "trackInventory",
      "type",
      "updatedAt",
      "userId",
      "variantOptionIds",
    ],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c", "priceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update Price by ID for a Product; description: The "Update Price by ID for a Product" API
     allows modifying information for a specific price associated with a particular product using its unique
     identifier. Use this endpoint to update details for a single price based on the provided price ID and
     product ID.; params: name — The name of the price.; type — The type of the price.; currency — The
     currency of the price.; amount — The amount of the price. ( min: 0 ); recurring — The recurring details
     of the price (if type is recurring).; description — A brief description of the price.; membershipOffers
     — An array of membership offers associated with the price.; trialPeriod — The tria… */
  update_price: write("PUT /products/{productId}/price/{priceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.write"],
    // NOTE risk: can change prices that buyers see
    body: {
      locationId,
      ...priceFields,
    },
    returns: [
      "_id",
      "allowOutOfStockPurchases",
      "amount",
      "availableQuantity",
      "compareAtPrice",
      "createdAt",
      "currency",
      "locationId",
      "membershipOffers",
      "name",
      "product",
      "recurring",
      "trackInventory",
      "type",
      "updatedAt",
      "userId",
      "variantOptionIds",
    ],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c", "priceId": "6578278e879ad2646715ba9c",
    // "name": "Price Name", "type": "one_time", "currency": "USD", "amount": 99.99}
    example: {},
  }),

  /* RAW summary: Delete Price by ID for a Product; description: The "Delete Price by ID for a Product" API
     allows deleting a specific price associated with a particular product using its unique identifier. Use
     this endpoint to remove a price from the system. */
  delete_price: erase("DELETE /products/{productId}/price/{priceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/prices.write"],
    query: {
      locationId,
    },
    returns: ["status"],
    aliases: [],
    // RAW example: {"productId": "6578278e879ad2646715ba9c", "priceId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
