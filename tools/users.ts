import { z } from "zod";
import { companyId, everyLocation, id, locationId, object } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { bySkip } from "../src/declare/pages.js";
import { secret } from "../src/declare/secrets.js";
import { admin, read, toolset } from "../src/declare/toolset.js";
import { userScope, userScopeV3 } from "./user-scopes.js";

const allowed = z.boolean().optional();

const permissions = object({
  contactsEnabled: allowed,
  conversationsEnabled: allowed,
  opportunitiesEnabled: allowed,
  appointmentsEnabled: allowed,
  assignedDataOnly: allowed,
  campaignsEnabled: allowed,
  campaignsReadOnly: allowed,
  workflowsEnabled: allowed,
  workflowsReadOnly: allowed,
  triggersEnabled: allowed,
  funnelsEnabled: allowed,
  websitesEnabled: allowed,
  bloggingEnabled: allowed,
  membershipEnabled: allowed,
  communitiesEnabled: allowed,
  marketingEnabled: allowed,
  socialPlanner: allowed,
  affiliateManagerEnabled: allowed,
  contentAiEnabled: allowed,
  botService: allowed,
  bulkRequestsEnabled: allowed,
  phoneCallEnabled: allowed,
  reviewsEnabled: allowed,
  onlineListingsEnabled: allowed,
  tagsEnabled: allowed,
  leadValueEnabled: allowed,
  dashboardStatsEnabled: allowed,
  agentReportingEnabled: allowed,
  attributionsReportingEnabled: allowed,
  adwordsReportingEnabled: allowed,
  facebookAdsReportingEnabled: allowed,
  paymentsEnabled: allowed,
  exportPaymentsEnabled: allowed,
  recordPaymentEnabled: allowed,
  refundsEnabled: allowed,
  cancelSubscriptionEnabled: allowed,
  invoiceEnabled: allowed,
  settingsEnabled: allowed,
}).describe("Switches such as {contactsEnabled: true, assignedDataOnly: true}.");

const type = everyLocation(z.string(), ["account"]).describe("account (sub-accounts) or agency.");

const role = z.string().describe("admin or user.");

const password = secret(z.string()).describe(
  "12 characters or more, with upper case, lower case, digit and special character.",
);

const locationIds = z.array(id("location")).describe("Every sub-account the user may enter.");

const scopesOf = (scope: z.ZodType) => ({
  scopes: z
    .array(scope)
    .optional()
    .describe("Such as contacts.write. Only those given stay on; an empty list takes all away."),
  scopesAssignedToOnly: z
    .array(scope)
    .optional()
    .describe("The same, for records that are assigned to the user."),
});

const v3 = { body: scopesOf(userScopeV3) };

const settings = {
  phone: z.string().optional().describe("E.164."),
  permissions: permissions.optional(),
  ...scopesOf(userScope),
  profilePhoto: z.string().optional().describe("URL."),
  twilioPhone: z
    .record(z.string(), z.string())
    .optional()
    .describe("Inbound Twilio number by sub-account id, E.164. Replaces the whole map; {} clears it."),
  platformLanguage: z
    .enum(["en_US", "es", "fr_CA", "fr_FR", "nl", "de", "pt_PT", "pt_BR", "it", "sv", "da", "fi", "no"])
    .optional(),
};

const userReply: ReplyFields = {
  email: "value",
  extension: "value",
  firstName: "value",
  id: "value",
  lastName: "value",
  lcPhone: "record",
  name: "value",
  permissions: "record",
  phone: "value",
  platformLanguage: "value",
  roles: "record",
  scopes: "value",
};

export default toolset(
  "users",
  {
    title: "Users",
    summary:
      "The team: find people who log in, add them, change roles, permissions and sub-accounts, remove them.",
    version: "2021-07-28",
    area: "users",
    token: "either",
  },
  {
    search_users: read("GET /users/search", {
      title: "Search users",
      description:
        "Find team members by name, email or phone, in the agency or one sub-account. Start here for a user's id, as owner, follower or host.",
      query: {
        companyId,
        query: z.string().optional().describe("Part of a name, email or phone."),
        locationId: id("location").optional(),
        type: z.string().optional().describe("account (sub-accounts) or agency."),
        role: role.optional(),
        ids: z.string().optional().describe("User ids, comma-separated."),
        limit: z.number().optional().describe("Default 25."),
        skip: z.number().optional(),
        sort: z.string().optional().describe("Field such as dateAdded; default: the name."),
        sortDirection: z.string().optional().describe("asc or desc."),
        enabled2waySync: z.boolean().optional().describe("Only those with two-way sync on."),
      },
      listed: ["query", "locationId", "type", "role", "limit"],
      pager: bySkip("users", "count"),
      returns: { count: "value", users: "list" },
      example: { query: "Sam", limit: 10 },
    }),

    find_users_by_email: read("POST /users/search/filter-by-email", {
      title: "Find users by email",
      description:
        "Find the agency's users by their exact email addresses. Needs an agency token; with a sub-account's: users_search_users.",
      token: "agency",
      body: {
        companyId,
        emails: z.string().describe("Addresses, comma-separated."),
        projection: z.string().optional().describe("all, or field names with commas. Default: id and email."),
        deleted: z.boolean().optional().describe("true: only removed users."),
        limit: z.string().default("25"),
        skip: z.string().default("0"),
      },
      pager: bySkip("users", "count"),
      returns: { count: "value", users: "list" },
      example: { emails: "sam@brightsmile.example.com,dana@brightsmile.example.com", projection: "all" },
    }),

    get_user: read("GET /users/{userId}", {
      title: "Get user",
      description: "Read one team member: role, permissions, scopes, sub-accounts, phone.",
      returns: userReply,
      example: { userId: "sx6wyHhbFdRXh302Lunr" },
    }),

    create_user: admin("POST /users/", {
      title: "Create user",
      description:
        "Give a person a login to the agency or to sub-accounts, with role and permissions. People you sell to are contacts: contacts_create_contact.",
      riskNote: "Whoever has the login can see and do what role, permissions and scopes allow.",
      body: {
        companyId,
        firstName: z.string(),
        lastName: z.string(),
        email: z.string(),
        password,
        type,
        role,
        locationIds,
        ...settings,
      },
      listed: ["phone", "permissions"],
      returns: userReply,
      example: {
        firstName: "Sam",
        lastName: "Rivera",
        email: "sam@brightsmile.example.com",
        password: "Canyon-Maple-4417!",
        type: "account",
        role: "user",
        locationIds: ["C2QujeCh8ZnC7al2InWR"],
      },
      v3,
    }),

    update_user: admin("PUT /users/{userId}", {
      title: "Update user",
      description:
        "Change one team member: name, phone, role, permissions, sub-accounts, password. The email cannot be changed through the API.",
      riskNote:
        "Changes what a person may see and do; scopes and locationIds are whole lists, not additions.",
      body: {
        companyId: companyId.optional(),
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        type: type.optional(),
        role: role.optional(),
        locationIds: locationIds.optional(),
        ...settings,
        password: password.optional(),
        email: z.string().optional().describe("No longer taken; kept by the spec."),
      },
      listed: ["firstName", "lastName", "phone", "type", "role", "locationIds", "permissions"],
      returns: userReply,
      example: { userId: "sx6wyHhbFdRXh302Lunr", type: "account", role: "admin" },
      v3,
    }),

    delete_user: admin("DELETE /users/{userId}", {
      title: "Delete user",
      description:
        "Take a team member's login away for good, in all sub-accounts. Takes effect within minutes.",
      also: ["delete"],
      riskNote: "The person loses all access, in the agency and in every sub-account.",
      returns: { message: "value", succeded: "value" },
      example: { userId: "sx6wyHhbFdRXh302Lunr" },
      v3: { returns: { succeded: null, succeeded: "value" } },
    }),

    list_users_legacy: read("GET /users/", {
      title: "List users of sub-account (deprecated)",
      description:
        "The old list of one sub-account's team members, whole and without filters; users_search_users has taken its place.",
      token: "location",
      query: { locationId },
      returns: { users: "list" },
      example: {},
      supersededBy: "users_search_users",
      deprecated: true,
    }),
  },
);
