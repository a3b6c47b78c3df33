import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { compare, filterSchema, sortSchema } from "../filters.js";
import { contactMatchesText, contactSummary, newestFirst } from "./contact.js";
import { contactPasses, fieldsOf } from "./filters.js";

const largestPage = 100;

// The spec shows an empty body; this is the one the service takes (docs issue #31).
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
  sort: sortSchema.optional(),
});

type Search = z.infer<typeof searchSchema>;

export const contactSearch: readonly Endpoint[] = [
  {
    line: "POST /contacts/search",
    handle(request, world) {
      const search = read(searchSchema, request.body);
      if (search.page !== undefined && search.searchAfter !== undefined) {
        throw serviceError(422, ["page and searchAfter cannot be used together"]);
      }
      const found = world.contacts
        .within(search.locationId)
        .filter((contact) => contactMatchesText(contact, search.query))
        .filter((contact) => (search.filters ?? []).every((filter) => contactPasses(contact, filter, world)))
        .toSorted(orderOf(search.sort ?? [], world));
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

function startOf({ page, searchAfter, pageLimit }: Search, found: readonly Contact[]) {
  if (searchAfter === undefined) return ((page ?? 1) - 1) * pageLimit;
  const after = found.findIndex((contact) => contact.id === String(searchAfter.at(-1)));
  return after < 0 ? found.length : after + 1;
}

function orderOf(sort: NonNullable<Search["sort"]>, world: World) {
  if (sort.length === 0) return newestFirst;
  return (one: Contact, other: Contact) =>
    compare(fieldsOf(one, world), fieldsOf(other, world), sort) || one.id.localeCompare(other.id);
}
