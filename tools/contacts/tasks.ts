import { z } from "zod";
import { id, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const rest = {
  body: z.string().optional(),
  assignedTo: id("user").optional(),
};

export const tasks = {
  list_tasks: read("GET /contacts/{contactId}/tasks", {
    title: "List tasks of a contact",
    description: "All tasks of one contact, open and done. Across all contacts: locations_search_tasks.",
    scopes: ["contacts.readonly"],
    returns: ["tasks"],
    aliases: [
      "what is still to do for this client",
      "open tasks and follow-ups on a lead",
      "to-do list of one person",
      "reminders set for this customer",
      "what do we owe this customer",
      "anything left to do on this lead",
      "pending callbacks for a patient",
      "follow-ups due on this guy",
      "did we finish everything for her",
      "show every task on one person",
      "what's next on a client's list",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  create_task: write("POST /contacts/{contactId}/tasks", {
    title: "Create task for contact",
    description:
      "Give the team something to do for one contact, with a due time and an owner. A new one has completed false.",
    scopes: ["contacts.write"],
    body: { title: z.string(), dueDate: time("iso"), completed: z.boolean(), ...rest },
    returns: ["task"],
    aliases: [
      "remind me to call this lead",
      "set a follow-up for tomorrow",
      "add a to-do on a client",
      "assign a callback to a rep",
      "somebody needs to call him back friday",
      "don't let me forget to ping her",
      "put a to-do on the va for this customer",
      "schedule a check-in call task",
      "remind the front desk to chase his paperwork",
      "make a task to send her the contract",
      "give the tech something to do for this client",
    ],
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
    scopes: ["contacts.readonly"],
    returns: ["task"],
    aliases: [
      "open one to-do",
      "details of a follow-up",
      "when is this reminder due",
      "pull up one reminder on a customer",
      "who is this follow-up assigned to",
      "what does this to-do say",
      "has that callback been done",
      "see a single task on this guy",
      "when is the follow-up with her due",
      "read the details of one task",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue" },
  }),

  update_task: write("PUT /contacts/{contactId}/tasks/{taskId}", {
    title: "Update contact task",
    description:
      "Change one task of a contact: due time, owner, text. To tick it off only: contacts_complete_task.",
    scopes: ["contacts.write"],
    body: {
      title: z.string().optional(),
      dueDate: time("iso").optional(),
      completed: z.boolean().optional(),
      ...rest,
    },
    returns: ["task"],
    aliases: [
      "push a follow-up to next week",
      "hand a to-do to a colleague",
      "change the due date of a reminder",
      "reword a to-do",
      "snooze a reminder until monday",
      "bump the callback to next month",
      "give this follow-up to someone else",
      "reassign a to-do to another rep",
      "deadline changed on a task",
      "fix the wording of a reminder",
      "he asked us to call later move the task",
      "rep is out sick pass on her follow-up",
    ],
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      taskId: "lJpzYrWdpkC2hX6t2yue",
      dueDate: "2026-05-19T15:00:00-05:00",
    },
  }),

  delete_task: erase("DELETE /contacts/{contactId}/tasks/{taskId}", {
    title: "Delete contact task",
    description: "Remove one task of a contact for good. A task that is done: contacts_complete_task.",
    scopes: ["contacts.write"],
    returns: ["succeded"],
    aliases: [
      "cancel a follow-up",
      "drop a to-do",
      "clear a reminder that is not needed",
      "scrap a reminder we don't need",
      "toss a to-do made by mistake",
      "nuke a duplicate follow-up",
      "remove a callback from her list",
      "client left so kill his tasks",
      "get rid of an old task",
      "wrong person remove that reminder",
      "erase a to-do for good",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue" },
  }),

  complete_task: write("PUT /contacts/{contactId}/tasks/{taskId}/completed", {
    title: "Complete or reopen contact task",
    description: "Tick one task of a contact off, or open it again with completed false.",
    scopes: ["contacts.write"],
    body: { completed: z.boolean() },
    returns: ["task"],
    aliases: [
      "tick off a to-do it is done",
      "callback made check it off",
      "finish a follow-up",
      "that reminder is not done yet",
      "called him already mark it done",
      "follow-up is taken care of",
      "close out a to-do on this customer",
      "mark the reminder as finished",
      "check that one off my list",
      "uncheck a task i closed too soon",
      "wrap up the callback i just made",
      "reopen a to-do it isn't finished",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", taskId: "lJpzYrWdpkC2hX6t2yue", completed: true },
  }),
} satisfies Declarations;
