import { z } from "zod";
import { id, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";

const sendDay = z.enum(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);

const scheduleCampaignScheduleConfig = object({
  sendAt: z.string().optional(),
  batch: object({
    batchSize: z.number(),
    interval: z.number(),
    intervalUnit: z.enum(["minutes", "hours", "days"]),
    skipDays: z.array(sendDay).optional(),
    windowStart: z.string().optional(),
    windowEnd: z.string().optional(),
  }).optional(),
  tracking: object({ clickTracking: z.boolean().optional(), utmTracking: z.boolean().optional() }).optional(),
  resend: object({
    enabled: z.boolean().optional(),
    waitHours: z.number().optional(),
    subject: z.string().optional(),
  }).optional(),
  emailPreferenceId: z.string().optional(),
});

const scheduleCampaignRssConfig = object({
  name: z.string(),
  rssFeedURL: z.string(),
  repeatAfter: z.enum(["every_day", "every_week", "every_month"]),
  repeatAfterTime: z.string(),
  rssFeedLimit: z.number().optional(),
  startAtDay: z
    .enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    .optional(),
  startAtMonthDay: z.string().optional(),
  firstExecutionDate: z.string().optional(),
});

export const campaigns = {
  /* RAW summary: List Bulk Action Campaigns; description: Get list of bulk action campaigns for a location;
     params: search — Search query to filter campaigns.; dateFrom — Filter by start date (ISO 8601 format);
     dateTo — Filter by end date (ISO 8601 format); status — Filter by status; limit — Number of campaigns to
     return. Defaults to 10, minimum is 1, maximum is 20; offset — Number of campaigns to skip for
     pagination. Defaults to 0, minimum is 0 */
  list_bulk_campaigns: read("GET /emails/locations/{locationId}/campaigns/bulk-actions", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    query: {
      search: z.string().optional(),
      dateFrom: time("iso").optional(),
      dateTo: time("iso").optional(),
      status: z.enum(["processing", "scheduled", "paused", "complete", "cancelled"]).optional(),
      limit: z.number().min(1).max(20).optional(),
      offset: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "campaigns", total: "total" },
    returns: ["campaigns", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Bulk Action Campaign by ID; description: Get a single bulk action campaign by its ID */
  get_bulk_campaign: read("GET /emails/locations/{locationId}/campaigns/bulk-actions/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    path: { campaignId: z.string().min(1).describe("Bulk email id, from emails_list_bulk_campaigns.") },
    returns: [
      "completedAt",
      "createdAt",
      "deleted",
      "editorContentUrl",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "previewText",
      "replyToAddress",
      "scheduleType",
      "source",
      "sourceId",
      "status",
      "subject",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"campaignId": "OI72xYec4Mho6VBykTvj"}
    example: {},
  }),

  /* RAW summary: List Email Campaigns; description: Get list of email campaigns for a location; params:
     search — Search text for campaign name; status — Filter by campaign status; limit — Number of campaigns
     to return. Defaults to 10, minimum is 1, maximum is 20; offset — Number of campaigns to skip for
     pagination. Defaults to 0, minimum is 0 */
  list_campaigns: read("GET /emails/locations/{locationId}/campaigns/emails", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    query: {
      search: z.string().optional(),
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
      limit: z.number().min(1).max(20).optional(),
      offset: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "campaigns", total: "total" },
    returns: ["campaigns", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Email Campaign; description: Create a new email campaign; params: name — Campaign
     name; editorType — Editor type for the campaign content. Use `html` for code-editor campaigns or `text`
     for plain-text campaigns.; timeZone — Timezone for the campaign; userId — ID of the user performing this
     action; templateId — Existing template ID to create the campaign from. Omit this field to create a blank
     campaign.; editorContent — Optional initial editor content to persist immediately after campaign
     creation. Provide HTML or plain-text string content.; userName — Name of the user performing this action */
  create_campaign: write("POST /emails/locations/{locationId}/campaigns/emails", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.write"],
    body: {
      name: z.string(),
      editorType: z.enum(["html", "text"]),
      timeZone: z.string(),
      userId: id("user"),
      templateId: id("emailTemplate").optional(),
      editorContent: z.string().optional(),
      parentFolderId: z.string().optional(),
      userName: z.string().optional(),
    },
    returns: [
      "campaignCategory",
      "campaignType",
      "createdAt",
      "deleted",
      "id",
      "name",
      "source",
      "sourceId",
      "status",
      "updatedAt",
      "variations",
    ],
    aliases: [],
    // RAW example: {"name": "Untitled campaign name", "editorType": "html", "timeZone": "Asia/Kolkata",
    // "userId": "507f1f77bcf86cd799439099"}
    example: {},
  }),

  /* RAW summary: Get Email Campaign by ID; description: Get a single email campaign by its ID */
  get_campaign: read("GET /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    path: { campaignId: id("emailCampaign") },
    returns: [
      "campaignCategory",
      "campaignType",
      "createdAt",
      "deleted",
      "editorContentUrl",
      "editorType",
      "fromEmail",
      "fromName",
      "id",
      "isPlainText",
      "name",
      "previewText",
      "replyToAddress",
      "source",
      "sourceId",
      "status",
      "subject",
      "updatedAt",
      "variations",
    ],
    aliases: [],
    // RAW example: {"campaignId": "67f15c2ae99226d5bcccb8f3"}
    example: {},
  }),

  /* RAW summary: Update Email Campaign; description: Update an email campaign draft; params: name — Campaign
     name; editorContent — Editor content to update. Required only when updating campaign content, and must
     be provided together with editorType. Provide HTML or plain-text stri; editorType — Editor type for
     campaign content. Required only when updating campaign content, and must be provided together with
     editorContent.; userId — ID of the user performing this action */
  update_campaign: write("PATCH /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.write"],
    path: { campaignId: id("emailCampaign") },
    body: {
      name: z.string().optional(),
      editorContent: z.string().optional(),
      editorType: z.enum(["html", "text"]).optional(),
      userId: id("user").optional(),
    },
    returns: [
      "campaignCategory",
      "campaignType",
      "createdAt",
      "deleted",
      "id",
      "name",
      "source",
      "sourceId",
      "status",
      "updatedAt",
      "variations",
    ],
    aliases: [],
    // RAW example: {"campaignId": "67f15c2ae99226d5bcccb8f3"}
    example: {},
  }),

  /* RAW summary: Delete Campaign; description: Delete a campaign */
  delete_campaign: erase("DELETE /emails/locations/{locationId}/campaigns/emails/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.write"],
    path: { campaignId: id("emailCampaign") },
    returns: ["deleted"],
    aliases: [],
    // RAW example: {"campaignId": "zYy3YOUuHxgomU1uYJty"}
    example: {},
  }),

  /* RAW summary: Schedule Campaign; description: Schedule or start an email campaign. The campaign must be
     in draft, cancelled, or paused status.; params: scheduleType — How to schedule the campaign; timeZone —
     IANA timezone; userId — ID of the user performing this action; emailMeta — Email subject, sender, and
     content metadata; recipients — Who receives the email. Must provide either contactIds or filter.;
     userName — Name of the user performing this action; sendDays — Days of the week to allow sending. Used
     for batch and RSS scheduleTypes.; scheduleConfig — Schedule configuration for immediate, scheduled,
     batch, and smart_send types. Required when scheduleType is not rss.; rssConfig — RSS fe… */
  schedule_campaign: send("POST /emails/locations/{locationId}/campaigns/emails/{campaignId}/schedule", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.write"],
    also: ["bulk"],
    // NOTE risk: mails every recipient in contactIds or the filter; scheduleType immediate starts now
    path: { campaignId: id("emailCampaign") },
    body: {
      scheduleType: z.enum(["immediate", "scheduled", "batch", "rss", "smart_send"]),
      timeZone: z.string(),
      userId: id("user"),
      emailMeta: object({
        subject: z.string(),
        fromName: z.string(),
        fromEmail: z.string(),
        replyToAddress: z.string().optional(),
        previewText: z.string().optional(),
        attachments: z.array(z.string()).optional(),
      }),
      recipients: object({
        type: z.enum(["contact", "tag", "segment"]),
        contactIds: z.array(z.string()).optional(),
        tagIds: z.array(z.string()).optional(),
        segment: z
          .enum([
            "engaged_last_7_days",
            "engaged_last_30_days",
            "engaged_last_60_days",
            "engaged_last_5_campaigns",
            "unengaged_last_5_campaigns",
          ])
          .optional(),
        freezeList: z.boolean().optional(),
      }),
      userName: z.string().optional(),
      sendDays: z.array(sendDay).optional(),
      scheduleConfig: scheduleCampaignScheduleConfig.optional(),
      rssConfig: scheduleCampaignRssConfig.optional(),
      abTestConfig: object({
        testType: z.enum(["emailContent", "subjectLine"]),
        testDuration: z.number(),
        variationCount: z.number(),
        testSize: z.number(),
        winningCriteria: z.enum(["openRate", "clickRate"]),
        variations: z.array(object({ subject: z.string().optional(), documentId: z.string().optional() })),
      }).optional(),
    },
    returns: ["campaignId", "sourceId"],
    aliases: [],
    // RAW example: {"campaignId": "67f15c2ae99226d5bcccb8f3", "scheduleType": "immediate", "timeZone":
    // "America/New_York", "userId": "507f1f77bcf86cd799439099", "emailMeta": {"subject": "Our February
    // Newsletter", "fromName": "John Doe", "fromEmail": "john@example.com"}, "recipients": {"type":
    // "contact", "contactIds": ["contactId1", "contactId2"]}}
    example: {},
  }),

  /* RAW summary: Get Campaign Statistics; description: Get statistics for email campaigns, workflows, or
     bulk actions; params: subSourceId — Workflow action ID. Only valid when source is `workflow-campaigns` */
  get_campaign_stats: read("GET /emails/locations/{locationId}/campaigns/stats/{source}/{sourceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/stats.readonly"],
    path: {
      source: z.enum(["email-campaigns", "workflow-campaigns", "bulk-actions"]),
      sourceId: z.string().min(1).describe("Source id of the campaign, from the campaign lists."),
    },
    query: {
      subSourceId: z.string().optional(),
    },
    returns: ["locationId", "source", "sourceId", "stats", "subSourceId"],
    aliases: [],
    // RAW example: {"source": "email-campaigns", "sourceId": "abc123"}
    example: {},
  }),

  /* RAW summary: List Workflow Campaigns; description: Get list of workflow campaigns for a location;
     params: search — Search query to filter campaigns.; status — Filter by campaign status; limit — Number
     of campaigns to return. Defaults to 10, minimum is 1, maximum is 20; offset — Number of items to skip
     for pagination. Defaults to 0, minimum is 0 */
  list_workflow_campaigns: read("GET /emails/locations/{locationId}/campaigns/workflows", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    query: {
      search: z.string().optional(),
      status: z.enum(["published", "draft"]).optional(),
      limit: z.number().min(1).max(20).optional(),
      offset: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "campaigns", total: "total" },
    returns: ["campaigns", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Workflow Campaign by ID; description: Get a single workflow campaign by its ID */
  get_workflow_campaign: read("GET /emails/locations/{locationId}/campaigns/workflows/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["emails/campaigns.readonly"],
    path: {
      campaignId: z
        .string()
        .min(1)
        .describe("Workflow email campaign id, from emails_list_workflow_campaigns."),
    },
    returns: [
      "createdAt",
      "deleted",
      "id",
      "name",
      "source",
      "sourceId",
      "status",
      "subSources",
      "updatedAt",
    ],
    aliases: [],
    // RAW example: {"campaignId": "693bd14ea6b50a8df0180e9a"}
    example: {},
  }),
} satisfies Declarations;
