import { z } from "zod";
import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach, reachable } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Affiliate, AffiliateCampaign, Enrolment } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";

/** Which part of a list is wanted; the two of the lists of affiliates and earnings may be empty. */
export const releasedPage = {
  skip: z.coerce.number().min(0).default(0),
  limit: z.coerce.number().min(0).max(100).default(10),
};

export const livePage = { ...releasedPage, limit: z.coerce.number().min(1).max(100).default(10) };

export function pageOf<Item>(
  all: readonly Item[],
  { skip, limit }: { readonly skip: number; readonly limit: number },
): readonly Item[] {
  return all.slice(skip, skip + limit);
}

/** The sub-account of the path. */
export function reachedLocation(request: SimulatedRequest, world: World): string {
  const locationId = param(request, "locationId");
  checkReach(request.token, locationId, world);
  return locationId;
}

/** The record, if it is of the sub-account of the path; throws 404 otherwise. */
export function ownRecord<Item extends { readonly locationId: string }>(
  item: Item | undefined,
  what: string,
  request: SimulatedRequest,
  world: World,
): Item {
  const locationId = reachedLocation(request, world);
  return reachable(item?.locationId === locationId ? item : undefined, what, request, world);
}

/** The affiliate of the path, or the one with an id that the body names. */
export function affiliateOf(
  request: SimulatedRequest,
  world: World,
  id = param(request, "affiliateId"),
): Affiliate {
  return ownRecord(world.affiliates.get(id), "Affiliate", request, world);
}

export function campaignOf(request: SimulatedRequest, world: World, id: string): AffiliateCampaign {
  return ownRecord(world.affiliateCampaigns.get(id), "Campaign", request, world);
}

export function enrolmentOf(affiliateId: string, campaignId: string, world: World): Enrolment | undefined {
  return world.enrolments.find((one) => one.affiliateId === affiliateId && one.campaignId === campaignId);
}

/** Throws 400 where the affiliate is not on the campaign. */
export function joined(affiliateId: string, campaignId: string, world: World): Enrolment {
  const found = enrolmentOf(affiliateId, campaignId, world);
  if (found === undefined) throw serviceError(400, "Affiliate is not enrolled in the campaign");
  return found;
}

export function nameOf({ profile: { firstName, lastName } }: Affiliate): string {
  return [firstName, lastName].filter((part) => part !== undefined).join(" ");
}

/** Whether a text occurs in one of several, in whatever case. */
export function mentions(texts: readonly (string | undefined)[], part = ""): boolean {
  return texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()));
}

/** Whether a moment lies between two days or moments, both included. */
export function isWithin(moment: string, from: string | undefined, to: string | undefined): boolean {
  const after = from === undefined || moment >= from;
  return after && (to === undefined || moment <= (to.length === 10 ? `${to}T23:59:59.999Z` : to));
}
