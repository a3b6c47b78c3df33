import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type Reply,
  type SimulatedRequest,
} from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { refusal } from "../../endpoint/service-error.js";
import { type Fields, read } from "../../server/whitelist.js";
import type { CalendarEvent, Note } from "../../world/records/records.js";
import type { World } from "../../world/world.js";
import { instant } from "./appointments.js";
import { calendarById, eventView } from "./calendar.js";

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

const noteSchema = z.object({ body: z.string(), userId: z.string().optional() });

/** Lists over all events, blocked slots, and the notes of appointments. */
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
  {
    line: "GET /calendars/appointments/{appointmentId}/notes",
    handle(request, world) {
      const { limit, offset } = read(z.object({ limit: z.number(), offset: z.number() }), request.query);
      const appointment = appointmentOf(request, world);
      const notes = world.notes.where((note) => note.appointmentId === appointment.id);
      const page = notes.slice(offset, offset + limit);
      return ok({ notes: page.map((note) => noteView(note, world)), hasMore: offset + limit < notes.length });
    },
  },
  {
    line: "POST /calendars/appointments/{appointmentId}/notes",
    handle(request, world) {
      const appointment = appointmentOf(request, world);
      const note = world.notes.put({
        ...read(noteSchema, request.body),
        id: world.chance.id(),
        appointmentId: appointment.id,
        contactId: appointment.contactId ?? "",
        dateAdded: world.now().toISOString(),
      });
      return created({ note: noteView(note, world) });
    },
  },
  {
    line: "PUT /calendars/appointments/{appointmentId}/notes/{noteId}",
    handle(request, world) {
      const note = world.notes.put({ ...noteOf(request, world), ...read(noteSchema, request.body) });
      return ok({ note: noteView(note, world) });
    },
  },
  {
    line: "DELETE /calendars/appointments/{appointmentId}/notes/{noteId}",
    handle(request, world) {
      world.notes.delete(noteOf(request, world).id);
      return ok({ success: true });
    },
  },
];

function listed(request: SimulatedRequest, world: World, kind: CalendarEvent["kind"]): Reply {
  const { locationId, userId, calendarId, groupId, startTime, endTime } = read(rangeSchema, request.query);
  if (!userId && !calendarId && !groupId) {
    throw refusal(422, ["Either of userId, groupId or calendarId is required"]);
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
  if (!/^\d+$/.test(text)) throw refusal(422, [`${name} must be a number string`]);
  return Number(text);
}

function newBlock(fields: Fields, request: SimulatedRequest, world: World): CalendarEvent {
  const { locationId, calendarId, assignedUserId, title, startTime, endTime } = read(blockSchema, fields);
  // The spec calls calendarId required, yet the service takes one of the two (issue #23).
  if (!calendarId === !assignedUserId) {
    throw refusal(422, ["Either calendarId or assignedUserId is required, but not both"]);
  }
  if (calendarId) calendarById(calendarId, request, world);
  if (!startTime || !endTime) throw refusal(422, ["startTime and endTime should not be empty"]);
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

function appointmentOf(request: SimulatedRequest, world: World): CalendarEvent {
  return reachable(world.events.get(param(request, "appointmentId")), "Appointment", request, world);
}

function noteOf(request: SimulatedRequest, world: World): Note {
  const note = world.notes.get(param(request, "noteId"));
  if (note?.appointmentId !== appointmentOf(request, world).id) throw refusal(404, "Note not found");
  return note;
}

function noteView({ appointmentId, ...note }: Note, world: World): Readonly<Record<string, unknown>> {
  const user = world.users.get(note.userId);
  const createdBy = user ? { id: user.id, name: `${user.firstName} ${user.lastName}` } : undefined;
  return { ...note, createdBy };
}
