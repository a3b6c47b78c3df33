import { z } from "zod";
import { earlierForms } from "../../src/declare/earlier-forms.js";
import { subscriptions } from "./subscriptions.js";

/** The spec gives the replies of these, which it does not of their successors. */
export const legacy = earlierForms("saas", subscriptions, {
  // The reply is the list itself.
  list_agency_plans_legacy: {
    of: "list_agency_plans",
    line: "GET /saas-api/public-api/agency-plans/{companyId}",
    description:
      "The agency's plans by the older address. Prefer saas_list_agency_plans, which takes the same.",
    deprecated: true,
  },
  get_plan_legacy: {
    of: "get_plan",
    line: "GET /saas-api/public-api/saas-plan/{planId}",
    description:
      "One of the agency's plans by the older address. Prefer saas_get_plan, which takes the same.",
    returns: {
      planId: "value",
      title: "value",
      description: "value",
      prices: "list",
      trialPeriod: "value",
      setupFee: "value",
      userLimit: "value",
      contactLimit: "value",
      planLevel: "value",
      saasProducts: "list",
      addOns: "list",
      snapshotId: "value",
      productId: "value",
      categoryId: "value",
      providerLocationId: "value",
      isSaaSV2: "value",
      companyId: "value",
      createdAt: "value",
      updatedAt: "value",
    },
    deprecated: true,
  },
  list_saas_locations_legacy: {
    of: "list_saas_locations",
    line: "GET /saas-api/public-api/saas-locations/{companyId}",
    description:
      "Sub-accounts with SaaS turned on, by the older address. Prefer saas_list_saas_locations, which takes the same.",
    query: { page: z.number().optional() },
    returns: { locations: "list", pagination: "record" },
    deprecated: true,
  },
  // The reply is the list itself.
  find_locations_legacy: {
    of: "find_locations",
    line: "GET /saas-api/public-api/locations",
    description:
      "Sub-account ids of a Stripe customer or subscription, by the older address. Prefer saas_find_locations, which takes the same.",
    example: { subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc" },
    deprecated: true,
  },
  get_location_subscription_legacy: {
    of: "get_location_subscription",
    line: "GET /saas-api/public-api/get-saas-subscription/{locationId}",
    title: "Get SaaS subscription (deprecated)",
    description:
      "Plan and subscription of a sub-account by the older address. Prefer saas_get_location_subscription, which takes the same.",
    returns: {
      locationId: "value",
      saasMode: "value",
      saasPlanId: "value",
      subscriptionStatus: "value",
      subscriptionId: "value",
      customerId: "value",
      productId: "value",
      priceId: "value",
      isSaaSV2: "value",
      companyId: "value",
    },
    deprecated: true,
  },
  enable_location_legacy: {
    of: "enable_location",
    line: "POST /saas-api/public-api/enable-saas/{locationId}",
    description:
      "Put one sub-account into SaaS mode by the older address. Prefer saas_enable_location, which takes the same.",
    returns: { data: "record" },
    example: {
      locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
      isSaaSV2: true,
      contactId: "ocQHyuzHvysMo5N5VsXc",
      providerLocationId: "Lm5ZkQw9TxEr3YbNv7Ua",
    },
    deprecated: true,
  },
  bulk_enable_saas_legacy: {
    of: "bulk_enable_saas",
    line: "POST /saas-api/public-api/bulk-enable-saas/{companyId}",
    title: "Turn on SaaS in bulk (deprecated)",
    description:
      "Put a list of sub-accounts on one SaaS plan by the older address. Prefer saas_bulk_enable_saas, which takes the same.",
    returns: { success: "value", message: "value", bulkActionUrl: "value" },
    example: {
      locationIds: ["Lm5ZkQw9TxEr3YbNv7Ua"],
      isSaaSV2: true,
      actionPayload: { saasPlanId: "66c4d36534f21f900dc2a265" },
    },
    deprecated: true,
  },
  bulk_disable_saas_legacy: {
    of: "bulk_disable_saas",
    line: "POST /saas-api/public-api/bulk-disable-saas/{companyId}",
    description:
      "Take sub-accounts out of SaaS mode by the older address. Prefer saas_bulk_disable_saas, which takes the same.",
    returns: { data: "record" },
    deprecated: true,
  },
  update_subscription_legacy: {
    of: "update_subscription",
    line: "PUT /saas-api/public-api/update-saas-subscription/{locationId}",
    title: "Change SaaS subscription (deprecated)",
    description:
      "Link a sub-account to another Stripe subscription by the older address. Prefer saas_update_subscription, which takes the same.",
    deprecated: true,
  },
  pause_location_legacy: {
    of: "pause_location",
    line: "POST /saas-api/public-api/pause/{locationId}",
    description:
      "Lock a sub-account's users out, or let them in again, by the older address. Prefer saas_pause_location, which takes the same.",
    deprecated: true,
  },
  update_rebilling_legacy: {
    of: "update_rebilling",
    line: "POST /saas-api/public-api/update-rebilling/{companyId}",
    title: "Update rebilling (deprecated)",
    description:
      "Whether sub-accounts pay for their usage, and the markup, by the older address. Prefer saas_update_rebilling, which takes the same.",
    returns: { success: "value" },
    example: {
      product: "Email",
      locationIds: ["Lm5ZkQw9TxEr3YbNv7Ua"],
      config: { enabled: true, markup: 10 },
    },
    deprecated: true,
  },
});
