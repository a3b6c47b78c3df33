import { z } from "zod";
import { id, locationId, time } from "../src/declare/fields.js";
import { read, toolset, write } from "../src/declare/toolset.js";

export default toolset(
  "forms",
  {
    title: "Forms",
    summary:
      "Forms on pages and sites: which there are, what people filled in, and files into a contact's fields.",
    version: "2021-07-28",
  },
  {
    list_forms: read("GET /forms/", {
      title: "List forms",
      description:
        "All forms of the sub-account with their ids. What people filled in: forms_list_submissions. Surveys are apart: surveys_list_surveys.",
      scopes: ["forms.readonly"],
      query: {
        locationId,
        type: z.string().optional().describe("Such as folder."),
        limit: z.number().optional().describe("Default 10."),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "forms", total: "total" },
      returns: ["forms", "total"],
      aliases: [
        "which intake forms do we have",
        "lead gen and opt-in forms on the site",
        "find the quote request form",
        "pull up all our forms",
        "do we have a contact form",
        "find the id of the waiver form",
        "which signup forms are there",
        "list the forms on the website",
        "what's our patient intake form called",
        "every opt-in form we built",
        "web forms that exist in this location",
        "enumerate embeddable forms with ids",
        "all form definitions in this sub-account",
        "which contact and registration forms are built",
      ],
      example: { limit: 20 },
    }),

    list_submissions: read("GET /forms/submissions", {
      title: "List form submissions",
      description:
        "What people filled in, for one form or all, the answers by field. Without startAt only the last month. Surveys: surveys_list_submissions.",
      scopes: ["forms.readonly"],
      query: {
        locationId,
        formId: id("form").optional(),
        q: z.string().optional().describe("Contact id, name, email or phone."),
        startAt: time("date").optional(),
        endAt: time("date").optional(),
        page: z.number().optional(),
        limit: z.number().max(100).optional().describe("Default 20."),
      },
      pager: {
        kind: "page",
        page: "page",
        limit: "limit",
        first: 1,
        items: "submissions",
        total: "meta.total",
      },
      returns: ["meta", "submissions"],
      aliases: [
        "who submitted or filled out a form",
        "new leads from the website",
        "answers to our intake",
        "opt-ins since monday",
        "who filled in the contact form",
        "did anybody sign the waiver today",
        "pull up form entries from this week",
        "what did she write on the intake form",
        "quote requests that came in",
        "website leads from the form",
        "has he sent his paperwork form back",
        "did the signup form get any entries",
        "entries people sent through a web form",
        "responses to one form within a date range",
        "field values submitted by website visitors",
        "records of completed web forms",
      ],
      example: { formId: "jjusM6EOngDExnbo2DbU", startAt: "2026-05-01", endAt: "2026-05-31", limit: 50 },
    }),

    upload_files: write("POST /forms/upload-custom-files", {
      title: "Upload files to contact fields",
      description:
        'Put files (50 MB each) into file fields of one contact: additional = {"<customFieldId>_<any new id>": {path}, or {url}, or {name, base64}}. Field ids: locations_list_custom_fields.',
      scopes: ["forms.write"],
      query: { locationId, contactId: id("contact") },
      multipart: {},
      // The wire's field names hold ids, so they cannot be declared.
      additional: true,
      aliases: [
        "attach a document to a lead",
        "store the signed waiver on the client",
        "save insurance card photo to a record",
        "put a pdf in a custom field",
        "upload his license to the contact",
        "add a photo to a patient's file field",
        "drop the signed contract into her custom field",
        "put before and after pics on a customer",
        "attach the insurance paper to a client",
        "load a file into a contact's field",
        "she emailed her id save it on her record",
        "save a scan on the lead",
        "store documents in a person's file field",
        "attach uploaded files to a contact id",
        "place an image in a customer's custom upload field",
        "save attachments onto an individual's record",
      ],
      example: {
        contactId: "ocQHyuzHvysMo5N5VsXc",
        additional: {
          "0FzHyjP3mMLbqZGmJ5Wd_waiver1": { url: "https://example.com/signed-waiver.pdf" },
        },
      },
    }),
  },
);
