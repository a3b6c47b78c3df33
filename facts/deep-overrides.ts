import type { SaidKind } from "./compare/difference.js";

/**
 * Where an argument's inside, its enum or its pattern departs from the official one, and why; what stands at the top of
 * a request is in `overrides.ts`. A departure that is not named here is a finding of `npm run catalogue:audit`; one that
 * is named and no longer there fails `test/catalogue`.
 */
export interface DeepOverride {
  /** The place, as the audit prints it: `body.hours[].from`. */
  readonly at: string;
  readonly kind: SaidKind;
  /** Only these names, values or patterns; a further one is a finding. */
  readonly what?: readonly string[];
  readonly reason: string;
}

const ofWords = "The file calls it an object or any text; these are the values of its words and examples.";

const zones =
  "The pattern leaves out zones that there are, such as America/Argentina/Buenos_Aires or Etc/GMT+5.";

const zone: readonly DeepOverride[] = [{ at: "body.timezone", kind: "pattern", reason: zones }];

const secrets = {
  at: "body.details.apiDetails",
  kind: "field",
  reason:
    "Nobody has written down what an action of type customApi holds; its secrets are kept out of the journal.",
} as const;

const ofPosts: readonly DeepOverride[] = [
  "body.type",
  "body.postApprovalDetails.approvalStatus",
  "body.tiktokPostDetails.privacyLevel",
  "body.gmbPostDetails.gmbEventType",
  "body.gmbPostDetails.actionType",
].map((at) => ({ at, kind: "enum", reason: ofWords }));

const foreverHasNone: readonly DeepOverride[] = ["duration", "durationType"].map((name) => ({
  at: `body.applyToFuturePaymentsConfig.${name}`,
  kind: "required",
  reason: "The spec requires both; its own example of a discount forever has neither.",
}));

const namedStage: readonly DeepOverride[] = [
  {
    at: "body.stages[].name",
    kind: "required",
    reason: "The page types a stage as text and shows objects; one without a name is none.",
  },
];

const ofCustomFields: readonly DeepOverride[] = [
  {
    at: "body.customFields[].field_value",
    kind: "field",
    reason:
      "The v3 file calls it deprecated in favour of fieldValue; an agent that gives the older name is understood.",
  },
  {
    at: "body.customFields[].id",
    kind: "required",
    reason: "A field is named by its id or by its key; the spec requires the id beside either.",
  },
];

export const deepOverrides: Readonly<Record<string, readonly DeepOverride[]>> = {
  "PUT /ad-publishing/google/segments": [
    {
      at: "body.type",
      kind: "enum",
      reason: "One argument serves query and body; the query lists its values.",
    },
    {
      at: "body.type",
      kind: "required",
      reason: "One argument serves query and body; the query requires it.",
    },
  ],
  "POST /calendars/schedules": zone,
  "PUT /calendars/schedules/{id}": zone,
  "POST /calendars/schedules/event-calendar/{calendarId}": zone,
  "PUT /calendars/schedules/event-calendar/{calendarId}": zone,
  "POST /contacts/": ofCustomFields,
  "POST /contacts/upsert": ofCustomFields,
  "PUT /contacts/{contactId}": ofCustomFields,
  "POST /conversation-ai/agents/{agentId}/actions": [secrets],
  "PUT /conversation-ai/agents/{agentId}/actions/{actionId}": [secrets],
  "POST /conversations/messages/inbound": [{ at: "body.direction", kind: "enum", reason: ofWords }],
  "GET /locations/search": [{ at: "query.order", kind: "enum", reason: ofWords }],
  "POST /opportunities/pipelines": namedStage,
  "PUT /opportunities/pipelines/{pipelineId}": namedStage,
  "POST /payments/coupon": foreverHasNone,
  "PUT /payments/coupon": foreverHasNone,
  "GET /phone-system/numbers/location/{locationId}/available": [
    {
      at: "query.numberTypes",
      kind: "type",
      reason: "The 2021 file has a text with commas; a list of one, which v3 has, looks the same in a query.",
    },
  ],
  "POST /phone-system/numbers/location/{locationId}/purchase": [
    {
      at: "body.numberType",
      kind: "enum",
      reason: "The v3 file leaves out the values that the 2021 one lists.",
    },
  ],
  "POST /social-media-posting/{locationId}/posts": ofPosts,
  "PUT /social-media-posting/{locationId}/posts/{id}": ofPosts,
  "POST /social-media-posting/{locationId}/posts/list": [
    { at: "body.postType", kind: "enum", reason: ofWords },
  ],
  "PUT /social-media-posting/category/queues/{queueId}": [
    { at: "body.status", kind: "enum", reason: ofWords },
  ],
  "POST /voice-ai/agents": zone,
  "PATCH /voice-ai/agents/{agentId}": zone,
};
