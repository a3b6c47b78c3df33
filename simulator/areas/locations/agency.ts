import { type Endpoint, type Fields, ok, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { replyWith } from "../../endpoint/envelope.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Location } from "../../world/records/account.js";
import type { World } from "../../world/world.js";
import { locationOf, locationView } from "./location.js";

/** What the agency does with its sub-accounts. */
export const agency: readonly Endpoint[] = [
  {
    line: "POST /locations/",
    handle(request, world) {
      const { companyId } = request.body;
      if (companyId !== request.token.resourceId)
        throw serviceError(403, "The token does not have access to this company.");
      const location = world.locations.put(
        shaped({ id: world.chance.id(), companyId: String(companyId) }, request.body),
      );
      return shown(request, location);
    },
  },
  {
    line: "PUT /locations/{locationId}",
    handle: (request, world) =>
      shown(request, world.locations.put(shaped(locationOf(request, world), request.body))),
  },
  {
    line: "DELETE /locations/{locationId}",
    handle(request, world) {
      const { id } = locationOf(request, world);
      removeLocation(id, world);
      return ok({ success: true, message: "Location deleted" });
    },
  },
];

function shown(request: SimulatedRequest, location: Location) {
  const of: Fields = locationView(location);
  return replyWith(request, { of, at: "", origin: { id: location.id, at: "" } });
}

function shaped(
  before: Partial<Location> & { readonly id: string; readonly companyId: string },
  body: Fields,
): Location {
  const text = (name: keyof Location) => String(body[name] ?? before[name] ?? "");
  return {
    id: before.id,
    companyId: before.companyId,
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
    address: text("address"),
    city: text("city"),
    state: text("state"),
    country: text("country") || "US",
    postalCode: text("postalCode"),
    website: text("website"),
    timezone: text("timezone") || "America/New_York",
    allowDuplicateContact: before.allowDuplicateContact ?? false,
  };
}

/** Everything of the sub-account goes with it. */
function removeLocation(id: string, world: World): void {
  world.locations.delete(id);
  for (const kind of [
    world.contacts,
    world.calendars,
    world.events,
    world.opportunities,
    world.conversations,
  ]) {
    for (const record of kind.where(({ locationId }: { readonly locationId: string }) => locationId === id)) {
      kind.delete(record.id);
    }
  }
  for (const collection of world.records.kinds().values()) {
    for (const record of collection.where(({ locationId }) => locationId === id))
      collection.delete(record.id);
  }
}
