import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { googleAudienceDimension, googleRuleBasedUserList } from "./google-schemas.js";
import { draftQueryV3, googleAudienceId, googleConversionId } from "./schemas.js";

const conversionPath = { conversionId: googleConversionId };

/** In the query and in the body alike. */
const newSegmentType = z
  .enum(["CUSTOM_SEGMENTS", "WEBSITE_VISITOR", "CUSTOMER_MATCH", "LOOKALIKE"])
  .describe("CUSTOM_SEGMENTS: by members; WEBSITE_VISITOR: by rules; CUSTOMER_MATCH: by uploaded contacts.");

const segmentType = z
  .enum(["CUSTOM_SEGMENTS", "DATA_SEGMENTS"])
  .describe("DATA_SEGMENTS: website visitors, customer match, lookalikes.");

export const googleAudiences = {
  list_google_audiences: read("GET /ad-publishing/google/audiences", {
    title: "List Google Ads audiences",
    description:
      "The combined audiences of the sub-account: demographics and segments under one name. The segments they are made of: ads_list_google_segments.",
    query: { locationId },
    example: {},
    v3: draftQueryV3,
  }),

  get_google_audience: read("GET /ad-publishing/google/audiences/{audienceId}", {
    title: "Get Google Ads audience",
    description: "Read one combined audience on Google: ages, genders, segments, and what it leaves out.",
    path: { audienceId: googleAudienceId },
    query: { locationId },
    example: { audienceId: "8412093377" },
    v3: draftQueryV3,
  }),

  upsert_google_audience: write("PUT /ad-publishing/google/audiences", {
    title: "Create or update Google Ads audience",
    description:
      "Combine ages, genders, parents and segments into one audience for Google Ads, or change the one that resourceName names.",
    also: ["send"],
    when: { send: given("resourceName") },
    riskNote: "Running ads that aim at it reach other people from then on.",
    body: {
      locationId,
      name: z.string(),
      dimensions: googleAudienceDimension
        .optional()
        .describe("Whom to reach: {ageRanges, genders, parentalStatuses, audienceSegments}."),
      exclusionDimension: googleAudienceDimension.optional().describe("Whom to leave out, in the same form."),
      resourceName: z
        .string()
        .optional()
        .describe("The audience to change, such as customers/123/audiences/456; without it: a new one."),
    },
    example: {
      name: "Women 25-54, skin care",
      dimensions: {
        ageRanges: [{ minAge: 25, maxAge: 54 }],
        genders: ["FEMALE"],
        audienceSegments: { userInterests: ["customers/1234567890/userInterests/80432"] },
      },
    },
  }),

  list_google_segments: read("GET /ad-publishing/google/segments", {
    title: "List Google Ads segments",
    description:
      "The building blocks of Google audiences: custom segments, website visitors, customer match lists, lookalikes.",
    query: { locationId, type: z.string().optional().describe("Such as CUSTOM_SEGMENTS.") },
    example: { type: "CUSTOM_SEGMENTS" },
  }),

  get_google_segment: read("GET /ad-publishing/google/segments/{segmentId}", {
    title: "Get Google Ads segment",
    description:
      "Read one Google segment: its keywords, URLs or visitor rules, and its status. The kind must be told by type.",
    query: { locationId, type: segmentType },
    example: { segmentId: "7719204518", type: "DATA_SEGMENTS" },
  }),

  upsert_google_segment: write("PUT /ad-publishing/google/segments", {
    title: "Create or update Google Ads segment",
    description:
      "Define a segment by keywords and URLs, by website visits, by a contact list or as a lookalike; or change the one that id names. Contacts are sent with ads_upload_google_segment_members.",
    also: ["send"],
    when: { send: given("id") },
    riskNote: "Running ads that aim at it reach other people from then on.",
    // mended: the spec lists type twice, required in the query and optional in the body; one argument serves both
    query: { locationId, type: newSegmentType },
    body: {
      name: z.string(),
      type: newSegmentType,
      id: id("segment").optional().describe("The segment to change; without it: a new one."),
      description: z.string().optional(),
      members: z
        .array(
          object({
            memberType: z.enum(["KEYWORD", "URL", "APP"]),
            keyword: z.string().optional(),
            url: z.string().optional(),
            app: z.string().optional().describe("Package name, such as com.example.app."),
          }),
        )
        .optional()
        .describe("[{memberType: KEYWORD|URL|APP, keyword, url or app}]."),
      ruleBasedUserList: googleRuleBasedUserList.optional().describe("Which visitors, by page and days."),
      seedUserListIds: z.array(z.string()).optional().describe("Lists that a lookalike resembles."),
      countryCodes: z.array(z.string()).optional().describe("Of a lookalike."),
      expansionLevel: z
        .enum(["NARROW", "BALANCED", "BROAD"])
        .optional()
        .describe("How far a lookalike may stray."),
      membershipLifeSpan: z.number().optional().describe("Days a person stays on the list."),
      membershipStatus: z.string().optional().describe("Such as OPEN."),
      status: z.string().optional().describe("Such as ENABLED."),
    },
    listed: ["id", "members", "ruleBasedUserList", "seedUserListIds", "membershipLifeSpan"],
    example: {
      type: "CUSTOM_SEGMENTS",
      name: "Looking for a roofer",
      members: [
        { memberType: "KEYWORD", keyword: "roof replacement cost" },
        { memberType: "URL", url: "https://www.gaf.com" },
      ],
    },
  }),

  upload_google_segment_members: bulk("POST /ad-publishing/google/segments/offline-user-list-job", {
    title: "Upload contacts to Google customer list",
    description:
      "Send the people of smart lists or of a CSV file to a Google customer match list. Google matches them in the background; make the list first with ads_upsert_google_segment.",
    riskNote: "Sends the personal data of everyone on the lists to Google.",
    body: {
      locationId,
      userListId: z.string().optional().describe("A CUSTOMER_MATCH segment, from ads_list_google_segments."),
      smartListIds: z.array(z.string()).optional().describe("Smart list ids, from HighLevel's own screen."),
      csvPath: z.string().optional().describe("Path of a CSV file that HighLevel holds already."),
      isDynamic: z.boolean().optional().describe("Goes on following the smart lists."),
    },
    example: { userListId: "7719204518", smartListIds: ["kT8vQz3nLp0XwYb5Rm2C"], isDynamic: false },
  }),

  delete_google_segment: remove("DELETE /ad-publishing/google/segments/{segmentId}", {
    title: "Delete Google Ads segment",
    description:
      "Remove a segment from Google Ads. Audiences and campaigns that use it lose it; the contacts in HighLevel stay.",
    query: { locationId, type: segmentType },
    example: { segmentId: "7719204518", type: "DATA_SEGMENTS" },
  }),

  list_google_target_interests: read("GET /ad-publishing/google/target-interests", {
    title: "List Google Ads interests",
    description:
      "What Google calls affinity (lasting interests) and in-market (about to buy): ready-made groups to aim a campaign at.",
    query: {
      locationId,
      type: z.enum(["AFFINITY", "IN_MARKET"]),
      advertisingChannelType: z.string().describe("Such as SEARCH, DISPLAY, PERFORMANCE_MAX."),
    },
    example: { type: "IN_MARKET", advertisingChannelType: "SEARCH" },
  }),

  search_google_targeting: read("GET /ad-publishing/google/targeting/search", {
    title: "Search Google Ads targeting locations",
    description:
      "Find the places, with their keys, that Google Ads can be shown in; ads_upsert_google_campaign takes them in its audience.",
    query: {
      locationId,
      type: z.string().describe('Such as "geolocation".'),
      query: z.string().optional().describe("Part of the place's name."),
    },
    example: { type: "geolocation", query: "Austin" },
  }),

  list_google_conversions: read("GET /ad-publishing/google/conversions", {
    title: "List Google Ads conversions",
    description:
      "The conversion actions that Google Ads counts: calls, form fills, purchases. Goals that campaigns aim at: ads_list_google_conversion_goals.",
    query: {
      locationId,
      type: z.enum(["AD_MANAGER", "AD_WORDS"]).optional().describe("Which connection to ask."),
      conversionType: z.string().optional().describe("Such as WEBPAGE."),
      category: z.string().optional().describe("Such as PURCHASE."),
      startDate: time("date").optional(),
      endDate: time("date").optional(),
    },
    example: { type: "AD_MANAGER", startDate: "2026-04-01", endDate: "2026-04-30" },
  }),

  list_google_conversion_goals: read("GET /ad-publishing/google/conversion-goals", {
    title: "List Google Ads conversion goals",
    description:
      "The goals into which Google Ads groups its conversion actions, and which a campaign can aim at. The actions: ads_list_google_conversions.",
    query: { locationId },
    example: {},
    v3: draftQueryV3,
  }),

  get_google_conversion: read("GET /ad-publishing/google/conversions/{conversionId}", {
    title: "Get Google Ads conversion",
    description: "Read one Google Ads conversion action: category, value, counting, attribution, window.",
    path: conversionPath,
    query: { locationId },
    example: { conversionId: "6528841907" },
    v3: draftQueryV3,
  }),

  upsert_google_conversion: write("PUT /ad-publishing/google/conversions", {
    title: "Create or update Google Ads conversion",
    description:
      "Tell Google Ads what counts as a conversion and what it is worth, or change the action that conversionId names. All settings are given each time.",
    body: {
      locationId,
      name: z.string(),
      type: z.enum(["WEBPAGE", "LEAD_FORM_SUBMIT", "UPLOAD_CLICKS", "UPLOAD_CALLS"]),
      category: z.string().describe("Such as PURCHASE."),
      valueSettings: object({
        defaultValue: z.number().describe("In the currency itself, not micros."),
        defaultCurrencyCode: z.string().describe("Three letters."),
        alwaysUseDefaultValue: z.boolean(),
      }).describe("{defaultValue, defaultCurrencyCode, alwaysUseDefaultValue}."),
      countingType: z.enum(["ONE_PER_CLICK", "MANY_PER_CLICK"]),
      attributionModel: z.enum(["GOOGLE_SEARCH_ATTRIBUTION_DATA_DRIVEN", "GOOGLE_ADS_LAST_CLICK"]),
      clickThroughWindow: z.number().describe("Days."),
      conversionId: googleConversionId.optional().describe("The action to change; without it: a new one."),
    },
    example: {
      name: "Consult request",
      type: "WEBPAGE",
      category: "SUBMIT_LEAD_FORM",
      valueSettings: { defaultValue: 75, defaultCurrencyCode: "USD", alwaysUseDefaultValue: true },
      countingType: "ONE_PER_CLICK",
      attributionModel: "GOOGLE_ADS_LAST_CLICK",
      clickThroughWindow: 30,
    },
  }),

  delete_google_conversion: remove("DELETE /ad-publishing/google/conversions/{conversionId}", {
    title: "Delete Google Ads conversion",
    description:
      "Remove a conversion action from Google Ads. Campaigns that bid for it can no longer optimize toward it.",
    path: conversionPath,
    query: { locationId },
    example: { conversionId: "6528841907" },
    v3: draftQueryV3,
  }),
} satisfies Declarations;
