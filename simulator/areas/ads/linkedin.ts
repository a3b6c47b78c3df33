import { at } from "../../../src/text/json.js";
import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { AdLevel, AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { accountNamed, accountsOf, connect, connectionOf, disconnectAccount, loginOf } from "./accounts.js";
import { archive, networkIdFor, pause, publish, resume, shown, spendsNothing } from "./delivery.js";
import { levelOf, listed, ownUnits, reported, rowOf } from "./reports.js";
import { search } from "./targeting.js";
import { belongsTo, unitNamed, upward } from "./tree.js";
import { accountOf, write } from "./write.js";

const forms = plain({
  kind: "linkedInForms",
  what: "Lead form",
  within: { kind: "adAccounts", by: "accountId" },
});

const types: Readonly<Record<string, AdLevel>> = { adGroup: "campaign", adCampaign: "set", ad: "ad" };

const listTypes = { campaignGroups: "campaign", campaigns: "set", ads: "ad" } as const;

/** Who advertises on LinkedIn, its lead forms, and the campaign groups with their campaigns and ads. */
export const linkedin: readonly Endpoint[] = [
  plainAnswer("GET /ad-publishing/linkedin/me", (request, world) => loginOf("linkedin", request, world)),
  plainAnswer("GET /ad-publishing/linkedin/integration", (request, world) =>
    connectionOf("linkedin", request, world),
  ),
  plainAnswer("POST /ad-publishing/linkedin/integration", (request, world) => {
    const { locationId, ...parts } = request.body;
    accountNamed("linkedin", parts.adAccountId, request, world);
    return connect("linkedin", parts, request, world);
  }),
  plainAnswer("GET /ad-publishing/linkedin/ad-accounts", (request, world) => {
    const adAccounts = accountsOf("linkedin", request, world);
    return { adAccounts, total: adAccounts.length };
  }),
  plainAnswer("GET /ad-publishing/linkedin/ad-account", (request, world) =>
    accountNamed("linkedin", request.query.adAccountId, request, world),
  ),
  plainAnswer("DELETE /ad-publishing/linkedin/ad-account", (request, world) =>
    disconnectAccount("linkedin", request.query.adAccountId, request, world),
  ),

  forms.list("GET /ad-publishing/linkedin/{accountId}/forms", { at: "forms" }),
  plainAnswer("POST /ad-publishing/linkedin/{accountId}/form", (request, world) => {
    const accountId = param(request, "accountId");
    const { locationId } = accountNamed("linkedin", accountId, request, world);
    const owner = `urn:li:sponsoredAccount:${accountId}`;
    if (at(request.body, "owner.sponsoredAccount") !== owner) {
      throw serviceError(422, [`owner.sponsoredAccount must be ${owner}`]);
    }
    const now = world.now().toISOString();
    return world.records.of("linkedInForms").put({
      ...request.body,
      id: networkIdFor(world),
      locationId,
      accountId,
      createdAt: now,
      updatedAt: now,
    });
  }),

  plainAnswer("GET /ad-publishing/linkedin/ads/{adId}", (request, world) =>
    shown("linkedin", groupOf(request, world), world, () => true),
  ),
  plainAnswer("PUT /ad-publishing/linkedin/ads", (request, world) => {
    const { adCampaignGroupId, ...given } = request.body;
    const place = {
      level: "campaign",
      parentId: undefined,
      locationId: String(given.locationId),
    } as const;
    const group = write("linkedin", place, { id: adCampaignGroupId, ...given }, request, world);
    return shown("linkedin", group, world, () => true);
  }),
  plainAnswer("POST /ad-publishing/linkedin/ads/{adId}/publish", (request, world) => {
    connectionOf("linkedin", request, world);
    const group = publish("linkedin", groupOf(request, world), world);
    return { ...shown("linkedin", group, world), ...spendsNothing };
  }),
  plainAnswer("PATCH /ad-publishing/linkedin/{adId}/status", (request, world) => {
    const { operationType, type } = request.body;
    const unit = unitNamed("linkedin", types[String(type)] ?? "ad", param(request, "adId"), request, world);
    if (operationType === "PAUSED") return shown("linkedin", pause("linkedin", unit, world), world);
    if (operationType === "ARCHIVED") return shown("linkedin", archive("linkedin", unit, world), world);
    connectionOf("linkedin", request, world);
    return { ...shown("linkedin", resume("linkedin", unit, world), world), ...spendsNothing };
  }),

  plainAnswer("GET /ad-publishing/linkedin/reporting", (request, world) => {
    const { pivot } = request.query;
    if (pivot === undefined) return reported("linkedin", request, world);
    const urns = request.query.entityUrns === undefined ? [] : String(request.query.entityUrns).split(",");
    return reported("linkedin", request, world, (ad) => {
      const pivotValue = urnOf(String(pivot), ad, world);
      return urns.length === 0 || urns.includes(pivotValue) ? { pivotValue } : undefined;
    });
  }),
  plainAnswer("GET /ad-publishing/linkedin/reporting/campaign-group/{campaignGroupId}", (request, world) => {
    connectionOf("linkedin", request, world);
    const group = unitNamed("linkedin", "campaign", param(request, "campaignGroupId"), request, world);
    return { data: rowOf("linkedin", group, request, world) };
  }),
  plainAnswer("GET /ad-publishing/linkedin/reporting/list", (request, world) => {
    const level = levelOf(listTypes, request);
    const { campaignGroupId, campaignId } = request.query;
    const units = ownUnits("linkedin", level, request, world).filter((unit) =>
      belongsTo("linkedin", unit, level === "campaign" ? campaignGroupId : campaignId, world),
    );
    return listed(
      "linkedin",
      units.filter((unit) => belongsTo("linkedin", unit, campaignGroupId, world)),
      request,
      world,
    );
  }),

  plainAnswer("GET /ad-publishing/linkedin/targeting/search", ({ query }) => ({
    data: search("linkedin", query.facet, query.query),
  })),
];

function groupOf(request: SimulatedRequest, world: World): AdUnit {
  return unitNamed("linkedin", "campaign", param(request, "adId"), request, world);
}

/** What LinkedIn calls the ad itself, or what it stands in. */
function urnOf(pivot: string, ad: AdUnit, world: World): string {
  if (pivot === "ACCOUNT") return `urn:li:sponsoredAccount:${String(accountOf("linkedin", ad, world))}`;
  const [creative, campaign, group] = upward("linkedin", ad, world);
  if (pivot === "CAMPAIGN_GROUP") return `urn:li:sponsoredCampaignGroup:${group?.networkId}`;
  if (pivot === "CAMPAIGN") return `urn:li:sponsoredCampaign:${campaign?.networkId}`;
  return `urn:li:sponsoredCreative:${creative?.networkId}`;
}
