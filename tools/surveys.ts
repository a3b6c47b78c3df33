import { z } from "zod";
import { id, locationId, time } from "../src/declare/fields.js";
import { byPage, bySkip } from "../src/declare/pages.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "surveys",
  {
    title: "Surveys",
    summary: "Surveys on pages and sites: which there are, and what people answered.",
    version: "2021-07-28",
    area: "surveys",
  },
  {
    list_surveys: read("GET /surveys/", {
      title: "List surveys",
      description:
        "All surveys of the sub-account with their ids. The answers: surveys_list_submissions. Forms are apart: forms_list_forms.",
      query: {
        locationId,
        type: z.string().optional().describe("Such as folder."),
        limit: z.number().max(50).optional().describe("Default 10."),
        skip: z.number().optional(),
      },
      pager: bySkip("surveys", "total"),
      returns: { surveys: "list", total: "value" },
      example: { limit: 20 },
    }),

    list_submissions: read("GET /surveys/submissions", {
      title: "List survey submissions",
      description:
        "What people answered, for one survey or all. Without startAt only the last month. Forms: forms_list_submissions.",
      query: {
        locationId,
        surveyId: id("survey").optional(),
        q: z.string().optional().describe("Contact id, name, email or phone."),
        startAt: time("date").optional(),
        endAt: time("date").optional(),
        page: z.number().optional(),
        limit: z.number().max(100).optional().describe("Default 20."),
      },
      pager: byPage("submissions", { limit: "limit", total: "meta.total" }),
      returns: { meta: "record", submissions: "list" },
      example: { surveyId: "jjusM6EOngDExnbo2DbU", startAt: "2026-05-01", endAt: "2026-05-31" },
    }),
  },
);
