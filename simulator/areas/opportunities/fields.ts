import { serviceError } from "../../endpoint/service-error.js";
import { nameOf } from "../../world/records/contacts.js";
import type { Opportunity } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";
import type { ReadField } from "../filters.js";

const fields: Readonly<Record<string, (one: Opportunity, world: World) => unknown>> = {
  id: (one) => one.id,
  name: (one) => one.name,
  monetary_value: (one) => one.monetaryValue,
  pipeline_id: (one) => one.pipelineId,
  pipeline_stage_id: (one) => one.pipelineStageId,
  status: (one) => one.status,
  lost_reason_id: (one) => one.lostReasonId,
  source: (one) => one.source,
  assigned_to: (one) => one.assignedTo,
  followers: (one) => one.followers,
  contact_id: (one) => one.contactId,
  contact_name: (one, world) => {
    const contact = world.contacts.get(one.contactId);
    return contact && nameOf(contact);
  },
  company_name: (one, world) => world.contacts.get(one.contactId)?.companyName,
  email: (one, world) => world.contacts.get(one.contactId)?.email,
  phone: (one, world) => world.contacts.get(one.contactId)?.phone,
  date_added: (one) => one.createdAt,
  date_updated: (one) => one.updatedAt,
  last_status_change_date: (one) => one.lastStatusChangeAt,
  last_stage_change_date: (one) => one.lastStageChangeAt,
};

/** Reads an opportunity's fields as the search calls them; throws 400 when there is no such field. */
export function fieldsOf(opportunity: Opportunity, world: World): ReadField {
  return (field) => {
    if (field.startsWith("custom_fields.")) {
      const id = field.slice("custom_fields.".length);
      return opportunity.customFields.find((one) => one.id === id)?.fieldValue;
    }
    const readField = fields[field];
    if (readField === undefined) throw serviceError(400, `Invalid field ${field}`);
    return readField(opportunity, world);
  };
}
