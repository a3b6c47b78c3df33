import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { World } from "../../world/world.js";
import { contactById } from "../contacts/contact.js";
import {
  changedOpportunity,
  newOpportunity,
  opportunityView,
  writtenOpportunitySchema,
} from "./opportunity.js";

const upsertSchema = writtenOpportunitySchema.extend({
  id: z.string().optional(),
  locationId: z.string(),
  contactId: z.string().optional(),
  followers: z.array(z.string()).default([]),
  followersActionType: z.enum(["add", "remove"]).default("add"),
  isRemoveAllFollowers: z.boolean().default(false),
});

/** Changes the contact's open opportunity in the pipeline, or makes one. */
export function upsert(request: SimulatedRequest, world: World): Reply {
  const given = read(upsertSchema, request.body);
  const { id, locationId, contactId, followers, followersActionType, isRemoveAllFollowers, ...written } =
    given;
  const existing = id
    ? world.opportunities.get(id)
    : world.opportunities.find(
        (one) =>
          one.contactId === contactId && one.pipelineId === written.pipelineId && one.status === "open",
      );
  if (existing === undefined && !contactId) throw serviceError(422, ["contactId should not be empty"]);
  const changed =
    existing && existing.locationId === locationId
      ? changedOpportunity(existing, written, world)
      : newOpportunity(locationId, contactById(contactId ?? "", request, world).id, written, world);
  const before = isRemoveAllFollowers ? [] : changed.followers;
  const after =
    followersActionType === "add"
      ? [...new Set([...before, ...followers])]
      : before.filter((one) => !followers.includes(one));
  const stored = world.opportunities.put({ ...changed, followers: after });
  return ok({ opportunity: opportunityView(stored, request, world), new: stored.id !== existing?.id });
}
