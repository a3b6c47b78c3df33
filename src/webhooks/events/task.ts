import { group } from "../declare/event.js";
import { id, moment, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const task = group("Task", {
  scopes: ["contacts.readonly"],
  entity: { kind: "task", idField: "id" },
  mentions: [
    { kind: "contact", idField: "contactId" },
    { kind: "user", idField: "assignedTo" },
  ],
  reads: "GET /contacts/{contactId}/tasks/{taskId}",
  stales: ["task", "tasks"],
});

const todo = {
  locationId: id,
  id,
  contactId: text,
  title: text,
  body: text,
  assignedTo: text,
  dueDate: moment,
  dateAdded: moment,
};

const callMara = {
  locationId: ids.location,
  id: "tK8wB3vNxR6dJ1mLq5Gs",
  contactId: ids.contact,
  title: "Call about the X-rays",
  body: "Ask whether the old ones can be sent over.",
  assignedTo: ids.user,
  dueDate: "2026-03-04T17:00:00.000Z",
  dateAdded: "2026-03-02T10:45:00.000Z",
};

export default [
  task("TaskCreate", {
    title: "Task created",
    description:
      "Sent when a task is set; contactId is known to be missing at times, and without it the task cannot be read back.",
    payload: typed("TaskCreate", todo),
    sample: { type: "TaskCreate", ...callMara },
  }),
  task("TaskComplete", {
    title: "Task completed",
    description:
      "Sent when a task is ticked off; there is no event for other changes to a task, nor for opening it again.",
    // The one task event that no scope is documented for.
    scopes: [],
    payload: typed("TaskComplete", todo),
    sample: { type: "TaskComplete", ...callMara },
  }),
  task("TaskDelete", {
    title: "Task deleted",
    description:
      "Sent when a task is removed, done or not, with its last state; that it was removed is said by `type` alone.",
    reads: null,
    payload: typed("TaskDelete", todo),
    sample: { type: "TaskDelete", ...callMara },
  }),
] as const;
