import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const look = {
  title: z.string().optional(),
  pinned: z.boolean().optional(),
  color: z.string().optional().describe("Hex, such as #FFAA00."),
  userId: id("user").optional(),
};

export const notes = {
  list_notes: read("GET /contacts/{contactId}/notes", {
    title: "List notes of a contact",
    description:
      "All notes on one contact with their ids, authors and dates. Notes on a booking are apart: calendars_list_appointment_notes.",
    returns: { notes: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_note: write("POST /contacts/{contactId}/notes", {
    title: "Add note to contact",
    description:
      "Write a note on one contact. Only the team sees it; to write to the contact: conversations_send_message.",
    body: { body: z.string(), ...look },
    returns: { note: "record" },
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      body: "Wants the hydrafacial package, will decide after her holiday on May 12.",
    },
  }),

  get_note: read("GET /contacts/{contactId}/notes/{id}", {
    title: "Get contact note",
    description: "Read one note of a contact whole. For its id, and for all notes: contacts_list_notes.",
    path: { id: id("note") },
    returns: { note: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok" },
  }),

  update_note: write("PUT /contacts/{contactId}/notes/{id}", {
    title: "Update contact note",
    description:
      "Change one note of a contact: text, title, color, pin. A new body replaces the old text. Ids: contacts_list_notes.",
    path: { id: id("note") },
    body: { body: z.string().optional(), ...look },
    returns: { note: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok", pinned: true },
  }),

  delete_note: remove("DELETE /contacts/{contactId}/notes/{id}", {
    title: "Delete contact note",
    description: "Remove one note from a contact for good. Its id: contacts_list_notes.",
    path: { id: id("note") },
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok" },
    v3: { returns: { succeeded: "value" } },
  }),
} satisfies Declarations;
