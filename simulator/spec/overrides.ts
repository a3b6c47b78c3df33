import type { FieldList } from "./field-list.js";

/** How the service is known to differ from its spec in one operation. */
export interface SpecOverride {
  /** Fields that the spec calls required and the service does not. */
  readonly optional?: readonly string[];
  /** Arguments of the query added or redefined, in the notation of a field list. */
  readonly queryFields?: FieldList;
  /** Fields of the body added or redefined, in the notation of a field list. */
  readonly bodyFields?: FieldList;
  /** True where the body takes whatever names it is given. */
  readonly takesAnyName?: true;
  /** Largest accepted value of a numeric field. */
  readonly largest?: Readonly<Record<string, number>>;
  /** Status for a value above `largest`; 422 unless given. */
  readonly largestStatus?: number;
}

const pageOf100 = { largest: { limit: 100 } } as const;

/** By operation: what others have measured on the live service, and requirements that it does not hold to
 * (docs/api/operations.md#where-the-service-differs-from-its-spec). */
export const overrides: Readonly<Record<string, SpecOverride>> = {
  "GET /contacts/": pageOf100,
  "GET /contacts/business/{businessId}": pageOf100,
  "GET /businesses/": pageOf100,
  "GET /products/": pageOf100,
  "GET /invoices/": pageOf100,
  "GET /forms/": { largest: { limit: 50 } },
  "GET /surveys/": { largest: { limit: 50 } },
  "GET /forms/submissions": pageOf100,
  "GET /surveys/submissions": pageOf100,
  "GET /conversations/search": pageOf100,
  "GET /conversations/{conversationId}/messages": pageOf100,
  "GET /opportunities/search": { ...pageOf100, largestStatus: 400 },
  "POST /opportunities/search": {
    ...pageOf100,
    largestStatus: 400,
    optional: ["query", "limit", "page", "searchAfter", "additionalDetails"],
    bodyFields: { filters: "array<object>", sort: "array<object>", searchAfter: "array<any>" },
  },
  // Each file stands under a name of its own.
  "POST /locations/{locationId}/customFields/upload": { takesAnyName: true },
  "POST /objects/{schemaKey}/records/search": { optional: ["searchAfter"] },
  "GET /saas/locations": { optional: ["customerId", "subscriptionId"] },
  "GET /snapshots/snapshot-status/{snapshotId}": { optional: ["lastDoc"] },
  "POST /opportunities/upsert": {
    optional: ["followers", "isRemoveAllFollowers", "followersActionType"],
    bodyFields: { contactId: "string" },
  },
  "POST /conversations/messages": {
    optional: ["subType", "status"],
    bodyFields: { locationId: "string!" },
  },
  // The endpoints themselves answer 400 when the location is missing.
  "POST /calendars/events/appointments": { optional: ["locationId"] },
  "POST /agent-studio/agent/{agentId}/execute": { optional: ["locationId"] },
  "POST /agent-studio/public-api/agents/{agentId}/execute": { optional: ["locationId"] },
  "POST /agent-studio/agent": { bodyFields: { nodes: "array<any>", edges: "array<any>" } },
  "POST /calendars/events/block-slots": { optional: ["calendarId"] },
  "PUT /calendars/events/block-slots/{eventId}": { optional: ["calendarId"] },
  "POST /invoices/{invoiceId}/record-payment": { optional: ["card", "cheque", "notes"] },
  // Its text asks for either, and takes several values with commas in the list of documents.
  "GET /payments/coupon": { optional: ["id", "code"] },
  "GET /proposals/document": { queryFields: { status: "string", paymentStatus: "string" } },
};
