import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

/** mended: the spec types keys and labels as objects; its own examples are words. */
const objectKey = z.string().describe("contact, opportunity, business or custom_objects.pet.");
const label = z.string().describe("What the record is in the tie, such as owner.");

const association = [
  "id",
  "key",
  "firstObjectKey",
  "firstObjectLabel",
  "secondObjectKey",
  "secondObjectLabel",
  "associationType",
  "locationId",
];

const page = { skip: z.number().default(0), limit: z.number().default(50) };

export default toolset(
  "associations",
  {
    title: "Associations",
    summary: "How kinds of records may be tied (owner and pet), and the ties between single records.",
    version: "2021-07-28",
  },
  {
    list_associations: read("GET /associations/", {
      title: "List associations",
      description:
        "The kinds of ties that exist, such as owner and pet, with the id that a relation needs. The ties themselves: associations_list_relations.",
      scopes: ["associations.readonly"],
      query: { locationId, ...page },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "associations" },
      returns: ["associations"],
      aliases: [
        "how can records be connected here",
        "which links between objects are set up",
        "relationship types",
        "list all relationship types",
        "show how our objects link together",
        "id of the owner and pet association",
        "which kinds of links can i use",
        "what association labels have we got",
        "can contacts be tied to properties already",
      ],
      example: { limit: 50 },
    }),

    get_association: read("GET /associations/{associationId}", {
      title: "Get association",
      description: "One kind of tie by its id: which two objects, under which labels, system or own.",
      scopes: ["associations.readonly"],
      returns: association,
      aliases: [
        "what does this relationship type connect",
        "look at one link definition",
        "open a relationship type by id",
        "which objects does this association join",
        "labels on both sides of an association",
        "is this link type built in or ours",
        "look up one kind of relationship",
        "what does this association id stand for",
        "details of one association",
      ],
      example: { associationId: "63771dcac1116f0e21de8e12" },
    }),

    get_association_by_key: read("GET /associations/key/{key_name}", {
      title: "Get association by key",
      description: "One kind of tie by its key, such as owner_pet, where the id is not known.",
      scopes: ["associations.readonly"],
      query: { locationId },
      returns: association,
      aliases: [
        "relationship type called owner_pet",
        "find a link definition by its name",
        "get the association with this key",
        "look up a relationship by key name",
        "which id has the owner_pet association",
        "only have the key of a link type",
        "fetch an association without knowing its id",
        "is there an association keyed tenant unit",
        "open the link type named driver vehicle",
      ],
      example: { key_name: "owner_pet" },
    }),

    list_associations_of_object: read("GET /associations/objectKey/{objectKey}", {
      title: "List associations of an object",
      description: "The kinds of ties that one object, such as contact or a custom one, takes part in.",
      scopes: ["associations.readonly"],
      query: { locationId },
      returns: ["associations"],
      aliases: [
        "what can a contact be tied to",
        "relationships that pets may have",
        "which associations does the contact object have",
        "link types available for vehicles",
        "what other records may a property connect to",
        "relationship kinds that involve companies",
        "show associations for one object",
        "can an opportunity be tied to a custom object",
        "how can boats be linked to people",
      ],
      example: { objectKey: "custom_objects.pet" },
    }),

    create_association: write("POST /associations/", {
      title: "Create association",
      description:
        "Define a kind of tie between two objects, such as contact and pet. To tie two records by it: associations_create_relation.",
      scopes: ["associations.write"],
      body: {
        locationId,
        key: z.string().describe("A name of its own, such as owner_pet."),
        firstObjectKey: objectKey,
        firstObjectLabel: label,
        secondObjectKey: objectKey,
        secondObjectLabel: label,
      },
      returns: association,
      aliases: [
        "let contacts own vehicles",
        "set up parent and child between people",
        "new relationship type",
        "make a new kind of link between objects",
        "let properties be tied to landlords",
        "we want to mark who is married to whom",
        "define a tenant and unit relationship",
        "people refer each other set up a referrer link type",
        "set up an association for policies and clients",
      ],
      example: {
        key: "owner_pet",
        firstObjectKey: "contact",
        firstObjectLabel: "Owner",
        secondObjectKey: "custom_objects.pet",
        secondObjectLabel: "Pet",
      },
    }),

    update_association: write("PUT /associations/{associationId}", {
      title: "Update association",
      description:
        "Change the two labels of a kind of tie. Key and objects cannot change: make a new one for that.",
      scopes: ["associations.write"],
      body: { firstObjectLabel: label, secondObjectLabel: label },
      returns: association,
      aliases: [
        "call owners guardians instead",
        "rename the sides of a relationship",
        "rename owner to landlord in the link type",
        "fix the label on one side of an association",
        "say tenant rather than renter in the relationship",
        "typo in a relationship label",
        "relabel an association",
        "swap the wording of a link type",
        "call it spouse instead of partner",
      ],
      example: {
        associationId: "63771dcac1116f0e21de8e12",
        firstObjectLabel: "Guardian",
        secondObjectLabel: "Pet",
      },
    }),

    delete_association: erase("DELETE /associations/{associationId}", {
      title: "Delete association",
      description:
        "Remove a kind of tie that was made here, and with it EVERY relation of that kind. System ones cannot go.",
      scopes: ["associations.write"],
      also: ["bulk"],
      riskNote: "Deletes all relations of the association too.",
      returns: ["deleted", "id", "message"],
      aliases: [
        "drop a relationship type with all its links",
        "we no longer connect cars to people",
        "nuke a link type for good",
        "get rid of the spouse relationship type altogether",
        "kill the association and every link of it",
        "scrap the tenant relationship definition",
        "toss a relationship type made by mistake",
        "we stopped using the referrer link type",
        "remove a kind of association",
      ],
      example: { associationId: "63771dcac1116f0e21de8e12" },
    }),

    list_relations: read("GET /associations/relations/{recordId}", {
      title: "List relations of a record",
      description:
        "Everything that one record is tied to: a contact's pets, a car's owners. Narrow it to some associations.",
      scopes: ["associations/relation.readonly"],
      path: {
        recordId: z.string().min(1).describe("Id of a contact, opportunity, business or object record."),
      },
      query: { locationId, associationIds: z.array(id("association")).optional(), ...page },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "relations" },
      returns: ["relations"],
      aliases: [
        "which pets belong to this owner",
        "records linked to this one",
        "who is connected to this vehicle",
        "what is this contact linked to",
        "show the cars this client has",
        "which family members is she tied to",
        "everything connected to this property",
        "who are the owners on this record",
        "list the links of one record",
      ],
      example: { recordId: "ocQHyuzHvysMo5N5VsXc" },
    }),

    create_relation: write("POST /associations/relations", {
      title: "Create relation",
      description:
        "Tie two records by an association: this contact owns this pet. The order follows the association's first and second object; the same tie twice is refused.",
      scopes: ["associations/relation.write"],
      body: {
        locationId,
        associationId: id("association"),
        firstRecordId: z.string().describe("A record of the association's first object."),
        secondRecordId: z.string().describe("A record of its second object."),
      },
      returns: association,
      aliases: [
        "connect this owner with the dog",
        "link a car to its driver",
        "tie two contacts as spouses",
        "link this dog to its owner",
        "tie a tenant to the unit",
        "she is his wife link the two",
        "attach the policy to the client",
        "hook a vehicle record up to a customer",
        "connect a contact with the property they bought",
      ],
      example: {
        associationId: "63771dcac1116f0e21de8e12",
        firstRecordId: "ocQHyuzHvysMo5N5VsXc",
        secondRecordId: "632c34b4c9b7da3358ac9891",
      },
    }),

    delete_relation: erase("DELETE /associations/relations/{relationId}", {
      title: "Delete relation",
      description:
        "Untie two records: both stay, only the tie between them goes. Its id is in associations_list_relations.",
      scopes: ["associations/relation.write"],
      query: { locationId },
      returns: association,
      aliases: [
        "they sold the car unlink it",
        "disconnect a pet from its former owner",
        "unlink the pet from this client",
        "they divorced remove the link between them",
        "tenant moved out untie him from the unit",
        "wrong owner linked to the car cut it",
        "break the connection between two records",
        "break the tie but keep both records",
        "policy belongs to someone else detach it",
      ],
      example: { relationId: "63771dcac1116f0e21de8e99" },
    }),
  },
);
