import { z } from "zod";
import { companyId, id, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";

const countryCode = z.enum(
  `
  AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BA BW BV BR IO BN
  BG BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ
  ER EE ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU
  IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR XK KW KG LA LV LB LS LR LY LI LT LU MO MK MG
  MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL AN NC NZ NI NE NG NU NF MP
  NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW SH KN LC MF PM VC WS SM ST SA SN RS SC SL
  SG SX SK SI SB SO ZA GS ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG GB
  UA AE US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW
`
    .trim()
    .split(/\s+/),
);

const prospectInfo = object({ firstName: z.string(), lastName: z.string(), email: z.string() });

const settings = object({
  allowDuplicateContact: z.boolean().optional(),
  allowDuplicateOpportunity: z.boolean().optional(),
  allowFacebookNameMerge: z.boolean().optional(),
  disableContactTimezone: z.boolean().optional(),
});

const social = object({
  facebookUrl: z.string().optional(),
  googlePlus: z.string().optional(),
  linkedIn: z.string().optional(),
  foursquare: z.string().optional(),
  twitter: z.string().optional(),
  yelp: z.string().optional(),
  instagram: z.string().optional(),
  youtube: z.string().optional(),
  pinterest: z.string().optional(),
  blogRss: z.string().optional(),
  googlePlacesId: z.string().optional(),
});

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

const locationFields = {
  phone: z.string().optional(),
  address: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  country: countryCode.optional(),
  postalCode: z.string().optional(),
  website: z.string().optional(),
  timezone: z.string().optional(),
  prospectInfo: prospectInfo.optional(),
  settings: settings.optional(),
  social: social.optional(),
  twilio: object({ sid: z.string(), authToken: z.string() }).optional(),
  mailgun: object({ apiKey: z.string(), domain: z.string() }).optional(),
};

export const locations = {
  /* RAW summary: Create Sub-Account (Formerly Location); description: Create a new Sub-Account (Formerly
     Location) based on the data provided ! This feature is only available on Agency Pro ($497) plan.;
     params: name — The name for the sub-account/location; phone — The phone number of the business for which
     sub-account is created with the appropriate country-code; address — The address of the business for
     which sub-account is created; city — The city where the business is located for which sub-account is
     created; state — The state in which the business operates for which sub-account is created; country —
     The 2 letter country-code in which the business is present for which sub-account is create… */
  create_location: admin("POST /locations/", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.write"],
    token: "agency",
    // NOTE risk: a new sub-account may be billed to the agency
    body: {
      companyId,
      name: z.string(),
      ...locationFields,
      snapshotId: id("snapshot").optional(),
    },
    returns: [
      "address",
      "city",
      "companyId",
      "country",
      "domain",
      "email",
      "id",
      "name",
      "phone",
      "postalCode",
      "settings",
      "social",
      "state",
      "timezone",
      "website",
    ],
    aliases: [],
    // RAW example: {"name": "Mark Shoes"}
    example: {},
  }),

  /* RAW summary: Search; description: Search Sub-Account (Formerly Location); params: order — The order in
     which the results should be returned - Allowed values asc, desc. Default will be asc; skip — The value
     by which the results should be skipped. Default will be 0; limit — The value by which the results should
     be limited. Default will be 10 */
  search_locations: read("GET /locations/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.readonly"],
    token: "either",
    query: {
      companyId: companyId.optional(),
      order: z.string().optional(),
      email: z.string().optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "locations" },
    returns: ["locations"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Sub-Account (Formerly Location); description: Get details of a Sub-Account (Formerly
     Location) by passing the sub-account id */
  get_location: read("GET /locations/{locationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.readonly"],
    token: "either",
    returns: ["location"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Put Sub-Account (Formerly Location); description: Update a Sub-Account (Formerly Location)
     based on the data provided; params: name — The name for the sub-account/location; phone — The phone
     number of the business for which sub-account is created; address — The address of the business for which
     sub-account is created; city — The city where the business is located for which sub-account is created;
     state — The state in which the business operates for which sub-account is created; country — The country
     in which the business is present for which sub-account is created; postalCode — The postal code of the
     business for which sub-account is created; website — The website of the busi… */
  update_location: admin("PUT /locations/{locationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.write"],
    token: "agency",
    path: { locationId: id("location") },
    body: {
      companyId,
      name: z.string().optional(),
      ...locationFields,
      snapshot: object({ id: z.string(), override: z.boolean().optional() }).optional(),
    },
    returns: [
      "address",
      "city",
      "companyId",
      "country",
      "domain",
      "email",
      "id",
      "name",
      "phone",
      "postalCode",
      "settings",
      "social",
      "state",
      "timezone",
      "website",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Delete Sub-Account (Formerly Location); description: Delete a Sub-Account (Formerly
     Location) from the Agency; params: deleteTwilioAccount — Boolean value to indicate whether to delete
     Twilio Account or not */
  delete_location: admin("DELETE /locations/{locationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.internal-access-only"],
    token: "agency",
    also: ["delete"],
    path: { locationId: id("location") },
    query: {
      deleteTwilioAccount: z.boolean(),
    },
    returns: ["message", "success"],
    aliases: [],
    // RAW example: {"deleteTwilioAccount": false}
    example: {},
  }),

  /* RAW summary: Get Conversation Channel; description: Get the conversation channel providers configured
     for a location by type (SMS or Email) */
  get_conversation_channel: read("GET /locations/{locationId}/conversationChannels/{type}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.readonly"],
    version: "v3",
    path: { type: z.enum(["SMS", "Email"]) },
    returns: ["conversationChannel"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Permissions; description: Get Sub-Account (Formerly Location) permissions */
  get_permissions: read("GET /locations/{locationId}/permissions", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/write"],
    version: "v3",
    token: "agency",
    path: { locationId: id("location") },
    returns: ["permissions"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Permissions; description: Update Sub-Account (Formerly Location) permissions;
     params: permissions — Permission plan values to apply for the sub-account */
  update_permissions: admin("PUT /locations/{locationId}/permissions", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/write"],
    version: "v3",
    token: "agency",
    path: { locationId: id("location") },
    body: {
      permissions: z.array(permission),
    },
    returns: ["permissions"],
    aliases: [],
    // RAW example: {"permissions": ["crm", "workflow"]}
    example: {},
  }),

  /* RAW summary: Fetch Timezones; description: Fetch the available timezones */
  list_timezones: read("GET /locations/{locationId}/timezones", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations.readonly"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
