import { z } from "zod";
import { anyObject, companyId, id, locationId, time } from "../src/catalogue/fields.js";
import { admin, money, read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "marketplace",
  { title: "Marketplace", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Installer Details; description: Fetches installer details for the authenticated user.
     This endpoint returns information about the company, location, user, and installation details associated
     with the current OAuth token. */
    get_installer: read("GET /marketplace/app/{appId}/installations", {
      title: "TODO",
      description: "TODO",
      scopes: ["marketplace-installer-details.readonly"],
      token: "either",
      oauthOnly: true,
      returns: ["installationDetails"],
      aliases: [],
      // RAW example: {"appId": "6578278e879ad2646715ba9c"}
      example: {},
    }),

    /* RAW summary: Uninstall an application; description: Uninstalls an application from your company or a
     specific location. This will remove the application`s access and stop all its functionalities; params:
     reason — The reason for uninstalling the application. Reason is required if you are uninstalling the
     application as a developer. */
    uninstall_app: admin("DELETE /marketplace/app/{appId}/installations", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.write"],
      token: "either",
      oauthOnly: true,
      also: ["delete"],
      // NOTE risk: uninstalls the app for the location, or for the agency and all its sub-accounts
      body: {
        companyId: companyId.optional(),
        locationId: id("location").optional(),
        reason: z.string().optional(),
      },
      returns: ["success"],
      aliases: [],
      // RAW example: {"appId": "674587703dfd4161f1e3c557"}
      example: {},
    }),

    /* RAW summary: Get rebilling config for an app subscription and usage plans; description: Get rebilling
     config for an app subscription and usage plans for the authenticated sub-account. This endpoint returns
     the subscription and usage plans for an app. */
    get_rebilling_config: read("GET /marketplace/app/{appId}/rebilling-config/location/{locationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["oauth.readonly"],
      oauthOnly: true,
      path: { locationId: id("location") },
      returns: ["plans"],
      aliases: [],
      // RAW example: {"appId": "6578278e879ad2646715ba9c"}
      example: {},
    }),

    /* RAW summary: Get all wallet charges; params: meterId — Billing Meter ID (you can find this on your app's
     pricing page on the developer portal); eventId — Event ID / Transaction ID; userId — Filter results by
     User ID that your server passed via API when the charge was created; startDate — Filter results AFTER a
     specific date. Use this in combination with endDate to filter results in a specific time window.;
     endDate — Filter results BEFORE a specific date. Use this in combination with startDate to filter
     results in a specific time window.; skip — Number of records to skip; limit — Maximum number of records
     to return */
    list_charges: read("GET /marketplace/billing/charges", {
      title: "TODO",
      description: "TODO",
      scopes: ["charges.readonly"],
      oauthOnly: true,
      query: {
        meterId: z.string().optional(),
        eventId: z.string().optional(),
        userId: z.string().optional(),
        startDate: time("date").optional(),
        endDate: time("date").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "charges", total: "pagination.total" },
      returns: ["charges", "count", "pagination"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create a new wallet charge; params: appId — App ID of the App; meterId — Billing Meter ID
     (you can find this on your app's pricing page); eventId — Event ID / Transaction ID on your server's
     side. This will help you maintain the reference of the event/transaction on your end that you charged
     the c; description — Description of the charge; units — Number of units to charge; price — Price per
     unit to charge; eventTime — The timestamp when the event/transaction was performed. If blank, the
     billing timestamp will be set as the event time. ISO8601 Format. */
    create_charge: money("POST /marketplace/billing/charges", {
      title: "TODO",
      description: "TODO",
      scopes: ["charges.write"],
      oauthOnly: true,
      // NOTE risk: charges the sub-account wallet
      body: {
        locationId,
        companyId,
        appId: id("app"),
        meterId: z.string(),
        eventId: z.string(),
        description: z.string(),
        units: z.number(),
        userId: z.string().optional(),
        price: z.number().optional(),
        eventTime: time("iso").optional(),
      },
      returns: ["chargeId", "success"],
      aliases: [],
      // RAW example: {"appId": "6578278e879ad2646715ba9c", "meterId": "680b97022b4a34420f5f9b93", "eventId":
      // "evt_abc123", "description": "Charge for sending 10 SMS messages", "units": 10}
      example: {},
    }),

    /* RAW summary: Check if account has sufficient funds */
    check_funds: read("GET /marketplace/billing/charges/has-funds", {
      title: "TODO",
      description: "TODO",
      scopes: ["charges.readonly"],
      oauthOnly: true,
      returns: ["hasFunds"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get specific wallet charge details */
    get_charge: read("GET /marketplace/billing/charges/{chargeId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["charges.readonly"],
      oauthOnly: true,
      returns: [
        "amountCharged",
        "appId",
        "chargeId",
        "createdAt",
        "currency",
        "entityId",
        "entityType",
        "meta",
        "meterId",
        "pricePerUnit",
        "refunded",
        "transactionType",
        "units",
        "updatedAt",
      ],
      aliases: [],
      // RAW example: {"chargeId": "charge_123"}
      example: {},
    }),

    /* RAW summary: Delete a wallet charge */
    delete_charge: money("DELETE /marketplace/billing/charges/{chargeId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["charges.write"],
      oauthOnly: true,
      also: ["delete"],
      // NOTE risk: takes back a wallet charge
      returns: ["success"],
      aliases: [],
      // RAW example: {"chargeId": "charge_123"}
      example: {},
    }),

    /* RAW summary: Migrate external authentication connection; description: Migrates an external
     authentication connection credentials (basic or oauth2) for a specific app and location. This endpoint
     validates the app configuration, stores credentials safely in CRM's native encrypted storage. With this
     the lifecycle of the token is managed by CRM.; params: type — Type of authentication - basic or oauth2;
     accountId — Connection identifier; apiKey — API Key (supported when type is basic); basicCredentials —
     Basic auth credentials as key/value pairs (supported when type is basic). Keys are validated against the
     app version externalAuthConfig.fields.; accessToken — Access token (required when type… */
    migrate_external_auth: admin("POST /marketplace/external-auth/migration", {
      title: "TODO",
      description: "TODO",
      scopes: ["marketplace-external-auth-migration.write"],
      // NOTE risk: stores third-party credentials
      body: {
        locationId,
        type: z.enum(["oauth2", "basic"]),
        appId: id("app"),
        appVersionId: z.string(),
        accountId: z.string(),
        apiKey: z.string().optional(),
        basicCredentials: anyObject.optional(),
        accessToken: z.string().optional(),
        refreshToken: z.string().optional(),
        expiryIn: z.number().optional(),
        expiryAt: time("epochMilliseconds").optional(),
        scopes: z.array(z.string()).optional(),
        displayName: z.string().optional(),
        isDefault: z.boolean().optional(),
      },
      returns: ["identifier", "message", "success"],
      aliases: [],
      // RAW example: {"type": "oauth2", "appId": "507f1f77bcf86cd799439011", "appVersionId":
      // "507f1f77bcf86cd799439012", "accountId": "my-connection-identifier"}
      example: {},
    }),
  },
);
