import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { ownerOf, plainAnswer } from "../../endpoint/plain.js";
import type { AdLevel, AdUnit } from "../../world/records/ads.js";
import type { World } from "../../world/world.js";
import { connectionOf } from "./accounts.js";
import { pause, progressOf, publish, resume, shown, spendsNothing, statusOf } from "./delivery.js";
import { levelOf, listed, ownUnits, reported, rowOf } from "./reports.js";
import { belongsTo, duplicate, isNamed, remove, unitNamed, unitsOf } from "./tree.js";
import { accountOf, write } from "./write.js";

const levels: Readonly<Record<string, AdLevel>> = { CAMPAIGN: "campaign", ADSET: "set", AD: "ad" };

const listTypes = { campaigns: "campaign", adsets: "set", ads: "ad" } as const;

/** A campaign with its ad sets, and those with their ads. */
export const facebookTree: readonly Endpoint[] = [
  plainAnswer("GET /ad-publishing/facebook/entity", (request, world) => {
    const { entityType, campaignId, adSetId, searchId, selectedAdAccountId, fetchAll } = request.query;
    const { locationId } = ownerOf(request, world);
    const found = unitsOf("facebook", world).where(
      (unit) =>
        unit.level === levels[String(entityType)] &&
        unit.locationId === locationId &&
        belongsTo("facebook", unit, campaignId, world) &&
        belongsTo("facebook", unit, adSetId, world) &&
        (searchId === undefined || isNamed(unit, searchId)) &&
        (selectedAdAccountId === undefined || accountOf("facebook", unit, world) === selectedAdAccountId),
    );
    const { items, brief } = pageOf(found, request, {
      usual: fetchAll === "true" ? found.length : 25,
      cursor: { from: "next", to: "next" },
    });
    return { data: items.map((unit) => shown("facebook", unit, world)), ...brief };
  }),

  plainAnswer("GET /ad-publishing/facebook/campaign/{campaignId}", (request, world) => {
    const { fields } = request.query;
    const wanted = String(fields ?? "adsets,ads").split(",");
    const campaign = at("campaign", "campaignId")(request, world);
    return { ...shown("facebook", campaign, world, (field) => wanted.includes(field)) };
  }),

  plainAnswer("PUT /ad-publishing/facebook/campaigns", (request, world) =>
    written({ level: "campaign", parent: undefined }, request, world),
  ),
  plainAnswer("PUT /ad-publishing/facebook/adsets", (request, world) => {
    const campaign = unitNamed("facebook", "campaign", request.body.campaignId, request, world);
    return written({ level: "set", parent: campaign }, request, world);
  }),
  ...["PUT /ad-publishing/facebook/ads", "PUT /ad-publishing/facebook/ads-v2"].map((line) =>
    plainAnswer(line, (request, world) => {
      unitNamed("facebook", "campaign", request.body.campaignId, request, world);
      const set = unitNamed("facebook", "set", request.body.adsetId, request, world);
      return written({ level: "ad", parent: set }, request, world);
    }),
  ),

  plainAnswer("POST /ad-publishing/facebook/campaigns/{campaignId}/publish", (request, world) => {
    connectionOf("facebook", request, world);
    const campaign = publish("facebook", at("campaign", "campaignId")(request, world), world);
    return { ...shown("facebook", campaign, world), ...spendsNothing };
  }),
  plainAnswer("GET /ad-publishing/facebook/campaigns/{campaignId}/publishing-progress", (request, world) => {
    const campaign = at("campaign", "campaignId")(request, world);
    const publishingStatus = statusOf("facebook", campaign, world);
    return { campaignId: campaign.id, publishingStatus, ...progressOf("facebook", campaign, world) };
  }),

  ...deeds("campaign", "campaigns", "campaignId"),
  ...deeds("set", "adsets", "adSetId"),
  ...deeds("set", "adsets", "adsetId"),
  ...deeds("ad", "ads", "adId"),

  plainAnswer("GET /ad-publishing/facebook/reporting", (request, world) =>
    reported("facebook", request, world),
  ),
  plainAnswer("GET /ad-publishing/facebook/reporting/campaign/{campaignId}", (request, world) => {
    connectionOf("facebook", request, world);
    return { data: rowOf("facebook", at("campaign", "campaignId")(request, world), request, world) };
  }),
  plainAnswer("GET /ad-publishing/facebook/reporting/list", (request, world) => {
    const units = ownUnits("facebook", levelOf(listTypes, request), request, world);
    const { campaignId } = request.query;
    return listed(
      "facebook",
      units.filter((unit) => belongsTo("facebook", unit, campaignId, world)),
      request,
      world,
    );
  }),
];

/** What is done to one by its id, the same at each level. */
function deeds(level: AdLevel, path: string, variable: string): readonly Endpoint[] {
  const line = `/ad-publishing/facebook/${path}/{${variable}}`;
  const named = at(level, variable);
  return [
    plainAnswer(`POST ${line}/pause`, (request, world) => {
      const unit = pause("facebook", named(request, world), world);
      return shown("facebook", unit, world);
    }),
    plainAnswer(`POST ${line}/resume`, (request, world) => {
      connectionOf("facebook", request, world);
      const unit = resume("facebook", named(request, world), world);
      return { ...shown("facebook", unit, world), ...spendsNothing };
    }),
    plainAnswer(`POST ${line}/duplicate`, (request, world) => {
      const copy = duplicate("facebook", named(request, world), world);
      return shown("facebook", copy, world);
    }),
    plainAnswer(`DELETE ${line}`, (request, world) => {
      const unit = named(request, world);
      remove("facebook", unit, world);
      return { success: true, id: unit.id };
    }),
  ];
}

function written(
  { level, parent }: { readonly level: AdLevel; readonly parent: AdUnit | undefined },
  request: SimulatedRequest,
  world: World,
): Fields {
  const place = { level, parentId: parent?.id, locationId: String(request.body.locationId) };
  return shown("facebook", write("facebook", place, request.body, request, world), world);
}

function at(level: AdLevel, variable: string) {
  return (request: SimulatedRequest, world: World) =>
    unitNamed("facebook", level, param(request, variable), request, world);
}
