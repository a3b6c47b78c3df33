import { z } from "zod";
import { id, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { replaces, takes } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { ofCourse, query } from "./schemas.js";

const quizFields = {
  requiredPassingGrade: z.boolean().optional().describe("true: it must be passed."),
  passingGrade: z.number().min(0).max(100).optional().describe("Percent."),
  passMessage: z.string().optional(),
  failMessage: z.string().optional(),
};

const wholeQuiz: ReplyFields = {
  id: "value",
  title: "value",
  lessonId: "value",
  requiredPassingGrade: "value",
  passingGrade: "value",
  passMessage: "value",
  failMessage: "value",
};

/** silent: what a question must have, and the kinds besides single; the fields are those of the page's example. */
const question = object({
  title: z.string().optional().describe("The question."),
  questionType: z.string().optional().describe("Such as single: one right option."),
  sequenceNumber: z.number().optional(),
  options: z.array(object({ title: z.string().optional(), isCorrect: z.boolean().optional() })).optional(),
  explanation: z.string().optional(),
});

/** Quizzes of lessons. */
export const quizzes: Declarations = {
  get_quiz: read("GET /courses/products/{productId}/lessons/{lessonId}/quiz", {
    title: "Get quiz of a lesson",
    description:
      "Read the quiz of one lesson: its id, the grade to pass, the messages. The questions: courses_list_quiz_questions; what learners answered: courses_list_assessments.",
    path: ofCourse,
    query,
    returns: wholeQuiz,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "2b6a9d47-f350-4c18-8e7d-15b0c4a3e968",
    },
  }),

  create_quiz: write("POST /courses/products/{productId}/lessons/{lessonId}/quiz", {
    title: "Create quiz on a lesson",
    description:
      "Put a quiz without questions on a lesson; fill it with courses_replace_quiz_questions. What happens where the lesson has one already HighLevel does not say: courses_get_quiz shows it.",
    path: ofCourse,
    query,
    body: { title: z.string(), ...quizFields },
    returns: wholeQuiz,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      lessonId: "c81e5f26-0d7b-4b93-a4e2-96f3d1087ba5",
      title: "Goggles check",
      requiredPassingGrade: true,
      passingGrade: 80,
    },
  }),

  update_quiz: write("PUT /courses/products/{productId}/quizzes/{quizId}", {
    title: "Update quiz",
    description:
      "Change a quiz's title, the grade to pass or what is shown after it. The questions themselves: courses_replace_quiz_questions.",
    also: ["send"],
    riskNote: "Who takes the quiz sees the change at once, where its lesson is published.",
    path: ofCourse,
    query,
    body: { title: z.string().optional(), ...quizFields },
    returns: wholeQuiz,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      quizId: "d9f27c63-8b14-4e05-9a6b-3c50e7d18f2a",
      passingGrade: 70,
    },
  }),

  delete_quiz: remove("DELETE /courses/products/{productId}/quizzes/{quizId}", {
    title: "Delete quiz",
    description:
      "Take the quiz with its questions off a lesson; the lesson stays. The quiz's id: courses_get_quiz. A few questions only: courses_replace_quiz_questions.",
    riskNote:
      "HighLevel does not say what becomes of the answers that learners gave, nor whether it can be undone.",
    path: {
      ...ofCourse,
      quizId: takes(id("quiz"), {
        operation: "courses_list_quiz_questions",
        from: ["productId", "quizId"],
        at: "questions",
      }),
    },
    query,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      quizId: "d9f27c63-8b14-4e05-9a6b-3c50e7d18f2a",
    },
  }),

  list_quiz_questions: read("GET /courses/products/{productId}/quizzes/{quizId}/questions", {
    title: "List quiz questions",
    description:
      "The questions of a quiz with their options and which are right, as courses_replace_quiz_questions takes them. The quiz's id: courses_get_quiz.",
    path: ofCourse,
    query,
    returns: { questions: "list" },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      quizId: "d9f27c63-8b14-4e05-9a6b-3c50e7d18f2a",
    },
  }),

  // silent: the title says that the set is replaced, the text calls it an upsert.
  replace_quiz_questions: write("PUT /courses/products/{productId}/quizzes/{quizId}/questions", {
    title: "Replace quiz questions",
    description:
      "Write the questions of a quiz: give ALL that it is to have. HighLevel does not say clearly whether those left out stay: take them as gone. Read first: courses_list_quiz_questions.",
    riskNote: "Who takes the quiz sees the questions at once, where its lesson is published.",
    path: ofCourse,
    query,
    body: { questions: replaces(z.array(question), { at: "questions", by: ["id", "title"] }) },
    returns: { questions: "list" },
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      quizId: "d9f27c63-8b14-4e05-9a6b-3c50e7d18f2a",
      questions: [
        {
          title: "Which goggles go with a 1064 nm laser?",
          questionType: "single",
          sequenceNumber: 1,
          options: [
            { title: "OD 6+ at 1064 nm", isCorrect: true },
            { title: "Any dark glasses", isCorrect: false },
          ],
          explanation: "The marking names wavelength and density.",
        },
      ],
    },
  }),
};
