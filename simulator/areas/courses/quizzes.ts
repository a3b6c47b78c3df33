import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Quiz, QuizQuestion } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { deleteQuiz } from "./deletion.js";
import { courseOf, lessonOf, within } from "./found.js";

const columns = {
  requiredPassingGrade: z.boolean().exactOptional(),
  passingGrade: z.number().min(0).max(100).exactOptional(),
  passMessage: z.string().exactOptional(),
  failMessage: z.string().exactOptional(),
};

const creationSchema = z.object({ title: z.string(), ...columns });
const changeSchema = z.object({ title: z.string().exactOptional(), ...columns });

const questionsSchema = z.object({
  questions: z.array(
    z.object({
      title: z.string(),
      questionType: z.string().default("single"),
      sequenceNumber: z.number().optional(),
      options: z.array(z.object({ title: z.string(), isCorrect: z.boolean().default(false) })).default([]),
      explanation: z.string().default(""),
    }),
  ),
});

/** Quizzes of lessons, one each. */
export const quizzes: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/lessons/{lessonId}/quiz",
    handle(request, world) {
      const found = quizOfLesson(lessonOf(request, world).id, world);
      if (found === undefined) throw serviceError(404, "Quiz not found");
      return ok(quizView(found));
    },
  },
  {
    line: "POST /courses/products/{productId}/lessons/{lessonId}/quiz",
    handle(request, world) {
      const lesson = lessonOf(request, world);
      if (quizOfLesson(lesson.id, world) !== undefined)
        throw serviceError(400, "The post has a quiz already");
      const quiz = world.quizzes.put({
        requiredPassingGrade: false,
        passingGrade: 0,
        passMessage: "",
        failMessage: "",
        ...read(creationSchema, request.body),
        id: world.chance.uuid(),
        courseId: lesson.courseId,
        lessonId: lesson.id,
        questions: [],
      });
      return created(quizView(quiz));
    },
  },
  {
    line: "PUT /courses/products/{productId}/quizzes/{quizId}",
    handle: (request, world) =>
      ok(quizView(world.quizzes.put({ ...quizOf(request, world), ...read(changeSchema, request.body) }))),
  },
  {
    line: "DELETE /courses/products/{productId}/quizzes/{quizId}",
    handle(request, world) {
      deleteQuiz(quizOf(request, world).id, world);
      return ok({});
    },
  },
  {
    line: "GET /courses/products/{productId}/quizzes/{quizId}/questions",
    handle: (request, world) => ok(questionsView(quizOf(request, world))),
  },
  {
    line: "PUT /courses/products/{productId}/quizzes/{quizId}/questions",
    handle(request, world) {
      const quiz = quizOf(request, world);
      const { questions } = read(questionsSchema, request.body);
      // The page's title says that the set is replaced, its text that it is an upsert: here it is replaced.
      const known = new Map(quiz.questions.map((question) => [question.title, question.id]));
      const written = questions.map(
        (question, index): QuizQuestion => ({
          ...question,
          id: known.get(question.title) ?? world.chance.uuid(),
          sequenceNumber: question.sequenceNumber ?? index + 1,
          options: question.options.map((option) => ({ ...option, id: world.chance.uuid() })),
        }),
      );
      return ok(questionsView(world.quizzes.put({ ...quiz, questions: written })));
    },
  },
];

function quizOf(request: SimulatedRequest, world: World): Quiz {
  const { id } = courseOf(request, world);
  return within(id, world.quizzes.get(param(request, "quizId")), "Quiz");
}

function quizOfLesson(lesson: string, world: World): Quiz | undefined {
  return world.quizzes.find(({ lessonId }) => lessonId === lesson);
}

function quizView({ courseId, questions, ...quiz }: Quiz) {
  return quiz;
}

function questionsView({ id, questions }: Quiz) {
  return { questions: questions.map((question) => ({ ...question, quizId: id })) };
}
