import { isRecord } from "../../../src/text/json.js";
import { type Endpoint, param } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";

const kept = plain({
  kind: "objectRecords",
  what: "Record",
  ids: "hex",
  fresh: (request) => ({ objectKey: param(request, "schemaKey"), owner: [], followers: [], properties: {} }),
});

/** The records of an object; which one it is stands in the path. */
export const records: readonly Endpoint[] = [
  kept.create("POST /objects/{schemaKey}/records"),
  kept.get("GET /objects/{schemaKey}/records/{id}"),
  kept.list("POST /objects/{schemaKey}/records/search", {
    where: ({ objectKey, properties }, request) =>
      objectKey === param(request, "schemaKey") &&
      JSON.stringify(properties)
        .toLowerCase()
        .includes(String(request.body.query ?? "").toLowerCase()),
  }),
  kept.change("PUT /objects/{schemaKey}/records/{id}", {
    change: ({ properties }, { body }) => ({
      ...body,
      properties: {
        ...(isRecord(properties) ? properties : {}),
        ...(isRecord(body.properties) ? body.properties : {}),
      },
    }),
  }),
  kept.remove("DELETE /objects/{schemaKey}/records/{id}"),
];
