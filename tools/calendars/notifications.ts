import { z } from "zod";
import { object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

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

export const notifications = {
  list_notifications: read("GET /calendars/{calendarId}/notifications", {
    title: "List calendar notifications",
    description:
      "The messages that one calendar sends on its own: confirmations, reminders, follow-ups, cancellations; to whom, by which channel, when.",
    scopes: ["calendars/events.readonly"],
    query: {
      isActive: z.boolean().optional(),
      deleted: z.boolean().optional(),
      limit: z.number().default(20),
      skip: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "" },
    aliases: [
      "which reminders go out before a visit",
      "what texts does a booking trigger",
      "do people get a confirmation email",
      "show up reminders of a calendar",
      "what does this calendar send automatically",
      "list all reminders and confirmations",
      "does anybody get emailed about a new booking",
      "show the cancellation texts",
      "which booking alerts are turned on",
      "do patients get a text before their appt",
      "what goes out after the visit",
      "automatic messages configured on a calendar",
      "all reminders and confirmations of one scheduler",
      "which alerts a calendar sends and when",
      "notification settings of a booking calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", isActive: true },
  }),

  get_notification: read("GET /calendars/{calendarId}/notifications/{notificationId}", {
    title: "Get calendar notification",
    description:
      "Read one automatic message of a calendar: wording, receiver, channel, and how long before or after the visit it goes.",
    scopes: ["calendars/events.readonly"],
    returns: [
      "_id",
      "notificationType",
      "receiverType",
      "channel",
      "isActive",
      "subject",
      "body",
      "templateId",
      "beforeTime",
      "afterTime",
      "selectedUsers",
      "additionalEmailIds",
      "additionalPhoneNumbers",
      "additionalWhatsappNumbers",
      "deleted",
    ],
    aliases: [
      "wording of the reminder text",
      "when does this reminder go out",
      "text of the booking confirmation",
      "pull up one booking alert",
      "what does the confirmation email say",
      "how long before the visit do we remind",
      "who gets this calendar alert",
      "is this reminder sent by text or email",
      "show one automatic message of the calendar",
      "read the no-show message",
      "check if this reminder is on",
      "one booking alert by notification id",
      "template and timing of a single reminder",
      "fetch a specific calendar notification",
      "recipients and channel of one booking confirmation",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", notificationId: "66a1f0c2d94b7e3a5c8d1f20" },
  }),

  create_notifications: write("POST /calendars/{calendarId}/notifications", {
    title: "Create calendar notifications",
    description:
      "Add one or more automatic messages to a calendar, such as an SMS reminder a day ahead. The body is a list, also for a single one.",
    scopes: ["calendars/events.write"],
    also: ["send"],
    riskNote,
    wholeBody: z
      .array(object({ notificationType, receiverType, channel, ...message }))
      .describe("[{notificationType, receiverType, channel, subject, body, beforeTime…}]."),
    aliases: [
      "remind people a day before their visit",
      "text clients an hour ahead",
      "email the team when someone books",
      "fewer no-shows with a reminder",
      "add a second reminder two hours before",
      "people forget their appts send them a text",
      "let the stylist know when somebody books",
      "send a confirmation after they book",
      "thank people after their visit automatically",
      "alert the owner when an appt is cancelled",
      "set up a whatsapp reminder for sessions",
      "configure automatic reminders on a calendar",
      "insert a confirmation message for new bookings",
      "new booking alert by email or sms",
      "set up notices sent before or after meetings",
    ],
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
    scopes: ["calendars/events.write"],
    also: ["send"],
    riskNote,
    body: {
      ...message,
      notificationType: notificationType.optional(),
      receiverType: receiverType.optional(),
      channel: channel.optional(),
      deleted: z.boolean().optional(),
    },
    listed: ["isActive", "subject", "body", "beforeTime", "afterTime", "channel"],
    returns: ["message"],
    aliases: [
      "turn off the reminder texts",
      "reword the booking confirmation",
      "send the reminder earlier",
      "stop emailing the front desk about bookings",
      "reminder goes out too late change it",
      "fix a typo in the confirmation text",
      "switch the reminder from email to sms",
      "send it two hours before instead of one",
      "change who gets the booking alert",
      "mute the cancellation message for now",
      "turn the booking confirmation back on",
      "modify wording or timing of a booking alert",
      "edit an existing calendar reminder",
      "enable or disable one notification of a calendar",
      "change recipients of an automatic booking message",
    ],
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
    scopes: ["calendars/events.write"],
    returns: ["message"],
    aliases: [
      "no more reminders from this calendar",
      "drop the follow-up after a visit",
      "remove a booking alert",
      "kill a reminder for good",
      "nuke the second reminder text",
      "people get two texts remove one alert",
      "scrap the thank-you message after visits",
      "get rid of a confirmation email completely",
      "toss an automatic message of the calendar",
      "delete the cancellation notice",
      "permanently remove a booking alert",
      "discard a reminder configured on a calendar",
      "throw away an automatic booking message",
      "delete one calendar notification by id",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", notificationId: "66a1f0c2d94b7e3a5c8d1f20" },
  }),
} satisfies Declarations;
