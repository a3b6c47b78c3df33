import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Course } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { deleteCourse } from "./deletion.js";
import { courseOf, pageByCursor } from "./found.js";

const listSchema = z.object({ locationId: z.string(), search: z.string().default("") });

const columns = {
  description: z.string().optional(),
  posterImage: z.string().optional(),
  customJs: z.string().optional(),
  customCss: z.string().optional(),
  customHeader: z.string().optional(),
  customFooter: z.string().optional(),
  commentPrivacy: z.string().exactOptional(),
  libraryOrder: z.number().exactOptional(),
  customizations: z.record(z.string(), z.unknown()).exactOptional(),
};

const creationSchema = z.object({ title: z.string(), ...columns });
const changeSchema = z.object({ title: z.string().exactOptional(), ...columns });

export type WrittenCourse = z.infer<typeof creationSchema>;

/** Courses themselves, without what is in them. */
export const courseRecords: readonly Endpoint[] = [
  {
    line: "GET /courses/products",
    handle(request, world) {
      const { locationId, search } = read(listSchema, request.query);
      const found = world.courses
        .where(
          (course) =>
            course.locationId === locationId && course.title.toLowerCase().includes(search.toLowerCase()),
        )
        .toSorted((one, other) => one.libraryOrder - other.libraryOrder);
      const { items, nextCursor } = pageByCursor(found, request);
      return ok({ products: items.map(courseView), nextCursor });
    },
  },
  {
    line: "POST /courses/products",
    handle(request, world) {
      const { locationId } = read(listSchema, request.query);
      return created(courseView(addCourse(read(creationSchema, request.body), locationId, world)));
    },
  },
  {
    line: "GET /courses/products/{productId}",
    handle: (request, world) => ok(courseView(courseOf(request, world))),
  },
  {
    line: "PUT /courses/products/{productId}",
    handle(request, world) {
      const before = courseOf(request, world);
      const { customizations, ...written } = read(changeSchema, request.body);
      const changed = {
        ...before,
        ...written,
        customizations: { ...before.customizations, ...customizations },
        updatedAt: world.now().toISOString(),
      };
      return ok(courseView(world.courses.put(changed)));
    },
  },
  {
    line: "DELETE /courses/products/{productId}",
    handle(request, world) {
      deleteCourse(courseOf(request, world).id, world);
      return ok({});
    },
  },
];

export function addCourse(written: WrittenCourse, locationId: string, world: World): Course {
  const now = world.now().toISOString();
  const last = world.courses.where((course) => course.locationId === locationId).length;
  return world.courses.put({
    commentPrivacy: "public",
    libraryOrder: last + 1,
    ...written,
    customizations: { ...written.customizations, id: world.chance.uuid() },
    id: world.chance.uuid(),
    locationId,
    createdAt: now,
    updatedAt: now,
  });
}

function courseView({ locationId, ...course }: Course) {
  return {
    description: null,
    posterImage: null,
    customJs: null,
    customCss: null,
    customHeader: null,
    customFooter: null,
    ...course,
  };
}
