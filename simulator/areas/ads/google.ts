import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { ownerOf, plainAnswer } from "../../endpoint/plain.js";
import type { AdLevel } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { accountNamed, accountsOf, connect, connectionOf, disconnectAccount, loginOf } from "./accounts.js";
import { progressOf, publish, shown, spendsNothing, statusOf } from "./delivery.js";
import { levelOf, listed, ownUnits, reported, rowOf } from "./reports.js";
import { belongsTo, isNamed, unitNamed, unitsOf } from "./tree.js";
import { accountOf, write } from "./write.js";

const levels: Readonly<Record<string, AdLevel>> = { CAMPAIGN: "campaign", ADGROUP: "set", AD: "ad" };

const listTypes = { campaigns: "campaign", adGroups: "set", ads: "ad" } as const;

/** Who advertises on Google, and the campaigns with their ad groups and ads. */
export const google: readonly Endpoint[] = [
  plainAnswer("GET /ad-publishing/google/me", (request, world) => loginOf("google", request, world)),
  plainAnswer("GET /ad-publishing/google/integration", (request, world) =>
    connectionOf("google", request, world),
  ),
  plainAnswer("POST /ad-publishing/google/integration", (request, world) => {
    const { adAccountId, mccId } = request.body;
    accountNamed("google", adAccountId, request, world);
    return connect("google", { adAccountId, mccId }, request, world);
  }),
  plainAnswer("GET /ad-publishing/google/ad-accounts", (request, world) => {
    const adAccounts = accountsOf("google", request, world);
    return { adAccounts, total: adAccounts.length };
  }),
  plainAnswer("GET /ad-publishing/google/ad-accounts/{adAccountId}", (request, world) =>
    accountNamed("google", param(request, "adAccountId"), request, world),
  ),
  plainAnswer("DELETE /ad-publishing/google/ad-accounts/{adAccountId}", (request, world) =>
    disconnectAccount("google", param(request, "adAccountId"), request, world),
  ),

  plainAnswer("GET /ad-publishing/google/entity", (request, world) => {
    const { entityType, campaignId, adGroupId, searchId, selectedAdAccountId } = request.query;
    const { locationId } = ownerOf(request, world);
    const found = unitsOf("google", world).where(
      (unit) =>
        unit.level === levels[String(entityType)] &&
        unit.locationId === locationId &&
        belongsTo("google", unit, campaignId, world) &&
        belongsTo("google", unit, adGroupId, world) &&
        (searchId === undefined || isNamed(unit, searchId)) &&
        (selectedAdAccountId === undefined || accountOf("google", unit, world) === selectedAdAccountId),
    );
    return { data: found.map((unit) => shown("google", unit, world)), total: found.length };
  }),
  plainAnswer("GET /ad-publishing/google/ads/{adId}", (request, world) =>
    shown("google", campaignOf(request, world), world, () => true),
  ),
  plainAnswer("PUT /ad-publishing/google/ads", (request, world) => {
    const place = {
      level: "campaign",
      parentId: undefined,
      locationId: String(request.body.locationId),
    } as const;
    const campaign = write("google", place, request.body, request, world);
    return shown("google", campaign, world, () => true);
  }),
  plainAnswer("POST /ad-publishing/google/ads/{adId}/publish", (request, world) => {
    connectionOf("google", request, world);
    const campaign = publish("google", campaignOf(request, world), world);
    return { ...shown("google", campaign, world), ...spendsNothing };
  }),
  plainAnswer("GET /ad-publishing/google/ads/{adId}/publishing-progress", (request, world) => {
    const campaign = campaignOf(request, world);
    const publishingStatus = statusOf("google", campaign, world);
    return { campaignId: campaign.id, publishingStatus, ...progressOf("google", campaign, world) };
  }),

  plainAnswer("GET /ad-publishing/google/reporting", (request, world) => reported("google", request, world)),
  plainAnswer("GET /ad-publishing/google/reporting/campaign/{campaignId}", (request, world) => {
    connectionOf("google", request, world);
    const campaign = unitNamed("google", "campaign", param(request, "campaignId"), request, world);
    return { data: rowOf("google", campaign, request, world) };
  }),
  plainAnswer("GET /ad-publishing/google/reporting/list", (request, world) => {
    const units = ownUnits("google", levelOf(listTypes, request), request, world);
    const { campaignId } = request.query;
    return listed(
      "google",
      units.filter((unit) => belongsTo("google", unit, campaignId, world)),
      request,
      world,
    );
  }),
];

function campaignOf(request: SimulatedRequest, world: World) {
  return unitNamed("google", "campaign", param(request, "adId"), request, world);
}
