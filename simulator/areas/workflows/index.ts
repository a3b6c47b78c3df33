import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";

const listSchema = z.object({ locationId: z.string() });

/** The list comes whole. */
export const workflows: readonly Endpoint[] = [
  {
    line: "GET /workflows/",
    handle(request, world) {
      const { locationId } = read(listSchema, request.query);
      return ok({ workflows: world.workflows.where((workflow) => workflow.locationId === locationId) });
    },
  },
];
