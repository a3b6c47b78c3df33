import { z } from "zod";
import { group } from "../declare/event.js";
import { bag, id, list, moment, nameless, text } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const objectSchema = group("Object Schema", {
  entity: { kind: "object", idField: "key" },
  reads: "GET /objects/{key}",
  // An object's properties are custom fields.
  stales: ["object", "objects", "custom-fields"],
});

const definition = nameless({
  key: id,
  locationId: id,
  labels: z.looseObject({ singular: text, plural: text }),
  id: text,
  description: text,
  objectType: text,
  primaryDisplayProperty: text,
  searchableProperties: list,
  createdBy: bag,
  updatedBy: bag,
  createdAt: moment,
  updatedAt: moment,
});

const house = {
  key: "custom_objects.house",
  locationId: ids.location,
  labels: { singular: "House", plural: "Houses" },
  id: "65a1b2c3d4e5f60718293d01",
  description: "A house on offer",
  objectType: "USER_DEFINED",
  primaryDisplayProperty: "custom_objects.house.name",
  searchableProperties: ["custom_objects.house.name"],
  createdBy: { source: "WEB_USER", sourceId: ids.user },
  updatedBy: { source: "WEB_USER", sourceId: ids.user },
  createdAt: "2026-03-04T13:00:00.000Z",
  updatedAt: "2026-03-04T13:00:00.000Z",
};

export default [
  objectSchema("ObjectSchemaCreate", {
    title: "Custom object defined",
    description:
      "Sent when a custom object is set up, before it has any records; the body has no event name and is told from a " +
      "change at best by its dates.",
    payload: definition,
    sample: house,
  }),
  objectSchema("ObjectSchemaUpdate", {
    title: "Custom object changed",
    description:
      "Sent when a custom object's labels or search properties change; the body has no event name, and `key` stays " +
      "the same even when the object is renamed.",
    payload: definition,
    sample: {
      ...house,
      labels: { singular: "Home", plural: "Homes" },
      updatedAt: "2026-03-08T15:45:00.000Z",
    },
  }),
] as const;
