import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Assignment } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { deleteAssignment } from "./deletion.js";
import { courseOf, lessonOf, within } from "./found.js";

const columns = {
  introduction: z.string().exactOptional(),
  confirmMessage: z.string().exactOptional(),
  ungradedAssignment: z.boolean().exactOptional(),
};

const creationSchema = z.object({ title: z.string(), ...columns });
const changeSchema = z.object({ title: z.string().exactOptional(), ...columns });

/** Assignments of lessons, one each. */
export const assignments: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/lessons/{lessonId}/assignment",
    handle(request, world) {
      const found = assignmentOfLesson(lessonOf(request, world).id, world);
      if (found === undefined) throw serviceError(404, "Assignment not found");
      return ok(assignmentView(found));
    },
  },
  {
    line: "POST /courses/products/{productId}/lessons/{lessonId}/assignment",
    handle(request, world) {
      const lesson = lessonOf(request, world);
      if (assignmentOfLesson(lesson.id, world) !== undefined)
        throw serviceError(400, "The post has an assignment already");
      const assignment = world.assignments.put({
        introduction: "",
        confirmMessage: "",
        ungradedAssignment: false,
        ...read(creationSchema, request.body),
        id: world.chance.uuid(),
        courseId: lesson.courseId,
        lessonId: lesson.id,
      });
      return created(assignmentView(assignment));
    },
  },
  {
    line: "PUT /courses/products/{productId}/assignments/{assignmentId}",
    handle(request, world) {
      const changed = { ...assignmentOf(request, world), ...read(changeSchema, request.body) };
      return ok(assignmentView(world.assignments.put(changed)));
    },
  },
  {
    line: "DELETE /courses/products/{productId}/assignments/{assignmentId}",
    handle(request, world) {
      deleteAssignment(assignmentOf(request, world).id, world);
      return ok({});
    },
  },
];

function assignmentOf(request: SimulatedRequest, world: World): Assignment {
  const { id } = courseOf(request, world);
  return within(id, world.assignments.get(param(request, "assignmentId")), "Assignment");
}

function assignmentOfLesson(lesson: string, world: World): Assignment | undefined {
  return world.assignments.find(({ lessonId }) => lessonId === lesson);
}

function assignmentView({ courseId, ...assignment }: Assignment) {
  return assignment;
}
