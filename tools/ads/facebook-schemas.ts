import { z } from "zod";
import { anyObject, object } from "../../src/declare/fields.js";

const place = {
  key: z.string().describe("Facebook's key, from ads_search_facebook_targeting."),
  name: z.string(),
  type: z.enum([
    "country",
    "city",
    "region",
    "country_group",
    "geo_market",
    "large_geo_area",
    "medium_geo_area",
    "small_geo_area",
    "subcity",
    "neighborhood",
    "zip",
    "address",
  ]),
  selectionType: z.enum(["include", "exclude"]),
  radius: z.number().optional().describe("Around a city or address."),
  radiusUnit: z.enum(["km", "mi"]).optional(),
};

const namedAudiences = z.array(object({ id: z.string(), name: z.string() }));

const targeting = {
  genders: z.array(z.number()).optional().describe("1 male, 2 female."),
  interests: z
    .array(object({ id: z.string(), name: z.string(), type: z.string().optional() }))
    .optional()
    .describe("From ads_search_facebook_targeting."),
  retargeting: namedAudiences.optional().describe("Custom audiences."),
  lookalike: namedAudiences.optional(),
  locales: z.array(object({ name: z.string(), key: z.number() })).optional(),
  placementType: z.enum(["auto", "manual"]).optional(),
  placements: object({
    facebook: z.array(z.string()).optional(),
    instagram: z.array(z.string()).optional(),
    messenger: z.array(z.string()).optional(),
  })
    .optional()
    .describe("Only with placementType manual."),
};

/** Whom an ad set is shown to. The v3 form writes the same in camel case. */
export const facebookAudience = object({
  geo_locations: z.array(
    object({
      ...place,
      geometry: object({ location: anyObject, location_type: z.string() }).optional(),
    }),
  ),
  age_min: z.number().optional(),
  age_max: z.number().optional(),
  ...targeting,
});

export const facebookAudienceV3 = object({
  geoLocations: z.array(
    object({
      ...place,
      geometry: object({ location: anyObject, locationType: z.string() }).optional(),
    }),
  ),
  ageMin: z.number().optional(),
  ageMax: z.number().optional(),
  ...targeting,
});

export const facebookMedia = object({
  type: z.enum(["image", "video"]),
  src: z.string().describe("URL."),
  thumbnailUrl: z.string().optional().describe("A video must have one."),
  selectedPoster: z.number().optional().describe("Number of the poster frame; a video must have one."),
  name: z.string().optional(),
  headline: z.string().optional(),
  description: z.string().optional(),
  link: z.string().optional(),
});

const questionTypes = [
  "CUSTOM",
  "CITY",
  "COMPANY_NAME",
  "COUNTRY",
  "DATE_OF_BIRTH",
  "EMAIL",
  "FIRST_NAME",
  "FULL_NAME",
  "GENDER",
  "JOB_TITLE",
  "LAST_NAME",
  "MILITARY_STATUS",
  "PHONE",
  "POST_CODE",
  "RELATIONSHIP_STATUS",
  "STATE",
  "STREET_ADDRESS",
  "WORK_EMAIL",
  "WORK_PHONE_NUMBER",
  "ZIP",
  "SHORT_ANSWER",
] as const;

const questionWords = {
  key: z.string().describe("Your own name for the answer, such as full_name."),
  label: z.string().optional(),
  options: z
    .array(object({ key: z.string(), value: z.string() }))
    .optional()
    .describe("Choices of a CUSTOM question."),
};

export const leadFormQuestions = z
  .array(object({ type: z.enum([...questionTypes, "MARITAL_STATUS"]), ...questionWords }))
  .describe("[{type, key, label}]; types such as FULL_NAME, EMAIL, PHONE, CUSTOM.");

/** The v3 form spells it MARITIAL_STATUS. */
export const leadFormQuestionsV3 = z
  .array(object({ type: z.enum([...questionTypes, "MARITIAL_STATUS"]), ...questionWords }))
  .describe("[{type, key, label}]; types such as FULL_NAME, EMAIL, PHONE, CUSTOM.");

const disclaimer = { title: z.string(), body: z.string() };

const checkbox = { text: z.string(), key: z.string() };

export const customDisclaimer = object({
  ...disclaimer,
  checkboxes: z.array(object({ ...checkbox, is_required: z.boolean() })).optional(),
});

export const customDisclaimerV3 = object({
  ...disclaimer,
  checkboxes: z.array(object({ ...checkbox, isRequired: z.boolean() })).optional(),
});

export const thankYouPage = object({
  title: z.string(),
  body: z.string(),
  buttonText: z.string(),
  buttonType: z.enum(["VIEW_WEBSITE", "CALL_BUSINESS", "DOWNLOAD"]),
  buttonLink: z.string().optional(),
  businessPhone: z.string().optional().describe("E.164."),
  countryCode: z.string().optional().describe("Two letters."),
}).describe("{title, body, buttonText, buttonType such as VIEW_WEBSITE, buttonLink}.");
