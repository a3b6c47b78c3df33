import { z } from "zod";
import { id, locationId, object } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const option = object({ key: z.string(), label: z.string(), url: z.string().optional() });

const acceptedFormats = z.enum([
  ".pdf",
  ".docx",
  ".doc",
  ".jpg",
  ".jpeg",
  ".png",
  ".gif",
  ".csv",
  ".xlsx",
  ".xls",
  "all",
]);

const fieldFields = {
  showInForms: z.boolean(),
  name: z.string().optional(),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(option).optional(),
  acceptedFormats: acceptedFormats.optional(),
  maxFileLimit: z.number().optional(),
};

export default toolset(
  "custom_fields",
  { title: "Custom fields", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Create Custom Field; description: Create Custom Field ! Only supports Custom Objects and
     Company (Business) today. Will be extended to other Standard Objects in the future.; params: showInForms
     — Whether the field should be shown in forms; dataType — Type of field that you are trying to create;
     fieldKey — Field key. For Custom Object it's formatted as "custom_object.{objectKey}.{fieldKey}".
     "custom_object" is a fixed prefix, "{objectKey}" is your custom; objectKey — The key for your custom
     object. This key uniquely identifies the custom object. Example: "custom_object.pet" for a custom object
     related to pets.; parentId — ID of the parent folder; name — Field name; description… */
    create_field: write("POST /custom-fields/", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      body: {
        locationId,
        ...fieldFields,
        dataType: z.enum([
          "TEXT",
          "LARGE_TEXT",
          "NUMERICAL",
          "PHONE",
          "MONETORY",
          "CHECKBOX",
          "SINGLE_OPTIONS",
          "MULTIPLE_OPTIONS",
          "DATE",
          "TEXTBOX_LIST",
          "FILE_UPLOAD",
          "RADIO",
          "EMAIL",
        ]),
        fieldKey: z.string(),
        objectKey: z.string(),
        parentId: z.string(),
        allowCustomOption: z.boolean().optional(),
      },
      returns: ["field"],
      aliases: [],
      // RAW example: {"fieldKey": "custom_object.pet.name", "objectKey": "custom_object.pet"}
      example: {},
    }),

    /* RAW summary: Create Custom Field Folder; description: Create Custom Field Folder ! Only supports Custom
     Objects and Company (Business) today. Will be extended to other Standard Objects in the future.; params:
     objectKey — The key for your custom object. This key uniquely identifies the custom object. Example:
     "custom_object.pet" for a custom object related to pets.; name — Field name */
    create_folder: write("POST /custom-fields/folder", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      body: {
        locationId,
        objectKey: z.string(),
        name: z.string(),
      },
      returns: ["id", "locationId", "name", "objectKey"],
      aliases: [],
      // RAW example: {"objectKey": "custom_object.pet", "name": "Name"}
      example: {},
    }),

    /* RAW summary: Update Custom Field Folder Name; description: Create Custom Field Folder ! Only supports
     Custom Objects and Company (Business) today. Will be extended to other Standard Objects in the future.;
     params: name — Field name */
    update_folder: write("PUT /custom-fields/folder/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      path: { id: z.string().min(1).describe("Folder id.") },
      body: {
        locationId,
        name: z.string(),
      },
      returns: ["id", "locationId", "name", "objectKey"],
      aliases: [],
      // RAW example: {"name": "Name"}
      example: {},
    }),

    /* RAW summary: Delete Custom Field Folder; description: Create Custom Field Folder ! Only supports Custom
     Objects and Company (Business) today. Will be extended to other Standard Objects in the future. */
    delete_folder: erase("DELETE /custom-fields/folder/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      path: { id: z.string().min(1).describe("Folder id.") },
      query: {
        locationId,
      },
      returns: ["id", "key", "succeded"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Custom Fields By Object Key; description: Get Custom Fields By Object Key ! Only
     supports Custom Objects and Company (Business) today. Will be extended to other Standard Objects in the
     future. */
    list_fields_of_object: read("GET /custom-fields/object-key/{objectKey}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.readonly"],
      query: {
        locationId,
      },
      returns: ["fields", "folders"],
      aliases: [],
      // RAW example: {"objectKey": "custom_objects.pet"}
      example: {},
    }),

    /* RAW summary: Get Custom Field / Folder By Id; description: Get Custom Field / Folder By Id. ! Only
     supports Custom Objects and Company (Business) today. Will be extended to other Standard Objects in the
     future. */
    get_field: read("GET /custom-fields/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.readonly"],
      path: { id: id("customObjectField") },
      returns: ["field"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Custom Field By Id; description: Update Custom Field By Id ! Only supports Custom
     Objects and Company (Business) today. Will be extended to other Standard Objects in the future.; params:
     showInForms — Whether the field should be shown in forms; name — Field name; description — Description
     of the field; placeholder — Placeholder text for the field; options — Options for the field. Important:
     Providing options will completely replace the existing options array. You must include all existing
     options alongsid; acceptedFormats — Allowed file formats for uploads. Options include: .pdf, .docx,
     .doc, .jpg, .jpeg, .png, .gif, .csv, .xlsx, .xls, all; maxFileLimit — Maximum file… */
    update_field: write("PUT /custom-fields/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      path: { id: id("customObjectField") },
      body: {
        locationId,
        ...fieldFields,
      },
      returns: ["field"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Delete Custom Field By Id; description: Delete Custom Field By Id ! Only supports Custom
     Objects and Company (Business) today. Will be extended to other Standard Objects in the future. */
    delete_field: erase("DELETE /custom-fields/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["locations/customFields.write"],
      // NOTE risk: values that records hold in the field presumably go with it
      path: { id: id("customObjectField") },
      returns: ["id", "key", "succeded"],
      aliases: [],
      example: {},
    }),
  },
);
