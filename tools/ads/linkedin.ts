import { z } from "zod";
import { allOf, anyOf, given, is, isNot } from "../../src/declare/condition.js";
import { anyObject, locationId, object, time } from "../../src/declare/fields.js";
import { admin, type Declarations, money, read, write } from "../../src/declare/toolset.js";
import { linkedInCampaign, linkedInCampaignV3, linkedInFormContent } from "./linkedin-schemas.js";
import {
  draftQueryV3,
  linkedInAdAccountId,
  linkedInBudget,
  linkedInCampaignGroupId,
  linkedInReportedGroupId,
  metrics,
  publishingStatus,
} from "./schemas.js";

const period = { startDate: time("date"), endDate: time("date") };

/** Only the v3 set limits the metrics to these. */
const fieldsV3 = metrics(
  z.enum([
    "impressions",
    "clicks",
    "costInLocalCurrency",
    "costInUsd",
    "oneClickLeads",
    "externalWebsitePostClickConversions",
    "conversionRate",
    "ctr",
    "cpc",
    "cpm",
    "cpl",
  ]),
);

const report = {
  ...period,
  fields: metrics(z.string())
    .optional()
    .describe("Such as costInUsd, impressions, clicks, ctr, cpc, cpl, oneClickLeads."),
};

const reportV3 = { query: { fields: fieldsV3.optional() } };

export const linkedin = {
  get_linkedin_integration: read("GET /ad-publishing/linkedin/integration", {
    title: "Get LinkedIn ads connection",
    description:
      "Which LinkedIn ad account and company this sub-account advertises with. Whose login it is: ads_get_linkedin_current_user.",
    query: { locationId },
    example: {},
    v3: draftQueryV3,
  }),

  create_linkedin_integration: admin("POST /ad-publishing/linkedin/integration", {
    title: "Connect LinkedIn ad account",
    description:
      "Set the LinkedIn ad account and company that this sub-account advertises with. A person must have logged in to LinkedIn in HighLevel first.",
    body: {
      locationId,
      adAccountId: linkedInAdAccountId,
      adAccountName: z.string(),
      currencyCode: z.string().describe("Three letters, as the ad account has it."),
      organizationId: z.string().describe("LinkedIn's id of the company, digits."),
    },
    example: {
      adAccountId: "512340987",
      adAccountName: "Ridgeline Roofing Commercial",
      currencyCode: "USD",
      organizationId: "80231457",
    },
  }),

  get_linkedin_current_user: read("GET /ad-publishing/linkedin/me", {
    title: "Get connected LinkedIn ads user",
    description:
      "The LinkedIn profile whose login this sub-account's ads use. Look here when its LinkedIn ad accounts come back empty.",
    query: { locationId },
    example: {},
    v3: draftQueryV3,
  }),

  list_linkedin_ad_accounts: read("GET /ad-publishing/linkedin/ad-accounts", {
    title: "List LinkedIn ad accounts",
    description:
      "The LinkedIn ad accounts that the connected login may use, with the ids other operations want.",
    query: { locationId },
    example: {},
    v3: draftQueryV3,
  }),

  get_linkedin_ad_account: read("GET /ad-publishing/linkedin/ad-account", {
    title: "Get LinkedIn ad account",
    description:
      "Read one LinkedIn ad account by its id. All that can be used: ads_list_linkedin_ad_accounts.",
    query: { locationId, adAccountId: linkedInAdAccountId },
    example: { adAccountId: "512340987" },
  }),

  delete_linkedin_ad_account: admin("DELETE /ad-publishing/linkedin/ad-account", {
    title: "Disconnect LinkedIn ad account",
    description:
      "Take a LinkedIn ad account off this sub-account; at LinkedIn it stays. The only way to undo ads_create_linkedin_integration.",
    also: ["delete"],
    riskNote: "Its ads can neither be run nor reported from HighLevel until it is connected anew.",
    query: { locationId, adAccountId: linkedInAdAccountId },
    example: { adAccountId: "512340987" },
  }),

  get_linkedin_campaign_group: read("GET /ad-publishing/linkedin/ads/{adId}", {
    title: "Get LinkedIn campaign group",
    description:
      "Read one LinkedIn campaign group with its campaigns and ads. Its numbers: ads_get_linkedin_campaign_group_report.",
    path: { adId: linkedInCampaignGroupId },
    query: { locationId },
    example: { adId: "507f1f77bcf86cd799439011" },
    v3: draftQueryV3,
  }),

  upsert_linkedin_campaign_group: money("PUT /ad-publishing/linkedin/ads", {
    title: "Create or update LinkedIn campaign group",
    description:
      "Write a LinkedIn campaign group with its campaigns and ads, or change the one that id names. Read it first with ads_get_linkedin_campaign_group; go live with ads_publish_linkedin_campaign_group.",
    // A new one is a draft: it spends nothing until it is published, which is a call of its own.
    when: {
      money: anyOf(
        given("id", "adCampaignGroupId"),
        allOf(given("publishingStatus"), isNot("publishingStatus", "DRAFT")),
      ),
    },
    riskNote: "Sets budget and bids, of a running group too.",
    body: {
      locationId,
      id: linkedInCampaignGroupId.optional().describe("The group to change; without it: a new one."),
      name: z.string().optional(),
      objectiveType: z.enum(["LEAD_GENERATION", "WEBSITE_VISIT"]).optional(),
      budget: linkedInBudget
        .optional()
        .describe("{budgetType: DAILY|LIFETIME, amount, scheduleStartDate, scheduleEndDate}."),
      adCampaigns: z
        .array(linkedInCampaign)
        .optional()
        .describe(
          "[{name, audience, unitCost, ads: [{introductoryText, headline, media, destinationUrl}]}].",
        ),
      adBudgetOptimization: z.enum(["MAXIMUM_DELIVERY", "COST_CAP"]).optional(),
      linkedInAdAccountId: linkedInAdAccountId.optional(),
      publishingStatus: publishingStatus.optional(),
      unpublishedChanges: z.boolean().optional(),
      adCampaignGroupId: z.string().optional(),
      meta: anyObject.optional(),
      linkedInError: z.string().optional(),
    },
    listed: [
      "id",
      "name",
      "objectiveType",
      "budget",
      "adCampaigns",
      "adBudgetOptimization",
      "linkedInAdAccountId",
    ],
    example: {
      name: "Commercial roofing, Texas",
      objectiveType: "LEAD_GENERATION",
      budget: { budgetType: "DAILY", amount: 60, scheduleStartDate: "2026-05-04" },
      linkedInAdAccountId: "512340987",
      adCampaigns: [
        {
          name: "Facility managers",
          locale: { country: "US", language: "en" },
          mediaType: "STANDARD_UPDATE",
          ads: [
            {
              introductoryText: "Flat roof leaking? We inspect within 48 hours.",
              headline: "Free commercial roof survey",
              destinationUrl: "https://ridgelineroofing.example.com/commercial",
            },
          ],
        },
      ],
    },
    v3: { body: { adCampaigns: z.array(linkedInCampaignV3).optional() } },
  }),

  publish_linkedin_campaign_group: money("POST /ad-publishing/linkedin/ads/{adId}/publish", {
    title: "Publish LinkedIn campaign group",
    description:
      "Put a drafted LinkedIn campaign group live with its campaigns and ads. One that is paused: ads_set_linkedin_ad_status.",
    also: ["send"],
    riskNote: "The ads go out to people and start to spend the budget.",
    path: { adId: linkedInCampaignGroupId },
    body: { locationId },
    example: { adId: "507f1f77bcf86cd799439011" },
  }),

  set_linkedin_ad_status: money("PATCH /ad-publishing/linkedin/{adId}/status", {
    title: "Pause, resume or archive LinkedIn ad",
    description:
      "Stop, restart or put away a LinkedIn ad, campaign or campaign group; type says which of them adId names. Archiving is the nearest there is to deleting.",
    also: ["send", "delete"],
    when: {
      money: isNot("operationType", "PAUSED", "ARCHIVED"),
      send: isNot("operationType", "PAUSED", "ARCHIVED"),
      delete: is("operationType", "ARCHIVED"),
    },
    riskNote: "The ads go out to people and spend again.",
    path: {
      adId: z
        .string()
        .min(1)
        .describe("HighLevel's id of the ad, campaign or group, from ads_get_linkedin_campaign_group."),
    },
    query: { locationId },
    body: {
      operationType: z.enum(["PAUSED", "RESUME", "ARCHIVED"]),
      type: z.enum(["ad", "adCampaign", "adGroup"]).describe("adGroup: the whole campaign group."),
    },
    example: { adId: "507f1f77bcf86cd799439012", operationType: "PAUSED", type: "adCampaign" },
    v3: draftQueryV3,
  }),

  get_linkedin_report: read("GET /ad-publishing/linkedin/reporting", {
    title: "Get LinkedIn ads report",
    description:
      "Metrics of the sub-account's LinkedIn ads, by account, campaign group, campaign or ad, and by day, month or year. No week.",
    query: {
      locationId,
      ...report,
      pivot: z
        .enum(["ACCOUNT", "CAMPAIGN_GROUP", "CAMPAIGN", "CREATIVE"])
        .optional()
        .describe("What a row stands for; CREATIVE: one ad."),
      groupBy: z.enum(["day", "month", "year"]).optional(),
      entityUrns: z.string().optional().describe("Only these: LinkedIn URNs with commas between."),
    },
    example: {
      startDate: "2026-04-01",
      endDate: "2026-04-30",
      pivot: "CAMPAIGN",
      groupBy: "month",
      fields: ["costInUsd", "clicks", "oneClickLeads"],
    },
    v3: reportV3,
  }),

  get_linkedin_campaign_group_report: read(
    "GET /ad-publishing/linkedin/reporting/campaign-group/{campaignGroupId}",
    {
      title: "Get LinkedIn campaign group report",
      description:
        "Metrics of one LinkedIn campaign group in a period. All together, or ad by ad: ads_get_linkedin_report.",
      path: { campaignGroupId: linkedInReportedGroupId },
      query: {
        locationId,
        ...report,
        // mended: the spec wants it in the path and offers it in the query; one argument serves both
        campaignGroupId: linkedInReportedGroupId,
      },
      example: { campaignGroupId: "637201845", startDate: "2026-04-01", endDate: "2026-04-30" },
      v3: reportV3,
    },
  ),

  list_linkedin_reports: read("GET /ad-publishing/linkedin/reporting/list", {
    title: "List LinkedIn ad results",
    description:
      "LinkedIn campaigns or campaign groups one by one with their metrics. It wants a campaign and a group; without them: ads_get_linkedin_report with a pivot.",
    query: {
      locationId,
      listType: z.string().describe('What to list; the docs give no value ("campaigns" elsewhere).'),
      campaignGroupId: linkedInReportedGroupId,
      campaignId: z.string().min(1).describe("LinkedIn's own campaign id, digits."),
      ...report,
    },
    example: {
      listType: "campaigns",
      campaignGroupId: "637201845",
      campaignId: "244918306",
      startDate: "2026-04-01",
      endDate: "2026-04-30",
    },
    v3: reportV3,
  }),

  search_linkedin_targeting: read("GET /ad-publishing/linkedin/targeting/search", {
    title: "Search LinkedIn targeting options",
    description:
      "Find the URNs of places, industries or job titles to aim LinkedIn ads at; ads_upsert_linkedin_campaign_group takes them in an audience.",
    query: {
      locationId,
      facet: z.string().describe("Such as locations, industries, titles."),
      query: z.string().optional(),
      q: z.string().optional().describe('Way of searching, such as "typeahead".'),
    },
    example: { facet: "locations", query: "Austin", q: "typeahead" },
  }),

  list_linkedin_lead_forms: read("GET /ad-publishing/linkedin/{accountId}/forms", {
    title: "List LinkedIn lead forms",
    description:
      "The lead gen forms of one LinkedIn ad account; an ad takes one as destinationFormId. HighLevel's own forms: forms_list_forms.",
    path: { accountId: linkedInAdAccountId },
    query: { locationId },
    example: { accountId: "512340987" },
    v3: draftQueryV3,
  }),

  create_linkedin_lead_form: write("POST /ad-publishing/linkedin/{accountId}/form", {
    title: "Create LinkedIn lead form",
    description:
      'Publish a new lead gen form in a LinkedIn ad account. Every text is kept by language: {"localized": {"en_US": "…"}}. There is no update or delete.',
    path: { accountId: linkedInAdAccountId },
    query: { locationId },
    body: {
      name: z.string(),
      owner: object({
        sponsoredAccount: z.string().describe("Such as urn:li:sponsoredAccount:512340987."),
      }).describe("{sponsoredAccount: urn:li:sponsoredAccount:<accountId>}."),
      creationLocale: object({ country: z.string(), language: z.string() }).describe(
        '{country: "US", language: "en"}.',
      ),
      content: linkedInFormContent.describe(
        "{headline, description, questions, legalInfo, postSubmissionInfo}.",
      ),
      state: z.literal("PUBLISHED"),
      hiddenFields: z
        .array(object({ name: z.string(), value: z.string() }))
        .optional()
        .describe("Sent along with each lead, such as utm_source."),
    },
    example: {
      accountId: "512340987",
      name: "Roof survey request",
      owner: { sponsoredAccount: "urn:li:sponsoredAccount:512340987" },
      creationLocale: { country: "US", language: "en" },
      state: "PUBLISHED",
      content: {
        headline: { localized: { en_US: "Free commercial roof survey" } },
        questions: [
          {
            name: "workEmail",
            question: { localized: { en_US: "Work email" } },
            questionDetails: { textQuestionDetails: {} },
            predefinedField: "WORK_EMAIL",
          },
        ],
        legalInfo: { privacyPolicyUrl: "https://ridgelineroofing.example.com/privacy", consents: [] },
        postSubmissionInfo: {
          message: { localized: { en_US: "Thanks, we will call you within a day." } },
          callToAction: {
            callToActionLabel: "VISIT_COMPANY_WEBSITE",
            callToActionTarget: { landingPageUrl: "https://ridgelineroofing.example.com" },
          },
        },
      },
    },
    v3: draftQueryV3,
  }),
} satisfies Declarations;
