import { z } from "zod";
import { files, id, locationId, time } from "../src/declare/fields.js";
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
        "Put files (PDF, Word, Excel, CSV, TXT, images, MP4, MPEG, ZIP, RAR) into file fields of one contact, each under its field's id and a new id of yours. Field ids: locations_list_custom_fields.",
      query: { locationId, contactId: id("contact") },
      multipart: {},
      // The wire's field names hold ids, so they cannot be declared.
      additional: files(/^[A-Za-z0-9]+_\S+$/, "<customFieldId>_<any new id>"),
      example: {
        contactId: "ocQHyuzHvysMo5N5VsXc",
        additional: {
          "0FzHyjP3mMLbqZGmJ5Wd_waiver1": { url: "https://example.com/signed-waiver.pdf" },
        },
      },
    }),
  },
);
