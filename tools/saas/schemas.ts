import { z } from "zod";
import { companyId, id, object } from "../../src/declare/fields.js";

export const locationIds = z.array(id("location"));

export const isSaaSV2 = z.boolean().describe("True for SaaS V2, false for V1 (Stripe only).");

export const customerId = z.string().describe("Stripe customer, cus_….");

export const subscriptionId = z.string().describe("Stripe subscription, sub_….");

const providerLocationId = id("location").describe(
  "V2: the agency's own sub-account that takes the payments.",
);

const priceId = z.string().describe("One of the plan's prices, from saas_get_plan.");

export const newSubscription = {
  companyId,
  isSaaSV2,
  saasPlanId: id("plan").optional(),
  priceId: priceId.optional(),
  providerLocationId: providerLocationId.optional(),
  contactId: id("contact").optional().describe("V2: who pays, a contact of providerLocationId."),
  name: z.string().optional().describe("V1: name of the Stripe customer."),
  email: z.string().optional().describe("V1: email of the Stripe customer."),
  stripeAccountId: z.string().optional().describe("V1: acct_…."),
  stripeCustomerId: customerId.optional().describe("V1: an existing one, cus_…."),
  description: z.string().optional(),
};

export const newSubscriptions = {
  locationIds,
  isSaaSV2,
  actionPayload: object({
    saasPlanId: id("plan"),
    priceId: priceId.optional(),
    providerLocationId: providerLocationId.optional(),
    stripeAccountId: z.string().optional(),
  }).describe("{saasPlanId, priceId, providerLocationId, stripeAccountId}."),
};

export const linkedSubscription = { companyId, subscriptionId, customerId };

export const pause = { companyId, paused: z.boolean().describe("False resumes it.") };

export const rebilling = {
  product: z.enum([
    "Phone",
    "Email",
    "EmailSmtp",
    "EmailNotification",
    "EmailVerification",
    "NOTIFICATION_SMS",
    "VERIFIED_CALLER_ID",
    "whatsApp",
    "conversationAI",
    "contentAI",
    "reviewsAI",
    "funnelAI",
    "workflow_ai",
    "workflow_premium_actions",
    "autoCompleteAddress",
    "domainPurchase",
    "WALLET_SALES_TAX",
  ]),
  locationIds,
  config: object({
    optIn: z.boolean().optional().describe("Offer the product."),
    enabled: z.boolean().optional().describe("Rebill its usage."),
    markup: z.number().optional().describe("Percent on top of cost."),
  }).describe("{optIn, enabled, markup}; markup in percent: 5 turns $100 into $105."),
};

export const noRefund =
  "Cancels the clients' subscriptions and deletes their wallets; what is left in them the agency refunds by hand.";
