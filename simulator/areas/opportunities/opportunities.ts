import { z } from "zod";
import { created, type Endpoint, ok, type SimulatedRequest, succeeded } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { contactById } from "../contacts/contact.js";
import {
  changedOpportunity,
  newOpportunity,
  opportunityOf,
  opportunityView,
  writtenOpportunitySchema,
} from "./opportunity.js";
import { upsert } from "./upsert.js";

const creationSchema = writtenOpportunitySchema.extend({ locationId: z.string(), contactId: z.string() });

/** Opportunities themselves. */
export const opportunityRecords: readonly Endpoint[] = [
  {
    line: "POST /opportunities/",
    handle(request, world) {
      const { locationId, contactId, ...written } = read(creationSchema, request.body);
      const contact = contactById(contactId, request, world);
      const made = world.opportunities.put(newOpportunity(locationId, contact.id, written, world));
      return created({ opportunity: opportunityView(made, request, world) });
    },
  },
  { line: "POST /opportunities/upsert", handle: upsert },
  {
    line: "GET /opportunities/{id}",
    handle: (request, world) =>
      ok({ opportunity: opportunityView(opportunityOf(request, world), request, world) }),
  },
  {
    line: "PUT /opportunities/{id}",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const written = read(writtenOpportunitySchema, request.body);
      const changed = world.opportunities.put(changedOpportunity(opportunity, written, world));
      return ok({ opportunity: opportunityView(changed, request, world) });
    },
  },
  {
    line: "DELETE /opportunities/{id}",
    handle(request, world) {
      world.opportunities.delete(opportunityOf(request, world).id);
      return ok(flags(request));
    },
  },
  {
    line: "PUT /opportunities/{id}/status",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const { status, lostReasonId } = read(writtenOpportunitySchema, request.body);
      world.opportunities.put(changedOpportunity(opportunity, { status, lostReasonId }, world));
      return ok(flags(request));
    },
  },
];

// v3 adds `success` here.
function flags(request: SimulatedRequest) {
  return request.version === "v3" ? { ...succeeded(request), success: true } : succeeded(request);
}
