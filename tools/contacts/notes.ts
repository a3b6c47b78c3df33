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
      "pull up all notes on this patient",
      "what's been said about this guy",
      "anything written on her file",
      "background on a customer before i call",
      "show every memo on one person",
      "what did the last rep write down",
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
      "put it on her file that she prefers mornings",
      "note that he has a gate code",
      "write down what we talked about today",
      "log that he hates phone calls",
      "make a note about her allergy",
      "type up what the customer told me",
      "add a comment to this guy's profile",
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
    aliases: [
      "open one remark on a lead",
      "full text of a memo",
      "who wrote this note",
      "pull up that one note about her",
      "read the whole memo on this customer",
      "when was this note written",
      "what did that particular note say",
      "see a single comment on a patient",
      "show me the pinned note in full",
      "look at one write-up on a member",
    ],
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
      "add more to the note on her file",
      "the memo on this guy is wrong fix it",
      "stick the important note at the top",
      "edit my comment about a customer",
      "gate code changed update the note",
      "rewrite what i put on this patient",
      "change the color of a note",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok", pinned: true },
  }),

  delete_note: erase("DELETE /contacts/{contactId}/notes/{id}", {
    title: "Delete contact note",
    description: "Remove one note from a contact for good. Its id: contacts_list_notes.",
    scopes: ["contacts.write"],
    path: { id: id("note") },
    returns: ["succeded"],
    aliases: [
      "erase a remark on a lead",
      "take down a memo",
      "remove what i wrote on this client",
      "put the note on the wrong person nuke it",
      "get rid of a comment on a customer",
      "that memo is outdated toss it",
      "scrap what i typed about this guy",
      "delete an old write-up on a patient",
      "remove a private note before she sees it",
      "kill a duplicate note on a lead",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", id: "HGPcayliwcdoUFzvbTok" },
  }),
} satisfies Declarations;
