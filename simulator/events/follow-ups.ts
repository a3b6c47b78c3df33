import type { UnknownRecord } from "../../src/text/json.js";
import type { Note, Task } from "../world/records/contacts.js";
import type { World } from "../world/world.js";
import { lifecycle, type RecordEvents } from "./record-events.js";

export const noteEvents: RecordEvents<Note> = {
  names: lifecycle("NoteCreate", "NoteUpdate", "NoteDelete"),
  body: (note, world) => {
    const { id, body, dateAdded } = note;
    return ofContact(note, { id, body, dateAdded }, world);
  },
};

export const taskEvents: RecordEvents<Task> = {
  names: ({ before, after }) => {
    if (before === undefined) return ["TaskCreate"];
    if (after === undefined) return ["TaskDelete"];
    return after.completed && !before.completed ? ["TaskComplete"] : [];
  },
  body: (task, world) => {
    const { id, title, body, assignedTo, dueDate } = task;
    return ofContact(task, { id, title, body, assignedTo, dueDate }, world);
  },
};

/** Notes and tasks name their contact only: without it the sub-account is unknown, and nothing is sent. */
function ofContact({ contactId }: { readonly contactId: string }, body: UnknownRecord, world: World) {
  const locationId = world.contacts.get(contactId)?.locationId;
  return locationId === undefined ? undefined : { locationId, contactId, ...body };
}
