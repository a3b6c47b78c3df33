import { z } from "zod";
import { companyId, id } from "../../src/declare/fields.js";
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

/** The older addresses of the operations in `subscriptions.ts`. Unlike those, the spec gives their replies. */
export const legacy = area("saas/location", {
  // The reply is the list itself.
  list_agency_plans_legacy: read("GET /saas-api/public-api/agency-plans/{companyId}", {
    title: "List SaaS plans (deprecated)",
    description:
      "The agency's plans by the older address. Prefer saas_list_agency_plans, which takes the same.",
    scopes: ["saas/company.read"],
    path: { companyId },
    example: {},
    supersededBy: "saas_list_agency_plans",
    deprecated: true,
  }),

  get_plan_legacy: read("GET /saas-api/public-api/saas-plan/{planId}", {
    title: "Get SaaS plan (deprecated)",
    description:
      "One of the agency's plans by the older address. Prefer saas_get_plan, which takes the same.",
    scopes: ["saas/company.read"],
    query: { companyId },
    returns: [
      "planId",
      "title",
      "description",
      "prices",
      "trialPeriod",
      "setupFee",
      "userLimit",
      "contactLimit",
      "planLevel",
      "saasProducts",
      "addOns",
      "snapshotId",
      "productId",
      "categoryId",
      "providerLocationId",
      "isSaaSV2",
      "companyId",
      "createdAt",
      "updatedAt",
    ],
    example: { planId: "66c4d36534f21f900dc2a265" },
    supersededBy: "saas_get_plan",
    deprecated: true,
  }),

  list_saas_locations_legacy: read("GET /saas-api/public-api/saas-locations/{companyId}", {
    title: "List sub-accounts in SaaS mode (deprecated)",
    description:
      "Sub-accounts with SaaS turned on, by the older address. Prefer saas_list_saas_locations, which takes the same.",
    scopes: ["saas/location.read"],
    path: { companyId },
    query: { page: z.number().optional() },
    pager: byPage("locations", { total: "pagination.total" }),
    returns: ["locations", "pagination"],
    example: { page: 1 },
    supersededBy: "saas_list_saas_locations",
    deprecated: true,
  }),

  // The reply is the list itself.
  find_locations_legacy: read("GET /saas-api/public-api/locations", {
    title: "Find sub-accounts by Stripe id (deprecated)",
    description:
      "Sub-account ids of a Stripe customer or subscription, by the older address. Prefer saas_find_locations, which takes the same.",
    scopes: ["saas/location.read"],
    query: { companyId, customerId: customerId.optional(), subscriptionId: subscriptionId.optional() },
    example: { subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc" },
    supersededBy: "saas_find_locations",
    deprecated: true,
  }),

  get_location_subscription_legacy: read("GET /saas-api/public-api/get-saas-subscription/{locationId}", {
    title: "Get SaaS subscription (deprecated)",
    description:
      "Plan and subscription of a sub-account by the older address. Prefer saas_get_location_subscription, which takes the same.",
    scopes: ["saas/location.read"],
    path: { locationId: id("location") },
    query: { companyId },
    returns: [
      "locationId",
      "saasMode",
      "saasPlanId",
      "subscriptionStatus",
      "subscriptionId",
      "customerId",
      "productId",
      "priceId",
      "isSaaSV2",
      "companyId",
    ],
    example: { locationId: "r06mdj4OrrERzYDvsOdh" },
    supersededBy: "saas_get_location_subscription",
    deprecated: true,
  }),

  enable_location_legacy: money("POST /saas-api/public-api/enable-saas/{locationId}", {
    title: "Turn on SaaS for a sub-account (deprecated)",
    description:
      "Put one sub-account into SaaS mode by the older address. Prefer saas_enable_location, which takes the same.",
    also: ["admin"],
    riskNote: "Starts billing the sub-account.",
    path: { locationId: id("location") },
    body: newSubscription,
    listed: ["saasPlanId", "priceId", "contactId", "providerLocationId"],
    returns: ["data"],
    example: {
      locationId: "r06mdj4OrrERzYDvsOdh",
      isSaaSV2: true,
      contactId: "ocQHyuzHvysMo5N5VsXc",
      providerLocationId: "ve9EPM428h8vShlRW1KT",
    },
    supersededBy: "saas_enable_location",
    deprecated: true,
  }),

  bulk_enable_saas_legacy: money("POST /saas-api/public-api/bulk-enable-saas/{companyId}", {
    title: "Turn on SaaS in bulk (deprecated)",
    description:
      "Put a list of sub-accounts on one SaaS plan by the older address. Prefer saas_bulk_enable_saas, which takes the same.",
    scopes: ["saas/company.write"],
    also: ["admin", "bulk"],
    riskNote: "Starts billing every sub-account of the list.",
    path: { companyId },
    body: newSubscriptions,
    returns: ["success", "message", "bulkActionUrl"],
    example: {
      locationIds: ["r06mdj4OrrERzYDvsOdh"],
      isSaaSV2: true,
      actionPayload: { saasPlanId: "66c4d36534f21f900dc2a265" },
    },
    supersededBy: "saas_bulk_enable_saas",
    deprecated: true,
  }),

  bulk_disable_saas_legacy: money("POST /saas-api/public-api/bulk-disable-saas/{companyId}", {
    title: "Turn off SaaS for sub-accounts (deprecated)",
    description:
      "Take sub-accounts out of SaaS mode by the older address. Prefer saas_bulk_disable_saas, which takes the same.",
    scopes: ["saas/company.write"],
    also: ["admin", "bulk"],
    riskNote: noRefund,
    path: { companyId },
    body: { locationIds },
    returns: ["data"],
    example: { locationIds: ["r06mdj4OrrERzYDvsOdh"] },
    supersededBy: "saas_bulk_disable_saas",
    deprecated: true,
  }),

  update_subscription_legacy: money("PUT /saas-api/public-api/update-saas-subscription/{locationId}", {
    title: "Change SaaS subscription (deprecated)",
    description:
      "Link a sub-account to another Stripe subscription by the older address. Prefer saas_update_subscription, which takes the same.",
    riskNote: "From then on the sub-account's access hangs on the subscription given.",
    path: { locationId: id("location") },
    body: linkedSubscription,
    example: {
      locationId: "r06mdj4OrrERzYDvsOdh",
      subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc",
      customerId: "cus_OD2oBjRfKEF6FV",
    },
    supersededBy: "saas_update_subscription",
    deprecated: true,
  }),

  pause_location_legacy: admin("POST /saas-api/public-api/pause/{locationId}", {
    title: "Pause or resume a sub-account (deprecated)",
    description:
      "Lock a sub-account's users out, or let them in again, by the older address. Prefer saas_pause_location, which takes the same.",
    riskNote: "The client's whole team cannot log in until the sub-account is resumed.",
    path: { locationId: id("location") },
    body: pause,
    example: { locationId: "r06mdj4OrrERzYDvsOdh", paused: true },
    supersededBy: "saas_pause_location",
    deprecated: true,
  }),

  update_rebilling_legacy: money("POST /saas-api/public-api/update-rebilling/{companyId}", {
    title: "Update rebilling (deprecated)",
    description:
      "Whether sub-accounts pay for their usage, and the markup, by the older address. Prefer saas_update_rebilling, which takes the same.",
    also: ["bulk"],
    riskNote: "Changes what the sub-accounts of the list are charged from now on.",
    path: { companyId },
    body: rebilling,
    returns: ["success"],
    example: {
      product: "Email",
      locationIds: ["r06mdj4OrrERzYDvsOdh"],
      config: { enabled: true, markup: 10 },
    },
    supersededBy: "saas_update_rebilling",
    deprecated: true,
  }),
});
