import { z } from "zod";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { e164 } from "./phone-number.js";
import { normalTags, rememberTags } from "./tags.js";

/** The fields by which a contact is written. The whitelist has refused all others. */
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

/** A new contact with the sent fields. */
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

/** The contact with the sent fields laid over it; `tags`, when sent, replace the whole list. */
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
    if (field === undefined) throw serviceError(400, `Custom field ${id ?? key ?? ""} not found`);
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
      if (channel === undefined) throw serviceError(422, [`dndSettings.property ${name} should not exist`]);
      return [channel, setting];
    }),
  );
}

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  const kept: Partial<Fields> = { ...fields };
  for (const name in kept) if (kept[name] === undefined) delete kept[name];
  return kept;
}
