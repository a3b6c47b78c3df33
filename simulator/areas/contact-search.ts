import { z } from "zod";
import type { Contact } from "../server/records.js";
import { refusal } from "../server/refusal.js";
import { type Endpoint, ok } from "../server/router.js";
import { read } from "../server/whitelist.js";
import { contactMatchesText, contactSummary, e164, nameOf } from "./contact-records.js";

const largestPage = 100;

const conditionSchema = z.object({
  field: z.string(),
  operator: z.string().default("eq"),
  value: z.unknown().optional(),
});

type Condition = z.infer<typeof conditionSchema>;

interface Group {
  readonly group: "AND" | "OR";
  readonly filters: readonly (Condition | Group)[];
}

const groupSchema: z.ZodType<Group> = z.lazy(() =>
  z.object({ group: z.enum(["AND", "OR"]), filters: z.array(filterSchema) }),
);

const filterSchema: z.ZodType<Condition | Group> = z.lazy(() => z.union([groupSchema, conditionSchema]));

// The spec shows an empty body; this is the one the service takes:
// docs/api/operations.md#where-the-service-differs-from-its-spec.
const searchSchema = z.strictObject({
  locationId: z.string(),
  pageLimit: z
    .number()
    .max(largestPage, { error: `pageLimit must not be greater than ${largestPage}` })
    .min(1, { error: "pageLimit must not be less than 1" }),
  page: z.number().optional(),
  searchAfter: z.array(z.union([z.string(), z.number()])).optional(),
  filters: z.array(filterSchema).optional(),
  query: z.string().optional(),
  sort: z.array(z.object({ field: z.string(), direction: z.enum(["asc", "desc"]) })).optional(),
});

type Search = z.infer<typeof searchSchema>;

export const contactSearch: readonly Endpoint[] = [
  {
    line: "POST /contacts/search",
    handle(request, world) {
      const search = read(searchSchema, request.body);
      if (search.page !== undefined && search.searchAfter !== undefined) {
        throw refusal(422, ["page and searchAfter cannot be used together"]);
      }
      const found = world.contacts
        .where(
          (contact) => contact.locationId === search.locationId && contactMatchesText(contact, search.query),
        )
        .filter((contact) => (search.filters ?? []).every((filter) => passes(contact, filter)))
        .toSorted(orderOf(search.sort ?? []));
      const from = startOf(search, found);
      const page = found.slice(from, from + search.pageLimit);
      return ok({
        contacts: page.map((contact) => ({
          ...contactSummary(contact),
          firstNameLowerCase: contact.firstName?.toLowerCase(),
          lastNameLowerCase: contact.lastName?.toLowerCase(),
          searchAfter: [Date.parse(contact.dateAdded), contact.id],
        })),
        total: found.length,
      });
    },
  },
];

export function newestFirst(one: Contact, other: Contact): number {
  return other.dateAdded.localeCompare(one.dateAdded) || one.id.localeCompare(other.id);
}

function startOf({ page, searchAfter, pageLimit }: Search, found: readonly Contact[]) {
  if (!searchAfter) return ((page ?? 1) - 1) * pageLimit;
  const after = found.findIndex((contact) => contact.id === String(searchAfter.at(-1)));
  return after < 0 ? found.length : after + 1;
}

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

function fieldOf(contact: Contact, field: string): unknown {
  if (field.startsWith("customFields.")) {
    const id = field.slice("customFields.".length);
    return contact.customFields.find((one) => one.id === id)?.value;
  }
  const readField = fields[field];
  if (!readField) throw refusal(400, `Invalid field ${field}`);
  return readField(contact);
}

function passes(contact: Contact, filter: Condition | Group): boolean {
  if ("group" in filter) {
    const test = (one: Condition | Group) => passes(contact, one);
    return filter.group === "AND" ? filter.filters.every(test) : filter.filters.some(test);
  }
  const actual = fieldOf(contact, filter.field);
  const expected = filter.field === "phone" ? normalPhone(filter.value) : filter.value;
  const test = operators[filter.operator];
  if (!test) throw refusal(400, `Invalid operator ${filter.operator}`);
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

function orderOf(sort: NonNullable<Search["sort"]>) {
  if (sort.length === 0) return newestFirst;
  return (one: Contact, other: Contact) => {
    for (const { field, direction } of sort) {
      const order = text(fieldOf(one, field)).localeCompare(text(fieldOf(other, field)));
      if (order !== 0) return direction === "asc" ? order : -order;
    }
    return one.id.localeCompare(other.id);
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

function text(value: unknown) {
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
