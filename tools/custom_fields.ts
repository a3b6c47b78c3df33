import { z } from "zod";
import { id, locationId, object } from "../src/declare/fields.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const objectKey = z
  .string()
  .describe("business, or a custom object such as custom_objects.pet, from objects_list_objects.");

const option = object({ key: z.string(), label: z.string(), url: z.string().optional() });

const fileEnding = z.enum([
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

const dataType = z.enum([
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
]);

const look = {
  name: z.string().optional(),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  showInForms: z.boolean(),
};

const content = {
  acceptedFormats: fileEnding.optional().describe("For FILE_UPLOAD."),
  maxFileLimit: z.number().optional().describe("For FILE_UPLOAD."),
};

export default toolset(
  "custom_fields",
  {
    title: "Custom fields of objects",
    summary:
      "Fields and folders of custom objects and businesses. Contact and opportunity fields are in locations.",
    version: "2021-07-28",
    area: "locations/customFields",
  },
  {
    list_fields_of_object: read("GET /custom-fields/object-key/{objectKey}", {
      title: "List fields of an object",
      description:
        "Fields and folders of one custom object or of business. Not for contacts or opportunities: locations_list_custom_fields.",
      path: { objectKey },
      query: { locationId },
      returns: { fields: "list", folders: "list" },
      example: { objectKey: "custom_objects.pet" },
    }),

    get_field: read("GET /custom-fields/{id}", {
      title: "Get object field",
      description: "One field or folder of a custom object or business, with type, options and file rules.",
      path: { id: id("customObjectField") },
      returns: { field: "record" },
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d" },
    }),

    create_field: write("POST /custom-fields/", {
      title: "Create object field",
      description:
        "Add a field to a custom object or business, inside a folder. For contacts and opportunities: locations_create_custom_field.",
      body: {
        locationId,
        objectKey,
        fieldKey: z.string().describe("{objectKey}.{field}, such as custom_objects.pet.breed."),
        dataType,
        parentId: id("fieldFolder"),
        ...look,
        options: z.array(option).optional().describe("For the types that offer choices."),
        allowCustomOption: z.boolean().optional(),
        ...content,
      },
      listed: ["name", "options"],
      returns: { field: "record" },
      example: {
        objectKey: "custom_objects.pet",
        fieldKey: "custom_objects.pet.breed",
        dataType: "TEXT",
        parentId: "6fd1b4a29c3e4d5f8a7b6c50",
        name: "Breed",
        showInForms: true,
      },
    }),

    update_field: write("PUT /custom-fields/{id}", {
      title: "Update object field",
      description:
        "Change name, hints or choices of a field of a custom object or business. To add a choice, give the old ones too; none can be taken away.",
      path: { id: id("customObjectField") },
      body: {
        locationId,
        ...look,
        options: z.array(option).optional().describe("All old ones together with the new."),
        ...content,
      },
      returns: { field: "record" },
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d", name: "Breed or mix", showInForms: true },
    }),

    delete_field: remove("DELETE /custom-fields/{id}", {
      title: "Delete object field",
      description:
        "Remove a field of a custom object or business. Whether the values in its records survive is not documented: assume not.",
      riskNote: "The values that records hold in the field are presumably lost.",
      path: { id: id("customObjectField") },
      returns: { succeded: "value", id: "value", key: "value" },
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d" },
    }),

    create_folder: write("POST /custom-fields/folder", {
      title: "Create object field folder",
      description:
        "Add a folder in which fields of a custom object or business stand together. A new field needs one.",
      body: { locationId, objectKey, name: z.string() },
      returns: { id: "value", name: "value", objectKey: "value", locationId: "value" },
      example: { objectKey: "custom_objects.pet", name: "Health" },
    }),

    update_folder: write("PUT /custom-fields/folder/{id}", {
      title: "Rename object field folder",
      description: "Give a folder of custom object or business fields another name; its fields stay in it.",
      path: { id: id("fieldFolder") },
      body: { locationId, name: z.string() },
      returns: { id: "value", name: "value", objectKey: "value", locationId: "value" },
      example: { id: "6fd1b4a29c3e4d5f8a7b6c50", name: "Vet and health" },
    }),

    delete_folder: remove("DELETE /custom-fields/folder/{id}", {
      title: "Delete object field folder",
      description:
        "Remove a folder of custom object or business fields. Move or look at the fields in it first.",
      path: { id: id("fieldFolder") },
      query: { locationId },
      returns: { succeded: "value", id: "value", key: "value" },
      example: { id: "6fd1b4a29c3e4d5f8a7b6c50" },
    }),
  },
);
