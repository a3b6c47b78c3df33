import { group } from "../declare/event.js";
import { id, nameless, text } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const association = group("Association", {
  entity: { kind: "association", idField: "id" },
  reads: "GET /associations/{associationId}",
  stales: ["association", "associations"],
});

const ends = {
  id,
  locationId: id,
  key: text,
  associationType: text,
  firstObjectKey: id,
  firstObjectLabel: text,
  secondObjectKey: id,
  secondObjectLabel: text,
};

/** Documented for changes and deletions, not for creations. */
const cardinalities = {
  firstObjectToSecondObjectCardinality: text,
  secondObjectToFirstObjectCardinality: text,
};

const buyers = {
  id: ids.association,
  locationId: ids.location,
  key: "interested_buyer",
  associationType: "USER_DEFINED",
  firstObjectKey: "contact",
  firstObjectLabel: "Buyer",
  secondObjectKey: "custom_objects.house",
  secondObjectLabel: "House",
};

const manyToMany = {
  firstObjectToSecondObjectCardinality: "MANY_TO_MANY",
  secondObjectToFirstObjectCardinality: "MANY_TO_MANY",
};

export default [
  association("AssociationCreate", {
    title: "Association defined",
    description:
      "Sent when a kind of link between two objects is defined, not when two records are linked (that is " +
      "RelationCreate); the body has no event name and no cardinality.",
    payload: nameless(ends),
    sample: buyers,
  }),
  association("AssociationUpdate", {
    title: "Association changed",
    description:
      "Sent when the labels of a kind of link change; the body has no event name and looks like that of a deletion.",
    payload: nameless({ ...ends, ...cardinalities }),
    sample: { ...buyers, ...manyToMany, firstObjectLabel: "Interested buyer" },
  }),
  association("AssociationDelete", {
    title: "Association deleted",
    description:
      "Sent when a kind of link is removed, and every relation of that kind with it; the body has no event name " +
      "and looks like that of a change.",
    reads: null,
    stales: ["association", "associations", "relations"],
    payload: nameless({ ...ends, ...cardinalities }),
    sample: { ...buyers, ...manyToMany },
  }),
] as const;
