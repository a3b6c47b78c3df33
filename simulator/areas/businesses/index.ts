import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain, plainAnswer, removeWithin } from "../../endpoint/plain.js";

const kept = plain({ kind: "businesses", what: "Business", ids: "hex" });

/** Companies that contacts work for. One that goes leaves its people. */
export const businesses: readonly Endpoint[] = [
  kept.create("POST /businesses/"),
  kept.list("GET /businesses/", { usual: 100 }),
  kept.get("GET /businesses/{businessId}"),
  kept.change("PUT /businesses/{businessId}"),
  plainAnswer("DELETE /businesses/{businessId}", (request, world) => {
    const { id } = kept.named(request, world);
    for (const contact of world.contacts.where(({ businessId }) => businessId === id)) {
      world.contacts.put({ ...contact, businessId: undefined });
    }
    removeWithin("businesses", id, world);
    return {};
  }),
];
