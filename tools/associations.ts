import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "associations",
  { title: "Associations", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get all associations for a sub-account / location; description: Get all Associations */
    // CHECK returns: the spec gives the reply as one record, which a list cannot be
    list_associations: read("GET /associations/", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.readonly"],
      query: {
        locationId,
        skip: z.number(),
        limit: z.number(),
      },
      // CHECK items: the spec gives the reply as one association
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "associations" },
      returns: ["associations"],
      aliases: [],
      // RAW example: {"skip": "10", "limit": "100"}
      example: {},
    }),

    /* RAW summary: Create Association; description: Allow you to create contact - contact , contact - custom
     objects associations, will add more in the future.Documentation Link -
     https://doc.clickup.com/8631005/d/h/87cpx-293776/cd0f4122abc04d3; params: key — Association's Unique
     key; firstObjectLabel — First Objects Association Label (custom_objects.children); firstObjectKey —
     First Objects Key; secondObjectLabel — Second Object Association Label (contact); secondObjectKey —
     Second Objects Key */
    create_association: write("POST /associations/", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.write"],
      body: {
        locationId,
        key: z.string(),
        // mended: the spec says object
        firstObjectLabel: z.string(),
        // mended: the spec says object
        firstObjectKey: z.string(),
        // mended: the spec says object
        secondObjectLabel: z.string(),
        // mended: the spec says object
        secondObjectKey: z.string(),
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      // RAW example: {"key": "student_teacher", "firstObjectLabel": "student", "firstObjectKey":
      // "custom_objects.children", "secondObjectLabel": "Teacher", "secondObjectKey": "contact"}
      example: {},
    }),

    /* RAW summary: Get association key by key name; description: Using this api you can get standard / user
     defined association by key */
    get_association_by_key: read("GET /associations/key/{key_name}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.readonly"],
      query: {
        locationId,
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get association by object keys; description: Get association by object keys like contacts,
     custom objects and opportunities. Documentation Link -
     https://doc.clickup.com/8631005/d/h/87cpx-293776/cd0f4122abc04d3 */
    list_associations_of_object: read("GET /associations/objectKey/{objectKey}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.readonly"],
      query: {
        locationId,
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      // RAW example: {"objectKey": "custom_objects.car"}
      example: {},
    }),

    /* RAW summary: Create Relation for you associated entities.; description: Create Relation.Documentation
     Link - https://doc.clickup.com/8631005/d/h/87cpx-293776/cd0f4122abc04d3; params: associationId —
     Association's Id; firstRecordId — First Record's Id. For instance, if you have an association between a
     contact and a custom object, and you specify the contact as the first object whi; secondRecordId —
     Second Record's Id.For instance, if you have an association between a contact and a custom object, and
     you specify the custom object as the second ent */
    create_relation: write("POST /associations/relations", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations/relation.write"],
      body: {
        locationId,
        associationId: id("association"),
        firstRecordId: z.string(),
        secondRecordId: z.string(),
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      // RAW example: {"associationId": "ve9EPM428h8vShlRW1KT", "firstRecordId": "ve9EPM428h8vShlRW1KT",
      // "secondRecordId": "ve9EPM428h8vShlRW1KT"}
      example: {},
    }),

    /* RAW summary: Get all relations By record Id; description: Get all relations by record Id */
    // CHECK returns: the spec gives the reply as one record, which a list cannot be
    list_relations: read("GET /associations/relations/{recordId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations/relation.readonly"],
      query: {
        locationId,
        associationIds: z.array(id("association")).optional(),
        skip: z.number(),
        limit: z.number(),
      },
      // CHECK items: the spec gives the reply as one association
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "relations" },
      returns: ["relations"],
      aliases: [],
      // RAW example: {"skip": "10", "limit": "100"}
      example: {},
    }),

    /* RAW summary: Delete Relation */
    delete_relation: erase("DELETE /associations/relations/{relationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations/relation.write"],
      query: {
        locationId,
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get association by ID; description: Using this api you can get SYSTEM_DEFINED /
     USER_DEFINED association by id */
    get_association: read("GET /associations/{associationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.readonly"],
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Association By Id; description: Update Association , Allows you to update labels of
     an associations. Documentation Link - https://doc.clickup.com/8631005/d/h/87cpx-293776/cd0f4122abc04d3 */
    update_association: write("PUT /associations/{associationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.write"],
      body: {
        // mended: the spec says object
        firstObjectLabel: z.string(),
        // mended: the spec says object
        secondObjectLabel: z.string(),
      },
      returns: [
        "associationType",
        "firstObjectKey",
        "firstObjectLabel",
        "id",
        "key",
        "locationId",
        "secondObjectKey",
        "secondObjectLabel",
      ],
      aliases: [],
      // RAW example: {"firstObjectLabel": "student", "secondObjectLabel": "tutor"}
      example: {},
    }),

    /* RAW summary: Delete Association; description: Delete USER_DEFINED Association By Id, deleting an
     association will also all the relations for that association */
    delete_association: erase("DELETE /associations/{associationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["associations.write"],
      // NOTE risk: also deletes every relation of that association
      returns: ["deleted", "id", "message"],
      aliases: [],
      example: {},
    }),
  },
);
