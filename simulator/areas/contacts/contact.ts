import { z } from "zod";
import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { refusal } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/records.js";
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

export function nameOf(contact: Contact): string {
  return [contact.firstName, contact.lastName].filter(Boolean).join(" ");
}

/** Whether free text occurs in the contact's name, email, telephone number or company. */
export function contactMatchesText(contact: Contact, query: string | undefined): boolean {
  const sought = query?.trim().toLowerCase();
  if (!sought) return true;
  const texts = [nameOf(contact), contact.email, contact.phone, contact.companyName];
  return texts.some((text) => text?.toLowerCase().includes(sought));
}

/** The full form of a contact, as GET /contacts/{contactId} answers it. */
export function contactView(contact: Contact): Readonly<Record<string, unknown>> {
  const { campaignIds, workflowIds, inboundDndSettings, ...fields } = contact;
  return {
    ...fields,
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

/** The shorter form in lists. */
export function contactSummary(contact: Contact): Readonly<Record<string, unknown>> {
  const { dndSettings, inboundDndSettings, campaignIds, workflowIds, ...fields } = contact;
  return { ...fields, contactName: nameOf(contact) };
}

/** The fields by which a contact is written; whatever else comes has been refused by the whitelist. */
export const writtenContactSchema = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  companyName: z.string().optional(),
  address1: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  country: z.string().optional(),
  postalCode: z.string().optional(),
  website: z.string().optional(),
  timezone: z.string().optional(),
  gender: z.string().optional(),
  dateOfBirth: z.unknown().optional(),
  source: z.string().optional(),
  assignedTo: z.string().optional(),
  tags: z.array(z.string()).optional(),
  dnd: z.boolean().optional(),
  dndSettings: z
    .record(
      z.string(),
      z.object({
        status: z.enum(["active", "inactive", "permanent"]),
        message: z.string().optional(),
        code: z.string().optional(),
      }),
    )
    .optional(),
  inboundDndSettings: z.unknown().optional(),
  customFields: z
    .array(
      z.object({
        id: z.string().optional(),
        key: z.string().optional(),
        field_value: z.unknown().optional(),
        fieldValue: z.unknown().optional(),
        value: z.unknown().optional(),
      }),
    )
    .optional(),
});

export type WrittenContact = z.infer<typeof writtenContactSchema>;

/** A new contact from what was sent. */
export function newContact(locationId: string, written: WrittenContact, world: World): Contact {
  const now = world.now().toISOString();
  const blank: Contact = {
    id: world.chance.id(),
    locationId,
    type: "lead",
    source: "public api",
    tags: [],
    followers: [],
    customFields: [],
    dnd: false,
    dndSettings: {},
    dateAdded: now,
    dateUpdated: now,
    campaignIds: [],
    workflowIds: [],
  };
  return changedContact(blank, written, world);
}

/** The contact with what was sent laid over it; `tags`, when sent, are the whole list. */
export function changedContact(contact: Contact, written: WrittenContact, world: World): Contact {
  const { name, customFields, dnd, dndSettings, tags, phone, ...plain } = written;
  const [firstName, ...rest] = name?.trim().split(/\s+/) ?? [];
  const named =
    name === undefined || plain.firstName !== undefined ? {} : { firstName, lastName: rest.join(" ") };
  const newTags = tags ? normalTags(tags) : contact.tags;
  rememberTags(contact.locationId, newTags, world);
  return {
    ...contact,
    ...named,
    ...withoutUndefined(plain),
    ...(phone === undefined ? {} : { phone: e164(phone) }),
    tags: newTags,
    customFields: changedCustomFields(contact, customFields ?? [], world),
    dnd: dnd ?? contact.dnd,
    dndSettings: { ...contact.dndSettings, ...channelCase(dndSettings ?? {}) },
    dateUpdated: world.now().toISOString(),
  };
}

/** HighLevel keeps tags in lower case, each once. */
export function normalTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag !== ""))];
}

/** A tag given to a contact becomes one of the sub-account's. */
export function rememberTags(locationId: string, tags: readonly string[], world: World): void {
  for (const name of tags) {
    const known = world.tags.find((tag) => tag.locationId === locationId && tag.name === name);
    if (!known) world.tags.put({ id: world.chance.id(), locationId, name });
  }
}

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

/** Digits with a leading plus; ten digits are read as a North American number. */
export function e164(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  if (digits === "") return phone;
  return !phone.trim().startsWith("+") && digits.length === 10 ? `+1${digits}` : `+${digits}`;
}

function changedCustomFields(
  contact: Contact,
  written: NonNullable<WrittenContact["customFields"]>,
  world: World,
) {
  const values = new Map(contact.customFields.map((field) => [field.id, field.value]));
  for (const { id, key, ...given } of written) {
    const field = world.customFields.find(
      (one) =>
        one.locationId === contact.locationId &&
        (one.id === id || (key !== undefined && (one.fieldKey === key || one.fieldKey === `contact.${key}`))),
    );
    if (!field) throw refusal(400, `Custom field ${id ?? key ?? ""} not found`);
    values.set(field.id, given.fieldValue ?? given.field_value ?? given.value);
  }
  return [...values].map(([id, value]) => ({ id, value }));
}

const channels = ["Call", "Email", "SMS", "WhatsApp", "GMB", "FB"];

// v3 writes the channels in lower case.
function channelCase<Setting>(settings: Readonly<Record<string, Setting>>): Record<string, Setting> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const channel = channels.find((one) => one.toLowerCase() === name.toLowerCase());
      if (!channel) throw refusal(422, [`dndSettings.property ${name} should not exist`]);
      return [channel, setting];
    }),
  );
}

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  const kept: Partial<Fields> = { ...fields };
  for (const name in kept) if (kept[name] === undefined) delete kept[name];
  return kept;
}
