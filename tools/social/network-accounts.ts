import { z } from "zod";
import { anyObject, companyId, id, locationId } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";
import { oauthAccountId } from "./schemas.js";

export const networkAccounts = {
  /* RAW summary: Starts OAuth For Facebook Account; description: Open the API in a window with appropriate
     params and headers instead of using the Curl. User is navigated to Facebook login OAuth screen. On
     successful login, listen on window object for message where event listener returns data in its callback
     function. ### Sample code to listen to event data: window.addEventListener('message', function(e) { if
     (e.data && e.data.page === 'social_media_posting') { const { actionType, page, platform, placement,
     accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: { actionType: string, Ex:
     "close" page: string, Ex: "social-media-posting" platform: string, Ex: "facebook" pla… */
  start_facebook_oauth: admin("GET /social-media-posting/oauth/facebook/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For Google Account; description: Open the API in a window with appropriate
     params and headers instead of using the Curl. User is navigated to Google login OAuth screen. On
     successful login, listen on window object for message where event listener returns data in its callback
     function. ### Sample code to listen to event data: window.addEventListener('message', function(e) { if
     (e.data && e.data.page === 'social_media_posting') { const { actionType, page, platform, placement,
     accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: { actionType: string, Ex:
     "close" page: string, Ex: "social-media-posting" platform: string, Ex: "google" placement… */
  start_google_oauth: admin("GET /social-media-posting/oauth/google/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For Instagram Account; description: Open the API in a window with appropriate
     params and headers instead of using the Curl. User is navigated to Instagram login OAuth screen. On
     successful login, listen on window object for message where event listener returns data in its callback
     function. ### Sample code to listen to event data: window.addEventListener('message', function(e) { if
     (e.data && e.data.page === 'social_media_posting') { const { actionType, page, platform, placement,
     accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: { actionType: string, Ex:
     "close" page: string, Ex: "social-media-posting" platform: string, Ex: "instagram"… */
  start_instagram_oauth: admin("GET /social-media-posting/oauth/instagram/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For LinkedIn Account; description: Open the API in a window with appropriate
     params and headers instead of using the Curl. User is navigated to LinkedIn login OAuth screen. On
     successful login, listen on window object for message where event listener returns data in its callback
     function. ### Sample code to listen to event data: window.addEventListener('message', function(e) { if
     (e.data && e.data.page === 'social_media_posting') { const { actionType, page, platform, placement,
     accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: { actionType: string, Ex:
     "close" page: string, Ex: "social-media-posting" platform: string, Ex: "linkedin" pla… */
  start_linkedin_oauth: admin("GET /social-media-posting/oauth/linkedin/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For Tiktok Business Account; description: Open the API in a window with
     appropriate params and headers instead of using the Curl. User is navigated to Tiktok-Business login
     OAuth screen. On successful login, listen on window object for message where event listener returns data
     in its callback function. ### Sample code to listen to event data: window.addEventListener('message',
     function(e) { if (e.data && e.data.page === 'social_media_posting') { const { actionType, page,
     platform, placement, accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: {
     actionType: string, Ex: "close" page: string, Ex: "social-media-posting" platform: string, Ex:… */
  start_tiktok_business_oauth: admin("GET /social-media-posting/oauth/tiktok-business/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For Tiktok Account; description: Open the API in a window with appropriate
     params and headers instead of using the Curl. User is navigated to Tiktok login OAuth screen. On
     successful login, listen on window object for message where event listener returns data in its callback
     function. ### Sample code to listen to event data: window.addEventListener('message', function(e) { if
     (e.data && e.data.page === 'social_media_posting') { const { actionType, page, platform, placement,
     accountId, reconnectAccounts } = e.data } }, false) ### Event Data Response: { actionType: string, Ex:
     "close" page: string, Ex: "social-media-posting" platform: string, Ex: "tiktok" placement… */
  start_tiktok_oauth: admin("GET /social-media-posting/oauth/tiktok/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    supersededBy: "social_start_oauth",
  }),

  /* RAW summary: Starts OAuth For Twitter Account; description: ! As of December 4, 2024, X (formerly
     Twitter) is no longer supported. We apologise for any inconvenience. */
  start_twitter_oauth: admin("GET /social-media-posting/oauth/twitter/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    // NOTE risk: meant for a browser window: ends in a consent page, not in JSON
    query: {
      locationId,
      userId: id("user"),
      reconnect: z.string().optional(),
      page: z.number().optional(),
    },
    aliases: [],
    // RAW example: {"userId": "u37swmmLbA02zgqKPpxITe2"}
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Get facebook pages */
  list_facebook_pages: read("GET /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    path: { accountId: oauthAccountId },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    supersededBy: "social_list_oauth_accounts",
  }),

  /* RAW summary: Attach facebook pages */
  attach_facebook_pages: admin(
    "POST /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.write"],
      // NOTE risk: connects a social account to the location
      path: { accountId: oauthAccountId },
      body: {
        companyId: companyId.optional(),
        // mended: the spec says object
        type: z.string().optional(),
        originId: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  /* RAW summary: Get google business locations */
  list_google_locations: read("GET /social-media-posting/oauth/{locationId}/google/locations/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    path: { accountId: oauthAccountId },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    supersededBy: "social_list_oauth_accounts",
  }),

  /* RAW summary: Set google business locations */
  attach_google_locations: admin(
    "POST /social-media-posting/oauth/{locationId}/google/locations/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.write"],
      // NOTE risk: connects a social account to the location
      path: { accountId: oauthAccountId },
      body: {
        companyId: companyId.optional(),
        location: anyObject.optional(),
        account: anyObject.optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  /* RAW summary: Get Instagram Professional Accounts */
  list_instagram_accounts: read(
    "GET /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.readonly"],
      path: { accountId: oauthAccountId },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      supersededBy: "social_list_oauth_accounts",
    },
  ),

  /* RAW summary: Attach Instagram Professional Accounts */
  attach_instagram_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.write"],
      // NOTE risk: connects a social account to the location
      path: { accountId: oauthAccountId },
      body: {
        companyId: companyId.optional(),
        pageId: z.string(),
        originId: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe", "pageId": "234234234242sd"}
      example: {},
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  /* RAW summary: Get Linkedin pages and profile */
  list_linkedin_accounts: read("GET /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    path: { accountId: oauthAccountId },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    supersededBy: "social_list_oauth_accounts",
  }),

  /* RAW summary: Attach linkedin pages and profile */
  attach_linkedin_accounts: admin(
    "POST /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.write"],
      // NOTE risk: connects a social account to the location
      path: { accountId: oauthAccountId },
      body: {
        companyId: companyId.optional(),
        type: z.enum(["page", "group", "profile", "location", "business"]).optional(),
        originId: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
        urn: z.string().optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      supersededBy: "social_attach_oauth_accounts",
    },
  ),

  /* RAW summary: Get Tiktok Business profile */
  get_tiktok_business_profile: read(
    "GET /social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.readonly"],
      path: { accountId: oauthAccountId },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      supersededBy: "social_list_oauth_accounts",
    },
  ),

  /* RAW summary: Get Tiktok profile */
  get_tiktok_profile: read("GET /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    path: { accountId: oauthAccountId },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    supersededBy: "social_list_oauth_accounts",
  }),

  /* RAW summary: Attach Tiktok profile */
  attach_tiktok_profile: admin("POST /social-media-posting/oauth/{locationId}/tiktok/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.write"],
    // NOTE risk: connects a social account to the location
    path: { accountId: oauthAccountId },
    body: {
      companyId: companyId.optional(),
      type: z.enum(["page", "group", "profile", "location", "business"]).optional(),
      originId: z.string().optional(),
      name: z.string().optional(),
      avatar: z.string().optional(),
      verified: z.boolean().optional(),
      username: z.string().optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    supersededBy: "social_attach_oauth_accounts",
  }),

  /* RAW summary: Get Twitter profile; description: ! As of December 4, 2024, X (formerly Twitter) is no
     longer supported. We apologise for any inconvenience. */
  get_twitter_profile: read("GET /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/oauth.readonly"],
    path: { accountId: oauthAccountId },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Attach Twitter profile; description: ! As of December 4, 2024, X (formerly Twitter) is no
     longer supported. We apologise for any inconvenience. */
  attach_twitter_profile: admin(
    "POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["socialplanner/oauth.write"],
      // NOTE risk: connects a social account to the location
      path: { accountId: oauthAccountId },
      body: {
        companyId: companyId.optional(),
        originId: z.string().optional(),
        name: z.string().optional(),
        username: z.string().optional(),
        avatar: z.string().optional(),
        protected: z.boolean().optional(),
        verified: z.boolean().optional(),
      },
      returns: ["message", "results", "statusCode", "success"],
      aliases: [],
      // RAW example: {"accountId": "w37swmmLbA02zgqKPpxITe"}
      example: {},
      deprecated: true,
    },
  ),
} satisfies Declarations;
