import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

/** Pipelines with their stages, and the reasons why deals are lost. */
export const pipelines: readonly Endpoint[] = [
  {
    line: "GET /opportunities/pipelines",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      const found = world.pipelines.where((pipeline) => pipeline.locationId === locationId);
      return ok({
        pipelines: found.map((pipeline) => ({ ...pipeline, showInFunnel: true, showInPieChart: true })),
      });
    },
  },
  {
    line: "GET /opportunities/lost-reason",
    handle(request, world) {
      const schema = z.object({
        locationId: z.string(),
        query: z.string().optional(),
        name: z.string().optional(),
        skip: z.number().default(0),
        limit: z.number().default(20),
      });
      const { locationId, query, name, skip, limit } = read(schema, request.query);
      const sought = (query ?? "").toLowerCase();
      const found = world.lostReasons.where(
        (reason) =>
          reason.locationId === locationId &&
          reason.name.toLowerCase().includes(sought) &&
          (!name || reason.name === name),
      );
      return ok({ lostReasons: found.slice(skip, skip + limit), total: found.length });
    },
  },
];
