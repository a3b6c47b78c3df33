import { z } from "zod";
import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Course, CourseCategory, Lesson } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";

/** The course that the path names. */
export function courseOf(request: SimulatedRequest, world: World): Course {
  return reachable(world.courses.get(param(request, "productId")), "Product", request, world);
}

/** The category that the path names. */
export function categoryOf(request: SimulatedRequest, world: World): CourseCategory {
  const { id } = courseOf(request, world);
  return within(id, world.courseCategories.get(param(request, "categoryId")), "Category");
}

/** The lesson that the path names. */
export function lessonOf(request: SimulatedRequest, world: World): Lesson {
  const { id } = courseOf(request, world);
  return within(id, world.lessons.get(param(request, "lessonId")), "Post");
}

/** The record when it is there and of this course; otherwise throws 404. */
export function within<Item extends { readonly courseId: string }>(
  courseId: string,
  item: Item | undefined,
  what: string,
): Item {
  if (item?.courseId !== courseId) throw serviceError(404, `${what} not found`);
  return item;
}

/** The contact when it is of the sub-account; otherwise throws 404. */
export function contactIn(contactId: string, locationId: string, world: World): string {
  if (world.contacts.get(contactId)?.locationId !== locationId) throw serviceError(404, "Contact not found");
  return contactId;
}

export function bySequence(
  one: { readonly sequenceNo: number },
  other: { readonly sequenceNo: number },
): number {
  return one.sequenceNo - other.sequenceNo;
}

const pageSchema = z.object({
  limit: z.coerce.number().min(1).max(50).default(20),
  cursor: z.string().optional(),
});

/** One page by a cursor that hides how many were skipped. */
export function pageByCursor<Item>(
  items: readonly Item[],
  request: SimulatedRequest,
): { readonly items: readonly Item[]; readonly nextCursor: string | null } {
  const { limit, cursor } = read(pageSchema, request.query);
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, "base64url").toString());
  if (!Number.isSafeInteger(from)) throw serviceError(400, "Invalid cursor");
  const after = from + limit;
  return {
    items: items.slice(from, after),
    nextCursor: after < items.length ? Buffer.from(String(after)).toString("base64url") : null,
  };
}

const numberedSchema = z.object({
  pageSize: z.coerce.number().min(1).max(50).default(20),
  pageNumber: z.coerce.number().min(1).default(1),
});

/** One page by its number. */
export function pageByNumber<Item>(items: readonly Item[], request: SimulatedRequest): readonly Item[] {
  const { pageSize, pageNumber } = read(numberedSchema, request.query);
  return items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
}
