import { z } from "zod";
import { serviceError } from "../../endpoint/service-error.js";
import { type Contact, nameOf } from "../../world/records/contacts.js";
import { e164 } from "./phone-number.js";

const conditionSchema = z.object({
  field: z.string(),
  operator: z.string().default("eq"),
  value: z.unknown().optional(),
});

export type Condition = z.infer<typeof conditionSchema>;

export interface Group {
  readonly group: "AND" | "OR";
  readonly filters: readonly (Condition | Group)[];
}

const groupSchema: z.ZodType<Group> = z.lazy(() =>
  z.object({ group: z.enum(["AND", "OR"]), filters: z.array(filterSchema) }),
);

export const filterSchema: z.ZodType<Condition | Group> = z.lazy(() =>
  z.union([groupSchema, conditionSchema]),
);

const fields: Readonly<Record<string, (contact: Contact) => unknown>> = {
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
};

/** The value by which a contact is filtered and sorted; throws 400 when there is no such field. */
export function fieldOf(contact: Contact, field: string): unknown {
  if (field.startsWith("customFields.")) {
    const id = field.slice("customFields.".length);
    return contact.customFields.find((one) => one.id === id)?.value;
  }
  const readField = fields[field];
  if (readField === undefined) throw serviceError(400, `Invalid field ${field}`);
  return readField(contact);
}

/** Whether a contact meets a condition, or a group of them. */
export function passes(contact: Contact, filter: Condition | Group): boolean {
  if ("group" in filter) {
    const test = (one: Condition | Group) => passes(contact, one);
    return filter.group === "AND" ? filter.filters.every(test) : filter.filters.some(test);
  }
  const actual = fieldOf(contact, filter.field);
  const expected = filter.field === "phone" ? normalPhone(filter.value) : filter.value;
  const test = operators[filter.operator];
  if (test === undefined) throw serviceError(400, `Invalid operator ${filter.operator}`);
  return test(actual, expected);
}

type Test = (actual: unknown, expected: unknown) => boolean;

const equal: Test = (actual, expected) =>
  Array.isArray(expected)
    ? expected.some((one) => equal(actual, one))
    : listOf(actual).some((one) => text(one) === text(expected));

const contains: Test = (actual, expected) =>
  listOf(expected).some((sought) => listOf(actual).some((one) => text(one).includes(text(sought))));

const exists: Test = (actual) => listOf(actual).length > 0;

const rangeSchema = z.object({
  gt: z.union([z.string(), z.number()]).optional(),
  gte: z.union([z.string(), z.number()]).optional(),
  lt: z.union([z.string(), z.number()]).optional(),
  lte: z.union([z.string(), z.number()]).optional(),
});

const inRange: Test = (actual, expected) => {
  const { gt, gte, lt, lte } = rangeSchema.catch({}).parse(expected);
  const at = comparable(actual);
  return (
    (gt === undefined || at > comparable(gt)) &&
    (gte === undefined || at >= comparable(gte)) &&
    (lt === undefined || at < comparable(lt)) &&
    (lte === undefined || at <= comparable(lte))
  );
};

const operators: Readonly<Record<string, Test>> = {
  eq: equal,
  not_eq: (actual, expected) => !equal(actual, expected),
  contains,
  not_contains: (actual, expected) => !contains(actual, expected),
  exists,
  not_exists: (actual, expected) => !exists(actual, expected),
  range: inRange,
};

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

export function text(value: unknown) {
  return String(value ?? "").toLowerCase();
}

function normalPhone(value: unknown): unknown {
  return typeof value === "string" ? e164(value) : value;
}

function comparable(value: unknown): number {
  if (typeof value === "number") return value;
  const date = Date.parse(String(value));
  return Number.isNaN(date) ? Number(value) : date;
}
