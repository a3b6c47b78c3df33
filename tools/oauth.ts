import { z } from "zod";
import { companyId, id } from "../src/catalogue/fields.js";
import { admin, read, toolset } from "../src/catalogue/toolset.js";

const installedLocationsFilters = {
  appId: id("app"),
  query: z.string().optional(),
  isInstalled: z.boolean().optional(),
  versionId: z.string().optional(),
  onTrial: z.boolean().optional(),
  planId: z.string().optional(),
};

export default toolset(
  "oauth",
  { title: "OAuth", summary: "TODO", version: "2021-07-28", token: "agency" },
  {
    /* RAW summary: Get Location where app is installed; description: This API allows you fetch location where
     app is installed upon; params: appId — Parameter to search by the appId; query — Parameter to search for
     the installed location by name; isInstalled — Filters out location which are installed for specified app
     under the specified company; restrictToUserLocations — When true, restricts the list to locations the
     current user has access to (for restricted agency admins and account admins). When false or omitted, no;
     versionId — VersionId of the app; onTrial — Filters out locations which are installed for specified app
     in trial mode; planId — Filters out location which are installed for spe… */
    list_installed_locations: read("GET /oauth/installed-locations", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.readonly"],
      version: "v3",
      oauthOnly: true,
      query: {
        companyId,
        ...installedLocationsFilters,
        restrictToUserLocations: z.boolean().optional(),
        locationId: id("location").optional(),
        pageSize: z.number().optional(),
        pageToken: z.string().optional(),
      },
      pager: {
        kind: "cursor",
        from: { pageToken: "pagination.nextPageToken" },
        limit: "pageSize",
        items: "items",
        total: "pagination.totalRecords",
      },
      returns: ["installToFutureLocations", "items", "metadata", "pagination"],
      aliases: [],
      // RAW example: {"appId": "tDtDnQdgm2LXpyiqYvZ6"}
      example: {},
    }),

    /* RAW summary: Get Location Access Token from Agency Token; description: This API allows you to generate
     locationAccessToken from AgencyAccessToken */
    create_location_token: admin("POST /oauth/location-token", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.write"],
      version: "v3",
      oauthOnly: true,
      // NOTE risk: returns a token for a sub-account: never show the reply to a model
      form: {
        companyId,
        locationId: id("location"),
      },
      returns: [
        "accessToken",
        "appId",
        "expiresIn",
        "locationId",
        "planId",
        "refreshToken",
        "scope",
        "tokenType",
        "userId",
        "versionId",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Access Token; description: Use Access Tokens to access GoHighLevel resources on behalf
     of an authenticated location/company.; params: client_id — The ID provided by GHL for your integration;
     user_type — The type of token to be requested; redirect_uri — The redirect URI for your application */
    // NOTE token: the spec asks for none
    create_token: admin("POST /oauth/token", {
      title: "TODO",
      description: "TODO",
      token: "location",
      // NOTE risk: returns tokens and uses up a single-use refresh token: never expose as a tool
      form: {
        client_id: z.string(),
        client_secret: z.string(),
        grant_type: z.enum(["authorization_code", "refresh_token", "client_credentials"]),
        code: z.string().optional(),
        refresh_token: z.string().optional(),
        user_type: z.enum(["Company", "Location"]).optional(),
        redirect_uri: z.string().optional(),
      },
      returns: [
        "access_token",
        "approveAllLocations",
        "approvedLocations",
        "companyId",
        "expires_in",
        "installToFutureLocations",
        "isBulkInstallation",
        "locationId",
        "planId",
        "refresh_token",
        "scope",
        "token_type",
        "userId",
        "userType",
      ],
      aliases: [],
      example: {},
      v3: {
        body: {
          client_id: null,
          client_secret: null,
          grant_type: null,
          refresh_token: null,
          user_type: null,
          redirect_uri: null,
          clientId: z.string(),
          clientSecret: z.string(),
          grantType: z.enum(["authorization_code", "refresh_token", "client_credentials"]),
          refreshToken: z.string().optional(),
          userType: z.enum(["Company", "Location"]).optional(),
          redirectUri: z.string().optional(),
        },
      },
    }),

    /* RAW summary: Get Location where app is installed; description: This API allows you fetch location where
     app is installed upon; params: appId — Parameter to search by the appId; query — Parameter to search for
     the installed location by name; isInstalled — Filters out location which are installed for specified app
     under the specified company; versionId — VersionId of the app; onTrial — Filters out locations which are
     installed for specified app in trial mode; planId — Filters out location which are installed for
     specified app under the specified planId; skip — Parameter to skip the number installed locations; limit
     — Parameter to limit the number installed locations */
    list_installed_locations_2021: read("GET /oauth/installedLocations", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.readonly"],
      oauthOnly: true,
      query: {
        companyId,
        ...installedLocationsFilters,
        locationId: id("location").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "locations", total: "count" },
      returns: ["count", "installToFutureLocations", "locations"],
      aliases: [],
      // RAW example: {"appId": "tDtDnQdgm2LXpyiqYvZ6"}
      example: {},
      supersededBy: "oauth_list_installed_locations",
    }),

    /* RAW summary: Get Location Access Token from Agency Token; description: This API allows you to generate
     locationAccessToken from AgencyAccessToken */
    create_location_token_2021: admin("POST /oauth/locationToken", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.write"],
      oauthOnly: true,
      // NOTE risk: returns a token for a sub-account: never show the reply to a model
      form: {
        companyId,
        locationId: id("location"),
      },
      returns: [
        "access_token",
        "appId",
        "expires_in",
        "locationId",
        "planId",
        "scope",
        "token_type",
        "userId",
        "versionId",
      ],
      aliases: [],
      example: {},
      supersededBy: "oauth_create_location_token",
    }),
  },
);
