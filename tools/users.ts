import { z } from "zod";
import { companyId, id, locationId, object } from "../src/catalogue/fields.js";
import { admin, read, toolset } from "../src/catalogue/toolset.js";

const permissions = object({
  campaignsEnabled: z.boolean().optional(),
  campaignsReadOnly: z.boolean().optional(),
  contactsEnabled: z.boolean().optional(),
  workflowsEnabled: z.boolean().optional(),
  workflowsReadOnly: z.boolean().optional(),
  triggersEnabled: z.boolean().optional(),
  funnelsEnabled: z.boolean().optional(),
  websitesEnabled: z.boolean().optional(),
  opportunitiesEnabled: z.boolean().optional(),
  dashboardStatsEnabled: z.boolean().optional(),
  bulkRequestsEnabled: z.boolean().optional(),
  appointmentsEnabled: z.boolean().optional(),
  reviewsEnabled: z.boolean().optional(),
  onlineListingsEnabled: z.boolean().optional(),
  phoneCallEnabled: z.boolean().optional(),
  conversationsEnabled: z.boolean().optional(),
  assignedDataOnly: z.boolean().optional(),
  adwordsReportingEnabled: z.boolean().optional(),
  membershipEnabled: z.boolean().optional(),
  facebookAdsReportingEnabled: z.boolean().optional(),
  attributionsReportingEnabled: z.boolean().optional(),
  settingsEnabled: z.boolean().optional(),
  tagsEnabled: z.boolean().optional(),
  leadValueEnabled: z.boolean().optional(),
  marketingEnabled: z.boolean().optional(),
  agentReportingEnabled: z.boolean().optional(),
  botService: z.boolean().optional(),
  socialPlanner: z.boolean().optional(),
  bloggingEnabled: z.boolean().optional(),
  invoiceEnabled: z.boolean().optional(),
  affiliateManagerEnabled: z.boolean().optional(),
  contentAiEnabled: z.boolean().optional(),
  refundsEnabled: z.boolean().optional(),
  recordPaymentEnabled: z.boolean().optional(),
  cancelSubscriptionEnabled: z.boolean().optional(),
  paymentsEnabled: z.boolean().optional(),
  communitiesEnabled: z.boolean().optional(),
  exportPaymentsEnabled: z.boolean().optional(),
});

const scope = z.enum(
  `
  campaigns.readonly campaigns.write calendars.readonly calendars/events.write calendars/groups.write
  calendars.write contacts.write contacts/bulkActions.write workflows.readonly workflows.write
  triggers.write funnels.write forms.write surveys.write quizzes.write websites.write medias.write
  medias.readonly opportunities.write opportunities/leadValue.readonly opportunities/bulkActions.write
  reporting/phone.readonly reporting/adwords.readonly reporting/facebookAds.readonly
  reporting/attributions.readonly prospecting/auditReport.write reporting/reports.readonly
  reporting/agent.readonly reporting/reports.write reporting/stats.export payments.write
  payments/records.write payments/orders.readonly payments/orders.export payments/orders.import
  payments/orders.collectPayment payments/subscriptions.readonly payments/subscriptions.write
  payments/subscriptions.update payments/subscriptions.export payments/subscriptions.pauseResumeCancel
  payments/subscriptions.sharePaymentMethod payments/transactions.readonly
  payments/transactions.export payments/transactions.import payments/transactions.refund
  payments/transactions.viewReceipts payments/taxesSettings.readonly payments/settings.readonly
  payments/taxesSettings.updateInclusiveExclusive payments/taxesSettings.manageRates
  payments/taxesSettings.configureAutomatic products.readonly products.write products.delete
  products.duplicate products.bulkActions payments/settings.write payments/settings.configureReceipt
  payments/settings.configureSubscription invoices.write invoices.readonly invoices/schedule.readonly
  invoices/schedule.write invoices/template.readonly invoices/template.write reputation/review.write
  reputation/listing.write reputation/reviewsAIAgents.write reputation/gbp.write conversations.write
  conversations.readonly conversations/message.readonly conversations/message.write contentAI.write
  dashboard/stats.readonly locations/tags.write locations/tags.readonly marketing.write eliza.write
  settings.write socialplanner/post.write socialplanner/account.readonly socialplanner/account.write
  socialplanner/category.readonly socialplanner/category.write socialplanner/csv.readonly
  socialplanner/csv.write socialplanner/group.write socialplanner/hashtag.readonly
  socialplanner/hashtag.write socialplanner/oauth.readonly socialplanner/oauth.write
  socialplanner/post.readonly socialplanner/recurring.readonly socialplanner/recurring.write
  socialplanner/review.readonly socialplanner/review.write socialplanner/rss.readonly
  socialplanner/rss.write socialplanner/search.readonly socialplanner/setting.readonly
  socialplanner/setting.write socialplanner/stat.readonly socialplanner/tag.readonly
  socialplanner/tag.write socialplanner/filters.readonly socialplanner/medias.readonly
  socialplanner/medias.write socialplanner/watermarks.readonly socialplanner/watermarks.write
  socialplanner/metatag.readonly socialplanner/facebook.readonly socialplanner/linkedin.readonly
  socialplanner/twitter.readonly socialplanner/notification.readonly socialplanner/notification.write
  socialplanner/snapshot.readonly socialplanner/snapshot.write marketing/affiliate.write blogs.write
  membership.write communities.write gokollab.write certificates.write certificates.readonly
  adPublishing.write adPublishing.readonly prospecting.write prospecting.readonly
  prospecting/reports.readonly private-integration-location.readonly
  private-integration-location.write private-integration-company.readonly
  private-integration-company.write native-integrations.readonly native-integrations.write
  wordpress.write wordpress.read custom-menu-link.write qrcodes.write users/team-management.write
  users/team-management.readonly loginas.write users-sso-login-management.write
  users-sso-login-management.readonly sso-config.write snapshots/api.readonly snapshots/api.create
  snapshots/api.edit snapshots/api.push snapshots/api.refresh snapshots/api.share snapshots/api.delete
  internaltools.location-transfer.write internaltools.location-transfer.readonly affiliateportal.write
  affiliateportal.readonly companies.write internaltools.billing.write internaltools.billing.readonly
  internaltools.billing-common.readonly internaltools.billing-common.write voice-ai-agents.write
  voice-ai-agents.readonly voice-ai-common.readonly voice-ai-common.write
  voice-ai-agent-goals.readonly voice-ai-agent-goals.write voice-ai-dashboard.readonly
  agency/launchpad.write agency/launchpad.readonly launchpad/location.write
  launchpad/location.readonly text-ai-agents.write text-ai-agent-goals.readonly
  text-ai-agent-goals.write text-ai-agent-training.write text-ai-agents-dashboard.readonly
  locations.create locations.delete locations.export.list locations.features-limits.manage
  locations.pause-resume locations.agency-subaccounts.manage locations.billing.manage
  locations.details.manage audit-logs.readonly audit-logs.export
`
    .trim()
    .split(/\s+/),
);

const platformLanguage = z.enum([
  "en_US",
  "es",
  "fr_CA",
  "fr_FR",
  "nl",
  "de",
  "pt_PT",
  "pt_BR",
  "it",
  "sv",
  "da",
  "fi",
  "no",
]);

const scopeV3 = z.enum(
  `
  campaigns.readonly campaigns.write calendars.readonly calendars/events.write calendars/groups.write
  calendars.write contacts.write contacts/bulkActions.write workflows.readonly workflows.write
  triggers.write funnels.write forms.write surveys.write quizzes.write websites.write medias.write
  medias.readonly opportunities.write opportunities/leadValue.readonly opportunities/bulkActions.write
  pipelines.create reporting/phone.readonly reporting/adwords.readonly reporting/facebookAds.readonly
  reporting/attributions.readonly prospecting/auditReport.write reporting/reports.readonly
  reporting/agent.readonly reporting/reports.write reporting/stats.export payments.write
  payments/records.write payments/orders.readonly payments/orders.export payments/orders.import
  payments/orders.collectPayment payments/subscriptions.readonly payments/subscriptions.write
  payments/subscriptions.update payments/subscriptions.export payments/subscriptions.pauseResumeCancel
  payments/subscriptions.sharePaymentMethod payments/transactions.readonly
  payments/transactions.export payments/transactions.import payments/transactions.refund
  payments/transactions.viewReceipts payments/taxesSettings.readonly payments/settings.readonly
  payments/taxesSettings.updateInclusiveExclusive payments/taxesSettings.manageRates
  payments/taxesSettings.configureAutomatic products.readonly products.write products.delete
  products.duplicate products.bulkActions payments/settings.write payments/settings.configureReceipt
  payments/settings.configureSubscription invoices.write invoices.readonly invoices/schedule.readonly
  invoices/schedule.write invoices/template.readonly invoices/template.write reputation/review.write
  reputation/listing.write reputation/reviewsAIAgents.write reputation/gbp.write conversations.write
  conversations.readonly conversations/message.readonly conversations/message.write contentAI.write
  ai-studio.readonly ai-studio.write dashboard/stats.readonly locations/tags.write
  locations/tags.readonly marketing.write eliza.write settings.write socialplanner/post.write
  socialplanner/account.readonly socialplanner/account.write socialplanner/category.readonly
  socialplanner/category.write socialplanner/csv.readonly socialplanner/csv.write
  socialplanner/group.write socialplanner/hashtag.readonly socialplanner/hashtag.write
  socialplanner/oauth.readonly socialplanner/oauth.write socialplanner/post.readonly
  socialplanner/recurring.readonly socialplanner/recurring.write socialplanner/review.readonly
  socialplanner/review.write socialplanner/rss.readonly socialplanner/rss.write
  socialplanner/search.readonly socialplanner/setting.readonly socialplanner/setting.write
  socialplanner/stat.readonly socialplanner/tag.readonly socialplanner/tag.write
  socialplanner/filters.readonly socialplanner/medias.readonly socialplanner/medias.write
  socialplanner/watermarks.readonly socialplanner/watermarks.write socialplanner/metatag.readonly
  socialplanner/facebook.readonly socialplanner/linkedin.readonly socialplanner/twitter.readonly
  socialplanner/notification.readonly socialplanner/notification.write socialplanner/snapshot.readonly
  socialplanner/snapshot.write marketing/affiliate.write blogs.write membership.write
  communities.write gokollab.write certificates.write certificates.readonly adPublishing.write
  adPublishing.readonly prospecting.write prospecting.readonly prospecting/reports.readonly
  private-integration-location.readonly private-integration-location.write
  private-integration-company.readonly private-integration-company.write native-integrations.readonly
  native-integrations.write wordpress.write wordpress.read custom-menu-link.write qrcodes.write
  users/team-management.write users/team-management.readonly loginas.write
  users-sso-login-management.write users-sso-login-management.readonly sso-config.write
  snapshots/api.readonly snapshots/api.create snapshots/api.edit snapshots/api.push
  snapshots/api.refresh snapshots/api.share snapshots/api.delete internaltools.location-transfer.write
  internaltools.location-transfer.readonly affiliateportal.write affiliateportal.readonly
  companies.write internaltools.billing.write internaltools.billing.readonly
  internaltools.billing-common.readonly internaltools.billing-common.write voice-ai-agents.write
  voice-ai-agents.readonly voice-ai-common.readonly voice-ai-common.write
  voice-ai-agent-goals.readonly voice-ai-agent-goals.write voice-ai-dashboard.readonly
  agency/launchpad.write agency/launchpad.readonly launchpad/location.write
  launchpad/location.readonly text-ai-agents.write text-ai-agent-goals.readonly
  text-ai-agent-goals.write text-ai-agent-training.write text-ai-agents-dashboard.readonly
  locations.create locations.delete askai.write copilot.readonly locations.export.list
  locations.features-limits.manage locations.pause-resume locations.agency-subaccounts.manage
  locations.billing.manage locations.details.manage audit-logs.readonly audit-logs.export
`
    .trim()
    .split(/\s+/),
);

const userFields = {
  phone: z.string().optional(),
  permissions: permissions.optional(),
  scopes: z.array(scope).optional(),
  scopesAssignedToOnly: z.array(scope).optional(),
  profilePhoto: z.string().optional(),
  twilioPhone: z.record(z.string(), z.string()).optional(),
  platformLanguage: platformLanguage.optional(),
};

export default toolset(
  "users",
  { title: "Users", summary: "TODO", version: "2021-07-28", token: "either" },
  {
    /* RAW summary: Create User; params: scopes — Scopes allowed for users. Only scopes that have been passed
     will be enabled. Note:- If passed empty all the scopes will be get disabled; scopesAssignedToOnly —
     Assigned Scopes allowed for users. Only scopes that have been passed will be enabled. If passed empty
     all the assigned scopes will be get disabled; twilioPhone — Per-location inbound Twilio number in E.164
     format, keyed by location id (Call and Voicemail Inbound Number for direct Twilio, not LC Phone).
     Replacem; platformLanguage — Platform language preference for the user */
    create_user: admin("POST /users/", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.write"],
      // NOTE risk: logins, roles and permissions
      body: {
        companyId,
        firstName: z.string(),
        lastName: z.string(),
        email: z.string(),
        password: z.string(),
        type: z.string(),
        role: z.string(),
        locationIds: z.array(id("location")),
        ...userFields,
      },
      returns: [
        "email",
        "extension",
        "firstName",
        "id",
        "lastName",
        "lcPhone",
        "name",
        "permissions",
        "phone",
        "platformLanguage",
        "roles",
        "scopes",
      ],
      aliases: [],
      // RAW example: {"firstName": "John", "lastName": "Deo", "email": "john@deo.com", "password":
      // "*******", "type": "account", "role": "admin", "locationIds": ["C2QujeCh8ZnC7al2InWR"]}
      example: {},
      v3: {
        body: {
          scopes: z.array(scopeV3).optional(),
          scopesAssignedToOnly: z.array(scopeV3).optional(),
        },
      },
    }),

    /* RAW summary: Search Users; params: query — The search term for the user is matched based on the user
     full name, email or phone; type — Type of the users to be filtered in the search; role — Role of the
     users to be filtered in the search; ids — List of User IDs to be filtered in the search; sort — The
     field on which sort is applied in which the results need to be sorted. Default is based on the first and
     last name; sortDirection — The direction in which the results need to be sorted; skip — No of results to
     be skipped before returning the result; limit — No of results to be limited before returning the result */
    search_users: read("GET /users/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.readonly"],
      query: {
        companyId,
        query: z.string().optional(),
        locationId: id("location").optional(),
        type: z.string().optional(),
        role: z.string().optional(),
        ids: z.string().optional(),
        sort: z.string().optional(),
        sortDirection: z.string().optional(),
        enabled2waySync: z.boolean().optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "users", total: "count" },
      returns: ["count", "users"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Filter Users by Email; description: Filter users by company ID, deleted status, and email
     array; params: emails — Comma-separated list of email addresses to filter users; deleted — Filter
     deleted users; skip — No of results to be skipped before returning the result; limit — No of results to
     be limited before returning the result; projection — Projection fields to return. Use "all" for all
     fields, or specify comma-separated field names. Default returns only id and email */
    find_users_by_email: read("POST /users/search/filter-by-email", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.readonly"],
      token: "agency",
      body: {
        companyId,
        emails: z.string(),
        deleted: z.boolean().optional(),
        skip: z.string().optional(),
        limit: z.string().optional(),
        projection: z.string().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "users", total: "count" },
      returns: ["count", "users"],
      aliases: [],
      // RAW example: {"emails": "user1@example.com,user2@example.com"}
      example: {},
    }),

    /* RAW summary: Get User */
    get_user: read("GET /users/{userId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.readonly"],
      returns: [
        "email",
        "extension",
        "firstName",
        "id",
        "lastName",
        "lcPhone",
        "name",
        "permissions",
        "phone",
        "platformLanguage",
        "roles",
        "scopes",
      ],
      aliases: [],
      // RAW example: {"userId": "ve9EPM428h8vShlRW1KT"}
      example: {},
    }),

    /* RAW summary: Update User; params: email — Email update is no longer supported due to security reasons.;
     scopes — Scopes allowed for users. Only scopes that have been passed will be enabled. If passed empty
     all the scopes will be get disabled; scopesAssignedToOnly — Assigned Scopes allowed for users. Only
     scopes that have been passed will be enabled. If passed empty all the assigned scopes will be get
     disabled; twilioPhone — Per-location inbound Twilio number in E.164 format, keyed by location id (Call
     and Voicemail Inbound Number for direct Twilio, not LC Phone). Replacem; platformLanguage — Platform
     language preference for the user */
    update_user: admin("PUT /users/{userId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.write"],
      // NOTE risk: logins, roles and permissions
      body: {
        companyId: companyId.optional(),
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        email: z.string().optional(),
        password: z.string().optional(),
        ...userFields,
        type: z.string().optional(),
        role: z.string().optional(),
        locationIds: z.array(id("location")).optional(),
      },
      returns: [
        "email",
        "extension",
        "firstName",
        "id",
        "lastName",
        "lcPhone",
        "name",
        "permissions",
        "phone",
        "platformLanguage",
        "roles",
        "scopes",
      ],
      aliases: [],
      example: {},
      v3: {
        body: {
          scopes: z.array(scopeV3).optional(),
          scopesAssignedToOnly: z.array(scopeV3).optional(),
        },
      },
    }),

    /* RAW summary: Delete User */
    delete_user: admin("DELETE /users/{userId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.write"],
      also: ["delete"],
      // NOTE risk: logins, roles and permissions
      returns: ["message", "succeded"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get User by Location; description: Deprecated. Use `GET /users/search` instead. Pass
     `locationId` as a query parameter to filter results by location, along with the required `companyId` and
     other search filters as needed. */
    list_users_legacy: read("GET /users/", {
      title: "TODO",
      description: "TODO",
      scopes: ["users.readonly"],
      token: "location",
      query: {
        locationId,
      },
      returns: ["users"],
      aliases: [],
      example: {},
      supersededBy: "users_search_users",
      deprecated: true,
    }),
  },
);
