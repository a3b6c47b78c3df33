import { z } from "zod";
import { id, object, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const repeat = object({
  intervalType: z.enum(["yearly", "monthly", "weekly", "daily", "hourly"]),
  interval: z.number().describe("2 with weekly: every other week."),
  startDate: time("iso"),
  endDate: time("iso").optional(),
  dayOfWeek: z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  dayOfMonth: z.number().optional(),
  monthOfYear: z.number().optional(),
  count: z.number().optional().describe("Stop after so many tasks."),
  dueAfterSeconds: z.number().describe("Time to do each task; 86400 is a day."),
  createTaskIfOverDue: z.boolean().optional(),
});

const taskForm = {
  description: z.string().optional(),
  contactIds: z.array(id("contact")).optional(),
  owners: z.array(id("user")).optional(),
  ignoreTaskCreation: z.boolean().optional().describe("True: no first task right away."),
};

export const tasks = area("recurring-tasks", {
  search_tasks: read("POST /locations/{locationId}/tasks/search", {
    title: "Search tasks",
    description:
      "Find to-dos across all contacts, by owner, contact, text or whether they are done. For one contact only: contacts_list_tasks.",
    scopes: ["locations/tasks.readonly"],
    body: {
      query: z.string().optional().describe("Part of the title."),
      completed: z.boolean().optional(),
      assignedTo: z.array(id("user")).optional(),
      contactId: z.array(id("contact")).optional(),
      businessId: id("business").optional(),
      limit: z.number().default(25),
      skip: z.number().optional(),
    },
    pager: bySkip("tasks"),
    returns: { tasks: "list" },
    example: { completed: false, assignedTo: ["sx6wyHhbFdRXh302Lunr"], limit: 25 },
  }),

  get_recurring_task: read("GET /locations/{locationId}/recurring-tasks/{id}", {
    title: "Get recurring task",
    description:
      "Read one repeating task: its rhythm, owner, contact and how often it has come up. No operation lists them; the id comes from creating one.",
    path: { id: id("recurringTask") },
    returns: { recurringTask: "record" },
    example: { id: "sx6wyHhbFdRXh302Lunr" },
  }),

  create_recurring_task: write("POST /locations/{locationId}/recurring-tasks", {
    title: "Create recurring task",
    description:
      "Set up a task that comes up again and again for owners and contacts, such as a monthly check-in. Keep the id of the reply. A single task: contacts_create_task.",
    body: { title: z.string(), rruleOptions: repeat, ...taskForm },
    returns: { recurringTask: "record" },
    example: {
      title: "Check in about the next cleaning",
      contactIds: ["ocQHyuzHvysMo5N5VsXc"],
      owners: ["sx6wyHhbFdRXh302Lunr"],
      rruleOptions: {
        intervalType: "monthly",
        interval: 6,
        startDate: "2026-05-04T14:00:00.000Z",
        dueAfterSeconds: 86400,
      },
    },
  }),

  update_recurring_task: write("PUT /locations/{locationId}/recurring-tasks/{id}", {
    title: "Update recurring task",
    description:
      "Change a repeating task: text, owners, contacts or rhythm. rruleOptions is given whole. Tasks it has already made are changed with contacts_update_task.",
    path: { id: id("recurringTask") },
    body: { title: z.string().optional(), rruleOptions: repeat.optional(), ...taskForm },
    returns: { recurringTask: "record" },
    example: { id: "sx6wyHhbFdRXh302Lunr", owners: ["082goXVW3lIExEQPOnd3"] },
  }),

  delete_recurring_task: remove("DELETE /locations/{locationId}/recurring-tasks/{id}", {
    title: "Delete recurring task",
    description:
      "Stop a repeating task for good. To end it on a date instead, give it an endDate with locations_update_recurring_task.",
    path: { id: id("recurringTask") },
    returns: { id: "value", success: "value" },
    example: { id: "sx6wyHhbFdRXh302Lunr" },
  }),
});
