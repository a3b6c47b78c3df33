import { z } from "zod";
import type { SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Collection } from "../../world/collection.js";
import type { PaymentRecord } from "../../world/records/payments.js";

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

/** The page of records that the query asks for, newest first, and how many there are in all. */
export function pageOf(request: SimulatedRequest, records: Pick<Collection<PaymentRecord>, "where">) {
  const given = read(listSchema, request.query);
  const all = records
    .where((one) => one.locationId === given.altId && mentions(one, given.search ?? ""))
    .filter((one) => !given.contactId || one.contactId === given.contactId)
    .filter((one) => !given.status || one.fields.status === given.status)
    .filter((one) => !given.paymentStatus || one.fields.paymentStatus === given.paymentStatus)
    .filter((one) => !given.startAt || one.createdAt.slice(0, 10) >= given.startAt.slice(0, 10))
    .filter((one) => !given.endAt || one.createdAt.slice(0, 10) <= given.endAt.slice(0, 10))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return { page: all.slice(given.offset, given.offset + given.limit).map(paymentView), total: all.length };
}

export function mentions(record: PaymentRecord, text: string): boolean {
  return JSON.stringify(record.fields).toLowerCase().includes(text.toLowerCase());
}

export function paymentView({ id, fields }: PaymentRecord): Readonly<Record<string, unknown>> {
  return { _id: id, ...fields };
}
