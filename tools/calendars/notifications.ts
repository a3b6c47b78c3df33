import { z } from "zod";
import { is, isNot } from "../../src/declare/condition.js";
import { object } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const receiverType = z.enum(["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"]);

const channel = z.enum(["email", "inApp", "sms", "whatsapp"]);

const notificationType = z.enum([
  "booked",
  "confirmation",
  "cancellation",
  "reminder",
  "followup",
  "reschedule",
]);

const offset = z.array(object({ timeOffset: z.number().optional(), unit: z.string().optional() })).optional();

const message = {
  isActive: z.boolean().optional(),
  subject: z.string().optional(),
  body: z.string().optional(),
  templateId: z.string().optional().describe("Of an email template."),
  beforeTime: offset.describe('For a reminder: [{timeOffset: 1, unit: "hours"}].'),
  afterTime: offset.describe('For a followup: [{timeOffset: 1, unit: "hours"}].'),
  selectedUsers: z.array(z.string()).optional().describe('User ids, or "sub_account_admin".'),
  additionalEmailIds: z.array(z.string()).optional().describe("Email addresses."),
  additionalPhoneNumbers: z.array(z.string()).optional(),
  fromName: z.string().optional(),
  fromAddress: z.string().optional(),
  fromNumber: z.string().optional(),
};

const riskNote = "HighLevel then sends these messages by itself, also to contacts.";

export const notifications = area("calendars/events", {
  list_notifications: read("GET /calendars/{calendarId}/notifications", {
    title: "List calendar notifications",
    description:
      "The messages that one calendar sends on its own: confirmations, reminders, follow-ups, cancellations; to whom, by which channel, when.",
    query: {
      isActive: z.boolean().optional(),
      deleted: z.boolean().optional(),
      limit: z.number().default(20),
      skip: z.number().optional(),
    },
    pager: bySkip(""),
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", isActive: true },
  }),

  get_notification: read("GET /calendars/{calendarId}/notifications/{notificationId}", {
    title: "Get calendar notification",
    description:
      "Read one automatic message of a calendar: wording, receiver, channel, and how long before or after the visit it goes.",
    returns: {
      _id: "value",
      notificationType: "value",
      receiverType: "value",
      channel: "value",
      isActive: "value",
      subject: "value",
      body: "value",
      templateId: "value",
      beforeTime: "list",
      afterTime: "list",
      selectedUsers: "list",
      additionalEmailIds: "list",
      additionalPhoneNumbers: "list",
      additionalWhatsappNumbers: "list",
      deleted: "value",
    },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", notificationId: "66a1f0c2d94b7e3a5c8d1f20" },
  }),

  create_notifications: write("POST /calendars/{calendarId}/notifications", {
    title: "Create calendar notifications",
    description:
      "Add one or more automatic messages to a calendar, such as an SMS reminder a day ahead. The body is a list, also for a single one.",
    also: ["send"],
    riskNote,
    wholeBody: z
      .array(object({ notificationType, receiverType, channel, ...message }))
      .describe("[{notificationType, receiverType, channel, subject, body, beforeTime…}]."),
    example: {
      calendarId: "CVokAlI8fgw4WYWoCtQz",
      body: [
        {
          notificationType: "reminder",
          receiverType: "contact",
          channel: "sms",
          body: "Hi {{contact.first_name}}, we look forward to seeing you tomorrow.",
          beforeTime: [{ timeOffset: 24, unit: "hours" }],
        },
      ],
    },
  }),

  update_notification: write("PUT /calendars/{calendarId}/notifications/{notificationId}", {
    title: "Update calendar notification",
    description:
      "Change wording, time, receiver or channel of an automatic message of a calendar, or switch it off with isActive false.",
    also: ["send", "delete"],
    when: { send: isNot("isActive", false), delete: is("deleted", true) },
    riskNote,
    body: {
      ...message,
      notificationType: notificationType.optional(),
      receiverType: receiverType.optional(),
      channel: channel.optional(),
      deleted: z.boolean().optional(),
    },
    listed: ["isActive", "subject", "body", "beforeTime", "afterTime", "channel"],
    returns: { message: "value" },
    example: {
      calendarId: "CVokAlI8fgw4WYWoCtQz",
      notificationId: "66a1f0c2d94b7e3a5c8d1f20",
      isActive: false,
    },
  }),

  delete_notification: remove("DELETE /calendars/{calendarId}/notifications/{notificationId}", {
    title: "Delete calendar notification",
    description:
      "Remove an automatic message from a calendar. To silence it for a while: calendars_update_notification with isActive false.",
    returns: { message: "value" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", notificationId: "66a1f0c2d94b7e3a5c8d1f20" },
  }),
});
