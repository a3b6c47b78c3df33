import { z } from "zod";
import { id, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const repeat = object({
  intervalType: z.enum(["yearly", "monthly", "weekly", "daily", "hourly"]),
  interval: z.number().describe("2 with weekly: every other week."),
  startDate: z.string().describe("ISO 8601."),
  endDate: z.string().optional(),
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

export const tasks = {
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
      limit: z.number().optional().describe("Default 25."),
      skip: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "tasks" },
    returns: ["tasks"],
    aliases: [
      "what does the team still have to do",
      "my open to-dos today",
      "overdue follow-ups of a rep",
      "which callbacks are pending",
      "find task ids for the whole account",
      "pull up everyone's to-dos",
      "what's on my plate today",
      "which tasks are past due",
      "all open tasks across customers",
      "what is the va working on",
      "find a reminder by its text",
      "tasks finished this week",
    ],
    example: { completed: false, assignedTo: ["sx6wyHhbFdRXh302Lunr"], limit: 25 },
  }),

  get_recurring_task: read("GET /locations/{locationId}/recurring-tasks/{id}", {
    title: "Get recurring task",
    description:
      "Read one repeating task: its rhythm, owner, contact and how often it has come up. No operation lists them; the id comes from creating one.",
    scopes: ["recurring-tasks.readonly"],
    path: { id: id("recurringTask") },
    returns: ["recurringTask"],
    aliases: [
      "how often does this reminder come up",
      "who does the weekly check-in",
      "details of a repeating to-do",
      "pull up a repeating task",
      "when does this recurring to-do run next",
      "how often do we do the check-in",
      "who owns the monthly reminder",
      "which customers are on this repeating task",
      "see one recurring follow-up",
      "how many times has this task repeated",
    ],
    example: { id: "sx6wyHhbFdRXh302Lunr" },
  }),

  create_recurring_task: write("POST /locations/{locationId}/recurring-tasks", {
    title: "Create recurring task",
    description:
      "Set up a task that comes up again and again for owners and contacts, such as a monthly check-in. Keep the id of the reply. A single task: contacts_create_task.",
    scopes: ["recurring-tasks.write"],
    body: { title: z.string(), rruleOptions: repeat, ...taskForm },
    returns: ["recurringTask"],
    aliases: [
      "remind us every month to call",
      "repeating to-do for the front desk",
      "weekly follow-up on a loop",
      "quarterly check-in with a client",
      "set a reminder every monday",
      "monthly check-in call with every member",
      "have the tech do this each quarter",
      "task that comes back every week",
      "remind the va daily to check the inbox",
      "recurring follow-up for a client",
      "make a to-do repeat",
      "every year remind us about her renewal",
    ],
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
    scopes: ["recurring-tasks.write"],
    path: { id: id("recurringTask") },
    body: { title: z.string().optional(), rruleOptions: repeat.optional(), ...taskForm },
    returns: ["recurringTask"],
    aliases: [
      "make the weekly reminder monthly",
      "hand a repeating to-do to someone else",
      "end a check-in loop on a date",
      "add a client to the regular check-in",
      "change the repeating reminder to fridays",
      "give the weekly task to another rep",
      "do the check-in every two weeks instead",
      "va quit so reassign her recurring to-dos",
      "stop repeating after december",
      "reword a recurring reminder",
      "take a customer off the repeating check-in",
    ],
    example: { id: "sx6wyHhbFdRXh302Lunr", owners: ["082goXVW3lIExEQPOnd3"] },
  }),

  delete_recurring_task: erase("DELETE /locations/{locationId}/recurring-tasks/{id}", {
    title: "Delete recurring task",
    description:
      "Stop a repeating task for good. To end it on a date instead, give it an endDate with locations_update_recurring_task.",
    scopes: ["recurring-tasks.write"],
    path: { id: id("recurringTask") },
    returns: ["id", "success"],
    aliases: [
      "no more weekly reminder",
      "stop a to-do from coming back",
      "cancel the monthly check-in",
      "nuke a recurring task",
      "client left so kill the repeating check-in",
      "scrap the daily reminder",
      "this to-do keeps coming back remove it",
      "toss a repeating follow-up",
      "end the quarterly task for good",
      "stop the loop of weekly to-dos",
      "get rid of a recurring to-do",
    ],
    example: { id: "sx6wyHhbFdRXh302Lunr" },
  }),
} satisfies Declarations;
