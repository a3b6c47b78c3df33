import { isRecord } from "../../../src/text/json.js";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { networkIdFor } from "./delivery.js";
import { pruned } from "./pruned.js";
import { ideasFor, interestsOf, search } from "./targeting.js";

const customer = "customers/1234567890";

/** Ids of Google's are digits; the resource name holds the id again. */
function ids(resource: string) {
  return (_: SimulatedRequest, world: World): Fields => ({
    resourceName: `${customer}/${resource}/${networkIdFor(world)}`,
  });
}

const audiences = plain({
  kind: "googleAudiences",
  what: "Audience",
  ids: networkIdFor,
  fresh: (request, world) => ({ status: "ENABLED", ...ids("audiences")(request, world) }),
});

const segments = plain({
  kind: "googleSegments",
  what: "Segment",
  ids: networkIdFor,
  fresh: (request, world) => {
    const resource = request.body.type === "CUSTOM_SEGMENTS" ? "customAudiences" : "userLists";
    return { type: request.query.type, status: "ENABLED", ...ids(resource)(request, world) };
  },
});

const conversions = plain({
  kind: "googleConversions",
  what: "Conversion",
  ids: networkIdFor,
  fresh: (request, world) => ({ status: "ENABLED", ...ids("conversionActions")(request, world) }),
});

const assets = plain({ kind: "googleAssets", what: "Asset" });

/** Whom Google campaigns aim at, what they count, and what stands beside their ads. */
export const googleAudiences: readonly Endpoint[] = [
  audiences.list("GET /ad-publishing/google/audiences", { at: "audiences" }),
  audiences.get("GET /ad-publishing/google/audiences/{audienceId}"),
  audiences.upsert("PUT /ad-publishing/google/audiences", { by: "resourceName", field: "resourceName" }),

  segments.list("GET /ad-publishing/google/segments", {
    at: "segments",
    where: (segment, { query }) =>
      query.type === undefined || query.type === "ALL" || isOfType(segment, query.type),
  }),
  plainAnswer("GET /ad-publishing/google/segments/{segmentId}", segmentOf),
  segments.upsert("PUT /ad-publishing/google/segments", { by: "id" }),
  plainAnswer("DELETE /ad-publishing/google/segments/{segmentId}", (request, world) => {
    const { id, resourceName } = segmentOf(request, world);
    world.records.of("googleSegments").delete(id);
    for (const audience of world.records.of("googleAudiences").all()) {
      const { dimensions, exclusionDimension } = pruned(audience, String(resourceName));
      world.records.of("googleAudiences").put({ ...audience, dimensions, exclusionDimension });
    }
    return { success: true, id };
  }),
  plainAnswer("POST /ad-publishing/google/segments/offline-user-list-job", (request, world) => {
    const { userListId, smartListIds, csvPath } = request.body;
    if (smartListIds === undefined && csvPath === undefined) {
      throw serviceError(422, ["smartListIds or csvPath should not be empty"]);
    }
    if (
      userListId !== undefined &&
      !isCustomerList(world.records.of("googleSegments").get(String(userListId)))
    ) {
      throw serviceError(400, "userListId is not a customer match list");
    }
    const jobId = world.chance.objectId();
    world.records.of("adUploads").put({ ...request.body, ...ownerOf(request, world), id: jobId });
    return { jobId, userListId, status: "PENDING", simulated: "The demo sends no personal data to Google." };
  }),

  plainAnswer("GET /ad-publishing/google/target-interests", ({ query }) => ({
    data: interestsOf(String(query.type)),
  })),
  plainAnswer("GET /ad-publishing/google/targeting/search", ({ query }) => ({
    data: search("google", query.type, query.query),
  })),
  plainAnswer("POST /ad-publishing/google/keyword-ideas", ({ body }) => ({ data: ideasFor(body) })),

  conversions.list("GET /ad-publishing/google/conversions", {
    at: "conversions",
    where: ({ type, category }, { query }) =>
      (query.conversionType === undefined || type === query.conversionType) &&
      (query.category === undefined || category === query.category),
  }),
  conversions.get("GET /ad-publishing/google/conversions/{conversionId}"),
  conversions.upsert("PUT /ad-publishing/google/conversions", { by: "conversionId" }),
  conversions.remove("DELETE /ad-publishing/google/conversions/{conversionId}"),
  plainAnswer("GET /ad-publishing/google/conversion-goals", (request, world) => {
    const { locationId } = ownerOf(request, world);
    const own = world.records.of("googleConversions").where((one) => one.locationId === locationId);
    const categories = [...new Set(own.map(({ category }) => category))];
    const goals = categories.map((category) => ({
      category,
      origin: "WEBSITE",
      biddable: true,
      conversionActions: own
        .filter((one) => one.category === category)
        .map(({ id, name, resourceName }) => ({ id, name, resourceName })),
    }));
    return { goals, total: goals.length };
  }),

  assets.list("GET /ad-publishing/google/assets", {
    at: "assets",
    where: ({ id, type }, { query }) => type === query.type && (query.id === undefined || id === query.id),
  }),
  plainAnswer("POST /ad-publishing/google/assets", (request, world) => {
    const { resourceName, ...payload } = isRecord(request.body.payload) ? request.body.payload : {};
    const { type } = request.body;
    const stored = world.records.of("googleAssets");
    const known = stored.find((one) => one.resourceName === resourceName);
    if (resourceName !== undefined && (known === undefined || known.type !== type)) {
      throw serviceError(404, "Asset not found");
    }
    const now = world.now().toISOString();
    return stored.put({
      ...(known ?? { id: networkIdFor(world), createdAt: now, ...ids("assets")(request, world) }),
      ...payload,
      ...ownerOf(request, world),
      type,
      updatedAt: now,
    });
  }),
];

/** Segments of either family have ids alike: a request says which it means. */
function segmentOf(request: SimulatedRequest, world: World): PlainRecord {
  const segment = segments.named(request, world);
  if (!isOfType(segment, request.query.type)) throw serviceError(404, "Segment not found");
  return segment;
}

function isOfType({ type }: PlainRecord, asked: unknown): boolean {
  return asked === "DATA_SEGMENTS" ? type !== "CUSTOM_SEGMENTS" : type === asked;
}

function isCustomerList(segment: PlainRecord | undefined): boolean {
  return segment?.type === "CUSTOMER_MATCH";
}
