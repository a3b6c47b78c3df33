import { z } from "zod";
import { ok, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { World } from "../../world/world.js";
import { contactById, contactView } from "../contacts/contact.js";

const largestFile = 50 * 1024 * 1024;
const uploadSchema = z.object({ contactId: z.string(), locationId: z.string() });

/** Files for custom fields of a contact. */
export function upload(request: SimulatedRequest, world: World): Reply {
  const { contactId, locationId } = read(uploadSchema, request.query);
  const contact = contactById(contactId, request, world);
  if (request.form === undefined) throw serviceError(400, "Multipart: Boundary not found");
  const files = [...request.form].flatMap(([name, file]) => (file instanceof File ? [{ name, file }] : []));
  if (files.length === 0) throw serviceError(400, "No files were uploaded");
  const values = new Map(contact.customFields.map((field) => [field.id, field.value]));
  for (const { name, file } of files) {
    const { customFieldId, fileId, value } = keep(name, file, contactId, locationId, world);
    values.set(customFieldId, { [fileId]: value });
  }
  const customFields = [...values].map(([id, value]) => ({ id, value }));
  return ok({ contact: contactView(world.contacts.put({ ...contact, customFields }), request) });
}

/** Field names read `<customFieldId>_<fileId>`. */
function keep(name: string, file: File, contactId: string, locationId: string, world: World) {
  const [customFieldId = "", ...rest] = name.split("_");
  const fileId = rest.join("_");
  const field = world.customFields.get(customFieldId);
  if (field?.locationId !== locationId || field.dataType !== "FILE_UPLOAD" || fileId === "") {
    throw serviceError(400, `Invalid custom field ${name}`);
  }
  const { name: filename, type: contentType, size } = file;
  if (size > largestFile) throw serviceError(400, "File too large");
  const url = `https://services.leadconnectorhq.com/documents/download/${world.chance.id()}`;
  const id = world.chance.id();
  world.uploads.put({ id, customFieldId, fileId, contactId, filename, contentType, size, url });
  const meta = { fieldname: name, originalname: filename, mimetype: contentType, size };
  return { customFieldId, fileId, value: { meta, url, documentId: world.chance.id() } };
}
