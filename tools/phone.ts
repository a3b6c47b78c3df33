import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
import { money, read, toolset } from "../src/declare/toolset.js";

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
        pageSize: z.number().min(1).max(1000).optional().describe("Default 50."),
        page: z.number().min(0).optional().describe("The first is 0."),
      },
      pager: { kind: "page", page: "page", limit: "pageSize", first: 0, items: "numbers" },
      returns: ["numbers", "page", "pageSize", "accountStatus", "isUnderGhl"],
      aliases: [
        "which lines do we call and text from",
        "our twilio numbers",
        "what is our business number",
        "lines this client owns",
        "what #s does this client have",
        "which line do our texts come from",
        "is the 512 number still ours",
        "does the front desk have its own number",
        "look up our toll-free line",
        "how many lines are we paying for",
        "tell me the office number in the system",
        "all active telephone numbers of the location",
        "which numbers are assigned to this sub-account",
        "enumerate purchased phone lines and capabilities",
        "owned sms and voice numbers",
      ],
      example: { pageSize: 50 },
      v3: {
        query: { includeRcsSenderIds: z.boolean().optional() },
        pager: {
          kind: "page",
          page: "page",
          limit: "pageSize",
          first: 0,
          items: "data.numbers",
          total: "data.total",
        },
      },
    }),

    list_number_pools: read("GET /phone-system/number-pools", {
      title: "List number pools",
      description:
        "The groups of numbers that the sub-account rotates, for instance to track which ad a call came from.",
      scopes: ["numberpools.read"],
      query: { locationId },
      returns: ["data", "total", "success"],
      aliases: [
        "call tracking pools",
        "rotating numbers for ads",
        "dynamic number insertion groups",
        "which numbers rotate on the website",
        "pools set up for google ads calls",
        "how many lines are in the tracking pool",
        "do we have a number pool",
        "number swap groups for call tracking",
        "find the id of our number pool",
        "which pool tells us what ad rang",
        "lines grouped to trace ad calls",
        "all call tracking number groups",
        "which number pools exist in this location",
        "enumerate rotating phone number sets",
        "dynamic number pool configuration",
      ],
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
      returns: ["numbers", "fingerprintId"],
      aliases: [
        "find a local number with our area code",
        "toll-free lines on offer",
        "what numbers can we get",
        "vanity number availability",
        "is there a 512 number for sale",
        "any numbers ending in 7663",
        "opening a dallas office what lines exist",
        "look for 800 numbers we could take",
        "numbers free in our city",
        "can we get an easy to remember number",
        "see lines that do sms in canada",
        "purchasable phone numbers by area code",
        "available local or toll-free numbers in a country",
        "browse purchasable lines before buying one",
        "numbers with sms and voice capability for sale",
      ],
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
      returns: ["id", "numbers", "location_id", "account_sid", "number_name", "validate_sms"],
      aliases: [
        "get us a new line",
        "order a local number for this client",
        "add a second number to text from",
        "set up a tracking line",
        "buy the 512 number you found",
        "grab that toll-free line for us",
        "new location needs its own line",
        "new hire needs a phone line",
        "i like that one go ahead and buy",
        "pick up a vanity number we found",
        "get the client a texting number",
        "acquire a new telephone number for the location",
        "provision a phone line for the sub-account",
        "order an available number by its digits",
        "rent an additional sms-capable number",
      ],
      example: { phoneNumber: "+15125550142", countryCode: "US", numberType: "local" },
      v3: {
        body: {
          paymentIntentId: z.string().optional(),
          paymentMethodId: z.string().optional(),
          stripeAccountId: z.string().optional(),
        },
      },
    }),
  },
);
