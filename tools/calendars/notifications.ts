import { z } from "zod";
import { object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const receiverType = z.enum(["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"]);

const notificationType = z.enum([
  "booked",
  "confirmation",
  "cancellation",
  "reminder",
  "followup",
  "reschedule",
]);

const createCalendarNotification = object({
  receiverType,
  channel: z.enum(["email", "inApp", "sms", "whatsapp"]),
  notificationType,
  isActive: z.boolean().optional(),
  templateId: z.string().optional(),
  body: z.string().optional(),
  subject: z.string().optional(),
  afterTime: z.array(object({ timeOffset: z.number().optional(), unit: z.string().optional() })).optional(),
  beforeTime: z.array(object({ timeOffset: z.number().optional(), unit: z.string().optional() })).optional(),
  additionalEmailIds: z.array(z.string()).optional(),
  additionalPhoneNumbers: z.array(z.string()).optional(),
  selectedUsers: z.array(z.string()).optional(),
  fromAddress: z.string().optional(),
  fromName: z.string().optional(),
  fromNumber: z.string().optional(),
});

export const notifications = {
  /* RAW summary: Get notifications; description: Get calendar notifications based on query; params: limit —
     Number of records to return; skip — Number of records to skip */
  // NOTE returns: the reply is the array itself
  list_notifications: read("GET /calendars/{calendarId}/notifications", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    query: {
      isActive: z.boolean().optional(),
      deleted: z.boolean().optional(),
      limit: z.number().optional(),
      skip: z.number().optional(),
    },
    // CHECK items: the reply is the array itself
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "" },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create notification; description: Create Calendar notifications, either one or multiple.
     All notification settings must be for single calendar only */
  // NOTE returns: the reply is the array itself
  create_notifications: write("POST /calendars/{calendarId}/notifications", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    // NOTE risk: settings for messages that HighLevel sends later by itself
    wholeBody: z.array(createCalendarNotification),
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get notification; description: Find Event notification by notificationId */
  get_notification: read("GET /calendars/{calendarId}/notifications/{notificationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    returns: [
      "_id",
      "additionalEmailIds",
      "additionalPhoneNumbers",
      "additionalWhatsappNumbers",
      "afterTime",
      "beforeTime",
      "body",
      "channel",
      "deleted",
      "isActive",
      "notificationType",
      "receiverType",
      "selectedUsers",
      "subject",
      "templateId",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update notification; description: Update Event notification by id; params: receiverType —
     Notification recipient type; additionalEmailIds — Additional email addresses to receive notifications.;
     additionalPhoneNumbers — Additional phone numbers to receive notifications.; selectedUsers — Selected
     users for in-App and business email notifications. Supports user IDs and special keyword
     "sub_account_admin"; channel — Notification channel; isActive — Is the notification active; deleted —
     Marks the notification as deleted (soft delete); templateId — Template ID for email notification; body —
     Body for email notification. Not necessary for in-App notification; subject — Subject for em… */
  update_notification: write("PUT /calendars/{calendarId}/notifications/{notificationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    // NOTE risk: settings for messages that HighLevel sends later by itself
    body: {
      receiverType: receiverType.optional(),
      additionalEmailIds: z.array(z.string()).optional(),
      additionalPhoneNumbers: z.array(z.string()).optional(),
      selectedUsers: z.array(z.string()).optional(),
      channel: z.enum(["email", "inApp", "sms", "whatsapp"]).optional(),
      notificationType: notificationType.optional(),
      isActive: z.boolean().optional(),
      deleted: z.boolean().optional(),
      templateId: z.string().optional(),
      body: z.string().optional(),
      subject: z.string().optional(),
      afterTime: z
        .array(object({ timeOffset: z.number().optional(), unit: z.string().optional() }))
        .optional(),
      beforeTime: z
        .array(object({ timeOffset: z.number().optional(), unit: z.string().optional() }))
        .optional(),
      fromAddress: z.string().optional(),
      fromNumber: z.string().optional(),
      fromName: z.string().optional(),
    },
    returns: ["message"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Delete Notification; description: Delete notification */
  delete_notification: erase("DELETE /calendars/{calendarId}/notifications/{notificationId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    returns: ["message"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
