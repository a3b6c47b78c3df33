import { resource } from "../src/declare/resource.js";
import type { UnknownRecord } from "../src/text/json.js";
import { line, listAt, part, pick } from "./view.js";

/** The prices of each product need a separate read, and HighLevel allows a hundred in ten seconds. */
const mostPriced = 30;

export const products = resource({
  name: "products",
  uri: "ghl://products",
  title: "Products and prices",
  description: `What is sold: products with id, type and description, and the prices of the first ${mostPriced}.`,
  ttlMs: 300_000,
  reads: () => ({ products: { operation: "products_list_products", args: { limit: 100 } } }),
  follows: ({ products: reply }) =>
    Object.fromEntries(
      listAt(reply, "products")
        .slice(0, mostPriced)
        .map((product) => [
          keyOf(product),
          { operation: "products_list_prices", args: { productId: product._id, limit: 20 }, partial: true },
        ]),
    ),
  view: (replies) => ({
    products: listAt(replies.products, "products").map((product) => ({
      id: product._id,
      ...pick(product, "name", "productType", "availableInStore"),
      description: line(product.description, 200),
      prices: part(replies[keyOf(product)], "prices", (prices) =>
        prices.map((price) => ({
          id: price._id,
          ...pick(
            price,
            "name",
            "type",
            "amount",
            "currency",
            "compareAtPrice",
            "recurring",
            "availableQuantity",
          ),
        })),
      ),
    })),
  }),
});

function keyOf(product: UnknownRecord): string {
  return `prices of ${String(product._id)}`;
}
