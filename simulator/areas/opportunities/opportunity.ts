import { z } from "zod";
import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import { nameOf } from "../../world/records/contacts.js";
import type { Opportunity, Pipeline } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";
import { changedForecast, writtenForecastSchema } from "./forecast.js";

export const opportunityStatuses = ["open", "won", "lost", "abandoned"] as const;

/** The fields by which an opportunity is written. */
export const writtenOpportunitySchema = writtenForecastSchema.extend({
  name: z.string().optional(),
  pipelineId: z.string().optional(),
  pipelineStageId: z.string().optional(),
  status: z.string().optional(),
  monetaryValue: z.coerce.number().optional(),
  assignedTo: z.string().optional(),
  lostReasonId: z.string().optional(),
  customFields: z
    .array(
      z.object({
        id: z.string().optional(),
        key: z.string().optional(),
        field_value: z.unknown().optional(),
        fieldValue: z.unknown().optional(),
      }),
    )
    .optional(),
});

export type WrittenOpportunity = z.infer<typeof writtenOpportunitySchema>;

export function opportunityOf(request: SimulatedRequest, world: World): Opportunity {
  return reachable(world.opportunities.get(param(request, "id")), "Opportunity", request, world);
}

/** An opportunity with a summary of its contact, and under v3 its forecast. Pipelines and stages are ids only. */
export function opportunityView(
  { forecast, ...one }: Opportunity,
  { version }: Pick<SimulatedRequest, "version">,
  world: World,
): Readonly<Record<string, unknown>> {
  const contact = world.contacts.get(one.contactId);
  return {
    ...one,
    ...(version === "v3" ? { ...forecast, effectiveProbability: forecast?.forecastProbability } : {}),
    contact: contact && {
      id: contact.id,
      name: nameOf(contact),
      companyName: contact.companyName,
      email: contact.email,
      phone: contact.phone,
      tags: contact.tags,
    },
    indexVersion: 1,
    notes: [],
    tasks: [],
    calendarEvents: [],
  };
}

/** A new opportunity in the first stage of its pipeline unless one is given. */
export function newOpportunity(
  locationId: string,
  contactId: string,
  written: WrittenOpportunity,
  world: World,
): Opportunity {
  const pipeline = pipelineOf(locationId, written.pipelineId, world);
  const now = world.now().toISOString();
  const blank: Opportunity = {
    id: world.chance.id(),
    locationId,
    name: written.name ?? "New opportunity",
    pipelineId: pipeline.id,
    pipelineStageId: pipeline.stages[0]?.id ?? "",
    status: "open",
    contactId,
    monetaryValue: 0,
    source: "public api",
    followers: [],
    customFields: [],
    lastStatusChangeAt: now,
    lastStageChangeAt: now,
    createdAt: now,
    updatedAt: now,
  };
  return changedOpportunity(blank, written, world);
}

/** The opportunity with the sent fields laid over it; throws 400 when the stage is not one of the pipeline's. */
export function changedOpportunity(
  opportunity: Opportunity,
  written: WrittenOpportunity,
  world: World,
): Opportunity {
  const pipeline = pipelineOf(opportunity.locationId, written.pipelineId ?? opportunity.pipelineId, world);
  const movedPipeline = pipeline.id !== opportunity.pipelineId;
  const kept = movedPipeline ? pipeline.stages[0]?.id : opportunity.pipelineStageId;
  const stageId = written.pipelineStageId ?? kept;
  const stage = pipeline.stages.find((one) => one.id === stageId);
  if (stage === undefined) throw serviceError(400, "The pipeline stage id is not part of the pipeline");
  const status = statusOf(written.status ?? opportunity.status);
  const now = world.now().toISOString();
  return {
    ...opportunity,
    name: written.name ?? opportunity.name,
    pipelineId: pipeline.id,
    pipelineStageId: stage.id,
    status,
    monetaryValue: written.monetaryValue ?? opportunity.monetaryValue,
    assignedTo: written.assignedTo ?? opportunity.assignedTo,
    lostReasonId: written.lostReasonId ?? opportunity.lostReasonId,
    customFields: changedCustomFields(opportunity, written, world),
    forecast: changedForecast(opportunity.forecast, written, world),
    lastStageChangeAt: stage.id === opportunity.pipelineStageId ? opportunity.lastStageChangeAt : now,
    lastStatusChangeAt: status === opportunity.status ? opportunity.lastStatusChangeAt : now,
    updatedAt: now,
  };
}

function pipelineOf(locationId: string, id: string | undefined, world: World): Pipeline {
  const pipeline = world.pipelines.get(id);
  if (pipeline?.locationId !== locationId) throw serviceError(400, "The pipeline id is invalid");
  return pipeline;
}

// The spec lists `all` for writing too, but only searches take it.
function statusOf(status: string): string {
  if (opportunityStatuses.some((known) => known === status)) return status;
  throw serviceError(422, [`status must be one of the following values: ${opportunityStatuses.join(", ")}`]);
}

function changedCustomFields(opportunity: Opportunity, written: WrittenOpportunity, world: World) {
  const values = new Map(opportunity.customFields.map((field) => [field.id, field.fieldValue]));
  for (const { id, key, field_value, fieldValue } of written.customFields ?? []) {
    const field = world.customFields.find(
      (one) =>
        one.locationId === opportunity.locationId &&
        (one.id === id || (key !== undefined && [key, `opportunity.${key}`].includes(one.fieldKey))),
    );
    if (field === undefined) throw serviceError(400, `Custom field ${id ?? key ?? ""} not found`);
    values.set(field.id, fieldValue ?? field_value);
  }
  return [...values].map(([id, fieldValue]) => ({ id, fieldValue }));
}
