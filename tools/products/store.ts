import { z } from "zod";
import { altId, altType, anyObject, id } from "../../src/declare/fields.js";
import { bulk, type Declarations, read } from "../../src/declare/toolset.js";

export const store = {
  get_store_stats: read("GET /products/store/{storeId}/stats", {
    title: "Count products of an online store",
    description:
      "How many products there are, how many an online store shows and how many it leaves out. The products themselves: products_list_products with storeId.",
    scopes: ["products.readonly"],
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Text of the product name."),
      collectionIds: id("collection").describe("Only these collections, comma-separated ids.").optional(),
    },
    returns: ["totalProducts", "includedInStore", "excludedFromStore"],
    aliases: [
      "how many items are live in the shop",
      "how much of the catalog is hidden",
      "webshop item count",
      "how many products do we show online",
      "count of items in and out of shop",
      "number of products the store leaves out",
      "shop totals at a glance",
      "how big is our online store",
      "are most of our items listed online",
      "product count for the web store",
      "product counts of one online shop",
      "included versus excluded items of a store",
      "total number of products by store visibility",
      "statistics of a store's catalogue",
    ],
    example: { storeId: "3SwdhCu3svxI8AKsPJt6" },
  }),

  update_store_products: bulk("POST /products/store/{storeId}", {
    title: "Show or hide products in an online store",
    description:
      "Put products into one online store or take them out of it. The products and their prices stay; products_delete_product removes them altogether.",
    scopes: ["products.write"],
    body: {
      altId,
      altType,
      action: z.enum(["include", "exclude"]),
      productIds: z.array(id("product")),
    },
    returns: ["message", "status"],
    aliases: [
      "publish items to the shop",
      "pull a product off the website shop",
      "hide seasonal items from shoppers",
      "list these items for sale online",
      "put the new serum on the online store",
      "take winter stuff off the site",
      "don't show this in the shop anymore",
      "make these packages buyable on the website",
      "out of stock so hide it in the store",
      "bring an item back into the shop",
      "include gift cards in the online store",
      "add or remove products from an online store",
      "set the visibility of items in a shop",
      "include or exclude product ids in a store",
      "make a product unavailable online without deleting it",
    ],
    example: {
      storeId: "3SwdhCu3svxI8AKsPJt6",
      action: "include",
      productIds: ["6578278e879ad2646715ba9c", "6578278e879ad2646715ba9d"],
    },
  }),

  update_display_priority: bulk("POST /products/store/{storeId}/priority", {
    title: "Set product order in an online store",
    description:
      "Say which products an online store shows first. The official docs leave the form of the entries open, so look at the store after a first try.",
    scopes: ["products.write"],
    body: {
      altId,
      altType,
      // mended: the spec says a list of lists
      products: z.array(anyObject).describe("An object per product: its id and its priority."),
    },
    aliases: [
      "pin best sellers on top of the shop",
      "rearrange shop items",
      "sort what shoppers see first",
      "show the new items first in the store",
      "push clearance stuff to the bottom",
      "feature our top package up front",
      "change the order products appear",
      "serum should be the first thing shoppers see",
      "shop order is wrong fix it",
      "bump this product higher in the store",
      "sort order of products within a store",
      "reorder items shown in the online shop",
      "set the display rank of a product",
      "arrange product positions on the storefront",
    ],
    example: {
      storeId: "3SwdhCu3svxI8AKsPJt6",
      products: [
        { id: "6578278e879ad2646715ba9c", priority: 1 },
        { id: "6578278e879ad2646715ba9d", priority: 2 },
      ],
    },
  }),
} satisfies Declarations;
