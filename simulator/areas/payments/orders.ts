import { z } from "zod";
import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { newestFirst, withAlt } from "./listed.js";
import { recordTransaction } from "./transactions.js";

const orders = plain({
  kind: "orders",
  what: "Order",
  ids: "hex",
  sent: (order) => ({
    ...withAlt(order),
    amountSummary: { subtotal: order.subtotal ?? order.amount, discount: order.discount ?? 0 },
    source: {
      type: order.sourceType,
      subType: order.sourceSubType,
      id: order.sourceId ?? order.id,
      name: order.sourceName,
    },
    contactSnapshot: { id: order.contactId, name: order.contactName, email: order.contactEmail },
  }),
});

const within = { kind: "orders", by: "orderId" } as const;
const fulfillments = plain({ kind: "fulfillments", what: "Fulfillment", ids: "hex", within, sent: withAlt });
const notes = plain({ kind: "orderNotes", what: "Order note", ids: "hex", within, sent: withAlt });

/** What was bought, what was paid of it and what was shipped. */
export const orderEndpoints: readonly Endpoint[] = [
  orders.list("GET /payments/orders", newestFirst),
  orders.get("GET /payments/orders/{orderId}"),

  plainAnswer("POST /payments/orders/{orderId}/record-payment", (request, world) => {
    const order = orderOf(orders.named(request, world));
    const { amount = order.due, isPartialPayment = false, mode } = read(paymentSchema, request.body);
    if (order.due <= 0) throw serviceError(400, "Order is already paid");
    if (amount > order.due) throw serviceError(400, "Amount is more than what is due on the order");
    if (amount < order.due && !isPartialPayment) {
      throw serviceError(400, "Amount is less than what is due: say isPartialPayment");
    }
    recordTransaction(order.record, { entityType: "order", amount, mode }, world);
    const isPaid = amount === order.due;
    orders.changed(
      order.record,
      {
        amountPaid: order.paid + amount,
        paymentStatus: isPaid ? "paid" : "partially_paid",
        ...(isPaid ? { status: "completed" } : {}),
      },
      world,
    );
    return {};
  }),

  fulfillments.list("GET /payments/orders/{orderId}/fulfillments", { usual: 100 }),
  plainAnswer(
    "POST /payments/orders/{orderId}/fulfillments",
    (request, world) => {
      const { record, items } = orderOf(orders.named(request, world));
      const wanted = read(shipmentSchema, request.body).items;
      const before = shipped(record.id, world);
      const shipment = wanted.map(({ priceId, qty }) => {
        const item = items.find(({ price }) => price._id === priceId);
        if (item === undefined) throw serviceError(400, `No item of the order has the price ${priceId}`);
        if (qty + (before.get(priceId) ?? 0) > item.qty) {
          throw serviceError(400, `${item.name}: more than is left to fulfil`);
        }
        return { ...item, qty };
      });
      const fields = { orderId: record.id, trackings: request.body.trackings, items: shipment };
      const made = fulfillments.made(fields, request, world);
      const after = shipped(record.id, world);
      const isWhole = items.every(({ price, qty }) => (after.get(price._id) ?? 0) >= qty);
      orders.changed(record, { fulfillmentStatus: isWhole ? "fulfilled" : "partially_fulfilled" }, world);
      return withAlt(made);
    },
    { at: "data" },
  ),

  notes.list("GET /payments/orders/{orderId}/notes", { usual: 100 }),
];

const paymentSchema = z.object({
  amount: z.number().positive().optional(),
  isPartialPayment: z.boolean().optional(),
  mode: z.string(),
});

const shipmentSchema = z.object({
  items: z.array(z.object({ priceId: z.string(), qty: z.number().positive() })).min(1),
});

const orderSchema = z.object({
  amount: z.number(),
  amountPaid: z.number().optional(),
  paymentStatus: z.string().optional(),
  items: z
    .array(z.looseObject({ name: z.string(), qty: z.number(), price: z.looseObject({ _id: z.string() }) }))
    .default([]),
});

function orderOf(record: PlainRecord) {
  const { amount, amountPaid, paymentStatus, items } = orderSchema.parse(record);
  const paid = amountPaid ?? (paymentStatus === "paid" ? amount : 0);
  return { record, items, paid, due: amount - paid };
}

/** How many of each price of an order have gone out. */
function shipped(orderId: string, world: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const shipment of fulfillments.stored(world).where((one) => one.orderId === orderId)) {
    for (const { price, qty } of orderSchema.shape.items.parse(shipment.items)) {
      counts.set(price._id, (counts.get(price._id) ?? 0) + qty);
    }
  }
  return counts;
}
