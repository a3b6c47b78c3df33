import { z } from "zod";
import { id, locationId, object, time } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const audienceDimension = object({
  isAgeUnknown: z.boolean().optional(),
  ageRanges: z.array(z.string()).optional(),
  genders: z.array(z.string()).optional(),
  parentalStatuses: z.array(z.string()).optional(),
  audienceSegments: object({
    customAudiences: z.array(z.string()).optional(),
    userLists: z.array(z.string()).optional(),
    userInterests: z.array(z.string()).optional(),
  }).optional(),
});

const flexibleRuleUserList = object({
  inclusiveRuleOperator: z.string().optional(),
  inclusiveOperands: z.array(
    object({
      lookbackWindowDays: z.number(),
      rule: object({
        ruleItemGroups: z.array(
          object({
            ruleItems: z.array(
              object({
                name: z.enum(["url__", "referrer__"]),
                stringRuleItem: object({ operator: z.string(), value: z.string() }),
              }),
            ),
          }),
        ),
      }),
    }),
  ),
  exclusiveOperands: z.array(
    object({
      lookbackWindowDays: z.number(),
      rule: object({
        ruleItemGroups: z.array(
          object({
            ruleItems: z.array(
              object({
                name: z.enum(["url__", "referrer__"]),
                stringRuleItem: object({ operator: z.string(), value: z.string() }),
              }),
            ),
          }),
        ),
      }),
    }),
  ),
});

const ruleBasedUserList = object({
  prepopulationStatus: z.literal("REQUESTED").optional(),
  flexibleRuleUserList,
});

export const googleAudiences = {
  /* RAW summary: Get audiences; description: Retrieve Google Ads combined audiences for a location */
  list_google_audiences: read("GET /ad-publishing/google/audiences", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Upsert audience; description: Create or update a Google Ads combined audience; params: name
     — Audience name; resourceName — Audience resource name; dimensions — Audience dimensions */
  upsert_google_audience: write("PUT /ad-publishing/google/audiences", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      resourceName: z.string().optional(),
      dimensions: audienceDimension.optional(),
      exclusionDimension: audienceDimension.optional(),
    },
    aliases: [],
    // RAW example: {"name": "My Audience"}
    example: {},
  }),

  /* RAW summary: Get audience by ID; description: Retrieve a specific Google Ads combined audience by ID */
  get_google_audience: read("GET /ad-publishing/google/audiences/{audienceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"audienceId": "aud_abc123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get conversion goals; description: Retrieve Google Ads conversion goals for a location */
  list_google_conversion_goals: read("GET /ad-publishing/google/conversion-goals", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get conversions; description: Retrieve Google Ads conversion actions for a location;
     params: type — Integration type; category — Conversion category; startDate — Filter start date; endDate
     — Filter end date */
  list_google_conversions: read("GET /ad-publishing/google/conversions", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["AD_MANAGER", "AD_WORDS"]).optional(),
      conversionType: z.string().optional(),
      category: z.string().optional(),
      startDate: time("date").optional(),
      endDate: time("date").optional(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Upsert conversion; description: Create or update a Google Ads conversion action; params:
     name — Conversion name; type — Conversion type; category — Conversion category; valueSettings — Value
     settings that control how monetary value is attributed to conversions; countingType — How conversions
     are counted per interaction; attributionModel — Attribution model used to credit conversions;
     clickThroughWindow — Click-through conversion window in days; conversionId — Conversion identifier */
  upsert_google_conversion: write("PUT /ad-publishing/google/conversions", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      type: z.enum(["UPLOAD_CLICKS", "UPLOAD_CALLS", "WEBPAGE", "LEAD_FORM_SUBMIT"]),
      category: z.string(),
      valueSettings: object({
        defaultValue: z.number(),
        defaultCurrencyCode: z.string(),
        alwaysUseDefaultValue: z.boolean(),
      }),
      countingType: z.enum(["ONE_PER_CLICK", "MANY_PER_CLICK"]),
      attributionModel: z.enum(["GOOGLE_SEARCH_ATTRIBUTION_DATA_DRIVEN", "GOOGLE_ADS_LAST_CLICK"]),
      clickThroughWindow: z.number(),
      conversionId: id("conversion").optional(),
    },
    aliases: [],
    // RAW example: {"name": "Purchase Conversion", "type": "WEBPAGE", "category": "PURCHASE",
    // "valueSettings": {"defaultValue": "10.00", "defaultCurrencyCode": "USD", "alwaysUseDefaultValue":
    // false}, "countingType": "ONE_PER_CLICK", "attributionModel": "GOOGLE_ADS_LAST_CLICK",
    // "clickThroughWindow": 30}
    example: {},
  }),

  /* RAW summary: Get conversion by ID; description: Retrieve a specific Google Ads conversion action by ID */
  get_google_conversion: read("GET /ad-publishing/google/conversions/{conversionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"conversionId": "conv_abc123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Delete conversion; description: Delete a Google Ads conversion action by ID */
  delete_google_conversion: erase("DELETE /ad-publishing/google/conversions/{conversionId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"conversionId": "conv_abc123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get segments; description: Retrieve Google Ads audience segments for a location; params:
     type — Segment type */
  list_google_segments: read("GET /ad-publishing/google/segments", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.string().optional(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Upsert segment; description: Create or update a Google Ads audience segment; params: type —
     Segment type; name — Segment name; description — Segment description; members — Segment members —
     keywords, URLs, or apps that define the custom segment; status — Segment status; type — Segment type; id
     — Segment identifier; ruleBasedUserList — Rule-based user list config */
  upsert_google_segment: write("PUT /ad-publishing/google/segments", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    query: {
      locationId,
      type: z.enum(["CUSTOM_SEGMENTS", "WEBSITE_VISITOR", "CUSTOMER_MATCH", "LOOKALIKE"]),
    },
    body: {
      name: z.string(),
      description: z.string().optional(),
      members: z
        .array(
          object({
            memberType: z.enum(["KEYWORD", "URL", "APP"]),
            keyword: z.string().optional(),
            url: z.string().optional(),
            app: z.string().optional(),
          }),
        )
        .optional(),
      status: z.string().optional(),
      type: z.string().optional(),
      id: id("segment").optional(),
      membershipStatus: z.string().optional(),
      ruleBasedUserList: ruleBasedUserList.optional(),
      membershipLifeSpan: z.number().optional(),
      seedUserListIds: z.array(z.string()).optional(),
      countryCodes: z.array(z.string()).optional(),
      expansionLevel: z.enum(["BALANCED", "BROAD", "NARROW"]).optional(),
    },
    aliases: [],
    // RAW example: {"type": "CUSTOM_SEGMENTS", "name": "My Segment"}
    example: {},
  }),

  /* RAW summary: Create offline user list job; description: Create a job to upload users to a Google
     customer match list; params: csvPath — CSV file path; userListId — User list identifier; isDynamic —
     Dynamic list flag */
  upload_google_segment_members: bulk("POST /ad-publishing/google/segments/offline-user-list-job", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: uploads many contacts' personal data to an ad network
    body: {
      locationId,
      smartListIds: z.array(z.string()).optional(),
      csvPath: z.string().optional(),
      userListId: z.string().optional(),
      isDynamic: z.boolean().optional(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get segment by ID; description: Retrieve a specific Google Ads audience segment by ID;
     params: type — Segment type */
  get_google_segment: read("GET /ad-publishing/google/segments/{segmentId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["CUSTOM_SEGMENTS", "DATA_SEGMENTS"]),
    },
    aliases: [],
    // RAW example: {"segmentId": "seg_abc123", "type": "CUSTOM_SEGMENTS"}
    example: {},
  }),

  /* RAW summary: Delete segment; description: Delete a Google Ads audience segment by ID; params: type —
     Segment type */
  delete_google_segment: erase("DELETE /ad-publishing/google/segments/{segmentId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    query: {
      locationId,
      type: z.enum(["CUSTOM_SEGMENTS", "DATA_SEGMENTS"]),
    },
    aliases: [],
    // RAW example: {"segmentId": "seg_abc123", "type": "CUSTOM_SEGMENTS"}
    example: {},
  }),

  /* RAW summary: Get target interests; description: Retrieve affinity and in-market audience options for
     Google Ads targeting; params: type — Interest type; advertisingChannelType — Channel type */
  list_google_target_interests: read("GET /ad-publishing/google/target-interests", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["AFFINITY", "IN_MARKET"]),
      advertisingChannelType: z.string(),
    },
    aliases: [],
    // RAW example: {"type": "AFFINITY", "advertisingChannelType": "SEARCH"}
    example: {},
  }),

  /* RAW summary: Search targeting options; description: Search Google geo-locations for ad targeting;
     params: type — Search type; query — Search query */
  search_google_targeting: read("GET /ad-publishing/google/targeting/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.string(),
      query: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"type": "geolocation"}
    example: {},
  }),
} satisfies Declarations;
