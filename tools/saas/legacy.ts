import { z } from "zod";
import { companyId, id } from "../../src/catalogue/fields.js";
import { admin, type Declarations, money, read } from "../../src/catalogue/toolset.js";
import { bulkEnableSaasAction, config, locationFields, product } from "./schemas.js";

export const legacy = {
  /* RAW summary: Get Agency Plans; description: Fetch all agency subscription plans for a given company ID */
  // NOTE returns: the reply is the array itself
  list_agency_plans_legacy: read("GET /saas-api/public-api/agency-plans/{companyId}", {
    title: "TODO",
    description: "TODO",
    path: { companyId },
    aliases: [],
    // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh"}
    example: {},
    supersededBy: "saas_list_agency_plans",
    deprecated: true,
  }),

  /* RAW summary: Disable SaaS for locations; description: Disable SaaS for locations for given locationIds */
  bulk_disable_saas_legacy: money("POST /saas-api/public-api/bulk-disable-saas/{companyId}", {
    title: "TODO",
    description: "TODO",
    also: ["admin", "bulk"],
    // NOTE risk: turns SaaS billing off for many sub-accounts
    path: { companyId },
    body: {
      locationIds: z.array(id("location")),
    },
    returns: ["data"],
    aliases: [],
    // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh", "locationIds": ["locationId1", "locationId2"]}
    example: {},
    supersededBy: "saas_bulk_disable_saas",
    deprecated: true,
  }),

  /* RAW summary: Bulk Enable SaaS; description: Enable SaaS mode for multiple locations with support for
     both SaaS v1 and v2; params: locationIds — Array of location IDs to enable SaaS for; isSaaSV2 —
     Indicates if the SaaS is V2; actionPayload — Action payload for the bulk enable SaaS operation */
  bulk_enable_saas_legacy: money("POST /saas-api/public-api/bulk-enable-saas/{companyId}", {
    title: "TODO",
    description: "TODO",
    also: ["admin", "bulk"],
    // NOTE risk: turns SaaS billing on for many sub-accounts
    path: { companyId },
    body: {
      locationIds: z.array(id("location")),
      isSaaSV2: z.boolean(),
      actionPayload: bulkEnableSaasAction,
    },
    returns: ["bulkActionUrl", "message", "success"],
    aliases: [],
    // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh", "locationIds": ["locationId1", "locationId2"],
    // "isSaaSV2": true}
    example: {},
    supersededBy: "saas_bulk_enable_saas",
    deprecated: true,
  }),

  /* RAW summary: Enable SaaS for Sub-Account (Formerly Location); description: Enable SaaS for Sub-Account
     (Formerly Location) based on the data provided ! This feature is only available on Agency Pro ($497)
     plan.; params: isSaaSV2 — Denotes if it is a saas v2 or v1 sub-account; stripeAccountId — Stripe account
     id(Required only for SaaS V1); name — Name of the stripe customer(Required only for SaaS V1); email —
     Email of the stripe customer(Required only for SaaS V1); stripeCustomerId — Stripe customer id if
     exists(Required only for SaaS V1); contactId — Agency subaccount used for payment provider
     integration(Required Only for SaaS V2); providerLocationId — Agency Subaccount ID; saasPlanId — R… */
  enable_location_legacy: money("POST /saas-api/public-api/enable-saas/{locationId}", {
    title: "TODO",
    description: "TODO",
    also: ["admin"],
    // NOTE risk: turns SaaS billing on for the sub-account
    path: { locationId: id("location") },
    body: {
      companyId,
      ...locationFields,
    },
    returns: ["data"],
    aliases: [],
    // RAW example: {"isSaaSV2": true}
    example: {},
    supersededBy: "saas_enable_location",
    deprecated: true,
  }),

  /* RAW summary: Get Location Subscription Details; description: Fetch subscription details for a specific
     location from location metadata */
  get_location_subscription_legacy: read("GET /saas-api/public-api/get-saas-subscription/{locationId}", {
    title: "TODO",
    description: "TODO",
    path: { locationId: id("location") },
    query: {
      companyId,
    },
    returns: [
      "companyId",
      "customerId",
      "isSaaSV2",
      "locationId",
      "priceId",
      "productId",
      "saasMode",
      "saasPlanId",
      "subscriptionId",
      "subscriptionStatus",
    ],
    aliases: [],
    example: {},
    supersededBy: "saas_get_location_subscription",
    deprecated: true,
  }),

  /* RAW summary: Get locations by stripeId with companyId; description: Get locations by stripeCustomerId or
     stripeSubscriptionId with companyId; params: customerId — Stripe customer ID to find locations for;
     subscriptionId — Stripe subscription ID to find locations for */
  // NOTE returns: the reply is the array itself
  find_locations_legacy: read("GET /saas-api/public-api/locations", {
    title: "TODO",
    description: "TODO",
    query: {
      companyId,
      customerId: z.string().optional(),
      subscriptionId: z.string().optional(),
    },
    aliases: [],
    example: {},
    supersededBy: "saas_find_locations",
    deprecated: true,
  }),

  /* RAW summary: Pause location; description: Pause Sub account for given locationId */
  pause_location_legacy: admin("POST /saas-api/public-api/pause/{locationId}", {
    title: "TODO",
    description: "TODO",
    // NOTE risk: pauses or resumes a whole sub-account
    path: { locationId: id("location") },
    body: {
      companyId,
      paused: z.boolean(),
    },
    aliases: [],
    // RAW example: {"paused": true}
    example: {},
    supersededBy: "saas_pause_location",
    deprecated: true,
  }),

  /* RAW summary: Get SaaS Locations; description: Fetch all SaaS-activated locations for a company with
     pagination; params: page — Page number for pagination */
  list_saas_locations_legacy: read("GET /saas-api/public-api/saas-locations/{companyId}", {
    title: "TODO",
    description: "TODO",
    path: { companyId },
    query: {
      page: z.number().optional(),
    },
    pager: { kind: "page", page: "page", first: 1, items: "locations", total: "pagination.total" },
    returns: ["locations", "pagination"],
    aliases: [],
    // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh"}
    example: {},
    supersededBy: "saas_list_saas_locations",
    deprecated: true,
  }),

  /* RAW summary: Get SaaS Plan; description: Fetch a specific SaaS plan by plan ID */
  get_plan_legacy: read("GET /saas-api/public-api/saas-plan/{planId}", {
    title: "TODO",
    description: "TODO",
    query: {
      companyId,
    },
    returns: [
      "addOns",
      "categoryId",
      "companyId",
      "contactLimit",
      "createdAt",
      "description",
      "isSaaSV2",
      "planId",
      "planLevel",
      "prices",
      "productId",
      "providerLocationId",
      "saasProducts",
      "setupFee",
      "snapshotId",
      "title",
      "trialPeriod",
      "updatedAt",
      "userLimit",
    ],
    aliases: [],
    // RAW example: {"planId": "66c4d36534f21f900dc2a265"}
    example: {},
    supersededBy: "saas_get_plan",
    deprecated: true,
  }),

  /* RAW summary: Update Rebilling; description: Bulk update rebilling for given locationIds; params: product
     — The product to update rebilling for; locationIds — Array of location IDs to update rebilling for;
     config — Configuration for rebilling settings */
  update_rebilling_legacy: money("POST /saas-api/public-api/update-rebilling/{companyId}", {
    title: "TODO",
    description: "TODO",
    also: ["bulk"],
    // NOTE risk: changes what sub-accounts are charged for usage
    path: { companyId },
    body: {
      product,
      locationIds: z.array(id("location")),
      config,
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh", "product": "contentAI", "locationIds":
    // ["zzyG7A4x6bRJl5SlhQhH", "Vygq7VgXCDfg3xnl8TBR"]}
    example: {},
    supersededBy: "saas_update_rebilling",
    deprecated: true,
  }),

  /* RAW summary: Update SaaS subscription; description: Update SaaS subscription for given locationId and
     customerId */
  update_subscription_legacy: money("PUT /saas-api/public-api/update-saas-subscription/{locationId}", {
    title: "TODO",
    description: "TODO",
    // NOTE risk: links the sub-account to another subscription
    path: { locationId: id("location") },
    body: {
      companyId,
      subscriptionId: z.string(),
      customerId: z.string(),
    },
    aliases: [],
    // RAW example: {"subscriptionId": "sub_1QDPY5FpU9DlKp7RQ8BXfywx", "customerId":
    // "cus_1QDPY5FpU9DlKp7RQ8BXfywx"}
    example: {},
    supersededBy: "saas_update_subscription",
    deprecated: true,
  }),
} satisfies Declarations;
