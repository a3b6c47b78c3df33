import type { JSONObject } from "./shape.js";

/**
 * What the changelog of HighLevel's developer site says of requests, since the official files stand still
 * (2026-06-19), entry by entry. What it says of replies alone is not here: the files of the live pages have it, or
 * nobody has written it down. An entry goes when a newer snapshot of the files has it (docs/contributing).
 */
export interface Change {
  /** The heading in the changelog. */
  readonly on: string;
  readonly lines: readonly string[];
  /** By place: `query.limit`, `body.settings.locale`, `body.questions.*.type`. */
  readonly fields?: Readonly<Record<string, Patch>>;
  readonly deprecated?: true;
}

export type Patch =
  | { readonly kind: "added"; readonly schema: JSONObject; readonly required?: boolean }
  | { readonly kind: "instead"; readonly schema: JSONObject }
  | { readonly kind: "one of" | "more" | "without"; readonly values: readonly string[] }
  | { readonly kind: "gone" | "optional" | "required" };

const added = (schema: JSONObject): Patch => ({ kind: "added", schema });
/** Another schema than the files have. */
const instead = (schema: JSONObject): Patch => ({ kind: "instead", schema });
/** Any text before, now one of these. */
const oneOf = (...values: readonly string[]): Patch => ({ kind: "one of", values });
const without = (...values: readonly string[]): Patch => ({ kind: "without", values });
const more = (...values: readonly string[]): Patch => ({ kind: "more", values });
const gone: Patch = { kind: "gone" };
const optional: Patch = { kind: "optional" };
const required: Patch = { kind: "required" };

const text = { type: "string" };
const number = { type: "number" };
const texts = { type: "array", items: text };

const ads = (method: string, ...paths: readonly string[]) =>
  paths.map((path) => `${method} /ad-publishing/${path}`);

const conversionTypes = ["LEAD_FORM_SUBMIT", "UPLOAD_CALLS", "UPLOAD_CLICKS", "WEBPAGE"];

const ofAudience = {
  ageRanges: instead({
    type: "array",
    items: {
      type: "object",
      required: ["minAge"],
      properties: { minAge: number, maxAge: number },
    },
  }),
  genders: oneOf("FEMALE", "MALE", "UNDETERMINED"),
  parentalStatuses: oneOf("PARENT", "NOT_A_PARENT", "UNDETERMINED"),
};

const within = (place: string, fields: Readonly<Record<string, Patch>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, patch]) => [`${place}.${name}`, patch]));

const userScopes = more(
  "audit-logs.export",
  "audit-logs.readonly",
  "locations.agency-subaccounts.manage",
  "locations.billing.manage",
  "locations.create",
  "locations.delete",
  "locations.details.manage",
  "locations.export.list",
  "locations.features-limits.manage",
  "locations.pause-resume",
  "payments/settings.write",
  "pipelines.create",
);

export const changes: readonly Change[] = [
  {
    on: "2026-09-23",
    lines: [
      "POST /conversation-ai/agents/{agentId}/actions",
      "PUT /conversation-ai/agents/{agentId}/actions/{actionId}",
    ],
    // What details then holds, nobody has written down.
    fields: { "body.type": more("customApi") },
  },
  {
    on: "2026-09-10",
    lines: ["GET /marketplace/app/{appId}/rebilling-config/location/{locationId}"],
    deprecated: true,
  },
  {
    on: "2026-09-03",
    lines: ["GET /blogs/posts/all"],
    fields: {
      "query.status": more(
        "ALL",
        "DRAFT",
        "PUBLISHED",
        "SCHEDULED",
        "SCHEDULE_FAILED",
        "ARCHIVED",
        "DELETED",
      ),
    },
  },
  {
    on: "2026-08-25",
    lines: [
      "POST /chat-widget/",
      "PATCH /chat-widget/data/{locationId}/{id}",
      "PUT /chat-widget/data/{locationId}/{id}",
    ],
    fields: within("body.settings", {
      chatType: oneOf("emailChat", "liveChat"),
      locale: oneOf(
        ...["auto", "location", "da-dk", "de", "en-gb", "en-us", "es", "fi", "fr-ca", "fr-fr"],
        ...["hr", "hu", "it", "nl", "no", "pt-br", "pt-pt", "sv-se"],
      ),
      promptType: oneOf("avatar", "normal"),
      widgetPlacement: oneOf("embedded", "sticky"),
      "dimensions.position": oneOf(
        ...["top-left", "top-right", "middle-left", "middle-right", "bottom-left", "bottom-right"],
      ),
      "theme.name": oneOf(
        ...["blue", "custom", "facebook", "golden", "instagram", "lavender", "tan", "teal"],
      ),
      "theme.typography": added({}),
      "theme.value": added({}),
      "advanceSettings.aTwoPCompliance": gone,
      useEmailField: gone,
      widgetId: gone,
      "advanceSettings.contactFormOptions": instead({
        type: "array",
        items: {
          type: "object",
          properties: {
            ...{ dataType: {}, disabled: {}, fieldKey: {}, id: {}, label: {} },
            ...{ picklistOptions: {}, placeholder: {}, required: {}, value: {} },
          },
        },
      }),
      "advanceSettings.businessOfficeHours.openHours": instead({
        type: "array",
        items: { type: "object", properties: { daysOfTheWeek: {}, hours: {} } },
      }),
      chatIcon: instead({}),
      "acknowledgementDetails.icon": instead({}),
      "acknowledgementDetails.liveChatIcon": instead({}),
    }),
  },
  {
    on: "2026-08-25",
    lines: [
      "POST /chat-widget/",
      "PATCH /chat-widget/data/{locationId}/{id}",
      "PUT /chat-widget/data/{locationId}/{id}",
    ],
    fields: within("body.settings", { chatIcon: optional, chatType: optional }),
  },
  {
    on: "2026-08-21",
    lines: ads("PUT", "google/ads"),
    fields: { "body.audience.segments": instead(texts) },
  },
  {
    on: "2026-08-21",
    lines: ads("PUT", "linkedin/ads"),
    fields: within("body.adCampaigns.*.ads.*", { createdAt: added(text), updatedAt: added(text) }),
  },
  {
    on: "2026-08-13",
    lines: [
      ...ads(
        "GET",
        ...["facebook/ad-accounts/{adAccountId}", "facebook/conversation-forms"],
        ...["facebook/custom-audience/{audienceId}", "facebook/integration", "facebook/me"],
        ...["facebook/page/{pageId}/forms", "google/ad-accounts/{adAccountId}", "google/ads/{adId}"],
        ...["google/audiences", "google/audiences/{audienceId}", "google/conversion-goals"],
        ...["google/conversions/{conversionId}", "google/integration", "google/me"],
        ...["linkedin/ad-accounts", "linkedin/ads/{adId}", "linkedin/integration", "linkedin/me"],
        ...["linkedin/{accountId}/forms", "facebook/campaigns/{campaignId}/publishing-progress"],
      ),
      ...ads("DELETE", "facebook/custom-audience/{audienceId}", "google/conversions/{conversionId}"),
      ...ads("PUT", "facebook/page/default"),
      ...ads("POST", "google/keyword-ideas", "linkedin/{accountId}/form"),
      ...ads("PATCH", "linkedin/{adId}/status"),
    ],
    fields: { "query.isDraft": gone },
  },
  {
    on: "2026-08-13",
    lines: ads(
      "GET",
      ...["facebook/conversation-forms", "facebook/custom-audience", "facebook/page/{pageId}/forms"],
      ...["facebook/pages", "facebook/pixels"],
    ),
    fields: { "query.after": added(text), "query.limit": added(number) },
  },
  {
    on: "2026-08-13",
    lines: ads(
      "GET",
      ...["google/assets", "google/audiences", "google/conversion-goals", "google/conversions"],
      ...["google/segments", "google/target-interests", "linkedin/{accountId}/forms"],
    ),
    fields: { "query.limit": added(number), "query.pageToken": added(text) },
  },
  {
    on: "2026-08-13",
    lines: ads(
      "GET",
      ...["facebook/custom-audience", "facebook/page/{pageId}/forms", "facebook/pixels"],
      ...["google/target-interests", "linkedin/{accountId}/forms"],
    ),
    fields: { "query.projection": added(text) },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "facebook/ad-accounts"),
    fields: { "query.type": oneOf("AD_MANAGER", "INTEGRATION") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "facebook/pixels"),
    fields: { "query.channel": oneOf("FACEBOOK", "IG") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "facebook/reporting/list"),
    fields: { "query.listType": oneOf("ads", "adsets", "campaigns", "none"), "query.campaignId": optional },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "facebook/reporting"),
    fields: {
      "query.groupBy": optional,
      "query.fields": more("cost_per_result", "results"),
    },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "facebook/targeting/search"),
    fields: { "query.type": oneOf("geolocation", "interest", "language") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "google/reporting/list"),
    fields: { "query.listType": oneOf("adGroups", "ads", "campaigns", "keywords") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "google/segments"),
    fields: { "query.type": oneOf("ALL", "CUSTOM_SEGMENTS", "DATA_SEGMENTS") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "google/targeting/search"),
    fields: { "query.type": oneOf("geolocation", "language") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "linkedin/reporting/list"),
    fields: { "query.listType": oneOf("ads", "campaignGroups", "campaigns") },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "google/conversions"),
    // category has 23 values, which nobody has written down.
    fields: { "query.conversionType": oneOf(...conversionTypes) },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "facebook/ads"),
    fields: within("body", {
      descriptions: added(texts),
      headlines: added(texts),
      primaryTexts: added(texts),
    }),
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "facebook/campaigns", "google/ads", "linkedin/ads"),
    // Of what kind it is, nobody has written down.
    fields: { "body.customValueMappings": added({}) },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "facebook/custom-audience/{audienceId}/member/batch"),
    fields: { "body.operationType": oneOf("ADD", "REMOVE", "REPLACE") },
  },
  {
    on: "2026-08-13",
    lines: ads("POST", "facebook/page/{pageId}/forms"),
    fields: {
      "body.greetingCard.style": oneOf("LIST_STYLE", "PARAGRAPH_STYLE"),
      "body.thankYouPage.buttonType": oneOf("CALL_BUSINESS", "DOWNLOAD", "VIEW_WEBSITE"),
    },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "facebook/pixels"),
    fields: { "body.type": oneOf("FUNNEL_EVENT", "INSTAGRAM_DM", "LEAD_EVENT") },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "google/ads"),
    fields: {
      "body.advertisingChannelType": without(
        ...["DISCOVERY", "DISPLAY", "HOTEL", "LOCAL", "MULTI_CHANNEL", "PERFORMANCE_MAX"],
      ),
    },
  },
  {
    on: "2026-08-13",
    lines: ads("GET", "google/assets"),
    fields: { "query.type": without("IMAGE", "LEAD_FORM", "TEXT") },
  },
  {
    on: "2026-08-13",
    lines: ads("POST", "google/assets"),
    fields: { "body.type": without("LEAD_FORM") },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "google/audiences"),
    fields: {
      ...within("body.dimensions", ofAudience),
      ...within("body.exclusionDimension", ofAudience),
    },
  },
  {
    on: "2026-08-13",
    lines: ads("PUT", "google/conversions"),
    fields: { "body.type": without("LEAD_FORM_SUBMIT", "UPLOAD_CALLS", "WEBPAGE") },
  },
  {
    on: "2026-08-06",
    lines: ["GET /saas/locations"],
    fields: { "query.customerId": optional, "query.subscriptionId": optional, "query.companyId": required },
  },
  {
    on: "2026-06-15, 2026-04-15",
    lines: ["POST /users/", "PUT /users/{userId}"],
    fields: {
      "body.scopes": userScopes,
      "body.scopesAssignedToOnly": userScopes,
      "body.twilioPhone": added({ type: "object", additionalProperties: text }),
    },
  },
];
