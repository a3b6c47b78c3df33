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
  },
  {
    list_fields_of_object: read("GET /custom-fields/object-key/{objectKey}", {
      title: "List fields of an object",
      description:
        "Fields and folders of one custom object or of business. Not for contacts or opportunities: locations_list_custom_fields.",
      scopes: ["locations/customFields.readonly"],
      path: { objectKey },
      query: { locationId },
      returns: ["fields", "folders"],
      aliases: [
        "what can we record about a pet",
        "columns of a custom object",
        "extra fields on a company",
        "show the fields of our pets object",
        "id of a custom object's field",
        "which columns does the vehicles table have",
        "what do we store on company records",
        "list fields and folders of an object",
        "is there already a field for the vin",
        "enumerate properties of a custom object",
        "field definitions by object key",
        "which attributes exist on a company record",
        "schema fields and folders of one custom entity",
      ],
      example: { objectKey: "custom_objects.pet" },
    }),

    get_field: read("GET /custom-fields/{id}", {
      title: "Get object field",
      description: "One field or folder of a custom object or business, with type, options and file rules.",
      scopes: ["locations/customFields.readonly"],
      path: { id: id("customObjectField") },
      returns: ["field"],
      aliases: [
        "choices of a dropdown on a custom object",
        "look at one column's settings",
        "open one field of a custom object",
        "is this company field a dropdown or text",
        "which options does the breed field offer",
        "settings of the vin field",
        "what files does the upload field on a record accept",
        "look up a custom object field by id",
        "hint text on a company field",
        "definition of one custom object property by id",
        "data type and options of an object field",
        "fetch a single company attribute definition",
        "settings of a specific custom entity property",
      ],
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d" },
    }),

    create_field: write("POST /custom-fields/", {
      title: "Create object field",
      description:
        "Add a field to a custom object or business, inside a folder. For contacts and opportunities: locations_create_custom_field.",
      scopes: ["locations/customFields.write"],
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
      returns: ["field"],
      aliases: [
        "add a breed column to pets",
        "new dropdown on companies",
        "record the mileage of vehicles too",
        "put a vin field on vehicles",
        "we need to track square footage on properties",
        "add a new column to our custom table",
        "extra date field for policies",
        "companies should have a tax id field",
        "upload spot for papers on a pet record",
        "define a new property on a custom object",
        "insert an attribute into an object schema",
        "new company attribute with data type and options",
        "extend a custom entity with another field",
      ],
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
      scopes: ["locations/customFields.write"],
      path: { id: id("customObjectField") },
      body: {
        locationId,
        ...look,
        options: z.array(option).optional().describe("All old ones together with the new."),
        ...content,
      },
      returns: ["field"],
      aliases: [
        "add a choice to a dropdown on pets",
        "rename a column of a custom object",
        "hide a field from forms",
        "breed list is missing poodle add it",
        "typo in the name of an object's field",
        "retitle a column on companies",
        "change the placeholder of a vehicle field",
        "more options in a property dropdown",
        "reword the hint on a pet field",
        "edit the options of a custom object property",
        "modify an existing object field definition",
        "change label or placeholder of a company attribute",
        "append picklist values to a custom entity field",
      ],
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d", name: "Breed or mix", showInForms: true },
    }),

    delete_field: remove("DELETE /custom-fields/{id}", {
      title: "Delete object field",
      description:
        "Remove a field of a custom object or business. Whether the values in its records survive is not documented: assume not.",
      scopes: ["locations/customFields.write"],
      riskNote: "The values that records hold in the field are presumably lost.",
      path: { id: id("customObjectField") },
      returns: ["succeded", "id", "key"],
      aliases: [
        "drop a column from a custom object",
        "we no longer track the breed",
        "take a field off companies",
        "nuke a field from the custom object",
        "nobody fills in that vehicle column toss it",
        "kill the duplicate field on pets",
        "yank an unused company field",
        "stop keeping the mileage on cars",
        "scrap a column we made by mistake",
        "permanently remove a custom object property",
        "discard an attribute from an object schema",
        "throw away a company attribute definition",
        "delete a field of a custom entity by id",
      ],
      example: { id: "6fd1b4a29c3e4d5f8a7b6c5d" },
    }),

    create_folder: write("POST /custom-fields/folder", {
      title: "Create object field folder",
      description:
        "Add a folder in which fields of a custom object or business stand together. A new field needs one.",
      scopes: ["locations/customFields.write"],
      body: { locationId, objectKey, name: z.string() },
      returns: ["id", "name", "objectKey", "locationId"],
      aliases: [
        "group the vet details of a pet",
        "section for company fields",
        "new heading on an object's form",
        "make a folder for vehicle fields",
        "new section on the pet record",
        "keep the insurance fields together on an object",
        "organize company fields under a header",
        "add a field group to properties",
        "need a folder before adding object fields",
        "define a field group on a custom object",
        "insert a folder for object properties",
        "new section holding related company attributes",
        "set up a container for custom entity fields",
      ],
      example: { objectKey: "custom_objects.pet", name: "Health" },
    }),

    update_folder: write("PUT /custom-fields/folder/{id}", {
      title: "Rename object field folder",
      description: "Give a folder of custom object or business fields another name; its fields stay in it.",
      scopes: ["locations/customFields.write"],
      path: { id: id("fieldFolder") },
      body: { locationId, name: z.string() },
      returns: ["id", "name", "objectKey", "locationId"],
      aliases: [
        "retitle a field section",
        "call the health section something else",
        "rename a folder of object fields",
        "typo in a section heading on pets",
        "give the vehicle field group another title",
        "change the header above company fields",
        "section name is outdated fix it",
        "new name for a custom object's field folder",
        "relabel the insurance section",
        "change the name of a field group",
        "edit the title of a property folder",
        "rename a section of custom object attributes",
        "modify an object's field container label",
      ],
      example: { id: "6fd1b4a29c3e4d5f8a7b6c50", name: "Vet and health" },
    }),

    delete_folder: remove("DELETE /custom-fields/folder/{id}", {
      title: "Delete object field folder",
      description:
        "Remove a folder of custom object or business fields. Move or look at the fields in it first.",
      scopes: ["locations/customFields.write"],
      path: { id: id("fieldFolder") },
      query: { locationId },
      returns: ["succeded", "id", "key"],
      aliases: [
        "remove an empty field section",
        "tidy up the headings of an object",
        "nuke a field folder on an object",
        "toss the unused section on vehicles",
        "kill an empty group of company fields",
        "yank the vet section heading from pets",
        "get rid of a folder of custom object fields",
        "section made by mistake remove it",
        "scrap a duplicate field group",
        "permanently remove a field group of an object",
        "discard a folder of object properties",
        "throw away a section of company attributes",
        "delete a field container by folder id",
      ],
      example: { id: "6fd1b4a29c3e4d5f8a7b6c50" },
    }),
  },
);
