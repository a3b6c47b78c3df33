import { z } from "zod";
import { id, locationId, time } from "../src/declare/fields.js";
import { byPage, bySkip } from "../src/declare/pages.js";
import { read, toolset, write } from "../src/declare/toolset.js";

export default toolset(
  "forms",
  {
    title: "Forms",
    summary:
      "Forms on pages and sites: which there are, what people filled in, and files into a contact's fields.",
    version: "2021-07-28",
    area: "forms",
  },
  {
    list_forms: read("GET /forms/", {
      title: "List forms",
      description:
        "All forms of the sub-account with their ids. What people filled in: forms_list_submissions. Surveys are apart: surveys_list_surveys.",
      query: {
        locationId,
        type: z.string().optional().describe("Such as folder."),
        limit: z.number().optional().describe("Default 10."),
        skip: z.number().optional(),
      },
      pager: bySkip("forms", "total"),
      returns: { forms: "list", total: "value" },
      example: { limit: 20 },
    }),

    list_submissions: read("GET /forms/submissions", {
      title: "List form submissions",
      description:
        "What people filled in, for one form or all, the answers by field. Without startAt only the last month. Surveys: surveys_list_submissions.",
      query: {
        locationId,
        formId: id("form").optional(),
        q: z.string().optional().describe("Contact id, name, email or phone."),
        startAt: time("date").optional(),
        endAt: time("date").optional(),
        page: z.number().optional(),
        limit: z.number().max(100).optional().describe("Default 20."),
      },
      pager: byPage("submissions", { limit: "limit", total: "meta.total" }),
      returns: { meta: "record", submissions: "list" },
      example: { formId: "jjusM6EOngDExnbo2DbU", startAt: "2026-05-01", endAt: "2026-05-31", limit: 50 },
    }),

    upload_files: write("POST /forms/upload-custom-files", {
      title: "Upload files to contact fields",
      description:
        'Put files (50 MB each) into file fields of one contact: additional = {"<customFieldId>_<any new id>": {path}, or {url}, or {name, base64}}. Field ids: locations_list_custom_fields.',
      query: { locationId, contactId: id("contact") },
      multipart: {},
      // The wire's field names hold ids, so they cannot be declared.
      additional: true,
      example: {
        contactId: "ocQHyuzHvysMo5N5VsXc",
        additional: {
          "0FzHyjP3mMLbqZGmJ5Wd_waiver1": { url: "https://example.com/signed-waiver.pdf" },
        },
      },
    }),
  },
);
