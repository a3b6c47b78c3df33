import { checkReach } from "../server/gate.js";
import type { World } from "../world/world.js";
import type { SimulatedRequest } from "./endpoint.js";
import { refusal } from "./service-error.js";

/**
 * The record, if it exists and the token reaches its sub-account; else 403, or the given refusal
 * (404 `<what> not found` unless another status is given).
 */
export function reachable<Item extends { readonly locationId: string }>(
  item: Item | undefined,
  what: string,
  request: SimulatedRequest,
  world: World,
  status = 404,
): Item {
  if (!item) throw refusal(status, `${what} not found`);
  checkReach(request.token, item.locationId, world);
  return item;
}
