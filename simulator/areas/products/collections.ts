import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { withAlt } from "../payments/listed.js";
import { products, several } from "./product.js";

export const collections = plain({
  kind: "collections",
  what: "Collection",
  ids: "hex",
  unique: "slug",
  fresh: () => ({ image: "", seo: {} }),
  sent: withAlt,
});

/** Groups of products. One that goes leaves its products. */
export const collectionEndpoints: readonly Endpoint[] = [
  collections.list("GET /products/collections", {
    at: "data",
    where: ({ id, name }, { query }) =>
      (query.collectionIds === undefined || several(query.collectionIds).includes(id)) &&
      String(name)
        .toLowerCase()
        .includes(String(query.name ?? "").toLowerCase()),
  }),
  collections.get("GET /products/collections/{collectionId}", { at: "data" }),
  collections.create("POST /products/collections"),
  collections.change("PUT /products/collections/{collectionId}"),
  plainAnswer("DELETE /products/collections/{collectionId}", (request, world) => {
    const { id } = collections.named(request, world);
    collections.stored(world).delete(id);
    for (const product of products.stored(world).all()) {
      const own = several(product.collectionIds);
      if (!own.includes(id)) continue;
      products.changed(product, { collectionIds: own.filter((one) => one !== id) }, world);
    }
    return {};
  }),
];
