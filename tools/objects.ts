import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/declare/fields.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const labels = { singular: z.string(), plural: z.string() };

const objectKey = z
  .string()
  .min(1)
  .describe("Object key: business, or a custom one such as custom_objects.pet, from objects_list_objects.");

const record = {
  properties: anyObject.describe('Values by the last part of the field key: {name: "Rex"}.'),
  owner: z.array(id("user")).max(1).optional(),
  followers: z.array(id("user")).optional(),
};

export default toolset(
  "objects",
  {
    title: "Objects",
    summary:
      "Custom objects (pets, cars, properties…) and business records: their schemas, and the records in them.",
    version: "2021-07-28",
  },
  {
    list_objects: read("GET /objects/", {
      title: "List object types",
      description:
        "The kinds of records there are: contact, opportunity, business and the sub-account's own, with key and labels. Start here for an object key.",
      scopes: ["objects/schema.readonly"],
      query: { locationId },
      returns: ["objects"],
      aliases: [
        "which custom objects do we have",
        "our own record types",
        "is there a table for pets or vehicles",
        "list every custom object",
        "what besides contacts do we keep records on",
        "key of the pets object",
        "which custom tables has this account got",
        "do we have an object for properties",
        "show the record types in this account",
        "enumerate object schemas in the location",
        "which record types exist here",
        "all standard and custom entities with keys",
        "available custom object definitions",
      ],
      example: {},
    }),

    get_object: read("GET /objects/{key}", {
      title: "Get object type",
      description:
        "One kind of record with its labels and, on request, its fields. The records in it: objects_search_records.",
      scopes: ["objects/schema.readonly"],
      query: { locationId, fetchProperties: z.string().optional().describe("true: with all fields.") },
      returns: ["object", "fields", "cache"],
      aliases: [
        "what fields does a pet record have",
        "schema of a custom object",
        "columns of our property table",
        "show how the pets object is built",
        "which labels and key does an object have",
        "open the setup of our vehicles table",
        "what do we track about each property",
        "which field names the record",
        "look at one custom object's definition",
        "schema of one custom entity by key",
        "definition and fields of a single record type",
        "fetch one object type's structure",
        "labels and properties of a specific custom object",
      ],
      example: { key: "custom_objects.pet", fetchProperties: "true" },
    }),

    create_object: write("POST /objects/", {
      title: "Create object type",
      description:
        "Define a new kind of record with the property that names it. Further fields: custom_fields_create_field. Ties to contacts: associations_create_association.",
      scopes: ["objects/schema.write"],
      body: {
        locationId,
        labels: object(labels),
        key: z.string().describe("Lower case with underscores; custom_objects. is put before it."),
        primaryDisplayPropertyDetails: object({
          key: z.string(),
          name: z.string(),
          dataType: z.string().describe("TEXT or NUMERICAL."),
        }),
        description: z.string().optional(),
      },
      returns: ["object"],
      aliases: [
        "set up a table for vehicles",
        "make a place to keep pets per owner",
        "new record type",
        "make a custom object for properties",
        "we need somewhere to track policies",
        "new table for patients' devices",
        "start keeping boats as their own thing",
        "set up an object for rental units",
        "build a custom database for jobsites",
        "define a new custom entity",
        "insert an object schema with a primary property",
        "set up a record type with singular and plural labels",
        "new custom data model for the location",
      ],
      example: {
        labels: { singular: "Pet", plural: "Pets" },
        key: "custom_objects.pet",
        primaryDisplayPropertyDetails: { key: "custom_objects.pet.name", name: "Name", dataType: "TEXT" },
      },
    }),

    update_object: write("PUT /objects/{key}", {
      title: "Update object type",
      description:
        "Change labels, description or the fields that search looks in. searchableProperties replaces the whole list.",
      scopes: ["objects/schema.write"],
      body: {
        locationId,
        searchableProperties: z
          .array(z.string())
          .describe("Full field keys, such as custom_objects.pet.name."),
        labels: object({ singular: z.string().optional(), plural: z.string().optional() }).optional(),
        description: z.string().nullable().optional(),
      },
      returns: ["object"],
      aliases: [
        "rename a custom object",
        "let search find records by another field",
        "relabel our vehicles table",
        "retitle a custom table",
        "we call them patients now fix the object's label",
        "plural name of the object is wrong",
        "typo in the name of our record type",
        "make the vin searchable in vehicles",
        "change the description of a custom object",
        "edit labels of a custom entity",
        "modify an existing object schema",
        "change the searchable properties of a record type",
        "revise the description of a custom object definition",
      ],
      example: {
        key: "custom_objects.pet",
        searchableProperties: ["custom_objects.pet.name", "custom_objects.pet.breed"],
      },
    }),

    search_records: read("POST /objects/{schemaKey}/records/search", {
      title: "Search object records",
      description:
        "Find records of a custom object, or businesses, by text in the searchable fields or by filters on any field. Start here for a record's id.",
      scopes: ["objects/record.readonly"],
      path: { schemaKey: objectKey },
      body: {
        locationId,
        query: z.string().optional().describe("Text in the searchable fields; none: all records."),
        // mended: the service filters and sorts by any field, which the spec forgets
        filters: z
          .array(anyObject)
          .optional()
          .describe(
            '[{field, operator, value}], e.g. {"field":"properties.breed","operator":"eq","value":"Pug"}.',
          ),
        sort: z.array(anyObject).optional().describe('[{field, direction: "asc"|"desc"}].'),
        pageLimit: z.number().default(20),
        page: z.number().default(1),
        searchAfter: z
          .array(z.union([z.string(), z.number()]))
          .optional()
          .describe("The last record's searchAfter."),
      },
      pager: {
        kind: "cursor",
        from: { searchAfter: "last.searchAfter" },
        limit: "pageLimit",
        items: "records",
        total: "total",
      },
      returns: ["records", "total"],
      aliases: [
        "find a pet by name",
        "look through our vehicles",
        "list everything in a custom table",
        "which vehicles are due for service",
        "look up a property by address",
        "find the dog named rocky",
        "pull up all boats over ten years old",
        "search a custom object for a serial number",
        "is this car in the system already",
        "show every policy that expires soon",
        "list all companies as records",
        "entries of a custom object matching filters",
        "all rows stored under one custom entity",
        "query instances of a record type by text",
        "custom object data filtered by a property value",
      ],
      example: { schemaKey: "custom_objects.pet", query: "Rex" },
    }),

    get_record: read("GET /objects/{schemaKey}/records/{id}", {
      title: "Get object record",
      description:
        "One record of a custom object or business with all its values. What it is tied to: associations_list_relations.",
      scopes: ["objects/record.readonly"],
      path: { schemaKey: objectKey, id: id("record") },
      returns: ["record"],
      aliases: [
        "open this pet's card",
        "details of one vehicle",
        "read a custom table row",
        "pull up this vehicle's info",
        "open one property record",
        "what do we have on file for this pet",
        "see all values of one policy",
        "look at a single custom object entry",
        "what's the vin on this car record",
        "details of one custom object entry by id",
        "property values of a single record",
        "fetch a specific instance of a custom entity",
        "owner and fields of one custom object row",
      ],
      example: { schemaKey: "custom_objects.pet", id: "632c34b4c9b7da3358ac9891" },
    }),

    create_record: write("POST /objects/{schemaKey}/records", {
      title: "Create object record",
      description:
        "Add a record to a custom object, or a business. Tie it to a contact with associations_create_relation.",
      scopes: ["objects/record.write"],
      path: { schemaKey: objectKey },
      body: { locationId, ...record },
      additional: true,
      returns: ["record"],
      aliases: [
        "add a pet for this owner",
        "enter a new vehicle",
        "new row in a custom table",
        "client got a new puppy add it",
        "log a new property in the custom object",
        "put the customer's second car in the system",
        "enter a policy record",
        "new rental unit came in record it",
        "save a new device under our custom table",
        "insert an entry into a custom object",
        "new instance of a custom entity",
        "add a row with property values to an object",
        "save a record under an object schema",
      ],
      example: { schemaKey: "custom_objects.pet", properties: { name: "Rex", breed: "Beagle" } },
    }),

    update_record: write("PUT /objects/{schemaKey}/records/{id}", {
      title: "Update object record",
      description: "Change values of one record of a custom object or business; what is not given stays.",
      scopes: ["objects/record.write"],
      path: { schemaKey: objectKey, id: id("record") },
      query: { locationId },
      body: { properties: record.properties.optional(), owner: record.owner, followers: record.followers },
      additional: true,
      returns: ["record"],
      aliases: [
        "correct the mileage of a car",
        "edit a pet's details",
        "change a value in a custom table",
        "dog gained weight fix his record",
        "change the price on a property record",
        "flip a vehicle to sold",
        "policy renewed update its date",
        "wrong vin on the car fix it",
        "update the next service date of a boat",
        "edit property values of an existing record",
        "modify a custom object entry by id",
        "change fields on one instance of an entity",
        "set a new owner or value on a custom row",
      ],
      example: {
        schemaKey: "custom_objects.pet",
        id: "632c34b4c9b7da3358ac9891",
        properties: { breed: "Boxer" },
      },
    }),

    delete_record: remove("DELETE /objects/{schemaKey}/records/{id}", {
      title: "Delete object record",
      description: "Remove one record of a custom object, or a business. The contacts it is tied to stay.",
      scopes: ["objects/record.write"],
      path: { schemaKey: objectKey, id: id("record") },
      returns: ["id", "success"],
      aliases: [
        "take a sold car out of the list",
        "drop a row from a custom table",
        "the pet has passed away",
        "duplicate vehicle entered nuke one",
        "toss a test pet from the table",
        "property sold so remove its record",
        "kill a custom object entry",
        "yank the boat they no longer own",
        "policy was entered by mistake remove it",
        "permanently remove a custom object entry",
        "discard one instance of a custom entity",
        "throw away a row of a custom object",
        "delete a single record by object key and id",
      ],
      example: { schemaKey: "custom_objects.pet", id: "632c34b4c9b7da3358ac9891" },
    }),
  },
);
