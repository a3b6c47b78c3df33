import { z } from "zod";
import { isNot } from "../src/declare/condition.js";
import { id, locationId, object } from "../src/declare/fields.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const noteId = id("recordNote");

// silent: the page shows custom_objects.pet alone, and says that contacts and businesses have notes, too.
const objectKey = z
  .string()
  .optional()
  .describe("Kind of record: contact, business or custom_objects.pet, from objects_list_objects.");
const recordId = z.string().optional().describe("Id of that contact, business or object record.");

const relations = z.array(object({ objectKey, recordId }));

/** silent: the values besides add; the page's words are add and remove. */
const change = z.string().describe("add or remove.");

const query = { locationId };
const returns = { note: "record" } as const;

/** silent, of all eight: scopes and token. */
export default toolset(
  "notes",
  {
    title: "Notes",
    summary:
      "Notes on records of any kind, custom objects and businesses among them: write, search, tie to records, delete and restore.",
    version: "v3",
  },
  {
    search_notes: read("POST /notes/search", {
      title: "Search notes",
      description:
        "Find notes of the whole sub-account by text, author, source or the records they hang on. All notes of one contact: contacts_list_notes.",
      body: {
        locationId,
        query: z.string().optional().describe("Text in the note."),
        relations: z.array(z.string()).optional().describe("Ids of records that the note hangs on."),
        createdByUserId: id("user").optional(),
        // silent: the values besides the two of the example
        sources: z.array(z.string()).optional().describe("Such as WEB_USER, WORKFLOW."),
        sortBy: z.string().optional().describe("Such as dateAdded."),
        sortOrder: z.enum(["asc", "desc"]).optional(),
        limit: z.number().optional(),
        skip: z.number().optional().describe("How many notes to leave out; for the next page."),
        count: z.boolean().optional().describe("true: also give the total."),
        includeRelationRecords: z.boolean().optional().describe("true: also give the records."),
      },
      listed: ["query", "relations", "createdByUserId", "limit", "skip"],
      // silent: how the list is called, so that it has no pager. The page shows one note.
      returns,
      example: { query: "warranty", sortBy: "dateAdded", sortOrder: "desc", limit: 10 },
    }),

    get_note: read("GET /notes/{id}", {
      title: "Get note",
      description:
        "Read one note by its id alone, whatever record it hangs on. By contact: contacts_list_notes. Its id: notes_search_notes.",
      path: { id: noteId },
      query,
      returns,
      example: { id: "HGPcayliwcdoUFzvbTok" },
    }),

    create_note: write("POST /notes/", {
      title: "Create note on records",
      description:
        "Write a note that hangs on one or several records: custom objects, businesses, contacts. On one contact alone contacts_create_note is enough.",
      query,
      body: {
        body: z.string(),
        relations: relations.min(1),
        userId: id("user"),
      },
      returns,
      example: {
        body: "Compressor replaced under warranty, next check in May.",
        relations: [{ objectKey: "custom_objects.pet", recordId: "67a1c2e4f0b3d5968e7a4c21" }],
        userId: "GCs5KuzPqTls7vWclkEV",
      },
    }),

    update_note: write("PUT /notes/{id}", {
      title: "Update note",
      description:
        "Change text, title, color or pin of a note by its id. A new body replaces the old text. The records it hangs on: notes_update_note_relations.",
      path: { id: noteId },
      query,
      body: {
        body: z.string().optional(),
        title: z.string().optional(),
        color: z.string().optional().describe("Hex, such as #FFAA00."),
        pinned: z.boolean().optional(),
      },
      returns,
      example: { id: "HGPcayliwcdoUFzvbTok", title: "Warranty", pinned: true },
    }),

    update_note_relations: write("PUT /notes/{id}/relations", {
      title: "Change records of a note",
      description:
        "Hang a note on further records, or take it off some; the other records and the text stay. A record is named by object key and id.",
      also: ["delete"],
      when: { delete: isNot("type", "add") },
      path: { id: noteId },
      query,
      body: { type: change, relations },
      returns,
      example: {
        id: "HGPcayliwcdoUFzvbTok",
        type: "add",
        relations: [{ objectKey: "contact", recordId: "ocQHyuzHvysMo5N5VsXc" }],
      },
    }),

    update_note_attachments: write("PATCH /notes/{id}/attachments", {
      title: "Change attachments of a note",
      description:
        "Add attachments to a note, or take them away. It uploads nothing: an attachment is named by an id that HighLevel has for it.",
      also: ["delete"],
      when: { delete: isNot("type", "add") },
      path: { id: noteId },
      query,
      body: {
        type: change.optional(),
        // silent: where an attachment's id comes from
        attachments: z
          .array(object({ id: z.string().optional().describe("Attachment id."), objectKey, recordId }))
          .optional(),
      },
      returns,
      example: {
        id: "HGPcayliwcdoUFzvbTok",
        type: "add",
        attachments: [{ id: "att_1", objectKey: "custom_objects.pet", recordId: "67a1c2e4f0b3d5968e7a4c21" }],
      },
    }),

    // silent: how long a deleted note can be restored
    delete_note: remove("DELETE /notes/{id}", {
      title: "Delete note",
      description:
        "Remove a note by its id from every record it hangs on. notes_restore_note brings it back; for how long, HighLevel does not say.",
      path: { id: noteId },
      query,
      returns,
      example: { id: "HGPcayliwcdoUFzvbTok" },
    }),

    restore_note: write("POST /notes/{id}/restore", {
      title: "Restore deleted note",
      description:
        "Bring back a note that was deleted, by its id: on the records it hung on, or onto another one with model and recordId.",
      path: { id: noteId },
      query,
      body: {
        // silent: the values of model, and what a conflict is
        model: z.string().optional().describe("Kind of record to restore onto."),
        recordId: z.string().optional().describe("Record to restore onto."),
        forceRestore: z.boolean().optional().describe("true: in spite of conflicts."),
      },
      returns,
      example: { id: "HGPcayliwcdoUFzvbTok" },
    }),
  },
);
