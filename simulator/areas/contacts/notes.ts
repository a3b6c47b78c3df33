import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type SimulatedRequest,
  succeeded,
} from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Note } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { contactOf } from "./contact.js";

const noteSchema = z.object({
  body: z.string().optional(),
  title: z.string().optional(),
  color: z.string().optional(),
  pinned: z.boolean().optional(),
  userId: z.string().optional(),
});

/** Notes of a contact, without those of its appointments. */
export const notes: readonly Endpoint[] = [
  {
    line: "GET /contacts/{contactId}/notes",
    handle(request, world) {
      const contact = contactOf(request, world);
      const notes = world.notes.where((note) => note.contactId === contact.id && !note.appointmentId);
      return ok({ notes });
    },
  },
  {
    line: "POST /contacts/{contactId}/notes",
    handle(request, world) {
      const written = read(noteSchema.extend({ body: z.string() }), request.body);
      const note = world.notes.put({
        ...written,
        id: world.chance.id(),
        contactId: contactOf(request, world).id,
        dateAdded: world.now().toISOString(),
      });
      return created({ note });
    },
  },
  {
    line: "GET /contacts/{contactId}/notes/{id}",
    handle: (request, world) => ok({ note: noteOf(request, world) }),
  },
  {
    line: "PUT /contacts/{contactId}/notes/{id}",
    handle(request, world) {
      const note = noteOf(request, world);
      return ok({
        note: world.notes.put({ ...note, ...read(noteSchema, request.body), body: bodyOf(request, note) }),
      });
    },
  },
  {
    line: "DELETE /contacts/{contactId}/notes/{id}",
    handle(request, world) {
      world.notes.delete(noteOf(request, world).id);
      return ok(succeeded(request));
    },
  },
];

function bodyOf(request: SimulatedRequest, note: Note) {
  return read(noteSchema, request.body).body ?? note.body;
}

function noteOf(request: SimulatedRequest, world: World): Note {
  const contact = contactOf(request, world);
  const note = world.notes.get(param(request, "id"));
  if (note?.contactId !== contact.id) throw serviceError(404, "Note not found");
  return note;
}
