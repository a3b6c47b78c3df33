import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { anyObject, id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { commentPermission, imageURL, ofCategory, ofCourse, query, text } from "./schemas.js";

const lessonFields = {
  description: text,
  visibility: z.enum(["draft", "published", "locked"]).optional(),
  contentType: z.enum(["video", "assignment", "quiz", "audio", "funnel"]).optional(),
  contentId: text.describe("Where its video or file is; none of these operations uploads one."),
  posterImage: imageURL,
  sequenceNo: z.number().optional().describe("Place in its category."),
  commentStatus: z.enum(["visible", "hidden", "locked"]).optional(),
  commentPermission: commentPermission.optional(),
  lockedByPost: id("lesson").nullable().optional().describe("Lesson that unlocks it, id or name."),
  lockedByCategory: id("courseCategory")
    .nullable()
    .optional()
    .describe("Category that unlocks it, id or name."),
  certificateTemplateId: text,
  metaData: anyObject.nullable().optional(),
};

const listed = ["title", "categoryId", "description", "visibility", "contentType", "sequenceNo"];

const wholeLesson: ReplyFields = {
  id: "value",
  title: "value",
  description: "value",
  categoryId: "value",
  visibility: "value",
  posterImage: "value",
  sequenceNo: "value",
  commentStatus: "value",
  contentId: "value",
  contentType: "value",
  commentPermission: "value",
  lockedByPost: "value",
  lockedByCategory: "value",
  certificateTemplateId: "value",
  metaData: "record",
  createdAt: "value",
  updatedAt: "value",
};

/** Lessons, which the backend calls posts. */
export const lessons: Declarations = {
  list_lessons: read("GET /courses/products/{productId}/lessons", {
    title: "List lessons of a course",
    description:
      "The lessons of one course with ids, kind and order; with categoryId only those of one module, which HighLevel reads faster. What a learner has finished: courses_list_completions.",
    path: ofCourse,
    query: { ...query, categoryId: id("courseCategory").optional() },
    returns: { lessons: "list" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094" },
  }),

  get_lesson: read("GET /courses/products/{productId}/lessons/{lessonId}", {
    title: "Get lesson",
    description:
      "Read one lesson: text, kind, module, what locks it. No address of its video is given. Its quiz: courses_get_quiz; its assignment: courses_get_assignment.",
    path: ofCourse,
    query,
    returns: wholeLesson,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
    },
  }),

  create_lesson: write("POST /courses/products/{productId}/lessons", {
    title: "Create lesson",
    description:
      "Add a lesson to a module of a course. Give visibility draft to prepare it unseen. A quiz or an assignment is put on it afterwards: courses_create_quiz, courses_create_assignment.",
    also: ["send"],
    when: { send: isNot("visibility", "draft") },
    riskNote: "Members see it at once, unless visibility is draft.",
    path: ofCourse,
    query,
    body: { title: z.string(), categoryId: id("courseCategory"), ...lessonFields },
    listed,
    returns: wholeLesson,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      title: "Choosing the right goggles",
      categoryId: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
      description: "<p>Wavelengths, density and how to read the markings.</p>",
      visibility: "draft",
      contentType: "video",
    },
  }),

  update_lesson: write("PUT /courses/products/{productId}/lessons/{lessonId}", {
    title: "Update lesson",
    description:
      "Change a lesson's title, text or lock, publish it or hide it, or move it with categoryId to another module. Its order: courses_sequence_lessons; its quiz: courses_update_quiz.",
    also: ["send"],
    when: { send: isNot("visibility", "draft") },
    riskNote: "Members see the change at once, unless visibility is draft; draft hides the lesson from them.",
    path: ofCourse,
    query,
    body: { title: z.string().optional(), categoryId: id("courseCategory").optional(), ...lessonFields },
    listed,
    returns: wholeLesson,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
      visibility: "published",
    },
  }),

  sequence_lessons: write("PUT /courses/products/{productId}/categories/{categoryId}/lessons/sequence", {
    title: "Reorder lessons of a category",
    description:
      "Put the lessons of one module in order: give the ids of ALL of them as they are to stand. What becomes of those left out HighLevel does not say. Modules: courses_sequence_categories.",
    path: ofCategory,
    query,
    body: { ids: z.array(id("lesson")).min(1) },
    returns: { ok: "value" },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      categoryId: "a3d94c10-6be2-4f7a-8d15-20c7e9b4f3a6",
      ids: ["c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5", "2b6a9d47-f350-4c18-8e7d-15b0c4a3e968"],
    },
  }),

  delete_lesson: remove("DELETE /courses/products/{productId}/lessons/{lessonId}", {
    title: "Delete lesson",
    description:
      "Remove a lesson from a course. Its quiz, assignment and what learners handed in may go with it: HighLevel does not say. To hide it: courses_update_lesson with visibility draft.",
    riskNote:
      "HighLevel does not say what becomes of its quiz, its assignment, submissions and progress, nor whether it can be undone.",
    path: ofCourse,
    query,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
    },
  }),
};
