import { group } from "../declare/event.js";
import { amount, bag, flag, id, list, moment, part, parts, text, texts, typed } from "../declare/payload.js";
import { ids, mara } from "../sending/samples.js";

const order = group("Order", {
  subAccount: "altId",
  entity: { kind: "order", idField: "_id" },
  mentions: [{ kind: "contact", idField: "contactId" }],
  reads: "GET /payments/orders/{orderId}",
  stales: ["order", "orders"],
});

const contactSnapshot = part({
  locationId: text,
  id: text,
  name: text,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  companyName: text,
  address1: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  website: text,
  source: text,
  dateAdded: moment,
  dateOfBirth: moment,
  dnd: flag,
  tags: texts,
  attachments: list,
  assignedTo: text,
});

const productTax = parts({
  _id: text,
  name: text,
  rate: amount,
  calculation: text,
  deleted: flag,
  altId: text,
  altType: text,
  createdAt: moment,
  updatedAt: moment,
  __v: amount,
});

const items = parts({
  name: text,
  qty: amount,
  product: part({
    _id: text,
    name: text,
    description: text,
    availableInStore: flag,
    taxes: productTax,
    variants: parts({ id: text, name: text, options: parts({ id: text, name: text }) }),
  }),
  price: part({
    _id: text,
    name: text,
    type: text,
    currency: text,
    amount,
    variantOptionIds: texts,
  }),
});

const purchase = {
  _id: id,
  altId: id,
  altType: text,
  locationId: text,
  contactId: text,
  contactSnapshot,
  status: text,
  fulfillmentStatus: text,
  currency: text,
  amount,
  liveMode: flag,
  items,
  amountSummary: part({ discount: amount, shipping: amount, subtotal: amount, tax: amount }),
  taxSummary: parts({ _id: text, name: text, rate: amount, calculation: text, amount }),
  source: part({ id: text, name: text, type: text, subType: text, meta: bag }),
  createdAt: moment,
  updatedAt: moment,
};

const salesTax = { _id: "65a1b2c3d4e5f60718293e01", name: "Sales tax", rate: 10, calculation: "exclusive" };

const brushes = {
  _id: ids.order,
  altId: ids.location,
  altType: "location",
  locationId: ids.location,
  contactId: ids.contact,
  contactSnapshot: { ...mara, tags: [...mara.tags], attachments: [] },
  status: "pending",
  fulfillmentStatus: "unfulfilled",
  currency: "USD",
  amount: 66,
  liveMode: true,
  items: [
    {
      name: "Sonic toothbrush",
      qty: 2,
      product: {
        _id: ids.product,
        name: "Sonic toothbrush",
        description: "With two heads",
        availableInStore: true,
        taxes: [{ ...salesTax, altId: ids.location, altType: "location", deleted: false }],
        variants: [
          {
            id: "9c0a7f51-color",
            name: "Color",
            options: [{ id: "9c0a7f51-white", name: "White" }],
          },
        ],
      },
      price: {
        _id: ids.price,
        name: "White",
        type: "one_time",
        currency: "USD",
        amount: 30,
        variantOptionIds: ["9c0a7f51-white"],
      },
    },
  ],
  amountSummary: { discount: 0, shipping: 0, subtotal: 60, tax: 6 },
  taxSummary: [{ ...salesTax, amount: 6 }],
  source: {
    id: "65a1b2c3d4e5f60718293e02",
    name: "Shop",
    type: "funnel",
    subType: "one_step_order_form",
    meta: { domain: "shop.example.com", pageUrl: "/brushes" },
  },
  createdAt: "2026-03-06T18:00:00.000Z",
  updatedAt: "2026-03-06T18:00:00.000Z",
};

export default [
  order("OrderCreate", {
    title: "Order placed",
    description:
      "Sent when something is ordered through a form, funnel or store, which does not mean that it is paid; the id is " +
      "`_id` and the sub-account altId.",
    payload: typed("OrderCreate", purchase),
    sample: { type: "OrderCreate", ...brushes },
  }),
  order("OrderStatusUpdate", {
    title: "Order status changed",
    description:
      "Sent when an order's status moves on; fulfillmentStatus is apart and about shipping, and test orders are told " +
      "by liveMode.",
    payload: typed("OrderStatusUpdate", purchase),
    sample: {
      type: "OrderStatusUpdate",
      ...brushes,
      status: "completed",
      updatedAt: "2026-03-06T18:01:30.000Z",
    },
  }),
] as const;
