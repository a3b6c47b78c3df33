import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { matching } from "../../endpoint/page.js";
import type { ListOptions } from "../../endpoint/plain.js";
import type { PlainRecord } from "../../world/plain-record.js";

/** How money is listed: ten at a time, the newest first, by what the query names. */
export const newestFirst = { usual: 10, order: () => byAge, where: isAskedFor } satisfies ListOptions;

export function byAge(one: PlainRecord, other: PlainRecord): number {
  return String(other.createdAt).localeCompare(String(one.createdAt));
}

export function isAskedFor(record: PlainRecord, request: SimulatedRequest): boolean {
  const { query } = request;
  const isOther = references.some((name) => query[name] !== undefined && record[name] !== query[name]);
  return !isOther && isOfMode(record, query.paymentMode) && matching([record], request).length > 0;
}

/** A record that has no such field is not meant either. */
const references = ["contactId", "entityId", "subscriptionId", "sourceId", "entitySourceType"];

function isOfMode({ liveMode }: PlainRecord, mode: unknown): boolean {
  return liveMode === undefined || (mode !== "live" && mode !== "test") || liveMode === (mode === "live");
}

/** As records of a sub-account go out here: `_id`, `altId` and `altType`. */
export function withAlt({ id, locationId, ...fields }: PlainRecord): Fields {
  return { ...fields, _id: id, altId: locationId, altType: "location" };
}
