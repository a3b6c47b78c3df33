import { z } from "zod";
import { locationId } from "../../src/declare/fields.js";
import { admin, type Declarations, read } from "../../src/declare/toolset.js";
import { connection, googleAdAccountId } from "./schemas.js";

export const googleAccount = {
  get_google_integration: read("GET /ad-publishing/google/integration", {
    title: "Get Google Ads connection",
    description:
      "Which Google Ads account and manager account (MCC) this sub-account advertises with. Whose login it is: ads_get_google_current_user.",
    query: { locationId },
    example: {},
  }),

  create_google_integration: admin("POST /ad-publishing/google/integration", {
    title: "Connect Google Ads account",
    description:
      "Set the Google Ads account that this sub-account advertises with, under its manager account (MCC). A person must have logged in to Google in HighLevel first.",
    body: {
      locationId,
      adAccountId: googleAdAccountId,
      mccId: z.string().describe("Manager account (MCC), such as 987-654-3210."),
    },
    example: { adAccountId: "123-456-7890", mccId: "987-654-3210" },
  }),

  get_google_current_user: read("GET /ad-publishing/google/me", {
    title: "Get connected Google Ads user",
    description:
      "The Google login that this sub-account's ads use. Look here when its Google Ads accounts come back empty.",
    query: { locationId },
    example: {},
  }),

  list_google_ad_accounts: read("GET /ad-publishing/google/ad-accounts", {
    title: "List Google Ads accounts",
    description: "The Google Ads accounts that the connected login may use, with their customer ids.",
    query: { locationId, type: connection.optional() },
    example: { type: "AD_MANAGER" },
  }),

  get_google_ad_account: read("GET /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "Get Google Ads account",
    description:
      "Read one Google Ads account by its customer id. All that can be used: ads_list_google_ad_accounts.",
    path: { adAccountId: googleAdAccountId },
    query: { locationId },
    example: { adAccountId: "123-456-7890" },
  }),

  delete_google_ad_account: admin("DELETE /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "Disconnect Google Ads account",
    description:
      "Take a Google Ads account off this sub-account; at Google it stays. The only way to undo ads_create_google_integration.",
    also: ["delete"],
    riskNote: "Its ads can neither be run nor reported from HighLevel until it is connected anew.",
    path: { adAccountId: googleAdAccountId },
    body: { locationId },
    example: { adAccountId: "123-456-7890" },
  }),
} satisfies Declarations;
