import { z } from "zod";
import { anyOf, is } from "../../src/declare/condition.js";
import { customFieldValues, filters, id, locationId, sort, time } from "../../src/declare/fields.js";
import { byCursor, bySkip } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { contactFilters, contactSort } from "./filters.js";
import { customFields, customFieldsV3, dndSettings, dndSettingsV3, inboundDndSettings } from "./schemas.js";

const name = {
  firstName: z.string().nullable().optional(),
  lastName: z.string().nullable().optional(),
  name: z.string().nullable().optional(),
};

const reachedAt = {
  email: z.string().nullable().optional(),
  phone: z.string().nullable().optional().describe("E.164, such as +15551234567."),
};

const address = {
  address1: z.string().nullable().optional(),
  city: z.string().nullable().optional(),
  state: z.string().nullable().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional().describe("Two-letter code."),
};

const settings = {
  website: z.string().nullable().optional(),
  timezone: z.string().nullable().optional().describe("IANA zone."),
  dnd: z.boolean().optional().describe("Do not disturb on every channel."),
  dndSettings: dndSettings.optional(),
  inboundDndSettings: inboundDndSettings.optional(),
};

const tags = z.array(z.string());

const wholeTags = replaces(tags, { at: "contact.tags" });

/** Of the contact that an upsert meets: which of the two decides is a setting of the sub-account. */
const tagsOfMatch = replaces(tags, {
  at: "contact.tags",
  foundBy: [
    { operation: "contacts_find_duplicate", parameter: "email", from: "email" },
    { operation: "contacts_find_duplicate", parameter: "number", from: "phone", beginsWith: "+" },
  ],
});

const dateOfBirth = time("date").nullable().optional();

const newContact = {
  ...name,
  ...reachedAt,
  ...address,
  tags: tags.optional(),
  customFields: customFieldValues(customFields).optional(),
  source: z.string().optional(),
  assignedTo: id("user").optional(),
  companyName: z.string().nullable().optional(),
  dateOfBirth,
  gender: z.string().optional(),
  ...settings,
};

const v3 = {
  body: { customFields: customFieldValues(customFieldsV3).optional(), dndSettings: dndSettingsV3.optional() },
};

/** A 422 may come back although the contact was created: issue 64 of the official SDK. */
const createdAllTheSame = [422];

const dailyFields = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "tags",
  "customFields",
  "source",
  "assignedTo",
];

export const contacts = {
  search_contacts: read("POST /contacts/search", {
    title: "Search contacts",
    description:
      "Find contacts by text (name, email, phone, company) or by filters on any field. Start here for a contact's id. More than 10,000 matches: page with searchAfter.",
    body: {
      locationId,
      query: z.string().optional().describe("Part of a name, email, phone or company."),
      pageLimit: z.int().min(1).max(100).default(20),
      filters: filters(contactFilters).optional(),
      sort: sort(contactSort).optional(),
      page: z.int().min(1).optional(),
      searchAfter: z
        .array(z.union([z.string(), z.number()]))
        .optional()
        .describe("The last contact's searchAfter."),
    },
    pager: byCursor("contacts", {
      from: { searchAfter: "last.searchAfter" },
      limit: "pageLimit",
      total: "total",
    }),
    returns: { contacts: "list", total: "value" },
    example: { query: "mara.ellison@example.com", pageLimit: 5 },
  }),

  lookup_contact: read("GET /contacts/lookup", {
    title: "Look up contact by email or phone",
    description:
      "Who has exactly this email address or phone number, further ones of a contact among them. Give one of the two. By name, or a part: contacts_search_contacts.",
    scopes: [],
    version: "v3",
    query: {
      locationId,
      email: z.string().optional(),
      phone: z.string().optional().describe("With the country: +12125550123."),
      nextCursor: z.string().optional(),
      limit: z.int().min(1).max(20).optional().describe("Default 20."),
    },
    listed: ["email", "phone"],
    pager: byCursor("contacts", { from: { nextCursor: "nextCursor" }, limit: "limit" }),
    returns: { contacts: "list", nextCursor: "value" },
    example: { email: "mara.ellison@example.com" },
  }),

  get_contact: read("GET /contacts/{contactId}", {
    title: "Get contact",
    description:
      "Read one contact whole: tags, custom fields, do-not-disturb, attribution. By name or phone: contacts_search_contacts.",
    returns: { contact: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_contact: write("POST /contacts/", {
    title: "Create contact",
    description:
      "Add a new contact. Refused where one with this email or phone exists and duplicates are off: contacts_upsert_contact creates or updates.",
    body: { locationId, ...newContact },
    ambiguousOn: createdAllTheSame,
    listed: dailyFields,
    returns: { contact: "record" },
    example: {
      firstName: "Mara",
      lastName: "Ellison",
      email: "mara.ellison@example.com",
      phone: "+15125550142",
    },
    v3,
  }),

  upsert_contact: write("POST /contacts/upsert", {
    title: "Create or update contact",
    description:
      "Update the contact that matches the email or phone, or create one. Which field matches is a setting of the sub-account. Tags given replace ALL its tags; to add some: contacts_add_tags.",
    also: ["send"],
    when: { send: anyOf(is("dnd", false), is("dndSettings.*.status", "inactive")) },
    riskNote: "Overwrites the primary email of the contact it matches.",
    body: {
      locationId,
      ...newContact,
      tags: tagsOfMatch.optional(),
      createNewIfDuplicateAllowed: z.boolean().optional(),
    },
    ambiguousOn: createdAllTheSame,
    listed: dailyFields,
    returns: { contact: "record", new: "value" },
    example: { email: "mara.ellison@example.com", phone: "+15125550142", source: "Spring open house" },
    v3,
  }),

  update_contact: write("PUT /contacts/{contactId}", {
    title: "Update contact",
    description:
      "Change fields of one contact; what is not given stays. Tags given replace ALL its tags: use contacts_add_tags or contacts_remove_tags instead.",
    also: ["send"],
    when: { send: anyOf(is("dnd", false), is("dndSettings.*.status", "inactive")) },
    body: {
      ...name,
      ...reachedAt,
      ...address,
      tags: wholeTags.optional(),
      customFields: customFieldValues(customFields).optional(),
      source: z.string().nullable().optional(),
      assignedTo: id("user").nullable().optional(),
      dateOfBirth,
      ...settings,
    },
    listed: dailyFields,
    returns: { succeded: "value", contact: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", phone: "+15125550199" },
    v3: { ...v3, returns: { succeded: null, succeeded: "value" } },
  }),

  delete_contact: remove("DELETE /contacts/{contactId}", {
    title: "Delete contact",
    description:
      "Remove a contact for good, with its conversations, notes and tasks. There is no undo through the API.",
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
    v3: { returns: { succeeded: "value" } },
  }),

  find_duplicate: read("GET /contacts/search/duplicate", {
    title: "Find duplicate contact",
    description:
      "Read the contact that a new one with this email or number would collide with, by the sub-account's own rule.",
    query: {
      locationId,
      email: z.string().optional(),
      number: z.string().optional().describe("Phone, E.164."),
    },
    returns: { contact: "value" },
    example: { email: "mara.ellison@example.com" },
  }),

  list_contacts_of_business: read("GET /contacts/business/{businessId}", {
    title: "List contacts of a business",
    description:
      "The people who are linked to one company record. Link them with contacts_set_business_of_contacts.",
    query: {
      locationId,
      query: z.string().optional(),
      limit: z.number().max(100).optional(),
      skip: z.number().optional(),
    },
    pager: bySkip("contacts", "count"),
    returns: { contacts: "list", count: "value" },
    example: { businessId: "63771dcac1116f0e21de8e12", limit: 20 },
    v3: { query: { startAfter: z.array(z.string()).optional() } },
  }),

  set_business_of_contacts: bulk("POST /contacts/bulk/business", {
    title: "Link contacts to a business",
    description: "Put up to 50 contacts under one company record, or take them out with businessId null.",
    body: {
      locationId,
      ids: z.array(id("contact")).max(50),
      businessId: id("business").nullable(),
    },
    returns: { success: "value", ids: "list" },
    example: { ids: ["ocQHyuzHvysMo5N5VsXc"], businessId: "63771dcac1116f0e21de8e12" },
  }),

  list_appointments: read("GET /contacts/{contactId}/appointments", {
    title: "List appointments of a contact",
    description:
      "Every booking of one contact, past and coming, in all calendars. For a calendar or a day: calendars_list_events.",
    returns: { events: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  list_contacts_legacy: read("GET /contacts/", {
    title: "List contacts (deprecated)",
    description:
      "The old list of contacts, by name or page. It may leave out custom fields; contacts_search_contacts has taken its place.",
    query: {
      locationId,
      query: z.string().optional(),
      limit: z.number().max(100).optional(),
      startAfterId: z.string().optional(),
      startAfter: z.number().optional(),
    },
    pager: byCursor("contacts", {
      from: { startAfter: "meta.startAfter", startAfterId: "meta.startAfterId" },
      limit: "limit",
      total: "meta.total",
    }),
    returns: { contacts: "list", count: "value", meta: "record" },
    example: { limit: 20 },
    supersededBy: "contacts_search_contacts",
    deprecated: true,
  }),
} satisfies Declarations;
