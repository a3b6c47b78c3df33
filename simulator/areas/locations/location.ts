import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Location } from "../../world/records/account.js";
import type { World } from "../../world/world.js";

/** The sub-account that the path names. */
export function locationOf(request: SimulatedRequest, world: World): Location {
  const id = param(request, "locationId");
  checkReach(request.token, id, world);
  const location = world.locations.get(id);
  if (location === undefined) throw serviceError(404, "Location not found");
  return location;
}

export function locationView(location: Location): Readonly<Record<string, unknown>> {
  const { allowDuplicateContact, ...fields } = location;
  const { name, address, city, state, country, postalCode, website, timezone } = fields;
  return {
    ...fields,
    business: { name, address, city, state, country, postalCode, website, timezone },
    settings: {
      allowDuplicateContact,
      allowDuplicateOpportunity: true,
      allowFacebookNameMerge: false,
      disableContactTimezone: false,
    },
    social: {},
  };
}
