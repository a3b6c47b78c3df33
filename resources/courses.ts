import { resource } from "../src/declare/resource.js";
import { isRecord, type UnknownRecord } from "../src/text/json.js";
import { fieldsAt, line, listAt, part, pick } from "./view.js";

/** HighLevel tells the progress of one learner in at most this many courses at once. */
const mostCourses = 50;

export const courses = resource({
  name: "courses",
  uri: "ghl://courses",
  title: "Courses and their offers",
  description:
    "The membership courses with id, title and instructor, and the offers that give access to them: what a contact is enrolled in is an offer.",
  ttlMs: 300_000,
  reads: () => ({
    courses: { operation: "courses_list_courses", args: { limit: 50, maxItems: 500 } },
    offers: { operation: "courses_list_offers", args: { limit: 50, maxItems: 500 }, partial: true },
  }),
  view: ({ courses: reply, offers }) => ({
    courses: listAt(reply, "products").map((course) => ({
      ...pick(course, "id", "title"),
      description: line(course.description, 200),
      instructor: fieldsAt(course, "customizations").instructorName,
    })),
    offers: part(offers, "offers", (all) =>
      all.map((offer) => ({
        ...pick(offer, "id", "title", "type", "amount", "currency", "visibility"),
        courses: listAt(offer, "products").map((course) => pick(course, "id", "title")),
      })),
    ),
  }),
});

export const course = resource({
  name: "course",
  uri: "ghl://courses/{courseId}",
  title: "Outline of a course",
  description:
    "One course as learners see it: its modules in order, what each waits for, and their lessons with kind and whether they are published.",
  ttlMs: 60_000,
  reads: ({ courseId }) => ({
    course: { operation: "courses_get_course", args: { productId: courseId } },
    categories: { operation: "courses_list_categories", args: { productId: courseId } },
    lessons: { operation: "courses_list_lessons", args: { productId: courseId } },
  }),
  view: ({ course: reply, categories, lessons }) => {
    const all = listAt(lessons, "lessons").toSorted(bySequence);
    return {
      course: isRecord(reply) ? { ...pick(reply, "id", "title"), lessons: all.length } : undefined,
      modules: listAt(categories, "categories")
        .toSorted(bySequence)
        .map((category) => ({
          ...pick(category, "id", "title", "visibility", "dripDays", "lockedBy", "lockedByCategory"),
          lessons: all
            .filter(({ categoryId }) => categoryId === category.id)
            .map((lesson) =>
              pick(lesson, "id", "title", "contentType", "visibility", "lockedBy", "lockedByCategory"),
            ),
        })),
    };
  },
  completes: { courseId: "course" },
});

export const learners = resource({
  name: "learners",
  uri: "ghl://courses/{courseId}/learners",
  title: "Learners of a course",
  description:
    "Who is in one course, by contact id: since when, how many lessons of how many they finished, and when the last; who is behind comes first.",
  ttlMs: 60_000,
  reads: ({ courseId }) => ({
    enrollments: {
      operation: "courses_list_enrollments",
      args: { productId: courseId, limit: 50, maxItems: 500 },
    },
    completions: {
      operation: "courses_list_completions",
      args: { productId: courseId, pageSize: 50, maxItems: 500 },
    },
    lessons: { operation: "courses_list_lessons", args: { productId: courseId } },
  }),
  view: ({ enrollments, completions, lessons }) => {
    const finished = new Map(listAt(completions, "completions").map((one) => [one.contactId, one]));
    return {
      // Drafts are finished by nobody.
      lessons: listAt(lessons, "lessons").filter(({ visibility }) => visibility !== "draft").length,
      learners: listAt(enrollments, "enrollments")
        .map(({ contactId, createdAt }) => {
          const done = finished.get(contactId);
          return {
            contactId,
            enrolledAt: createdAt,
            finishedLessons: Number(done?.completedLessons ?? 0),
            lastFinishedAt: done?.lastCompletedAt,
          };
        })
        .toSorted((one, other) => one.finishedLessons - other.finishedLessons),
    };
  },
  completes: { courseId: "course" },
});

export const coursesOfContact = resource({
  name: "courses-of-contact",
  uri: "ghl://contacts/{contactId}/courses",
  title: "Progress of a learner",
  description: `How far one contact is in each of the first ${mostCourses} courses: percent and lessons finished of how many.`,
  ttlMs: 15_000,
  reads: () => ({ courses: { operation: "courses_list_courses", args: { limit: mostCourses } } }),
  follows: ({ courses: reply }, { contactId }) => {
    const productIds = listAt(reply, "products").map(({ id }) => id);
    return productIds.length === 0
      ? {}
      : {
          progress: {
            operation: "courses_list_learner_progress",
            args: { contactId, productIds: productIds.join(",") },
          },
        };
  },
  view: ({ courses: reply, progress }) => {
    const titles = new Map(listAt(reply, "products").map(({ id, title }) => [id, title]));
    return {
      courses: listAt(progress, "products").map((course) => ({
        id: course.id,
        title: titles.get(course.id),
        percent: course.progress,
        ...pick(course, "completedLessons", "totalLessons"),
      })),
    };
  },
  completes: { contactId: "contact" },
});

/** In the order that learners meet them. */
function bySequence(one: UnknownRecord, other: UnknownRecord): number {
  return Number(one.sequenceNo ?? 0) - Number(other.sequenceNo ?? 0);
}
