import { serviceError } from "../../endpoint/service-error.js";
import { type Contact, nameOf } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { type Condition, type Group, passes, type ReadField } from "../filters.js";
import { e164 } from "./phone-number.js";

const fields: Readonly<Record<string, (contact: Contact, world: World) => unknown>> = {
  id: (contact) => contact.id,
  contactName: nameOf,
  fullNameLowerCase: (contact) => nameOf(contact).toLowerCase(),
  firstName: (contact) => contact.firstName,
  lastName: (contact) => contact.lastName,
  firstNameLowerCase: (contact) => contact.firstName?.toLowerCase(),
  lastNameLowerCase: (contact) => contact.lastName?.toLowerCase(),
  email: (contact) => contact.email,
  phone: (contact) => contact.phone,
  companyName: (contact) => contact.companyName,
  businessName: (contact, world) => world.records.of("businesses").get(contact.businessId)?.name,
  businessId: (contact) => contact.businessId,
  address: (contact) => contact.address1,
  city: (contact) => contact.city,
  state: (contact) => contact.state,
  country: (contact) => contact.country,
  postalCode: (contact) => contact.postalCode,
  website: (contact) => contact.website,
  timezone: (contact) => contact.timezone,
  source: (contact) => contact.source,
  assignedTo: (contact) => contact.assignedTo,
  followers: (contact) => contact.followers,
  tags: (contact) => contact.tags,
  type: (contact) => contact.type,
  dnd: (contact) => contact.dnd,
  dateAdded: (contact) => contact.dateAdded,
  dateUpdated: (contact) => contact.dateUpdated,
  opportunities: (contact, world) => world.opportunities.where(({ contactId }) => contactId === contact.id),
};

/** Reads a contact's fields as the search calls them. */
export function fieldsOf(contact: Contact, world: World): ReadField {
  return (field) => {
    if (field.startsWith("customFields.")) {
      const id = field.slice("customFields.".length);
      return contact.customFields.find((one) => one.id === id)?.value;
    }
    const readField = fields[field];
    if (readField === undefined) throw serviceError(400, `Invalid field ${field}`);
    return readField(contact, world);
  };
}

/** Whether a contact meets a filter. Phone numbers are compared in one form. */
export function contactPasses(contact: Contact, filter: Condition | Group, world: World): boolean {
  return passes(fieldsOf(contact, world), withPlainPhones(filter));
}

function withPlainPhones(filter: Condition | Group): Condition | Group {
  if ("group" in filter) return { ...filter, filters: filter.filters.map(withPlainPhones) };
  const isPhone = filter.field === "phone" && typeof filter.value === "string";
  return isPhone ? { ...filter, value: e164(String(filter.value)) } : filter;
}
