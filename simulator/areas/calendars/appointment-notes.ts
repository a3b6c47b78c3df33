import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { CalendarEvent } from "../../world/records/calendars.js";
import type { Note } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";

const noteSchema = z.object({ body: z.string(), userId: z.string().optional() });

/** Notes of an appointment. */
export const appointmentNotes: readonly Endpoint[] = [
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

function appointmentOf(request: SimulatedRequest, world: World): CalendarEvent {
  return reachable(world.events.get(param(request, "appointmentId")), "Appointment", request, world);
}

function noteOf(request: SimulatedRequest, world: World): Note {
  const note = world.notes.get(param(request, "noteId"));
  if (note?.appointmentId !== appointmentOf(request, world).id) throw serviceError(404, "Note not found");
  return note;
}

function noteView({ appointmentId, ...note }: Note, world: World): Readonly<Record<string, unknown>> {
  const user = world.users.get(note.userId);
  const createdBy = user ? { id: user.id, name: `${user.firstName} ${user.lastName}` } : undefined;
  return { ...note, createdBy };
}
