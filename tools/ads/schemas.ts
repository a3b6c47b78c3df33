import { z } from "zod";
import { anyValue, object, time } from "../../src/declare/fields.js";
import { byCursor } from "../../src/declare/pages.js";

/** Which of HighLevel's two connections to an ad network is meant. */
export const connection = z
  .enum(["AD_MANAGER", "INTEGRATION"])
  .describe("AD_MANAGER: ads made in HighLevel; INTEGRATION: the account connected for reporting.");

export const publishingStatus = z.enum([
  "DRAFT",
  "SCHEDULED",
  "PUBLISHED",
  "PUBLISHING",
  "FAILED",
  "IN_REVIEW",
  "PAUSED",
  "ARCHIVED",
  "WITH_ISSUES",
  "REJECTED",
]);

const budgetType = z.enum(["DAILY", "LIFETIME"]);

const budgetDates = {
  scheduleStartDate: time("date").optional(),
  scheduleEndDate: time("date").optional(),
};

/** Facebook alone insists on kind and amount. */
export const facebookBudget = object({ budgetType, amount: z.number(), ...budgetDates });

export const googleBudget = object({
  budgetType: budgetType.optional(),
  amount: z.number().optional().describe("In micros: 5000000 is 5.00."),
  ...budgetDates,
});

export const linkedInBudget = object({
  budgetType: budgetType.optional(),
  amount: z.number().optional(),
  ...budgetDates,
});

/** The service takes a list of metrics as one value with commas, not as repeated keys. */
export function metrics(name: z.ZodType<string>) {
  return z
    .array(name)
    .min(1)
    .transform((chosen) => chosen.join(","));
}

/**
 * Facebook's lists by cursor, and Google's and LinkedIn's by page token. The replies are documented nowhere: these are
 * the networks' own words, and where they are wrong, the first page is all there is.
 */
export const facebookPage = {
  limit: z.number().optional(),
  after: z.string().optional().describe("Cursor of the page before."),
};
export const facebookPager = byCursor("data", {
  from: { after: "paging.cursors.after" },
  limit: "limit",
  more: "paging.next",
});

export const tokenPage = {
  limit: z.number().optional(),
  pageToken: z.string().optional().describe("nextPageToken of the page before."),
};
export const tokenPager = byCursor("data", { from: { pageToken: "nextPageToken" }, limit: "limit" });

/** Which custom values stand in the texts; of what kind it is, nobody has written down. */
export const customValueMappings = anyValue.optional();

/** What of each item comes back; the docs name no values. */
export const projection = z.string().optional().describe("Fields to give, with commas.");

/** Ids by network: the glossary's ad kinds do not tell the networks apart, and a model must know which list to ask. */
function named(words: string): z.ZodString {
  return z.string().min(1).describe(words);
}

export const facebookAdAccountId = named("Such as act_123456789, from ads_list_facebook_ad_accounts.");
export const facebookCampaignId = named("Facebook campaign id, from ads_get_facebook_entity.");
export const facebookAdsetId = named("Facebook ad set id, from ads_get_facebook_entity.");
export const facebookAdId = named("Facebook ad id, from ads_get_facebook_entity.");
export const facebookAudienceId = named("Custom audience id, from ads_list_facebook_custom_audiences.");
export const facebookLeadFormId = named("Lead form id, from ads_list_facebook_lead_forms.");

export const googleAdAccountId = named("Such as 123-456-7890, from ads_list_google_ad_accounts.");
export const googleCampaignId = named("Google campaign id, from ads_get_google_entity.");
export const googleAudienceId = named("Audience id, from ads_list_google_audiences.");
export const googleConversionId = named("Conversion action id, from ads_list_google_conversions.");

export const linkedInAdAccountId = named("Digits, from ads_list_linkedin_ad_accounts.");
export const linkedInCampaignGroupId = named(
  "HighLevel's id of the campaign group, from the reply of ads_upsert_linkedin_campaign_group.",
);
export const linkedInReportedGroupId = named("LinkedIn's own campaign group id, digits.");
