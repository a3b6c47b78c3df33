import { demo } from "../../world/demo.js";
import type { Pipeline } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

const pipelines: readonly (readonly [string, readonly string[]])[] = [
  ["Consultations", ["New Lead", "Contacted", "Consultation Booked", "Consultation Done", "Treatment Sold"]],
  ["Memberships", ["Interested", "Offer Sent", "Negotiating", "Signed"]],
];

const services = ["Laser package", "Filler session", "Annual membership", "Facial series", "Skin plan"];
const statuses = ["open", "open", "open", "won", "lost", "open", "abandoned", "won", "open", "lost"];

/** Two pipelines and about twenty opportunities in the main sub-account; one pipeline in each of the others. */
export function seedOpportunities(world: World): void {
  for (const { id: locationId } of world.locations.all()) {
    const mine = locationId === demo.locationId;
    for (const [name, stages] of mine ? pipelines : pipelines.slice(0, 1)) {
      seedDeals(world, seedPipeline(world, locationId, name, stages), mine ? 10 : 3);
    }
    for (const name of ["Too expensive", "Chose a competitor", "No answer"]) {
      const at = daysAgo(world, 100);
      world.lostReasons.put({ id: world.chance.id(), locationId, name, createdAt: at, updatedAt: at });
    }
  }
}

function seedPipeline(world: World, locationId: string, name: string, stages: readonly string[]) {
  return world.pipelines.put({
    id: world.chance.id(),
    locationId,
    name,
    stages: stages.map((stage, position) => ({ id: world.chance.uuid(), name: stage, position })),
  });
}

function seedDeals(world: World, pipeline: Pipeline, count: number) {
  const contacts = world.contacts.where((contact) => contact.locationId === pipeline.locationId);
  for (let index = 0; index < count; index += 1) {
    const contact = world.chance.pick(contacts);
    const status = statuses[index % statuses.length] ?? "open";
    const last = pipeline.stages.length - 1;
    const stage = pipeline.stages[status === "won" ? last : world.chance.below(last)];
    const createdAt = daysAgo(world, 60 - index * 5 - world.chance.fraction());
    const changedAt = daysAgo(world, Math.max(0, 40 - index * 4));
    world.opportunities.put({
      id: world.chance.id(),
      locationId: pipeline.locationId,
      name: `${contact.firstName ?? ""} ${contact.lastName ?? ""}: ${world.chance.pick(services)}`,
      pipelineId: pipeline.id,
      pipelineStageId: stage?.id ?? "",
      status,
      contactId: contact.id,
      monetaryValue: 200 + world.chance.below(30) * 50,
      assignedTo: contact.assignedTo,
      source: contact.source,
      followers: [],
      customFields: [],
      lastStatusChangeAt: changedAt,
      lastStageChangeAt: changedAt,
      createdAt,
      updatedAt: changedAt,
    });
  }
}
