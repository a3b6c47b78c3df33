import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { plain, plainAnswer, removeWithin } from "../../endpoint/plain.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { accountNamed } from "./accounts.js";
import { networkIdFor } from "./delivery.js";
import { pruned } from "./pruned.js";
import { search } from "./targeting.js";

const audiences = plain({ kind: "facebookAudiences", what: "Custom audience", ids: networkIdFor });

plain({
  kind: "facebookAudienceMembers",
  what: "Member",
  within: { kind: "facebookAudiences", by: "audienceId" },
});

const pixels = plain({
  kind: "facebookPixels",
  what: "Pixel",
  ids: networkIdFor,
  fresh: () => ({ channel: "FACEBOOK", isActive: true }),
});

const sendsNothing = { simulated: "The demo sends no personal data to Meta." };

/** Audiences of people that Facebook knows, pixels that count what visitors do, and whom ads can aim at. */
export const facebookAudiences: readonly Endpoint[] = [
  plainAnswer("GET /ad-publishing/facebook/custom-audience", (request, world) => {
    const { adAccountId, type } = request.query;
    accountNamed("facebook", adAccountId, request, world);
    const found = world.records
      .of("facebookAudiences")
      .where(
        (one) =>
          one.adAccountId === adAccountId && (type === "all" || String(one.subtype).toLowerCase() === type),
      );
    return { audiences: found.map((one) => counted(one, world)), total: found.length };
  }),
  plainAnswer("GET /ad-publishing/facebook/custom-audience/{audienceId}", (request, world) =>
    counted(audiences.named(request, world), world),
  ),
  audiences.change("PUT /ad-publishing/facebook/custom-audience/{audienceId}"),
  plainAnswer("DELETE /ad-publishing/facebook/custom-audience/{audienceId}", (request, world) => {
    const { id } = audiences.named(request, world);
    removeWithin("facebookAudiences", id, world);
    for (const unit of world.facebookAds.all()) {
      world.facebookAds.put({ ...unit, settings: pruned(unit.settings, id) });
    }
    return { success: true, id };
  }),

  plainAnswer("PUT /ad-publishing/facebook/custom-audience/{audienceId}/member", (request, world) => {
    const audience = audienceOf(request, world);
    const { contactId } = request.body;
    const { id: audienceId, locationId } = audience;
    if (memberOf(request, world) === undefined) {
      world.records
        .of("facebookAudienceMembers")
        .put({ id: world.chance.id(), locationId, audienceId, contactId });
    }
    return { ...counted(audience, world), ...sendsNothing };
  }),
  plainAnswer("DELETE /ad-publishing/facebook/custom-audience/{audienceId}/member", (request, world) => {
    const audience = audienceOf(request, world);
    const member = memberOf(request, world);
    if (member === undefined) throw serviceError(404, "Contact is not in the audience");
    world.records.of("facebookAudienceMembers").delete(member.id);
    return counted(audience, world);
  }),
  plainAnswer("PUT /ad-publishing/facebook/custom-audience/{audienceId}/member/batch", (request, world) => {
    const audience = audienceOf(request, world);
    const { locationId, ...upload } = request.body;
    if (upload.smartlistIds === undefined && upload.csvPath === undefined) {
      throw serviceError(422, ["smartlistIds or csvPath should not be empty"]);
    }
    const jobId = world.chance.objectId();
    world.records.of("adUploads").put({ ...upload, id: jobId, locationId: audience.locationId });
    return { jobId, audienceId: audience.id, status: "IN_PROGRESS", ...sendsNothing };
  }),

  pixels.list("GET /ad-publishing/facebook/pixels", {
    at: "pixels",
    where: ({ channel }, { query }) => query.channel === undefined || channel === query.channel,
  }),
  pixels.upsert("PUT /ad-publishing/facebook/pixels", { by: "conversionPixelId" }),

  plainAnswer("GET /ad-publishing/facebook/targeting/search", ({ query }) => ({
    data: search("facebook", query.searchType ?? query.type, query.query),
  })),
];

function audienceOf(request: SimulatedRequest, world: World): PlainRecord {
  const audience = world.records.of("facebookAudiences").get(param(request, "audienceId"));
  if (audience?.locationId === undefined) throw serviceError(404, "Custom audience not found");
  checkReach(request.token, audience.locationId, world);
  return audience;
}

function memberOf(request: SimulatedRequest, world: World): PlainRecord | undefined {
  const { contactId } = request.body;
  const audienceId = param(request, "audienceId");
  return world.records
    .of("facebookAudienceMembers")
    .find((one) => one.audienceId === audienceId && one.contactId === contactId);
}

/** With the people that were added one by one. */
function counted(audience: PlainRecord, world: World): Fields {
  const members = world.records.of("facebookAudienceMembers").where((one) => one.audienceId === audience.id);
  return { ...audience, approximateCount: Number(audience.approximateCount ?? 0) + members.length };
}
