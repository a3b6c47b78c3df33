import { z } from "zod";
import { altId, altType, anyObject, id } from "../../src/declare/fields.js";
import { bulk, type Declarations, read } from "../../src/declare/toolset.js";

export const store = {
  get_store_stats: read("GET /products/store/{storeId}/stats", {
    title: "Count products of an online store",
    description:
      "How many products there are, how many an online store shows and how many it leaves out. The products themselves: products_list_products with storeId.",
    query: {
      altId,
      altType,
      search: z.string().optional().describe("Text of the product name."),
      collectionIds: id("collection").describe("Only these collections, comma-separated ids.").optional(),
    },
    returns: { totalProducts: "value", includedInStore: "value", excludedFromStore: "value" },
    example: { storeId: "3SwdhCu3svxI8AKsPJt6" },
  }),

  update_store_products: bulk("POST /products/store/{storeId}", {
    title: "Show or hide products in an online store",
    description:
      "Put products into one online store or take them out of it. The products and their prices stay; products_delete_product removes them altogether.",
    body: {
      altId,
      altType,
      action: z.enum(["include", "exclude"]),
      productIds: z.array(id("product")),
    },
    returns: { message: "value", status: "value" },
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
    body: {
      altId,
      altType,
      // mended: the spec says a list of lists
      products: z.array(anyObject).describe("An object per product: its id and its priority."),
    },
    example: {
      storeId: "3SwdhCu3svxI8AKsPJt6",
      products: [
        { id: "6578278e879ad2646715ba9c", priority: 1 },
        { id: "6578278e879ad2646715ba9d", priority: 2 },
      ],
    },
  }),
} satisfies Declarations;
