import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import { contactMatchesText, contactSummary, newestFirst } from "./contact.js";
import { fieldOf, filterSchema, passes, text } from "./filters.js";

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
  sort: z.array(z.object({ field: z.string(), direction: z.enum(["asc", "desc"]) })).optional(),
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

function startOf({ page, searchAfter, pageLimit }: Search, found: readonly Contact[]) {
  if (searchAfter === undefined) return ((page ?? 1) - 1) * pageLimit;
  const after = found.findIndex((contact) => contact.id === String(searchAfter.at(-1)));
  return after < 0 ? found.length : after + 1;
}

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
