import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Opportunity } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";
import { contactMatchesText } from "../contacts/contact.js";
import { compare, filterSchema, passes, sortSchema } from "../filters.js";
import { fieldsOf } from "./fields.js";
import { opportunityView } from "./opportunity.js";

// v3 writes the snake_case names in camelCase; the whitelist lets only the version's own pass.
const listSchema = z.object({
  q: z.string().optional(),
  location_id: z.string().optional(),
  locationId: z.string().optional(),
  pipeline_id: z.string().optional(),
  pipelineId: z.string().optional(),
  pipeline_stage_id: z.string().optional(),
  pipelineStageId: z.string().optional(),
  contact_id: z.string().optional(),
  contactId: z.string().optional(),
  assigned_to: z.string().optional(),
  assignedTo: z.string().optional(),
  status: z.string().default("all"),
  id: z.string().optional(),
  order: z.string().default("added_desc"),
  /** mm-dd-yyyy */
  date: z.string().optional(),
  endDate: z.string().optional(),
  startAfter: z.coerce.number().optional(),
  startAfterId: z.string().optional(),
  page: z.number().default(1),
  limit: z.number().default(20),
});

const searchSchema = z.object({
  locationId: z.string(),
  query: z.string().default(""),
  limit: z.number().default(20),
  page: z.number().default(1),
  searchAfter: z.array(z.union([z.string(), z.number()])).default([]),
  filters: z.array(filterSchema).default([]),
  sort: sortSchema.default([]),
});

export const opportunitySearch: readonly Endpoint[] = [
  {
    line: "GET /opportunities/search",
    handle(request, world) {
      const given = read(listSchema, request.query);
      const wanted = {
        locationId: given.location_id ?? given.locationId,
        pipelineId: given.pipeline_id ?? given.pipelineId,
        pipelineStageId: given.pipeline_stage_id ?? given.pipelineStageId,
        contactId: given.contact_id ?? given.contactId,
        assignedTo: given.assigned_to ?? given.assignedTo,
        id: given.id,
        status: given.status === "all" ? undefined : given.status,
      };
      const direction = given.order.endsWith("asc") ? 1 : -1;
      const since = given.date ? usDate(given.date, "date") : Number.NEGATIVE_INFINITY;
      const until = given.endDate ? usDate(given.endDate, "endDate") + 86_400_000 : Number.POSITIVE_INFINITY;
      const found = world.opportunities
        .where((one) => has(one, wanted) && mentions(one, given.q, world))
        .filter((one) => Date.parse(one.createdAt) >= since && Date.parse(one.createdAt) < until)
        .toSorted((one, other) => direction * one.createdAt.localeCompare(other.createdAt));
      const from = given.startAfterId
        ? found.findIndex((one) => one.id === given.startAfterId) + 1
        : (given.page - 1) * given.limit;
      const page = found.slice(from, from + given.limit);
      return ok({
        opportunities: page.map((one) => opportunityView(one, request, world)),
        meta: meta(found, page, from, given.limit),
        aggregations: {},
      });
    },
  },
  {
    line: "POST /opportunities/search",
    handle(request, world) {
      const { locationId, query, limit, page, searchAfter, filters, sort } = read(searchSchema, request.body);
      const found = world.opportunities
        .where((one) => one.locationId === locationId && mentions(one, query, world))
        .filter((one) => filters.every((filter) => passes(fieldsOf(one, world), filter)))
        .toSorted(
          (one, other) =>
            compare(fieldsOf(one, world), fieldsOf(other, world), sort) ||
            other.createdAt.localeCompare(one.createdAt),
        );
      const last = searchAfter.at(-1);
      const after = found.findIndex((one) => one.id === last);
      const from = last === undefined ? (page - 1) * limit : after < 0 ? found.length : after + 1;
      return ok({
        opportunities: found.slice(from, from + limit).map((one) => ({
          ...opportunityView(one, request, world),
          sort: [Date.parse(one.createdAt), one.id],
        })),
        total: found.length,
        aggregations: {},
        ...(request.version === "v3" ? { stageAggregations: [] } : {}),
      });
    },
  },
];

function has(one: Opportunity, wanted: Readonly<Record<string, string | undefined>>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...one };
  return Object.entries(wanted).every(([name, value]) => value === undefined || fields[name] === value);
}

function mentions(one: Opportunity, text: string | undefined, world: World): boolean {
  if (!text) return true;
  const contact = world.contacts.get(one.contactId);
  const inContact = contact !== undefined && contactMatchesText(contact, text);
  return inContact || one.name.toLowerCase().includes(text.toLowerCase());
}

function usDate(text: string, name: string): number {
  const [, month, day, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text) ?? [];
  if (!month || !day || !year) throw serviceError(422, [`${name} must be in the format mm-dd-yyyy`]);
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function meta(found: readonly Opportunity[], page: readonly Opportunity[], from: number, limit: number) {
  const last = page.at(-1);
  const more = from + page.length < found.length;
  const current = Math.floor(from / Math.max(1, limit)) + 1;
  return {
    total: found.length,
    startAfter: last ? Date.parse(last.createdAt) : null,
    startAfterId: last?.id ?? null,
    currentPage: current,
    nextPage: more ? current + 1 : null,
    prevPage: current > 1 ? current - 1 : null,
  };
}
