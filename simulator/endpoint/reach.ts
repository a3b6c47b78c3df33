import type { Token } from "../world/tokens.js";
import type { World } from "../world/world.js";
import type { SimulatedRequest } from "./endpoint.js";
import { gatewayError, serviceError } from "./service-error.js";

/** Throws 403 when the token has no access to the sub-account. */
export function checkReach(token: Token, locationId: string, world: World): void {
  const reached =
    token.level === "location"
      ? token.resourceId === locationId
      : world.locations.get(locationId)?.companyId === token.resourceId;
  if (!reached) throw gatewayError(403, "The token does not have access to this location.");
}

/**
 * Returns the record when it exists and the token reaches its sub-account. Otherwise throws 403, or
 * `<what> not found` with 404 unless another status is given.
 */
export function reachable<Item extends { readonly locationId: string }>(
  item: Item | undefined,
  what: string,
  request: SimulatedRequest,
  world: World,
  status = 404,
): Item {
  if (item === undefined) throw serviceError(status, `${what} not found`);
  checkReach(request.token, item.locationId, world);
  return item;
}
