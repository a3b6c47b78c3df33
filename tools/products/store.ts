import { z } from "zod";
import { altId, altType, anyObject, id } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, read } from "../../src/catalogue/toolset.js";

export const store = {
  /* RAW summary: Action to include/exclude the product in store; description: API to update the status of
     products in a particular store; params: action — Action to include or exclude the product from the
     store; productIds — Array of product IDs */
  update_store_products: bulk("POST /products/store/{storeId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    path: { storeId: z.string().min(1).describe("Online store id.") },
    body: {
      altId,
      altType,
      action: z.enum(["include", "exclude"]),
      productIds: z.array(id("product")),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"storeId": "3SwdhCu3svxI8AKsPJt6", "action": "include", "productIds": ["productId1",
    // "productId2"]}
    example: {},
  }),

  /* RAW summary: Update product display priorities in store; description: API to set the display priority of
     products in a store; params: products — Array of products with their display priorities */
  update_display_priority: bulk("POST /products/store/{storeId}/priority", {
    title: "TODO",
    description: "TODO",
    path: { storeId: z.string().min(1).describe("Online store id.") },
    body: {
      altId,
      altType,
      // mended: the spec says array of arrays
      products: z.array(anyObject),
    },
    aliases: [],
    // RAW example: {"storeId": "3SwdhCu3svxI8AKsPJt6"}
    example: {},
  }),

  /* RAW summary: Fetch Product Store Stats; description: API to fetch the total number of products, included
     in the store, and excluded from the store and other stats; params: search — The name of the product for
     searching.; collectionIds — Filter by product collection Ids. Supports comma separated values */
  get_store_stats: read("GET /products/store/{storeId}/stats", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.readonly"],
    path: { storeId: z.string().min(1).describe("Online store id.") },
    query: {
      altId,
      altType,
      search: z.string().optional(),
      collectionIds: z.string().optional(),
    },
    returns: ["excludedFromStore", "includedInStore", "totalProducts"],
    aliases: [],
    // RAW example: {"storeId": "3SwdhCu3svxI8AKsPJt6"}
    example: {},
  }),
} satisfies Declarations;
