import { z } from "zod";
import { anyObject, id, locationId, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const builder = {
  /* RAW summary: Fetch email templates; description: Fetch email templates by location id */
  // CHECK returns: the spec gives the reply as one record, which a list cannot be
  list_templates_2021: read("GET /emails/builder", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/builder.readonly"],
    version: "2021-07-28",
    query: {
      locationId,
      search: z.string().optional(),
      sortByDate: z.string().optional(),
      archived: z.string().optional(),
      builderVersion: z.enum(["1", "2"]).optional(),
      name: z.string().optional(),
      parentId: z.string().optional(),
      originId: z.string().optional(),
      templatesOnly: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    // CHECK items: the spec gives the reply as one template
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "builders" },
    returns: ["builders"],
    aliases: [],
    example: {},
    supersededBy: "emails_list_templates",
  }),

  /* RAW summary: Create a new template */
  create_template_2021: write("POST /emails/builder", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/builder.write"],
    version: "2021-07-28",
    body: {
      locationId,
      type: z.enum(["html", "folder", "import", "builder", "blank"]),
      importProvider: z.enum(["mailchimp", "active_campaign", "kajabi"]),
      title: z.string().optional(),
      updatedBy: z.string().optional(),
      builderVersion: z.enum(["1", "2"]).optional(),
      name: z.string().optional(),
      parentId: z.string().optional(),
      templateDataUrl: z.string().optional(),
      importURL: z.string().optional(),
      templateSource: z.string().optional(),
      isPlainText: z.boolean().optional(),
    },
    returns: ["redirect"],
    aliases: [],
    example: {},
    supersededBy: "emails_create_template",
  }),

  /* RAW summary: Update a template */
  update_template_2021: write("POST /emails/builder/data", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/builder.write"],
    version: "2021-07-28",
    body: {
      locationId,
      templateId: id("emailTemplate"),
      updatedBy: z.string(),
      dnd: object({ elements: z.array(z.string()), attrs: anyObject, templateSettings: anyObject }),
      html: z.string(),
      editorType: z.enum(["html", "builder"]),
      previewText: z.string().optional(),
      isPlainText: z.boolean().optional(),
    },
    returns: ["ok", "previewUrl", "templateDownloadUrl"],
    aliases: [],
    // RAW example: {"templateId": "zYy3YOUuHxgomU1uYJty", "updatedBy": "zYy3YOUuHxgomU1uYJty", "dnd":
    // "{elements:[], attrs:{}, templateSettings:{}}", "html": ""}
    example: {},
    supersededBy: "emails_update_template",
  }),

  /* RAW summary: Delete a template */
  delete_template_2021: erase("DELETE /emails/builder/{locationId}/{templateId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/builder.write"],
    version: "2021-07-28",
    path: { templateId: id("emailTemplate") },
    returns: ["ok"],
    aliases: [],
    // RAW example: {"templateId": "zYy3YOUuHxgomU1uYJty"}
    example: {},
    supersededBy: "emails_delete_template",
  }),

  /* RAW summary: Get Campaigns; params: status — Filter by schedule status; emailStatus — Filter by email
     delivery status; name — Filter campaigns by name; parentId — Filter campaigns by parent folder ID;
     limitedFields — When true, returns only essential campaign fields like id, templateDataDownloadUrl,
     updatedAt, type, templateType, templateId, downloadUrl and isPlain; archived — Filter archived
     campaigns; campaignsOnly — Return only campaigns, excluding folders; showStats — When true, returns
     campaign statistics including delivered count, opened count, clicked count and revenue if available for
     the campaign. When false, r; limit — Maximum number of campaigns to return. Defaults to 10, maxim… */
  list_campaigns_2021: read("GET /emails/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/schedule.readonly"],
    version: "2021-07-28",
    query: {
      locationId,
      status: z
        .enum(["active", "pause", "complete", "cancelled", "retry", "draft", "resend-scheduled"])
        .optional(),
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
        .optional(),
      name: z.string().optional(),
      parentId: z.string().optional(),
      limitedFields: z.boolean().optional(),
      archived: z.boolean().optional(),
      campaignsOnly: z.boolean().optional(),
      showStats: z.boolean().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    // CHECK total: an array of strings in the spec
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "schedules" },
    returns: ["schedules", "total"],
    aliases: [],
    example: {},
    supersededBy: "emails_list_campaigns",
  }),
} satisfies Declarations;
