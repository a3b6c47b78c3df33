import { z } from "zod";
import { group } from "../declare/event.js";
import { flag, id, list, moment, part, parts, text, texts, typed } from "../declare/payload.js";
import { mara } from "../sending/samples.js";

const contact = group("Contact", {
  scopes: ["contacts.readonly"],
  entity: { kind: "contact", idField: "id" },
  mentions: [{ kind: "user", idField: "assignedTo" }],
  reads: "GET /contacts/{contactId}",
  stales: ["contact", "contacts"],
});

/** The shape follows the field: text and dates, numbers, several choices, files and signatures. */
const fieldValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .nullish();

const person = {
  locationId: id,
  id,
  name: text,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  companyName: text,
  address1: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  website: text,
  source: text,
  dateAdded: moment,
  dateOfBirth: moment,
  dnd: flag,
  tags: texts,
  attachments: list,
  assignedTo: text,
  customFields: parts({ id: text, value: fieldValue }),
};

const channel = part({ status: text, message: text, code: text });

const dndSettings = part({
  SMS: channel,
  Email: channel,
  GMB: channel,
  FB: channel,
  WhatsApp: channel,
  Call: channel,
});

const lead = {
  ...mara,
  tags: [...mara.tags],
  attachments: [...mara.attachments],
  customFields: [{ id: "fR9sV3kLmX7dB2nTq5Wc", value: "Tuesday morning" }],
};

export default [
  contact("ContactCreate", {
    title: "Contact created",
    description:
      "Sent when a contact comes into being by any way, import and API included; empty fields are left out, and " +
      "custom fields come as id and value without their names.",
    payload: typed("ContactCreate", person),
    sample: { type: "ContactCreate", ...lead },
  }),
  contact("ContactUpdate", {
    title: "Contact changed",
    description:
      "Sent when a contact's fields change, with the contact as it is now; what changed is not said, and tags and " +
      "do-not-disturb have events of their own.",
    // The one contact event that no scope is documented for.
    scopes: [],
    payload: typed("ContactUpdate", person),
    sample: { type: "ContactUpdate", ...lead, phone: "+14155550177" },
  }),
  contact("ContactDelete", {
    title: "Contact deleted",
    description:
      "Sent when a contact is deleted, with its last state; reading it by id answers with an error from then on.",
    reads: null,
    stales: ["contact", "contacts", "conversations", "opportunities", "appointments"],
    payload: typed("ContactDelete", person),
    sample: { type: "ContactDelete", ...lead },
  }),
  contact("ContactDndUpdate", {
    title: "Contact do-not-disturb changed",
    description:
      "Sent when a contact may no longer, or may again, be written to or called; dndSettings tells each outbound " +
      "channel apart and says nothing of inbound.",
    payload: typed("ContactDndUpdate", { ...person, dndSettings }),
    sample: {
      type: "ContactDndUpdate",
      ...lead,
      dnd: true,
      dndSettings: {
        SMS: { status: "active", message: "STOP", code: "21610" },
        Email: { status: "inactive", message: "", code: "" },
      },
    },
  }),
  contact("ContactTagUpdate", {
    title: "Contact tags changed",
    description:
      "Sent when a tag is put on or taken off a contact; tags is the whole list as it is now, so keep the former " +
      "one to know which tag it was.",
    payload: typed("ContactTagUpdate", person),
    sample: { type: "ContactTagUpdate", ...lead, tags: ["new lead", "implants", "called back"] },
  }),
] as const;
