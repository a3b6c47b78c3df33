import { z } from "zod";
import { id, locationId, time } from "../src/catalogue/fields.js";
import { read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "surveys",
  { title: "Surveys", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Surveys; params: limit — Limit Per Page records count. will allow maximum up to 50 and
     default will be 10 */
    list_surveys: read("GET /surveys/", {
      title: "TODO",
      description: "TODO",
      scopes: ["surveys.readonly"],
      query: {
        locationId,
        type: z.string().optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "surveys", total: "total" },
      returns: ["surveys", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Surveys Submissions; params: surveyId — Filter submission by survey id; q — Filter by
     contactId, name, email or phone no.; startAt — Get submission by starting of this date. By default it
     will be same date of last month(YYYY-MM-DD).; endAt — Get submission by ending of this date. By default
     it will be current date(YYYY-MM-DD).; page — Page No. By default it will be 1; limit — Limit Per Page
     records count. will allow maximum up to 100 and default will be 20 */
    list_submissions: read("GET /surveys/submissions", {
      title: "TODO",
      description: "TODO",
      scopes: ["surveys.readonly"],
      query: {
        locationId,
        surveyId: id("survey").optional(),
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
  },
);
