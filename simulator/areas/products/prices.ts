import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";

/** What the products cost. */
export const prices: readonly Endpoint[] = [
  {
    line: "GET /products/{productId}/price",
    handle(request, world) {
      const schema = z.object({ limit: z.number().default(20), offset: z.number().default(0) });
      const { limit, offset } = read(schema, request.query);
      const product = reachable(world.products.get(param(request, "productId")), "Product", request, world);
      const found = world.prices.where((price) => price.productId === product.id);
      const page = found
        .slice(offset, offset + limit)
        .map(({ id, productId, ...price }) => ({ _id: id, product: productId, ...price }));
      return ok({ prices: page, total: found.length });
    },
  },
];
