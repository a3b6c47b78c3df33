import { z } from "zod";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byPage } from "../../src/declare/pages.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { ofCourse, pageSize, query } from "./schemas.js";

const assignmentFields = {
  introduction: z.string().optional().describe("The task, as learners read it."),
  confirmMessage: z.string().optional().describe("Shown once they have handed in."),
  ungradedAssignment: z.boolean().optional().describe("true: nobody grades it."),
};

const wholeAssignment: ReplyFields = {
  id: "value",
  title: "value",
  lessonId: "value",
  introduction: "value",
  confirmMessage: "value",
  ungradedAssignment: "value",
};

const status = z.enum(["processing", "passed", "failed"]);

/** Assignments of lessons; and what learners hand in for them and for quizzes, which the API calls assessments. */
export const assessments: Declarations = {
  get_assignment: read("GET /courses/products/{productId}/lessons/{lessonId}/assignment", {
    title: "Get assignment of a lesson",
    description:
      "Read the homework of one lesson: its id, the task, and whether it is graded. What learners handed in: courses_list_assessments.",
    path: ofCourse,
    query,
    returns: wholeAssignment,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "74e0a5b9-1c2d-4f68-b3a7-e9d8065c1f42",
    },
  }),

  create_assignment: write("POST /courses/products/{productId}/lessons/{lessonId}/assignment", {
    title: "Create assignment on a lesson",
    description:
      "Put homework on a lesson, graded by a person unless ungradedAssignment. What happens where the lesson has one already HighLevel does not say: courses_get_assignment shows it.",
    path: ofCourse,
    query,
    body: { title: z.string(), ...assignmentFields },
    returns: wholeAssignment,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
      title: "Photo of your treatment room",
      introduction: "Show the warning sign and where the goggles hang.",
    },
  }),

  update_assignment: write("PUT /courses/products/{productId}/assignments/{assignmentId}", {
    title: "Update assignment",
    description:
      "Change the task, the message after handing in, or whether it is graded. Its id: courses_get_assignment. Grades are given with courses_review_assessment.",
    also: ["send"],
    riskNote: "Learners read the new task at once, where its lesson is published.",
    path: ofCourse,
    query,
    body: { title: z.string().optional(), ...assignmentFields },
    returns: wholeAssignment,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      assignmentId: "0f5b8e31-a7c6-4d29-92e4-b16d7f3c8a05",
      confirmMessage: "Thank you. Priya looks at it within two days.",
    },
  }),

  delete_assignment: remove("DELETE /courses/products/{productId}/assignments/{assignmentId}", {
    title: "Delete assignment",
    description:
      "Take the homework off a lesson; the lesson stays. Its id: courses_get_assignment. What becomes of the work that was handed in HighLevel does not say.",
    riskNote: "HighLevel does not say what becomes of what learners handed in, nor whether it can be undone.",
    path: ofCourse,
    query,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      assignmentId: "0f5b8e31-a7c6-4d29-92e4-b16d7f3c8a05",
    },
  }),

  list_assessments: read("GET /courses/products/{productId}/assessments", {
    title: "List submissions of a course",
    description:
      "Quizzes taken and homework handed in, with status, score and feedback; status processing: still to grade. There is no filter by learner or lesson. To grade one: courses_review_assessment.",
    path: ofCourse,
    query: {
      ...query,
      status: status.optional(),
      pageSize,
      pageNumber: z.int().min(1).optional().describe("From 1."),
    },
    pager: {
      ...byPage("assessments", { limit: "pageSize", total: "totalCount" }),
      page: "pageNumber",
    },
    returns: { assessments: "list", totalCount: "value" },
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094", status: "processing", pageSize: 20 },
  }),

  get_assessment: read("GET /courses/products/{productId}/assessments/{assessmentId}", {
    title: "Get submission",
    description:
      "Read one quiz attempt or piece of homework: the learner, the answers, attempt, score, feedback. All of a course: courses_list_assessments.",
    path: ofCourse,
    query,
    returns: {
      id: "value",
      lessonId: "value",
      quizId: "value",
      assignmentId: "value",
      contactId: "value",
      status: "value",
      score: "value",
      feedback: "value",
      submissionType: "value",
      attempt: "value",
      submission: "record",
    },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      assessmentId: "e6a3d7f8-52b1-4c90-8f47-1a9c0b5e2d63",
    },
  }),

  review_assessment: write("PUT /courses/products/{productId}/assessments/{assessmentId}/review", {
    title: "Grade submission",
    description:
      "Pass or fail a quiz attempt or homework, with score and feedback that the learner reads. HighLevel does not count a sub-account token as a staff reviewer. Open ones: courses_list_assessments.",
    also: ["send"],
    riskNote:
      "The learner reads grade and feedback. HighLevel does not say whether they are notified, nor whether it can be graded anew.",
    path: ofCourse,
    query,
    body: { status, score: z.number().optional(), feedback: z.string().optional() },
    returns: { id: "value", updated: "value" },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      assessmentId: "e6a3d7f8-52b1-4c90-8f47-1a9c0b5e2d63",
      status: "passed",
      score: 90,
      feedback: "Well done; hang the sign at eye level.",
    },
  }),
};
