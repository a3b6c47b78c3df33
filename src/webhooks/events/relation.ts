import { group } from "../declare/event.js";
import { id, nameless, text } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const relation = group("Relation", {
  entity: { kind: "relation", idField: "id" },
  mentions: [
    // Either end may be a contact or a business: the object key beside it says which.
    { kind: "record", idField: "firstRecordId" },
    { kind: "record", idField: "secondRecordId" },
    { kind: "association", idField: "associationId" },
  ],
  // Relations are read by either of their two records, never by their own id.
  reads: "GET /associations/relations/{recordId}",
  stales: ["relation", "relations"],
});

const link = nameless({
  id,
  locationId: id,
  associationId: text,
  firstObjectKey: text,
  firstRecordId: id,
  secondObjectKey: text,
  secondRecordId: id,
});

const buyerOfSeaView = {
  id: "65a1b2c3d4e5f60718294001",
  locationId: ids.location,
  associationId: ids.association,
  firstObjectKey: "contact",
  firstRecordId: ids.contact,
  secondObjectKey: "custom_objects.house",
  secondRecordId: ids.record,
};

export default [
  relation("RelationCreate", {
    title: "Records linked",
    description:
      "Sent when two records are linked under an association, a contact and its company included; the body has no " +
      "event name and is the same for the link's removal.",
    payload: link,
    sample: buyerOfSeaView,
  }),
  relation("RelationDelete", {
    title: "Records unlinked",
    description:
      "Sent when the link between two records is removed while both records stay; the body has no event name, so only " +
      "the URL tells it from a creation.",
    payload: link,
    sample: buyerOfSeaView,
  }),
] as const;
