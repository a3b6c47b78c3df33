import { z } from "zod";
import { anyObject, companyId, id, locationId, object, time } from "../../src/declare/fields.js";
import { admin, area, read } from "../../src/declare/toolset.js";
import { consentQuery, oauthAccountId } from "./schemas.js";

const platforms = [
  "google",
  "facebook",
  "instagram",
  "linkedin",
  "tiktok",
  "youtube",
  "pinterest",
  "threads",
  "bluesky",
] as const;

const anyPlatform = z.enum([...platforms, "tiktok-business"]);

const googleLocation = object({
  name: z.string(),
  title: z.string(),
  storeCode: z.string().optional(),
  storefrontAddress: anyObject.optional(),
  metadata: anyObject.optional(),
  maxLocation: z.boolean().optional(),
  isVerified: z.boolean().optional(),
  isConnected: z.boolean().optional(),
});

const googleAccount = object({
  name: z.string(),
  accountName: z.string(),
  type: z.string(),
  verificationState: z.string(),
  vettedState: z.string(),
});

const range = object({ startDate: time("iso"), endDate: time("iso") });

export const accounts = area("socialplanner/account", {
  list_accounts: read("GET /social-media-posting/{locationId}/accounts", {
    title: "List connected social accounts",
    description:
      "The pages and profiles connected to the sub-account and their groups, with ids for posting and isExpired where one must be connected anew.",
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: {},
  }),

  get_statistics: read("POST /social-media-posting/statistics", {
    title: "Get social media statistics",
    description:
      "Posts, likes, comments, followers, impressions, reach and audience of accounts over the last 7 days, against the 7 before. LinkedIn pages and TikTok business accounts only.",
    scopes: ["socialplanner/statistics.readonly"],
    query: { locationId },
    body: {
      profileIds: z
        .array(z.string())
        .min(1)
        .describe("profileId (not id) of accounts, from social_list_accounts."),
      platforms: z
        .array(z.enum(["facebook", "instagram", "linkedin", "google", "pinterest", "youtube", "tiktok"]))
        .optional()
        .describe("Default all."),
    },
    returns: { results: "record", message: "value" },
    example: { profileIds: ["67a5a9aa776c837de4aa5b12"], platforms: ["facebook", "instagram"] },
    v3: {
      body: {
        profileIds: z.array(z.string()).min(1).max(100),
        currentRange: range.optional().describe("ISO 8601 times; default the last 7 days."),
        prevRange: range.optional().describe("To compare with; only beside currentRange."),
      },
    },
  }),

  delete_account: admin("DELETE /social-media-posting/{locationId}/accounts/{id}", {
    title: "Disconnect social account",
    description:
      "Remove a page or profile from the sub-account and its groups. Nothing more can be posted to it until somebody connects it again in a browser.",
    also: ["delete"],
    riskNote: "Cuts the connection; renewing it takes a person with the login.",
    path: { id: id("socialAccount") },
    query: { companyId: companyId.optional(), userId: id("user").optional() },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "65fac446d599990d1313c1dd" },
  }),

  start_oauth: admin("GET /social-media-posting/oauth/{platform}/start", {
    title: "Start connecting social account",
    description:
      "Step 1 of connecting a network: a consent page that a person must open in a browser. A call gets no JSON; the page hands the accountId for social_list_oauth_accounts to its opener.",
    scopes: ["socialplanner/oauth.readonly"],
    version: "v3",
    riskNote: "Meant for a browser window: the address leads to the network's login.",
    path: { platform: anyPlatform.describe("bluesky is refused for now.") },
    query: consentQuery,
    example: { platform: "instagram", userId: "sx6wyHhbFdRXh302Lunr" },
  }),

  list_oauth_accounts: read("GET /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}", {
    title: "List social accounts to connect",
    description:
      "Step 2: the pages, profiles, channels or Google locations that a login can bring in, and which are connected already. Those ready for posting: social_list_accounts.",
    scopes: ["socialplanner/oauth.readonly"],
    version: "v3",
    path: { platform: anyPlatform, accountId: oauthAccountId },
    query: { search: z.string().optional().describe("Part of the name.") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { platform: "facebook", accountId: "658a9b6833b91e0ecb8f3958" },
  }),

  attach_oauth_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}",
    {
      title: "Connect social account",
      description:
        "Step 3, the last: connect one page, profile or channel that social_list_oauth_accounts gave. Google wants location and account; the others type, originId, name and avatar; Instagram also pageId, LinkedIn urn.",
      scopes: ["socialplanner/oauth.write"],
      version: "v3",
      riskNote: "From then on whoever may post here can post in the name of that account.",
      path: { platform: z.enum(platforms), accountId: oauthAccountId },
      body: {
        type: z.enum(["page", "profile", "group", "location", "business"]).optional(),
        originId: z.string().optional().describe("The account's own id on the network."),
        name: z.string().optional(),
        avatar: z.string().optional(),
        pageId: z.string().optional().describe("Instagram: its Facebook page."),
        urn: z.string().optional().describe("LinkedIn."),
        location: googleLocation.optional().describe("Google: as listed."),
        account: googleAccount.optional().describe("Google: as listed."),
        username: z.string().optional(),
        verified: z.boolean().optional(),
        websiteUrl: z.string().optional().describe("Pinterest."),
        originAccountType: z.string().optional().describe("Pinterest."),
        companyId: companyId.optional(),
      },
      listed: ["type", "originId", "name", "avatar", "pageId", "location", "account"],
      returns: { success: "value", message: "value", results: "record", statusCode: "value" },
      example: {
        platform: "facebook",
        accountId: "658a9b6833b91e0ecb8f3958",
        type: "page",
        originId: "956033194258752",
        name: "Bright Smile Dental",
        avatar: "https://storage.googleapis.com/brightsmile/logo.png",
      },
    },
  ),
});
