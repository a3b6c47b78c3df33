import { z } from "zod";
import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import type { PlainRecord } from "../../world/plain-record.js";
import { isOwn, products, productWith, several } from "./product.js";

const choiceSchema = z.object({ action: z.enum(["include", "exclude"]), productIds: z.array(z.string()) });

const prioritySchema = z.object({
  products: z.array(z.looseObject({ id: z.string(), priority: z.number() })),
});

/** Which products an online store shows, and which of them first. */
export const storeEndpoints: readonly Endpoint[] = [
  plainAnswer("GET /products/store/{storeId}/stats", (request, world) => {
    const { search = "", collectionIds } = request.query;
    const all = products
      .stored(world)
      .where(
        (product) =>
          isOwn(product, request, world) &&
          String(product.name).toLowerCase().includes(String(search).toLowerCase()) &&
          (collectionIds === undefined ||
            several(collectionIds).some((id) => several(product.collectionIds).includes(id))),
      );
    const included = all.filter((product) => isIncluded(product, param(request, "storeId"))).length;
    return {
      totalProducts: all.length,
      includedInStore: included,
      excludedFromStore: all.length - included,
    };
  }),
  plainAnswer("POST /products/store/{storeId}", (request, world) => {
    const { action, productIds } = read(choiceSchema, request.body);
    const storeId = param(request, "storeId");
    for (const product of productIds.map((id) => productWith(id, request, world))) {
      const others = several(product.storeIds).filter((id) => id !== storeId);
      products.changed(product, { storeIds: action === "include" ? [...others, storeId] : others }, world);
    }
    return {};
  }),
  plainAnswer("POST /products/store/{storeId}/priority", (request, world) => {
    for (const { id, priority } of read(prioritySchema, request.body).products) {
      const product = productWith(id, request, world);
      const priorities = { ...Object(product.priorities), [param(request, "storeId")]: priority };
      products.changed(product, { priorities }, world);
    }
    return {};
  }),
];

export function isIncluded({ storeIds }: PlainRecord, storeId: unknown): boolean {
  return several(storeIds).includes(String(storeId));
}

/** The lower, the earlier it is shown; last where nobody has said. */
export function priorityIn({ priorities }: PlainRecord, storeId: unknown): number {
  return Number({ ...Object(priorities) }[String(storeId)] ?? Number.MAX_SAFE_INTEGER);
}
