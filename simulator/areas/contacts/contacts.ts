import { z } from "zod";
import { created, type Endpoint, ok, param, succeeded } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import { eventView } from "../calendars/calendar.js";
import { contactMatchesText, contactOf, contactSummary, contactView, newestFirst } from "./contact.js";
import { duplicateOf, refuseDuplicate } from "./duplicates.js";
import { e164 } from "./phone-number.js";
import { changedContact, newContact, writtenContactSchema } from "./written-contact.js";

const creationSchema = writtenContactSchema.extend({
  locationId: z.string(),
  createNewIfDuplicateAllowed: z.boolean().optional(),
});

const listSchema = z.object({
  locationId: z.string(),
  query: z.string().optional(),
  limit: z.number().default(20),
  startAfter: z.number().optional(),
  startAfterId: z.string().optional(),
});

const businessListSchema = z.object({
  locationId: z.string(),
  query: z.string().optional(),
  limit: z.coerce.number().default(20),
  skip: z.coerce.number().default(0),
  /** v3 alone; of what it holds the page says nothing. */
  startAfter: z.unknown().optional(),
});

/** Contacts themselves: lists, creating, changing, deleting. */
export const contactRecords: readonly Endpoint[] = [
  {
    line: "GET /contacts/",
    handle(request, world) {
      const { locationId, query, limit, startAfter, startAfterId } = read(listSchema, request.query);
      const all = world.contacts
        .where((contact) => contact.locationId === locationId && contactMatchesText(contact, query))
        .toSorted(newestFirst);
      const before = startAfter ?? Number.POSITIVE_INFINITY;
      const from = startAfterId
        ? all.findIndex((contact) => contact.id === startAfterId) + 1
        : all.filter((contact) => Date.parse(contact.dateAdded) >= before).length;
      const page = all.slice(from, from + limit);
      return ok({
        contacts: page.map(contactSummary),
        count: page.length,
        meta: listMeta(all, page, from, limit),
      });
    },
  },
  {
    line: "POST /contacts/",
    handle(request, world) {
      const { locationId, createNewIfDuplicateAllowed, ...written } = read(creationSchema, request.body);
      refuseDuplicate(locationId, written.email, written.phone, undefined, world);
      return created({
        contact: contactView(world.contacts.put(newContact(locationId, written, world)), request),
      });
    },
  },
  {
    line: "POST /contacts/upsert",
    handle(request, world) {
      const { locationId, createNewIfDuplicateAllowed, ...written } = read(creationSchema, request.body);
      const existing = duplicateOf(locationId, written.email, written.phone, world)?.contact;
      const contact = existing
        ? changedContact(existing, written, world)
        : newContact(locationId, written, world);
      return ok({ new: existing === undefined, contact: contactView(world.contacts.put(contact), request) });
    },
  },
  {
    line: "GET /contacts/search/duplicate",
    handle(request, world) {
      const schema = z.object({
        locationId: z.string(),
        number: z.string().optional(),
        email: z.string().optional(),
      });
      const { locationId, number, email } = read(schema, request.query);
      const found = duplicateOf(locationId, email, number, world);
      return ok({ contact: found ? contactView(found.contact, request) : null });
    },
  },
  {
    line: "GET /contacts/lookup",
    handle(request, world) {
      const schema = z.object({
        locationId: z.string(),
        email: z.string().optional(),
        phone: z.string().optional(),
        limit: z.number().max(20).default(20),
        nextCursor: z.string().optional(),
      });
      const { locationId, email, phone, limit, nextCursor } = read(schema, request.query);
      if ((email === undefined) === (phone === undefined))
        throw serviceError(400, "Exactly one of email or phone must be provided");
      const found = world.contacts.where(
        (contact) =>
          contact.locationId === locationId &&
          (email === undefined
            ? contact.phone === e164(phone ?? "")
            : contact.email?.toLowerCase() === email.toLowerCase()),
      );
      const from = nextCursor === undefined ? 0 : Number(nextCursor);
      const rest = found.length > from + limit ? { nextCursor: String(from + limit) } : {};
      return ok({ contacts: found.slice(from, from + limit).map(contactSummary), ...rest });
    },
  },
  {
    line: "GET /contacts/business/{businessId}",
    handle(request, world) {
      const { locationId, query, limit, skip } = read(businessListSchema, request.query);
      const all = world.contacts.where(
        (contact) =>
          contact.locationId === locationId &&
          contact.businessId === param(request, "businessId") &&
          contactMatchesText(contact, query),
      );
      return ok({ contacts: all.slice(skip, skip + limit).map(contactSummary), count: all.length });
    },
  },
  {
    line: "GET /contacts/{contactId}",
    handle: (request, world) => ok({ contact: contactView(contactOf(request, world), request) }),
  },
  {
    line: "PUT /contacts/{contactId}",
    handle(request, world) {
      const contact = contactOf(request, world);
      const written = read(writtenContactSchema, request.body);
      refuseDuplicate(contact.locationId, written.email, written.phone, contact, world);
      const changed = world.contacts.put(changedContact(contact, written, world));
      return ok({ ...renamedSuccess(request.version), contact: contactView(changed, request) });
    },
  },
  {
    line: "DELETE /contacts/{contactId}",
    handle(request, world) {
      world.contacts.delete(contactOf(request, world).id);
      return ok(succeeded(request));
    },
  },
  {
    line: "GET /contacts/{contactId}/appointments",
    handle(request, world) {
      const contact = contactOf(request, world);
      const events = world.events.where((event) => event.contactId === contact.id);
      return ok({ events: events.map((event) => eventView(event, world)) });
    },
  },
];

// The update alone drops the misspelt flag under v3 (docs/api/versions.md#what-v3-changes).
const renamedSuccess = (version: string) => (version === "v3" ? { succeeded: true } : { succeded: true });

function listMeta(all: readonly Contact[], page: readonly Contact[], from: number, limit: number) {
  const last = page.at(-1);
  const more = from + page.length < all.length;
  const startAfter = last ? Date.parse(last.dateAdded) : null;
  const number = Math.floor(from / Math.max(1, limit)) + 1;
  return {
    total: all.length,
    startAfter: more ? startAfter : null,
    startAfterId: more ? (last?.id ?? null) : null,
    nextPageUrl:
      more && last
        ? `http://services.leadconnectorhq.com/contacts/?limit=${limit}&startAfter=${startAfter}&startAfterId=${last.id}`
        : null,
    currentPage: number,
    nextPage: more ? number + 1 : null,
    prevPage: number > 1 ? number - 1 : null,
  };
}
