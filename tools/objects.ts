import { z } from "zod";
import { anyObject, filters, id, locationId, object, ownKeys, sort } from "../src/declare/fields.js";
import { type FilterRules, numbers, texts, values } from "../src/declare/filter-rules.js";
import { byCursor } from "../src/declare/pages.js";
import { area, read, remove, toolset, write } from "../src/declare/toolset.js";

const labels = { singular: z.string(), plural: z.string() };

const objectKey = z
  .string()
  .min(1)
  .describe("Object key: business, or a custom one such as custom_objects.pet, from objects_list_objects.");

/** From HighLevel's page "Records Search API"; a property is named by the last part of its field's key. */
const recordFilters: FilterRules = {
  examples: [
    { field: "properties.breed", operator: "eq", value: "Pug" },
    { field: "properties.color", operator: "not_eq", value: "black" },
    { field: "properties.name", operator: "contains", value: "Rex" },
    { field: "properties.notes", operator: "not_contains", value: "allergic" },
    { field: "properties.chip_number", operator: "exists" },
    { field: "properties.vaccinated_on", operator: "not_exists" },
    { field: "properties.weight", operator: "range", value: { gte: 5, lte: 15 } },
    {
      field: "relations",
      operator: "nested",
      value: [{ field: "recordId", operator: "eq", value: ["ocQHyuzHvysMo5N5VsXc"] }],
    },
  ],
  fields: [
    texts("properties.<key> of a text, a phone, an email or one option"),
    values("properties.<key> of several options"),
    numbers("properties.<key> of a number or an amount"),
    { names: ["properties.<key> of a date"], operators: ["range", "exists", "not_exists"] },
    { names: ["relations, within it recordId"], operators: ["nested"] },
  ],
};

const record = {
  properties: ownKeys(anyObject).describe('Values by the last part of the field key: {name: "Rex"}.'),
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
    ...area("objects/schema", {
      list_objects: read("GET /objects/", {
        title: "List object types",
        description:
          "The kinds of records there are: contact, opportunity, business and the sub-account's own, with key and labels. Start here for an object key.",
        query: { locationId },
        returns: { objects: "list" },
        example: {},
      }),

      get_object: read("GET /objects/{key}", {
        title: "Get object type",
        description:
          "One kind of record with its labels and, on request, its fields. The records in it: objects_search_records.",
        query: { locationId, fetchProperties: z.string().optional().describe("true: with all fields.") },
        returns: { object: "record", fields: "list", cache: "value" },
        example: { key: "custom_objects.pet", fetchProperties: "true" },
      }),

      create_object: write("POST /objects/", {
        title: "Create object type",
        description:
          "Define a new kind of record with the property that names it. Further fields: custom_fields_create_field. Ties to contacts: associations_create_association.",
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
        returns: { object: "record" },
        example: {
          labels: { singular: "Vehicle", plural: "Vehicles" },
          key: "custom_objects.vehicle",
          primaryDisplayPropertyDetails: {
            key: "custom_objects.vehicle.name",
            name: "Name",
            dataType: "TEXT",
          },
        },
      }),

      update_object: write("PUT /objects/{key}", {
        title: "Update object type",
        description:
          "Change labels, description or the fields that search looks in. searchableProperties replaces the whole list.",
        body: {
          locationId,
          searchableProperties: z
            .array(z.string())
            .describe("Full field keys, such as custom_objects.pet.name."),
          labels: object({ singular: z.string().optional(), plural: z.string().optional() }).optional(),
          description: z.string().nullable().optional(),
        },
        returns: { object: "record" },
        example: {
          key: "custom_objects.pet",
          searchableProperties: ["custom_objects.pet.name", "custom_objects.pet.breed"],
        },
      }),
    }),

    ...area("objects/record", {
      search_records: read("POST /objects/{schemaKey}/records/search", {
        title: "Search object records",
        description:
          "Find records of a custom object, or businesses, by text in the searchable fields or by filters on any field. Start here for a record's id.",
        path: { schemaKey: objectKey },
        body: {
          locationId,
          query: z.string().optional().describe("Text in the searchable fields; none: all records."),
          // mended: the service filters and sorts by any field, which the spec forgets
          filters: filters(recordFilters).optional(),
          sort: sort({ example: [{ field: "updatedAt", direction: "desc" }] }).optional(),
          pageLimit: z.number().default(20),
          page: z.number().default(1),
          searchAfter: z
            .array(z.union([z.string(), z.number()]))
            .optional()
            .describe("The last record's searchAfter."),
        },
        pager: byCursor("records", {
          from: { searchAfter: "last.searchAfter" },
          limit: "pageLimit",
          total: "total",
        }),
        returns: { records: "list", total: "value" },
        example: { schemaKey: "custom_objects.pet", query: "Rex" },
      }),

      get_record: read("GET /objects/{schemaKey}/records/{id}", {
        title: "Get object record",
        description:
          "One record of a custom object or business with all its values. What it is tied to: associations_list_relations.",
        path: { schemaKey: objectKey, id: id("record") },
        returns: { record: "record" },
        example: { schemaKey: "custom_objects.pet", id: "632c34b4c9b7da3358ac9891" },
      }),

      create_record: write("POST /objects/{schemaKey}/records", {
        title: "Create object record",
        description:
          "Add a record to a custom object, or a business. Tie it to a contact with associations_create_relation.",
        path: { schemaKey: objectKey },
        body: { locationId, ...record },
        additional: true,
        returns: { record: "record" },
        example: { schemaKey: "custom_objects.pet", properties: { name: "Rex", breed: "Beagle" } },
      }),

      update_record: write("PUT /objects/{schemaKey}/records/{id}", {
        title: "Update object record",
        description: "Change values of one record of a custom object or business; what is not given stays.",
        path: { schemaKey: objectKey, id: id("record") },
        query: { locationId },
        body: { properties: record.properties.optional(), owner: record.owner, followers: record.followers },
        additional: true,
        returns: { record: "record" },
        example: {
          schemaKey: "custom_objects.pet",
          id: "632c34b4c9b7da3358ac9891",
          properties: { breed: "Boxer" },
        },
      }),

      delete_record: remove("DELETE /objects/{schemaKey}/records/{id}", {
        title: "Delete object record",
        description: "Remove one record of a custom object, or a business. The contacts it is tied to stay.",
        path: { schemaKey: objectKey, id: id("record") },
        returns: { id: "value", success: "value" },
        example: { schemaKey: "custom_objects.pet", id: "632c34b4c9b7da3358ac9891" },
      }),
    }),
  },
);
