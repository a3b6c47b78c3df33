import { z } from "zod";
import { anyObject, customFieldValues, id, locationId } from "../../src/declare/fields.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
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

const dateOfBirth = z.string().nullable().optional().describe("YYYY-MM-DD.");

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
    scopes: ["contacts.readonly"],
    body: {
      locationId,
      query: z.string().optional().describe("Part of a name, email, phone or company."),
      pageLimit: z.int().min(1).max(100).default(20),
      filters: z
        .array(anyObject)
        .optional()
        .describe('[{field, operator, value}], e.g. {"field":"tags","operator":"contains","value":["vip"]}.'),
      sort: z.array(anyObject).optional().describe('[{field, direction: "asc"|"desc"}].'),
      page: z.int().min(1).optional(),
      searchAfter: z
        .array(z.union([z.string(), z.number()]))
        .optional()
        .describe("The last contact's searchAfter."),
    },
    pager: {
      kind: "cursor",
      from: { searchAfter: "last.searchAfter" },
      limit: "pageLimit",
      items: "contacts",
      total: "total",
    },
    returns: ["contacts", "total"],
    aliases: [
      "find a lead",
      "look someone up by phone or email",
      "who has this tag",
      "list my clients",
      "new leads since",
      "pull up a customer by last name",
      "everyone with the vip label",
      "look up whose number this is",
      "people who came in from facebook this week",
      "customers who live in a certain city",
      "contacts assigned to one rep",
      "patients with a birthday this month",
      "people in the crm matching a set of filters",
      "leads created after a date sorted newest first",
      "persons filtered by a custom field value",
      "individuals with a given lead source or owner",
    ],
    example: { query: "mara.ellison@example.com", pageLimit: 5 },
  }),

  get_contact: read("GET /contacts/{contactId}", {
    title: "Get contact",
    description:
      "Read one contact whole: tags, custom fields, do-not-disturb, attribution. By name or phone: contacts_search_contacts.",
    scopes: ["contacts.readonly"],
    returns: ["contact"],
    aliases: [
      "open customer record",
      "show me everything on this lead",
      "pull up her file",
      "full profile of a patient",
      "what email and phone do we have for him",
      "where did this lead come from",
      "what tags are on this person",
      "is he on do not disturb",
      "who is this lead assigned to",
      "customer's address and birthday on file",
      "check the custom fields of a member",
      "details of one person by id",
      "fetch a single customer with all attributes",
      "read the values stored for one individual",
      "crm profile of a known contact id",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_contact: write("POST /contacts/", {
    title: "Create contact",
    description:
      "Add a new contact. Refused where one with this email or phone exists and duplicates are off: contacts_upsert_contact creates or updates.",
    scopes: ["contacts.write"],
    body: { locationId, ...newContact },
    ambiguousOn: createdAllTheSame,
    listed: dailyFields,
    returns: ["contact"],
    aliases: [
      "add a lead",
      "enter a person into the crm",
      "put a walk-in into the system",
      "new patient just called add her",
      "save this guy's name and number",
      "got a business card add this person",
      "key in a prospect from the trade show",
      "add a brand new customer record",
      "start a file on a new member",
      "someone referred a friend put him in",
      "insert a new person with name and email",
      "register an individual as a new customer",
      "new crm entry for a prospect with phone number",
      "set up a person record with tags and source",
    ],
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
    scopes: ["contacts.write"],
    riskNote: "Overwrites the primary email and the whole tag list of the contact it matches.",
    body: { locationId, ...newContact, createNewIfDuplicateAllowed: z.boolean().optional() },
    ambiguousOn: createdAllTheSame,
    listed: dailyFields,
    returns: ["contact", "new"],
    aliases: [
      "save a lead without making a duplicate",
      "sync a person from another system",
      "add or update a client",
      "update him if he's already in here otherwise add",
      "not sure if she exists save her anyway",
      "push website signups in without doubles",
      "create the customer unless we already have one",
      "bring a lead over from the spreadsheet no dupes",
      "same email may exist so merge it in",
      "sync shop buyers into the crm",
      "insert or update a person matched by email or phone",
      "save an individual whether or not they exist yet",
      "create the person only if no match is found",
      "synchronize an external person record into the crm",
    ],
    example: { email: "mara.ellison@example.com", phone: "+15125550142", source: "Spring open house" },
    v3,
  }),

  update_contact: write("PUT /contacts/{contactId}", {
    title: "Update contact",
    description:
      "Change fields of one contact; what is not given stays. Tags given replace ALL its tags: use contacts_add_tags or contacts_remove_tags instead.",
    scopes: ["contacts.write"],
    riskNote: "A tags list replaces every tag of the contact.",
    body: {
      ...name,
      ...reachedAt,
      ...address,
      tags: tags.optional(),
      customFields: customFieldValues(customFields).optional(),
      source: z.string().nullable().optional(),
      assignedTo: id("user").nullable().optional(),
      dateOfBirth,
      ...settings,
    },
    listed: dailyFields,
    returns: ["succeded", "contact"],
    aliases: [
      "change a phone number",
      "fix the email of a lead",
      "assign a lead to a rep",
      "put someone on do not disturb",
      "got married so change her last name",
      "customer moved update the home address",
      "spelled his name wrong fix it",
      "switch the patient's email address",
      "stop texting this person set dnd",
      "hand a lead over to another rep",
      "fill in her birthday",
      "change the lead source of a prospect",
      "edit the details of an existing person",
      "set a custom field value on a customer",
      "modify address website or time zone of an individual",
      "reassign the owner of a person's record",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", phone: "+15125550199" },
    v3,
  }),

  delete_contact: remove("DELETE /contacts/{contactId}", {
    title: "Delete contact",
    description:
      "Remove a contact for good, with its conversations, notes and tasks. There is no undo through the API.",
    scopes: ["contacts.write"],
    returns: ["succeded"],
    aliases: [
      "wipe a person from the crm",
      "get rid of a junk lead",
      "nuke this person completely",
      "he wants all his data deleted",
      "scrap a fake lead",
      "toss a test contact",
      "remove a spam signup from the database",
      "customer demands we forget him",
      "remove a patient's record for good",
      "trash this bogus number and name",
      "gdpr erasure request came in",
      "permanently remove a person record",
      "discard an individual from the address book",
      "throw away a single customer profile",
      "delete one person entry from the crm by id",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  find_duplicate: read("GET /contacts/search/duplicate", {
    title: "Find duplicate contact",
    description:
      "Read the contact that a new one with this email or number would collide with, by the sub-account's own rule.",
    scopes: ["contacts.readonly"],
    query: {
      locationId,
      email: z.string().optional(),
      number: z.string().optional().describe("Phone, E.164."),
    },
    returns: ["contact"],
    aliases: [
      "is this person already in the system",
      "check for a double before adding",
      "same email twice",
      "do we already have this phone number on file",
      "is this guy a dupe",
      "does a contact with this email exist",
      "check whether she's in here twice",
      "two records for the same customer",
      "would adding him create a copy",
      "number already belongs to another person",
      "check whether a person exists by email or phone",
      "match an email address against existing individuals",
      "look up the record that conflicts with a new lead",
      "detect an already registered person before inserting",
    ],
    example: { email: "mara.ellison@example.com" },
  }),

  list_contacts_of_business: read("GET /contacts/business/{businessId}", {
    title: "List contacts of a business",
    description:
      "The people who are linked to one company record. Link them with contacts_set_business_of_contacts.",
    scopes: ["contacts.readonly"],
    query: {
      locationId,
      query: z.string().optional(),
      limit: z.number().max(100).optional(),
      skip: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "contacts", total: "count" },
    returns: ["contacts", "count"],
    aliases: [
      "who works at this company",
      "employees of a client company",
      "people under a business",
      "everyone we know at this firm",
      "our points of contact at a company",
      "which people belong to this account",
      "staff of a b2b customer",
      "show the team at our corporate client",
      "names and numbers of people at the firm",
      "who do we deal with over there",
      "people linked to one organization",
      "which individuals belong to a given company id",
      "all persons associated with a firm",
      "members of one client organization",
    ],
    example: { businessId: "63771dcac1116f0e21de8e12", limit: 20 },
    v3: { query: { startAfter: z.array(z.string()).optional() } },
  }),

  set_business_of_contacts: bulk("POST /contacts/bulk/business", {
    title: "Link contacts to a business",
    description: "Put up to 50 contacts under one company record, or take them out with businessId null.",
    scopes: ["contacts.write"],
    body: {
      locationId,
      ids: z.array(id("contact")).max(50),
      businessId: id("business").nullable(),
    },
    returns: ["success", "ids"],
    aliases: [
      "attach several people to a company",
      "move staff to a new employer",
      "unlink contacts from their company",
      "link these leads to their employer",
      "put these people under the company record",
      "he changed jobs move him to the new firm",
      "connect a bunch of contacts to one business",
      "these folks all work at the same place",
      "she left that firm take her off it",
      "group coworkers under their company",
      "associate several people with an organization",
      "assign a company id to multiple individuals",
      "detach persons from the organization they belong to",
      "bulk change the firm that customers are linked to",
    ],
    example: { ids: ["ocQHyuzHvysMo5N5VsXc"], businessId: "63771dcac1116f0e21de8e12" },
  }),

  list_appointments: read("GET /contacts/{contactId}/appointments", {
    title: "List appointments of a contact",
    description:
      "Every booking of one contact, past and coming, in all calendars. For a calendar or a day: calendars_list_events.",
    scopes: ["contacts.readonly"],
    returns: ["events"],
    aliases: [
      "when is she coming in",
      "upcoming visits of a customer",
      "booking history of a client",
      "when was his last visit",
      "does this patient have anything booked",
      "next appt for this customer",
      "how many times has she been in",
      "all sessions of one member",
      "what time is this guy booked for",
      "has he ever no-showed on us",
      "past and future appts of one person",
      "reservations made by a single person",
      "all meetings scheduled with one customer",
      "which bookings exist for a given contact id",
      "past and upcoming meetings of an individual",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  list_contacts_legacy: read("GET /contacts/", {
    title: "List contacts (deprecated)",
    description:
      "The old list of contacts, by name or page. It may leave out custom fields; contacts_search_contacts has taken its place.",
    scopes: ["contacts.readonly"],
    query: {
      locationId,
      query: z.string().optional(),
      limit: z.number().max(100).optional(),
      startAfterId: z.string().optional(),
      startAfter: z.number().optional(),
    },
    pager: {
      kind: "cursor",
      from: { startAfter: "meta.startAfter", startAfterId: "meta.startAfterId" },
      limit: "limit",
      items: "contacts",
      total: "meta.total",
    },
    returns: ["contacts", "count", "meta"],
    aliases: ["all contacts the old way", "contact list of the first version"],
    example: { limit: 20 },
    supersededBy: "contacts_search_contacts",
    deprecated: true,
  }),
} satisfies Declarations;
