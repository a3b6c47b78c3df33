import { z } from "zod";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { byAge } from "../payments/listed.js";

const documents = plain({
  kind: "documents",
  what: "Document",
  fresh: (_request, world) => ({
    _id: world.chance.objectId(),
    type: "proposal",
    deleted: false,
    isExpired: false,
    documentRevision: 1,
    fillableFields: [],
    grandTotal: { amount: 0, currency: "USD", discountPercentage: 0, discounts: [] },
    locale: "en-US",
    status: ["draft"],
    paymentStatus: ["no_payment"],
    links: [],
  }),
  sent: (document) => ({ ...document, documentId: document.id }),
});

const templates = plain({
  kind: "documentTemplates",
  what: "Template",
  ids: "hex",
  sent: (template) => ({ ...template, _id: template.id }),
});

/** Papers to sign. They are written in the app: no call makes one but from a template. */
export const documentEndpoints: readonly Endpoint[] = [
  documents.list("GET /proposals/document", { order: () => byAge }),
  plainAnswer("POST /proposals/document/send", (request, world) => {
    const { documentId, sentBy, ccRecipients } = read(sendSchema, request.body);
    const document = documents.named(request, world, { named: "documentId" });
    if (isDone(document)) throw serviceError(400, "Document is already completed");
    const copies = ccRecipients.map(({ id }) => linkTo(id, "cc", documentId, sentBy, world));
    return { links: [...sentOut(document, sentBy, world), ...copies] };
  }),

  templates.list("GET /proposals/templates", { order: () => byAge }),
  plainAnswer("POST /proposals/templates/send", (request, world) => {
    const { userId, contactId, sendDocument } = read(templateSchema, request.body);
    const template = templates.named(request, world, { named: "templateId" });
    templates.changed(template, { documentCount: Number(template.documentCount ?? 0) + 1 }, world);
    const { name, type } = template;
    const fields = { name, type, recipients: [recipientOf(contactId, request, world)] };
    const document = documents.made(fields, request, world);
    return { links: sendDocument ? sentOut(document, userId, world) : [] };
  }),
];

const sendSchema = z.object({
  documentId: z.string(),
  sentBy: z.string(),
  ccRecipients: z.array(z.looseObject({ id: z.string() })).default([]),
});

const templateSchema = z.object({
  userId: z.string(),
  contactId: z.string(),
  sendDocument: z.boolean().default(true),
});

const recipientsSchema = z.array(z.looseObject({ id: z.string() })).default([]);

function statesOf({ status }: PlainRecord): readonly unknown[] {
  return Array.isArray(status) ? status : [status];
}

function isDone(document: PlainRecord): boolean {
  return statesOf(document).some((one) => one === "completed" || one === "accepted");
}

/** A draft is sent; one that was sent, or looked at, is sent again and stays what it is. */
function sentOut(document: PlainRecord, by: string, world: World): readonly Fields[] {
  const links = recipientsSchema
    .parse(document.recipients)
    .map(({ id }) => linkTo(id, "recipient", document.id, by, world));
  const status = statesOf(document).includes("draft") ? ["sent"] : document.status;
  documents.changed(document, { status, links }, world);
  return links;
}

function linkTo(recipientId: string, category: string, documentId: string, by: string, world: World): Fields {
  return {
    referenceId: world.chance.uuid(),
    documentId,
    recipientId,
    entityName: "contacts",
    recipientCategory: category,
    documentRevision: 1,
    createdBy: by,
    deleted: false,
  };
}

function recipientOf(contactId: string, { body }: SimulatedRequest, world: World): Fields {
  const contact = world.contacts.get(contactId);
  if (contact !== undefined && contact.locationId !== body.locationId) {
    throw serviceError(404, "Contact not found");
  }
  const { firstName, lastName, email, phone } = contact ?? {};
  return {
    id: contactId,
    firstName,
    lastName,
    email: email ?? "",
    phone,
    contactName: [firstName, lastName].filter(Boolean).join(" "),
    hasCompleted: false,
    role: "signer",
    isPrimary: true,
    signingOrder: 1,
  };
}
