import { group } from "../declare/event.js";
import { id, nameless, parts, text, texts } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const record = group("Record", {
  entity: { kind: "record", idField: "id" },
  reads: "GET /objects/{schemaKey}/records/{id}",
  stales: ["record", "records"],
});

/** `type` says of which object the record is, and is not always there. */
const entry = nameless({
  id,
  locationId: id,
  type: text,
  owners: texts,
  followers: texts,
  properties: parts({ key: text, valueString: text }),
});

const seaView = {
  id: ids.record,
  locationId: ids.location,
  owners: [ids.user],
  followers: [],
  properties: [
    { key: "custom_objects.house.name", valueString: "Sea View 4" },
    { key: "custom_objects.house.rooms", valueString: "5" },
  ],
  timestamp: "2026-03-04T14:00:00.000Z",
};

export default [
  record("RecordCreate", {
    title: "Record created",
    description:
      "Sent when a record of a custom object, or a business, is added; the body has no event name, and every value is " +
      "text, numbers and dates too.",
    payload: entry,
    sample: seaView,
  }),
  record("RecordUpdate", {
    title: "Record changed",
    description:
      "Sent when a record of a custom object, or a business, is edited; the body has no event name, looks like a " +
      "creation and may hold only some of the properties.",
    payload: entry,
    sample: {
      ...seaView,
      properties: [{ key: "custom_objects.house.rooms", valueString: "6" }],
      timestamp: "2026-03-06T14:00:00.000Z",
    },
  }),
  record("RecordDelete", {
    title: "Record deleted",
    description:
      "Sent when a record of a custom object, or a business, is removed; the body has no event name, so only the URL " +
      "tells it from a change.",
    reads: null,
    stales: ["record", "records", "relations"],
    payload: entry,
    sample: { ...seaView, timestamp: "2026-03-09T14:00:00.000Z" },
  }),
] as const;
