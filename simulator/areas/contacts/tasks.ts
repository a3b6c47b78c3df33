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
import type { Task } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { contactOf } from "./contact.js";

const taskSchema = z.object({
  title: z.string().optional(),
  body: z.string().optional(),
  dueDate: z.string().optional(),
  completed: z.boolean().optional(),
  assignedTo: z.string().optional(),
});

/** Tasks of a contact. */
export const tasks: readonly Endpoint[] = [
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

function taskOf(request: SimulatedRequest, world: World): Task {
  const contact = contactOf(request, world);
  const task = world.tasks.get(param(request, "taskId"));
  if (task?.contactId !== contact.id) throw serviceError(404, "Task not found");
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
  if (Number.isNaN(Date.parse(text)))
    throw serviceError(422, ["dueDate must be a valid ISO 8601 date string"]);
}
