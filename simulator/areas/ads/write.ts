import { isRecord } from "../../../src/text/json.js";
import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import type { AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { accountNamed, connectionOf } from "./accounts.js";
import { pause, resume } from "./delivery.js";
import { accountFields, type Network, shapes } from "./networks.js";
import { changed, draft, type Place, remove, unitNamed, unitsOf, upward } from "./tree.js";

/**
 * Makes one, or changes the one that `id` names, and with it those that stand in it in the request; others in it stay
 * as they are. A new campaign belongs to the connected ad account unless the request names another.
 */
export function write(
  network: Network,
  place: Place,
  given: Fields,
  request: SimulatedRequest,
  world: World,
): AdUnit {
  const { inside, next } = shapes[network][place.level];
  const { id, [inside]: inner, ...own } = given;
  const fields = place.level === "campaign" ? withAccount(network, own, request, world) : own;
  const written =
    id === undefined
      ? draft(network, place, fields, world)
      : changed(network, unitNamed(network, place.level, id, request, world), own, world);
  const unit = withStatus(network, written, given, world);
  if (next === undefined || !Array.isArray(inner)) return unit;
  for (const one of inner.filter(isRecord)) {
    const there = { level: next, parentId: unit.id, locationId: unit.locationId };
    const part = write(network, there, one, request, world);
    if (one.isDeleted === true) remove(network, part, world);
  }
  return unitsOf(network, world).get(unit.id) ?? unit;
}

/** The ad account that its campaign belongs to. */
export function accountOf(network: Network, unit: AdUnit, world: World): unknown {
  return upward(network, unit, world).at(-1)?.settings[accountFields[network]];
}

function withAccount(network: Network, given: Fields, request: SimulatedRequest, world: World): Fields {
  const field = accountFields[network];
  const connected = connectionOf(network, request, world).adAccountId;
  if (given[field] !== undefined) accountNamed(network, given[field], request, world);
  return { [field]: connected, ...given };
}

/** What is live is paused and resumed by its status, too; a draft goes live by publishing alone. */
function withStatus(network: Network, unit: AdUnit, { publishingStatus }: Fields, world: World): AdUnit {
  if (publishingStatus === "PAUSED" && unit.status === "PUBLISHED") return pause(network, unit, world);
  if (publishingStatus === "PUBLISHED" && unit.status === "PAUSED") return resume(network, unit, world);
  return unit;
}
