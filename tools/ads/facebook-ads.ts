import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";
import { type Declarations, money, remove, write } from "../../src/declare/toolset.js";
import { copyNote } from "./facebook-campaigns.js";
import { facebookAudience, facebookAudienceV3, facebookMedia } from "./facebook-schemas.js";
import {
  facebookAdId,
  facebookAdsetId,
  facebookBudget,
  facebookCampaignId,
  facebookLeadFormId,
} from "./schemas.js";

const adsetPath = { adSetId: facebookAdsetId };
const adPath = { adId: facebookAdId };

export const adFields = {
  locationId,
  campaignId: facebookCampaignId,
  adsetId: facebookAdsetId,
  id: facebookAdId.optional().describe("The ad to change; without it: a new one."),
  name: z.string().optional(),
  primaryText: z.string().optional().describe("The text above the picture."),
  headline: z.string().optional(),
  description: z.string().optional().describe("The small line under the headline."),
  mediaType: z.enum(["SINGLE", "CAROUSEL"]).optional(),
  media: z.array(facebookMedia).optional().describe("[{type: image|video, src}]."),
  imageUrl: z.string().optional(),
  cta: z.string().optional().describe("Button, such as LEARN_MORE."),
  destinationLink: z.string().optional().describe("URL that the button opens."),
  destinationFormId: facebookLeadFormId.optional(),
  conversationFormId: z.string().optional().describe("From ads_list_facebook_conversation_forms."),
  multiAdvertiserAds: z.boolean().optional(),
};

const dailyAdFields = [
  "id",
  "name",
  "primaryText",
  "headline",
  "media",
  "cta",
  "destinationLink",
  "destinationFormId",
];

const editNote = "Publishing is a call of its own, yet an edit of an ad that runs may show at once.";

const messagingPlatform = z.enum(["WHATSAPP", "MESSENGER", "INSTAGRAM_DIRECT"]);

export const facebookAds = {
  upsert_facebook_adset: money("PUT /ad-publishing/facebook/adsets", {
    title: "Create or update Facebook ad set",
    description:
      "Say whom a Facebook campaign reaches, with what budget, when and where: a new ad set, or changes to the one that id names.",
    riskNote:
      "Sets the budget, of a running ad set too. Whether amount is in dollars or cents is not documented: read one back with ads_get_facebook_campaign first.",
    body: {
      locationId,
      campaignId: facebookCampaignId,
      id: facebookAdsetId.optional().describe("The ad set to change; without it: a new one."),
      name: z.string().optional(),
      audience: facebookAudience
        .optional()
        .describe("{geo_locations, age_min, age_max, genders, interests, retargeting, lookalike}."),
      budget: facebookBudget
        .optional()
        .describe("{budgetType: DAILY|LIFETIME, amount, scheduleStartDate, scheduleEndDate}."),
      pageId: id("page").optional(),
      instagramActorId: z.string().optional().describe("From ads_list_facebook_instagram_accounts."),
      conversionLocation: z.string().optional().describe('Where people act, such as "website".'),
      pixelId: z.string().optional().describe("From ads_list_facebook_pixels."),
      customEventType: z.string().optional().describe("Event to optimise for, such as Purchase."),
      messagingPlatforms: messagingPlatform.optional(),
      whatsappNumber: z.string().optional().describe("E.164."),
    },
    listed: ["id", "name", "audience", "budget", "pageId", "conversionLocation"],
    example: {
      campaignId: "120208142050850608",
      name: "Austin, homeowners 35-65",
      budget: { budgetType: "DAILY", amount: 40, scheduleStartDate: "2026-04-06" },
      audience: {
        geo_locations: [
          {
            key: "2421836",
            name: "Austin, Texas",
            type: "city",
            selectionType: "include",
            radius: 25,
            radiusUnit: "mi",
          },
        ],
        age_min: 35,
        age_max: 65,
      },
    },
    v3: {
      body: {
        messagingPlatforms: z.array(messagingPlatform).optional(),
        audience: facebookAudienceV3.optional(),
      },
      example: {
        audience: {
          geoLocations: [{ key: "2421836", name: "Austin, Texas", type: "city", selectionType: "include" }],
          ageMin: 35,
          ageMax: 65,
        },
      },
    },
  }),

  pause_facebook_adset: write("POST /ad-publishing/facebook/adsets/{adSetId}/pause", {
    title: "Pause Facebook ad set",
    description:
      "Stop one ad set of a Facebook campaign with all its ads; the other ad sets run on. A single ad: ads_pause_facebook_ad.",
    riskNote: "Stops the spending of this ad set.",
    path: adsetPath,
    body: { locationId },
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  resume_facebook_adset: money("POST /ad-publishing/facebook/adsets/{adSetId}/resume", {
    title: "Resume Facebook ad set",
    description:
      "Let a paused Facebook ad set run again. Its campaign must be running too: ads_resume_facebook_campaign.",
    also: ["send"],
    riskNote: "Its ads go out to people and spend again.",
    path: adsetPath,
    body: { locationId },
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  duplicate_facebook_adset: write("POST /ad-publishing/facebook/adsets/{adSetId}/duplicate", {
    title: "Duplicate Facebook ad set",
    description:
      "Copy one Facebook ad set, to try another audience or budget beside it. The whole campaign: ads_duplicate_facebook_campaign.",
    also: ["money"],
    riskNote: copyNote,
    path: adsetPath,
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  delete_facebook_adset: remove("DELETE /ad-publishing/facebook/adsets/{adSetId}", {
    title: "Delete Facebook ad set",
    description:
      "Remove one ad set with its ads from a Facebook campaign for good. To stop it and keep it: ads_pause_facebook_adset.",
    path: adsetPath,
    body: { locationId },
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  upsert_facebook_ad: money("PUT /ad-publishing/facebook/ads", {
    title: "Create or update Facebook ad",
    description:
      "Write a Facebook or Instagram ad: text, headline, pictures, button; or change the one that id names. Budget and audience: ads_upsert_facebook_adset.",
    riskNote: editNote,
    body: {
      ...adFields,
      primaryTexts: z.array(z.string()).optional().describe("Several to try; the same of the next two."),
      headlines: z.array(z.string()).optional(),
      descriptions: z.array(z.string()).optional(),
    },
    listed: dailyAdFields,
    example: {
      campaignId: "120208142050850608",
      adsetId: "507f1f77bcf86cd799439012",
      name: "Free inspection, photo A",
      primaryText: "Hail last week? We check your roof for free.",
      headline: "Free roof inspection",
      mediaType: "SINGLE",
      media: [{ type: "image", src: "https://ridgelineroofing.example.com/hail.jpg" }],
      cta: "LEARN_MORE",
      destinationLink: "https://ridgelineroofing.example.com/inspection",
    },
  }),

  pause_facebook_ad: write("POST /ad-publishing/facebook/ads/{adId}/pause", {
    title: "Pause Facebook ad",
    description:
      "Stop one Facebook or Instagram ad; the rest of its ad set runs on. More: ads_pause_facebook_adset, ads_pause_facebook_campaign.",
    riskNote: "Stops the spending on this ad.",
    path: adPath,
    body: { locationId },
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  resume_facebook_ad: money("POST /ad-publishing/facebook/ads/{adId}/resume", {
    title: "Resume Facebook ad",
    description:
      "Let a paused Facebook or Instagram ad run again. Its ad set and campaign must be running too.",
    also: ["send"],
    riskNote: "The ad goes out to people and spends again.",
    path: adPath,
    body: { locationId },
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  duplicate_facebook_ad: write("POST /ad-publishing/facebook/ads/{adId}/duplicate", {
    title: "Duplicate Facebook ad",
    description:
      "Copy one Facebook ad, to try another text or picture; then change the copy with ads_upsert_facebook_ad.",
    also: ["money"],
    riskNote: copyNote,
    path: adPath,
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  delete_facebook_ad: remove("DELETE /ad-publishing/facebook/ads/{adId}", {
    title: "Delete Facebook ad",
    description:
      "Remove one Facebook or Instagram ad for good. To stop it and keep it: ads_pause_facebook_ad.",
    path: adPath,
    body: { locationId },
    example: { adId: "507f1f77bcf86cd799439013" },
  }),
} satisfies Declarations;
