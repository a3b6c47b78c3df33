import { z } from "zod";
import { id, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const customFieldFields = {
  name: z.string(),
  placeholder: z.string().optional(),
  acceptedFormat: z.array(z.string()).optional(),
  isMultipleFile: z.boolean().optional(),
  maxNumberOfFiles: z.number().optional(),
  textBoxListOptions: z
    .array(object({ label: z.string().optional(), prefillValue: z.string().optional() }))
    .optional(),
  position: z.number().optional(),
  model: z.enum(["contact", "opportunity"]).optional(),
};

export const customFields = {
  /* RAW summary: Get Custom Fields; params: model — Model of the custom field you want to retrieve */
  list_custom_fields: read("GET /locations/{locationId}/customFields", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.readonly"],
    query: {
      model: z.enum(["contact", "opportunity", "all"]).optional(),
    },
    returns: ["customFields"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Custom Field; params: model — Model of the custom field you want to create */
  create_custom_field: write("POST /locations/{locationId}/customFields", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.write"],
    body: {
      ...customFieldFields,
      dataType: z.string(),
    },
    returns: ["customField"],
    aliases: [],
    // RAW example: {"name": "Custom Field", "dataType": "TEXT"}
    example: {},
  }),

  /* RAW summary: Uploads File to customFields; params: id — Id(Contact Id/Opportunity Id/Custom Field Id);
     maxFiles — Max number of files */
  // NOTE additional: files go under names that the spec does not list
  upload_custom_field_files: write("POST /locations/{locationId}/customFields/upload", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.write"],
    multipart: {
      id: z.string().optional(),
      maxFiles: z.string().optional(),
    },
    additional: true,
    returns: ["meta", "uploadedFiles"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Custom Field */
  get_custom_field: read("GET /locations/{locationId}/customFields/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.readonly"],
    path: { id: id("customField") },
    returns: ["customField"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Custom Field; params: model — Model of the custom field you want to update */
  update_custom_field: write("PUT /locations/{locationId}/customFields/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.write"],
    path: { id: id("customField") },
    body: {
      ...customFieldFields,
    },
    returns: ["customField"],
    aliases: [],
    // RAW example: {"id": "00NhGCcN1tlO8ZHcu7Wb", "name": "Custom Field"}
    example: {},
  }),

  /* RAW summary: Delete Custom Field */
  delete_custom_field: erase("DELETE /locations/{locationId}/customFields/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customFields.write"],
    // NOTE risk: values that records hold in the field presumably go with it
    path: { id: id("customField") },
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"id": "00NhGCcN1tlO8ZHcu7Wb"}
    example: {},
  }),
} satisfies Declarations;
