import { z } from "zod";
import { id, locationId } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { bySkip } from "../src/declare/pages.js";
import { area, read, remove, toolset, write } from "../src/declare/toolset.js";

/** mended: the spec types keys and labels as objects; its own examples are words. */
const objectKey = z.string().describe("contact, opportunity, business or custom_objects.pet.");
const label = z.string().describe("What the record is in the tie, such as owner.");

const association: ReplyFields = {
  id: "value",
  key: "value",
  firstObjectKey: "value",
  firstObjectLabel: "value",
  secondObjectKey: "value",
  secondObjectLabel: "value",
  associationType: "value",
  locationId: "value",
};

const page = { skip: z.number().default(0), limit: z.number().default(50) };

export default toolset(
  "associations",
  {
    title: "Associations",
    summary: "How kinds of records may be tied (owner and pet), and the ties between single records.",
    version: "2021-07-28",
    area: "associations",
  },
  {
    list_associations: read("GET /associations/", {
      title: "List associations",
      description:
        "The kinds of ties that exist, such as owner and pet, with the id that a relation needs. The ties themselves: associations_list_relations.",
      query: { locationId, ...page },
      pager: bySkip("associations"),
      returns: { associations: "list" },
      example: { limit: 50 },
    }),

    get_association: read("GET /associations/{associationId}", {
      title: "Get association",
      description: "One kind of tie by its id: which two objects, under which labels, system or own.",
      returns: association,
      example: { associationId: "63771dcac1116f0e21de8e12" },
    }),

    get_association_by_key: read("GET /associations/key/{key_name}", {
      title: "Get association by key",
      description: "One kind of tie by its key, such as owner_pet, where the id is not known.",
      query: { locationId },
      returns: association,
      example: { key_name: "owner_pet" },
    }),

    list_associations_of_object: read("GET /associations/objectKey/{objectKey}", {
      title: "List associations of an object",
      description: "The kinds of ties that one object, such as contact or a custom one, takes part in.",
      query: { locationId },
      returns: { associations: "value" },
      example: { objectKey: "custom_objects.pet" },
    }),

    create_association: write("POST /associations/", {
      title: "Create association",
      description:
        "Define a kind of tie between two objects, such as contact and pet. To tie two records by it: associations_create_relation.",
      body: {
        locationId,
        key: z.string().describe("A name of its own, such as owner_pet."),
        firstObjectKey: objectKey,
        firstObjectLabel: label,
        secondObjectKey: objectKey,
        secondObjectLabel: label,
      },
      returns: association,
      example: {
        key: "breeder_pet",
        firstObjectKey: "contact",
        firstObjectLabel: "Breeder",
        secondObjectKey: "custom_objects.pet",
        secondObjectLabel: "Pet",
      },
    }),

    update_association: write("PUT /associations/{associationId}", {
      title: "Update association",
      description:
        "Change the two labels of a kind of tie. Key and objects cannot change: make a new one for that.",
      body: { firstObjectLabel: label, secondObjectLabel: label },
      returns: association,
      example: {
        associationId: "63771dcac1116f0e21de8e12",
        firstObjectLabel: "Guardian",
        secondObjectLabel: "Pet",
      },
    }),

    delete_association: remove("DELETE /associations/{associationId}", {
      title: "Delete association",
      description:
        "Remove a kind of tie that was made here, and with it EVERY relation of that kind. System ones cannot go.",
      also: ["bulk"],
      riskNote: "Deletes all relations of the association too.",
      returns: { deleted: "value", id: "value", message: "value" },
      example: { associationId: "63771dcac1116f0e21de8e12" },
    }),

    ...area("associations/relation", {
      list_relations: read("GET /associations/relations/{recordId}", {
        title: "List relations of a record",
        description:
          "Everything that one record is tied to: a contact's pets, a car's owners. Narrow it to some associations.",
        path: {
          recordId: z.string().min(1).describe("Id of a contact, opportunity, business or object record."),
        },
        query: { locationId, associationIds: z.array(id("association")).optional(), ...page },
        pager: bySkip("relations"),
        returns: { relations: "list" },
        example: { recordId: "ocQHyuzHvysMo5N5VsXc" },
      }),

      create_relation: write("POST /associations/relations", {
        title: "Create relation",
        description:
          "Tie two records by an association: this contact owns this pet. The order follows the association's first and second object; the same tie twice is refused.",
        body: {
          locationId,
          associationId: id("association"),
          firstRecordId: z.string().describe("A record of the association's first object."),
          secondRecordId: z.string().describe("A record of its second object."),
        },
        returns: association,
        example: {
          associationId: "63771dcac1116f0e21de8e12",
          firstRecordId: "ocQHyuzHvysMo5N5VsXc",
          secondRecordId: "632c34b4c9b7da3358ac9891",
        },
      }),

      delete_relation: remove("DELETE /associations/relations/{relationId}", {
        title: "Delete relation",
        description:
          "Untie two records: both stay, only the tie between them goes. Its id is in associations_list_relations.",
        query: { locationId },
        returns: association,
        example: { relationId: "63771dcac1116f0e21de8e99" },
      }),
    }),
  },
);
