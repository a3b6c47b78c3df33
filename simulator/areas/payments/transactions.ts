import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { newestFirst, withAlt } from "./listed.js";

/** Both go out with their source in two forms: flat in a list, and as a record of its own when read. */
const sent = (record: PlainRecord) => ({
  ...withAlt(record),
  entitySource: {
    type: record.entitySourceType,
    subType: record.entitySourceSubType,
    id: record.entitySourceId ?? record.entityId ?? record.id,
    name: record.entitySourceName,
  },
  contactSnapshot: { id: record.contactId, name: record.contactName, email: record.contactEmail },
});

const transactions = plain({ kind: "transactions", what: "Transaction", ids: "hex", sent });
const subscriptions = plain({ kind: "subscriptions", what: "Subscription", ids: "hex", sent });

/** Money that moved, and what is charged again and again. */
export const transactionEndpoints: readonly Endpoint[] = [
  transactions.list("GET /payments/transactions", newestFirst),
  transactions.get("GET /payments/transactions/{transactionId}"),
  subscriptions.list("GET /payments/subscriptions", newestFirst),
  subscriptions.get("GET /payments/subscriptions/{subscriptionId}"),
];

/** Enters money that came in for an order or an invoice. */
export function recordTransaction(
  paid: PlainRecord,
  {
    entityType,
    amount,
    mode,
  }: { readonly entityType: string; readonly amount: number; readonly mode: string },
  world: World,
): void {
  const now = world.now().toISOString();
  const isInvoice = entityType === "invoice";
  transactions.stored(world).put({
    id: world.chance.objectId(),
    locationId: paid.locationId,
    contactId: paid.contactId,
    contactName: paid.contactName,
    contactEmail: paid.contactEmail,
    currency: paid.currency,
    amount,
    amountRefunded: 0,
    status: "succeeded",
    liveMode: paid.liveMode,
    entityType,
    entityId: paid.id,
    entitySourceType: isInvoice ? "invoice" : paid.sourceType,
    entitySourceName: isInvoice ? paid.name : paid.sourceName,
    entitySourceId: paid.id,
    ...(isInvoice ? { invoiceId: paid.id } : {}),
    paymentProviderType: "manual",
    paymentMethod: { mode },
    fulfilledAt: now,
    createdAt: now,
    updatedAt: now,
  });
}
