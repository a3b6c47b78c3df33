import { z } from "zod";
import { anyObject, companyId } from "../../src/declare/fields.js";
import { admin, area, read } from "../../src/declare/toolset.js";
import { consentQuery, oauthAccountId } from "./schemas.js";

/**
 * The 2021 form of connecting accounts: for each network the same three steps, which the v3 form in accounts.ts
 * does for all of them.
 */

const forABrowser = "Meant for a browser window: the address leads to the network's login.";

const postsInItsName = "From then on whoever may post here can post in the name of that account.";

const path = { accountId: oauthAccountId };

const accountType = z.enum(["page", "group", "profile", "location", "business"]).optional();

const originId = z.string().optional().describe("The account's own id on the network.");

const avatar = z.string().optional().describe("Image address.");

const named = { originId, name: z.string().optional(), avatar };

const startExample = { userId: "sx6wyHhbFdRXh302Lunr" };

const accountId = "658a9b6833b91e0ecb8f3958";

const reply = ["success", "message", "results", "statusCode"];

export const networkAccounts = area("socialplanner/oauth", {
  start_facebook_oauth: admin("GET /social-media-posting/oauth/facebook/start", {
    title: "Start Facebook login (2021 form)",
    description:
      "Consent page for Facebook, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform facebook.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  list_facebook_pages: read("GET /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}", {
    title: "List Facebook pages to connect (2021 form)",
    description:
      "Pages that a Facebook login can bring into the planner. Use social_list_oauth_accounts with platform facebook.",
    path,
    returns: reply,
    example: { accountId },
    supersededBy: "social_list_oauth_accounts",
  }),

  attach_facebook_pages: admin(
    "POST /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
    {
      title: "Connect Facebook page (2021 form)",
      description:
        "Connect one page of a Facebook login to the sub-account. Use social_attach_oauth_accounts with platform facebook.",
      riskNote: postsInItsName,
      path,
      body: {
        // mended: the spec says object, its example is page
        type: z.string().optional(),
        ...named,
        companyId: companyId.optional(),
      },
      returns: reply,
      example: { accountId, type: "page", originId: "956033194258752", name: "Bright Smile Dental" },
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  start_instagram_oauth: admin("GET /social-media-posting/oauth/instagram/start", {
    title: "Start Instagram login (2021 form)",
    description:
      "Consent page for Instagram, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform instagram.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  list_instagram_accounts: read(
    "GET /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "List Instagram accounts (2021 form)",
      description:
        "Professional accounts that an Instagram login can bring in, with their pageId. Use social_list_oauth_accounts with platform instagram.",
      path,
      returns: reply,
      example: { accountId },
      supersededBy: "social_list_oauth_accounts",
    },
  ),

  attach_instagram_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "Connect Instagram account (2021 form)",
      description:
        "Connect one professional account of an Instagram login to the sub-account. Use social_attach_oauth_accounts with platform instagram.",
      riskNote: postsInItsName,
      path,
      body: {
        pageId: z.string().describe("Its Facebook page."),
        ...named,
        companyId: companyId.optional(),
      },
      returns: reply,
      example: { accountId, pageId: "956033194258752", originId: "17841465964543589", name: "glowmedspa" },
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  start_google_oauth: admin("GET /social-media-posting/oauth/google/start", {
    title: "Start Google Business login (2021 form)",
    description:
      "Consent page for Google Business Profile, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform google.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  list_google_locations: read("GET /social-media-posting/oauth/{locationId}/google/locations/{accountId}", {
    title: "List Google locations (2021 form)",
    description:
      "Business Profile locations that a Google login can bring in, each with its account. Use social_list_oauth_accounts with platform google.",
    path,
    returns: reply,
    example: { accountId },
    supersededBy: "social_list_oauth_accounts",
  }),

  attach_google_locations: admin(
    "POST /social-media-posting/oauth/{locationId}/google/locations/{accountId}",
    {
      title: "Connect Google location (2021 form)",
      description:
        "Connect one Business Profile location of a Google login to the sub-account. Use social_attach_oauth_accounts with platform google.",
      riskNote: postsInItsName,
      path,
      body: {
        location: anyObject.optional().describe("As social_list_google_locations gave it."),
        account: anyObject.optional().describe("As social_list_google_locations gave it."),
        companyId: companyId.optional(),
      },
      returns: reply,
      example: {
        accountId,
        location: { name: "locations/12345678901234567890", title: "Lone Star Roofing" },
        account: { name: "accounts/109876543210987654321", accountName: "Lone Star Roofing" },
      },
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  start_linkedin_oauth: admin("GET /social-media-posting/oauth/linkedin/start", {
    title: "Start LinkedIn login (2021 form)",
    description:
      "Consent page for LinkedIn, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform linkedin.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  list_linkedin_accounts: read("GET /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}", {
    title: "List LinkedIn accounts (2021 form)",
    description:
      "Pages and the profile that a LinkedIn login can bring in, with their urn. Use social_list_oauth_accounts with platform linkedin.",
    path,
    returns: reply,
    example: { accountId },
    supersededBy: "social_list_oauth_accounts",
  }),

  attach_linkedin_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
    {
      title: "Connect LinkedIn account (2021 form)",
      description:
        "Connect one page, or the profile, of a LinkedIn login to the sub-account. Use social_attach_oauth_accounts with platform linkedin.",
      riskNote: postsInItsName,
      path,
      body: {
        type: accountType.describe("page or profile."),
        ...named,
        urn: z.string().optional().describe("Such as urn:li:organization:80847980."),
        companyId: companyId.optional(),
      },
      returns: reply,
      example: {
        accountId,
        type: "page",
        originId: "80847980",
        name: "Lone Star Roofing",
        urn: "urn:li:organization:80847980",
      },
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  start_tiktok_oauth: admin("GET /social-media-posting/oauth/tiktok/start", {
    title: "Start TikTok login (2021 form)",
    description:
      "Consent page for a TikTok creator account, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform tiktok.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  get_tiktok_profile: read("GET /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "Get TikTok profile to connect (2021 form)",
    description:
      "The creator profile that a TikTok login can bring in. Use social_list_oauth_accounts with platform tiktok.",
    path,
    returns: reply,
    example: { accountId },
    supersededBy: "social_list_oauth_accounts",
  }),

  attach_tiktok_profile: admin("POST /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "Connect TikTok profile (2021 form)",
    description:
      "Connect the profile of a TikTok login to the sub-account. Use social_attach_oauth_accounts with platform tiktok.",
    riskNote: postsInItsName,
    path,
    body: {
      type: accountType.describe("profile or business."),
      ...named,
      username: z.string().optional(),
      verified: z.boolean().optional(),
      companyId: companyId.optional(),
    },
    returns: reply,
    example: { accountId, type: "profile", originId: "7234567890123456789", name: "Iron Peak Gym" },
    supersededBy: "social_attach_oauth_accounts",
  }),

  start_tiktok_business_oauth: admin("GET /social-media-posting/oauth/tiktok-business/start", {
    title: "Start TikTok Business login (2021 form)",
    description:
      "Consent page for a TikTok business account, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform tiktok-business.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    supersededBy: "social_start_oauth",
  }),

  get_tiktok_business_profile: read(
    "GET /social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}",
    {
      title: "Get TikTok Business profile (2021 form)",
      description:
        "The business profile that a TikTok Business login can bring in. Use social_list_oauth_accounts with platform tiktok-business.",
      path,
      returns: reply,
      example: { accountId },
      supersededBy: "social_list_oauth_accounts",
    },
  ),

  start_twitter_oauth: admin("GET /social-media-posting/oauth/twitter/start", {
    title: "Start X (Twitter) login (deprecated)",
    description:
      "Consent page of X, formerly Twitter. HighLevel has not supported the network since December 2024, so it leads nowhere; there is no successor.",
    scopes: ["socialplanner/oauth.readonly"],
    riskNote: forABrowser,
    query: consentQuery,
    example: startExample,
    deprecated: true,
  }),

  get_twitter_profile: read("GET /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}", {
    title: "Get X (Twitter) profile (deprecated)",
    description:
      "The profile of an X login, formerly Twitter. HighLevel dropped the network in December 2024; nothing has taken its place.",
    path,
    returns: reply,
    example: { accountId },
    deprecated: true,
  }),

  attach_twitter_profile: admin(
    "POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
    {
      title: "Connect X (Twitter) profile (deprecated)",
      description:
        "Connect the profile of an X login, formerly Twitter. HighLevel dropped the network in December 2024, so nothing can be posted there.",
      riskNote: postsInItsName,
      path,
      body: {
        ...named,
        username: z.string().optional(),
        verified: z.boolean().optional(),
        protected: z.boolean().optional(),
        companyId: companyId.optional(),
      },
      returns: reply,
      example: { accountId, originId: "1577390450123456789", name: "Iron Peak Gym", username: "ironpeakgym" },
      deprecated: true,
    },
  ),
});
