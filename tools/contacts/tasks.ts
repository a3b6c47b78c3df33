import { z } from "zod";
import { id, time } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const rest = {
  body: z.string().optional(),
  assignedTo: id("user").optional(),
};

export const tasks = {
  list_tasks: read("GET /contacts/{contactId}/tasks", {
    title: "List tasks of a contact",
    description: "All tasks of one contact, open and done. Across all contacts: locations_search_tasks.",
    returns: { tasks: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_task: write("POST /contacts/{contactId}/tasks", {
    title: "Create task for contact",
    description:
      "Give the team something to do for one contact, with a due time and an owner. A new one has completed false.",
    body: { title: z.string(), dueDate: time("iso"), completed: z.boolean(), ...rest },
    returns: { task: "record" },
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      title: "Call back about the roof inspection",
      dueDate: "2026-05-12T15:00:00-05:00",
      completed: false,
    },
  }),

  get_task: read("GET /contacts/{contactId}/tasks/{taskId}", {
    title: "Get contact task",
    description: "Read one task of a contact: text, due time, owner, whether it is done.",
    returns: { task: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue" },
  }),

  update_task: write("PUT /contacts/{contactId}/tasks/{taskId}", {
    title: "Update contact task",
    description:
      "Change one task of a contact: due time, owner, text. To tick it off only: contacts_complete_task.",
    body: {
      title: z.string().optional(),
      dueDate: time("iso").optional(),
      completed: z.boolean().optional(),
      ...rest,
    },
    returns: { task: "record" },
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      taskId: "lJpzYrWdpkC2hX6t2yue",
      dueDate: "2026-05-19T15:00:00-05:00",
    },
  }),

  delete_task: remove("DELETE /contacts/{contactId}/tasks/{taskId}", {
    title: "Delete contact task",
    description: "Remove one task of a contact for good. A task that is done: contacts_complete_task.",
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue" },
    v3: { returns: { succeeded: "value" } },
  }),

  complete_task: write("PUT /contacts/{contactId}/tasks/{taskId}/completed", {
    title: "Complete or reopen contact task",
    description: "Tick one task of a contact off, or open it again with completed false.",
    body: { completed: z.boolean() },
    returns: { task: "record" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue", completed: true },
  }),
} satisfies Declarations;
