import { z } from "zod";
import { id, locationId, object } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "objects",
  { title: "Objects", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get all objects for a location; description: Get all objects for a location. Supported
     Objects are contact, opportunity, business and custom objects.To understand objects and records, please
     have a look at the documentation here : https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0 */
    list_objects: read("GET /objects/", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/schema.readonly"],
      query: {
        locationId,
      },
      returns: ["objects"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Custom Object; description: Allows you to create a custom object schema. To
     understand objects and records, please have a look at the documentation here :
     https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0; params: labels — This is what your
     custom object will be called. These labels will be used to display your custom object on the UI; key —
     key that would be used to refer the Custom Object internally (lowercase + underscore_separated).
     'custom_objects.' would be added as prefix by default; primaryDisplayPropertyDetails — Primary property
     which will be displayed on the record page; description — Pet Object`s description */
    create_object: write("POST /objects/", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/schema.write"],
      body: {
        locationId,
        labels: object({ singular: z.string(), plural: z.string() }),
        key: z.string(),
        primaryDisplayPropertyDetails: object({ key: z.string(), name: z.string(), dataType: z.string() }),
        description: z.string().optional(),
      },
      returns: ["object"],
      aliases: [],
      // RAW example: {"labels": {"singular": "Pet", "plural": "Pets"}, "key": "custom_objects.pet"}
      example: {},
    }),

    /* RAW summary: Get Object Schema by key / id; description: Retrieve Object Schema by key or ID. This will
     return the schema of the custom object, including all its fields and properties. Supported objects
     include contact, opportunity, business and custom objects.To understand objects and records, please have
     a look the documentation here : https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0;
     params: fetchProperties — Fetch Properties , Fetches all the standard / custom fields of the object when
     set to true */
    get_object: read("GET /objects/{key}", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/schema.readonly"],
      query: {
        locationId,
        fetchProperties: z.string().optional(),
      },
      returns: ["cache", "fields", "object"],
      aliases: [],
      // RAW example: {"key": "custom_objects.pet"}
      example: {},
    }),

    /* RAW summary: Update Object Schema By Key / Id; description: Update Custom Object Schema or standard
     object's like contact, opportunity, business searchable fields. To understand objects and records,
     please have a look at the documentation here :
     https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0; params: searchableProperties —
     Searchable Fields: Provide the field key of your object that you want to search on, using the format
     (custom_object. . ).; labels — This is how your custom object will be displayed; description — Pet
     Object`s description */
    update_object: write("PUT /objects/{key}", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/schema.write"],
      body: {
        locationId,
        searchableProperties: z.array(z.string()),
        labels: object({ singular: z.string().optional(), plural: z.string().optional() }).optional(),
        description: z.string().nullable().optional(),
      },
      returns: ["object"],
      aliases: [],
      // RAW example: {"key": "custom_objects.pet", "searchableProperties": ["custom_objects.mad.mad",
      // "custom_objects.mad.record_1", "custom_objects.mad.nn"]}
      example: {},
    }),

    /* RAW summary: Create Record; description: Create a Custom Object Record. Supported Objects business and
     custom objects. Documentation Link -
     https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0/87cpx-376296 */
    create_record: write("POST /objects/{schemaKey}/records", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/record.write"],
      additional: true,
      returns: ["record"],
      aliases: [],
      // RAW example: {"schemaKey": "custom_objects.pet or business.email (for company's email)"}
      example: {},
    }),

    /* RAW summary: Search Object Records; description: Supported Objects are custom objects and standard
     objects like "business". Documentation Link -
     https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0/87cpx-379336; params: query — Pass this
     query parameter to search using your searchable properties. For example, if you have a custom object
     called “Pets” and have configured “name */
    search_records: read("POST /objects/{schemaKey}/records/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/record.readonly"],
      body: {
        locationId,
        page: z.number(),
        pageLimit: z.number(),
        query: z.string(),
        searchAfter: z.array(z.string()),
      },
      pager: {
        kind: "cursor",
        from: { searchAfter: "last.searchAfter" },
        limit: "pageLimit",
        items: "records",
        total: "total",
      },
      returns: ["records", "total"],
      aliases: [],
      // RAW example: {"schemaKey": "632c34b4c9b7da3358ac9891", "page": 1, "pageLimit": 10, "query": "Buddy",
      // "searchAfter": ["sx6wyHhbFdRXh302Lunr", "sx6wyHhbFdRXh302Lunr"]}
      example: {},
    }),

    /* RAW summary: Get Record By Id; description: Allows you to get a Standard Object like business and custom
     object record by Id */
    get_record: read("GET /objects/{schemaKey}/records/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/record.readonly"],
      path: { id: id("record") },
      returns: ["record"],
      aliases: [],
      // RAW example: {"schemaKey": "custom_objects.pet or business.email (for company's email)", "id":
      // "632c34b4c9b7da3358ac9891"}
      example: {},
    }),

    /* RAW summary: Update Record; description: Update a Custom Object Record by Id. Supported Objects are
     business and custom objects. Documentation Link -
     https://doc.clickup.com/8631005/d/h/87cpx-277156/93bf0c2e23177b0/87cpx-376296 */
    update_record: write("PUT /objects/{schemaKey}/records/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/record.write"],
      path: { id: id("record") },
      query: {
        locationId,
      },
      additional: true,
      returns: ["record"],
      aliases: [],
      // RAW example: {"schemaKey": "custom_objects.pet or business.email (for company's email)", "id":
      // "632c34b4c9b7da3358ac9891"}
      example: {},
    }),

    /* RAW summary: Delete Record; description: Delete Record By Id . Supported Objects are business and custom
     objects. */
    delete_record: erase("DELETE /objects/{schemaKey}/records/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["objects/record.write"],
      path: { id: id("record") },
      returns: ["id", "success"],
      aliases: [],
      // RAW example: {"schemaKey": "custom_objects.pet or business.email (for company's email)", "id":
      // "632c34b4c9b7da3358ac9891"}
      example: {},
    }),
  },
);
