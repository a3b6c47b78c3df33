import { z } from "zod";
import { companyId, id, object } from "../../src/declare/fields.js";
import { byPage } from "../../src/declare/pages.js";
import { admin, area, money, read } from "../../src/declare/toolset.js";
import {
  customerId,
  linkedSubscription,
  locationIds,
  newSubscription,
  newSubscriptions,
  noRefund,
  pause,
  rebilling,
  subscriptionId,
} from "./schemas.js";

export const subscriptions = area("saas/location", {
  list_agency_plans: read("GET /saas/agency-plans/{companyId}", {
    title: "List SaaS plans",
    description:
      "The plans that the agency sells its clients, with prices, trial, limits and snapshot of each. One of them: saas_get_plan. What clients sell to their own buyers: products_list_products.",
    scopes: ["saas/company.read"],
    path: { companyId },
    example: {},
  }),

  get_plan: read("GET /saas/saas-plan/{planId}", {
    title: "Get SaaS plan",
    description:
      "Read one of the agency's plans: prices with their ids, trial days, setup fee, user and contact limits, add-ons, snapshot.",
    scopes: ["saas/company.read"],
    query: { companyId },
    example: { planId: "66c4d36534f21f900dc2a265" },
  }),

  list_saas_locations: read("GET /saas/saas-locations/{companyId}", {
    title: "List sub-accounts in SaaS mode",
    description:
      "Every sub-account with SaaS turned on, with its plan, subscription and Stripe customer. All sub-accounts, SaaS or not: locations_search_locations.",
    scopes: ["saas/location.read"],
    path: { companyId },
    // mended: always sent, the first page where none is given
    query: { page: z.number().default(1) },
    // As in the older form: the spec gives this one no reply.
    pager: byPage("locations", { total: "pagination.total" }),
    example: { page: 1 },
  }),

  find_locations: read("GET /saas/locations", {
    title: "Find sub-accounts by Stripe id",
    description:
      "The sub-account ids that belong to a Stripe customer or subscription of the agency. The other way round: saas_get_location_subscription.",
    scopes: ["saas/location.read"],
    query: { companyId, customerId: customerId.optional(), subscriptionId: subscriptionId.optional() },
    example: { customerId: "cus_OD2oBjRfKEF6FV" },
  }),

  get_location_subscription: read("GET /saas/get-saas-subscription/{locationId}", {
    title: "Get SaaS subscription of a sub-account",
    description:
      "On which plan and price a sub-account is, the state of its subscription, its Stripe customer. Subscriptions of a client's own buyers: payments_list_subscriptions.",
    scopes: ["saas/location.read"],
    path: { locationId: id("location") },
    query: { companyId },
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
  }),

  enable_location: money("POST /saas/enable-saas/{locationId}", {
    title: "Turn on SaaS for a sub-account",
    description:
      "Put one sub-account into SaaS mode, so that it pays the agency for a plan. Only on the Agency Pro plan. V2 wants contactId, V1 the Stripe fields. Many at once: saas_bulk_enable_saas.",
    also: ["admin"],
    riskNote: "Starts billing the sub-account.",
    path: { locationId: id("location") },
    body: newSubscription,
    listed: ["saasPlanId", "priceId", "contactId", "providerLocationId"],
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      isSaaSV2: true,
      saasPlanId: "66c4d36534f21f900dc2a265",
      priceId: "66a9edbfcc6c505a22db7976",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      providerLocationId: "Lm5ZkQw9TxEr3YbNv7Ua",
    },
  }),

  bulk_enable_saas: money("POST /saas/bulk-enable-saas/{companyId}", {
    title: "Turn on SaaS for many sub-accounts",
    description:
      "Put a list of sub-accounts on one SaaS plan in one call. A single one, with its payer: saas_enable_location.",
    scopes: ["saas/company.write"],
    also: ["admin", "bulk"],
    riskNote: "Starts billing every sub-account of the list.",
    path: { companyId },
    body: newSubscriptions,
    example: {
      locationIds: ["Lm5ZkQw9TxEr3YbNv7Ua", "Db2XcVm8PqWs4RtKj6Yh"],
      isSaaSV2: true,
      actionPayload: { saasPlanId: "66c4d36534f21f900dc2a265", priceId: "66a9edbfcc6c505a22db7976" },
    },
  }),

  bulk_disable_saas: money("POST /saas/bulk-disable-saas/{companyId}", {
    title: "Turn off SaaS for sub-accounts",
    description:
      "Take one or more sub-accounts out of SaaS mode; the sub-accounts themselves stay. To lock a client out for a while and keep the subscription: saas_pause_location.",
    scopes: ["saas/company.write"],
    also: ["admin", "bulk"],
    riskNote: noRefund,
    path: { companyId },
    body: { locationIds },
    example: { locationIds: ["Lm5ZkQw9TxEr3YbNv7Ua"] },
  }),

  update_subscription: money("PUT /saas/update-saas-subscription/{locationId}", {
    title: "Change SaaS subscription of a sub-account",
    description:
      "Link a sub-account to another Stripe subscription and customer, such as after a new checkout. It makes no new subscription: saas_enable_location.",
    riskNote: "From then on the sub-account's access hangs on the subscription given.",
    path: { locationId: id("location") },
    body: linkedSubscription,
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc",
      customerId: "cus_OD2oBjRfKEF6FV",
    },
  }),

  pause_location: admin("POST /saas/pause/{locationId}", {
    title: "Pause or resume a sub-account",
    description:
      "Lock the users of a client's sub-account out, or let them in again; nothing is deleted and agency staff keep access. To end the billing for good: saas_bulk_disable_saas.",
    also: ["money"],
    riskNote: "The client's whole team cannot log in until the sub-account is resumed.",
    path: { locationId: id("location") },
    body: pause,
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua", paused: true },
  }),

  update_rebilling: money("POST /saas/update-rebilling/{companyId}", {
    title: "Update rebilling of sub-accounts",
    description:
      "For one metered product, such as Phone or Email, say whether sub-accounts pay for their usage and with what markup in percent. Not for plan prices.",
    also: ["bulk"],
    riskNote: "Changes what the sub-accounts of the list are charged from now on.",
    path: { companyId },
    body: rebilling,
    example: {
      product: "Phone",
      locationIds: ["Lm5ZkQw9TxEr3YbNv7Ua", "Db2XcVm8PqWs4RtKj6Yh"],
      config: { optIn: true, enabled: true, markup: 20 },
    },
  }),

  allow_attach_rebilling: money("POST /saas/allow-attach-rebilling/{locationId}", {
    title: "Prepare rebilling for a sub-account",
    description:
      "While a SaaS sub-account is in setup_pending: note which usage it will pay for once rebilling is attached. It then waits in payment_pending. Later changes: saas_update_rebilling.",
    scopes: ["saas/company.read"],
    version: "v3",
    also: ["admin"],
    riskNote: "Moves the sub-account to payment_pending.",
    path: { locationId: id("location") },
    body: {
      companyId,
      attachedRebillingConfig: z
        .record(
          z.string(),
          object({ enabled: z.boolean(), markup: z.number(), price: z.number().optional() }),
        )
        .optional()
        .describe('{"Phone": {enabled, markup, price}}; markup is a multiplier here: 3 charges 3 × cost.'),
    },
    returns: { success: "value", locationId: "value", attachedRebillingConfig: "record" },
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      attachedRebillingConfig: { Phone: { enabled: true, markup: 3 } },
    },
  }),

  remove_attached_plan: money("POST /saas/remove-attached-config/{locationId}", {
    title: "Take attached plan off a sub-account",
    description:
      "While a sub-account is in setup_pending: take off the plan and the rebilling that were attached to it, so that it no longer waits for a payment. One that pays already: saas_bulk_disable_saas.",
    scopes: ["saas/company.write"],
    version: "v3",
    also: ["admin"],
    riskNote: "Plan, price and rebilling settings have to be attached anew before the client can be billed.",
    path: { locationId: id("location") },
    body: { companyId },
    returns: {
      success: "value",
      locationId: "value",
      removedAttachedPlan: "value",
      removedAttachedRebilling: "value",
    },
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
  }),
});
