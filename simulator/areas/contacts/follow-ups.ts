import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type SimulatedRequest,
  succeeded,
} from "../../endpoint/endpoint.js";
import { refusal } from "../../endpoint/service-error.js";
import { read } from "../../server/whitelist.js";
import type { Note, Task } from "../../world/records/records.js";
import type { World } from "../../world/world.js";
import { contactOf } from "./contact.js";

const noteSchema = z.object({
  body: z.string().optional(),
  title: z.string().optional(),
  color: z.string().optional(),
  pinned: z.boolean().optional(),
  userId: z.string().optional(),
});

const taskSchema = z.object({
  title: z.string().optional(),
  body: z.string().optional(),
  dueDate: z.string().optional(),
  completed: z.boolean().optional(),
  assignedTo: z.string().optional(),
});

/** Notes and tasks of a contact. */
export const contactFollowUps: readonly Endpoint[] = [
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
  {
    line: "GET /contacts/{contactId}/tasks",
    handle(request, world) {
      const contact = contactOf(request, world);
      return ok({ tasks: world.tasks.where((task) => task.contactId === contact.id) });
    },
  },
  {
    line: "POST /contacts/{contactId}/tasks",
    handle(request, world) {
      const required = { title: z.string(), dueDate: z.string(), completed: z.boolean() };
      const written = read(taskSchema.extend(required), request.body);
      checkDate(written.dueDate);
      const contactId = contactOf(request, world).id;
      return created({ task: world.tasks.put({ ...written, id: world.chance.id(), contactId }) });
    },
  },
  {
    line: "GET /contacts/{contactId}/tasks/{taskId}",
    handle: (request, world) => ok({ task: taskOf(request, world) }),
  },
  {
    line: "PUT /contacts/{contactId}/tasks/{taskId}",
    handle: (request, world) => ok({ task: changeTask(request, world) }),
  },
  {
    line: "PUT /contacts/{contactId}/tasks/{taskId}/completed",
    handle: (request, world) => ok({ task: changeTask(request, world) }),
  },
  {
    line: "DELETE /contacts/{contactId}/tasks/{taskId}",
    handle(request, world) {
      world.tasks.delete(taskOf(request, world).id);
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
  if (note?.contactId !== contact.id) throw refusal(404, "Note not found");
  return note;
}

function taskOf(request: SimulatedRequest, world: World): Task {
  const contact = contactOf(request, world);
  const task = world.tasks.get(param(request, "taskId"));
  if (task?.contactId !== contact.id) throw refusal(404, "Task not found");
  return task;
}

function changeTask(request: SimulatedRequest, world: World): Task {
  const task = taskOf(request, world);
  const { title, dueDate, completed, ...written } = read(taskSchema, request.body);
  if (dueDate !== undefined) checkDate(dueDate);
  return world.tasks.put({
    ...task,
    ...written,
    title: title ?? task.title,
    dueDate: dueDate ?? task.dueDate,
    completed: completed ?? task.completed,
  });
}

function checkDate(text: string) {
  if (Number.isNaN(Date.parse(text))) throw refusal(422, ["dueDate must be a valid ISO 8601 date string"]);
}
