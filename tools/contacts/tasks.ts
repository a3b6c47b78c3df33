import { z } from "zod";
import { id, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const tasks = {
  /* RAW summary: Get all Tasks */
  list_tasks: read("GET /contacts/{contactId}/tasks", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.readonly"],
    returns: ["tasks"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR"}
    example: {},
  }),

  /* RAW summary: Create Task */
  create_task: write("POST /contacts/{contactId}/tasks", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    body: {
      title: z.string(),
      dueDate: time("iso"),
      completed: z.boolean(),
      body: z.string().optional(),
      assignedTo: id("user").optional(),
    },
    returns: ["task"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "title": "First Task", "dueDate":
    // "2020-10-25T11:00:00Z", "completed": true}
    example: {},
  }),

  /* RAW summary: Get Task */
  get_task: read("GET /contacts/{contactId}/tasks/{taskId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.readonly"],
    returns: ["task"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "taskId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Update Task */
  update_task: write("PUT /contacts/{contactId}/tasks/{taskId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    body: {
      title: z.string().optional(),
      body: z.string().optional(),
      dueDate: time("iso").optional(),
      completed: z.boolean().optional(),
      assignedTo: id("user").optional(),
    },
    returns: ["task"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "taskId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Delete Task */
  delete_task: erase("DELETE /contacts/{contactId}/tasks/{taskId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "taskId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Update Task Completed */
  complete_task: write("PUT /contacts/{contactId}/tasks/{taskId}/completed", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    body: {
      completed: z.boolean(),
    },
    returns: ["task"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "taskId": "ocQHyuzHvysMo5N5VsXc", "completed":
    // true}
    example: {},
  }),
} satisfies Declarations;
