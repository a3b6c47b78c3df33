import { z } from "zod";
import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { matching } from "../../endpoint/page.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { withAlt } from "../payments/listed.js";
import { isOwn } from "./product.js";

const reviews = plain({
  kind: "reviews",
  what: "Review",
  ids: "hex",
  within: { kind: "products", by: "productId" },
  sent: withAlt,
});

const changeSchema = z.object({
  productId: z.string(),
  status: z.string(),
  rating: z.number().min(1).max(5).optional(),
});

const manySchema = z.object({
  status: z.unknown(),
  reviews: z.array(z.looseObject({ reviewId: z.string(), productId: z.string() })),
});

/** What buyers say of products. They write it in the store: no call makes one. */
export const reviewEndpoints: readonly Endpoint[] = [
  reviews.list("GET /products/reviews", {
    at: "data",
    order({ query: { sortField, sortOrder } }) {
      const sign = sortOrder === "asc" ? 1 : -1;
      return (one, other) =>
        sign *
        (sortField === "rating"
          ? Number(one.rating) - Number(other.rating)
          : String(one.createdAt).localeCompare(String(other.createdAt)));
    },
  }),
  plainAnswer("GET /products/reviews/count", (request, world) => {
    const own = matching(
      reviews.stored(world).where((review) => isOwn(review, request, world)),
      request,
    );
    const states = [...new Set(own.map(({ status }) => status))];
    return states.map((status) => ({
      status,
      count: own.filter((review) => review.status === status).length,
    }));
  }),
  plainAnswer("PUT /products/reviews/{reviewId}", (request, world) => {
    const { productId } = read(changeSchema, request.body);
    const { altId, altType, ...fields } = request.body;
    reviews.changed(ofProduct(reviews.named(request, world), productId), fields, world);
    return {};
  }),
  plainAnswer("POST /products/reviews/bulk-update", (request, world) => {
    const { status, reviews: wanted } = read(manySchema, request.body);
    const found = wanted.map(({ reviewId, productId }) => reviewWith(reviewId, productId, request, world));
    for (const review of found) reviews.changed(review, { status }, world);
    return {};
  }),
  plainAnswer("DELETE /products/reviews/{reviewId}", (request, world) => {
    const review = ofProduct(reviews.named(request, world), request.query.productId);
    reviews.stored(world).delete(review.id);
    return {};
  }),
];

function reviewWith(id: string, productId: string, request: SimulatedRequest, world: World): PlainRecord {
  const review = reviews.stored(world).get(id);
  if (review === undefined || !isOwn(review, request, world)) throw serviceError(404, "Review not found");
  return ofProduct(review, productId);
}

function ofProduct(review: PlainRecord, productId: unknown): PlainRecord {
  if (review.productId !== productId) throw serviceError(404, "Review not found");
  return review;
}
