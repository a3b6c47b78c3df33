import { z } from "zod";
import { refusal } from "../server/refusal.js";
import {
  created,
  type Endpoint,
  ok,
  type Reply,
  type SimulatedRequest,
  succeeded,
} from "../server/router.js";
import { read } from "../server/whitelist.js";
import type { World } from "../server/world.js";
import { contactById } from "./contact-records.js";
import {
  changedOpportunity,
  newOpportunity,
  opportunityOf,
  opportunityView,
  writtenOpportunitySchema,
} from "./opportunity-records.js";

const creationSchema = writtenOpportunitySchema.extend({ locationId: z.string(), contactId: z.string() });

const upsertSchema = writtenOpportunitySchema.extend({
  id: z.string().optional(),
  locationId: z.string(),
  contactId: z.string().optional(),
  followers: z.array(z.string()).default([]),
  followersActionType: z.enum(["add", "remove"]).default("add"),
  isRemoveAllFollowers: z.boolean().default(false),
});

const followersSchema = z.object({ followers: z.array(z.string()).default([]) });

export const opportunities: readonly Endpoint[] = [
  {
    line: "POST /opportunities/",
    handle(request, world) {
      const { locationId, contactId, ...written } = read(creationSchema, request.body);
      const contact = contactById(contactId, request, world);
      const made = world.opportunities.put(newOpportunity(locationId, contact.id, written, world));
      return created({ opportunity: opportunityView(made, world) });
    },
  },
  { line: "POST /opportunities/upsert", handle: upsert },
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
  {
    line: "GET /opportunities/{id}",
    handle: (request, world) => ok({ opportunity: opportunityView(opportunityOf(request, world), world) }),
  },
  {
    line: "PUT /opportunities/{id}",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const written = read(writtenOpportunitySchema, request.body);
      const changed = world.opportunities.put(changedOpportunity(opportunity, written, world));
      return ok({ opportunity: opportunityView(changed, world) });
    },
  },
  {
    line: "DELETE /opportunities/{id}",
    handle(request, world) {
      world.opportunities.delete(opportunityOf(request, world).id);
      return ok(flags(request));
    },
  },
  {
    line: "PUT /opportunities/{id}/status",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const { status, lostReasonId } = read(writtenOpportunitySchema, request.body);
      world.opportunities.put(changedOpportunity(opportunity, { status, lostReasonId }, world));
      return ok(flags(request));
    },
  },
  {
    line: "POST /opportunities/{id}/followers",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const given = read(followersSchema, request.body).followers;
      const followers = [...new Set([...opportunity.followers, ...given])];
      world.opportunities.put({ ...opportunity, followers });
      return created({
        followers,
        followersAdded: given.filter((id) => !opportunity.followers.includes(id)),
      });
    },
  },
  {
    line: "DELETE /opportunities/{id}/followers",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const { isRemoveAllFollowers } = read(
        z.object({ isRemoveAllFollowers: z.boolean().default(false) }),
        request.query,
      );
      const given = read(followersSchema, request.body).followers;
      const leaves = (id: string) => isRemoveAllFollowers || given.includes(id);
      const followers = opportunity.followers.filter((id) => !leaves(id));
      world.opportunities.put({ ...opportunity, followers });
      return ok({ followers, followersRemoved: opportunity.followers.filter(leaves) });
    },
  },
];

// v3 adds `success` here (docs/api/versions.md#what-v3-changes).
function flags(request: SimulatedRequest) {
  return request.version === "v3" ? { ...succeeded(request), success: true } : succeeded(request);
}

function upsert(request: SimulatedRequest, world: World): Reply {
  const given = read(upsertSchema, request.body);
  const { id, locationId, contactId, followers, followersActionType, isRemoveAllFollowers, ...written } =
    given;
  const existing = id
    ? world.opportunities.get(id)
    : world.opportunities.find(
        (one) =>
          one.contactId === contactId && one.pipelineId === written.pipelineId && one.status === "open",
      );
  if (!existing && !contactId) throw refusal(422, ["contactId should not be empty"]);
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
  return ok({ opportunity: opportunityView(stored, world), new: stored.id !== existing?.id });
}
