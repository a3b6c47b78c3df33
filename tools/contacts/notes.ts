import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

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
    scopes: ["contacts.readonly"],
    returns: ["notes"],
    aliases: [
      "what did we write down about this lead",
      "read the remarks on a client",
      "call notes on this person",
      "history of comments on a customer",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_note: write("POST /contacts/{contactId}/notes", {
    title: "Add note to contact",
    description:
      "Write a note on one contact. Only the team sees it; to write to the contact: conversations_send_message.",
    scopes: ["contacts.write"],
    body: { body: z.string(), ...look },
    returns: ["note"],
    aliases: [
      "jot something down about a lead",
      "leave a note about a phone call",
      "put a remark on a client's record",
      "write a memo on this person",
    ],
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      body: "Wants the hydrafacial package, will decide after her holiday on May 12.",
    },
  }),

  get_note: read("GET /contacts/{contactId}/notes/{id}", {
    title: "Get contact note",
    description: "Read one note of a contact whole. For its id, and for all notes: contacts_list_notes.",
    scopes: ["contacts.readonly"],
    path: { id: id("note") },
    returns: ["note"],
    aliases: ["open one remark on a lead", "full text of a memo", "who wrote this note"],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok" },
  }),

  update_note: write("PUT /contacts/{contactId}/notes/{id}", {
    title: "Update contact note",
    description:
      "Change one note of a contact: text, title, color, pin. A new body replaces the old text. Ids: contacts_list_notes.",
    scopes: ["contacts.write"],
    path: { id: id("note") },
    body: { body: z.string().optional(), ...look },
    returns: ["note"],
    aliases: [
      "fix a typo in a remark",
      "pin this memo to the top",
      "unpin or recolor a remark",
      "correct what we wrote about a client",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok", pinned: true },
  }),

  delete_note: erase("DELETE /contacts/{contactId}/notes/{id}", {
    title: "Delete contact note",
    description: "Remove one note from a contact for good. Its id: contacts_list_notes.",
    scopes: ["contacts.write"],
    path: { id: id("note") },
    returns: ["succeded"],
    aliases: ["erase a remark on a lead", "take down a memo", "remove what i wrote on this client"],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok" },
  }),
} satisfies Declarations;
