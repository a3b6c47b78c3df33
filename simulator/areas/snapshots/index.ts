import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { snapshotPushes } from "./pushes.js";

const listSchema = z.object({ companyId: z.string() });

/** The agency's templates for sub-accounts. */
export const snapshots: readonly Endpoint[] = [
  {
    line: "GET /snapshots/",
    handle(request, world) {
      const { companyId } = read(listSchema, request.query);
      const found = world.snapshots.where((snapshot) => snapshot.locationId === companyId);
      return ok({ snapshots: found.map(({ id, name }) => ({ id, name, type: "own" })) });
    },
  },
  ...snapshotPushes,
];
