import { z } from "zod";
import { anyObject, companyId, id, locationId, object } from "../../src/declare/fields.js";
import { admin, type Declarations, read } from "../../src/declare/toolset.js";
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

const range = object({ startDate: z.string(), endDate: z.string() });

export const accounts = {
  list_accounts: read("GET /social-media-posting/{locationId}/accounts", {
    title: "List connected social accounts",
    description:
      "The pages and profiles connected to the sub-account and their groups, with ids for posting and isExpired where one must be connected anew.",
    scopes: ["socialplanner/account.readonly"],
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "what socials has this client linked",
      "is our instagram still connected",
      "social logins that expired",
      "which pages and profiles are set up",
      "account groups in the planner",
      "where can we post for this client",
      "is the fb page still hooked up",
      "do we have their gmb connected",
      "posts stopped so is a login dead",
      "find the linkedin page id for posting",
      "does this client have tiktok set up",
      "all connected social media profiles with ids",
      "which facebook pages and instagram accounts are linked",
      "enumerate publishing channels of the location",
      "connection and expiry status of social profiles",
    ],
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
    returns: ["results", "message"],
    aliases: [
      "social analytics and insights",
      "how is our instagram doing",
      "social media report for a client",
      "engagement and reach this week",
      "did we gain followers",
      "which network gets the most likes",
      "are our likes up or down",
      "numbers for the client's monthly social recap",
      "is anyone seeing our posts",
      "did that video go viral",
      "new followers compared to the week before",
      "engagement metrics of connected social profiles",
      "weekly performance of social accounts",
      "impressions, reach and follower growth figures",
      "social media analytics by platform",
    ],
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
    scopes: ["socialplanner/account.write"],
    also: ["delete"],
    riskNote: "Cuts the connection; renewing it takes a person with the login.",
    path: { id: id("socialAccount") },
    query: { companyId: companyId.optional(), userId: id("user").optional() },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "unlink a facebook page",
      "remove the old instagram from the planner",
      "client left cut off their socials",
      "disconnect their old tiktok",
      "rebrand so drop the old fb page",
      "wrong profile got linked unhook it",
      "stop us posting to that gmb listing",
      "we lost this client yank their ig",
      "ex-employee's linkedin should not be in the planner",
      "they closed the second location's page",
      "remove a connected social media profile by id",
      "detach a page or channel from the location",
      "revoke a social account connection",
      "discard a linked publishing channel",
    ],
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
    aliases: [
      "connect a client's instagram",
      "link our facebook page for posting",
      "reconnect the expired tiktok",
      "log in to linkedin for the planner",
      "add a youtube channel",
      "hook up their fb page",
      "ig got disconnected log back in",
      "new client so link their socials",
      "add the gmb listing to the planner",
      "password changed and the page dropped off",
      "sign in to their yt for posting",
      "authorization page for a social network login",
      "begin oauth for facebook, google or tiktok",
      "initiate linking of a new social profile",
      "url for renewing an expired social connection",
    ],
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
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "which pages can this login bring in",
      "google business locations we could add",
      "pick the right facebook page",
      "signed in so what pages can we choose",
      "we logged in but which profile do we attach",
      "her login has several fb pages show them",
      "see gmb locations after the google sign-in",
      "pages under that login not yet connected",
      "which yt channel came with this sign-in",
      "profiles available after a social login",
      "pages selectable from an authorized network account",
      "which channels can be connected from an oauth login",
      "candidate accounts to attach after authorization",
    ],
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
      returns: ["success", "message", "results", "statusCode"],
      aliases: [
        "attach a facebook page to the sub-account",
        "finish hooking up instagram",
        "add our google business profile",
        "connect the company linkedin page",
        "choose which page of a login to connect",
        "link a selected profile after authorization",
        "final step of connecting a social channel",
        "save an authorized page as a publishing account",
        "they picked the right page now add it",
        "hook the yt channel up after the sign-in",
        "logged in already so attach that profile",
        "attach the tiktok profile we just signed into",
      ],
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
} satisfies Declarations;
