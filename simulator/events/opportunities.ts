import type { EventName } from "../../src/webhooks/events/index.js";
import type { Opportunity } from "../world/records/opportunities.js";
import { differs, type RecordEvents } from "./record-events.js";

const eventOfField: readonly (readonly [EventName, keyof Opportunity])[] = [
  ["OpportunityStageUpdate", "pipelineStageId"],
  ["OpportunityStatusUpdate", "status"],
  ["OpportunityAssignedToUpdate", "assignedTo"],
  ["OpportunityMonetaryValueUpdate", "monetaryValue"],
];

export const opportunityEvents: RecordEvents<Opportunity> = {
  names: ({ before, after }) => {
    if (before === undefined) return ["OpportunityCreate"];
    if (after === undefined) return ["OpportunityDelete"];
    const changed = eventOfField.filter(([, field]) => before[field] !== after[field]).map(([name]) => name);
    const renamed = differs([before.name, before.source], [after.name, after.source]);
    return changed.length > 0 || renamed ? [...changed, "OpportunityUpdate"] : [];
  },
  body: (opportunity) => {
    const { id, locationId, contactId, name, pipelineId, pipelineStageId } = opportunity;
    const { status, monetaryValue, assignedTo, source, createdAt: dateAdded } = opportunity;
    return {
      id,
      locationId,
      contactId,
      name,
      pipelineId,
      pipelineStageId,
      status,
      monetaryValue,
      assignedTo,
      source,
      dateAdded,
    };
  },
};
