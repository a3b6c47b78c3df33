import { type Endpoint, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { plainAnswer } from "../../endpoint/plain.js";
import { reachable } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";

/** Many contacts at once. */
export const bulk: readonly Endpoint[] = [
  plainAnswer("POST /contacts/bulk/business", (request, world) => {
    const { businessId } = request.body;
    const business = world.records.of("businesses").get(String(businessId));
    if (business === undefined) throw serviceError(404, "Business not found");
    const contacts = named(request, world, "ids");
    for (const contact of contacts) {
      world.contacts.put({ ...contact, businessId: business.id, companyName: String(business.name) });
    }
    return { success: true, ids: contacts.map(({ id }) => id) };
  }),
  plainAnswer("POST /contacts/bulk/tags/update/{type}", (request, world) => {
    const type = param(request, "type");
    if (type !== "add" && type !== "remove") throw serviceError(400, "type must be add or remove");
    const tags = texts(request.body.tags);
    const contacts = named(request, world, "contacts");
    for (const contact of contacts) {
      const others =
        request.body.removeAllTags === true ? [] : contact.tags.filter((tag) => !tags.includes(tag));
      world.contacts.put({ ...contact, tags: type === "add" ? [...others, ...tags] : others });
    }
    const responses = contacts.map(({ id, tags: before }) => ({
      contactId: id,
      message: "Tags updated",
      type: "success",
      oldTags: before,
      tagsAdded: type === "add" ? tags : [],
      tagsRemoved: type === "remove" ? tags : [],
    }));
    return { succeded: true, errorCount: 0, responses };
  }),
];

function named(request: SimulatedRequest, world: World, list: string): readonly Contact[] {
  return texts(request.body[list]).map((id) => reachable(world.contacts.get(id), "Contact", request, world));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
