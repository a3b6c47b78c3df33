import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Assessment } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { courseOf, pageByNumber, within } from "./found.js";

const status = z.enum(["processing", "passed", "failed"]);
const listSchema = z.object({ status: status.optional() });
const reviewSchema = z.object({ status, score: z.number().optional(), feedback: z.string().optional() });

/** What learners handed in, and its grading. */
export const assessments: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/assessments",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const wanted = read(listSchema, request.query).status;
      const found = world.assessments.where(
        (one) => one.courseId === id && (wanted === undefined || one.status === wanted),
      );
      return ok({
        assessments: pageByNumber(found, request).map(assessmentView),
        totalCount: found.length,
      });
    },
  },
  {
    line: "GET /courses/products/{productId}/assessments/{assessmentId}",
    handle: (request, world) => ok(assessmentView(assessmentOf(request, world))),
  },
  {
    line: "PUT /courses/products/{productId}/assessments/{assessmentId}/review",
    handle(request, world) {
      const before = assessmentOf(request, world);
      const {
        score = before.score,
        feedback = before.feedback,
        ...graded
      } = read(reviewSchema, request.body);
      world.assessments.put({ ...before, ...graded, score, feedback });
      return ok({ id: before.id, updated: true });
    },
  },
];

function assessmentOf(request: SimulatedRequest, world: World): Assessment {
  const { id } = courseOf(request, world);
  return within(id, world.assessments.get(param(request, "assessmentId")), "Assessment");
}

function assessmentView({ courseId, ...assessment }: Assessment) {
  return { quizId: "", assignmentId: null, ...assessment };
}
