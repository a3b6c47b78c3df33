import { type NameOf, resource } from "../src/declare/resource.js";
import type { UnknownRecord } from "../src/text/json.js";
import { customFieldsOf } from "./custom-fields.js";
import { fieldsAt, joined, line, listAt, paragraphs, pick, section } from "./view.js";

export const pipelines = resource({
  name: "pipelines",
  uri: "ghl://pipelines",
  title: "Pipelines",
  description:
    "The sales pipelines with their stages in order: the ids that opportunities are made and moved with.",
  ttlMs: 300_000,
  reads: () => ({ pipelines: { operation: "opportunities_list_pipelines" } }),
  view: ({ pipelines: reply }) => ({
    pipelines: listAt(reply, "pipelines").map((pipeline) => ({
      ...pick(pipeline, "id", "name"),
      stages: listAt(pipeline, "stages")
        .toSorted((one, other) => Number(one.position ?? 0) - Number(other.position ?? 0))
        .map((stage) => pick(stage, "id", "name")),
    })),
  }),
});

export const opportunity = resource({
  name: "opportunity",
  uri: "ghl://opportunities/{opportunityId}",
  title: "Opportunity",
  description:
    "One deal: its contact, pipeline, stage, status, value, owner, and since when it stands there.",
  ttlMs: 15_000,
  reads: ({ opportunityId }) => ({
    opportunity: { operation: "opportunities_get_opportunity", args: { id: opportunityId } },
  }),
  names: ["pipeline", "pipelineStage", "user", "customField"],
  view: ({ opportunity: reply }, name) => {
    const record = fieldsAt(reply, "opportunity");
    return {
      opportunity: {
        ...dealOf(record, name),
        contact: pick(fieldsAt(record, "contact"), "id", "name", "companyName", "email", "phone", "tags"),
        customFields: customFieldsOf(record, name),
        followers: record.followers,
        notes: record.notes,
        tasks: record.tasks,
        appointments: record.calendarEvents,
      },
    };
  },
  markdown: (view) => opportunityCard(fieldsAt(view, "opportunity")),
  completes: { opportunityId: "opportunity" },
});

/** A summary of a deal, with the names of its pipeline and stage. */
export function dealOf(record: UnknownRecord, name: NameOf): UnknownRecord {
  return {
    ...pick(record, "id", "name", "status", "monetaryValue", "source", "lostReasonId"),
    pipeline: { id: record.pipelineId, name: name("pipeline", record.pipelineId) },
    stage: { id: record.pipelineStageId, name: name("pipelineStage", record.pipelineStageId) },
    owner:
      record.assignedTo === undefined
        ? undefined
        : { id: record.assignedTo, name: name("user", record.assignedTo) },
    createdAt: record.createdAt,
    inStageSince: record.lastStageChangeAt,
    inStatusSince: record.lastStatusChangeAt,
    updatedAt: record.updatedAt,
  };
}

/** The state of a deal in one line. */
export function dealLine(deal: UnknownRecord): string {
  return joined([
    joined([line(fieldsAt(deal, "pipeline").name), line(fieldsAt(deal, "stage").name)], " / "),
    line(deal.status),
    deal.monetaryValue === undefined ? undefined : String(deal.monetaryValue),
    line(fieldsAt(deal, "owner").name),
  ]);
}

function opportunityCard(deal: UnknownRecord): string {
  const contact = fieldsAt(deal, "contact");
  return paragraphs(
    `# ${line(deal.name)}`,
    dealLine(deal),
    joined([line(contact.name), line(contact.email), line(contact.phone)]),
    joined([`created ${line(deal.createdAt)}`, `in this stage since ${line(deal.inStageSince)}`]),
    section(
      "Custom fields",
      deal.customFields,
      (field) => `${line(field.name ?? field.id)}: ${line(String(field.value))}`,
    ),
  );
}
