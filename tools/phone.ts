import { z } from "zod";
import { locationId } from "../src/catalogue/fields.js";
import { money, read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "phone",
  { title: "Phone", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: List Number Pools; description: Get list of number pools */
    list_number_pools: read("GET /phone-system/number-pools", {
      title: "TODO",
      description: "TODO",
      scopes: ["numberpools.read"],
      query: {
        locationId,
      },
      returns: ["data", "success", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: List active numbers; description: Retrieve a paginated list of active phone numbers for a
     specific location. Supports filtering, pagination, and optional exclusion of number pool assignments.;
     params: searchFilter — Filter numbers by phone number pattern. Supports partial matching (e.g., "+91" to
     find all Indian numbers).; skipNumberPool — Whether to exclude numbers that are assigned to number
     pools. Default is true.; pageSize — How many resources to return in each list page. The default is 50,
     and the maximum is 1000.; page — The page index for pagination. The default is 0. */
    list_numbers: read("GET /phone-system/numbers/location/{locationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["phonenumbers.read"],
      query: {
        searchFilter: z.string().optional(),
        skipNumberPool: z.boolean().optional(),
        pageSize: z.number().min(1).max(1000).optional(),
        page: z.number().min(0).optional(),
      },
      pager: { kind: "page", page: "page", limit: "pageSize", first: 0, items: "numbers" },
      returns: ["accountStatus", "isUnderGhl", "numbers", "page", "pageSize"],
      aliases: [],
      example: {},
      v3: {
        query: {
          includeRcsSenderIds: z.boolean().optional(),
        },
      },
    }),

    /* RAW summary: List available phone numbers; description: Search for available phone numbers to purchase
     for a specific location. Supports filtering by number pattern, type, and capabilities.; params:
     countryCode — ISO 3166-1 alpha-2 country code for which to search available numbers; numberTypes —
     Comma-separated list of phone number types to search for (e.g. local, tollFree, mobile); firstPart —
     Filter numbers that begin with this digit pattern; lastPart — Filter numbers that end with this digit
     pattern; anywhere — Filter numbers that contain this digit pattern anywhere; smsEnabled — Filter for
     numbers with SMS capability; mmsEnabled — Filter for numbers with MMS capability; voiceEnabled… */
    search_available_numbers: read("GET /phone-system/numbers/location/{locationId}/available", {
      title: "TODO",
      description: "TODO",
      scopes: ["phonenumbers.read"],
      query: {
        countryCode: z.string(),
        numberTypes: z.string().optional(),
        firstPart: z.string().optional(),
        lastPart: z.string().optional(),
        anywhere: z.string().optional(),
        smsEnabled: z.boolean().optional(),
        mmsEnabled: z.boolean().optional(),
        voiceEnabled: z.boolean().optional(),
      },
      returns: ["fingerprintId", "numbers"],
      aliases: [],
      // RAW example: {"countryCode": "US"}
      example: {},
      v3: {
        query: {
          firstPart: z.string(),
          lastPart: z.string(),
          anywhere: z.string(),
          numberTypes: z.array(z.string()),
          smsEnabled: z.boolean(),
          mmsEnabled: z.boolean(),
          voiceEnabled: z.boolean(),
        },
      },
    }),

    /* RAW summary: Purchase a phone number; description: Purchase a phone number for a specific location.;
     params: phoneNumber — The phone number to purchase; countryCode — ISO 3166-1 alpha-2 country code of the
     number; numberType — Type of phone number; addressSid — Twilio address SID for compliance; bundleSid —
     Twilio bundle SID for regulatory compliance; locality — Locality where the number is being purchased;
     region — Region where the number is being purchased; fingerprintId — Unique request ID for idempotency
     (fingerprint of the purchase request); skipLocationKYC — Skip location-level KYC verification if
     agency-level compliance has already been verified */
    purchase_number: money("POST /phone-system/numbers/location/{locationId}/purchase", {
      title: "TODO",
      description: "TODO",
      scopes: ["phonenumbers.write"],
      // NOTE risk: buys a phone number
      body: {
        phoneNumber: z.string(),
        countryCode: z.string().optional(),
        numberType: z.enum(["local", "tollFree", "mobile"]).optional(),
        addressSid: z.string().nullable().optional(),
        bundleSid: z.string().nullable().optional(),
        locality: z.string().nullable().optional(),
        region: z.string().nullable().optional(),
        fingerprintId: z.string().nullable().optional(),
        skipLocationKYC: z.boolean().nullable().optional(),
      },
      returns: [
        "account_sid",
        "assigned_to_numbers",
        "id",
        "location_id",
        "migration_numbers",
        "migration_status",
        "new_account_sid",
        "number_name",
        "numbers",
        "under_ghl_account",
        "validate_sms",
      ],
      aliases: [],
      // RAW example: {"phoneNumber": "+18305551234"}
      example: {},
      v3: {
        body: {
          addressSid: z.string(),
          bundleSid: z.string(),
          countryCode: z.string(),
          numberType: z.string(),
          paymentIntentId: z.string(),
          stripeAccountId: z.string(),
          paymentMethodId: z.string(),
          locality: z.string(),
          region: z.string(),
          fingerprintId: z.string(),
          skipLocationKYC: z.boolean(),
        },
      },
    }),
  },
);
