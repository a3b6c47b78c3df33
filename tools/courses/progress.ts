import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { byPage } from "../../src/declare/pages.js";
import { type Declarations, read } from "../../src/declare/toolset.js";
import { ofCourse, pageSize, query } from "./schemas.js";

/** How far learners are. */
export const progress: Declarations = {
  list_learner_progress: read("GET /courses/progress", {
    title: "Get progress of a learner",
    description:
      "How far one contact is in up to 50 courses: percent, lessons done and lessons in all. By module: courses_list_category_progress; which lessons: courses_list_completions.",
    query: {
      ...query,
      contactId: id("contact"),
      productIds: id("course").describe("Course ids, comma-separated, at most 50; or one name."),
    },
    returns: { products: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", productIds: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094" },
  }),

  list_category_progress: read("GET /courses/products/{productId}/categories/progress", {
    title: "Get progress by category",
    description:
      "How far one contact is in each module of a course, to see where they are stuck. Names of the modules: courses_list_categories. The course as a whole: courses_list_learner_progress.",
    path: ofCourse,
    query: { ...query, contactId: id("contact") },
    returns: { categories: "list" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094", contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  list_completions: read("GET /courses/products/{productId}/completions", {
    title: "List lesson completions",
    description:
      "With contactId which lessons that learner finished and when, all at once; without it a roll-up by contact of everybody in the course, in pages. Titles: courses_list_lessons.",
    path: ofCourse,
    query: {
      ...query,
      contactId: id("contact").optional(),
      pageSize,
      pageNumber: z.int().min(1).optional().describe("From 1."),
    },
    pager: { ...byPage("completions", { limit: "pageSize" }), page: "pageNumber", notWith: "contactId" },
    returns: { completions: "list" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094", pageSize: 50 },
  }),
};
