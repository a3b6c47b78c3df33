import type { Fields } from "../../endpoint/endpoint.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { type Network, shapes } from "./networks.js";
import { unitsOf, upward, whole, within } from "./tree.js";

/** What a reply says where the real service would spend money. */
export const spendsNothing = { simulated: "The demo shows these ads to nobody, and nothing is charged." };

/** How long the network takes for the campaign, and for each set and ad in it. */
const stepMs = 3_000;

/** Sends a draft, or the changes of what is live, to the network. 400 when there is nothing to send. */
export function publish(network: Network, campaign: AdUnit, world: World): AdUnit {
  const units = whole(network, campaign, world);
  const { what } = shapes[network].campaign;
  if (!units.some(({ level }) => level === "ad")) throw serviceError(400, `${what} has no ads to publish`);
  if (campaign.status === "ARCHIVED") throw serviceError(400, `${what} is archived`);
  if (!campaign.unpublishedChanges) throw serviceError(400, `${what} has no unpublished changes`);
  const now = world.now().toISOString();
  for (const unit of units) {
    const live = unit.status === "DRAFT" ? started(unit, now) : unit;
    unitsOf(network, world).put({
      ...live,
      networkId: unit.networkId ?? networkIdFor(world),
      publishStartedAt: unit.level === "campaign" ? now : undefined,
      unpublishedChanges: false,
      updatedAt: now,
    });
  }
  return unitsOf(network, world).get(campaign.id) ?? campaign;
}

/** Pauses what was published; once more does no harm. */
export function pause(network: Network, unit: AdUnit, world: World): AdUnit {
  checkPublished(network, unit);
  return unitsOf(network, world).put({ ...stopped(unit, world), status: "PAUSED" });
}

export function archive(network: Network, unit: AdUnit, world: World): AdUnit {
  return unitsOf(network, world).put({ ...stopped(unit, world), status: "ARCHIVED" });
}

/** Lets what was published run again; what runs, runs on. */
export function resume(network: Network, unit: AdUnit, world: World): AdUnit {
  checkPublished(network, unit);
  if (unit.status === "PUBLISHED") return unit;
  return unitsOf(network, world).put(started(unit, world.now().toISOString()));
}

function checkPublished(network: Network, { level, status }: AdUnit): void {
  const { what } = shapes[network][level];
  if (status === "DRAFT") throw serviceError(400, `${what} has not been published yet`);
  if (status === "ARCHIVED") throw serviceError(400, `${what} is archived`);
}

function started(unit: AdUnit, now: string): AdUnit {
  return { ...unit, status: "PUBLISHED", runs: [...unit.runs, { from: now }], updatedAt: now };
}

function stopped(unit: AdUnit, world: World): AdUnit {
  const now = world.now().toISOString();
  const runs = unit.runs.map((run) => ({ ...run, until: run.until ?? now }));
  return { ...unit, runs, updatedAt: now };
}

/** Digits, as the networks' ids are. */
export function networkIdFor(world: World): string {
  return `${1 + world.chance.below(9)}${Array.from({ length: 14 }, () => world.chance.below(10)).join("")}`;
}

/** How far the last publishing of a campaign has come. */
export function progressOf(network: Network, campaign: AdUnit, world: World) {
  const total = whole(network, campaign, world).length;
  const { publishStartedAt, status } = campaign;
  const elapsed = publishStartedAt === undefined ? 0 : world.now().getTime() - Date.parse(publishStartedAt);
  const processed =
    status === "DRAFT"
      ? 0
      : publishStartedAt === undefined
        ? total
        : Math.min(total, Math.floor(elapsed / stepMs));
  return { total, processed, isComplete: processed === total, hasFailed: false };
}

/** Its own status, as a reply names it. */
export function statusOf(network: Network, unit: AdUnit, world: World): string {
  if (unit.level !== "campaign" || unit.status !== "PUBLISHED") return unit.status;
  return progressOf(network, unit, world).isComplete ? "PUBLISHED" : "PUBLISHING";
}

/** A unit as replies have it, with what `inside` names of what stands in it. */
export function shown(
  network: Network,
  unit: AdUnit,
  world: World,
  inside: (field: string) => boolean = () => false,
): Fields {
  const { id, locationId, level, networkId, name, unpublishedChanges, settings, createdAt, updatedAt } = unit;
  const shape = shapes[network][level];
  const above = upward(network, unit, world).slice(1);
  const holder = [unit, ...above].find(({ status }) => status !== "PUBLISHED");
  const parts = inside(shape.inside)
    ? { [shape.inside]: within(network, unit, world).map((one) => shown(network, one, world, inside)) }
    : {};
  return {
    ...settings,
    id,
    locationId,
    name,
    ...Object.fromEntries(above.map((one) => [shapes[network][one.level].ownId, one.id])),
    [shape.networkId]: networkId,
    publishingStatus: statusOf(network, unit, world),
    effectiveStatus: holder?.status ?? statusOf(network, unit, world),
    unpublishedChanges,
    createdAt,
    updatedAt,
    ...parts,
  };
}
