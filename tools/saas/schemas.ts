import { z } from "zod";
import { id, object } from "../../src/catalogue/fields.js";

export const bulkEnableSaasAction = object({
  priceId: z.string().optional(),
  stripeAccountId: z.string().optional(),
  saasPlanId: z.string(),
  providerLocationId: z.string().optional(),
});

export const product = z.enum([
  "contentAI",
  "workflow_premium_actions",
  "workflow_ai",
  "conversationAI",
  "EmailNotification",
  "whatsApp",
  "reviewsAI",
  "VERIFIED_CALLER_ID",
  "WALLET_SALES_TAX",
  "NOTIFICATION_SMS",
  "EmailSmtp",
  "EmailVerification",
  "autoCompleteAddress",
  "funnelAI",
  "domainPurchase",
  "Phone",
  "Email",
]);

export const config = object({
  optIn: z.boolean().optional(),
  enabled: z.boolean().optional(),
  markup: z.number().optional(),
});

export const locationFields = {
  isSaaSV2: z.boolean(),
  stripeAccountId: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  stripeCustomerId: z.string().optional(),
  contactId: id("contact").optional(),
  providerLocationId: z.string().optional(),
  description: z.string().optional(),
  saasPlanId: id("plan").optional(),
  priceId: z.string().optional(),
};
