import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const notes = {
  /* RAW summary: Get All Notes */
  list_notes: read("GET /contacts/{contactId}/notes", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.readonly"],
    returns: ["notes"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR"}
    example: {},
  }),

  /* RAW summary: Create Note */
  create_note: write("POST /contacts/{contactId}/notes", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    body: {
      body: z.string(),
      userId: id("user").optional(),
      title: z.string().optional(),
      color: z.string().optional(),
      pinned: z.boolean().optional(),
    },
    returns: ["note"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "body": "lorem ipsum"}
    example: {},
  }),

  /* RAW summary: Get Note */
  get_note: read("GET /contacts/{contactId}/notes/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.readonly"],
    path: { id: id("note") },
    returns: ["note"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "id": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Update Note */
  update_note: write("PUT /contacts/{contactId}/notes/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    path: { id: id("note") },
    body: {
      userId: id("user").optional(),
      body: z.string().optional(),
      title: z.string().optional(),
      color: z.string().optional(),
      pinned: z.boolean().optional(),
    },
    returns: ["note"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "id": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Delete Note */
  delete_note: erase("DELETE /contacts/{contactId}/notes/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    path: { id: id("note") },
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "id": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),
} satisfies Declarations;
