import { z } from "zod";
import type { Endpoint, Fields } from "../../endpoint/endpoint.js";
import { plainAnswer, removeWithin } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { prices, pricesOf, products, productWith } from "./product.js";

const moveSchema = z.object({
  type: z.enum([
    "INCREASE_BY_AMOUNT",
    "REDUCE_BY_AMOUNT",
    "SET_NEW_PRICE",
    "INCREASE_BY_PERCENTAGE",
    "REDUCE_BY_PERCENTAGE",
  ]),
  value: z.number(),
  roundToWhole: z.boolean().default(false),
});

type Move = z.infer<typeof moveSchema>;

const changeSchema = z.object({
  type: z.string(),
  productIds: z.array(z.string()),
  price: moveSchema.optional(),
  compareAtPrice: moveSchema.optional(),
  availability: z.boolean().optional(),
  collectionIds: z.array(z.string()).optional(),
  currency: z.string().optional(),
});

const editSchema = z.object({
  products: z.array(
    z.looseObject({ _id: z.string(), prices: z.array(z.looseObject({ _id: z.string() })).default([]) }),
  ),
});

const mostEntries = 30;

/** The same change to many products, or to each its own. All of them are found before the first is changed. */
export const bulkEndpoints: readonly Endpoint[] = [
  plainAnswer("POST /products/bulk-update", (request, world) => {
    const change = read(changeSchema, request.body);
    const found = change.productIds.map((id) => productWith(id, request, world));
    for (const product of found) apply(change, product, world);
    return {};
  }),
  plainAnswer("POST /products/bulk-update/edit", (request, world) => {
    const edits = read(editSchema, request.body).products;
    const entries = edits.reduce((count, { prices: own }) => count + 1 + own.length, 0);
    if (entries > mostEntries) throw serviceError(400, `At most ${mostEntries} entries, prices among them`);
    const found = edits.map((edit) => {
      const product = productWith(edit._id, request, world);
      const own = edit.prices.map((wanted) => ({ wanted, price: priceOf(product, wanted._id, world) }));
      return { edit, product, own };
    });
    for (const { edit, product, own } of found) {
      const { _id, prices: _, ...fields } = edit;
      products.changed(product, fields, world);
      for (const { wanted, price } of own) {
        const { _id: __, ...values } = wanted;
        prices.changed(price, values, world);
      }
    }
    return { updatedCount: found.length, message: "Products updated" };
  }),
];

function priceOf(product: PlainRecord, id: string, world: World): PlainRecord {
  const price = pricesOf(product, world).find((one) => one.id === id);
  if (price === undefined) throw serviceError(404, "Price not found");
  return price;
}

function apply(change: z.infer<typeof changeSchema>, product: PlainRecord, world: World): void {
  const { type, price, compareAtPrice, availability, collectionIds, currency } = change;
  switch (type) {
    case "bulk-delete-products":
      removeWithin("products", product.id, world);
      return;
    case "bulk-update-availability":
      products.changed(product, { availableInStore: needed(availability, "availability") }, world);
      return;
    case "bulk-update-product-collection":
      products.changed(product, { collectionIds: needed(collectionIds, "collectionIds") }, world);
      return;
    case "bulk-update-currency":
      changePrices(product, world, () => ({ currency: needed(currency, "currency") }));
      return;
    default:
      changePrices(product, world, (own) => ({
        ...(price === undefined ? {} : { amount: moved(own.amount, price) }),
        ...(compareAtPrice === undefined
          ? {}
          : { compareAtPrice: moved(own.compareAtPrice, compareAtPrice) }),
      }));
  }
}

function needed<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw serviceError(422, [`${name} should not be empty`]);
  return value;
}

function changePrices(product: PlainRecord, world: World, change: (price: PlainRecord) => Fields): void {
  for (const price of pricesOf(product, world)) prices.changed(price, change(price), world);
}

function moved(before: unknown, { type, value, roundToWhole }: Move): number {
  const amount = Number(before ?? 0);
  const by = {
    INCREASE_BY_AMOUNT: amount + value,
    REDUCE_BY_AMOUNT: amount - value,
    SET_NEW_PRICE: value,
    INCREASE_BY_PERCENTAGE: amount * (1 + value / 100),
    REDUCE_BY_PERCENTAGE: amount * (1 - value / 100),
  }[type];
  const after = Math.max(0, by);
  return roundToWhole ? Math.round(after) : Math.round(after * 100) / 100;
}
