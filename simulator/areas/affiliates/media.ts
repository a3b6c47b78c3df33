import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { AffiliateMedium } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { livePage, mentions, ownRecord, pageOf, reachedLocation } from "./reached.js";

const listSchema = z.object({
  query: z.string().optional(),
  parentId: z.string().optional(),
  campaignId: z.string().optional(),
  mediaType: z.enum(["folder", "file"]).optional(),
  sortByType: z
    .enum(["name-a-to-z", "name-z-to-a", "updatedAt-newest", "updatedAt-oldest"])
    .default("updatedAt-newest"),
  showGlobal: z.boolean().default(false),
  ...livePage,
});

const changeSchema = z.object({ name: z.string().optional(), parentId: z.string().optional() });

/** What affiliates promote with. */
export const affiliateMedia: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/media",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const wanted = read(listSchema, request.query);
      const { query, parentId, campaignId, mediaType, sortByType, showGlobal } = wanted;
      const found = world.affiliateMedia
        .where(
          (one) =>
            one.locationId === locationId &&
            (query === undefined || mentions([one.name], query)) &&
            (parentId === undefined || one.parentId === parentId) &&
            (mediaType === undefined || one.type === mediaType) &&
            (campaignId === undefined ||
              one.campaignIds.includes(campaignId) ||
              (showGlobal && one.isGlobal)),
        )
        .toSorted(orders[sortByType]);
      const page = pageOf(found, wanted).map(({ id: _id, name, type }) => ({ _id, name, type }));
      return ok({ mediaList: page, meta: { count: found.length } });
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/media/{mediaId}",
    handle(request, world) {
      const before = mediumOf(request, world);
      const { name = before.name, parentId = before.parentId } = read(changeSchema, request.body);
      if (parentId !== undefined && folderOf(parentId, before, world) === undefined)
        throw serviceError(400, "Folder not found");
      const after = { ...before, name, parentId, updatedAt: world.now().toISOString() };
      return ok(view(world.affiliateMedia.put(after), world));
    },
  },
  {
    line: "DELETE /affiliate-manager/{locationId}/media/{mediaId}",
    handle(request, world) {
      const { id } = mediumOf(request, world);
      world.affiliateMedia.delete(id);
      // Whether it does so in HighLevel nobody has written down.
      for (const one of world.affiliateMedia.where(({ parentId }) => parentId === id))
        world.affiliateMedia.delete(one.id);
      return ok({});
    },
  },
];

type Order = (one: AffiliateMedium, other: AffiliateMedium) => number;

const byName: Order = (one, other) => (one.name < other.name ? -1 : 1);
const byAge: Order = (one, other) => (one.updatedAt < other.updatedAt ? -1 : 1);

const orders = {
  "name-a-to-z": byName,
  "name-z-to-a": (one, other) => byName(other, one),
  "updatedAt-newest": (one, other) => byAge(other, one),
  "updatedAt-oldest": byAge,
} satisfies Readonly<Record<string, Order>>;

function mediumOf(request: SimulatedRequest, world: World): AffiliateMedium {
  return ownRecord(world.affiliateMedia.get(param(request, "mediaId")), "Media", request, world);
}

function folderOf(id: string, { locationId, id: own }: AffiliateMedium, world: World) {
  return world.affiliateMedia.find(
    (one) => one.id === id && one.locationId === locationId && one.type === "folder" && one.id !== own,
  );
}

function view({ id, isGlobal: _, ...medium }: AffiliateMedium, world: World) {
  const campaigns = medium.campaignIds.map((campaign) => ({
    _id: campaign,
    name: world.affiliateCampaigns.get(campaign)?.name,
  }));
  return { _id: id, ...medium, altId: medium.locationId, altType: "location", campaigns, deleted: false };
}
