import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf } from "../../endpoint/plain.js";
import { reachable } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Collection } from "../../world/collection.js";
import type { AdLevel, AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { type Network, shapes } from "./networks.js";

export function unitsOf(network: Network, world: World): Collection<AdUnit> {
  const { facebookAds, googleAds, linkedInAds } = world;
  return { facebook: facebookAds, google: googleAds, linkedin: linkedInAds }[network];
}

/** The one that has this id, HighLevel's or the network's; 404 or 403 where there is none for this request. */
export function unitNamed(
  network: Network,
  level: AdLevel,
  id: unknown,
  request: SimulatedRequest,
  world: World,
): AdUnit {
  const { locationId } = ownerOf(request, world);
  const unit = unitsOf(network, world).find((one) => one.level === level && isNamed(one, id));
  const { what } = shapes[network][level];
  const found = reachable(unit, what, request, world);
  if (locationId !== undefined && found.locationId !== locationId)
    throw serviceError(404, `${what} not found`);
  return found;
}

export function within(network: Network, unit: AdUnit, world: World): readonly AdUnit[] {
  return unitsOf(network, world).where(({ parentId }) => parentId === unit.id);
}

/** It and all that stands in it, from the top. */
export function whole(network: Network, unit: AdUnit, world: World): readonly AdUnit[] {
  return [unit, ...within(network, unit, world).flatMap((one) => whole(network, one, world))];
}

/** It and what it stands in, from the bottom. */
export function upward(network: Network, unit: AdUnit, world: World): readonly AdUnit[] {
  const parent = unitsOf(network, world).get(unit.parentId);
  return parent === undefined ? [unit] : [unit, ...upward(network, parent, world)];
}

/** Where a new one goes. */
export interface Place {
  readonly level: AdLevel;
  readonly parentId: string | undefined;
  readonly locationId: string;
}

/** A new one is a draft, and its campaign has changes to publish. */
export function draft(network: Network, place: Place, given: Fields, world: World): AdUnit {
  const now = world.now().toISOString();
  const { name, settings } = parted(network, given);
  const unit = unitsOf(network, world).put({
    ...place,
    id: world.chance.objectId(),
    name: name ?? `New ${shapes[network][place.level].what.toLowerCase()}`,
    networkId: undefined,
    status: "DRAFT",
    runs: [],
    publishStartedAt: undefined,
    unpublishedChanges: true,
    settings,
    createdAt: now,
    updatedAt: now,
  });
  markChanged(network, unit, world);
  return unit;
}

export function changed(network: Network, unit: AdUnit, given: Fields, world: World): AdUnit {
  const { name = unit.name, settings } = parted(network, given);
  const after = unitsOf(network, world).put({
    ...unit,
    name,
    settings: { ...unit.settings, ...settings },
    updatedAt: world.now().toISOString(),
  });
  markChanged(network, after, world);
  return unitsOf(network, world).get(unit.id) ?? after;
}

/** A copy with all that stands in it, as a draft beside the first. */
export function duplicate(network: Network, unit: AdUnit, world: World, parentId = unit.parentId): AdUnit {
  const { level, locationId, settings } = unit;
  const isFirst = parentId === unit.parentId;
  const name = isFirst ? `${unit.name} - Copy` : unit.name;
  const copy = draft(network, { level, parentId, locationId }, { ...settings, name }, world);
  for (const one of within(network, unit, world)) duplicate(network, one, world, copy.id);
  return copy;
}

export function remove(network: Network, unit: AdUnit, world: World): void {
  markChanged(network, unit, world);
  for (const { id } of whole(network, unit, world)) unitsOf(network, world).delete(id);
}

/** Whether it is the one of this id, or stands in that one; every one where no id is asked for. */
export function belongsTo(network: Network, unit: AdUnit, id: unknown, world: World): boolean {
  return id === undefined || upward(network, unit, world).some((one) => isNamed(one, id));
}

export function isNamed({ id, networkId }: AdUnit, name: unknown): boolean {
  return id === name || networkId === name;
}

function markChanged(network: Network, unit: AdUnit, world: World): void {
  for (const one of upward(network, unit, world)) {
    unitsOf(network, world).put({ ...one, unpublishedChanges: true });
  }
}

/** What a reply adds to a unit is no setting of it, when it comes back in a request. */
const added = new Set([
  "id",
  "name",
  "locationId",
  "publishingStatus",
  "effectiveStatus",
  "unpublishedChanges",
  "createdAt",
  "updatedAt",
]);

function parted(network: Network, given: Fields) {
  const names = Object.values(shapes[network]).flatMap(({ ownId, networkId, inside }) => [
    ownId,
    networkId,
    inside,
  ]);
  const settings = Object.fromEntries(
    Object.entries(given).filter(([field]) => !added.has(field) && !names.includes(field)),
  );
  return { name: typeof given.name === "string" ? given.name : undefined, settings };
}
