import { z } from "zod";
import { given } from "../src/declare/condition.js";
import { anyObject, companyId, everyLocation, id, locationId, time } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { secret } from "../src/declare/secrets.js";
import { admin, area, money, read, toolset } from "../src/declare/toolset.js";

const meterId = z.string().describe("Billing meter id, from marketplace_get_rebilling_config.");

export default toolset(
  "marketplace",
  {
    title: "Marketplace",
    summary:
      "For makers of Marketplace apps: who installed the app, its prices in a sub-account, wallet charges and refunds, uninstalling, moved logins.",
    version: "2021-07-28",
  },
  {
    get_installer: read("GET /marketplace/app/{appId}/installations", {
      title: "Get installer of an app",
      description:
        "Who installed the app under the present token: agency, sub-account, user, plan, white-label domain. All sub-accounts that have it: oauth_list_installed_locations.",
      scopes: ["marketplace-installer-details.readonly"],
      token: "either",
      oauthOnly: true,
      returns: { installationDetails: "record" },
      example: { appId: "6578278e879ad2646715ba9c" },
    }),

    get_rebilling_config: read("GET /marketplace/app/{appId}/rebilling-config/location/{locationId}", {
      title: "Get prices of an app in a sub-account",
      description:
        "What a sub-account pays for an app: its subscription plans and the usage meters with their price per unit. Meter ids for marketplace_create_charge come from here.",
      scopes: ["oauth.readonly"],
      oauthOnly: true,
      // HighLevel has deprecated it on 2026-09-10 and names nothing in its place.
      deprecated: true,
      returns: { plans: "record" },
      example: { appId: "6578278e879ad2646715ba9c" },
    }),

    ...area("charges", {
      check_funds: read("GET /marketplace/billing/charges/has-funds", {
        title: "Check wallet funds of a sub-account",
        description:
          "Whether the sub-account's wallet can be charged at all: yes or no, without the amount. The balance itself, for the agency: saas_get_wallet_balance.",
        oauthOnly: true,
        returns: { hasFunds: "value" },
        example: {},
      }),

      list_charges: read("GET /marketplace/billing/charges", {
        title: "List wallet charges",
        description:
          "What an app has charged to the sub-account's wallet, refunds too, by meter, event, user or day. Payments of a business's buyers: payments_list_transactions.",
        oauthOnly: true,
        query: {
          meterId: meterId.optional(),
          eventId: z.string().optional().describe("The app's own reference."),
          userId: z.string().optional().describe("As given when the charge was made."),
          startDate: time("date").optional(),
          endDate: time("date").optional(),
          skip: z.number().optional(),
          limit: z.number().default(20),
        },
        pager: bySkip("charges", "pagination.total"),
        returns: { charges: "list", pagination: "record", count: "value" },
        example: { startDate: "2026-03-01", endDate: "2026-03-31", limit: 50 },
      }),

      get_charge: read("GET /marketplace/billing/charges/{chargeId}", {
        title: "Get wallet charge",
        description:
          "Read one charge that an app made to a wallet: units, price, total, its reference, and whether it was refunded since.",
        oauthOnly: true,
        returns: {
          chargeId: "value",
          appId: "value",
          meterId: "value",
          units: "value",
          pricePerUnit: "value",
          amountCharged: "value",
          currency: "value",
          transactionType: "value",
          refunded: "value",
          entityType: "value",
          entityId: "value",
          meta: "record",
          createdAt: "value",
          updatedAt: "value",
        },
        example: { chargeId: "68a1f0c29b7d4e3a5c60d812" },
      }),

      create_charge: money("POST /marketplace/billing/charges", {
        title: "Charge a sub-account's wallet",
        description:
          "Bill a sub-account for use of an app: units on one meter, taken from its wallet at once. See first whether it can pay: marketplace_check_funds.",
        oauthOnly: true,
        riskNote:
          "Takes real money. After an unclear reply look for the eventId in marketplace_list_charges before a retry.",
        body: {
          locationId,
          companyId,
          appId: id("app"),
          meterId,
          units: z.number(),
          price: z.number().optional().describe("USD per unit, for meters of dynamic price."),
          eventId: z.string().describe("Your own reference of what is billed."),
          description: z.string(),
          eventTime: time("iso", "When it was used; default now").optional(),
          userId: z.string().optional(),
        },
        returns: { success: "value", chargeId: "value" },
        example: {
          appId: "6578278e879ad2646715ba9c",
          meterId: "680b97022b4a34420f5f9b93",
          units: 10,
          eventId: "sms-batch-2026-03-02-0042",
          description: "10 text messages",
        },
      }),

      delete_charge: money("DELETE /marketplace/billing/charges/{chargeId}", {
        title: "Refund wallet charge",
        description:
          "Take back one charge that an app made: the money returns to the sub-account's wallet. Refunds to a business's own buyers are not made here.",
        oauthOnly: true,
        also: ["delete"],
        riskNote: "Gives the whole charge back; there is no part refund.",
        returns: { success: "value" },
        example: { chargeId: "68a1f0c29b7d4e3a5c60d812" },
      }),
    }),

    uninstall_app: admin("DELETE /marketplace/app/{appId}/installations", {
      title: "Uninstall marketplace app",
      description:
        "Remove an app and its access. With a sub-account's token give locationId: from that one only. With the agency's give companyId: from the agency and ALL its sub-accounts.",
      scopes: ["oauth.write"],
      token: "either",
      oauthOnly: true,
      also: ["delete", "bulk"],
      when: { bulk: given("companyId") },
      riskNote:
        "With companyId the app is gone from the agency and every sub-account, and stops working there.",
      body: {
        locationId: id("location").optional(),
        // Not the account's own: an agency filled in unasked would uninstall everywhere.
        companyId: everyLocation(id("company")).optional(),
        reason: z.string().optional().describe("Required of the app's developer."),
      },
      returns: { success: "value" },
      example: {
        appId: "674587703dfd4161f1e3c557",
        locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
        reason: "Client left the agency",
      },
    }),

    migrate_external_auth: admin("POST /marketplace/external-auth/migration", {
      title: "Import third-party login for an app",
      description:
        "Hand a sub-account's existing login at another service over to HighLevel, which then keeps and renews it for the app. oauth2 wants both tokens, basic a key or credentials.",
      scopes: ["marketplace-external-auth-migration.write"],
      riskNote: "Stores secrets of another service; a person should supply them, not a conversation.",
      body: {
        locationId,
        appId: id("app"),
        appVersionId: z.string(),
        type: z.enum(["oauth2", "basic"]),
        accountId: z.string().describe("Name of the connection, your own choice."),
        accessToken: secret(z.string()).optional().describe("For oauth2."),
        refreshToken: secret(z.string()).optional().describe("For oauth2."),
        expiryIn: z.number().optional().describe("Milliseconds."),
        expiryAt: time("epochMilliseconds").optional(),
        scopes: z.array(z.string()).optional(),
        apiKey: secret(z.string()).optional().describe("For basic."),
        basicCredentials: secret(anyObject)
          .optional()
          .describe("For basic: the fields that the app asks for."),
        displayName: z.string().optional().describe("Default accountId."),
        isDefault: z.boolean().optional().describe("The sub-account's first choice; default false."),
      },
      listed: ["accessToken", "refreshToken", "expiryAt", "apiKey", "basicCredentials", "displayName"],
      returns: { success: "value", identifier: "value", message: "value" },
      example: {
        appId: "507f1f77bcf86cd799439011",
        appVersionId: "507f1f77bcf86cd799439012",
        type: "basic",
        accountId: "front-desk-scheduler",
        apiKey: "key-of-the-other-service",
      },
    }),
  },
);
