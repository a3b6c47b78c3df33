import { z } from "zod";
import { altId, altType, id } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";
import { imageURL, seo, slug } from "./schemas.js";

const look = { image: imageURL.optional(), seo: seo.optional() };

export const collections = area("products/collection", {
  list_collections: read("GET /products/collections", {
    title: "List product collections",
    description:
      "The groups into which products are sorted in the online store, by name or id. The products inside one: products_list_products with collectionIds.",
    query: {
      altId,
      altType,
      name: z.string().optional().describe("Text of the name."),
      collectionIds: id("collection").describe("Only these ids, comma-separated.").optional(),
      limit: z.number().optional().describe("Default 10."),
      offset: z.number().optional(),
    },
    pager: byOffset("data", "total"),
    returns: { data: "list", total: "value" },
    example: { name: "skin care", limit: 20 },
  }),

  get_collection: read("GET /products/collections/{collectionId}", {
    title: "Get product collection",
    description:
      "Read one collection: its name, slug, thumbnail and search preview. It does not list the products: products_list_products with collectionIds does.",
    query: { altId },
    returns: { data: "record", status: "value" },
    example: { collectionId: "65d71377c326ea78e1c47df5" },
  }),

  create_collection: write("POST /products/collections", {
    title: "Create product collection",
    description:
      "Add an empty group of products to the shop. Put products in with collectionIds of products_update_product or products_bulk_update_products.",
    body: {
      altId,
      altType,
      name: z.string(),
      slug,
      ...look,
      collectionId: z.string().optional().describe("An id of your own, 24 hex digits; else one is made."),
    },
    returns: { data: "record" },
    example: { name: "Skin care", slug: "skin-care" },
  }),

  update_collection: write("PUT /products/collections/{collectionId}", {
    title: "Update product collection",
    description:
      "Rename a collection or change its slug, thumbnail or search preview. A new slug changes the address of its page in the shop.",
    also: ["send"],
    riskNote: "Buyers see it in the shop at once.",
    body: { altId, altType, name: z.string().optional(), slug: slug.optional(), ...look },
    returns: { message: "value", status: "value" },
    example: { collectionId: "65d71377c326ea78e1c47df5", name: "Summer skin care" },
  }),

  delete_collection: remove("DELETE /products/collections/{collectionId}", {
    title: "Delete product collection",
    description:
      "Remove one collection from the shop. To take a product away instead: products_delete_product; to regroup products: products_bulk_update_products.",
    query: { altId, altType },
    returns: { message: "value", status: "value" },
    example: { collectionId: "65d71377c326ea78e1c47df5" },
  }),
});
