import { z } from "zod";
import { companyId, id, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, money, read } from "../../src/catalogue/toolset.js";
import { bulkEnableSaasAction, config, locationFields, product } from "./schemas.js";

export const subscriptions = {
  /* RAW summary: Get Agency Plans; description: Fetch all agency subscription plans for a given company ID */
  list_agency_plans: read("GET /saas/agency-plans/{companyId}", {
    title: "TODO",
    description: "TODO",
    path: { companyId },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Allow Attach Rebilling; description: Marks a SaaS sub-account as awaiting rebilling attach
     and optionally stores the rebilling configuration that should be applied when the rebilling config is
     created. Sets payment_pending on the sub-account. Only allowed when the sub-account is in setup_pending
     state.; params: attachedRebillingConfig — Map of rebilling product code to its config. When provided,
     this gets stored on the sub-account so it can be applied when the rebilling config is crea */
  allow_attach_rebilling: money("POST /saas/allow-attach-rebilling/{locationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["saas/company.read"],
    version: "v3",
    also: ["admin"],
    // NOTE risk: sets payment_pending on the sub-account
    path: { locationId: id("location") },
    body: {
      companyId,
      attachedRebillingConfig: z
        .record(
          z.string(),
          object({ enabled: z.boolean(), markup: z.number(), price: z.number().optional() }),
        )
        .optional(),
    },
    returns: ["attachedRebillingConfig", "locationId", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Disable SaaS for locations; description: Disable SaaS for locations for given locationIds */
  bulk_disable_saas: money("POST /saas/bulk-disable-saas/{companyId}", {
    title: "TODO",
    description: "TODO",
    also: ["admin", "bulk"],
    // NOTE risk: turns SaaS billing off for many sub-accounts
    path: { companyId },
    body: {
      locationIds: z.array(id("location")),
    },
    aliases: [],
    // RAW example: {"locationIds": ["locationId1", "locationId2"]}
    example: {},
  }),

  /* RAW summary: Bulk Enable SaaS; description: Enable SaaS mode for multiple locations with support for
     both SaaS v1 and v2; params: locationIds — Array of location IDs to enable SaaS for; isSaaSV2 —
     Indicates if the SaaS is V2; actionPayload — Action payload for the bulk enable SaaS operation */
  bulk_enable_saas: money("POST /saas/bulk-enable-saas/{companyId}", {
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
    aliases: [],
    // RAW example: {"locationIds": ["locationId1", "locationId2"], "isSaaSV2": true}
    example: {},
  }),

  /* RAW summary: Enable SaaS for Sub-Account (Formerly Location); description: Enable SaaS for Sub-Account
     (Formerly Location) based on the data provided ! This feature is only available on Agency Pro ($497)
     plan.; params: isSaaSV2 — Denotes if it is a saas v2 or v1 sub-account; stripeAccountId — Stripe account
     id(Required only for SaaS V1); name — Name of the stripe customer(Required only for SaaS V1); email —
     Email of the stripe customer(Required only for SaaS V1); stripeCustomerId — Stripe customer id if
     exists(Required only for SaaS V1); contactId — Agency subaccount used for payment provider
     integration(Required Only for SaaS V2); providerLocationId — Agency Subaccount ID; saasPlanId — R… */
  enable_location: money("POST /saas/enable-saas/{locationId}", {
    title: "TODO",
    description: "TODO",
    also: ["admin"],
    // NOTE risk: turns SaaS billing on for the sub-account
    path: { locationId: id("location") },
    body: {
      companyId,
      ...locationFields,
    },
    aliases: [],
    // RAW example: {"isSaaSV2": true}
    example: {},
  }),

  /* RAW summary: Get Location Subscription Details; description: Fetch subscription details for a specific
     location from location metadata */
  get_location_subscription: read("GET /saas/get-saas-subscription/{locationId}", {
    title: "TODO",
    description: "TODO",
    path: { locationId: id("location") },
    query: {
      companyId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get locations by stripeId with companyId; description: Get locations by stripeCustomerId or
     stripeSubscriptionId with companyId */
  find_locations: read("GET /saas/locations", {
    title: "TODO",
    description: "TODO",
    query: {
      companyId,
      customerId: z.string(),
      subscriptionId: z.string(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Pause location; description: Pause Sub account for given locationId */
  pause_location: admin("POST /saas/pause/{locationId}", {
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
  }),

  /* RAW summary: Get SaaS Locations; description: Fetch all SaaS-activated locations for a company with
     pagination */
  list_saas_locations: read("GET /saas/saas-locations/{companyId}", {
    title: "TODO",
    description: "TODO",
    path: { companyId },
    query: {
      page: z.number(),
    },
    // CHECK items: after the legacy twin; the spec gives no reply
    pager: { kind: "page", page: "page", first: 1, items: "locations", total: "pagination.total" },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get SaaS Plan; description: Fetch a specific SaaS plan by plan ID */
  get_plan: read("GET /saas/saas-plan/{planId}", {
    title: "TODO",
    description: "TODO",
    query: {
      companyId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Rebilling; description: Bulk update rebilling for given locationIds; params: product
     — The product to update rebilling for; locationIds — Array of location IDs to update rebilling for;
     config — Configuration for rebilling settings */
  update_rebilling: money("POST /saas/update-rebilling/{companyId}", {
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
    aliases: [],
    // RAW example: {"product": "contentAI", "locationIds": ["zzyG7A4x6bRJl5SlhQhH",
    // "Vygq7VgXCDfg3xnl8TBR"]}
    example: {},
  }),

  /* RAW summary: Update SaaS subscription; description: Update SaaS subscription for given locationId and
     customerId */
  update_subscription: money("PUT /saas/update-saas-subscription/{locationId}", {
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
  }),
} satisfies Declarations;
