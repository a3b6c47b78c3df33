import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Lesson, LessonCompletion } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { categoriesOf } from "./categories.js";
import { grantsOf } from "./enrollments.js";
import { contactIn, courseOf, pageByNumber } from "./found.js";
import { lessonsIn, lessonsOf } from "./lessons.js";

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const mostCourses = 50;

const learnerSchema = z.object({ locationId: z.string(), contactId: z.string() });
const coursesSchema = learnerSchema.extend({ productIds: z.string() });
const completionsSchema = z.object({ locationId: z.string(), contactId: z.string().optional() });

/** How far learners are: drafts do not count. */
export const progress: readonly Endpoint[] = [
  {
    line: "GET /courses/progress",
    handle(request, world) {
      const { locationId, contactId, productIds } = read(coursesSchema, request.query);
      contactIn(contactId, locationId, world);
      const ids = productIds.split(",");
      if (ids.length > mostCourses || !ids.every((id) => uuid4.test(id)))
        throw serviceError(422, [`productIds must be at most ${mostCourses} UUIDs, separated by commas`]);
      return ok({
        products: ids.flatMap((id) =>
          world.courses.get(id)?.locationId === locationId
            ? [{ id, ...progressIn(lessonsOf(id, world), contactId, world) }]
            : [],
        ),
      });
    },
  },
  {
    line: "GET /courses/products/{productId}/categories/progress",
    handle(request, world) {
      const course = courseOf(request, world);
      const { contactId } = read(learnerSchema, request.query);
      contactIn(contactId, course.locationId, world);
      return ok({
        categories: categoriesOf(course.id, world).map(({ id }) => ({
          categoryId: id,
          progress: progressIn(lessonsIn(id, world), contactId, world).progress,
        })),
      });
    },
  },
  {
    line: "GET /courses/products/{productId}/completions",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const { contactId } = read(completionsSchema, request.query);
      if (contactId !== undefined)
        return ok({
          completions: completionsOf(id, contactId, world).map(({ lessonId, completedAt }) => ({
            lessonId,
            completedAt,
          })),
        });
      // The fields of the roll-up are not on HighLevel's page: these are what its words say.
      const learners = [...new Set(grantsOf(id, world).map((grant) => grant.contactId))];
      return ok({
        completions: pageByNumber(learners, request).map((learner) => {
          const done = completionsOf(id, learner, world);
          const last = done.at(-1)?.completedAt ?? null;
          return { contactId: learner, completedLessons: done.length, lastCompletedAt: last };
        }),
      });
    },
  },
];

function progressIn(lessons: readonly Lesson[], contactId: string, world: World) {
  const counted = lessons.filter(({ visibility }) => visibility !== "draft");
  const done = counted.filter(({ id }) =>
    world.completions.find((one) => one.lessonId === id && one.contactId === contactId),
  );
  const percent = counted.length === 0 ? 0 : Math.round((done.length / counted.length) * 100);
  return { progress: percent, totalLessons: counted.length, completedLessons: done.length };
}

/** The first first. */
function completionsOf(courseId: string, contactId: string, world: World): readonly LessonCompletion[] {
  return world.completions
    .where((one) => one.courseId === courseId && one.contactId === contactId)
    .toSorted((one, other) => (one.completedAt < other.completedAt ? -1 : 1));
}
