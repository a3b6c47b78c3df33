import { locationId } from "../../src/declare/fields.js";
import { type Declarations, money, remove, write } from "../../src/declare/toolset.js";
import { adFields, dailyAdFields, editNote } from "./facebook-ads.js";
import { copyNote } from "./facebook-campaigns.js";
import { facebookAdsetId } from "./schemas.js";

const adsetPath = { adsetId: facebookAdsetId };

/** What only the 2021 set of the API holds. The ad set lines differ from their successors in the spelling of the id. */
export const facebook2021 = {
  upsert_facebook_ad_2021: write("PUT /ad-publishing/facebook/ads-v2", {
    title: "Create or update Facebook ad (2021 form)",
    description:
      "The older address for writing a Facebook ad, with the same fields. Use ads_upsert_facebook_ad.",
    riskNote: editNote,
    body: adFields,
    listed: dailyAdFields,
    example: {
      campaignId: "120208142050850608",
      adsetId: "507f1f77bcf86cd799439012",
      headline: "First class free",
      primaryText: "Try Ironworks Gym this week.",
    },
    supersededBy: "ads_upsert_facebook_ad",
  }),

  pause_facebook_adset_2021: money("POST /ad-publishing/facebook/adsets/{adsetId}/pause", {
    title: "Pause Facebook ad set (2021 form)",
    description: "Stops a Facebook ad set, its id spelled adsetId. Use ads_pause_facebook_adset.",
    riskNote: "Stops the spending of this ad set.",
    path: adsetPath,
    body: { locationId },
    example: { adsetId: "507f1f77bcf86cd799439012" },
    supersededBy: "ads_pause_facebook_adset",
  }),

  resume_facebook_adset_2021: money("POST /ad-publishing/facebook/adsets/{adsetId}/resume", {
    title: "Resume Facebook ad set (2021 form)",
    description: "Restarts a paused Facebook ad set, its id spelled adsetId. Use ads_resume_facebook_adset.",
    also: ["send"],
    riskNote: "Its ads go out to people and spend again.",
    path: adsetPath,
    body: { locationId },
    example: { adsetId: "507f1f77bcf86cd799439012" },
    supersededBy: "ads_resume_facebook_adset",
  }),

  duplicate_facebook_adset_2021: write("POST /ad-publishing/facebook/adsets/{adsetId}/duplicate", {
    title: "Duplicate Facebook ad set (2021 form)",
    description: "Copies a Facebook ad set, its id spelled adsetId. Use ads_duplicate_facebook_adset.",
    also: ["money"],
    riskNote: copyNote,
    path: adsetPath,
    example: { adsetId: "507f1f77bcf86cd799439012" },
    supersededBy: "ads_duplicate_facebook_adset",
  }),

  delete_facebook_adset_2021: remove("DELETE /ad-publishing/facebook/adsets/{adsetId}", {
    title: "Delete Facebook ad set (2021 form)",
    description: "Removes a Facebook ad set, its id spelled adsetId. Use ads_delete_facebook_adset.",
    path: adsetPath,
    body: { locationId },
    example: { adsetId: "507f1f77bcf86cd799439012" },
    supersededBy: "ads_delete_facebook_adset",
  }),
} satisfies Declarations;
