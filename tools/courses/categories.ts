import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { id, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { takes } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { commentPermission, imageURL, ofCategory, ofCourse, query, text } from "./schemas.js";

const lockedWords = "locked needs lockedBy or lockedByCategory.";

const categoryFields = {
  description: text,
  parentCategory: id("courseCategory").nullable().optional(),
  visibility: z.enum(["published", "draft", "locked", "drip"]).optional().describe(lockedWords),
  dripDays: z.number().optional().describe("With drip: days until it opens."),
  lockedBy: id("lesson").nullable().optional().describe("Published lesson that unlocks it, id or name."),
  lockedByCategory: id("courseCategory")
    .nullable()
    .optional()
    .describe("Published category that unlocks it, id or name."),
  posterImage: imageURL,
  sequenceNo: z.number().optional().describe("Place among the categories."),
  commentPermission: commentPermission.nullable().optional(),
  // silent: the units besides days
  metadata: object({
    dripUnit: z.string().optional().describe("Such as days."),
    dripDate: z.string().optional(),
  })
    .nullable()
    .optional(),
};

const wholeCategory: ReplyFields = {
  id: "value",
  title: "value",
  description: "value",
  parentCategory: "value",
  visibility: "value",
  posterImage: "value",
  sequenceNo: "value",
  dripDays: "value",
  metadata: "record",
  commentPermission: "value",
  lockedBy: "value",
  lockedByCategory: "value",
  createdAt: "value",
  updatedAt: "value",
};

const riskNote = "Members see it at once, unless visibility is draft.";

/** Categories, which people call modules or chapters: the first level of a course's content. */
export const categories: Declarations = {
  list_categories: read("GET /courses/products/{productId}/categories", {
    title: "List categories of a course",
    description:
      "The modules of one course, with ids and who sees them: published, draft, locked or drip. The lessons in them: courses_list_lessons.",
    path: ofCourse,
    query,
    returns: { categories: "list" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094" },
  }),

  get_category: read("GET /courses/products/{productId}/categories/{categoryId}", {
    title: "Get category of a course",
    description:
      "Read one module of a course: title, order, drip days, and what it is locked by. Its lessons: courses_list_lessons with the categoryId.",
    path: ofCategory,
    query,
    returns: wholeCategory,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      categoryId: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
    },
  }),

  create_category: write("POST /courses/products/{productId}/categories", {
    title: "Create category in a course",
    description:
      "Add a module to a course; lessons go into it with courses_create_lesson. Give visibility draft to prepare it unseen: what holds without it HighLevel does not say.",
    also: ["send"],
    when: { send: isNot("visibility", "draft") },
    riskNote,
    path: ofCourse,
    query,
    body: { title: z.string(), ...categoryFields },
    returns: wholeCategory,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      title: "Week 3: Aftercare",
      visibility: "draft",
      sequenceNo: 3,
    },
  }),

  update_category: write("PUT /courses/products/{productId}/categories/{categoryId}", {
    title: "Update category of a course",
    description:
      "Rename a module, publish it, hide it, lock it or drip it. Its lessons: courses_update_lesson; the order of all: courses_sequence_categories.",
    also: ["send"],
    when: { send: isNot("visibility", "draft") },
    riskNote: "Members see the change at once, unless visibility is draft; draft hides the module from them.",
    path: ofCategory,
    query,
    body: { title: z.string().optional(), ...categoryFields },
    returns: wholeCategory,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      categoryId: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
      visibility: "published",
    },
  }),

  sequence_categories: write("PUT /courses/products/{productId}/categories/sequence", {
    title: "Reorder categories of a course",
    description:
      "Put the modules of a course in order: give the ids of ALL of them as they are to stand. What becomes of those left out HighLevel does not say. Lessons: courses_sequence_lessons.",
    path: ofCourse,
    query,
    body: { ids: z.array(id("courseCategory")).min(1) },
    returns: { ok: "value" },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      ids: ["a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6", "5e08b7d2-91c4-4a36-b8f0-7d2c6a9e1f54"],
    },
  }),

  delete_category: remove("DELETE /courses/products/{productId}/categories/{categoryId}", {
    title: "Delete category of a course",
    description:
      "Remove a module from a course. HighLevel does not say what becomes of the lessons in it: take them as gone, or move them first with courses_update_lesson.",
    also: ["bulk"],
    riskNote:
      "HighLevel does not say what becomes of the lessons and chapters in it, nor whether it can be undone.",
    path: {
      ...ofCourse,
      categoryId: takes(id("courseCategory"), {
        operation: "courses_list_lessons",
        from: ["productId", "categoryId"],
        at: "lessons",
        perhaps: true,
      }),
    },
    query,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      categoryId: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
    },
  }),
};
