import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Form } from "../../world/records/forms.js";
import type { World } from "../../world/world.js";

const submissionsSchema = z.object({
  locationId: z.string(),
  formId: z.string().optional(),
  surveyId: z.string().optional(),
  q: z.string().optional(),
  startAt: z.string().optional(),
  endAt: z.string().optional(),
  page: z.number().default(1),
  limit: z.number().default(20),
});

/** What people sent in, newest first. */
export function listSubmissions(request: SimulatedRequest, world: World, kind: Form["kind"]): Reply {
  const given = read(submissionsSchema, request.query);
  const formId = given.formId ?? given.surveyId;
  const since = given.startAt ? day(given.startAt, "startAt") : Number.NEGATIVE_INFINITY;
  const until = given.endAt ? day(given.endAt, "endAt") + 86_400_000 : Number.POSITIVE_INFINITY;
  const sought = (given.q ?? "").toLowerCase();
  const found = world.submissions
    .where((one) => one.locationId === given.locationId && world.forms.get(one.formId)?.kind === kind)
    .filter((one) => !formId || one.formId === formId)
    .filter((one) => `${one.name} ${one.email} ${one.contactId}`.toLowerCase().includes(sought))
    .filter((one) => Date.parse(one.createdAt) >= since && Date.parse(one.createdAt) < until)
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  const from = (given.page - 1) * given.limit;
  const page = found.slice(from, from + given.limit).map(({ formId: id, locationId, answers, ...one }) => ({
    ...one,
    [kind === "form" ? "formId" : "surveyId"]: id,
    others: answers,
  }));
  const more = from + page.length < found.length;
  return ok({
    submissions: page,
    meta: {
      total: found.length,
      currentPage: given.page,
      nextPage: more ? given.page + 1 : null,
      prevPage: given.page > 1 ? given.page - 1 : null,
    },
  });
}

function day(text: string, name: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw serviceError(422, [`${name} must be in the format YYYY-MM-DD`]);
  return at;
}
