import { z } from "zod";
import { altId, altType, companyId, locationId, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";

export const providers = {
  /* RAW summary: Custom-provider marketplace app update capabilities; description: Toggle capabilities for
     the marketplace app tied to the OAuth client; params: supportsSubscriptionSchedules — Whether the
     marketplace app supports subscription schedules or not */
  set_provider_capabilities: admin("PUT /payments/custom-provider/capabilities", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.write"],
    body: {
      companyId: companyId.optional(),
      locationId,
      supportsSubscriptionSchedules: z.boolean(),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"supportsSubscriptionSchedules": true}
    example: {},
  }),

  /* RAW summary: Fetch given provider config; description: API for fetching an existing payment config for
     given location */
  get_custom_provider_config: read("GET /payments/custom-provider/connect", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.readonly"],
    query: {
      locationId,
    },
    returns: [
      "_id",
      "createdAt",
      "deleted",
      "description",
      "imageUrl",
      "locationId",
      "marketplaceAppId",
      "name",
      "paymentProvider",
      "paymentsUrl",
      "queryUrl",
      "updatedAt",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create new provider config; description: API to create a new payment config for given
     location; params: live — Live config containing api-key and publishable key for live payments; test —
     Test config containing api-key and publishable-key for test payments */
  create_custom_provider_config: admin("POST /payments/custom-provider/connect", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.write"],
    // NOTE risk: stores payment gateway keys
    query: {
      locationId,
    },
    body: {
      live: object({ apiKey: z.string(), publishableKey: z.string() }),
      test: object({ apiKey: z.string(), publishableKey: z.string() }),
    },
    returns: [
      "_id",
      "createdAt",
      "deleted",
      "description",
      "imageUrl",
      "locationId",
      "marketplaceAppId",
      "name",
      "paymentProvider",
      "paymentsUrl",
      "queryUrl",
      "updatedAt",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Disconnect existing provider config; description: API to disconnect an existing payment
     config for given location; params: liveMode — Whether the config is for test mode or live mode. true
     represents config is for live payments */
  disconnect_custom_provider: admin("POST /payments/custom-provider/disconnect", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.write"],
    also: ["delete"],
    query: {
      locationId,
    },
    body: {
      liveMode: z.boolean(),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"liveMode": "true"}
    example: {},
  }),

  /* RAW summary: Create new integration; description: API to create a new association for an app and
     location; params: name — The name of the custom provider; description — Description of payment gateway.
     Shown on the payments integrations page as subtext; paymentsUrl — This url will be loaded in iFrame to
     start a payment session.; queryUrl — The url used for querying payments related events. Ex. verify,
     refund, subscription etc.; imageUrl — Public image url for logo of the payment gateway displayed on the
     payments integrations page.; supportsSubscriptionSchedule — Whether the config supports subscription
     schedule or not. true represents config supports subscription schedule */
  create_custom_provider: admin("POST /payments/custom-provider/provider", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.write"],
    query: {
      locationId,
    },
    body: {
      name: z.string(),
      description: z.string(),
      paymentsUrl: z.string(),
      queryUrl: z.string(),
      imageUrl: z.string(),
      supportsSubscriptionSchedule: z.boolean(),
    },
    returns: [
      "_id",
      "createdAt",
      "deleted",
      "description",
      "imageUrl",
      "locationId",
      "marketplaceAppId",
      "name",
      "paymentProvider",
      "paymentsUrl",
      "queryUrl",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"name": "Company Paypal Integration", "description": "This payment gateway supports
    // payments in India via UPI, Net banking, cards and wallets.", "paymentsUrl":
    // "https://testpayment.paypal.com", "queryUrl": "https://testsubscription.paypal.com", "imageUrl":
    // "https://testsubscription.paypal.com", "supportsSubscriptionSchedule": true}
    example: {},
  }),

  /* RAW summary: Deleting an existing integration; description: API to delete an association for an app and
     location */
  delete_custom_provider: admin("DELETE /payments/custom-provider/provider", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/custom-provider.write"],
    also: ["delete"],
    query: {
      locationId,
    },
    returns: ["success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: List White-label Integration Providers; description: The "List White-label Integration
     Providers" API allows to retrieve a paginated list of integration providers. Customize your results by
     filtering whitelabel integration providers(which are built directly on top of Authorize.net or NMI)
     based on name or paginate through the list using the provided query parameters. This endpoint provides a
     straightforward way to explore and retrieve integration provider information.; params: limit — The
     maximum number of items to be included in a single page of results; offset — The starting index of the
     page, indicating the position from which the results should be retrieved. */
  list_whitelabel_providers: read("GET /payments/integrations/provider/whitelabel", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/integration.readonly"],
    query: {
      altId,
      altType,
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    // CHECK items: the spec types providers as an object
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "providers" },
    returns: ["providers"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create White-label Integration Provider; description: The "Create White-label Integration
     Provider" API allows adding a new payment provider integration to the system which is built on top of
     Authorize.net or NMI. Use this endpoint to create a integration provider with the specified details.
     Ensure that the required information is provided in the request payload. This endpoint can be only
     invoked using marketplace-app token; params: uniqueName — A unique name given to the integration
     provider, uniqueName must start and end with a character. Only lowercase characters and hyphens (-) are
     support; title — The title or name of the integration provider.; provider — The type of pay… */
  create_whitelabel_provider: admin("POST /payments/integrations/provider/whitelabel", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/integration.write"],
    body: {
      altId,
      altType,
      uniqueName: z.string(),
      title: z.string(),
      provider: z.enum(["authorize-net", "nmi"]),
      description: z.string(),
      imageUrl: z.string(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "createdAt",
      "description",
      "imageUrl",
      "provider",
      "route",
      "title",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"uniqueName": "easy-direct", "title": "Title", "provider": {"AUTHORIZE_NET":
    // "authorize-net", "NMI": "nmi"}, "description": "Description", "imageUrl":
    // "https://example.com/image.jpg"}
    example: {},
  }),
} satisfies Declarations;
