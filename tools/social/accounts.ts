import { z } from "zod";
import { anyObject, companyId, id, locationId, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";
import { oauthAccountId } from "./schemas.js";

const attachGmbLocationLocation = object({
  name: z.string(),
  storeCode: z.string().optional(),
  title: z.string(),
  storefrontAddress: anyObject.optional(),
  metadata: anyObject.optional(),
  maxLocation: z.boolean().optional(),
  isVerified: z.boolean().optional(),
  isConnected: z.boolean().optional(),
});

export const accounts = {
  /* RAW summary: Get Available Accounts (Step 2 of 3); description: ## OAuth Connection Flow - Step 2: Get
     Available Accounts After completing OAuth authentication (Step 1), use this endpoint to retrieve the
     list of available pages, channels, or locations that can be connected. ### OAuth Flow Position 1.
     **Start OAuth** → User authenticates, returns `accountId` 2. **Get Accounts** (this endpoint) → Lists
     available pages/channels to connect 3. **Attach Account** → Connect the selected account ### What This
     Returns The response varies by platform: | Platform | Returns | |----------|--------| | **facebook** |
     List of Facebook Pages the user manages | | **instagram** | List of Instagram Professio… */
  list_oauth_accounts: read("GET /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    path: {
      platform: z.enum([
        "google",
        "facebook",
        "instagram",
        "linkedin",
        "tiktok",
        "tiktok-business",
        "youtube",
        "pinterest",
        "threads",
        "bluesky",
      ]),
      accountId: oauthAccountId,
    },
    query: {
      search: z.string().optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"platform": "facebook", "accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
  }),

  /* RAW summary: Connect Account (Step 3 of 3); description: ## OAuth Connection Flow - Step 3: Connect the
     Account This is the final step in the OAuth flow. After retrieving available accounts (Step 2), use this
     endpoint to connect the selected account to your location. ### OAuth Flow Summary 1. **Start OAuth** →
     User authenticates with platform 2. **Get Accounts** → Retrieved available pages/channels 3. **Attach
     Account** (this endpoint) → Connect the selected account ### Request Body by Platform The request body
     structure varies depending on the platform: #### Facebook / Instagram ```json { "type": "page",
     "originId": "244405XXXXX11687", "name": "My Facebook Page", "avatar": "https://..."… */
  attach_oauth_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      version: "v3",
      // NOTE risk: connects a social account to the location
      path: {
        platform: z.enum([
          "google",
          "facebook",
          "instagram",
          "linkedin",
          "tiktok",
          "youtube",
          "pinterest",
          "threads",
          "bluesky",
        ]),
        accountId: oauthAccountId,
      },
      body: {
        companyId: companyId.optional(),
        type: z.enum(["page", "profile", "group", "location", "business"]).optional(),
        originId: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
        pageId: z.string().optional(),
        location: attachGmbLocationLocation.optional(),
        account: object({
          name: z.string(),
          accountName: z.string(),
          type: z.string(),
          verificationState: z.string(),
          vettedState: z.string(),
        }).optional(),
        verified: z.boolean().optional(),
        username: z.string().optional(),
        websiteUrl: z.string().optional(),
        originAccountType: z.string().optional(),
        urn: z.string().optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"platform": "facebook", "accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
    },
  ),

  /* RAW summary: Start OAuth Flow (Step 1 of 3); description: ## OAuth Connection Flow - Step 1: Initiate
     OAuth This is the first step in the 3-step OAuth flow to connect a social media account: 1. **Start
     OAuth** (this endpoint) → User authenticates with the platform 2. **Get Accounts** → Retrieve available
     pages/channels to connect 3. **Attach Account** → Connect the selected account to your location ### How
     to Use Open this API in a browser window (not via cURL) with the required query parameters. The user
     will be redirected to the platform's OAuth login screen. ### Receiving the OAuth Response After
     successful authentication, the OAuth window will post a message back to your application.… */
  start_oauth: admin("GET /social-media-posting/oauth/{platform}/start", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    path: {
      platform: z.enum([
        "google",
        "facebook",
        "instagram",
        "linkedin",
        "tiktok",
        "tiktok-business",
        "youtube",
        "pinterest",
        "threads",
        "bluesky",
      ]),
    },
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"platform": "facebook", "userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
  }),

  /* RAW summary: Get Social Media Statistics; description: Retrieve analytics data for multiple social media
     accounts. Provides metrics for the last 7 days with comparison to the previous 7 days. Supports
     filtering by platforms and specific connected accounts.; params: profileIds — Array of connected social
     media account IDs to fetch analytics for. This can be found as 'profileId' in /accounts api.; platforms
     — Array of social media platforms to filter analytics by. If not provided, all platforms will be
     included. NOTE: Linkedin (PAGE only) and Tiktok (BUSINE */
  get_statistics: read("POST /social-media-posting/statistics", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/statistics.readonly"],
    query: {
      locationId,
    },
    body: {
      profileIds: z.array(z.string()).min(1),
      platforms: z
        .array(z.enum(["facebook", "instagram", "linkedin", "google", "pinterest", "youtube", "tiktok"]))
        .optional(),
    },
    returns: ["message", "results"],
    aliases: [],
    // RAW example: {"profileIds": ["67a5a9aa776c837de4aa5b12"]}
    example: {},
    v3: {
      body: {
        profileIds: z.array(z.string()).min(1).max(100),
        currentRange: object({ startDate: z.string(), endDate: z.string() }).optional(),
        prevRange: object({ startDate: z.string(), endDate: z.string() }).optional(),
      },
    },
  }),

  /* RAW summary: Get Accounts; description: Get list of accounts and groups */
  list_accounts: read("GET /social-media-posting/{locationId}/accounts", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/account.readonly"],
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Delete Account; description: Delete account and account from group */
  delete_account: admin("DELETE /social-media-posting/{locationId}/accounts/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/account.write"],
    also: ["delete"],
    // NOTE risk: disconnects the social account
    path: { id: id("socialAccount") },
    query: {
      companyId: companyId.optional(),
      userId: id("user").optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65fac446d599990d1313c1dd"}
    example: {},
  }),
} satisfies Declarations;
