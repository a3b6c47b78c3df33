import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { type Contact, nameOf } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";

/** The contact that the path names. */
export function contactOf(request: SimulatedRequest, world: World): Contact {
  const contact = world.contacts.get(param(request, "contactId"));
  return reachable(contact, "Contact", request, world, 400);
}

/** A contact named in a body or query. */
export function contactById(id: string, request: SimulatedRequest, world: World): Contact {
  return reachable(world.contacts.get(id), "Contact", request, world, 400);
}

/** Whether free text occurs in the contact's name, email, telephone number or company. */
export function contactMatchesText(contact: Contact, query: string | undefined): boolean {
  const sought = query?.trim().toLowerCase();
  if (!sought) return true;
  const texts = [nameOf(contact), contact.email, contact.phone, contact.companyName];
  return texts.some((text) => text?.toLowerCase().includes(sought));
}

/** The full form of a contact, as GET /contacts/{contactId} answers it. v3 writes the channels in camel case. */
export function contactView(
  contact: Contact,
  { version }: Pick<SimulatedRequest, "version">,
): Readonly<Record<string, unknown>> {
  const { campaignIds, workflowIds, inboundDndSettings, dndSettings, ...fields } = contact;
  const channels = Object.entries(dndSettings).map(([name, setting]) => [channelInV3(name), setting]);
  return {
    ...fields,
    dndSettings: version === "v3" ? Object.fromEntries(channels) : dndSettings,
    name: nameOf(contact),
    contactName: nameOf(contact),
    emailLowerCase: contact.email?.toLowerCase(),
    firstNameLowerCase: contact.firstName?.toLowerCase(),
    lastNameLowerCase: contact.lastName?.toLowerCase(),
    fullNameLowerCase: nameOf(contact).toLowerCase(),
    additionalEmails: [],
    lastActivity: contact.dateUpdated,
  };
}

function channelInV3(name: string): string {
  return name === "WhatsApp" ? "whatsApp" : name.toLowerCase();
}

/** The shorter form in lists. */
export function contactSummary(contact: Contact): Readonly<Record<string, unknown>> {
  const { dndSettings, inboundDndSettings, campaignIds, workflowIds, ...fields } = contact;
  return { ...fields, contactName: nameOf(contact) };
}

export function newestFirst(one: Contact, other: Contact): number {
  return other.dateAdded.localeCompare(one.dateAdded) || one.id.localeCompare(other.id);
}
