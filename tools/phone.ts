import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
import { byPage } from "../src/declare/pages.js";
import { money, read, toolset } from "../src/declare/toolset.js";

/** What stands around the replies of the v3 form. */
const envelope = { status: "value", statusCode: "value", message: "value", data: "record" } as const;

export default toolset(
  "phone",
  {
    title: "Phone",
    summary: "The sub-account's phone numbers and number pools, numbers on offer, and buying one.",
    version: "2021-07-28",
  },
  {
    list_numbers: read("GET /phone-system/numbers/location/{locationId}", {
      title: "List phone numbers",
      description:
        "The active phone numbers of the sub-account, with what they are used for. Numbers in pools are left out unless skipNumberPool is false.",
      scopes: ["phonenumbers.read"],
      query: {
        searchFilter: z.string().optional().describe("Part of a number, such as +1512."),
        skipNumberPool: z.boolean().optional(),
        pageSize: z.number().min(1).max(1000).default(50),
        page: z.number().min(0).optional().describe("The first is 0."),
      },
      pager: byPage("numbers", { limit: "pageSize", first: 0 }),
      returns: {
        numbers: "list",
        page: "value",
        pageSize: "value",
        accountStatus: "value",
        isUnderGhl: "value",
      },
      example: { pageSize: 50 },
      v3: {
        returns: {
          numbers: null,
          page: null,
          pageSize: null,
          accountStatus: null,
          isUnderGhl: null,
          ...envelope,
        },
        query: { includeRcsSenderIds: z.boolean().optional() },
        pager: byPage("data.numbers", { limit: "pageSize", first: 0, total: "data.total" }),
      },
    }),

    list_number_pools: read("GET /phone-system/number-pools", {
      title: "List number pools",
      description:
        "The groups of numbers that the sub-account rotates, for instance to track which ad a call came from.",
      scopes: ["numberpools.read"],
      query: { locationId },
      returns: { data: "list", total: "value", success: "value" },
      example: {},
    }),

    search_available_numbers: read("GET /phone-system/numbers/location/{locationId}/available", {
      title: "Search phone numbers for sale",
      description:
        "Numbers that could be bought, by country, digits and abilities. Costs nothing; phone_purchase_number buys one of them.",
      scopes: ["phonenumbers.read"],
      query: {
        countryCode: z.string().describe("Two letters, such as US."),
        numberTypes: z.string().optional().describe("local, tollFree, mobile; several with commas."),
        firstPart: z.string().optional().describe("Digits it begins with: the area code."),
        lastPart: z.string().optional().describe("Digits it ends with."),
        anywhere: z.string().optional().describe("Digits anywhere in it."),
        smsEnabled: z.boolean().optional(),
        mmsEnabled: z.boolean().optional(),
        voiceEnabled: z.boolean().optional(),
      },
      returns: { numbers: "list", fingerprintId: "value" },
      example: { countryCode: "US", numberTypes: "local", firstPart: "512", smsEnabled: true },
    }),

    purchase_number: money("POST /phone-system/numbers/location/{locationId}/purchase", {
      title: "Buy a phone number",
      description:
        "Buy one number for the sub-account, at a monthly price. Take it and the fingerprintId from phone_search_available_numbers.",
      scopes: ["phonenumbers.write"],
      riskNote: "The number is billed from then on.",
      body: {
        phoneNumber: z.string().describe("E.164, such as +15125550142."),
        countryCode: z.string().optional(),
        numberType: z.enum(["local", "tollFree", "mobile"]).optional(),
        fingerprintId: z
          .string()
          .nullable()
          .optional()
          .describe("From the search; guards against buying twice."),
        locality: z.string().nullable().optional(),
        region: z.string().nullable().optional(),
        addressSid: z.string().nullable().optional().describe("Twilio address, where the country wants one."),
        bundleSid: z.string().nullable().optional().describe("Twilio regulatory bundle."),
        skipLocationKYC: z
          .boolean()
          .nullable()
          .optional()
          .describe("Where the agency has already shown who it is."),
      },
      listed: ["countryCode", "numberType", "fingerprintId"],
      returns: {
        id: "value",
        numbers: "record",
        location_id: "value",
        account_sid: "value",
        number_name: "record",
        validate_sms: "value",
      },
      example: { phoneNumber: "+15125550142", countryCode: "US", numberType: "local" },
      v3: {
        returns: {
          id: null,
          numbers: null,
          location_id: null,
          account_sid: null,
          number_name: null,
          validate_sms: null,
          ...envelope,
        },
        body: {
          paymentIntentId: z.string().optional(),
          paymentMethodId: z.string().optional(),
          stripeAccountId: z.string().optional(),
        },
      },
    }),
  },
);
