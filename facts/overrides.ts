/**
 * Where the catalogue departs from the official spec, and why. A departure that is not named here fails the
 * contract tests; so does one that is named and no longer there.
 */
export interface Override {
  /** Argument names that the spec does not have. */
  readonly added?: readonly string[];
  /** Argument names of the spec that are not offered. */
  readonly dropped?: readonly string[];
  /** Arguments that the spec requires and the service does not. */
  readonly optional?: readonly string[];
  /** Arguments that the service requires and the spec does not. */
  readonly required?: readonly string[];
  /** Arguments whose type the spec has wrong. */
  readonly types?: readonly string[];
  readonly scopes?: readonly string[];
  readonly token?: "location" | "agency" | "either";
  readonly reason: string;
}

export const overrides: Readonly<Record<string, Override>> = {
  "POST /saas/locations/{locationId}/wallet-transactions": {
    token: "either",
    reason: "The page names no token; its neighbour, which does, takes an agency's.",
  },
  "POST /courses/offers": {
    added: [
      "title",
      "productIds",
      "description",
      "type",
      "amount",
      "currency",
      "priceDisplayOverride",
      "visibility",
      "interval",
      "intervalCount",
      "trialDays",
      "setupFee",
      "numberOfPayments",
      "isLivePaymentMode",
      "accessDate",
      "daysOfAccess",
      "coupons",
      "posterImage",
      "customJs",
      "customCss",
      "customHeader",
      "customFooter",
    ],
    required: ["title"],
    reason:
      "The page was not to be had. These are the fields of the update; an offer without a title is none.",
  },
  "POST /contacts/search": {
    added: ["locationId", "query", "pageLimit", "filters", "sort", "page", "searchAfter"],
    reason: "The spec gives no fields; these are what the service takes (docs issue #31).",
  },
  "POST /conversations/messages": {
    added: ["locationId"],
    optional: ["status"],
    reason:
      "Measured live: without locationId it answers 422; status is a delivery state that nobody can give.",
  },
  "GET /conversations/{conversationId}/messages": {
    types: ["type"],
    reason: "The spec allows one type; by its own words several may stand, with commas between.",
  },
  "POST /conversations/messages/upload": {
    added: ["fileAttachment"],
    optional: ["attachmentUrls"],
    reason: "The file's field stands only in the description; the reply gives the attachment URLs.",
  },
  "POST /opportunities/search": {
    added: ["filters", "sort"],
    optional: ["query", "page", "searchAfter", "additionalDetails"],
    reason: "The spec requires all of its fields; a search needs none of them.",
  },
  "POST /opportunities/upsert": {
    added: ["contactId"],
    optional: ["followers", "isRemoveAllFollowers", "followersActionType"],
    reason: "The spec requires the follower fields and forgets the contact.",
  },
  "POST /invoices/{invoiceId}/record-payment": {
    optional: ["card", "cheque", "notes"],
    reason: "A payment is by card or by cheque, never both (SDK issue #19).",
  },
  "GET /payments/coupon": {
    optional: ["id", "code"],
    reason: "The spec's own words say that either will do.",
  },
  "POST /locations/{locationId}/customFields": {
    added: ["options", "parentId"],
    reason:
      "Taken, though the spec forgets them: parentId by docs issue #300, options as third parties measured.",
  },
  "PUT /locations/{locationId}/customFields/{id}": {
    added: ["options"],
    reason: "The choices of a dropdown, which the spec forgets (measured by third parties).",
  },
  "POST /locations/{locationId}/customFields/upload": {
    added: ["roof-inspection.pdf"],
    required: ["additional"],
    reason:
      "Files go under names of their own, as the spec's reply shows, and at least one; this is the example's.",
  },
  "GET /snapshots/snapshot-status/{snapshotId}": {
    optional: ["lastDoc"],
    reason: "The first page has no document to start after.",
  },
  "POST /calendars/events/block-slots": {
    optional: ["calendarId"],
    reason: "Either calendarId or assignedUserId (docs issue #23).",
  },
  "PUT /calendars/events/block-slots/{eventId}": {
    optional: ["calendarId"],
    reason: "Either calendarId or assignedUserId, never both, by the spec's own words.",
  },
  "POST /calendars/{calendarId}/notifications": {
    required: ["body"],
    reason: "The whole body is a list, which the argument body holds; without it there is nothing to create.",
  },
  "GET /affiliate-manager/{locationId}/campaigns": {
    types: ["trackTypes"],
    reason: "The page says a list; by its own words it is sent as one text with commas.",
  },
  "GET /voice-ai/dashboard/call-logs": {
    types: ["actionType"],
    reason: "The spec allows one action type; its own words and example are several with commas.",
  },
  "POST /store/shipping-zone/shipping-rates": {
    types: ["amountAvailable"],
    reason: "The spec lists country codes here, copied from its neighbour; it is the amount of the order.",
  },
  "POST /invoices/estimate": {
    types: ["frequencySettings"],
    reason: "The spec requires a schedule even where nothing repeats; its own example has none.",
  },
  "PUT /invoices/estimate/{estimateId}": {
    types: ["frequencySettings"],
    reason: "The spec requires a schedule even where nothing repeats; its own example has none.",
  },
  "POST /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}": {
    types: ["(body)"],
    reason: "One body per network, and the network stands in the path: what is required depends on it.",
  },
  "GET /proposals/document": {
    types: ["status", "paymentStatus"],
    reason: "The spec lists single values; by its own words several may stand, with commas between.",
  },
  "POST /objects/{schemaKey}/records/search": {
    added: ["filters", "sort"],
    optional: ["query", "page", "pageLimit", "searchAfter"],
    reason:
      "page and pageLimit are always sent; the rest is optional, filters and sort are taken (HighLevel's guide to records, third-party clients).",
  },
  "POST /objects/{schemaKey}/records": {
    added: ["locationId", "properties", "owner", "followers"],
    required: ["properties"],
    reason: "The spec gives no fields; these are the ones of the reply and of the official examples.",
  },
  "PUT /objects/{schemaKey}/records/{id}": {
    added: ["properties", "owner", "followers"],
    reason: "The spec gives no fields; these are the ones of the reply and of the official examples.",
  },
  "POST /forms/upload-custom-files": {
    required: ["additional"],
    reason:
      "The spec names no part: the files stand under names of their own, and an upload has at least one.",
  },
};

/** Further departures, from the v3 form of operations that both sets hold. */
export const overridesOfV3: Readonly<Record<string, Override>> = {
  "GET /ad-publishing/facebook/reporting": {
    types: ["fields"],
    reason: "The v3 file forgets that the metrics stand in one text; the Version sent is the same.",
  },
  "GET /ad-publishing/google/reporting": {
    types: ["fields"],
    reason: "The v3 file forgets that the metrics stand in one text; the Version sent is the same.",
  },
  "GET /ad-publishing/linkedin/reporting": {
    types: ["fields"],
    reason: "The v3 file forgets that the metrics stand in one text; the Version sent is the same.",
  },
  "GET /phone-system/numbers/location/{locationId}/available": {
    optional: [
      "numberTypes",
      "firstPart",
      "lastPart",
      "anywhere",
      "smsEnabled",
      "mmsEnabled",
      "voiceEnabled",
    ],
    reason: "The v3 file requires every filter, which no number could meet; the 2021 file none.",
  },
  "POST /phone-system/numbers/location/{locationId}/purchase": {
    optional: [
      "addressSid",
      "bundleSid",
      "countryCode",
      "numberType",
      "paymentIntentId",
      "stripeAccountId",
      "paymentMethodId",
      "locality",
      "region",
      "fingerprintId",
      "skipLocationKYC",
    ],
    reason:
      "The v3 file requires every field, an address and a Stripe payment with each; the 2021 file none.",
  },
};
