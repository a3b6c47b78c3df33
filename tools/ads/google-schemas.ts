import { z } from "zod";
import { anyValue, object, time } from "../../src/declare/fields.js";
import { publishingStatus } from "./schemas.js";

const point = object({ lat: z.number().optional(), lng: z.number().optional() });

const viewport = object({ northeast: point.optional(), southwest: point.optional() });

const place = {
  key: z.string().optional().describe("From ads_search_google_targeting."),
  id: z.string().optional(),
  name: z.string().optional(),
  type: z.string().optional().describe("Such as city, region, country, address."),
  selectionType: z.enum(["include", "exclude"]).optional(),
  radius: z.number().optional(),
  radiusUnit: z.enum(["km", "mi"]).optional(),
  resourceName: z.string().optional(),
};

/** A place as Google's geocoder gives it. The v3 form writes the same in camel case. */
const googlePlace = object({
  ...place,
  country_name: z.string().optional(),
  place_id: z.string().optional(),
  formatted_address: z.string().optional(),
  geometry: object({
    location: point.optional(),
    location_type: z.string().optional(),
    viewport: viewport.optional(),
  }).optional(),
  address_components: z
    .array(
      object({
        long_name: z.string().optional(),
        short_name: z.string().optional(),
        types: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

const googlePlaceV3 = object({
  ...place,
  countryName: z.string().optional(),
  placeId: z.string().optional(),
  formattedAddress: z.string().optional(),
  geometry: object({
    location: point.optional(),
    locationType: z.string().optional(),
    viewport: viewport.optional(),
  }).optional(),
  addressComponents: z
    .array(
      object({
        longName: z.string().optional(),
        shortName: z.string().optional(),
        types: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

const locales = z
  .array(
    object({
      name: z.string().optional(),
      key: z.string().optional(),
      id: z.string().optional(),
      resourceName: z.string().optional(),
    }),
  )
  .optional();

const demographics = z.array(object({ enum: z.string(), negative: z.boolean() })).optional();

const targeting = {
  locales,
  gender: demographics,
  ageRange: demographics,
  segments: z.array(z.string()).optional().describe("Ids, from ads_list_google_segments."),
  targetInterests: object({
    affinity: z.array(z.string()).optional(),
    inMarket: z.array(z.string()).optional(),
  })
    .optional()
    .describe("Ids from ads_list_google_target_interests."),
};

/** Whom a campaign is shown to. */
export const googleCampaignAudience = object({
  geo_locations: z.array(googlePlace).optional(),
  ...targeting,
});

export const googleCampaignAudienceV3 = object({
  geoLocations: z.array(googlePlaceV3).optional(),
  ...targeting,
});

const image = object({
  url: z.string(),
  name: z.string().optional(),
  resourceName: z.string().optional(),
  error: z.string().optional(),
});

export const googleCampaignAssets = object({
  calls: z.array(z.string()).optional().describe("Resource names, as in the rest."),
  sitelinks: z.array(z.string()).optional(),
  leadForm: z.string().optional(),
  images: z.array(image).optional(),
  businessLogo: image.optional(),
});

const media = z
  .array(
    object({
      type: z.literal("IMAGE").optional(),
      src: z.string().optional(),
      url: z.string().optional(),
      isLogo: z.boolean().optional(),
      imageType: z.string().optional(),
      error: z.string().optional(),
    }),
  )
  .optional();

const channels = z
  .array(z.enum(["GMAIL", "YOUTUBE_IN_STREAM", "YOUTUBE_SHORTS", "YOUTUBE_IN_FEED", "DISCOVER", "DISPLAY"]))
  .optional();

const adContent = object({
  id: z.string().optional(),
  name: z.string().optional(),
  headlines: z.array(z.string()).optional(),
  longHeadlines: z.array(z.string()).optional(),
  descriptions: z.array(z.string()).optional(),
  finalUrl: z.string().optional(),
  path1: z.string().optional().describe("First part of the path shown."),
  path2: z.string().optional(),
  businessName: z.string().optional(),
  callToActionLabel: z
    .enum([
      "AUTOMATED",
      "LEARN_MORE",
      "GET_QUOTE",
      "APPLY_NOW",
      "SIGN_UP",
      "CONTACT_US",
      "SUBSCRIBE",
      "DOWNLOAD",
      "BOOK_NOW",
      "SHOP_NOW",
      "BUY_NOW",
      "DONATE_NOW",
      "ORDER_NOW",
      "PLAY_NOW",
      "SEE_MORE",
    ])
    .optional(),
  mediaType: z.enum(["IMAGE", "VIDEO", "CAROUSEL"]).optional(),
  media,
  youtubeVideoLinks: z.array(object({ youtubeVideoId: z.string() })).optional(),
  carouselCards: z
    .array(
      object({
        headline: z.string().optional(),
        finalUrl: z.string().optional(),
        callToActionLabel: z.string().optional(),
        media,
      }),
    )
    .optional(),
  placements: channels,
  customChannels: z.boolean().optional(),
  isDeleted: z.boolean().optional(),
  publishingStatus: publishingStatus.optional(),
  adId: z.string().optional(),
  adCampaignId: z.string().optional(),
  adGroupId: z.string().optional(),
  googleAdId: z.string().optional(),
  adError: z.string().optional(),
});

const keywords = z
  .array(object({ keyword: z.string(), matchType: z.string().describe("BROAD, PHRASE or EXACT.") }))
  .optional();

const adGroup = {
  id: z.string().optional(),
  name: z.string().optional(),
  keywords: object({ positives: keywords, negatives: keywords }).optional(),
  adContent: z.array(adContent).optional(),
  customChannels: z.boolean().optional(),
  selectedChannels: channels,
  googleAudienceId: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  adGroupId: z.string().optional(),
  adCampaignId: z.string().optional(),
  googleAdGroupId: z.string().optional(),
  adGroupError: z.string().optional(),
};

export const googleAdGroup = object({
  ...adGroup,
  audience: object({ geo_locations: z.array(googlePlace).optional(), locales }).optional(),
});

export const googleAdGroupV3 = object({
  ...adGroup,
  audience: object({ geoLocations: z.array(googlePlaceV3).optional(), locales }).optional(),
});

const quarterHour = z.enum(["ZERO", "FIFTEEN", "THIRTY", "FORTY_FIVE"]);

const shownAt = z
  .array(
    object({
      dayOfWeek: z.enum(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]),
      startHour: z.number().describe("0 to 23."),
      startMinute: quarterHour,
      endHour: z.number(),
      endMinute: quarterHour,
    }),
  )
  .optional();

const resourceName = z.string().optional().describe("The asset to change; without it: a new one.");

const callAsset = object({
  phoneNumber: z.string(),
  countryCode: z.string().describe("Two letters."),
  callConversionAction: z.string().optional().describe("Resource name of a conversion action."),
  adScheduleTargets: shownAt,
  resourceName,
});

const sitelinkAsset = object({
  linkText: z.string(),
  finalUrls: z.string().describe("One URL."),
  description1: z.string().optional(),
  description2: z.string().optional(),
  startDate: time("date").optional(),
  endDate: time("date").optional(),
  adScheduleTargets: shownAt,
  resourceName,
});

/** No type of asset names a lead form any more; one that is there is still changed. The spec calls answers strings and shows objects. */
const leadFormAsset = object({
  headline: z.string(),
  description: z.string(),
  businessName: z.string(),
  privacyPolicyUrl: z.string(),
  fields: z
    .array(object({ inputType: z.string(), singleChoiceAnswers: z.array(anyValue).optional() }))
    .describe("inputType such as FULL_NAME, EMAIL, PHONE_NUMBER."),
  callToActionType: z.enum([
    "LEARN_MORE",
    "GET_QUOTE",
    "APPLY_NOW",
    "SIGN_UP",
    "CONTACT_US",
    "SUBSCRIBE",
    "DOWNLOAD",
    "BOOK_NOW",
    "GET_OFFER",
    "REGISTER",
    "GET_INFO",
    "REQUEST_DEMO",
    "JOIN_NOW",
    "GET_STARTED",
    "VISIT_SITE",
  ]),
  callToActionDescription: z.string().optional(),
  customQuestionFields: z
    .array(object({ customQuestionText: z.string(), singleChoiceAnswers: z.array(anyValue) }))
    .optional(),
  desiredIntent: z.enum(["LOW_INTENT", "HIGH_INTENT"]).optional(),
  backgroundImageAsset: z.string().optional(),
  postSubmitHeadline: z.string().optional(),
  postSubmitDescription: z.string().optional(),
  postSubmitCallToActionType: z.enum(["VISIT_SITE", "DOWNLOAD", "LEARN_MORE", "SHOP_NOW"]).optional(),
  finalUrls: z.string().optional().describe("URL of the button after the form is sent."),
  resourceName,
});

/** What an asset holds, by its type. */
export const googleAssetPayload = z.union([callAsset, sitelinkAsset, leadFormAsset]);

/** What a combined audience is made of, or leaves out. */
export const googleAudienceDimension = object({
  ageRanges: z.array(object({ minAge: z.number(), maxAge: z.number().optional() })).optional(),
  isAgeUnknown: z.boolean().optional(),
  genders: z.array(z.enum(["FEMALE", "MALE", "UNDETERMINED"])).optional(),
  parentalStatuses: z.array(z.enum(["PARENT", "NOT_A_PARENT", "UNDETERMINED"])).optional(),
  audienceSegments: object({
    customAudiences: z.array(z.string()).optional(),
    userLists: z.array(z.string()).optional(),
    userInterests: z.array(z.string()).optional(),
  })
    .optional()
    .describe("Resource names, such as customers/123/userLists/789."),
});

const visits = z.array(
  object({
    lookbackWindowDays: z.number(),
    rule: object({
      ruleItemGroups: z.array(
        object({
          ruleItems: z.array(
            object({
              name: z.enum(["url__", "referrer__"]),
              stringRuleItem: object({
                operator: z.string().describe("Such as CONTAINS."),
                value: z.string(),
              }),
            }),
          ),
        }),
      ),
    }),
  }),
);

/** Website visitors, by the pages they saw or came from. */
export const googleRuleBasedUserList = object({
  prepopulationStatus: z.literal("REQUESTED").optional(),
  flexibleRuleUserList: object({
    inclusiveRuleOperator: z.string().optional().describe("Such as AND."),
    inclusiveOperands: visits,
    exclusiveOperands: visits,
  }),
});
