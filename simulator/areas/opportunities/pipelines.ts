import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Pipeline } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";

const stagesSchema = z.array(z.object({ id: z.string().optional(), name: z.string() })).min(1);
const lookSchema = z.object({
  showInFunnel: z.boolean().optional(),
  showInPieChart: z.boolean().optional(),
  useOpportunityProbability: z.boolean().optional(),
  colorRenderMode: z.string().optional(),
});
const creationSchema = lookSchema.extend({
  locationId: z.string(),
  name: z.string(),
  stages: stagesSchema,
});
const changeSchema = lookSchema.extend({ name: z.string().optional(), stages: stagesSchema.optional() });

/** Pipelines with their stages, and the reasons why deals are lost. */
export const pipelines: readonly Endpoint[] = [
  {
    line: "GET /opportunities/pipelines",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      const found = world.pipelines.where((pipeline) => pipeline.locationId === locationId);
      return ok({ pipelines: found.map(shown) });
    },
  },
  {
    line: "POST /opportunities/pipelines",
    handle(request, world) {
      const { locationId, name, stages, ...look } = read(creationSchema, request.body);
      assertFree(name, locationId, undefined, world);
      const id = world.chance.id();
      return ok(
        shown(world.pipelines.put({ id, locationId, name, stages: stagesOf(stages, world), ...look })),
      );
    },
  },
  {
    line: "GET /opportunities/pipelines/{pipelineId}",
    handle: (request, world) => ok(shown(pipelineOf(request, world))),
  },
  {
    line: "PUT /opportunities/pipelines/{pipelineId}",
    handle(request, world) {
      const before = pipelineOf(request, world);
      const { name = before.name, stages, ...look } = read(changeSchema, request.body);
      assertFree(name, before.locationId, before.id, world);
      const after = stages === undefined ? before.stages : stagesOf(stages, world);
      const [first] = after;
      const kept = new Set(after.map(({ id }) => id));
      // The deals of a stage that goes move to the first that remains.
      for (const deal of world.opportunities.where(({ pipelineId }) => pipelineId === before.id))
        if (first !== undefined && !kept.has(deal.pipelineStageId))
          world.opportunities.put({ ...deal, pipelineStageId: first.id });
      return ok(shown(world.pipelines.put({ ...before, ...look, name, stages: after })));
    },
  },
  {
    line: "DELETE /opportunities/pipelines/{pipelineId}",
    handle(request, world) {
      const { id } = pipelineOf(request, world);
      for (const deal of world.opportunities.where(({ pipelineId }) => pipelineId === id))
        world.opportunities.delete(deal.id);
      world.pipelines.delete(id);
      return ok({ success: true });
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

function shown(pipeline: Pipeline) {
  return { showInFunnel: true, showInPieChart: true, ...pipeline };
}

function pipelineOf(request: SimulatedRequest, world: World): Pipeline {
  const found = world.pipelines.get(param(request, "pipelineId"));
  if (found === undefined || found.locationId !== request.token.resourceId)
    throw serviceError(400, "Pipeline not found");
  return found;
}

/** Names are unique in a sub-account, whatever their letters. */
function assertFree(name: string, locationId: string, own: string | undefined, world: World): void {
  const taken = world.pipelines.find(
    (one) => one.locationId === locationId && one.id !== own && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken !== undefined) throw serviceError(400, "Pipeline name must be unique");
}

function stagesOf(given: z.infer<typeof stagesSchema>, world: World): Pipeline["stages"] {
  if (new Set(given.map(({ name }) => name.toLowerCase())).size < given.length)
    throw serviceError(400, "Stage names must be unique");
  return given.map(({ id = world.chance.id(), name }, position) => ({ id, name, position }));
}
