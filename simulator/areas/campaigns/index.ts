import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

const listSchema = z.object({ locationId: z.string(), status: z.string().optional() });

/** The list comes whole. */
export const campaigns: readonly Endpoint[] = [
  {
    line: "GET /campaigns/",
    handle(request, world) {
      const { locationId, status } = read(listSchema, request.query);
      const found = world.campaigns.where(
        (campaign) => campaign.locationId === locationId && (!status || campaign.status === status),
      );
      return ok({ campaigns: found });
    },
  },
];
