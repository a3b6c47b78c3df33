import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { AdLevel, AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { connectionOf } from "./accounts.js";
import { statusOf } from "./delivery.js";
import { added, daysOf, type Numbers, named, none, type Period } from "./metrics.js";
import { type Network, shapes } from "./networks.js";
import { unitsOf, whole } from "./tree.js";

/**
 * The sub-account's ads together: a row for each part of the period that had any, and the sum.
 * @param keyOf what else divides the rows, by the ad; undefined leaves the ad out.
 */
export function reported(
  network: Network,
  request: SimulatedRequest,
  world: World,
  keyOf: (ad: AdUnit) => Fields | undefined = () => ({}),
): Fields {
  const period = periodOf(request);
  const wanted = fieldsOf(network, request);
  const groupBy = String(request.query.groupBy ?? "day");
  const rows = new Map<string, { readonly key: Fields; readonly numbers: Numbers }>();
  for (const ad of ownUnits(network, "ad", request, world)) {
    const more = keyOf(ad);
    if (more === undefined) continue;
    for (const [day, numbers] of daysOf(network, ad, period, world)) {
      const key = { date: firstDayOf(day, groupBy), ...more };
      const name = JSON.stringify(key);
      rows.set(name, { key, numbers: added(rows.get(name)?.numbers ?? none, numbers) });
    }
  }
  const all = [...rows].sort(([one], [other]) => one.localeCompare(other)).map(([, row]) => row);
  return {
    data: all.map(({ key, numbers }) => ({ ...key, ...chosen(network, numbers, wanted) })),
    summary: chosen(network, all.map(({ numbers }) => numbers).reduce(added, none), wanted),
  };
}

/** One after the other, each with its own sum. */
export function listed(
  network: Network,
  units: readonly AdUnit[],
  request: SimulatedRequest,
  world: World,
): Fields {
  const rows = units.map((unit) => rowOf(network, unit, request, world));
  return { data: rows, total: rows.length };
}

export function rowOf(network: Network, unit: AdUnit, request: SimulatedRequest, world: World): Fields {
  const { id, name, level, networkId } = unit;
  return {
    id,
    [shapes[network][level].networkId]: networkId,
    name,
    publishingStatus: statusOf(network, unit, world),
    ...chosen(network, sumOf(network, unit, request, world), fieldsOf(network, request)),
  };
}

/** All that stands in it, summed. */
function sumOf(network: Network, unit: AdUnit, request: SimulatedRequest, world: World): Numbers {
  const period = periodOf(request);
  return whole(network, unit, world)
    .filter(({ level }) => level === "ad")
    .flatMap((ad) => [...daysOf(network, ad, period, world).values()])
    .reduce(added, none);
}

/** Those of a level in the sub-account; 400 while it is not connected. */
export function ownUnits(
  network: Network,
  level: AdLevel,
  request: SimulatedRequest,
  world: World,
): readonly AdUnit[] {
  const { locationId } = ownerOf(request, world);
  connectionOf(network, request, world);
  return unitsOf(network, world).where((unit) => unit.level === level && unit.locationId === locationId);
}

/** What `listType` names, by the network's words. 422 for another word. */
export function levelOf(words: Readonly<Record<string, AdLevel>>, request: SimulatedRequest): AdLevel {
  const level = words[String(request.query.listType)];
  if (level === undefined) {
    throw serviceError(422, [
      `listType must be one of the following values: ${Object.keys(words).join(", ")}`,
    ]);
  }
  return level;
}

function periodOf({ query }: SimulatedRequest): Period {
  const [from, to] = ["startDate", "endDate"].map((name) => {
    const time = new Date(String(query[name]));
    if (Number.isNaN(time.getTime()))
      throw serviceError(422, [`${name} must be a valid ISO 8601 date string`]);
    return time.toISOString().slice(0, 10);
  });
  if (from === undefined || to === undefined || to < from) {
    throw serviceError(400, "endDate must not be before startDate");
  }
  return { from, to };
}

/** The first day of the day's week, month or year. */
function firstDayOf(day: string, groupBy: string): string {
  if (groupBy === "month") return `${day.slice(0, 7)}-01`;
  if (groupBy === "year") return `${day.slice(0, 4)}-01-01`;
  if (groupBy !== "week") return day;
  const time = new Date(day);
  time.setUTCDate(time.getUTCDate() - ((time.getUTCDay() + 6) % 7));
  return time.toISOString().slice(0, 10);
}

/** The metrics that the request names, repeated or with commas; 422 for one that the network has not. */
function fieldsOf(network: Network, { query }: SimulatedRequest): readonly string[] {
  const known = Object.keys(named(network, none));
  if (query.fields === undefined) return known;
  const wanted = [query.fields].flat().flatMap((field) => String(field).split(","));
  if (!wanted.every((field) => known.includes(field))) {
    throw serviceError(422, [
      `each value in fields must be one of the following values: ${known.join(", ")}`,
    ]);
  }
  return wanted;
}

function chosen(network: Network, numbers: Numbers, wanted: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(named(network, numbers)).filter(([field]) => wanted.includes(field)),
  );
}
