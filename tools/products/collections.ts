import { z } from "zod";
import { altId, altType, id } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { imageURL, seo, slug } from "./schemas.js";

const look = { image: imageURL.optional(), seo: seo.optional() };

export const collections = {
  list_collections: read("GET /products/collections", {
    title: "List product collections",
    description:
      "The groups into which products are sorted in the online store, by name or id. The products inside one: products_list_products with collectionIds.",
    scopes: ["products/collection.readonly"],
    query: {
      altId,
      altType,
      name: z.string().optional().describe("Text of the name."),
      collectionIds: id("collection").describe("Only these ids, comma-separated.").optional(),
      limit: z.number().optional().describe("Default 10."),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [
      "categories in our shop",
      "how is the catalog grouped",
      "departments of the online store",
      "what sections does our store have",
      "how do we sort items on the shop",
      "find the skincare collection",
      "id of the gift sets category",
      "is there a sale section already",
      "see every product grouping",
      "which collections does the shop show",
      "all product categories of the shop",
      "which collections exist in the catalogue",
      "enumerate groups of products with slugs",
      "search product categories by name",
    ],
    example: { name: "skin care", limit: 20 },
  }),

  get_collection: read("GET /products/collections/{collectionId}", {
    title: "Get product collection",
    description:
      "Read one collection: its name, slug, thumbnail and search preview. It does not list the products: products_list_products with collectionIds does.",
    scopes: ["products/collection.readonly"],
    query: { altId },
    returns: ["data", "status"],
    aliases: [
      "open a shop category",
      "details of a store category",
      "what slug does this category have",
      "pull up the skincare collection",
      "what picture is on this shop category",
      "seo title of the gifts section",
      "check one product grouping",
      "url ending of a shop category",
      "look at a single collection's settings",
      "what is this collection called",
      "details of one product category by id",
      "name, slug and image of a single collection",
      "retrieve a specific product group",
      "seo metadata of one collection",
    ],
    example: { collectionId: "65d71377c326ea78e1c47df5" },
  }),

  create_collection: write("POST /products/collections", {
    title: "Create product collection",
    description:
      "Add an empty group of products to the shop. Put products in with collectionIds of products_update_product or products_bulk_update_products.",
    scopes: ["products/collection.write"],
    body: {
      altId,
      altType,
      name: z.string(),
      slug,
      ...look,
      collectionId: z.string().optional().describe("An id of your own, 24 hex digits; else one is made."),
    },
    returns: ["data"],
    aliases: [
      "new shop category",
      "group our retail items",
      "make a best sellers section",
      "add a holiday gifts section to the store",
      "start a clearance category",
      "we need a skincare collection",
      "separate section for memberships in the shop",
      "make a new product grouping",
      "set up a new arrivals department",
      "bundle items under one shop heading",
      "insert a new product category",
      "define a collection to group items",
      "new group of products with name and slug",
      "register a catalogue category",
    ],
    example: { name: "Skin care", slug: "skin-care" },
  }),

  update_collection: write("PUT /products/collections/{collectionId}", {
    title: "Update product collection",
    description:
      "Rename a collection or change its slug, thumbnail or search preview. A new slug changes the address of its page in the shop.",
    scopes: ["products/collection.write"],
    body: { altId, altType, name: z.string().optional(), slug: slug.optional(), ...look },
    returns: ["message", "status"],
    aliases: [
      "rename a shop category",
      "change a category picture",
      "seo text of a store category",
      "typo in the collection name",
      "new banner image for the gifts section",
      "christmas section becomes winter sale",
      "change the web address of a collection",
      "better google description for the shop category",
      "call the skincare section something else",
      "rebrand our store department",
      "edit name or slug of an existing collection",
      "modify a product category by id",
      "adjust the thumbnail and seo data of a collection",
      "rename one group of products",
    ],
    example: { collectionId: "65d71377c326ea78e1c47df5", name: "Summer skin care" },
  }),

  delete_collection: remove("DELETE /products/collections/{collectionId}", {
    title: "Delete product collection",
    description:
      "Remove one collection from the shop. To take a product away instead: products_delete_product; to regroup products: products_bulk_update_products.",
    scopes: ["products/collection.write"],
    query: { altId, altType },
    returns: ["message", "status"],
    aliases: [
      "drop a shop category",
      "get rid of a store section",
      "holiday is over so kill that section",
      "duplicate shop category toss one",
      "empty collection nobody needs remove it",
      "nuke the clearance section",
      "we don't group items that way anymore",
      "scrap the old product grouping",
      "stop having a new arrivals section",
      "take the gifts department out of the shop",
      "permanently discard one collection by id",
      "remove a product category from the catalogue",
      "throw away a group of products",
      "destroy an unused collection",
    ],
    example: { collectionId: "65d71377c326ea78e1c47df5" },
  }),
} satisfies Declarations;
