import { z } from "zod";
import { anyObject, id, locationId, object } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const version = "2021-07-28";

const builderVersion = z.enum(["1", "2"]).optional();

const flag = z.string().optional().describe('"true" or "false".');

/** The 2021 forms of templates and campaigns, for tokens that have only their scopes. */
export const builder = area("emails/builder", {
  list_templates_2021: read("GET /emails/builder", {
    title: "List email templates (2021 form)",
    description:
      "The older list of email templates and folders, for tokens that have only its scope. Otherwise use emails_list_templates.",
    version,
    query: {
      locationId,
      search: z.string().optional(),
      name: z.string().optional(),
      parentId: z.string().optional().describe("Folder id."),
      templatesOnly: flag,
      archived: flag,
      sortByDate: z.string().optional().describe("asc or desc."),
      builderVersion,
      originId: z.string().optional(),
      limit: z.number().default(10),
      offset: z.number().optional(),
    },
    listed: ["search", "parentId", "templatesOnly", "archived", "limit", "offset"],
    // mended: the spec gives the reply as one template; clients find the list under builders
    pager: byOffset("builders"),
    returns: { builders: "list" },
    example: { search: "welcome", limit: 20 },
    supersededBy: "emails_list_templates",
  }),

  create_template_2021: write("POST /emails/builder", {
    title: "Create email template (2021 form)",
    description:
      "The older way to add, import or file an email template; content follows with emails_update_template_2021. Newer, with content at once: emails_create_template.",
    version,
    body: {
      locationId,
      type: z.enum(["html", "folder", "import", "builder", "blank"]),
      importProvider: z
        .enum(["mailchimp", "active_campaign", "kajabi"])
        .describe("Asked for even where nothing is imported."),
      name: z.string().optional(),
      title: z.string().optional(),
      importURL: z.string().optional(),
      parentId: z.string().optional().describe("Folder id."),
      isPlainText: z.boolean().optional(),
      updatedBy: id("user").optional(),
      builderVersion,
      templateDataUrl: z.string().optional(),
      templateSource: z.string().optional(),
    },
    listed: ["name", "title", "importURL", "parentId", "isPlainText"],
    returns: { redirect: "value" },
    example: {
      type: "import",
      importProvider: "kajabi",
      name: "Course welcome",
      importURL: "https://tplshare.com/fhYJ3Mi",
    },
    supersededBy: "emails_create_template",
  }),

  update_template_2021: write("POST /emails/builder/data", {
    title: "Update email template (2021 form)",
    description:
      "The older way to replace an email template's content, the only one for drag-and-drop data. Otherwise use emails_update_template.",
    version,
    also: ["send"],
    riskNote:
      "Mails that use it, such as those on orders and appointments, may say the new text from then on.",
    body: {
      locationId,
      templateId: id("emailTemplate"),
      editorType: z.enum(["html", "builder"]),
      html: z.string(),
      dnd: object({
        elements: z.array(z.string()),
        attrs: anyObject,
        templateSettings: anyObject,
      }).describe("Drag-and-drop data; empty parts with editorType html."),
      updatedBy: id("user"),
      previewText: z.string().optional(),
      isPlainText: z.boolean().optional(),
    },
    returns: { ok: "value", previewUrl: "value", templateDownloadUrl: "value" },
    example: {
      templateId: "66e811229245fc0987655900",
      editorType: "html",
      html: "<h1>Welcome to Iron Peak Gym</h1><p>Your first class is on us.</p>",
      dnd: { elements: [], attrs: {}, templateSettings: {} },
      updatedBy: "sx6wyHhbFdRXh302Lunr",
    },
    supersededBy: "emails_update_template",
  }),

  delete_template_2021: remove("DELETE /emails/builder/{locationId}/{templateId}", {
    title: "Delete email template (2021 form)",
    description:
      "The older way to remove an email template for good, for tokens that have only its scope. Otherwise use emails_delete_template.",
    version,
    path: { templateId: id("emailTemplate") },
    returns: { ok: "value" },
    example: { templateId: "66e811229245fc0987655900" },
    supersededBy: "emails_delete_template",
  }),

  list_campaigns_2021: read("GET /emails/schedule", {
    title: "List email campaigns (2021 form)",
    description:
      "The older list of email blasts and their folders, with opens, clicks and revenue in it by showStats. Shows complete ones unless emailStatus says otherwise. Newer: emails_list_campaigns.",
    scopes: ["emails/schedule.readonly"],
    version,
    query: {
      locationId,
      name: z.string().optional(),
      status: z
        .enum(["active", "pause", "complete", "cancelled", "retry", "draft", "resend-scheduled"])
        .optional()
        .describe("Of the schedule; default active."),
      emailStatus: z
        .enum([
          "all",
          "not-started",
          "paused",
          "cancelled",
          "processing",
          "resumed",
          "next-drip",
          "complete",
          "success",
          "error",
          "waiting",
          "queued",
          "queueing",
          "reading",
          "scheduled",
        ])
        .optional()
        .describe("Of the delivery; default complete."),
      showStats: z.boolean().optional(),
      parentId: z.string().optional().describe("Folder id."),
      campaignsOnly: z.boolean().optional().describe("Leaves folders out."),
      archived: z.boolean().optional(),
      limitedFields: z.boolean().optional().describe("Only ids, type and content URLs."),
      limit: z.number().default(10).describe("At most 100."),
      offset: z.number().optional(),
    },
    listed: ["name", "status", "emailStatus", "showStats", "campaignsOnly", "limit", "offset"],
    pager: byOffset("schedules"),
    returns: { schedules: "list", total: "list" },
    example: { emailStatus: "all", campaignsOnly: true, showStats: true, limit: 20 },
    supersededBy: "emails_list_campaigns",
  }),
});
