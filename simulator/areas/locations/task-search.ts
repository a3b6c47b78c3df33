import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { nameOf } from "../../world/records/contacts.js";

const searchSchema = z.object({
  query: z.string().default(""),
  completed: z.boolean().optional(),
  assignedTo: z.array(z.string()).optional(),
  contactId: z.array(z.string()).optional(),
  limit: z.number().default(25),
  skip: z.number().default(0),
});

/** Tasks over all contacts of a sub-account. */
export const taskSearch: readonly Endpoint[] = [
  {
    line: "POST /locations/{locationId}/tasks/search",
    handle(request, world) {
      const locationId = param(request, "locationId");
      checkReach(request.token, locationId, world);
      const given = read(searchSchema, request.body);
      const found = world.tasks.where(
        (task) =>
          world.contacts.get(task.contactId)?.locationId === locationId &&
          task.title.toLowerCase().includes(given.query.toLowerCase()) &&
          (given.completed === undefined || task.completed === given.completed) &&
          (given.assignedTo === undefined || given.assignedTo.includes(task.assignedTo ?? "")) &&
          (given.contactId === undefined || given.contactId.includes(task.contactId)),
      );
      const tasks = found.slice(given.skip, given.skip + given.limit).map(({ id, ...task }) => {
        const contact = world.contacts.get(task.contactId);
        return { _id: id, locationId, ...task, contactDetails: contact && { name: nameOf(contact) } };
      });
      return ok({ tasks });
    },
  },
];
