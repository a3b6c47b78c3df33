import { earlierForms } from "../../src/declare/earlier-forms.js";
import { adFields, facebookAds } from "./facebook-ads.js";
import { facebookCampaigns } from "./facebook-campaigns.js";
import { facebookAdsetId } from "./schemas.js";

/** The id of the ad set is spelled otherwise. */
const adset = {
  path: { adsetId: facebookAdsetId },
  example: { adsetId: "507f1f77bcf86cd799439012" },
};

/** What only the 2021 set of the API holds. */
export const facebook2021 = earlierForms(
  "ads",
  { ...facebookAds, ...facebookCampaigns },
  {
    upsert_facebook_ad_2021: {
      of: "upsert_facebook_ad",
      line: "PUT /ad-publishing/facebook/ads-v2",
      description:
        "The older address for writing a Facebook ad, without texts to choose from. Use ads_upsert_facebook_ad.",
      body: adFields,
      example: {
        campaignId: "120208142050850608",
        adsetId: "507f1f77bcf86cd799439012",
        headline: "First class free",
        primaryText: "Try Ironworks Gym this week.",
      },
    },
    pause_facebook_adset_2021: {
      of: "pause_facebook_adset",
      line: "POST /ad-publishing/facebook/adsets/{adsetId}/pause",
      description: "Stops a Facebook ad set, its id spelled adsetId. Use ads_pause_facebook_adset.",
      ...adset,
    },
    resume_facebook_adset_2021: {
      of: "resume_facebook_adset",
      line: "POST /ad-publishing/facebook/adsets/{adsetId}/resume",
      description:
        "Restarts a paused Facebook ad set, its id spelled adsetId. Use ads_resume_facebook_adset.",
      ...adset,
    },
    duplicate_facebook_adset_2021: {
      of: "duplicate_facebook_adset",
      line: "POST /ad-publishing/facebook/adsets/{adsetId}/duplicate",
      description: "Copies a Facebook ad set, its id spelled adsetId. Use ads_duplicate_facebook_adset.",
      ...adset,
    },
    delete_facebook_adset_2021: {
      of: "delete_facebook_adset",
      line: "DELETE /ad-publishing/facebook/adsets/{adsetId}",
      description: "Removes a Facebook ad set, its id spelled adsetId. Use ads_delete_facebook_adset.",
      ...adset,
    },
  },
);
