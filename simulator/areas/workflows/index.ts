import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../server/whitelist.js";
import type { Collection } from "../../world/collection.js";

const ofLocation = z.object({ locationId: z.string() });

/** Everything in the collection that belongs to the sub-account. */
function belonging<Item extends { readonly id: string; readonly locationId: string }>(
  items: Collection<Item>,
  locationId: string,
): readonly Item[] {
  return items.where((item) => item.locationId === locationId);
}

/** Lists that come whole: workflows, campaigns, trigger links, businesses. */
export const automation: readonly Endpoint[] = [
  {
    line: "GET /workflows/",
    handle: (request, world) =>
      ok({ workflows: belonging(world.workflows, read(ofLocation, request.query).locationId) }),
  },
  {
    line: "GET /campaigns/",
    handle(request, world) {
      const { locationId, status } = read(
        ofLocation.extend({ status: z.string().optional() }),
        request.query,
      );
      const found = belonging(world.campaigns, locationId);
      return ok({ campaigns: found.filter((campaign) => !status || campaign.status === status) });
    },
  },
  {
    line: "GET /links/",
    handle(request, world) {
      const found = belonging(world.links, read(ofLocation, request.query).locationId);
      return ok({ links: found.map((link) => ({ ...link, fieldKey: `{{trigger_link.${link.id}}}` })) });
    },
  },
  {
    line: "GET /businesses/",
    handle(request, world) {
      const schema = ofLocation.extend({
        limit: z.coerce.number().default(100),
        skip: z.coerce.number().default(0),
      });
      const { locationId, limit, skip } = read(schema, request.query);
      return ok({ businesses: belonging(world.businesses, locationId).slice(skip, skip + limit) });
    },
  },
];
