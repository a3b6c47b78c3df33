import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

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

const templateReply = [
  "id",
  "name",
  "editorType",
  "isPlainText",
  "parentFolderId",
  "subjectLine",
  "previewText",
  "previewUrl",
  "fromName",
  "fromEmail",
  "createdAt",
  "updatedAt",
];

export const templates = {
  list_templates: read("GET /emails/locations/{locationId}/templates", {
    title: "List email templates",
    description:
      "Find the designed email templates of email marketing, and their folders, by name. Short canned texts for SMS and email: locations_list_templates.",
    scopes: ["emails/templates.readonly"],
    query: {
      search: z.string().optional().describe("Part of the name."),
      include: z.enum(["all", "templates", "folders"]).optional(),
      folderId: z.string().optional().describe('"root" for the top level.'),
      archived: z.boolean().optional(),
      sortBy: z.literal("updatedAt").optional(),
      sortOrder: z.enum(["asc", "desc"]).optional(),
      limit: z.number().min(1).max(20).optional().describe("Default 10."),
      offset: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "items", total: "total" },
    returns: ["items", "total"],
    aliases: [
      "saved newsletter layouts",
      "which email designs can i reuse",
      "find the welcome email layout",
      "folders of email designs",
      "what email layouts are saved",
      "where is the birthday email design",
      "is there a template for the promo email",
      "pull up our branded email designs",
      "did the designer load the new layouts",
      "archived email designs",
    ],
    example: { search: "newsletter", include: "templates", limit: 20 },
  }),

  get_template: read("GET /emails/locations/{locationId}/templates/{templateId}", {
    title: "Get email template",
    description:
      "Read one email template: subject, sender, folder. The content itself is behind editorContentUrl, not in the reply.",
    scopes: ["emails/templates.readonly"],
    path: { templateId: id("emailTemplate") },
    returns: [
      "id",
      "name",
      "editorType",
      "isPlainText",
      "parentFolderId",
      "subject",
      "previewText",
      "editorContentUrl",
      "fromName",
      "fromEmail",
      "deleted",
      "createdAt",
      "updatedAt",
    ],
    aliases: [
      "what is in this email design",
      "html of a saved layout",
      "subject line of the reminder email",
      "open the review request email template",
      "pull up the branded newsletter design",
      "what does the saved welcome email say",
      "which folder is this email design in",
      "who is this template email from",
      "look at a single email layout",
      "check the subject on a saved design",
    ],
    example: { templateId: "507f1f77bcf86cd799439011" },
  }),

  create_template: write("POST /emails/locations/{locationId}/templates", {
    title: "Create email template",
    description:
      "Save an email of your own HTML or plain text for reuse in campaigns and workflows. From Mailchimp or ActiveCampaign: emails_import_template.",
    scopes: ["emails/templates.write"],
    body: {
      name: z.string(),
      editorType,
      ...templateForm,
      parentFolderId: folder.optional(),
    },
    returns: templateReply,
    aliases: [
      "build a reusable newsletter layout",
      "save this html as an email design",
      "make a standard appointment reminder email",
      "new plain text email to reuse",
      "make a branded email we can use again",
      "designer sent html so save it",
      "need a standard welcome email on file",
      "add a birthday email to our designs",
      "set up a review request email layout",
      "new email layout after the rebrand",
      "turn this copy into a saved email",
    ],
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
    scopes: ["emails/templates.write"],
    path: { templateId: id("emailTemplate") },
    body: {
      name: z.string().optional(),
      editorType: editorType.optional(),
      ...templateForm,
      archived: z.boolean().optional(),
      // mended: the spec types it as text, but says that null moves the template to the top level
      parentFolderId: folder.nullable().optional(),
    },
    returns: ["archived", ...templateReply],
    aliases: [
      "edit the welcome email",
      "new subject line for a saved email",
      "move an email design to another folder",
      "archive an old newsletter layout",
      "change the from name on a design",
      "rebrand so redo the email header",
      "old address in our email footer change it",
      "typo in the saved reminder email",
      "swap the logo in an email design",
      "freshen up the birthday email wording",
      "she left so change who emails come from",
    ],
    example: { templateId: "507f1f77bcf86cd799439011", subjectLine: "Your first visit to Riverside Dental" },
  }),

  delete_template: erase("DELETE /emails/locations/{locationId}/templates/{templateId}", {
    title: "Delete email template",
    description:
      "Remove one email template for good. To put it aside and keep it: emails_update_template with archived true.",
    scopes: ["emails/templates.write"],
    path: { templateId: id("emailTemplate") },
    returns: ["deleted"],
    aliases: [
      "trash an old email design",
      "get rid of a newsletter layout",
      "clean up saved emails",
      "duplicate email layout toss one",
      "nuke the old logo email designs",
      "va made a test template remove it",
      "we never use that saved email anymore",
      "scrap the covid notice email design",
      "delete the christmas email for good",
    ],
    example: { templateId: "507f1f77bcf86cd799439011" },
  }),

  create_template_folder: write("POST /emails/locations/{locationId}/templates/folders", {
    title: "Create email template folder",
    description:
      "Add a folder for email templates, at the top level. Move templates into it with emails_update_template.",
    scopes: ["emails/templates.write"],
    body: { name: z.string(), userId: id("user").optional() },
    returns: ["id", "name", "createdAt", "updatedAt"],
    aliases: [
      "organize email designs",
      "group our newsletters",
      "new place for holiday emails",
      "email designs are a mess make a folder",
      "add a folder for reminder emails",
      "keep the promo layouts in one spot",
      "separate folder for each client's emails",
      "somewhere to file the onboarding emails",
      "start a seasonal email folder",
    ],
    example: { name: "Spring 2026 promos" },
  }),

  import_template: write("POST /emails/locations/{locationId}/templates/import", {
    title: "Import email template",
    description:
      "Copy an email template from Mailchimp or ActiveCampaign by its public share link. Your own HTML: emails_create_template.",
    scopes: ["emails/templates.write"],
    body: {
      importProvider: z.enum(["mailchimp", "active_campaign"]),
      importUrl: z.string().describe("Public share link."),
      name: z.string().optional(),
      parentFolderId: folder.optional(),
      userId: id("user").optional(),
    },
    returns: templateReply,
    aliases: [
      "bring over our mailchimp design",
      "move newsletters from activecampaign",
      "migrate an email layout from another tool",
      "leaving mailchimp so pull the newsletter over",
      "got a mailchimp share link load it",
      "client's old emails are in activecampaign",
      "copy a design from their former email tool",
      "grab this shared template by its link",
      "switch from mailchimp and keep our layout",
    ],
    example: {
      importProvider: "mailchimp",
      importUrl: "https://us7.admin.mailchimp.com/templates/share?id=10482211_8f2c",
      name: "Gym monthly newsletter",
    },
  }),
} satisfies Declarations;
