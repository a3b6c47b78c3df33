import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Lesson } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { categoriesOf } from "./categories.js";
import { deleteLesson } from "./deletion.js";
import { bySequence, categoryOf, courseOf, lessonOf, within } from "./found.js";

const columns = {
  description: z.string().optional(),
  visibility: z.string().exactOptional(),
  posterImage: z.string().optional(),
  sequenceNo: z.number().exactOptional(),
  commentStatus: z.string().exactOptional(),
  contentId: z.string().optional(),
  contentType: z.string().exactOptional(),
  commentPermission: z.string().exactOptional(),
  lockedByPost: z.string().optional(),
  lockedByCategory: z.string().optional(),
  certificateTemplateId: z.string().optional(),
  metaData: z.record(z.string(), z.unknown()).optional(),
};

const creationSchema = z.object({ title: z.string(), categoryId: z.string(), ...columns });
const changeSchema = z.object({
  title: z.string().exactOptional(),
  categoryId: z.string().optional(),
  ...columns,
});
const listSchema = z.object({ categoryId: z.string().optional() });
const sequenceSchema = z.object({ ids: z.array(z.string()) });

/** Lessons of courses. */
export const lessons: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/lessons",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const { categoryId } = read(listSchema, request.query);
      const within = categoryId === undefined ? lessonsOf(id, world) : lessonsIn(categoryId, world);
      return ok({ lessons: within.filter(({ courseId }) => courseId === id).map(lessonView) });
    },
  },
  {
    line: "POST /courses/products/{productId}/lessons",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const written = read(creationSchema, request.body);
      within(id, world.courseCategories.get(written.categoryId), "Category");
      return created(lessonView(addLesson(written, id, world)));
    },
  },
  {
    line: "PUT /courses/products/{productId}/categories/{categoryId}/lessons/sequence",
    handle(request, world) {
      const category = categoryOf(request, world);
      const { ids } = read(sequenceSchema, request.body);
      const found = ids.map((one) => within(category.courseId, world.lessons.get(one), "Post"));
      for (const [index, lesson] of found.entries())
        world.lessons.put({ ...lesson, categoryId: category.id, sequenceNo: index + 1 });
      return ok({ ok: true });
    },
  },
  {
    line: "GET /courses/products/{productId}/lessons/{lessonId}",
    handle: (request, world) => ok(lessonView(lessonOf(request, world))),
  },
  {
    line: "PUT /courses/products/{productId}/lessons/{lessonId}",
    handle(request, world) {
      const before = lessonOf(request, world);
      const written = read(changeSchema, request.body);
      const { categoryId = before.categoryId } = written;
      within(before.courseId, world.courseCategories.get(categoryId), "Category");
      // It goes to the end of the category that it is moved to.
      const place =
        categoryId === before.categoryId ? before.sequenceNo : lessonsIn(categoryId, world).length + 1;
      const changed = {
        ...before,
        sequenceNo: place,
        ...written,
        categoryId,
        updatedAt: world.now().toISOString(),
      };
      return ok(lessonView(world.lessons.put(changed)));
    },
  },
  {
    line: "DELETE /courses/products/{productId}/lessons/{lessonId}",
    handle(request, world) {
      deleteLesson(lessonOf(request, world).id, world);
      return ok({});
    },
  },
];

export function lessonsIn(category: string, world: World): readonly Lesson[] {
  return world.lessons.where(({ categoryId }) => categoryId === category).toSorted(bySequence);
}

/** Category by category. */
export function lessonsOf(courseId: string, world: World): readonly Lesson[] {
  return categoriesOf(courseId, world).flatMap(({ id }) => lessonsIn(id, world));
}

export function addLesson(written: z.infer<typeof creationSchema>, courseId: string, world: World): Lesson {
  const now = world.now().toISOString();
  return world.lessons.put({
    visibility: "draft",
    sequenceNo: lessonsIn(written.categoryId, world).length + 1,
    commentStatus: "visible",
    commentPermission: "enabled",
    contentType: "video",
    ...written,
    id: world.chance.uuid(),
    courseId,
    createdAt: now,
    updatedAt: now,
  });
}

function lessonView({ courseId, ...lesson }: Lesson) {
  return {
    description: null,
    posterImage: null,
    contentId: null,
    lockedByPost: null,
    lockedByCategory: null,
    certificateTemplateId: null,
    metaData: null,
    ...lesson,
  };
}
