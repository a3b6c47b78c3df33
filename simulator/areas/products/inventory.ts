import { z } from "zod";
import type { Endpoint } from "../../endpoint/endpoint.js";
import { replyWith } from "../../endpoint/envelope.js";
import { pageOf } from "../../endpoint/page.js";
import { plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import { isOwn, prices, products } from "./product.js";

const stockSchema = z.object({
  items: z.array(
    z.object({
      priceId: z.string(),
      availableQuantity: z.number().min(0).optional(),
      allowOutOfStockPurchases: z.boolean().optional(),
    }),
  ),
});

/** How many are left of each price that is tracked. */
export const inventoryEndpoints: readonly Endpoint[] = [
  {
    line: "GET /products/inventory",
    handle(request, world) {
      const text = String(request.query.search ?? "").toLowerCase();
      const tracked = prices
        .stored(world)
        .where((price) => price.trackInventory === true && isOwn(price, request, world))
        .map((price) => {
          const product = products.stored(world).get(String(price.productId));
          const { id, name, sku = "", availableQuantity = 0, allowOutOfStockPurchases = false } = price;
          const stock = { sku, availableQuantity, allowOutOfStockPurchases, updatedAt: price.updatedAt };
          return {
            ...stock,
            id,
            name,
            product: price.productId,
            productName: product?.name,
            image: product?.image,
          };
        })
        .filter(({ sku, productName }) => `${sku} ${productName}`.toLowerCase().includes(text));
      const { items, counts } = pageOf(tracked, request, {});
      const origin = { id: "inventory", at: world.now().toISOString() };
      return replyWith(request, { of: items, more: { total: { total: counts.total } }, origin });
    },
  },
  plainAnswer("POST /products/inventory", (request, world) => {
    const found = read(stockSchema, request.body).items.map(({ priceId, ...stock }) => {
      const price = prices.stored(world).get(priceId);
      if (price === undefined || !isOwn(price, request, world)) throw serviceError(404, "Price not found");
      return { price, stock };
    });
    for (const { price, stock } of found) prices.changed(price, { trackInventory: true, ...stock }, world);
    return {};
  }),
];
