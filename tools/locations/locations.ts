import { z } from "zod";
import { given, is } from "../../src/declare/condition.js";
import { companyId, id, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { secret } from "../../src/declare/secrets.js";
import { admin, area, read } from "../../src/declare/toolset.js";
import { countryCode } from "../codes.js";

const permission = z.enum([
  "2-way-text-messaging",
  "gmb-messaging",
  "web-chat",
  "reputation-management",
  "facebook-messenger",
  "gmb-call-tracking",
  "missed-call-text-back",
  "text-to-pay",
  "calendar",
  "crm",
  "opportunities",
  "email-marketing",
  "form-builder",
  "survey-builder",
  "trigger-links",
  "html-builder",
  "sms-email-templates",
  "funnels",
  "websites",
  "workflow",
  "membership",
  "all-reports",
  "triggers",
  "campaigns",
  "launchpad",
]);

const profile = {
  phone: z.string().optional().describe("With country code, such as +15125550142."),
  address: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: countryCode.optional(),
  timezone: z.string().optional().describe("Such as America/Chicago, from locations_list_timezones."),
  website: z.string().optional(),
  prospectInfo: object({ firstName: z.string(), lastName: z.string(), email: z.string() })
    .optional()
    .describe("The client's contact person."),
  settings: object({
    allowDuplicateContact: z.boolean().optional(),
    allowDuplicateOpportunity: z.boolean().optional(),
    allowFacebookNameMerge: z.boolean().optional(),
    disableContactTimezone: z.boolean().optional(),
  }).optional(),
  social: object({
    facebookUrl: z.string().optional(),
    instagram: z.string().optional(),
    youtube: z.string().optional(),
    linkedIn: z.string().optional(),
    twitter: z.string().optional(),
    yelp: z.string().optional(),
    pinterest: z.string().optional(),
    foursquare: z.string().optional(),
    googlePlus: z.string().optional(),
    blogRss: z.string().optional(),
    googlePlacesId: z.string().optional(),
  })
    .optional()
    .describe("Addresses of the business's public pages."),
  twilio: object({ sid: z.string(), authToken: secret(z.string()) })
    .optional()
    .describe("The client's own Twilio account."),
  mailgun: object({ apiKey: secret(z.string()), domain: z.string() })
    .optional()
    .describe("The client's own Mailgun account."),
};

const profileReply: ReplyFields = {
  id: "value",
  companyId: "value",
  name: "value",
  email: "value",
  phone: "value",
  address: "value",
  city: "value",
  state: "value",
  postalCode: "value",
  country: "value",
  timezone: "value",
  website: "value",
  domain: "value",
  settings: "record",
  social: "record",
};

export const locations = area("locations", {
  search_locations: read("GET /locations/search", {
    title: "Search sub-accounts",
    description:
      "List the agency's sub-accounts, or find one by its email. Start here for a sub-account id. There is no filter by name: page through and compare.",
    token: "either",
    query: {
      companyId: companyId.optional(),
      email: z.string().optional(),
      order: z.enum(["asc", "desc"]).optional(),
      skip: z.number().optional(),
      limit: z.number().default(10),
    },
    pager: bySkip("locations"),
    returns: { locations: "list" },
    example: { limit: 50, skip: 0 },
  }),

  get_location: read("GET /locations/{locationId}", {
    title: "Get sub-account",
    description:
      "Read one sub-account's business profile: address, phone, website, time zone, logo, social pages, duplicate settings. To find others: locations_search_locations.",
    token: "either",
    returns: { location: "record" },
    example: {},
  }),

  create_location: admin("POST /locations/", {
    title: "Create sub-account",
    description:
      "Open a sub-account for a new client under the agency, with a snapshot loaded into it where snapshotId is given. Needs the Agency Pro plan.",
    token: "agency",
    riskNote: "A new sub-account may be billed to the agency.",
    body: {
      companyId,
      name: z.string().describe("Business name."),
      snapshotId: id("snapshot").optional(),
      ...profile,
    },
    listed: ["snapshotId", "phone", "address", "city", "state", "country", "timezone", "prospectInfo"],
    returns: profileReply,
    example: {
      name: "Lone Star Roofing",
      phone: "+15125550142",
      address: "2410 Burnet Road",
      city: "Austin",
      state: "TX",
      country: "US",
      postalCode: "78756",
      timezone: "America/Chicago",
      prospectInfo: { firstName: "Dale", lastName: "Hutchins", email: "dale@lonestarroofing.example" },
    },
  }),

  update_location: admin("PUT /locations/{locationId}", {
    title: "Update sub-account",
    description:
      "Change a sub-account's business profile, duplicate settings or its own Twilio and Mailgun keys, or load a snapshot into it. Who may use which feature: locations_update_permissions.",
    token: "agency",
    also: ["bulk", "delete"],
    when: { bulk: given("snapshot"), delete: is("snapshot.override", true) },
    path: { locationId: id("location") },
    body: {
      companyId,
      name: z.string().optional(),
      snapshot: object({
        id: id("snapshot"),
        override: z.boolean().optional().describe("Overwrite conflicting assets; default false."),
      }).optional(),
      ...profile,
    },
    listed: ["name", "snapshot", "phone", "address", "city", "timezone", "settings"],
    returns: profileReply,
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      name: "Lone Star Roofing & Gutters",
      timezone: "America/Chicago",
    },
  }),

  delete_location: admin("DELETE /locations/{locationId}", {
    title: "Delete sub-account",
    description:
      "Remove a client's sub-account with everything in it, for good. Its official scope is marked internal, so many tokens are refused. To stop service and keep the data: saas_pause_location.",
    scopes: ["locations.internal-access-only"],
    token: "agency",
    also: ["delete"],
    riskNote: "Every contact, conversation, funnel and workflow of the sub-account is lost.",
    path: { locationId: id("location") },
    query: {
      deleteTwilioAccount: z.boolean().describe("True deletes its Twilio account too."),
    },
    returns: { message: "value", success: "value" },
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua", deleteTwilioAccount: false },
  }),

  get_permissions: read("GET /locations/{locationId}/permissions", {
    title: "Get sub-account permissions",
    description:
      "Read which product features are switched on for one sub-account, such as funnels or workflow. What a single user may do: users_get_user.",
    scopes: ["locations/write"],
    version: "v3",
    token: "agency",
    path: { locationId: id("location") },
    returns: { permissions: "list" },
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
  }),

  update_permissions: admin("PUT /locations/{locationId}/permissions", {
    title: "Update sub-account permissions",
    description:
      "Set which product features a sub-account has. Give the list whole: read it first with locations_get_permissions. Rights of a single user: users_update_user.",
    scopes: ["locations/write"],
    version: "v3",
    token: "agency",
    riskNote: "A feature left out of the list disappears for every user of the sub-account.",
    path: { locationId: id("location") },
    body: { permissions: z.array(permission) },
    returns: { permissions: "list" },
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      permissions: ["crm", "calendar", "opportunities", "workflow", "2-way-text-messaging"],
    },
  }),

  list_timezones: read("GET /locations/{locationId}/timezones", {
    title: "List time zones",
    description:
      "The time zone names that HighLevel accepts, for a sub-account's or a contact's timezone. The zone it has now: locations_get_location.",
    example: {},
  }),

  get_conversation_channel: read("GET /locations/{locationId}/conversationChannels/{type}", {
    title: "Get SMS or email providers",
    description:
      "Read which SMS or email providers the sub-account sends through, and which one is the default, such as Twilio or a marketplace app.",
    version: "v3",
    path: { type: z.enum(["SMS", "Email"]) },
    returns: { conversationChannel: "record" },
    example: { type: "SMS" },
  }),
});
