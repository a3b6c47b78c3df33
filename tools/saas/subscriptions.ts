import { z } from "zod";
import { companyId, id, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, money, read } from "../../src/catalogue/toolset.js";
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

export const subscriptions = {
  list_agency_plans: read("GET /saas/agency-plans/{companyId}", {
    title: "List SaaS plans",
    description:
      "The plans that the agency sells its clients, with prices, trial, limits and snapshot of each. One of them: saas_get_plan. What clients sell to their own buyers: products_list_products.",
    scopes: ["saas/company.read"],
    path: { companyId },
    aliases: [
      "our pricing tiers for clients",
      "packages we resell the software under",
      "white label plan prices",
      "what tiers do we offer clients and for how much",
      "pull up our saas price list",
      "starter pro and unlimited packages we sell",
      "which subscription levels can an agency client choose",
      "prospect wants our software pricing",
      "show the monthly packages our agency resells",
      "what do we charge per month for the platform",
    ],
    example: {},
  }),

  get_plan: read("GET /saas/saas-plan/{planId}", {
    title: "Get SaaS plan",
    description:
      "Read one of the agency's plans: prices with their ids, trial days, setup fee, user and contact limits, add-ons, snapshot.",
    scopes: ["saas/company.read"],
    query: { companyId },
    aliases: [
      "what does this client tier include",
      "how long is the trial of our plan",
      "user limit of a plan",
      "open the details of our pro tier",
      "setup fee on one of our packages",
      "which snapshot comes with this plan",
      "how many contacts does the starter package allow",
      "monthly vs yearly price of one tier",
      "what do customers get on the premium plan",
      "pull up a single saas package",
    ],
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
    pager: { kind: "page", page: "page", first: 1, items: "locations", total: "pagination.total" },
    aliases: [
      "which clients pay us for the software",
      "our paying sub-accounts",
      "clients by subscription plan",
      "who is on the pro tier",
      "who are our saas subscribers",
      "list every account on a software subscription",
      "which accounts are in saas mode",
      "show all clients and the tier they are on",
      "how many paying software customers do we have",
      "roll call of subscribed accts",
      "active saas customers and their stripe ids",
    ],
    example: { page: 1 },
  }),

  find_locations: read("GET /saas/locations", {
    title: "Find sub-accounts by Stripe id",
    description:
      "The sub-account ids that belong to a Stripe customer or subscription of the agency. The other way round: saas_get_location_subscription.",
    scopes: ["saas/location.read"],
    // mended: either of the two will do
    query: { companyId, customerId: customerId.optional(), subscriptionId: subscriptionId.optional() },
    aliases: [
      "whose stripe payment is this",
      "match a stripe customer to a client account",
      "which client does this failed charge belong to",
      "weird stripe charge which client is it",
      "look up an account by stripe customer id",
      "who owns this stripe subscription",
      "stripe says a payment bounced whose account is that",
      "trace a stripe id back to a sub-account",
      "got a cus number need the client acct",
      "match a dispute in stripe to a client",
    ],
    example: { customerId: "cus_OD2oBjRfKEF6FV" },
  }),

  get_location_subscription: read("GET /saas/get-saas-subscription/{locationId}", {
    title: "Get SaaS subscription of a sub-account",
    description:
      "On which plan and price a sub-account is, the state of its subscription, its Stripe customer. Subscriptions of a client's own buyers: payments_list_subscriptions.",
    scopes: ["saas/location.read"],
    path: { locationId: id("location") },
    query: { companyId },
    aliases: [
      "is this client still paying us",
      "what plan is a client on",
      "is a client past due with the agency",
      "trial or active",
      "did this client's subscription payment go through",
      "when does this account's trial run out",
      "which tier is the gym paying us for",
      "is their software subscription active or canceled",
      "look up one client's saas billing status",
      "are they behind on their monthly fee to us",
      "what is this acct subscribed to",
    ],
    example: { locationId: "r06mdj4OrrERzYDvsOdh" },
  }),

  enable_location: money("POST /saas/enable-saas/{locationId}", {
    title: "Turn on SaaS for a sub-account",
    description:
      "Put one sub-account into SaaS mode, so that it pays the agency for a plan. Only on the Agency Pro plan. V2 wants contactId, V1 the Stripe fields. Many at once: saas_bulk_enable_saas.",
    scopes: ["saas/location.write"],
    also: ["admin"],
    riskNote: "Starts billing the sub-account.",
    path: { locationId: id("location") },
    body: newSubscription,
    daily: ["saasPlanId", "priceId", "contactId", "providerLocationId"],
    aliases: [
      "start charging a client for the software",
      "put a client on a paid plan",
      "activate saas mode",
      "sell the platform to this client",
      "new client signed up start their software subscription",
      "flip one sub-account to saas",
      "turn on billing for this acct",
      "client wants to subscribe to our software",
      "start one account's free trial of our platform",
      "convert a done-for-you client to saas",
      "switch this account to self-serve billing",
    ],
    example: {
      locationId: "r06mdj4OrrERzYDvsOdh",
      isSaaSV2: true,
      saasPlanId: "66c4d36534f21f900dc2a265",
      priceId: "66a9edbfcc6c505a22db7976",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      providerLocationId: "ve9EPM428h8vShlRW1KT",
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
    aliases: [
      "move all old clients to a paid plan",
      "activate saas mode for a batch of clients",
      "start billing several clients",
      "flip a bunch of accounts to saas",
      "put twenty sub-accounts on the starter tier",
      "turn on saas mode for everybody at once",
      "convert our legacy accounts to paid subscriptions",
      "mass switch clients onto a package",
      "several new gyms should start paying monthly",
      "roll all franchise locations onto one plan",
    ],
    example: {
      locationIds: ["r06mdj4OrrERzYDvsOdh", "Vygq7VgXCDfg3xnl8TBR"],
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
    aliases: [
      "stop charging a client for the software",
      "cancel a client's plan with us",
      "client churned end their billing",
      "yank these accounts out of saas mode",
      "client quit end their software subscription",
      "turn saas off for a few accounts",
      "stop the monthly software fee for good",
      "they closed the business kill the billing",
      "go back to a free non-saas account",
      "drop several churned clients from saas",
    ],
    example: { locationIds: ["r06mdj4OrrERzYDvsOdh"] },
  }),

  update_subscription: money("PUT /saas/update-saas-subscription/{locationId}", {
    title: "Change SaaS subscription of a sub-account",
    description:
      "Link a sub-account to another Stripe subscription and customer, such as after a new checkout. It makes no new subscription: saas_enable_location.",
    scopes: ["saas/location.write"],
    riskNote: "From then on the sub-account's access hangs on the subscription given.",
    path: { locationId: id("location") },
    body: linkedSubscription,
    aliases: [
      "client has a new stripe subscription",
      "reattach billing after a plan change",
      "upgrade or downgrade a client",
      "customer checked out again in stripe link the new one",
      "wrong stripe customer on this sub-account",
      "point the account at a different stripe subscription",
      "swap the stripe ids on a client",
      "we moved to another stripe acct relink this client",
      "client paid with a new card under another subscription",
      "connect an existing stripe subscription to the acct",
    ],
    example: {
      locationId: "r06mdj4OrrERzYDvsOdh",
      subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc",
      customerId: "cus_OD2oBjRfKEF6FV",
    },
  }),

  pause_location: admin("POST /saas/pause/{locationId}", {
    title: "Pause or resume a sub-account",
    description:
      "Lock the users of a client's sub-account out, or let them in again; nothing is deleted and agency staff keep access. To end the billing for good: saas_bulk_disable_saas.",
    scopes: ["saas/location.write"],
    riskNote: "The client's whole team cannot log in until the sub-account is resumed.",
    path: { locationId: id("location") },
    body: pause,
    aliases: [
      "suspend a client who has not paid",
      "freeze an account",
      "reactivate a client after payment",
      "cut off a client who owes us",
      "lock out a client until they pay",
      "they ghosted our bill shut their login off",
      "unlock the account their payment came through",
      "let a client back in after suspension",
      "put a sub-account on hold for now",
      "card keeps declining block their access",
      "unfreeze the account he paid up",
      "temporarily disable a delinquent client",
    ],
    example: { locationId: "r06mdj4OrrERzYDvsOdh", paused: true },
  }),

  update_rebilling: money("POST /saas/update-rebilling/{companyId}", {
    title: "Update rebilling of sub-accounts",
    description:
      "For one metered product, such as Phone or Email, say whether sub-accounts pay for their usage and with what markup in percent. Not for plan prices.",
    scopes: ["saas/location.write"],
    also: ["bulk"],
    riskNote: "Changes what the sub-accounts of the list are charged from now on.",
    path: { companyId },
    body: rebilling,
    aliases: [
      "mark up sms cost for clients",
      "resell ai usage at a profit",
      "make clients pay for their own texts",
      "stop eating email costs",
      "charge clients double for texts",
      "set our margin on phone usage",
      "we are losing money on client sms",
      "pass email sending fees on to the customer",
      "change the usage markup percent",
      "bill accounts for their own ai minutes",
      "upcharge for calls and texts",
      "let clients pay twilio costs themselves",
    ],
    example: {
      product: "Phone",
      locationIds: ["r06mdj4OrrERzYDvsOdh", "Vygq7VgXCDfg3xnl8TBR"],
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
    returns: ["success", "locationId", "attachedRebillingConfig"],
    aliases: [
      "preset usage markup for a new client",
      "rebilling before a client has paid",
      "client is stuck in setup pending",
      "new account still in setup which usage will they pay",
      "line up phone and email rebilling before they check out",
      "client has not added a card yet prep usage billing",
      "get usage markup ready while signup is pending",
      "account sits in setup pending mark its rebilling",
      "allow usage billing to attach after payment",
    ],
    example: {
      locationId: "r06mdj4OrrERzYDvsOdh",
      attachedRebillingConfig: { Phone: { enabled: true, markup: 3 } },
    },
  }),
} satisfies Declarations;
