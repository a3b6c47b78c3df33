import { z } from "zod";
import { locationId } from "../../src/declare/fields.js";
import { admin, type Declarations, read } from "../../src/declare/toolset.js";
import { connection, draftQueryV3, googleAdAccountId } from "./schemas.js";

export const googleAccount = {
  get_google_integration: read("GET /ad-publishing/google/integration", {
    title: "Get Google Ads connection",
    description:
      "Which Google Ads account and manager account (MCC) this sub-account advertises with. Whose login it is: ads_get_google_current_user.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "is the google ads integration set up",
      "check the adwords setup of a client",
      "are we linked to google ads",
      "are google ads hooked up for this client",
      "which adwords acct does this location use",
      "google ads won't load is it connected",
      "see the google advertising connection",
      "current google advertising connection status of a sub-account",
      "linked adwords customer and manager account of a location",
      "whether paid search on google is authorized",
      "does this location have google advertising configured",
    ],
    example: {},
    v3: draftQueryV3,
  }),

  create_google_integration: admin("POST /ad-publishing/google/integration", {
    title: "Connect Google Ads account",
    description:
      "Set the Google Ads account that this sub-account advertises with, under its manager account (MCC). A person must have logged in to Google in HighLevel first.",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      adAccountId: googleAdAccountId,
      mccId: z.string().describe("Manager account (MCC), such as 987-654-3210."),
    },
    aliases: [
      "hook up google ads for a client",
      "link our adwords account",
      "switch to another google ads customer id",
      "connect google ads for the new client",
      "pick the adwords acct to advertise with",
      "plug our google ads account in",
      "get the plumber ready for google ads",
      "set up google advertising for a sub-account",
      "associate an adwords customer id and mcc with this location",
      "establish the ppc integration under a manager account",
      "authorize a google advertiser for use in highlevel",
    ],
    example: { adAccountId: "123-456-7890", mccId: "987-654-3210" },
  }),

  get_google_current_user: read("GET /ad-publishing/google/me", {
    title: "Get connected Google Ads user",
    description:
      "The Google login that this sub-account's ads use. Look here when its Google Ads accounts come back empty.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "whose google login are the ads under",
      "who connected google ads",
      "which gmail is signed in for adwords",
      "which google account's email runs our ads",
      "she quit was her gmail behind google ads",
      "no adwords accounts show up who is logged in",
      "name on the google ads connection",
      "identity of the authenticated google advertising user",
      "google profile whose credentials power adwords",
      "email of the person who authorized ppc",
      "who is authenticated for google advertising",
    ],
    example: {},
    v3: draftQueryV3,
  }),

  list_google_ad_accounts: read("GET /ad-publishing/google/ad-accounts", {
    title: "List Google Ads accounts",
    description: "The Google Ads accounts that the connected login may use, with their customer ids.",
    scopes: ["adPublishing.readonly"],
    query: { locationId, type: connection.optional() },
    aliases: [
      "which google ads accounts can we pick",
      "find our adwords customer id",
      "google accounts under the mcc",
      "list our google ads accts",
      "all adwords accounts under this login",
      "google ads customer ids to choose from",
      "does the client's google ads acct show up",
      "enumerate advertising accounts available on google",
      "accessible adwords customers with ids",
      "which ppc accounts belong to the manager account",
      "find google advertiser ids to connect",
    ],
    example: { type: "AD_MANAGER" },
  }),

  get_google_ad_account: read("GET /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "Get Google Ads account",
    description:
      "Read one Google Ads account by its customer id. All that can be used: ads_list_google_ad_accounts.",
    scopes: ["adPublishing.readonly"],
    path: { adAccountId: googleAdAccountId },
    query: { locationId },
    aliases: [
      "details of our google ads account",
      "currency and status of an adwords account",
      "is the google ads account suspended",
      "open one google ads acct",
      "what currency is adwords billing us in",
      "timezone of our google ads account",
      "google ads not running is the acct ok",
      "details of one google advertising account by id",
      "look up a single adwords customer",
      "state and time zone of a google advertiser",
      "check whether a google advertiser account is active",
    ],
    example: { adAccountId: "123-456-7890" },
    v3: draftQueryV3,
  }),

  delete_google_ad_account: admin("DELETE /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "Disconnect Google Ads account",
    description:
      "Take a Google Ads account off this sub-account; at Google it stays. The only way to undo ads_create_google_integration.",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    riskNote: "Its ads can neither be run nor reported from HighLevel until it is connected anew.",
    path: { adAccountId: googleAdAccountId },
    body: { locationId },
    aliases: [
      "unlink google ads from a client",
      "remove the old adwords account",
      "client left cut google advertising off",
      "yank google ads off this client",
      "wrong adwords acct attached kick it out",
      "disconnect google ads we stopped advertising",
      "client churned unhook their google ads",
      "detach a google advertising account from this sub-account",
      "revoke adwords access of a location",
      "discard the ppc integration entirely",
      "drop a google advertiser from the location",
    ],
    example: { adAccountId: "123-456-7890" },
  }),
} satisfies Declarations;
