import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Form } from "../../world/records/forms.js";
import type { World } from "../../world/world.js";

const listSchema = z.object({
  locationId: z.string(),
  skip: z.number().default(0),
  limit: z.number().default(10),
});

/** A page of the forms, or of the surveys. */
export function list(request: SimulatedRequest, world: World, kind: Form["kind"]): Reply {
  const { locationId, skip, limit } = read(listSchema, request.query);
  const found = world.forms.where((form) => form.locationId === locationId && form.kind === kind);
  const page = found.slice(skip, skip + limit).map(({ id, name }) => ({ id, name, locationId }));
  return ok({ [kind === "form" ? "forms" : "surveys"]: page, total: found.length });
}
