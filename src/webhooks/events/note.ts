import { group } from "../declare/event.js";
import { id, moment, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const note = group("Note", {
  scopes: ["contacts.readonly"],
  entity: { kind: "note", idField: "id" },
  mentions: [{ kind: "contact", idField: "contactId" }],
  reads: "GET /contacts/{contactId}/notes/{id}",
  stales: ["note", "notes"],
});

const remark = { locationId: id, id, contactId: text, body: text, dateAdded: moment };

const callBack = {
  locationId: ids.location,
  id: "nT3wK8vLqX5dR1bMj7Gs",
  contactId: ids.contact,
  body: "Prefers to be called after four.",
  dateAdded: "2026-03-02T10:10:00.000Z",
};

export default [
  note("NoteCreate", {
    title: "Note written",
    description:
      "Sent when a note is put on a contact; some apps never receive note events because HighLevel enables them app " +
      "by app.",
    payload: typed("NoteCreate", remark),
    sample: { type: "NoteCreate", ...callBack },
  }),
  note("NoteUpdate", {
    title: "Note changed",
    description:
      "Sent when a note's text is edited, with the new text only; what it said before is not in the body.",
    // The one note event that no scope is documented for.
    scopes: [],
    payload: typed("NoteUpdate", remark),
    sample: { type: "NoteUpdate", ...callBack, body: "Prefers to be called after five." },
  }),
  note("NoteDelete", {
    title: "Note deleted",
    description:
      "Sent when a note is taken off a contact, with its last text; the contact itself is still there to be read.",
    reads: null,
    payload: typed("NoteDelete", remark),
    sample: { type: "NoteDelete", ...callBack },
  }),
] as const;
