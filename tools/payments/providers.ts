import { z } from "zod";
import { altId, altType, companyId, locationId, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";

const keys = object({ apiKey: z.string(), publishableKey: z.string() });

const logo = z.string().describe("Public https address of the logo.");

const wholeProvider = [
  "_id",
  "locationId",
  "marketplaceAppId",
  "name",
  "description",
  "imageUrl",
  "paymentsUrl",
  "queryUrl",
  "paymentProvider",
  "deleted",
  "createdAt",
  "updatedAt",
];

export const providers = {
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
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "providers" },
    returns: ["providers"],
    aliases: [
      "our branded gateways",
      "which processors did we rebrand",
      "merchant accounts on nmi",
      "which gateways carry our brand",
      "pull up white-label payment providers",
      "do we resell authorize net",
      "list processors under our own name",
      "our own-brand merchant services",
      "is the rebranded gateway set up",
      "white-label integrations for payments",
    ],
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
    returns: [
      "_id",
      "altId",
      "altType",
      "title",
      "route",
      "provider",
      "description",
      "imageUrl",
      "createdAt",
      "updatedAt",
    ],
    aliases: [
      "rebrand nmi as our own",
      "add a processor under our name",
      "launch a branded payment gateway",
      "sell payments under our own brand",
      "new white-label processor on nmi",
      "set up a gateway with our logo",
      "register our brand as a payment provider",
      "client-facing processor in our name",
      "put our logo on authorize net",
    ],
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
    scopes: ["payments/custom-provider.write"],
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
    aliases: [
      "hook up our own payment processor",
      "add a processor ghl does not support",
      "bring our own checkout",
      "our bank's gateway isn't listed add it",
      "register a new payment integration",
      "set up a homemade gateway",
      "connect a local processor to this account",
      "offer customers a different way to pay",
      "install our payment app's gateway for a client",
      "make our gateway show in payment settings",
    ],
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
    scopes: ["payments/custom-provider.write"],
    riskNote: "Stores gateway keys: with them, payments run through that gateway.",
    query: { locationId },
    body: { live: keys, test: keys },
    returns: wholeProvider,
    aliases: [
      "enter our gateway's api keys",
      "switch the gateway to new keys",
      "go live with our processor",
      "put in the live keys for our gateway",
      "processor gave us new keys save them",
      "paste the publishable key of our gateway",
      "set test keys for the custom gateway",
      "rotate the gateway credentials",
      "connect the account to our processor with keys",
      "add credentials so payments go through",
    ],
    example: {
      live: { apiKey: "y5ZQxryRFXZHvUJZdLeK2n8a", publishableKey: "pk_live_zPRoVMLOa0A9wo" },
      test: { apiKey: "t7BWmkaQLXNHcUJPdRsK4m1c", publishableKey: "pk_test_hTRsQMLWb3C5xe" },
    },
  }),

  get_custom_provider_config: read("GET /payments/custom-provider/connect", {
    title: "Get custom payment provider",
    description:
      "Read the gateway of your own that is connected to a sub-account: addresses, live and test settings. The reply holds its keys.",
    scopes: ["payments/custom-provider.readonly"],
    query: { locationId },
    returns: wholeProvider,
    aliases: [
      "is our own gateway connected",
      "how is the custom processor set up",
      "which web address does our checkout use",
      "pull up our gateway's keys",
      "are we on live or test keys",
      "check the custom processor connection",
      "payments aren't working check the gateway setup",
      "which keys does our gateway use",
      "see the settings of our own processor",
      "is the custom gateway in test mode",
    ],
    example: {},
  }),

  set_provider_capabilities: admin("PUT /payments/custom-provider/capabilities", {
    title: "Set custom payment provider capabilities",
    description:
      "Say whether the gateway of your marketplace app can run subscription schedules. It holds for the app whose token makes the call.",
    scopes: ["payments/custom-provider.write"],
    body: {
      companyId: companyId.optional(),
      locationId,
      supportsSubscriptionSchedules: z.boolean(),
    },
    returns: ["success"],
    aliases: [
      "our gateway can do recurring now",
      "turn off subscriptions for our processor",
      "allow repeat billing on our gateway",
      "mark our gateway as supporting subscriptions",
      "tell ghl our processor handles subscriptions",
      "gateway can't do recurring so switch it off",
      "turn on subscription schedules for our gateway",
      "change what our payment app can do",
      "declare recurring support for the processor",
      "limit our gateway to one-time payments",
    ],
    example: { supportsSubscriptionSchedules: true },
  }),

  disconnect_custom_provider: admin("POST /payments/custom-provider/disconnect", {
    title: "Disconnect custom payment provider",
    description:
      "Remove the live or the test keys of your own gateway from a sub-account; the gateway stays on offer. To take it away: payments_delete_custom_provider.",
    scopes: ["payments/custom-provider.write"],
    also: ["delete"],
    riskNote: "With liveMode true the sub-account takes no more payments through it.",
    query: { locationId },
    body: { liveMode: z.boolean().describe("True: the live keys; false: the test keys.") },
    returns: ["success"],
    aliases: [
      "unplug our own gateway",
      "pull the test keys of the processor",
      "stop live charges through our processor",
      "yank the live keys of our gateway",
      "processor got hacked pull the keys",
      "unhook our gateway but keep it listed",
      "log the account out of our processor",
      "cut the gateway's test connection",
      "stop taking payments through our gateway for now",
      "clear the gateway credentials",
    ],
    example: { liveMode: false },
  }),

  delete_custom_provider: admin("DELETE /payments/custom-provider/provider", {
    title: "Delete custom payment provider",
    description:
      "Take your own gateway off a sub-account's payment settings, with its keys. The keys alone: payments_disconnect_custom_provider.",
    scopes: ["payments/custom-provider.write"],
    also: ["delete"],
    riskNote: "The sub-account takes no more payments through it.",
    query: { locationId },
    returns: ["success"],
    aliases: [
      "remove our own processor from a client",
      "stop offering the custom gateway",
      "uninstall our payment integration",
      "nuke our custom gateway",
      "switching processors take ours off",
      "get rid of the homemade gateway",
      "scrap our payment integration in this account",
      "kill the custom processor for good",
      "client doesn't want our gateway anymore",
      "remove the gateway from payment settings",
    ],
    example: {},
  }),
} satisfies Declarations;
