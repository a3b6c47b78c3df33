import { group } from "../declare/event.js";
import { amount, id, moment, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const opportunity = group("Opportunity", {
  scopes: ["opportunities.readonly"],
  entity: { kind: "opportunity", idField: "id" },
  mentions: [
    { kind: "contact", idField: "contactId" },
    { kind: "pipeline", idField: "pipelineId" },
    { kind: "user", idField: "assignedTo" },
  ],
  reads: "GET /opportunities/{id}",
  stales: ["opportunity", "opportunities"],
});

const deal = {
  locationId: id,
  id,
  contactId: text,
  name: text,
  pipelineId: text,
  pipelineStageId: text,
  status: text,
  monetaryValue: amount,
  assignedTo: text,
  source: text,
  dateAdded: moment,
};

const implants = {
  locationId: ids.location,
  id: ids.opportunity,
  contactId: ids.contact,
  name: "Implants, upper jaw",
  pipelineId: ids.pipeline,
  pipelineStageId: ids.stage,
  status: "open",
  monetaryValue: 4200,
  assignedTo: ids.user,
  source: "website form",
  dateAdded: "2026-03-02T10:30:00.000Z",
};

export default [
  opportunity("OpportunityCreate", {
    title: "Opportunity created",
    description:
      "Sent when a deal is put into a pipeline; the stage comes as an id only, so its name must be looked up in the " +
      "pipeline.",
    payload: typed("OpportunityCreate", deal),
    sample: { type: "OpportunityCreate", ...implants },
  }),
  opportunity("OpportunityUpdate", {
    title: "Opportunity changed",
    description:
      "Sent when a deal's fields change; the narrower event for its stage, status, owner or value may come as well, " +
      "so count one change once.",
    scopes: [],
    payload: typed("OpportunityUpdate", deal),
    sample: { type: "OpportunityUpdate", ...implants, name: "Implants, both jaws" },
  }),
  opportunity("OpportunityDelete", {
    title: "Opportunity deleted",
    description:
      "Sent when a deal is deleted, with its last state; a lost or abandoned deal is a change of status and not this.",
    reads: null,
    payload: typed("OpportunityDelete", deal),
    sample: { type: "OpportunityDelete", ...implants },
  }),
  opportunity("OpportunityStageUpdate", {
    title: "Opportunity moved to another stage",
    description:
      "Sent when a deal moves within or between pipelines; the former stage is not in the body, and pipelineId may " +
      "have changed too.",
    payload: typed("OpportunityStageUpdate", deal),
    sample: {
      type: "OpportunityStageUpdate",
      ...implants,
      pipelineStageId: "b7c2e9d4-0f1a-4c68-a3d5-7e9b1f2c4d60",
    },
  }),
  opportunity("OpportunityStatusUpdate", {
    title: "Opportunity status changed",
    description:
      "Sent when a deal becomes open, won, lost or abandoned; the status is apart from the stage, which stays as it was.",
    payload: typed("OpportunityStatusUpdate", deal),
    sample: { type: "OpportunityStatusUpdate", ...implants, status: "won" },
  }),
  opportunity("OpportunityAssignedToUpdate", {
    title: "Opportunity reassigned",
    description:
      "Sent when a deal gets another owner; assignedTo is the new one, missing when nobody owns it, and the former " +
      "owner is not in the body.",
    scopes: [],
    payload: typed("OpportunityAssignedToUpdate", deal),
    sample: { type: "OpportunityAssignedToUpdate", ...implants, assignedTo: "uR4kX9bVwT2mJ7sLd5Qg" },
  }),
  opportunity("OpportunityMonetaryValueUpdate", {
    title: "Opportunity value changed",
    description:
      "Sent when a deal's worth changes; monetaryValue is in the sub-account's currency, which is not in the body, " +
      "and the former value is not either.",
    payload: typed("OpportunityMonetaryValueUpdate", deal),
    sample: { type: "OpportunityMonetaryValueUpdate", ...implants, monetaryValue: 5100 },
  }),
] as const;
