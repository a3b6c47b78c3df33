import { z } from "zod";
import { id, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const customRRulesOptions = object({
  intervalType: z.enum(["yearly", "monthly", "weekly", "daily", "hourly"]),
  interval: z.number(),
  startDate: z.string(),
  endDate: z.string().optional(),
  dayOfMonth: z.number().optional(),
  dayOfWeek: z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  monthOfYear: z.number().optional(),
  count: z.number().optional(),
  createTaskIfOverDue: z.boolean().optional(),
  dueAfterSeconds: z.number(),
});

export const tasks = {
  /* RAW summary: Create Recurring Task; params: title — Name of the task; rruleOptions — Recurring rules;
     description — Description of the task; contactIds — Contact Id; owners — Assigned To; ignoreTaskCreation
     — Create initial task or not */
  create_recurring_task: write("POST /locations/{locationId}/recurring-tasks", {
    title: "TODO",
    description: "TODO",
    body: {
      title: z.string(),
      rruleOptions: customRRulesOptions,
      description: z.string().optional(),
      contactIds: z.array(id("contact")).optional(),
      owners: z.array(id("user")).optional(),
      ignoreTaskCreation: z.boolean().optional(),
    },
    returns: ["recurringTask"],
    aliases: [],
    // RAW example: {"title": "Task Name", "rruleOptions": {"intervalType": "hourly", "interval": 1,
    // "startDate": "2025-07-23T10:00:00.000Z", "dueAfterSeconds": 600}}
    example: {},
  }),

  /* RAW summary: Get Recurring Task By Id */
  get_recurring_task: read("GET /locations/{locationId}/recurring-tasks/{id}", {
    title: "TODO",
    description: "TODO",
    path: { id: id("recurringTask") },
    returns: ["recurringTask"],
    aliases: [],
    // RAW example: {"id": "sx6wyHhbFdRXh302Lunr"}
    example: {},
  }),

  /* RAW summary: Update Recurring Task; params: title — Name of the task; description — Description of the
     task; contactIds — Contact Id; owners — Assigned To; rruleOptions — Recurring rules; ignoreTaskCreation
     — Create initial task or not */
  update_recurring_task: write("PUT /locations/{locationId}/recurring-tasks/{id}", {
    title: "TODO",
    description: "TODO",
    path: { id: id("recurringTask") },
    body: {
      title: z.string().optional(),
      description: z.string().optional(),
      contactIds: z.array(id("contact")).optional(),
      owners: z.array(id("user")).optional(),
      rruleOptions: customRRulesOptions.optional(),
      ignoreTaskCreation: z.boolean().optional(),
    },
    returns: ["recurringTask"],
    aliases: [],
    // RAW example: {"id": "sx6wyHhbFdRXh302Lunr"}
    example: {},
  }),

  /* RAW summary: Delete Recurring Task */
  delete_recurring_task: erase("DELETE /locations/{locationId}/recurring-tasks/{id}", {
    title: "TODO",
    description: "TODO",
    path: { id: id("recurringTask") },
    returns: ["id", "success"],
    aliases: [],
    // RAW example: {"id": "sx6wyHhbFdRXh302Lunr"}
    example: {},
  }),

  /* RAW summary: Task Search Filter; description: Task Search; params: completed — Task Completed Or
     Pending; assignedTo — Assigned User Ids; query — Search Value; limit — Limit To Api; skip — Number Of
     Tasks To Skip; businessId — Bussiness Id */
  search_tasks: read("POST /locations/{locationId}/tasks/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tasks.readonly"],
    body: {
      contactId: z.array(id("contact")).optional(),
      completed: z.boolean().optional(),
      assignedTo: z.array(id("user")).optional(),
      query: z.string().optional(),
      limit: z.number().optional(),
      skip: z.number().optional(),
      businessId: id("business").optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "tasks" },
    returns: ["tasks"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
