import { z } from "zod";
import { anyObject, object } from "../../src/declare/fields.js";
import { publishingStatus } from "./schemas.js";

const places = z
  .array(
    object({
      name: z.string(),
      urn: z.string().describe("Such as urn:li:geo:103644278, from ads_search_linkedin_targeting."),
      facetUrn: z.string().describe("urn:li:adTargetingFacet:locations."),
      selectionType: z.enum(["include", "exclude"]),
    }),
  )
  .optional();

const attributes = z
  .array(z.array(object({ urn: z.string(), name: z.string(), categoryName: z.string(), facet: z.string() })))
  .optional();

const targetAudience = object({
  include: attributes.describe("Groups of attributes: all of a group, any of the groups."),
  exclude: attributes,
}).optional();

const media = object({
  type: z.enum(["video", "image"]).optional(),
  src: z.string().optional().describe("URL."),
  name: z.string().optional(),
  headline: z.string().optional(),
  destinationUrl: z.string().optional(),
  thumbnailUrl: z.string().optional(),
  frames: z.array(z.string()).optional(),
  selectedPoster: z.number().optional(),
  fileSizeBytes: z.number().optional(),
});

const ad = object({
  id: z.string().optional(),
  name: z.string().optional(),
  introductoryText: z.string().optional(),
  headline: z.string().optional(),
  description: z.string().optional(),
  media: z.array(media).optional(),
  destinationUrl: z.string().optional(),
  destinationFormId: z.string().optional().describe("From ads_list_linkedin_lead_forms."),
  callToActionLabel: z.string().optional(),
  contentReferenceString: z.string().optional(),
  publishingStatus: publishingStatus.optional(),
  adId: z.string().optional(),
  adCampaignId: z.string().optional(),
  adCampaignGroupId: z.string().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  meta: anyObject.optional(),
  linkedInError: z.string().optional(),
});

const campaign = {
  id: z.string().optional(),
  name: z.string().optional(),
  locale: object({ country: z.string(), language: z.string() }).optional(),
  unitCost: object({ amount: z.number().describe("Bid in cents.") }).optional(),
  mediaType: z.enum(["STANDARD_UPDATE", "SINGLE_VIDEO", "CAROUSEL"]).optional(),
  campaignType: z.string().optional(),
  ads: z.array(ad).optional(),
  publishingStatus: publishingStatus.optional(),
  adCampaignId: z.string().optional(),
  adCampaignGroupId: z.string().optional(),
  meta: anyObject.optional(),
  linkedInError: z.string().optional(),
};

/** A campaign within a group. The v3 form writes its places in camel case. */
export const linkedInCampaign = object({
  ...campaign,
  audience: object({ geo_locations: places, targetAudience }).optional(),
});

export const linkedInCampaignV3 = object({
  ...campaign,
  audience: object({ geoLocations: places, targetAudience }).optional(),
});

/** LinkedIn keeps every text by language: {"localized": {"en_US": "Hello"}}. */
const text = object({ localized: z.record(z.string(), z.unknown()) });

export const linkedInFormContent = object({
  headline: text,
  description: text.optional(),
  questions: z.array(
    object({
      name: z.string(),
      question: text,
      questionDetails: object({
        textQuestionDetails: anyObject.optional().describe("{} for a text question."),
        multipleChoiceQuestionDetails: object({
          options: z.array(object({ id: z.number(), text })),
        }).optional(),
      }),
      predefinedField: z.string().optional().describe("Such as FIRST_NAME."),
    }),
  ),
  legalInfo: object({
    privacyPolicyUrl: z.string(),
    consents: z.array(object({ id: z.number(), checkRequired: z.boolean(), consent: text })),
    legalDisclaimer: text.optional(),
  }),
  postSubmissionInfo: object({
    message: text,
    callToAction: object({
      callToActionLabel: z.enum([
        "VISIT_COMPANY_WEBSITE",
        "DOWNLOAD_NOW",
        "TRY_NOW",
        "VIEW_NOW",
        "LEARN_MORE",
      ]),
      callToActionTarget: object({ landingPageUrl: z.string() }),
    }),
  }),
});
