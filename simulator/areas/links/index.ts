import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

const listSchema = z.object({ locationId: z.string() });

/** Trigger links. The list comes whole. */
export const links: readonly Endpoint[] = [
  {
    line: "GET /links/",
    handle(request, world) {
      const { locationId } = read(listSchema, request.query);
      const found = world.links.where((link) => link.locationId === locationId);
      return ok({ links: found.map((link) => ({ ...link, fieldKey: `{{trigger_link.${link.id}}}` })) });
    },
  },
];
