import { z } from "zod";
import { files, id, object } from "../../src/declare/fields.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

// mended: the spec leaves a dropdown without choices; the service takes them as plain texts
const choices = z.array(z.string()).describe("Choices of a dropdown, radio or checkbox field.");

const fieldForm = {
  model: z.enum(["contact", "opportunity"]).optional().describe("Whose field it is."),
  options: choices.optional(),
  placeholder: z.string().optional(),
  position: z.number().optional(),
  textBoxListOptions: z
    .array(object({ label: z.string().optional(), prefillValue: z.string().optional() }))
    .optional()
    .describe("Lines of a TEXTBOX_LIST field."),
  acceptedFormat: z.array(z.string()).optional().describe('File endings, such as [".pdf", ".jpeg"].'),
  isMultipleFile: z.boolean().optional(),
  maxNumberOfFiles: z.number().optional(),
};

export const customFields = area("locations/customFields", {
  list_custom_fields: read("GET /locations/{locationId}/customFields", {
    title: "List custom fields",
    description:
      "All custom fields of contacts and opportunities at once, with id, key, type and choices; it takes no limit. Fields of companies and custom objects: custom_fields_list_fields_of_object.",
    query: { model: z.enum(["contact", "opportunity", "all"]).optional() },
    returns: { customFields: "list" },
    example: { model: "contact" },
  }),

  get_custom_field: read("GET /locations/{locationId}/customFields/{id}", {
    title: "Get custom field",
    description:
      "Read one custom field of contacts or opportunities by its id or its key, such as contact.first_name: type, choices, placeholder.",
    path: { id: id("customField") },
    returns: { customField: "record" },
    example: { id: "3sv6UEo51C9Bmpo1cKTq" },
  }),

  create_custom_field: write("POST /locations/{locationId}/customFields", {
    title: "Create custom field",
    description:
      "Add a field to contacts or to opportunities, such as a dropdown, date or file upload. For a company or a custom object: custom_fields_create_field.",
    body: {
      name: z.string(),
      dataType: z
        .string()
        .describe(
          "TEXT, LARGE_TEXT, NUMERICAL, PHONE, EMAIL, MONETORY, DATE, SINGLE_OPTIONS, MULTIPLE_OPTIONS, CHECKBOX, RADIO, TEXTBOX_LIST, FILE_UPLOAD.",
        ),
      ...fieldForm,
      // mended: taken, says docs issue #300
      parentId: z.string().optional().describe("Folder id: the parentId of a field that stands in it."),
    },
    listed: ["model", "options", "placeholder", "parentId"],
    returns: { customField: "record" },
    example: {
      name: "Roof age (years)",
      dataType: "NUMERICAL",
      model: "contact",
      placeholder: "12",
    },
  }),

  update_custom_field: write("PUT /locations/{locationId}/customFields/{id}", {
    title: "Update custom field",
    description:
      "Rename a contact or opportunity field, or change its placeholder, choices or file rules. name is always needed; the type stays. Choices given may replace those it has.",
    path: { id: id("customField") },
    body: {
      name: z.string(),
      ...fieldForm,
      options: replaces(choices, { at: "customField.picklistOptions" }).optional(),
    },
    listed: ["model", "options", "placeholder", "position"],
    returns: { customField: "record" },
    example: { id: "3sv6UEo51C9Bmpo1cKTq", name: "Age of roof (years)" },
  }),

  delete_custom_field: remove("DELETE /locations/{locationId}/customFields/{id}", {
    title: "Delete custom field",
    description:
      "Remove a custom field from all contacts or opportunities for good. To empty it on one contact: contacts_update_contact.",
    riskNote: "The values that records hold in the field presumably go with it.",
    path: { id: id("customField") },
    returns: { succeded: "value" },
    example: { id: "3sv6UEo51C9Bmpo1cKTq" },
  }),

  upload_custom_field_files: write("POST /locations/{locationId}/customFields/upload", {
    title: "Upload custom field files",
    description:
      "Store files for file fields and get their URLs, which go into the fields of a contact or opportunity. To fill a contact's field in one step: forms_upload_files.",
    multipart: {
      id: z.string().optional().describe("Contact, opportunity or custom field id."),
      maxFiles: z.string().optional(),
    },
    // The files go under names of their own, so they cannot be declared.
    additional: files(/./, "<file name>"),
    returns: { uploadedFiles: "record", meta: "list" },
    example: {
      id: "aWdODOBVOlH1RUFKWQke",
      additional: { "roof-inspection.pdf": { path: "/home/office/roof-inspection.pdf" } },
    },
  }),
});
