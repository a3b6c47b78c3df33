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

export const dailyAdFields = [
  "id",
  "name",
  "primaryText",
  "headline",
  "media",
  "cta",
  "destinationLink",
  "destinationFormId",
];

export const editNote = "Publishing is a call of its own, yet an edit of an ad that runs may show at once.";

const messagingPlatform = z.enum(["WHATSAPP", "MESSENGER", "INSTAGRAM_DIRECT"]);

export const facebookAds = {
  upsert_facebook_adset: money("PUT /ad-publishing/facebook/adsets", {
    title: "Create or update Facebook ad set",
    description:
      "Say whom a Facebook campaign reaches, with what budget, when and where: a new ad set, or changes to the one that id names.",
    scopes: ["adPublishing.write"],
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
    aliases: [
      "change the daily budget of a fb ad",
      "raise meta ad spend",
      "who should see our facebook ads",
      "target women near the clinic on instagram",
      "set start and end date of facebook ads",
      "double the fb budget for the weekend",
      "new ad set for the fb campaign",
      "cut what we spend per day on facebook",
      "widen the radius of our meta ads",
      "change age range on the facebook ads",
      "define demographics, geography and schedule for meta advertising",
      "adjust daily or lifetime spend limit on facebook",
      "insert an ad group with targeting into a meta campaign",
      "edit location and interest targeting of a paid social ad set",
    ],
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

  pause_facebook_adset: money("POST /ad-publishing/facebook/adsets/{adSetId}/pause", {
    title: "Pause Facebook ad set",
    description:
      "Stop one ad set of a Facebook campaign with all its ads; the other ad sets run on. A single ad: ads_pause_facebook_ad.",
    scopes: ["adPublishing.write"],
    riskNote: "Stops the spending of this ad set.",
    path: adsetPath,
    body: { locationId },
    aliases: [
      "stop one audience of a meta campaign",
      "turn off a fb ad set",
      "halt the facebook ads for one city",
      "park one fb ad set",
      "freeze the ad set that burns money on meta",
      "hold off on one facebook audience for now",
      "keep the fb campaign but stop this ad set",
      "suspend a single ad group within a meta campaign",
      "deactivate one facebook ad set by id",
      "temporarily disable delivery to one paid social audience",
    ],
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  resume_facebook_adset: money("POST /ad-publishing/facebook/adsets/{adSetId}/resume", {
    title: "Resume Facebook ad set",
    description:
      "Let a paused Facebook ad set run again. Its campaign must be running too: ads_resume_facebook_campaign.",
    scopes: ["adPublishing.write"],
    also: ["send"],
    riskNote: "Its ads go out to people and spend again.",
    path: adsetPath,
    body: { locationId },
    aliases: [
      "turn a fb ad set back on",
      "restart one audience on meta",
      "unpause the facebook ad set",
      "switch the stopped fb ad set on again",
      "run the facebook ads for that city again",
      "wake one meta ad set up",
      "fb ad set is paused get it going",
      "reactivate a suspended ad group in a meta campaign",
      "re-enable delivery of one facebook ad set",
      "change a paused paid social ad set to active",
    ],
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  duplicate_facebook_adset: write("POST /ad-publishing/facebook/adsets/{adSetId}/duplicate", {
    title: "Duplicate Facebook ad set",
    description:
      "Copy one Facebook ad set, to try another audience or budget beside it. The whole campaign: ads_duplicate_facebook_campaign.",
    scopes: ["adPublishing.write"],
    also: ["money"],
    riskNote: copyNote,
    path: adsetPath,
    aliases: [
      "clone a fb ad set",
      "test a second audience on meta",
      "split test facebook targeting",
      "copy a facebook ad set for another town",
      "same fb ads at a different budget",
      "reuse this meta ad set for men",
      "try a new fb audience beside the old",
      "replicate an ad group inside a meta campaign",
      "second facebook ad set with identical targeting",
      "use one paid social ad set as a template",
    ],
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  delete_facebook_adset: remove("DELETE /ad-publishing/facebook/adsets/{adSetId}", {
    title: "Delete Facebook ad set",
    description:
      "Remove one ad set with its ads from a Facebook campaign for good. To stop it and keep it: ads_pause_facebook_adset.",
    scopes: ["adPublishing.write"],
    path: adsetPath,
    body: { locationId },
    aliases: [
      "get rid of a fb ad set",
      "drop one audience from a meta campaign",
      "scrap a facebook ad set",
      "nuke a facebook ad set",
      "toss the fb audience group that flopped",
      "remove one meta ad set for good",
      "yank the duplicate fb ad set",
      "discard an ad group from a meta campaign",
      "permanently remove one facebook ad set by id",
      "throw away a paid social ad set and its creatives",
    ],
    example: { adSetId: "507f1f77bcf86cd799439012" },
  }),

  upsert_facebook_ad: write("PUT /ad-publishing/facebook/ads", {
    title: "Create or update Facebook ad",
    description:
      "Write a Facebook or Instagram ad: text, headline, pictures, button; or change the one that id names. Budget and audience: ads_upsert_facebook_adset.",
    scopes: ["adPublishing.write"],
    riskNote: editNote,
    body: adFields,
    listed: dailyAdFields,
    aliases: [
      "write a new fb ad",
      "swap the picture on our meta ad",
      "change the headline of a facebook ad",
      "point the instagram ad to another landing page",
      "new ad creative for facebook",
      "typo in the facebook ad text fix it",
      "new video on the fb ad",
      "change the button on our ig ad",
      "put last week's offer in a meta ad",
      "insert a single advertisement with headline and image on meta",
      "edit copy, creative or call to action of a facebook advertisement",
      "assign destination url or lead form to a sponsored instagram post",
    ],
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

  pause_facebook_ad: money("POST /ad-publishing/facebook/ads/{adId}/pause", {
    title: "Pause Facebook ad",
    description:
      "Stop one Facebook or Instagram ad; the rest of its ad set runs on. More: ads_pause_facebook_adset, ads_pause_facebook_campaign.",
    scopes: ["adPublishing.write"],
    riskNote: "Stops the spending on this ad.",
    path: adPath,
    body: { locationId },
    aliases: [
      "stop a fb ad",
      "take a meta ad down for a week",
      "turn off the instagram ad that does badly",
      "kill the facebook ad that loses money",
      "sold out so hold the fb ad",
      "freeze one facebook ad only",
      "people complain about the ig ad stop it",
      "park the meta ad with the old price",
      "suspend a single facebook advertisement",
      "deactivate one paid social creative temporarily",
      "disable delivery of a sponsored instagram post",
    ],
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  resume_facebook_ad: money("POST /ad-publishing/facebook/ads/{adId}/resume", {
    title: "Resume Facebook ad",
    description:
      "Let a paused Facebook or Instagram ad run again. Its ad set and campaign must be running too.",
    scopes: ["adPublishing.write"],
    also: ["send"],
    riskNote: "The ad goes out to people and spends again.",
    path: adPath,
    body: { locationId },
    aliases: [
      "turn a fb ad back on",
      "restart the meta ad",
      "unpause the instagram ad",
      "switch the stopped facebook ad on again",
      "back in stock run the fb ad again",
      "wake the paused ig ad up",
      "get one meta ad going again",
      "reactivate a suspended facebook advertisement",
      "re-enable one paused paid social creative",
      "let a sponsored instagram post deliver again",
    ],
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  duplicate_facebook_ad: write("POST /ad-publishing/facebook/ads/{adId}/duplicate", {
    title: "Duplicate Facebook ad",
    description:
      "Copy one Facebook ad, to try another text or picture; then change the copy with ads_upsert_facebook_ad.",
    scopes: ["adPublishing.write"],
    also: ["money"],
    riskNote: copyNote,
    path: adPath,
    aliases: [
      "clone a fb ad",
      "second version of a meta ad to test",
      "copy our best facebook creative",
      "copy a fb ad to change the photo",
      "make a variation of our ig ad",
      "same facebook ad with another headline",
      "test a twin of the meta ad",
      "replicate a single facebook advertisement",
      "duplicate of a meta creative for a/b testing",
      "use one sponsored instagram post as a template",
    ],
    example: { adId: "507f1f77bcf86cd799439013" },
  }),

  delete_facebook_ad: remove("DELETE /ad-publishing/facebook/ads/{adId}", {
    title: "Delete Facebook ad",
    description:
      "Remove one Facebook or Instagram ad for good. To stop it and keep it: ads_pause_facebook_ad.",
    scopes: ["adPublishing.write"],
    path: adPath,
    body: { locationId },
    aliases: [
      "get rid of a fb ad",
      "pull a meta ad forever",
      "toss the instagram ad with the typo",
      "nuke one facebook ad",
      "wipe the old fb ad for good",
      "toss a meta ad we never ran",
      "kill the duplicate ig ad permanently",
      "discard a single facebook advertisement permanently",
      "remove one paid social creative by id",
      "remove a sponsored instagram post from its ad set",
    ],
    example: { adId: "507f1f77bcf86cd799439013" },
  }),
} satisfies Declarations;
