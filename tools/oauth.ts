import { z } from "zod";
import { companyId, id } from "../src/declare/fields.js";
import { byCursor, bySkip } from "../src/declare/pages.js";
import { secret } from "../src/declare/secrets.js";
import { admin, read, toolset } from "../src/declare/toolset.js";

const installFilters = {
  appId: id("app"),
  query: z.string().optional().describe("Text of the sub-account's name."),
  isInstalled: z.boolean().optional().describe("True: has the app; false: does not."),
  locationId: id("location").optional(),
  onTrial: z.boolean().optional(),
  planId: z.string().optional().describe("Plan of the app."),
  versionId: z.string().optional().describe("Version of the app."),
};

const tokenForLocation = { companyId, locationId: id("location") };

const grantType = z.enum(["authorization_code", "refresh_token", "client_credentials"]);

const userType = z.enum(["Company", "Location"]);

/** What is said of a token beside the token. */
const tokenOwner = {
  scope: "value",
  userType: "value",
  companyId: "value",
  locationId: "value",
  userId: "value",
  planId: "value",
  isBulkInstallation: "value",
  approvedLocations: "list",
  approveAllLocations: "value",
  installToFutureLocations: "value",
} as const;

export default toolset(
  "oauth",
  {
    title: "OAuth",
    summary: "Where an app is installed in the agency; the exchange of tokens is the server's own business.",
    version: "2021-07-28",
    area: "oauth",
    token: "agency",
  },
  {
    list_installed_locations: read("GET /oauth/installed-locations", {
      title: "List sub-accounts with an app installed",
      description:
        "Which sub-accounts of the agency have a Marketplace app, since when, and which do not (isInstalled false). Any sub-account, apps aside: locations_search_locations.",
      version: "v3",
      oauthOnly: true,
      query: {
        companyId,
        ...installFilters,
        restrictToUserLocations: z.boolean().optional().describe("Only those the token's user may enter."),
        pageSize: z.number().optional(),
        pageToken: z.string().optional(),
      },
      pager: byCursor("items", {
        from: { pageToken: "pagination.nextPageToken" },
        limit: "pageSize",
        total: "pagination.totalRecords",
      }),
      returns: { items: "list", pagination: "record", metadata: "record", installToFutureLocations: "value" },
      example: { appId: "tDtDnQdgm2LXpyiqYvZ6", isInstalled: true, pageSize: 50 },
    }),

    list_installed_locations_2021: read("GET /oauth/installedLocations", {
      title: "List installed sub-accounts (2021 form)",
      description:
        "Which sub-accounts have a Marketplace app, in the older form with skip and limit. Prefer oauth_list_installed_locations.",
      oauthOnly: true,
      query: {
        companyId,
        ...installFilters,
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: bySkip("locations", "count"),
      returns: { locations: "list", count: "value", installToFutureLocations: "value" },
      example: { appId: "tDtDnQdgm2LXpyiqYvZ6", limit: 50 },
      supersededBy: "oauth_list_installed_locations",
    }),

    create_location_token: admin("POST /oauth/location-token", {
      title: "Exchange agency token for sub-account's",
      description:
        "Turn the agency's OAuth token into one for a single sub-account that has the app. The server does so by itself whenever a call needs it.",
      version: "v3",
      oauthOnly: true,
      internal: true,
      riskNote: "The reply is a token: it must reach no model and no log.",
      form: tokenForLocation,
      returns: {
        accessToken: "value",
        tokenType: "value",
        expiresIn: "value",
        refreshToken: "value",
        scope: "value",
        locationId: "value",
        planId: "value",
        userId: "value",
        appId: "value",
        versionId: "value",
      },
      example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
    }),

    create_location_token_2021: admin("POST /oauth/locationToken", {
      title: "Exchange agency token (2021 form)",
      description:
        "Turn the agency's OAuth token into one for a single sub-account, in the older form. Prefer oauth_create_location_token.",
      oauthOnly: true,
      internal: true,
      riskNote: "The reply is a token: it must reach no model and no log.",
      form: tokenForLocation,
      returns: {
        access_token: "value",
        token_type: "value",
        expires_in: "value",
        scope: "value",
        locationId: "value",
        planId: "value",
        userId: "value",
        appId: "value",
        versionId: "value",
      },
      example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
      supersededBy: "oauth_create_location_token",
    }),

    // It takes no token of its own: the client's id and secret stand in the form.
    create_token: admin("POST /oauth/token", {
      title: "Get or refresh OAuth token",
      description:
        "Trade an authorization code or a refresh token for a new pair of tokens. A refresh token works once: the new one must be stored before use.",
      scopes: [],
      token: "location",
      internal: true,
      riskNote: "Uses up the refresh token; the reply is a token and must reach no model and no log.",
      form: {
        client_id: z.string(),
        client_secret: secret(z.string()),
        grant_type: grantType,
        code: secret(z.string()).optional().describe("With grant_type authorization_code."),
        refresh_token: secret(z.string()).optional().describe("With grant_type refresh_token."),
        user_type: userType.optional().describe("Token of the agency or of a sub-account."),
        redirect_uri: z.string().optional(),
      },
      returns: {
        access_token: "value",
        token_type: "value",
        expires_in: "value",
        refresh_token: "value",
        ...tokenOwner,
      },
      example: {
        client_id: "6578278e879ad2646715ba9c-lq0x7v2k",
        client_secret: "the-secret-of-the-app",
        grant_type: "refresh_token",
        refresh_token: "the-refresh-token",
        user_type: "Company",
      },
      v3: {
        returns: {
          access_token: null,
          token_type: null,
          expires_in: null,
          refresh_token: null,
          accessToken: "value",
          tokenType: "value",
          expiresIn: "value",
          refreshToken: "value",
        },
        body: {
          client_id: null,
          client_secret: null,
          grant_type: null,
          refresh_token: null,
          user_type: null,
          redirect_uri: null,
          clientId: z.string(),
          clientSecret: secret(z.string()),
          grantType,
          refreshToken: secret(z.string()).optional(),
          userType: userType.optional(),
          redirectUri: z.string().optional(),
        },
      },
    }),
  },
);
