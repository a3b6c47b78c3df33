import { z } from "zod";
import { id, object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const fieldForm = {
  model: z.enum(["contact", "opportunity"]).optional().describe("Whose field it is."),
  // mended: the spec leaves a dropdown without choices; the service takes them as plain texts
  options: z.array(z.string()).optional().describe("Choices of a dropdown, radio or checkbox field."),
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

export const customFields = {
  list_custom_fields: read("GET /locations/{locationId}/customFields", {
    title: "List custom fields",
    description:
      "All custom fields of contacts and opportunities at once, with id, key, type and choices; it takes no limit. Fields of companies and custom objects: custom_fields_list_fields_of_object.",
    scopes: ["locations/customFields.readonly"],
    query: { model: z.enum(["contact", "opportunity", "all"]).optional() },
    returns: ["customFields"],
    aliases: [
      "what extra info do we keep on leads",
      "find the id of a custom field",
      "which dropdowns exist on a deal",
      "merge field keys for contacts",
      "pull up all custom fields",
      "which extra fields do deals have",
      "what fields can we fill in on a contact",
      "list the custom fields of this account",
      "is there already a birthday field",
      "find the key of a field",
      "show every field we added",
      "enumerate custom attributes of contacts and deals",
      "which extra properties are defined on people",
      "field ids keys and data types for contacts",
      "all custom properties of opportunities",
    ],
    example: { model: "contact" },
  }),

  get_custom_field: read("GET /locations/{locationId}/customFields/{id}", {
    title: "Get custom field",
    description:
      "Read one custom field of contacts or opportunities by its id or its key, such as contact.first_name: type, choices, placeholder.",
    scopes: ["locations/customFields.readonly"],
    path: { id: id("customField") },
    returns: ["customField"],
    aliases: [
      "choices of a dropdown on the contact",
      "what type is this extra field",
      "settings of one lead field",
      "pull up one custom field",
      "which options does this dropdown have",
      "what kind of field is this",
      "see a single field's setup",
      "what does this field's placeholder say",
      "look up a field by its key",
      "is this field for contacts or deals",
      "definition of one contact attribute by id",
      "data type and options of a single custom field",
      "fetch a specific custom property of a person",
      "picklist values of one contact field",
    ],
    example: { id: "3sv6UEo51C9Bmpo1cKTq" },
  }),

  create_custom_field: write("POST /locations/{locationId}/customFields", {
    title: "Create custom field",
    description:
      "Add a field to contacts or to opportunities, such as a dropdown, date or file upload. For a company or a custom object: custom_fields_create_field.",
    scopes: ["locations/customFields.write"],
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
    returns: ["customField"],
    aliases: [
      "track one more thing about our leads",
      "add a dropdown to the contact record",
      "new date field on deals",
      "let clients have an upload box",
      "add a shirt size field to contacts",
      "we need a new box on the customer record",
      "make a checkbox for deals",
      "set up a field for pet names",
      "new dropdown for lead temperature",
      "add a field for the gate code",
      "keep track of insurance on every patient",
      "make a spot to store policy numbers",
      "define a new attribute on contacts",
      "insert a custom property for opportunities",
      "new contact field with data type and options",
      "extend the person record with another field",
    ],
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
    scopes: ["locations/customFields.write"],
    path: { id: id("customField") },
    body: { name: z.string(), ...fieldForm },
    listed: ["model", "options", "placeholder", "position"],
    returns: ["customField"],
    aliases: [
      "rename a field on the lead",
      "add a choice to a dropdown",
      "reword the hint text of a field",
      "allow more files in an upload field",
      "reorder fields on the contact",
      "typo in a custom field fix it",
      "change the options in a dropdown",
      "new choice for the service type field",
      "edit the label of a contact field",
      "take a choice out of a dropdown",
      "change the placeholder of a deal field",
      "move a field further up",
      "edit the definition of a contact attribute",
      "modify picklist options of a custom field",
      "change name or position of a custom property",
      "rename an extra attribute on opportunities",
    ],
    example: { id: "3sv6UEo51C9Bmpo1cKTq", name: "Age of roof (years)" },
  }),

  delete_custom_field: remove("DELETE /locations/{locationId}/customFields/{id}", {
    title: "Delete custom field",
    description:
      "Remove a custom field from all contacts or opportunities for good. To empty it on one contact: contacts_update_contact.",
    scopes: ["locations/customFields.write"],
    riskNote: "The values that records hold in the field presumably go with it.",
    path: { id: id("customField") },
    returns: ["succeded"],
    aliases: [
      "drop a field nobody fills in",
      "clean up unused lead fields",
      "get rid of an extra deal field",
      "nuke a custom field",
      "scrap a field on the deals",
      "toss a duplicate custom field",
      "kill the old dropdown on contacts",
      "remove a field from every customer",
      "delete a box we stopped using",
      "wipe an extra field for good",
      "permanently remove a contact attribute",
      "discard a custom property of opportunities",
      "throw away a custom field definition",
      "delete an extra person attribute by id",
    ],
    example: { id: "3sv6UEo51C9Bmpo1cKTq" },
  }),

  upload_custom_field_files: write("POST /locations/{locationId}/customFields/upload", {
    title: "Upload custom field files",
    description:
      'Store files for file fields and get their URLs: additional = {"<file name>": {path}, {url} or {name, base64}}. To fill a contact\'s field in one step: forms_upload_files.',
    scopes: ["locations/customFields.write"],
    multipart: {
      id: z.string().optional().describe("Contact, opportunity or custom field id."),
      maxFiles: z.string().optional(),
    },
    // The files go under names of their own, so they cannot be declared.
    additional: true,
    returns: ["uploadedFiles", "meta"],
    aliases: [
      "attach inspection photos to a deal",
      "put a document on an opportunity",
      "get a link for a client's file",
      "upload job photos to an opportunity field",
      "add a file to a deal's custom field",
      "put the floor plan on the deal",
      "attach a signed contract to a job",
      "load a pdf into an upload field",
      "get urls for files put in a field",
      "drop roof pictures on the job card",
      "upload documents and obtain urls for a file field",
      "store media for a custom upload field",
      "host files belonging to a custom field id",
      "attach documents to an opportunity's file attribute",
    ],
    example: {
      id: "aWdODOBVOlH1RUFKWQke",
      additional: { "roof-inspection.pdf": { path: "/home/office/roof-inspection.pdf" } },
    },
  }),
} satisfies Declarations;
