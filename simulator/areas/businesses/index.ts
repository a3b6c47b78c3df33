import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

const listSchema = z.object({
  locationId: z.string(),
  limit: z.coerce.number().default(100),
  skip: z.coerce.number().default(0),
});

export const businesses: readonly Endpoint[] = [
  {
    line: "GET /businesses/",
    handle(request, world) {
      const { locationId, limit, skip } = read(listSchema, request.query);
      const found = world.businesses.where((business) => business.locationId === locationId);
      return ok({ businesses: found.slice(skip, skip + limit) });
    },
  },
];
