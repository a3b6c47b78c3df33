import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { CourseCategory } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { deleteCategory } from "./deletion.js";
import { bySequence, categoryOf, courseOf, within } from "./found.js";

const columns = {
  description: z.string().optional(),
  parentCategory: z.string().optional(),
  visibility: z.string().exactOptional(),
  posterImage: z.string().optional(),
  sequenceNo: z.number().exactOptional(),
  dripDays: z.number().exactOptional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  commentPermission: z.string().exactOptional(),
  lockedBy: z.string().optional(),
  lockedByCategory: z.string().optional(),
};

const creationSchema = z.object({ title: z.string(), ...columns });
const changeSchema = z.object({ title: z.string().exactOptional(), ...columns });
const sequenceSchema = z.object({ ids: z.array(z.string()) });

/** Categories of courses, chapters of categories among them, in one flat list. */
export const categories: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/categories",
    handle(request, world) {
      const { id } = courseOf(request, world);
      return ok({ categories: categoriesOf(id, world).map(categoryView) });
    },
  },
  {
    line: "POST /courses/products/{productId}/categories",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const written = read(creationSchema, request.body);
      assertLockable(id, undefined, written, world);
      return created(categoryView(addCategory(written, id, world)));
    },
  },
  {
    line: "PUT /courses/products/{productId}/categories/sequence",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const { ids } = read(sequenceSchema, request.body);
      const found = ids.map((one) => within(id, world.courseCategories.get(one), "Category"));
      // What is left out keeps its place, behind those that were given.
      for (const [index, category] of found.entries())
        world.courseCategories.put({ ...category, sequenceNo: index + 1 });
      return ok({ ok: true });
    },
  },
  {
    line: "GET /courses/products/{productId}/categories/{categoryId}",
    handle: (request, world) => ok(categoryView(categoryOf(request, world))),
  },
  {
    line: "PUT /courses/products/{productId}/categories/{categoryId}",
    handle(request, world) {
      const before = categoryOf(request, world);
      const changed = {
        ...before,
        ...read(changeSchema, request.body),
        updatedAt: world.now().toISOString(),
      };
      assertLockable(before.courseId, before.id, changed, world);
      return ok(categoryView(world.courseCategories.put(changed)));
    },
  },
  {
    line: "DELETE /courses/products/{productId}/categories/{categoryId}",
    handle(request, world) {
      deleteCategory(categoryOf(request, world).id, world);
      return ok({});
    },
  },
];

export function categoriesOf(courseId: string, world: World): readonly CourseCategory[] {
  return world.courseCategories.where((category) => category.courseId === courseId).toSorted(bySequence);
}

export function addCategory(
  written: z.infer<typeof creationSchema>,
  courseId: string,
  world: World,
): CourseCategory {
  const now = world.now().toISOString();
  return world.courseCategories.put({
    visibility: "draft",
    sequenceNo: categoriesOf(courseId, world).length + 1,
    dripDays: 0,
    commentPermission: "enabled",
    ...written,
    id: world.chance.uuid(),
    courseId,
    createdAt: now,
    updatedAt: now,
  });
}

/** What is locked needs a published lesson or category of the same course that unlocks it, and not itself. */
function assertLockable(
  courseId: string,
  own: string | undefined,
  { visibility, lockedBy, lockedByCategory }: z.infer<typeof changeSchema>,
  world: World,
): void {
  if (visibility !== "locked") return;
  const lesson = world.lessons.get(lockedBy);
  const category = world.courseCategories.get(lockedByCategory ?? lesson?.categoryId);
  const isRight =
    category?.courseId === courseId &&
    category.id !== own &&
    category.visibility === "published" &&
    (lockedBy === undefined || (lesson?.courseId === courseId && lesson.visibility === "published"));
  if (!isRight)
    throw serviceError(400, "locked needs lockedBy or lockedByCategory, published and of the same product");
}

function categoryView({ courseId, ...category }: CourseCategory) {
  return {
    description: null,
    parentCategory: null,
    posterImage: null,
    metadata: null,
    lockedBy: null,
    lockedByCategory: null,
    ...category,
  };
}
