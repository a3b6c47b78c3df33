import { z } from "zod";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../server/whitelist.js";
import type { Collection } from "../../world/collection.js";
import type { PaymentRecord } from "../../world/records/records.js";
import type { World } from "../../world/world.js";

const listSchema = z.object({
  altId: z.string(),
  contactId: z.string().optional(),
  search: z.string().optional(),
  status: z.string().optional(),
  paymentStatus: z.string().optional(),
  startAt: z.string().optional(),
  endAt: z.string().optional(),
  limit: z.coerce.number().default(10),
  offset: z.coerce.number().default(0),
});

const providerSchema = z.object({
  altId: z.string(),
  altType: z.string(),
  uniqueName: z.string(),
  title: z.string(),
  provider: z.string(),
  description: z.string(),
  imageUrl: z.string(),
});

/** Payments, invoices, products, and white-label payment providers. */
export const payments: readonly Endpoint[] = [
  { line: "GET /payments/orders", handle: (request, world) => data(request, world.orders) },
  { line: "GET /payments/transactions", handle: (request, world) => data(request, world.transactions) },
  { line: "GET /payments/subscriptions", handle: (request, world) => data(request, world.subscriptions) },
  {
    line: "GET /invoices/",
    handle(request, world) {
      const { page, total } = found(request, world.invoices);
      return ok({ invoices: page, total });
    },
  },
  {
    line: "GET /invoices/{invoiceId}",
    handle(request, world) {
      const invoice = world.invoices.get(param(request, "invoiceId"));
      return ok(view(reachable(invoice, "Invoice", request, world)));
    },
  },
  {
    line: "GET /products/",
    handle(request, world) {
      const schema = z.object({
        locationId: z.string(),
        search: z.string().default(""),
        limit: z.number().default(20),
        offset: z.number().default(0),
      });
      const { locationId, search, limit, offset } = read(schema, request.query);
      const all = world.products.where((one) => one.locationId === locationId && mentions(one, search));
      return ok({
        products: all.slice(offset, offset + limit).map(view),
        total: [{ total: all.length }],
      });
    },
  },
  {
    line: "GET /payments/integrations/provider/whitelabel",
    handle(request, world) {
      const schema = z.object({
        altId: z.string(),
        limit: z.number().default(10),
        offset: z.number().default(0),
      });
      const { altId, limit, offset } = read(schema, request.query);
      const all = world.paymentProviders.where((provider) => provider.locationId === altId);
      return ok({ providers: all.slice(offset, offset + limit).map(view) });
    },
  },
  { line: "POST /payments/integrations/provider/whitelabel", handle: addProvider },
];

function addProvider(request: SimulatedRequest, world: World): Reply {
  const { uniqueName, ...written } = read(providerSchema, request.body);
  const createdAt = world.now().toISOString();
  const provider = world.paymentProviders.put({
    id: world.chance.objectId(),
    locationId: written.altId,
    createdAt,
    fields: { ...written, route: uniqueName, createdAt, updatedAt: createdAt },
  });
  return ok(view(provider));
}

function data(request: SimulatedRequest, records: Collection<PaymentRecord>): Reply {
  const { page, total } = found(request, records);
  return ok({ data: page, totalCount: total });
}

function found(request: SimulatedRequest, records: Pick<Collection<PaymentRecord>, "where">) {
  const given = read(listSchema, request.query);
  const all = records
    .where((one) => one.locationId === given.altId && mentions(one, given.search ?? ""))
    .filter((one) => !given.contactId || one.contactId === given.contactId)
    .filter((one) => !given.status || one.fields.status === given.status)
    .filter((one) => !given.paymentStatus || one.fields.paymentStatus === given.paymentStatus)
    .filter((one) => !given.startAt || one.createdAt.slice(0, 10) >= given.startAt.slice(0, 10))
    .filter((one) => !given.endAt || one.createdAt.slice(0, 10) <= given.endAt.slice(0, 10))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return { page: all.slice(given.offset, given.offset + given.limit).map(view), total: all.length };
}

function mentions(record: PaymentRecord, text: string): boolean {
  return JSON.stringify(record.fields).toLowerCase().includes(text.toLowerCase());
}

function view({ id, fields }: PaymentRecord): Readonly<Record<string, unknown>> {
  return { _id: id, ...fields };
}
