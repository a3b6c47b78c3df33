import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const templateFields = {
  editorContent: z.string().optional(),
  parentFolderId: z.string().optional(),
  subjectLine: z.string().optional(),
  fromName: z.string().optional(),
  fromEmail: z.string().optional(),
  previewText: z.string().optional(),
  userId: id("user").optional(),
};

export const templates = {
  /* RAW summary: List templates; description: Get list of templates by location; params: search — Search by
     template name; sortBy — Field to sort by; sortOrder — Sort direction; archived — Return archived
     templates; folderId — Folder to list templates from. Use 'root' for top-level listing.; include —
     Whether to include templates, folders, or both in the response. `templates` will return only templates,
     `folders` will return only folders, and `all` ; limit — Number of templates to return; offset — Number
     of templates to skip */
  list_templates: read("GET /emails/locations/{locationId}/templates", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.readonly"],
    query: {
      search: z.string().optional(),
      sortBy: z.literal("updatedAt").optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      archived: z.boolean().optional(),
      folderId: z.string().optional(),
      include: z.enum(["all", "templates", "folders"]).optional(),
      limit: z.number().min(1).max(20).optional(),
      offset: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "items", total: "total" },
    returns: ["items", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create an email template; description: Create a new email template; params: name — Template
     name; editorType — Editor type for the new template. Use `html` for code-editor templates or `text` for
     plain-text templates.; editorContent — Optional initial editor content. Provide HTML or plain-text
     string content.; subjectLine — Email subject line; fromName — Sender name; fromEmail — Sender email
     address; userId — ID of the user performing this action */
  create_template: write("POST /emails/locations/{locationId}/templates", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.write"],
    body: {
      name: z.string(),
      editorType: z.enum(["html", "text"]),
      ...templateFields,
    },
    returns: [
      "createdAt",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "parentFolderId",
      "previewText",
      "previewUrl",
      "subjectLine",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"name": "Newsletter Template", "editorType": "html"}
    example: {},
  }),

  /* RAW summary: Create a template folder; description: Create a new template folder; params: name — Folder
     name; userId — ID of the user performing this action */
  create_template_folder: write("POST /emails/locations/{locationId}/templates/folders", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.write"],
    body: {
      name: z.string(),
      userId: id("user").optional(),
    },
    returns: ["createdAt", "id", "name", "updatedAt"],
    aliases: [],
    // RAW example: {"name": "Spring Campaigns"}
    example: {},
  }),

  /* RAW summary: Import an email template; description: Import a template from a provider URL; params:
     importProvider — Import provider (URL-based providers only); importUrl — Public import URL; name —
     Template name; userId — ID of the user performing this action */
  import_template: write("POST /emails/locations/{locationId}/templates/import", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.write"],
    body: {
      importProvider: z.enum(["mailchimp", "active_campaign"]),
      importUrl: z.string(),
      name: z.string().optional(),
      parentFolderId: z.string().optional(),
      userId: id("user").optional(),
    },
    returns: [
      "createdAt",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "parentFolderId",
      "previewText",
      "previewUrl",
      "subjectLine",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"importProvider": "mailchimp", "importUrl":
    // "https://templates.example.com/public/template-123"}
    example: {},
  }),

  /* RAW summary: Get Email Template by ID; description: Get a single email template by its ID */
  get_template: read("GET /emails/locations/{locationId}/templates/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.readonly"],
    path: { templateId: id("emailTemplate") },
    returns: [
      "createdAt",
      "deleted",
      "editorContentUrl",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "parentFolderId",
      "previewText",
      "subject",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "507f1f77bcf86cd799439011"}
    example: {},
  }),

  /* RAW summary: Update an email template; description: Update email template; params: name — Template name;
     editorContent — Editor content to update. Required only when updating template content, and must be
     provided together with editorType. Provide HTML or plain-text stri; editorType — Type of editor content.
     Required only when updating template content, and must be provided together with editorContent.;
     subjectLine — Email subject line; fromName — Sender name; fromEmail — Sender email address; archived —
     Whether template is archived; parentFolderId — Parent folder ID. Pass `null` to move template to the
     root level.; userId — ID of the user performing this action */
  update_template: write("PATCH /emails/locations/{locationId}/templates/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.write"],
    path: { templateId: id("emailTemplate") },
    body: {
      name: z.string().optional(),
      ...templateFields,
      editorType: z.enum(["html", "text"]).optional(),
      archived: z.boolean().optional(),
    },
    returns: [
      "archived",
      "createdAt",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "parentFolderId",
      "previewText",
      "previewUrl",
      "subjectLine",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"templateId": "zYy3YOUuHxgomU1uYJty"}
    example: {},
  }),

  /* RAW summary: Delete a template */
  delete_template: erase("DELETE /emails/locations/{locationId}/templates/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/templates.write"],
    path: { templateId: id("emailTemplate") },
    returns: ["deleted"],
    aliases: [],
    // RAW example: {"templateId": "zYy3YOUuHxgomU1uYJty"}
    example: {},
  }),
} satisfies Declarations;
