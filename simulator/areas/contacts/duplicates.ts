import { serviceError } from "../../endpoint/service-error.js";
import { type Contact, nameOf } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { e164 } from "./phone-number.js";

/** The sub-account's contact with this email or telephone number. */
export function duplicateOf(
  locationId: string,
  email: string | undefined,
  phone: string | undefined,
  world: World,
): { readonly contact: Contact; readonly field: "email" | "phone" } | undefined {
  const mine = world.contacts.where((contact) => contact.locationId === locationId);
  const byEmail = email && mine.find((contact) => contact.email?.toLowerCase() === email.toLowerCase());
  if (byEmail) return { contact: byEmail, field: "email" };
  const byPhone = phone && mine.find((contact) => contact.phone === e164(phone));
  return byPhone ? { contact: byPhone, field: "phone" } : undefined;
}

/** Throws 400 when another contact has the email or number and the sub-account allows no duplicates. */
export function refuseDuplicate(
  locationId: string,
  email: string | undefined,
  phone: string | undefined,
  self: Contact | undefined,
  world: World,
) {
  if (world.locations.get(locationId)?.allowDuplicateContact) return;
  const found = duplicateOf(locationId, email, phone, world);
  if (found === undefined || found.contact.id === self?.id) return;
  const { contact, field } = found;
  throw serviceError(400, "This location does not allow duplicated contacts.", {
    meta: { contactId: contact.id, contactName: nameOf(contact), matchingField: field },
  });
}
