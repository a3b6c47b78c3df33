import { type Endpoint, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { replyWith } from "../../endpoint/envelope.js";
import { ownerOf, plain } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { records } from "./records.js";

const objects = plain({
  kind: "objects",
  what: "Object",
  ids: "hex",
  unique: "key",
  fresh: ({ body }) => ({
    standard: false,
    type: "USER_DEFINED",
    primaryDisplayProperty: keyOf(body.primaryDisplayPropertyDetails),
  }),
});

/** Kinds of records that a sub-account has beside contacts, and their records. */
export const objectEndpoints: readonly Endpoint[] = [
  objects.create("POST /objects/"),
  objects.list("GET /objects/", { usual: 1_000 }),
  {
    line: "GET /objects/{key}",
    handle(request, world) {
      const object = objectOf(request, world, "key");
      const fields = world.records
        .of("objectFields")
        .where((field) => field.objectKey === object.key && field.dataType !== undefined);
      const more = { cache: false, ...(request.query.fetchProperties === "true" ? { fields } : {}) };
      return replyWith(request, {
        of: object,
        at: "object",
        more,
        origin: { id: object.id, at: String(object.createdAt) },
      });
    },
  },
  objects.change("PUT /objects/{key}", { by: "key" }),
  ...records,
];

/** The object that the path names by its key, in the sub-account of the request. */
export function objectOf(request: SimulatedRequest, world: World, variable: string): PlainRecord {
  const key = param(request, variable);
  const { locationId } = ownerOf(request, world);
  const found = world.records.of("objects").find((one) => one.key === key && one.locationId === locationId);
  if (found === undefined) throw serviceError(404, `Object ${key} not found`);
  return found;
}

function keyOf(details: unknown): unknown {
  return typeof details === "object" && details !== null && "key" in details ? details.key : undefined;
}
