import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { byAge } from "../payments/listed.js";
import { collections } from "./collections.js";
import { prices, products, several } from "./product.js";
import { isIncluded, priorityIn } from "./stores.js";

/** What is sold, and for how much. */
export const productEndpoints: readonly Endpoint[] = [
  products.list("GET /products/", {
    where: isAskedFor,
    order: inOrder,
    more: ({ total }) => ({ total: [{ total }] }),
  }),
  products.get("GET /products/{productId}"),
  products.create("POST /products/"),
  products.change("PUT /products/{productId}"),
  products.remove("DELETE /products/{productId}"),

  prices.list("GET /products/{productId}/price", {
    where: ({ id }, { query: { ids } }) => ids === undefined || several(ids).includes(id),
  }),
  prices.get("GET /products/{productId}/price/{priceId}"),
  prices.create("POST /products/{productId}/price"),
  prices.change("PUT /products/{productId}/price/{priceId}"),
  prices.remove("DELETE /products/{productId}/price/{priceId}"),
];

function isAskedFor(product: PlainRecord, { query }: SimulatedRequest, world: World): boolean {
  const { search, productIds, availableInStore, storeId, includedInStore } = query;
  return (
    isFoundBy(product, search) &&
    isInCollection(product, query, world) &&
    (productIds === undefined || several(productIds).includes(product.id)) &&
    (availableInStore === undefined || product.availableInStore === availableInStore) &&
    (storeId === undefined ||
      includedInStore === undefined ||
      isIncluded(product, storeId) === includedInStore)
  );
}

function isFoundBy({ name }: PlainRecord, search: unknown): boolean {
  return String(name)
    .toLowerCase()
    .includes(String(search ?? "").toLowerCase());
}

function isInCollection(product: PlainRecord, query: SimulatedRequest["query"], world: World): boolean {
  const { collectionIds, collectionSlug } = query;
  const own = several(product.collectionIds);
  const slugs = own.map((id) => collections.stored(world).get(id)?.slug);
  return (
    (collectionIds === undefined || several(collectionIds).some((id) => own.includes(id))) &&
    (collectionSlug === undefined || slugs.includes(collectionSlug))
  );
}

/** A store shows its own order first; else the newest come first. */
function inOrder({ query: { storeId, sortOrder } }: SimulatedRequest) {
  return (one: PlainRecord, other: PlainRecord) =>
    priorityIn(one, storeId) - priorityIn(other, storeId) ||
    (sortOrder === "asc" ? -1 : 1) * byAge(one, other);
}
