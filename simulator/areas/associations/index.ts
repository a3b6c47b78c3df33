import type { Endpoint } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";

const associations = plain({
  kind: "associations",
  what: "Association",
  ids: "hex",
  unique: "key",
  fresh: () => ({ associationType: "USER_DEFINED" }),
});

const relations = plain({
  kind: "relations",
  what: "Relation",
  ids: "hex",
  within: { kind: "associations", by: "associationId" },
});

/** Which objects may be tied to each other, and which records are. */
export const associationEndpoints: readonly Endpoint[] = [
  associations.create("POST /associations/"),
  associations.list("GET /associations/"),
  associations.get("GET /associations/{associationId}"),
  associations.get("GET /associations/key/{key_name}", { by: "key" }),
  associations.list("GET /associations/objectKey/{objectKey}", {
    where: ({ firstObjectKey, secondObjectKey }, request) =>
      [firstObjectKey, secondObjectKey].includes(param(request, "objectKey")),
  }),
  associations.change("PUT /associations/{associationId}"),
  associations.remove("DELETE /associations/{associationId}"),

  relations.create("POST /associations/relations"),
  relations.list("GET /associations/relations/{recordId}", {
    where: ({ firstRecordId, secondRecordId }, request) =>
      [firstRecordId, secondRecordId].includes(param(request, "recordId")),
  }),
  relations.remove("DELETE /associations/relations/{relationId}"),
];
