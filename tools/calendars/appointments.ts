import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { id, locationId, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";

const span = { startTime: time("epochMilliseconds"), endTime: time("epochMilliseconds") };

/** An appointment stands in one calendar, so all calendars have all of them. */
const ofOneCalendar = {
  wants: ["calendarId", "userId", "groupId"],
  every: ["calendarId"],
  items: "events",
  by: "startTime",
};

/** A time is blocked of a calendar or of a user. */
const ofOneCalendarOrUser = { ...ofOneCalendar, every: ["calendarId", "userId"] };

const whose = {
  calendarId: id("calendar").optional(),
  userId: id("user").optional(),
  groupId: id("group").optional(),
};

const status = z.enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid"]);

const v3 = {
  body: {
    appointmentStatus: z
      .enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid", "completed", "active"])
      .optional(),
  },
};

const details = {
  endTime: time("iso").optional(),
  title: z.string().optional(),
  appointmentStatus: status.optional(),
  assignedUserId: id("user").optional(),
  toNotify: z.boolean().optional().describe("Default true: the contact may be messaged."),
  ignoreFreeSlotValidation: z.boolean().optional().describe("Skip all checks, even of taken times."),
  ignoreDateRange: z.boolean().optional().describe("Skip minimum notice and booking window."),
  description: z.string().optional(),
  address: z.string().optional().describe("Place or link; sets meetingLocationType custom if none is given."),
  meetingLocationType: z
    .enum(["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"])
    .optional(),
  meetingLocationId: z
    .string()
    .optional()
    .describe("Such as custom_0, from locationConfigurations in calendars_get_calendar."),
  overrideLocationConfig: z
    .boolean()
    .optional()
    .describe("True with meetingLocationType alone, false with meetingLocationId alone."),
  rrule: z
    .string()
    .optional()
    .describe("Such as RRULE:FREQ=WEEKLY;COUNT=6; only with ignoreFreeSlotValidation true."),
};

const appointmentReply: ReplyFields = {
  address: "value",
  appointmentStatus: "value",
  assignedUserId: "value",
  calendarId: "value",
  contactId: "value",
  endTime: "value",
  id: "value",
  isRecurring: "value",
  locationId: "value",
  meetingLocationType: "value",
  rrule: "value",
  startTime: "value",
  title: "value",
};

const blockedTime = {
  title: z.string().optional(),
  startTime: time("iso").optional(),
  endTime: time("iso").optional(),
};

const blockedReply: ReplyFields = {
  assignedUserId: "value",
  calendarId: "value",
  endTime: "value",
  id: "value",
  locationId: "value",
  startTime: "value",
  title: "value",
};

const noteId = z.string().min(1).describe("Note id, from calendars_list_appointment_notes.");

const note = { body: z.string().max(5000), userId: id("user").optional() };

export const appointments = area("calendars/events", {
  list_events: read("GET /calendars/events", {
    title: "List appointments",
    description:
      "Appointments in a span of time, of one calendar, user or group; with none of the three, of all calendars. Times off: calendars_list_blocked_slots; one contact: contacts_list_appointments.",
    query: { locationId, ...span, ...whose },
    ofOne: ofOneCalendar,
    returns: { events: "list" },
    example: {
      startTime: "2026-03-09T00:00",
      endTime: "2026-03-10T00:00",
      calendarId: "CVokAlI8fgw4WYWoCtQz",
    },
  }),

  get_appointment: read("GET /calendars/events/appointments/{eventId}", {
    title: "Get appointment",
    description:
      "Read one appointment: time, status, contact, assigned user, place. A visit of a series has an id of its own; masterEventId names the series.",
    path: { eventId: id("appointment") },
    returns: { event: "record" },
    example: { eventId: "Jd7sPq3LxVtR9mNcW2kY" },
  }),

  book_appointment: send("POST /calendars/events/appointments", {
    title: "Book appointment",
    description:
      "Put a contact on a calendar at a time from calendars_list_free_slots. A time without offset is in the sub-account's zone.",
    when: { send: isNot("toNotify", false) },
    riskNote: "Confirmations and reminders go to the contact.",
    body: {
      locationId,
      calendarId: id("calendar"),
      contactId: id("contact"),
      startTime: time("iso"),
      ...details,
    },
    listed: ["title", "toNotify"],
    returns: appointmentReply,
    example: {
      calendarId: "CVokAlI8fgw4WYWoCtQz",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      startTime: "2026-03-10T10:00:00-05:00",
      endTime: "2026-03-10T10:30:00-05:00",
      title: "Skin consultation with Mara Ellison",
    },
    v3: { ...v3, returns: { dateAdded: "value", dateUpdated: "value" } },
  }),

  update_appointment: send("PUT /calendars/events/appointments/{eventId}", {
    title: "Update appointment",
    description:
      "Reschedule, reassign, confirm or cancel one appointment, or mark it showed or noshow. A series is changed as a whole under its masterEventId.",
    when: { send: isNot("toNotify", false) },
    riskNote: "The contact may be messaged of the change.",
    path: { eventId: id("appointment") },
    body: { startTime: time("iso").optional(), ...details, calendarId: id("calendar").optional() },
    listed: ["startTime", "endTime", "appointmentStatus", "assignedUserId", "toNotify"],
    returns: appointmentReply,
    example: {
      eventId: "Jd7sPq3LxVtR9mNcW2kY",
      startTime: "2026-03-12T14:00:00-05:00",
      endTime: "2026-03-12T14:30:00-05:00",
    },
    v3: { ...v3, returns: { dateAdded: "value", dateUpdated: "value" } },
  }),

  delete_event: remove("DELETE /calendars/events/{eventId}", {
    title: "Delete appointment or blocked slot",
    description:
      "Take an appointment or a blocked slot off the calendar for good. To keep the appointment as cancelled: calendars_update_appointment.",
    riskNote: "Whether the contact is told of a deleted appointment is not documented.",
    additional: true,
    returns: { succeeded: "value" },
    example: { eventId: "Jd7sPq3LxVtR9mNcW2kY" },
  }),

  list_blocked_slots: read("GET /calendars/blocked-slots", {
    title: "List blocked slots",
    description:
      "Times that are closed for booking in a span, of one calendar, user or group; with none of the three, of all of them. Appointments: calendars_list_events.",
    query: { locationId, ...span, ...whose },
    ofOne: ofOneCalendarOrUser,
    returns: { events: "list" },
    example: {
      startTime: "2026-03-09T00:00",
      endTime: "2026-03-16T00:00",
      userId: "sx6wyHhbFdRXh302Lunr",
    },
  }),

  create_blocked_slot: write("POST /calendars/events/block-slots", {
    title: "Block a time slot",
    description:
      "Close a span of time for booking, of one user or one event calendar: give assignedUserId or calendarId, never both. Hours of every week: calendars_update_schedule.",
    body: {
      locationId,
      // mended: either calendarId or assignedUserId
      assignedUserId: id("user").optional(),
      calendarId: id("calendar").optional().describe("Calendar id or name; only of an event calendar."),
      ...blockedTime,
    },
    returns: blockedReply,
    example: {
      assignedUserId: "sx6wyHhbFdRXh302Lunr",
      title: "Dentist conference",
      startTime: "2026-04-16T08:00:00-05:00",
      endTime: "2026-04-17T18:00:00-05:00",
    },
  }),

  update_blocked_slot: write("PUT /calendars/events/block-slots/{eventId}", {
    title: "Update blocked slot",
    description:
      "Move, lengthen or rename a time that is closed for booking. Give calendarId or assignedUserId, never both. To open it again: calendars_delete_event.",
    path: { eventId: z.string().min(1).describe("Blocked slot id, from calendars_list_blocked_slots.") },
    body: {
      locationId,
      // mended: either calendarId or assignedUserId
      assignedUserId: id("user").optional(),
      calendarId: id("calendar").optional().describe("Calendar id or name; only of an event calendar."),
      ...blockedTime,
    },
    returns: blockedReply,
    example: {
      eventId: "Wn4xGz8TbKfM2pQrL6vH",
      assignedUserId: "sx6wyHhbFdRXh302Lunr",
      startTime: "2026-04-16T08:00:00-05:00",
      endTime: "2026-04-18T18:00:00-05:00",
    },
  }),

  list_appointment_notes: read("GET /calendars/appointments/{appointmentId}/notes", {
    title: "List appointment notes",
    description:
      "The team's notes on one appointment, with authors and dates. Notes on the person are apart: contacts_list_notes.",
    query: {
      // mended: the spec requires both
      limit: z.number().max(20).default(20),
      offset: z.number().min(0).default(0),
    },
    pager: byOffset("notes"),
    returns: { hasMore: "value", notes: "list" },
    example: { appointmentId: "Jd7sPq3LxVtR9mNcW2kY", limit: 10, offset: 0 },
  }),

  create_appointment_note: write("POST /calendars/appointments/{appointmentId}/notes", {
    title: "Add note to appointment",
    description:
      "Write a note on one appointment, for the team to read. A note that belongs to the person rather than the visit: contacts_create_note.",
    body: note,
    returns: { note: "record" },
    example: {
      appointmentId: "Jd7sPq3LxVtR9mNcW2kY",
      body: "Prefers mornings. Patch test done, no reaction.",
    },
  }),

  update_appointment_note: write("PUT /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "Update appointment note",
    description:
      "Replace the text of one note on an appointment. Notes on a contact are changed with contacts_update_note.",
    path: { noteId },
    body: note,
    returns: { note: "record" },
    example: {
      appointmentId: "Jd7sPq3LxVtR9mNcW2kY",
      noteId: "HGPcayliwcdoUFzvbTok",
      body: "Prefers mornings. Patch test done, slight redness for an hour.",
    },
  }),

  delete_appointment_note: remove("DELETE /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "Delete appointment note",
    description: "Remove one note from an appointment for good; the appointment itself stays as it is.",
    path: { noteId },
    returns: { success: "value" },
    example: { appointmentId: "Jd7sPq3LxVtR9mNcW2kY", noteId: "HGPcayliwcdoUFzvbTok" },
  }),
});
