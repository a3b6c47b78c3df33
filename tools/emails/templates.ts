import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const editorType = z.enum(["html", "text"]);

const folder = z.string().describe("Folder id, from emails_list_templates.");

const templateForm = {
  editorContent: z.string().optional().describe("HTML or plain text, as editorType says."),
  subjectLine: z.string().optional(),
  previewText: z.string().optional(),
  fromName: z.string().optional(),
  fromEmail: z.string().optional(),
  userId: id("user").optional(),
};

const templateReply: ReplyFields = {
  id: "value",
  name: "value",
  editorType: "value",
  isPlainText: "value",
  parentFolderId: "value",
  subjectLine: "value",
  previewText: "value",
  previewUrl: "value",
  fromName: "value",
  fromEmail: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const templates = area("emails/templates", {
  list_templates: read("GET /emails/locations/{locationId}/templates", {
    title: "List email templates",
    description:
      "Find the designed email templates of email marketing, and their folders, by name. Short canned texts for SMS and email: locations_list_templates.",
    query: {
      search: z.string().optional().describe("Part of the name."),
      include: z.enum(["all", "templates", "folders"]).optional(),
      folderId: z.string().optional().describe('"root" for the top level.'),
      archived: z.boolean().optional(),
      sortBy: z.literal("updatedAt").optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      limit: z.number().min(1).max(20).default(10),
      offset: z.number().min(0).optional(),
    },
    pager: byOffset("items", "total"),
    returns: { items: "list", total: "value" },
    example: { search: "newsletter", include: "templates", limit: 20 },
  }),

  get_template: read("GET /emails/locations/{locationId}/templates/{templateId}", {
    title: "Get email template",
    description:
      "Read one email template: subject, sender, folder. The content itself is behind editorContentUrl, not in the reply.",
    path: { templateId: id("emailTemplate") },
    returns: {
      id: "value",
      name: "value",
      editorType: "value",
      isPlainText: "value",
      parentFolderId: "value",
      subject: "value",
      previewText: "value",
      editorContentUrl: "value",
      fromName: "value",
      fromEmail: "value",
      deleted: "value",
      createdAt: "value",
      updatedAt: "value",
    },
    example: { templateId: "507f1f77bcf86cd799439011" },
  }),

  create_template: write("POST /emails/locations/{locationId}/templates", {
    title: "Create email template",
    description:
      "Save an email of your own HTML or plain text for reuse in campaigns and workflows. From Mailchimp or ActiveCampaign: emails_import_template.",
    body: {
      name: z.string(),
      editorType,
      ...templateForm,
      parentFolderId: folder.optional(),
    },
    returns: templateReply,
    example: {
      name: "New patient welcome",
      editorType: "html",
      subjectLine: "Welcome to Riverside Dental",
      editorContent:
        "<h1>Welcome, {{contact.first_name}}!</h1><p>Here is what to bring to your first visit.</p>",
    },
  }),

  update_template: write("PATCH /emails/locations/{locationId}/templates/{templateId}", {
    title: "Update email template",
    description:
      "Change an email template's content, subject, sender or folder, or archive it. editorContent and editorType go together.",
    also: ["send"],
    when: { send: given("editorContent", "subjectLine", "previewText", "fromName", "fromEmail") },
    riskNote:
      "Mails that use it, such as those on orders and appointments, may say the new text from then on.",
    path: { templateId: id("emailTemplate") },
    body: {
      name: z.string().optional(),
      editorType: editorType.optional(),
      ...templateForm,
      archived: z.boolean().optional(),
      // mended: the spec types it as text, but says that null moves the template to the top level
      parentFolderId: folder.nullable().optional(),
    },
    returns: { archived: "value", ...templateReply },
    example: { templateId: "507f1f77bcf86cd799439011", subjectLine: "Your first visit to Riverside Dental" },
  }),

  delete_template: remove("DELETE /emails/locations/{locationId}/templates/{templateId}", {
    title: "Delete email template",
    description:
      "Remove one email template for good. To put it aside and keep it: emails_update_template with archived true.",
    path: { templateId: id("emailTemplate") },
    returns: { deleted: "value" },
    example: { templateId: "507f1f77bcf86cd799439011" },
  }),

  create_template_folder: write("POST /emails/locations/{locationId}/templates/folders", {
    title: "Create email template folder",
    description:
      "Add a folder for email templates, at the top level. Move templates into it with emails_update_template.",
    body: { name: z.string(), userId: id("user").optional() },
    returns: { id: "value", name: "value", createdAt: "value", updatedAt: "value" },
    example: { name: "Spring 2026 promos" },
  }),

  import_template: write("POST /emails/locations/{locationId}/templates/import", {
    title: "Import email template",
    description:
      "Copy an email template from Mailchimp or ActiveCampaign by its public share link. Your own HTML: emails_create_template.",
    body: {
      importProvider: z.enum(["mailchimp", "active_campaign"]),
      importUrl: z.string().describe("Public share link."),
      name: z.string().optional(),
      parentFolderId: folder.optional(),
      userId: id("user").optional(),
    },
    returns: templateReply,
    example: {
      importProvider: "mailchimp",
      importUrl: "https://us7.admin.mailchimp.com/templates/share?id=10482211_8f2c",
      name: "Gym monthly newsletter",
    },
  }),
});
