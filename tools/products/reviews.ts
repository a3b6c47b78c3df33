import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { bulk, type Declarations, read, remove, send } from "../../src/declare/toolset.js";

const filters = {
  productId: id("product").describe("Product ids, comma-separated.").optional(),
  storeId: id("store").describe("Online store ids, comma-separated.").optional(),
  rating: z.number().optional().describe("Stars, 1 to 5."),
  startDate: time("iso").optional(),
  endDate: time("iso").optional(),
};

// mended: the spec of the bulk update says object
const status = z.string().describe("Such as approved; products_count_reviews shows those in use.");

const replies = z
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
  .describe("[{headline, comment, user: {name, email, isCustomer}}]; user is who answers.");

export const reviews = {
  list_reviews: read("GET /products/reviews", {
    title: "List product reviews",
    description:
      "What buyers wrote about products in the online store, by product, stars or date. These are shop reviews, not Google or Facebook ones.",
    query: {
      altId,
      altType,
      ...filters,
      sortField: z.enum(["createdAt", "rating"]).optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    listed: ["productId", "rating", "startDate", "endDate", "sortField", "sortOrder", "limit"],
    pager: byOffset("data", "total"),
    returns: { data: "list", total: "value" },
    example: { productId: "6578278e879ad2646715ba9c", sortField: "createdAt", sortOrder: "desc", limit: 20 },
  }),

  count_reviews: read("GET /products/reviews/count", {
    title: "Count product reviews",
    description:
      "How many product reviews stand in each status, for some products, stars or dates. The texts themselves: products_list_reviews.",
    query: { altId, altType, ...filters },
    returns: { data: "list" },
    example: { productId: "6578278e879ad2646715ba9c" },
  }),

  update_review: send("PUT /products/reviews/{reviewId}", {
    title: "Moderate or answer a product review",
    description:
      "Approve or hide one buyer's review, answer it, or correct its text or stars. status is always required: give the present one to leave it.",
    riskNote: "An approved review and an answer to it show in the shop at once.",
    body: {
      altId,
      altType,
      productId: id("product"),
      status,
      reply: replies.optional(),
      rating: z.number().optional().describe("Stars, 1 to 5."),
      headline: z.string().optional(),
      detail: z.string().optional().describe("The review's text."),
    },
    returns: { message: "value", status: "value" },
    example: {
      reviewId: "66f1c2a94b0e7d5a3c8e1f20",
      productId: "6578278e879ad2646715ba9c",
      status: "approved",
      reply: [
        {
          headline: "Thank you!",
          comment: "So glad the serum works for you.",
          user: { name: "Glow Med Spa", email: "shop@glowmedspa.example.com", isCustomer: false },
        },
      ],
    },
  }),

  bulk_update_reviews: bulk("POST /products/reviews/bulk-update", {
    title: "Set status of many product reviews",
    description:
      "Give a list of product reviews one status, to approve or hide them together. Answers are written one by one with products_update_review.",
    also: ["send"],
    riskNote: "Approved reviews show in the shop at once.",
    body: {
      altId,
      altType,
      reviews: z
        .array(object({ reviewId: id("review"), productId: id("product"), storeId: id("store") }))
        .describe("[{reviewId, productId, storeId}], from products_list_reviews."),
      status,
    },
    returns: { message: "value", status: "value" },
    example: {
      reviews: [
        {
          reviewId: "66f1c2a94b0e7d5a3c8e1f20",
          productId: "6578278e879ad2646715ba9c",
          storeId: "3SwdhCu3svxI8AKsPJt6",
        },
      ],
      status: "approved",
    },
  }),

  delete_review: remove("DELETE /products/reviews/{reviewId}", {
    title: "Delete product review",
    description:
      "Remove one buyer's review for good, with its answers. To take it off the shop and keep it, change its status with products_update_review.",
    query: { altId, altType, productId: id("product") },
    returns: { message: "value", status: "value" },
    example: { reviewId: "66f1c2a94b0e7d5a3c8e1f20", productId: "6578278e879ad2646715ba9c" },
  }),
} satisfies Declarations;
