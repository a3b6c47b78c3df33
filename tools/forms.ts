import { z } from "zod";
import { id, locationId, time } from "../src/catalogue/fields.js";
import { read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "forms",
  { title: "Forms", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Forms; params: limit — Limit Per Page records count. will allow maximum up to 50 and
     default will be 10 */
    list_forms: read("GET /forms/", {
      title: "TODO",
      description: "TODO",
      scopes: ["forms.readonly"],
      query: {
        locationId,
        type: z.string().optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "forms", total: "total" },
      returns: ["forms", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Forms Submissions; params: formId — Filter submission by form id; q — Filter by
     contactId, name, email or phone no.; startAt — Get submission by starting of this date. By default it
     will be same date of last month(YYYY-MM-DD).; endAt — Get submission by ending of this date. By default
     it will be current date(YYYY-MM-DD).; page — Page No. By default it will be 1; limit — Limit Per Page
     records count. will allow maximum up to 100 and default will be 20 */
    list_submissions: read("GET /forms/submissions", {
      title: "TODO",
      description: "TODO",
      scopes: ["forms.readonly"],
      query: {
        locationId,
        formId: id("form").optional(),
        q: z.string().optional(),
        startAt: time("date").optional(),
        endAt: time("date").optional(),
        page: z.number().optional(),
        limit: z.number().optional(),
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
      aliases: [],
      example: {},
    }),

    /* RAW summary: Upload files to custom fields; description: Post the necessary fields for the API to upload
     files. The files need to be a buffer with the key " _ ". Here custom field id is the ID of your custom
     field and file id is a randomly generated id (or uuid) There is support for multiple file uploads as
     well. Have multiple fields in the format mentioned. File size is limited to 50 MB. The allowed file
     types are: PDF DOCX DOC JPG JPEG PNG GIF CSV XLSX XLS MP4 MPEG ZIP RAR TXT SVG The API will return the
     updated contact object.; params: contactId — Contact ID to upload the file to. */
    upload_files: write("POST /forms/upload-custom-files", {
      title: "TODO",
      description: "TODO",
      scopes: ["forms.write"],
      query: {
        locationId,
        contactId: id("contact"),
      },
      multipart: {},
      additional: true,
      aliases: [],
      // RAW example: {"contactId": "dtEv6KtI27yF92YPm3Zz"}
      example: {},
    }),
  },
);
