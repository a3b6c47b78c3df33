import { type Endpoint, ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import type { Collection } from "../../world/collection.js";
import type { PaymentRecord } from "../../world/records/payments.js";
import { pageOf } from "./payment-record.js";
import { providers } from "./providers.js";

export const payments: readonly Endpoint[] = [
  { line: "GET /payments/orders", handle: (request, world) => list(request, world.orders) },
  { line: "GET /payments/transactions", handle: (request, world) => list(request, world.transactions) },
  { line: "GET /payments/subscriptions", handle: (request, world) => list(request, world.subscriptions) },
  ...providers,
];

function list(request: SimulatedRequest, records: Collection<PaymentRecord>): Reply {
  const { page, total } = pageOf(request, records);
  return ok({ data: page, totalCount: total });
}
