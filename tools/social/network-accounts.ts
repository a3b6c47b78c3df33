import { z } from "zod";
import { type EarlierForm, earlierForms } from "../../src/declare/earlier-forms.js";
import { anyObject, companyId } from "../../src/declare/fields.js";
import type { Declaration, HTTPLine } from "../../src/declare/operation.js";
import { accounts } from "./accounts.js";
import { oauthAccountId } from "./schemas.js";

const accountId = "658a9b6833b91e0ecb8f3958";

const path = { accountId: oauthAccountId };

const accountType = z.enum(["page", "group", "profile", "location", "business"]).optional();

const named = {
  originId: z.string().optional().describe("The account's own id on the network."),
  name: z.string().optional(),
  avatar: z.string().optional().describe("Image address."),
};

const company = { companyId: companyId.optional() };

const creator = { username: z.string().optional(), verified: z.boolean().optional() };

/** What a form of one network says by itself. */
type Own = Pick<Declaration, "title" | "description"> & Partial<Declaration>;

/** Step 1 of connecting: the consent page. */
function start(line: HTTPLine, own: Own): EarlierForm {
  return {
    of: "start_oauth",
    line,
    version: "2021-07-28",
    path: {},
    example: { userId: "sx6wyHhbFdRXh302Lunr" },
    ...own,
  };
}

/** The words of step 1 for a network that v3 serves too. */
function consentPage(login: string, account: string, platform: string): Own {
  return {
    title: `Start ${login} login (2021 form)`,
    description: `Consent page for ${account}, for a person in a browser; a call gets no JSON. Use social_start_oauth with platform ${platform}.`,
  };
}

/** Step 2: what the login can bring in. */
function list(line: HTTPLine, own: Own): EarlierForm {
  return {
    of: "list_oauth_accounts",
    line,
    version: "2021-07-28",
    path,
    query: {},
    example: { accountId },
    ...own,
  };
}

/** Step 3: one of those is connected. */
function attach(line: HTTPLine, own: Own): EarlierForm {
  return { of: "attach_oauth_accounts", line, version: "2021-07-28", path, listed: undefined, ...own };
}

/** HighLevel dropped the network: there is nothing to prefer. */
const withoutSuccessor = { supersededBy: undefined, deprecated: true } as const;

/**
 * The 2021 form of connecting accounts: for each network the same three steps, which the v3 form in accounts.ts
 * does for all of them.
 */
export const networkAccounts = earlierForms("social", accounts, {
  start_facebook_oauth: start(
    "GET /social-media-posting/oauth/facebook/start",
    consentPage("Facebook", "Facebook", "facebook"),
  ),
  list_facebook_pages: list("GET /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}", {
    title: "List Facebook pages to connect (2021 form)",
    description:
      "Pages that a Facebook login can bring into the planner. Use social_list_oauth_accounts with platform facebook.",
  }),
  attach_facebook_pages: attach(
    "POST /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
    {
      title: "Connect Facebook page (2021 form)",
      description:
        "Connect one page of a Facebook login to the sub-account. Use social_attach_oauth_accounts with platform facebook.",
      // mended: the spec says object, its example is page
      body: { type: z.string().optional(), ...named, ...company },
      example: { accountId, type: "page", originId: "956033194258752", name: "Bright Smile Dental" },
    },
  ),

  start_instagram_oauth: start(
    "GET /social-media-posting/oauth/instagram/start",
    consentPage("Instagram", "Instagram", "instagram"),
  ),
  list_instagram_accounts: list(
    "GET /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "List Instagram accounts (2021 form)",
      description:
        "Professional accounts that an Instagram login can bring in, with their pageId. Use social_list_oauth_accounts with platform instagram.",
    },
  ),
  attach_instagram_accounts: attach(
    "POST /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "Connect Instagram account (2021 form)",
      description:
        "Connect one professional account of an Instagram login to the sub-account. Use social_attach_oauth_accounts with platform instagram.",
      body: { pageId: z.string().describe("Its Facebook page."), ...named, ...company },
      example: { accountId, pageId: "956033194258752", originId: "17841465964543589", name: "glowmedspa" },
    },
  ),

  start_google_oauth: start(
    "GET /social-media-posting/oauth/google/start",
    consentPage("Google Business", "Google Business Profile", "google"),
  ),
  list_google_locations: list("GET /social-media-posting/oauth/{locationId}/google/locations/{accountId}", {
    title: "List Google locations (2021 form)",
    description:
      "Business Profile locations that a Google login can bring in, each with its account. Use social_list_oauth_accounts with platform google.",
  }),
  attach_google_locations: attach(
    "POST /social-media-posting/oauth/{locationId}/google/locations/{accountId}",
    {
      title: "Connect Google location (2021 form)",
      description:
        "Connect one Business Profile location of a Google login to the sub-account. Use social_attach_oauth_accounts with platform google.",
      body: {
        location: anyObject.optional().describe("As social_list_google_locations gave it."),
        account: anyObject.optional().describe("As social_list_google_locations gave it."),
        ...company,
      },
      example: {
        accountId,
        location: { name: "locations/12345678901234567890", title: "Lone Star Roofing" },
        account: { name: "accounts/109876543210987654321", accountName: "Lone Star Roofing" },
      },
    },
  ),

  start_linkedin_oauth: start(
    "GET /social-media-posting/oauth/linkedin/start",
    consentPage("LinkedIn", "LinkedIn", "linkedin"),
  ),
  list_linkedin_accounts: list("GET /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}", {
    title: "List LinkedIn accounts (2021 form)",
    description:
      "Pages and the profile that a LinkedIn login can bring in, with their urn. Use social_list_oauth_accounts with platform linkedin.",
  }),
  attach_linkedin_accounts: attach(
    "POST /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
    {
      title: "Connect LinkedIn account (2021 form)",
      description:
        "Connect one page, or the profile, of a LinkedIn login to the sub-account. Use social_attach_oauth_accounts with platform linkedin.",
      body: {
        type: accountType.describe("page or profile."),
        ...named,
        urn: z.string().optional().describe("Such as urn:li:organization:80847980."),
        ...company,
      },
      example: {
        accountId,
        type: "page",
        originId: "80847980",
        name: "Lone Star Roofing",
        urn: "urn:li:organization:80847980",
      },
    },
  ),

  start_tiktok_oauth: start(
    "GET /social-media-posting/oauth/tiktok/start",
    consentPage("TikTok", "a TikTok creator account", "tiktok"),
  ),
  get_tiktok_profile: list("GET /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "Get TikTok profile to connect (2021 form)",
    description:
      "The creator profile that a TikTok login can bring in. Use social_list_oauth_accounts with platform tiktok.",
  }),
  attach_tiktok_profile: attach("POST /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "Connect TikTok profile (2021 form)",
    description:
      "Connect the profile of a TikTok login to the sub-account. Use social_attach_oauth_accounts with platform tiktok.",
    body: { type: accountType.describe("profile or business."), ...named, ...creator, ...company },
    example: { accountId, type: "profile", originId: "7234567890123456789", name: "Iron Peak Gym" },
  }),

  start_tiktok_business_oauth: start(
    "GET /social-media-posting/oauth/tiktok-business/start",
    consentPage("TikTok Business", "a TikTok business account", "tiktok-business"),
  ),
  get_tiktok_business_profile: list(
    "GET /social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}",
    {
      title: "Get TikTok Business profile (2021 form)",
      description:
        "The business profile that a TikTok Business login can bring in. Use social_list_oauth_accounts with platform tiktok-business.",
    },
  ),

  start_twitter_oauth: start("GET /social-media-posting/oauth/twitter/start", {
    title: "Start X (Twitter) login (deprecated)",
    description:
      "Consent page of X, formerly Twitter. HighLevel has not supported the network since December 2024, so it leads nowhere; there is no successor.",
    ...withoutSuccessor,
  }),
  get_twitter_profile: list("GET /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}", {
    title: "Get X (Twitter) profile (deprecated)",
    description:
      "The profile of an X login, formerly Twitter. HighLevel dropped the network in December 2024; nothing has taken its place.",
    ...withoutSuccessor,
  }),
  attach_twitter_profile: attach(
    "POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
    {
      title: "Connect X (Twitter) profile (deprecated)",
      description:
        "Connect the profile of an X login, formerly Twitter. HighLevel dropped the network in December 2024, so nothing can be posted there.",
      body: { ...named, ...creator, protected: z.boolean().optional(), ...company },
      example: { accountId, originId: "1577390450123456789", name: "Iron Peak Gym", username: "ironpeakgym" },
      ...withoutSuccessor,
    },
  ),
});
