import { group } from "../declare/event.js";
import { amount, flag, id, moment, nameless, part, parts, text, texts } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const price = group("Price", {
  entity: { kind: "price", idField: "_id" },
  mentions: [{ kind: "product", idField: "product" }],
  reads: "GET /products/{productId}/price/{priceId}",
  stales: ["price", "product"],
});

const tag = {
  _id: id,
  locationId: id,
  product: id,
  name: text,
  currency: text,
  amount,
  compareAtPrice: amount,
  recurring: part({ interval: text, intervalCount: amount }),
  variantOptionIds: texts,
  membershipOffers: parts({ _id: text, label: text, value: text }),
  // Documented as null; a switch everywhere else in the API.
  trackInventory: flag,
  availableQuantity: amount,
  allowOutOfStockPurchases: flag,
  userId: text,
  createdAt: moment,
  updatedAt: moment,
};

const monthly = {
  _id: ids.price,
  locationId: ids.location,
  product: ids.product,
  name: "Monthly care",
  currency: "USD",
  amount: 29,
  compareAtPrice: 39,
  recurring: { interval: "month", intervalCount: 1 },
  variantOptionIds: [],
  membershipOffers: [
    { _id: "65a1b2c3d4e5f60718293f01", label: "Members", value: "65a1b2c3d4e5f60718293f02" },
  ],
  trackInventory: null,
  availableQuantity: 0,
  allowOutOfStockPurchases: true,
  userId: ids.user,
  createdAt: "2026-03-05T12:00:00.000Z",
  updatedAt: "2026-03-05T12:00:00.000Z",
};

export default [
  price("PriceCreate", {
    title: "Price created",
    description:
      "Sent when a product gets a further price; the body has no event name, and the kind of price stands in " +
      "priceType, which the other price events call `type`.",
    payload: nameless({ ...tag, priceType: text }),
    sample: { ...monthly, priceType: "recurring" },
  }),
  price("PriceUpdate", {
    title: "Price changed",
    description:
      "Sent when a price is edited; `type` is one_time or recurring and no event name, and the body looks like that of " +
      "a deletion.",
    payload: nameless({ ...tag, type: text }),
    sample: { ...monthly, type: "recurring", amount: 25, updatedAt: "2026-03-07T09:00:00.000Z" },
  }),
  price("PriceDelete", {
    title: "Price deleted",
    description:
      "Sent when a price is taken off its product, with its last state; `type` is one_time or recurring and no event " +
      "name, so only the URL tells it from a change.",
    reads: null,
    payload: nameless({ ...tag, type: text }),
    sample: { ...monthly, type: "recurring" },
  }),
] as const;
