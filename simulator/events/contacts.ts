import type { UnknownRecord } from "../../src/text/json.js";
import { type Contact, nameOf } from "../world/records/contacts.js";
import { differs, type RecordEvents } from "./record-events.js";

const names: RecordEvents<Contact>["names"] = ({ before, after }) => {
  if (before === undefined) return ["ContactCreate"];
  if (after === undefined) return ["ContactDelete"];
  return [
    ...(differs(before.tags, after.tags) ? (["ContactTagUpdate"] as const) : []),
    ...(differs([before.dnd, before.dndSettings], [after.dnd, after.dndSettings])
      ? (["ContactDndUpdate"] as const)
      : []),
    ...(differs(detailsOf(before), detailsOf(after)) ? (["ContactUpdate"] as const) : []),
  ];
};

/** The fields whose changes ContactUpdate announces. */
function detailsOf({
  tags,
  dnd,
  dndSettings,
  dateUpdated,
  followers,
  campaignIds,
  workflowIds,
  ...details
}: Contact) {
  return details;
}

function body(contact: Contact): UnknownRecord {
  const {
    followers,
    campaignIds,
    workflowIds,
    inboundDndSettings,
    dateUpdated,
    type,
    dateOfBirth,
    ...fields
  } = contact;
  const born = typeof dateOfBirth === "string" ? { dateOfBirth } : {};
  return { ...fields, ...born, name: nameOf(contact) };
}

export const contactEvents: RecordEvents<Contact> = { names, body };
