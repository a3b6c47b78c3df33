import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, send } from "../../src/catalogue/toolset.js";

export const reviews = {
  /* RAW summary: Fetch Product Reviews; description: API to fetch the Product Reviews; params: sortField —
     The field upon which the sort should be applied; sortOrder — The order of sort which should be applied
     for the sortField; rating — Key to filter the ratings; startDate — The start date for filtering reviews;
     endDate — The end date for filtering reviews; productId — Comma-separated list of product IDs; storeId —
     Comma-separated list of store IDs; limit — The maximum number of items to be included in a single page
     of results; offset — The starting index of the page, indicating the position from which the results
     should be retrieved. */
  list_reviews: read("GET /products/reviews", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.readonly"],
    query: {
      altId,
      altType,
      sortField: z.enum(["createdAt", "rating"]).optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      rating: z.number().optional(),
      startDate: time("iso").optional(),
      endDate: time("iso").optional(),
      productId: id("product").optional(),
      storeId: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Product Reviews; description: Update one or multiple product reviews: status, reply,
     etc.; params: reviews — Array of Product Reviews; status — Status of the review */
  bulk_update_reviews: bulk("POST /products/reviews/bulk-update", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    also: ["send"],
    // NOTE risk: a reply or an approved review becomes public
    body: {
      altId,
      altType,
      reviews: z.array(object({ reviewId: z.string(), productId: z.string(), storeId: z.string() })),
      // mended: the spec says object
      status: z.string(),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"status": "approved"}
    example: {},
  }),

  /* RAW summary: Fetch Review Count as per status; description: API to fetch the Review Count as per status;
     params: rating — Key to filter the ratings; startDate — The start date for filtering reviews; endDate —
     The end date for filtering reviews; productId — Comma-separated list of product IDs; storeId —
     Comma-separated list of store IDs */
  count_reviews: read("GET /products/reviews/count", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.readonly"],
    query: {
      altId,
      altType,
      rating: z.number().optional(),
      startDate: time("iso").optional(),
      endDate: time("iso").optional(),
      productId: id("product").optional(),
      storeId: z.string().optional(),
    },
    returns: ["data"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Product Reviews; description: Update status, reply, etc of a particular review;
     params: status — Status of the review; reply — Reply of the review; rating — Rating of the product;
     headline — Headline of the Review; detail — Detailed Review of the product */
  update_review: send("PUT /products/reviews/{reviewId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    // NOTE risk: a reply or an approved review becomes public
    body: {
      altId,
      altType,
      productId: id("product"),
      status: z.string(),
      reply: z
        .array(
          object({
            headline: z.string().max(200),
            comment: z.string().max(5000),
            user: object({
              name: z.string().min(1).max(100),
              email: z.string(),
              phone: z.string().optional(),
              isCustomer: z.boolean().optional(),
            }),
          }),
        )
        .optional(),
      rating: z.number().optional(),
      headline: z.string().optional(),
      detail: z.string().optional(),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"reviewId": "6578278e879ad2646715ba9c", "productId": "6578278e879ad2646715ba9c",
    // "status": "approved"}
    example: {},
  }),

  /* RAW summary: Delete Product Review; description: Delete specific product review; params: productId —
     Product Id of the product */
  delete_review: erase("DELETE /products/reviews/{reviewId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["products.write"],
    query: {
      altId,
      altType,
      productId: id("product"),
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"reviewId": "6578278e879ad2646715ba9c", "productId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
