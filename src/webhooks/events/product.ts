import { group } from "../declare/event.js";
import { flag, id, moment, nameless, parts, text } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const product = group("Product", {
  entity: { kind: "product", idField: "_id" },
  reads: "GET /products/{productId}",
  stales: ["product", "products"],
});

const article = nameless({
  _id: id,
  locationId: id,
  productType: id,
  name: text,
  description: text,
  image: text,
  statementDescriptor: text,
  availableInStore: flag,
  medias: parts({ id: text, title: text, url: text, type: text, isFeatured: flag }),
  variants: parts({ id: text, name: text, options: parts({ id: text, name: text }) }),
  userId: text,
  createdAt: moment,
  updatedAt: moment,
});

const toothbrush = {
  _id: ids.product,
  locationId: ids.location,
  productType: "PHYSICAL",
  name: "Sonic toothbrush",
  description: "With two heads",
  image: "https://shop.example.com/brush.png",
  statementDescriptor: "HARBOR DENTAL",
  availableInStore: true,
  medias: [
    {
      id: "9c0a7f51-front",
      title: "Front",
      url: "https://shop.example.com/brush.png",
      type: "image",
      isFeatured: true,
    },
  ],
  variants: [{ id: "9c0a7f51-color", name: "Color", options: [{ id: "9c0a7f51-white", name: "White" }] }],
  userId: ids.user,
  createdAt: "2026-03-05T11:00:00.000Z",
  updatedAt: "2026-03-05T11:00:00.000Z",
};

export default [
  product("ProductCreate", {
    title: "Product created",
    description:
      "Sent when a product is added to the catalogue; its prices are not in the body and have events of their own, " +
      "and there is no event name.",
    payload: article,
    sample: toothbrush,
  }),
  product("ProductUpdate", {
    title: "Product changed",
    description:
      "Sent when a product's text, pictures or variants change; the body has no event name and looks like that of a " +
      "creation.",
    payload: article,
    sample: { ...toothbrush, name: "Sonic toothbrush II", updatedAt: "2026-03-09T10:15:00.000Z" },
  }),
  product("ProductDelete", {
    title: "Product deleted",
    description:
      "Sent when a product is removed from the catalogue; the body has no event name and shows the product as it " +
      "last was.",
    reads: null,
    payload: article,
    sample: toothbrush,
  }),
] as const;
