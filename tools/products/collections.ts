import { z } from "zod";
import { altId, altType, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const collections = {
  /* RAW summary: Fetch Product Collections; description: Internal API to fetch the Product Collections;
     params: collectionIds — Ids of the collections separated by comma(,) for search purposes; name — Query
     to search collection based on names; limit — The maximum number of items to be included in a single page
     of results; offset — The starting index of the page, indicating the position from which the results
     should be retrieved. */
  list_collections: read("GET /products/collections", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/collection.readonly"],
    query: {
      altId,
      altType,
      collectionIds: z.string().optional(),
      name: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Product Collection; description: Create a new Product Collection for a specific
     location; params: name — Name of the Product Collection; slug — Slug of the Product Collection which
     helps in navigation; collectionId — Unique Identifier of the Product Collection, Mongo Id; image — The
     URL of the image that is going to be displayed as the collection Thumbnail; seo — The metadata
     information which will be displayed in SEO previews */
  create_collection: write("POST /products/collections", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/collection.write"],
    body: {
      altId,
      altType,
      name: z.string(),
      slug: z.string(),
      collectionId: z.string().optional(),
      image: z.string().optional(),
      seo: object({ title: z.string().optional(), description: z.string().optional() }).optional(),
    },
    returns: ["data"],
    aliases: [],
    // RAW example: {"name": "Best Sellers", "slug": "best-sellers"}
    example: {},
  }),

  /* RAW summary: Get Details about individual product collection */
  get_collection: read("GET /products/collections/{collectionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/collection.readonly"],
    query: {
      altId,
    },
    returns: ["data", "status"],
    aliases: [],
    // RAW example: {"collectionId": "65d71377c326ea78e1c47df5"}
    example: {},
  }),

  /* RAW summary: Update Product Collection; description: Update a specific product collection with Id
     :collectionId; params: name — Name of the Product Collection; slug — Slug of the Product Collection
     which helps in navigation; image — The URL of the image that is going to be displayed as the collection
     Thumbnail; seo — The metadata information which will be displayed in SEO previews */
  update_collection: write("PUT /products/collections/{collectionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/collection.write"],
    body: {
      altId,
      altType,
      name: z.string().optional(),
      slug: z.string().optional(),
      image: z.string().optional(),
      seo: object({ title: z.string().optional(), description: z.string().optional() }).optional(),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"collectionId": "65d71377c326ea78e1c47df5"}
    example: {},
  }),

  /* RAW summary: Delete Product Collection; description: Delete specific product collection with Id
     :collectionId */
  delete_collection: erase("DELETE /products/collections/{collectionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products/collection.write"],
    query: {
      altId,
      altType,
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"collectionId": "65d71377c326ea78e1c47df5"}
    example: {},
  }),
} satisfies Declarations;
