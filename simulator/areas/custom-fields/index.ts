import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { replyWith } from "../../endpoint/envelope.js";
import { ownerOf, plain } from "../../endpoint/plain.js";

const fields = plain({ kind: "objectFields", what: "Custom field", unique: "fieldKey" });

/** Folders stand among the fields, without a type. */
const folders = plain({ kind: "objectFields", what: "Folder" });

/** Fields and folders of custom objects and businesses. */
export const customFieldEndpoints: readonly Endpoint[] = [
  {
    line: "GET /custom-fields/object-key/{objectKey}",
    handle(request, world) {
      const { locationId } = ownerOf(request, world);
      const own = world.records
        .of("objectFields")
        .where((one) => one.objectKey === param(request, "objectKey") && one.locationId === locationId);
      const more = { folders: own.filter(({ dataType }) => dataType === undefined) };
      const of = own.filter(({ dataType }) => dataType !== undefined);
      return replyWith(request, {
        of,
        more,
        at: "fields",
        origin: { id: "", at: world.now().toISOString() },
      });
    },
  },
  fields.create("POST /custom-fields/"),
  fields.get("GET /custom-fields/{id}"),
  fields.change("PUT /custom-fields/{id}"),
  fields.remove("DELETE /custom-fields/{id}"),
  folders.create("POST /custom-fields/folder"),
  folders.change("PUT /custom-fields/folder/{id}"),
  folders.remove("DELETE /custom-fields/folder/{id}"),
];
