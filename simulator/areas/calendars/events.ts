import { z } from "zod";
import {
  created,
  type Endpoint,
  type Fields,
  ok,
  param,
  type Reply,
  type SimulatedRequest,
} from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { CalendarEvent } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";
import { calendarById, eventView } from "./calendar.js";
import { instant } from "./event-times.js";

const rangeSchema = z.object({
  locationId: z.string(),
  userId: z.string().optional(),
  calendarId: z.string().optional(),
  groupId: z.string().optional(),
  /** Epoch milliseconds, as text. */
  startTime: z.string(),
  endTime: z.string(),
});

const blockSchema = z.object({
  locationId: z.string(),
  calendarId: z.string().optional(),
  assignedUserId: z.string().optional(),
  title: z.string().optional(),
  startTime: z.string().optional(),
  endTime: z.string().optional(),
});

/** Lists over all events, and blocked slots. */
export const calendarEvents: readonly Endpoint[] = [
  { line: "GET /calendars/events", handle: (request, world) => listed(request, world, "appointment") },
  { line: "GET /calendars/blocked-slots", handle: (request, world) => listed(request, world, "block") },
  {
    line: "POST /calendars/events/block-slots",
    handle: (request, world) =>
      created(blockView(world.events.put(newBlock(request.body, request, world)), world)),
  },
  {
    line: "PUT /calendars/events/block-slots/{eventId}",
    handle(request, world) {
      const event = eventOf(request, world, "block");
      const times = {
        startTime: new Date(event.start).toISOString(),
        endTime: new Date(event.end).toISOString(),
      };
      const block = newBlock({ title: event.title, ...times, ...request.body }, request, world);
      const { id, dateAdded } = event;
      return created(blockView(world.events.put({ ...block, id, dateAdded }), world));
    },
  },
  {
    line: "DELETE /calendars/events/{eventId}",
    handle(request, world) {
      world.events.delete(eventOf(request, world, undefined).id);
      return created({ succeeded: true });
    },
  },
];

function listed(request: SimulatedRequest, world: World, kind: CalendarEvent["kind"]): Reply {
  const { locationId, userId, calendarId, groupId, startTime, endTime } = read(rangeSchema, request.query);
  if (!userId && !calendarId && !groupId) {
    throw serviceError(422, ["Either of userId, groupId or calendarId is required"]);
  }
  const from = millis(startTime, "startTime");
  const to = millis(endTime, "endTime");
  const events = world.events.where(
    (event) =>
      event.kind === kind &&
      event.locationId === locationId &&
      (!userId || event.assignedUserId === userId) &&
      (!calendarId || event.calendarId === calendarId) &&
      (!groupId || world.calendars.get(event.calendarId)?.groupId === groupId) &&
      event.start < to &&
      event.end > from,
  );
  const sorted = events.toSorted((one, other) => one.start - other.start);
  return ok({ events: sorted.map((event) => eventView(event, world)) });
}

function millis(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw serviceError(422, [`${name} must be a number string`]);
  return Number(text);
}

function newBlock(fields: Fields, request: SimulatedRequest, world: World): CalendarEvent {
  const { locationId, calendarId, assignedUserId, title, startTime, endTime } = read(blockSchema, fields);
  // The spec requires calendarId, but the service takes one of the two (docs issue #23).
  if (!calendarId === !assignedUserId) {
    throw serviceError(422, ["Either calendarId or assignedUserId is required, but not both"]);
  }
  if (calendarId) calendarById(calendarId, request, world);
  if (!startTime || !endTime) throw serviceError(422, ["startTime and endTime should not be empty"]);
  const now = world.now().toISOString();
  return {
    id: world.chance.id(),
    kind: "block",
    locationId,
    calendarId,
    assignedUserId,
    title: title ?? "Blocked",
    appointmentStatus: "confirmed",
    start: instant(startTime, "startTime"),
    end: instant(endTime, "endTime"),
    dateAdded: now,
    dateUpdated: now,
  };
}

function blockView(event: CalendarEvent, world: World): Readonly<Record<string, unknown>> {
  const { startTime, endTime } = eventView(event, world);
  const { id, locationId, calendarId, assignedUserId, title } = event;
  return { id, locationId, calendarId, assignedUserId, title, startTime, endTime };
}

function eventOf(request: SimulatedRequest, world: World, kind: CalendarEvent["kind"] | undefined) {
  const event = world.events.get(param(request, "eventId"));
  const fitting = !kind || event?.kind === kind ? event : undefined;
  return reachable(fitting, "Event", request, world);
}
