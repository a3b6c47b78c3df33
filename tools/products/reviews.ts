import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/declare/fields.js";
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
    scopes: ["products.readonly"],
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
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [
      "what shoppers say about an item",
      "one-star ratings in the shop",
      "latest customer feedback on a product",
      "who complained about what they bought",
      "read me what buyers wrote",
      "any bad feedback on the serum",
      "product ratings waiting for approval",
      "did anyone rate the new package",
      "pull up this month's shop reviews",
      "what do customers like about our products",
      "all five-star ratings on this item",
      "all customer reviews filtered by rating",
      "which feedback was left on a product",
      "enumerate product ratings by date or store",
      "review texts and stars for one item",
    ],
    example: { productId: "6578278e879ad2646715ba9c", sortField: "createdAt", sortOrder: "desc", limit: 20 },
  }),

  count_reviews: read("GET /products/reviews/count", {
    title: "Count product reviews",
    description:
      "How many product reviews stand in each status, for some products, stars or dates. The texts themselves: products_list_reviews.",
    scopes: ["products.readonly"],
    query: { altId, altType, ...filters },
    returns: ["data"],
    aliases: [
      "how many ratings await moderation",
      "tally of shop feedback",
      "number of 5-star ratings",
      "how many reviews does this product have",
      "how many shop reviews are pending",
      "number of bad ratings this month",
      "are there many hidden reviews",
      "count approved versus rejected ratings",
      "just the total of buyer reviews",
      "how big is the review backlog",
      "number of reviews per status",
      "total ratings by approval state",
      "how many pieces of feedback exist for a product",
      "review statistics of the store",
    ],
    example: { productId: "6578278e879ad2646715ba9c" },
  }),

  update_review: send("PUT /products/reviews/{reviewId}", {
    title: "Moderate or answer a product review",
    description:
      "Approve or hide one buyer's review, answer it, or correct its text or stars. status is always required: give the present one to leave it.",
    scopes: ["products.write"],
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
    returns: ["message", "status"],
    aliases: [
      "respond to shopper feedback",
      "publish a customer rating",
      "reject a nasty rating in the shop",
      "thank a buyer for five stars",
      "answer a customer's product review",
      "approve her review of the serum",
      "hide that rude product review",
      "typo in a buyer's review fix it",
      "he rated by mistake correct the stars",
      "reply to the one-star shopper",
      "let this rating show in the shop",
      "change approval status of a single review",
      "post a reply to one product review",
      "edit rating or text of a review by id",
      "moderate one piece of customer feedback",
    ],
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
    scopes: ["products.write"],
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
    returns: ["message", "status"],
    aliases: [
      "approve all pending ratings",
      "publish shop feedback in one go",
      "hide a batch of spam ratings",
      "approve all these reviews together",
      "hide a bunch of product reviews",
      "clear the backlog of unapproved ratings",
      "reject the spam ratings all at once",
      "let every waiting review go live",
      "several reviews need the same status",
      "mass approve shopper feedback",
      "change approval status of multiple reviews",
      "batch approve or reject product feedback",
      "set one status on a list of review ids",
      "moderate many ratings in one request",
    ],
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
    scopes: ["products.write"],
    query: { altId, altType, productId: id("product") },
    returns: ["message", "status"],
    aliases: [
      "remove fake shopper feedback",
      "get rid of a spam rating",
      "competitor left a fake rating nuke it",
      "toss that bogus product review",
      "va's test review should go",
      "buyer wants her review gone",
      "same review twice remove one",
      "wipe that profane rating completely",
      "scrap his review and our answer",
      "permanently remove a product review",
      "permanently discard one review by id",
      "remove a single piece of product feedback",
      "throw away an inappropriate rating",
      "destroy a customer review record",
    ],
    example: { reviewId: "66f1c2a94b0e7d5a3c8e1f20", productId: "6578278e879ad2646715ba9c" },
  }),
} satisfies Declarations;
