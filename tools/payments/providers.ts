import { z } from "zod";
import { altId, altType, companyId, locationId, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { secret } from "../../src/declare/secrets.js";
import { admin, area, read } from "../../src/declare/toolset.js";

const keys = object({ apiKey: secret(z.string()), publishableKey: z.string() });

const logo = z.string().describe("Public https address of the logo.");

const wholeProvider: ReplyFields = {
  _id: "value",
  locationId: "value",
  marketplaceAppId: "value",
  name: "value",
  description: "value",
  imageUrl: "value",
  paymentsUrl: "value",
  queryUrl: "value",
  paymentProvider: "value",
  deleted: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const providers = area("payments/custom-provider", {
  list_whitelabel_providers: read("GET /payments/integrations/provider/whitelabel", {
    title: "List white-label payment providers",
    description:
      "The payment gateways under your own brand that are built on Authorize.net or NMI. Gateways of your own making: payments_get_custom_provider_config.",
    scopes: ["payments/integration.readonly"],
    query: {
      altId,
      altType,
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("providers"),
    returns: { providers: "value" },
    example: { limit: 20, offset: 0 },
  }),

  create_whitelabel_provider: admin("POST /payments/integrations/provider/whitelabel", {
    title: "Create white-label payment provider",
    description:
      "Offer a payment gateway under your own name and logo, on top of Authorize.net or NMI. Officially only for the token of a marketplace app.",
    scopes: ["payments/integration.write"],
    body: {
      altId,
      altType,
      uniqueName: z.string().describe("Lower-case letters and hyphens, such as easy-direct."),
      title: z.string(),
      provider: z.enum(["authorize-net", "nmi"]),
      description: z.string(),
      imageUrl: logo,
    },
    returns: {
      _id: "value",
      altId: "value",
      altType: "value",
      title: "value",
      route: "value",
      provider: "value",
      description: "value",
      imageUrl: "value",
      createdAt: "value",
      updatedAt: "value",
    },
    example: {
      uniqueName: "summit-pay",
      title: "Summit Pay",
      provider: "nmi",
      description: "Card payments for Summit clients",
      imageUrl: "https://cdn.example.com/summit-pay.png",
    },
  }),

  create_custom_provider: admin("POST /payments/custom-provider/provider", {
    title: "Create custom payment provider",
    description:
      "Offer a gateway of your own making, from a marketplace app, in one sub-account's payment settings. Its keys follow with payments_create_custom_provider_config.",
    query: { locationId },
    body: {
      name: z.string(),
      description: z.string().describe("Shown under the name."),
      paymentsUrl: z.string().describe("Page that is framed to take a payment."),
      queryUrl: z.string().describe("Address that HighLevel asks to verify, refund, subscribe."),
      imageUrl: logo,
      supportsSubscriptionSchedule: z.boolean(),
    },
    returns: wholeProvider,
    example: {
      name: "Lonestar Pay",
      description: "Cards and bank debit for Texas merchants",
      paymentsUrl: "https://pay.example.com/checkout",
      queryUrl: "https://pay.example.com/api/query",
      imageUrl: "https://cdn.example.com/lonestar-pay.png",
      supportsSubscriptionSchedule: true,
    },
  }),

  create_custom_provider_config: admin("POST /payments/custom-provider/connect", {
    title: "Connect custom payment provider",
    description:
      "Store the live and test keys of your own gateway for one sub-account, so that it can take payments. The gateway itself: payments_create_custom_provider.",
    riskNote: "Stores gateway keys: with them, payments run through that gateway.",
    query: { locationId },
    body: { live: keys, test: keys },
    returns: wholeProvider,
    example: {
      live: { apiKey: "y5ZQxryRFXZHvUJZdLeK2n8a", publishableKey: "pk_live_zPRoVMLOa0A9wo" },
      test: { apiKey: "t7BWmkaQLXNHcUJPdRsK4m1c", publishableKey: "pk_test_hTRsQMLWb3C5xe" },
    },
  }),

  get_custom_provider_config: read("GET /payments/custom-provider/connect", {
    title: "Get custom payment provider",
    description:
      "Read the gateway of your own that is connected to a sub-account: addresses, live and test settings. The reply holds its keys.",
    query: { locationId },
    returns: wholeProvider,
    example: {},
  }),

  set_provider_capabilities: admin("PUT /payments/custom-provider/capabilities", {
    title: "Set custom payment provider capabilities",
    description:
      "Say whether the gateway of your marketplace app can run subscription schedules. It holds for the app whose token makes the call.",
    body: {
      companyId: companyId.optional(),
      locationId,
      supportsSubscriptionSchedules: z.boolean(),
    },
    returns: { success: "value" },
    example: { supportsSubscriptionSchedules: true },
  }),

  disconnect_custom_provider: admin("POST /payments/custom-provider/disconnect", {
    title: "Disconnect custom payment provider",
    description:
      "Remove the live or the test keys of your own gateway from a sub-account; the gateway stays on offer. To take it away: payments_delete_custom_provider.",
    also: ["delete"],
    riskNote: "With liveMode true the sub-account takes no more payments through it.",
    query: { locationId },
    body: { liveMode: z.boolean().describe("True: the live keys; false: the test keys.") },
    returns: { success: "value" },
    example: { liveMode: false },
  }),

  delete_custom_provider: admin("DELETE /payments/custom-provider/provider", {
    title: "Delete custom payment provider",
    description:
      "Take your own gateway off a sub-account's payment settings, with its keys. The keys alone: payments_disconnect_custom_provider.",
    also: ["delete"],
    riskNote: "The sub-account takes no more payments through it.",
    query: { locationId },
    returns: { success: "value" },
    example: {},
  }),
});
