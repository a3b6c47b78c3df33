import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { CalendarGroup } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";

const groupSchema = z.object({ name: z.string(), description: z.string(), slug: z.string() });

export const calendarGroups: readonly Endpoint[] = [
  {
    line: "GET /calendars/groups",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      return ok({ groups: world.calendarGroups.where((group) => group.locationId === locationId) });
    },
  },
  {
    line: "POST /calendars/groups",
    handle(request, world) {
      const { isActive, ...written } = read(
        groupSchema.extend({ locationId: z.string(), isActive: z.boolean().default(true) }),
        request.body,
      );
      if (!slugIsFree(written.slug, undefined, world)) throw serviceError(400, "Slug is already taken");
      return created({ group: world.calendarGroups.put({ ...written, isActive, id: world.chance.id() }) });
    },
  },
  {
    line: "POST /calendars/groups/validate-slug",
    handle(request, world) {
      const { slug } = read(z.object({ slug: z.string() }), request.body);
      return ok({ available: slugIsFree(slug, undefined, world) });
    },
  },
  {
    line: "PUT /calendars/groups/{groupId}",
    handle(request, world) {
      const group = groupOf(request, world);
      const written = read(groupSchema, request.body);
      if (!slugIsFree(written.slug, group.id, world)) throw serviceError(400, "Slug is already taken");
      return ok({ group: world.calendarGroups.put({ ...group, ...written }) });
    },
  },
  {
    line: "PUT /calendars/groups/{groupId}/status",
    handle(request, world) {
      const { isActive } = read(z.object({ isActive: z.boolean() }), request.body);
      world.calendarGroups.put({ ...groupOf(request, world), isActive });
      return ok({ success: true });
    },
  },
  {
    line: "DELETE /calendars/groups/{groupId}",
    handle(request, world) {
      world.calendarGroups.delete(groupOf(request, world).id);
      return ok({ success: true });
    },
  },
];

function groupOf(request: SimulatedRequest, world: World): CalendarGroup {
  const group = world.calendarGroups.get(param(request, "groupId"));
  return reachable(group, "Calendar group", request, world);
}

function slugIsFree(slug: string, own: string | undefined, world: World) {
  return !world.calendarGroups.find((group) => group.slug === slug && group.id !== own);
}
