import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf, plain } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";

/** The demo's stock is in no gateway: a product goes out as it is kept, its id as `_id`. */
export const products = plain({
  kind: "products",
  what: "Product",
  ids: "hex",
  unique: "slug",
  fresh: () => ({ availableInStore: false, collectionIds: [], variants: [] }),
  sent: ({ id, ...product }) => ({ ...product, _id: id }),
});

/** What a product costs, and how many are left where that is tracked. */
export const prices = plain({
  kind: "prices",
  what: "Price",
  ids: "hex",
  within: { kind: "products", by: "productId" },
  follows: checked,
  sent: ({ id, productId, ...price }) => ({ ...price, _id: id, product: productId }),
});

function checked({ amount, type, recurring, availableQuantity }: PlainRecord): Fields {
  if (Number(amount) < 0) throw serviceError(422, ["amount must not be less than 0"]);
  if (type === "recurring" && recurring === undefined) {
    throw serviceError(422, ["recurring should not be empty"]);
  }
  if (Number(availableQuantity ?? 0) < 0) {
    throw serviceError(422, ["availableQuantity must not be less than 0"]);
  }
  return {};
}

export function pricesOf({ id }: PlainRecord, world: World): readonly PlainRecord[] {
  return prices.stored(world).where(({ productId }) => productId === id);
}

/** The product of the sub-account that the request is about. */
export function productWith(id: string, request: SimulatedRequest, world: World): PlainRecord {
  const [product] = products.listed({ ...request, body: { ids: [id] } }, world, "ids");
  if (product === undefined || !isOwn(product, request, world)) throw serviceError(404, "Product not found");
  return product;
}

export function isOwn(record: PlainRecord, request: SimulatedRequest, world: World): boolean {
  const { locationId } = ownerOf(request, world);
  return locationId === undefined || record.locationId === locationId;
}

/** Values that stand in one text, with commas, or in a list. */
export function several(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.map(String)
    : String(value ?? "")
        .split(",")
        .filter((one) => one !== "");
}
