import { z } from "zod";
import { type Endpoint, ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { refusal } from "../../endpoint/service-error.js";
import { read } from "../../server/whitelist.js";
import type { Form } from "../../world/records/records.js";
import type { World } from "../../world/world.js";
import { contactById, contactView } from "../contacts/contact.js";
import { type FormPart, formParts } from "./multipart.js";

const largestFile = 50 * 1024 * 1024;

const listSchema = z.object({
  locationId: z.string(),
  skip: z.number().default(0),
  limit: z.number().default(10),
});

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

/** Forms and surveys, what people sent in, and files for custom fields. */
export const forms: readonly Endpoint[] = [
  { line: "GET /forms/", handle: (request, world) => list(request, world, "form") },
  { line: "GET /surveys/", handle: (request, world) => list(request, world, "survey") },
  { line: "GET /forms/submissions", handle: (request, world) => submissions(request, world, "form") },
  { line: "GET /surveys/submissions", handle: (request, world) => submissions(request, world, "survey") },
  { line: "POST /forms/upload-custom-files", handle: upload },
];

function list(request: SimulatedRequest, world: World, kind: Form["kind"]): Reply {
  const { locationId, skip, limit } = read(listSchema, request.query);
  const found = world.forms.where((form) => form.locationId === locationId && form.kind === kind);
  const page = found.slice(skip, skip + limit).map(({ id, name }) => ({ id, name, locationId }));
  return ok({ [kind === "form" ? "forms" : "surveys"]: page, total: found.length });
}

function submissions(request: SimulatedRequest, world: World, kind: Form["kind"]): Reply {
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
  if (Number.isNaN(at)) throw refusal(422, [`${name} must be in the format YYYY-MM-DD`]);
  return at;
}

function upload(request: SimulatedRequest, world: World): Reply {
  const { contactId, locationId } = read(
    z.object({ contactId: z.string(), locationId: z.string() }),
    request.query,
  );
  const contact = contactById(contactId, request, world);
  const parts = formParts(request.contentType, request.bytes);
  if (!parts) throw refusal(400, "Multipart: Boundary not found");
  const files = parts.filter((part) => part.filename !== undefined);
  if (files.length === 0) throw refusal(400, "No files were uploaded");
  const values = new Map(contact.customFields.map((field) => [field.id, field.value]));
  for (const part of files) {
    const { customFieldId, fileId, value } = keep(part, contactId, locationId, world);
    values.set(customFieldId, { [fileId]: value });
  }
  const customFields = [...values].map(([id, value]) => ({ id, value }));
  return ok({ contact: contactView(world.contacts.put({ ...contact, customFields })) });
}

/** Field names read `<customFieldId>_<fileId>`. */
function keep(part: FormPart, contactId: string, locationId: string, world: World) {
  const [customFieldId = "", ...rest] = part.name.split("_");
  const fileId = rest.join("_");
  const field = world.customFields.get(customFieldId);
  if (field?.locationId !== locationId || field.dataType !== "FILE_UPLOAD" || fileId === "") {
    throw refusal(400, `Invalid custom field ${part.name}`);
  }
  if (part.bytes.length > largestFile) throw refusal(400, "File too large");
  const filename = part.filename ?? "";
  const url = `https://services.leadconnectorhq.com/documents/download/${world.chance.id()}`;
  const size = part.bytes.length;
  const { contentType } = part;
  world.uploads.put({
    id: world.chance.id(),
    customFieldId,
    fileId,
    contactId,
    filename,
    contentType,
    size,
    url,
  });
  const meta = { fieldname: part.name, originalname: filename, mimetype: contentType, size };
  return { customFieldId, fileId, value: { meta, url, documentId: world.chance.id() } };
}
