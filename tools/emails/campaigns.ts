import { z } from "zod";
import { id, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";

const pageFields = {
  limit: z.number().min(1).max(20).default(10),
  offset: z.number().min(0).optional(),
};

const pager = byOffset("campaigns", "total");

const editorType = z.enum(["html", "text"]);

const editorContent = z.string().optional().describe("HTML or plain text, as editorType says.");

const campaignReply: ReplyFields = {
  id: "value",
  name: "value",
  status: "value",
  source: "value",
  sourceId: "value",
  campaignType: "value",
  campaignCategory: "value",
  variations: "list",
  deleted: "value",
  createdAt: "value",
  updatedAt: "value",
};

const contentReply: ReplyFields = {
  subject: "value",
  fromName: "value",
  fromEmail: "value",
  replyToAddress: "value",
  previewText: "value",
  editorType: "value",
  editorContentUrl: "value",
  isPlainText: "value",
};

const weekday = z.enum(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);

const emailMeta = object({
  subject: z.string(),
  fromName: z.string(),
  fromEmail: z.string(),
  replyToAddress: z.string().optional(),
  previewText: z.string().optional(),
  attachments: z.array(z.string()).optional().describe("URLs."),
});

const recipients = object({
  type: z.enum(["contact", "tag", "segment"]),
  contactIds: z.array(z.string()).optional(),
  tagIds: z.array(z.string()).optional().describe("From locations_list_tags."),
  segment: z
    .enum([
      "engaged_last_7_days",
      "engaged_last_30_days",
      "engaged_last_60_days",
      "engaged_last_5_campaigns",
      "unengaged_last_5_campaigns",
    ])
    .optional(),
  freezeList: z.boolean().optional().describe("False lets later matches in; default true."),
});

const batch = object({
  batchSize: z.number().describe("Contacts at a time."),
  interval: z.number(),
  intervalUnit: z.enum(["minutes", "hours", "days"]),
  skipDays: z.array(weekday).optional(),
  windowStart: z.string().optional().describe("Such as 09:00 AM."),
  windowEnd: z.string().optional(),
});

const scheduleConfig = object({
  sendAt: time("clock12", "Not with immediate").optional(),
  batch: batch.optional().describe("With scheduleType batch."),
  tracking: object({ clickTracking: z.boolean().optional(), utmTracking: z.boolean().optional() }).optional(),
  resend: object({
    enabled: z.boolean().optional(),
    waitHours: z.number().optional(),
    subject: z.string().optional(),
  })
    .optional()
    .describe("A second mail to those who did not open."),
  emailPreferenceId: z.string().optional(),
});

const rssConfig = object({
  name: z.string(),
  rssFeedURL: z.string(),
  repeatAfter: z.enum(["every_day", "every_week", "every_month"]),
  repeatAfterTime: z.string().describe("Such as 09:00 AM."),
  rssFeedLimit: z.number().optional().describe("Most items in a mail."),
  startAtDay: z
    .enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    .optional(),
  startAtMonthDay: z.string().optional(),
  firstExecutionDate: time("clock24").optional(),
});

const abTestConfig = object({
  testType: z.enum(["emailContent", "subjectLine"]),
  testDuration: z.number().describe("Seconds."),
  testSize: z.number().describe("Percent of the recipients."),
  winningCriteria: z.enum(["openRate", "clickRate"]),
  variationCount: z.number(),
  variations: z.array(object({ subject: z.string().optional(), documentId: z.string().optional() })),
});

export const campaigns = area("emails/campaigns", {
  list_campaigns: read("GET /emails/locations/{locationId}/campaigns/emails", {
    title: "List email campaigns",
    description:
      "Find the email blasts of email marketing by name or status. Numbers: emails_get_campaign_stats. Drip campaigns of the classic kind: campaigns_list_campaigns.",
    query: {
      search: z.string().optional().describe("Part of the name."),
      status: z
        .enum([
          "all",
          "sent",
          "failed",
          "archived",
          "draft",
          "processing",
          "scheduled",
          "cancelled",
          "paused",
        ])
        .optional(),
      ...pageFields,
    },
    pager,
    returns: { campaigns: "list", total: "value" },
    example: { status: "sent", limit: 20 },
  }),

  get_campaign: read("GET /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "Get email campaign",
    description:
      "Read one email blast: subject, sender, status, a URL of its content, A/B variations. sourceId is what emails_get_campaign_stats asks for.",
    path: { campaignId: id("emailCampaign") },
    returns: { ...campaignReply, ...contentReply },
    example: { campaignId: "67f15c2ae99226d5bcccb8f3" },
  }),

  create_campaign: write("POST /emails/locations/{locationId}/campaigns/emails", {
    title: "Create email campaign",
    description:
      "Draft an email blast, blank, from a template or with content given. Nothing is sent until emails_schedule_campaign, which also sets subject and recipients.",
    body: {
      name: z.string(),
      editorType,
      timeZone: z.string().describe("IANA zone."),
      userId: id("user"),
      templateId: id("emailTemplate").optional(),
      editorContent,
      parentFolderId: z.string().optional().describe("Campaign folder id."),
      userName: z.string().optional(),
    },
    returns: campaignReply,
    example: {
      name: "April Botox special",
      editorType: "html",
      timeZone: "America/Chicago",
      userId: "sx6wyHhbFdRXh302Lunr",
      editorContent: "<h1>Botox at $11 a unit this April</h1><p>Book before the 15th.</p>",
    },
  }),

  update_campaign: write("PATCH /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "Update email campaign",
    description:
      "Rename a drafted email blast or replace its content. editorContent and editorType go together. Subject, sender and recipients: emails_schedule_campaign.",
    path: { campaignId: id("emailCampaign") },
    body: {
      name: z.string().optional(),
      editorContent,
      editorType: editorType.optional(),
      userId: id("user").optional(),
    },
    returns: campaignReply,
    example: {
      campaignId: "67f15c2ae99226d5bcccb8f3",
      editorType: "html",
      editorContent: "<h1>Botox at $10 a unit this April</h1><p>Book before the 15th.</p>",
    },
  }),

  schedule_campaign: send("POST /emails/locations/{locationId}/campaigns/emails/{campaignId}/schedule", {
    title: "Send or schedule email campaign",
    description:
      "Send an email blast now, at a time, in batches or from an RSS feed, to contacts, a tag or a segment. It must be a draft, cancelled or paused. All but rss need scheduleConfig.",
    also: ["bulk"],
    riskNote: "Mails everyone whom recipients names; scheduleType immediate starts at once.",
    path: { campaignId: id("emailCampaign") },
    body: {
      scheduleType: z.enum(["immediate", "scheduled", "batch", "rss", "smart_send"]),
      timeZone: z.string().describe("IANA zone."),
      userId: id("user"),
      emailMeta,
      recipients,
      scheduleConfig: scheduleConfig.optional(),
      sendDays: z.array(weekday).optional().describe("With batch and rss."),
      abTestConfig: abTestConfig.optional(),
      rssConfig: rssConfig.optional(),
      userName: z.string().optional(),
    },
    listed: ["scheduleConfig"],
    returns: { campaignId: "value", sourceId: "value" },
    example: {
      campaignId: "67f15c2ae99226d5bcccb8f3",
      scheduleType: "scheduled",
      timeZone: "America/Chicago",
      userId: "sx6wyHhbFdRXh302Lunr",
      emailMeta: {
        subject: "Botox at $11 a unit, this April only",
        fromName: "Glow Med Spa",
        fromEmail: "hello@glowmedspa.example",
      },
      recipients: { type: "tag", tagIds: ["flGwEuzsfJOia1i1ikRN"] },
      scheduleConfig: { sendAt: "2026-04-01T09:00" },
    },
  }),

  delete_campaign: remove("DELETE /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "Delete email campaign",
    description:
      "Remove one email blast for good. What has been mailed cannot be called back; there is no undo through the API.",
    path: { campaignId: id("emailCampaign") },
    returns: { deleted: "value" },
    example: { campaignId: "67f15c2ae99226d5bcccb8f3" },
  }),

  get_campaign_stats: read("GET /emails/locations/{locationId}/campaigns/stats/{source}/{sourceId}", {
    title: "Get email campaign statistics",
    description:
      "Opens, clicks, bounces, replies, unsubscribes and complaints, counts and rates, of an email blast, a workflow's emails or a bulk email. sourceId is not the campaign's own id.",
    scopes: ["emails/stats.readonly"],
    path: {
      source: z
        .enum(["email-campaigns", "workflow-campaigns", "bulk-actions"])
        .describe("Which list the campaign is from."),
      sourceId: z
        .string()
        .min(1)
        .describe(
          "sourceId in emails_list_campaigns, emails_list_workflow_campaigns or emails_list_bulk_campaigns.",
        ),
    },
    query: {
      subSourceId: z
        .string()
        .optional()
        .describe("One step of a workflow: subSources.id in emails_get_workflow_campaign."),
    },
    returns: {
      locationId: "value",
      source: "value",
      sourceId: "value",
      subSourceId: "value",
      stats: "record",
    },
    example: { source: "email-campaigns", sourceId: "B67vyPIAfq3Bnk3FVioE" },
  }),

  list_workflow_campaigns: read("GET /emails/locations/{locationId}/campaigns/workflows", {
    title: "List workflow email campaigns",
    description:
      "Workflows that send email, with the sourceId for emails_get_campaign_stats. All workflows, to enroll people: workflows_list_workflows.",
    query: {
      search: z.string().optional().describe("Part of the name."),
      status: z.enum(["published", "draft"]).optional(),
      ...pageFields,
    },
    pager,
    returns: { campaigns: "list", total: "value" },
    example: { status: "published", limit: 20 },
  }),

  get_workflow_campaign: read("GET /emails/locations/{locationId}/campaigns/workflows/{campaignId}", {
    title: "Get workflow email campaign",
    description:
      "Read the emails of one workflow, step by step: subject, sender, a URL of the content. The id of a step is the subSourceId of emails_get_campaign_stats.",
    path: { campaignId: id("workflowCampaign") },
    returns: {
      id: "value",
      name: "value",
      status: "value",
      source: "value",
      sourceId: "value",
      subSources: "list",
      deleted: "value",
      createdAt: "value",
      updatedAt: "value",
    },
    example: { campaignId: "693bd14ea6b50a8df0180e9a" },
  }),

  list_bulk_campaigns: read("GET /emails/locations/{locationId}/campaigns/bulk-actions", {
    title: "List bulk emails",
    description:
      "Emails that somebody sent to many selected contacts as a bulk action from the contact list, with status and subject. Blasts of email marketing: emails_list_campaigns.",
    query: {
      search: z.string().optional().describe("Part of the name."),
      status: z.enum(["processing", "scheduled", "paused", "complete", "cancelled"]).optional(),
      dateFrom: time("iso").optional(),
      dateTo: time("iso").optional(),
      ...pageFields,
    },
    pager,
    returns: { campaigns: "list", total: "value" },
    example: { status: "complete", dateFrom: "2026-03-01T00:00:00Z", dateTo: "2026-03-31T23:59:59Z" },
  }),

  get_bulk_campaign: read("GET /emails/locations/{locationId}/campaigns/bulk-actions/{campaignId}", {
    title: "Get bulk email",
    description:
      "Read one email sent as a bulk action: subject, sender, a URL of the content, how it was timed and when it finished.",
    path: { campaignId: id("bulkCampaign") },
    returns: {
      id: "value",
      name: "value",
      status: "value",
      source: "value",
      sourceId: "value",
      scheduleType: "value",
      ...contentReply,
      deleted: "value",
      createdAt: "value",
      updatedAt: "value",
      completedAt: "value",
    },
    example: { campaignId: "OI72xYec4Mho6VBykTvj" },
  }),
});
