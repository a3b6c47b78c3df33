import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { file, id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { secret } from "../../src/declare/secrets.js";
import { area, type Declarations, read, write } from "../../src/declare/toolset.js";
import { added, campaignId, live, page } from "./schemas.js";

const affiliate: ReplyFields = {
  _id: "value",
  firstName: "value",
  lastName: "value",
  phone: "value",
  deleted: "value",
  locationId: "value",
  active: "value",
  address: "value",
  avatar: "value",
  createdAt: "value",
  createdBy: "record",
  facebookUrl: "value",
  instagramUrl: "value",
  linkedInUrl: "value",
  twitterUrl: "value",
  youtubeUrl: "value",
  websiteUrl: "value",
  contactId: "value",
  campaignIds: "list",
  vatId: "value",
  updatedAt: "value",
  w8Form: "value",
  w9Form: "value",
  lastUpdatedBy: "record",
  email: "value",
  revenue: "value",
  companyName: "value",
  companyPhoneNumber: "value",
  country: "value",
  commissionTier: "value",
};

/** By argument, what an affiliate is called in replies, and so what a full replacement clears. */
const profile = {
  affiliateFirstName: [z.string().optional(), "firstName"],
  affiliateLastName: [z.string().optional(), "lastName"],
  phoneNumber: [z.string().optional(), "phone"],
  companyName: [z.string().optional(), "companyName"],
  companyPhoneNumber: [z.string().optional(), "companyPhoneNumber"],
  address: [z.string().optional(), "address"],
  country: [z.string().optional(), "country"],
  vatId: [secret(z.string()).optional(), "vatId"],
  tier: [z.number().min(1).optional().describe("Commission tier in the campaign."), "commissionTier"],
  websiteUrl: [z.string().optional(), "websiteUrl"],
  avatar: [z.string().optional().describe("Address of a picture."), "avatar"],
  facebookUrl: [z.string().optional(), "facebookUrl"],
  twitterUrl: [z.string().optional(), "twitterUrl"],
  youtubeUrl: [z.string().optional(), "youtubeUrl"],
  linkedInUrl: [z.string().optional(), "linkedInUrl"],
  instagramUrl: [z.string().optional(), "instagramUrl"],
} as const;

const who = {
  affiliateEmail: z.string(),
  campaignId: campaignId.optional().describe("Enrols: affiliate campaign id or name."),
  parentAffiliateId: id("affiliate").optional().describe("The affiliate above: id, name or email."),
};

const newProfile = Object.fromEntries(Object.entries(profile).map(([name, [schema]]) => [name, schema]));

const cleared = Object.fromEntries(
  Object.entries(profile).map(([name, [schema, at]]) => [
    name,
    replaces<z.ZodType>(schema, { at, clears: true }),
  ]),
);

const listed = [
  "affiliateEmail",
  "affiliateFirstName",
  "affiliateLastName",
  "phoneNumber",
  "campaignId",
  "companyName",
  "tier",
  "country",
];

const welcome = {
  also: ["send"],
  when: { send: given("campaignId") },
  riskNote:
    "With campaignId the affiliate is enrolled, and may get the campaign's welcome email: HighLevel does not say.",
} as const;

const released = area("affiliate-manager", {
  list_affiliates: read("GET /affiliate-manager/{locationId}/affiliates", {
    title: "List affiliates",
    description:
      "The partners of the affiliate programme, each with clicks, leads, customers, revenue, what is owed and paid. Earnings one by one: affiliates_list_commissions.",
    query: {
      query: z.string().optional().describe("Part of a name or email."),
      active: z.string().optional().describe("true or false."),
      campaignId: campaignId.optional(),
      ...added,
      ...page,
    },
    pager: bySkip("affiliates", "meta.count"),
    returns: { affiliates: "list", meta: "record" },
    example: { active: "true", limit: 20 },
  }),

  get_affiliate: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}", {
    title: "Get affiliate",
    description:
      "One partner's record: contact, company, campaigns, tier, tax data, revenue. Clicks, leads and what is owed: affiliates_list_affiliates with the email as query.",
    returns: {
      _id: "value",
      contactId: "value",
      firstName: "value",
      lastName: "value",
      email: "value",
      phone: "value",
      active: "value",
      companyName: "value",
      country: "value",
      commissionTier: "value",
      campaignIds: "list",
      revenue: "value",
    },
    example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
  }),
});

const current: Declarations = {
  create_affiliate: write("POST /affiliate-manager/{locationId}/affiliates", {
    title: "Create affiliate",
    description:
      "Add a referral partner, at once in a campaign if one is given. One with the same email is updated instead. Later changes: affiliates_update_affiliate.",
    ...live,
    ...welcome,
    body: { ...who, ...newProfile },
    listed,
    returns: affiliate,
    example: {
      affiliateEmail: "mara.ellison@example.com",
      affiliateFirstName: "Mara",
      affiliateLastName: "Ellison",
      companyName: "Ellison Bridal",
    },
  }),

  update_affiliate: write("PUT /affiliate-manager/{locationId}/affiliates/{affiliateId}", {
    title: "Update affiliate",
    description:
      "Replace a partner's record WHOLE: what is left out is cleared. Read affiliates_get_affiliate first and give everything again with the change. On or off: affiliates_set_affiliate_status.",
    ...live,
    ...welcome,
    // silent: what becomes of campaigns and the parent that are left out; no reply shows the parent
    body: { ...who, ...cleared },
    listed,
    returns: affiliate,
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      affiliateEmail: "mara.ellison@example.com",
      affiliateFirstName: "Mara",
      affiliateLastName: "Ellison",
      phoneNumber: "+12125550143",
      companyName: "Ellison Bridal",
    },
  }),

  set_affiliate_status: write("PUT /affiliate-manager/{locationId}/affiliates/{affiliateId}/status", {
    title: "Switch affiliate on or off",
    description:
      "Make a partner active or inactive in the whole programme. In one campaign, with their open earnings cancelled: affiliates_set_suspension.",
    ...live,
    body: { active: z.boolean() },
    returns: affiliate,
    example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11", active: false },
  }),

  upload_tax_form: write("POST /affiliate-manager/{locationId}/affiliates/{affiliateId}/tax-form", {
    title: "Upload affiliate's tax form",
    description:
      "Put a partner's W-8 or W-9 on file, as a PDF of at most 5 MB. It is personal tax data: only what the partner handed in.",
    ...live,
    multipart: { file, formType: z.enum(["w8Form", "w9Form"]) },
    returns: { succeeded: "value", affiliateId: "value", formType: "value" },
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      formType: "w9Form",
      file: { name: "w9.pdf", type: "application/pdf", base64: "JVBERi0xLjQKJSVFT0YK" },
    },
  }),
};

export const affiliates: Declarations = { ...released, ...current };
