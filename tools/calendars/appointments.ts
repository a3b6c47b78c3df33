import { z } from "zod";
import { id, locationId, time } from "../../src/declare/fields.js";
import { type Declarations, read, remove, send, write } from "../../src/declare/toolset.js";

const span = { startTime: time("epochMilliseconds"), endTime: time("epochMilliseconds") };

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

const appointmentReply = [
  "address",
  "appointmentStatus",
  "assignedUserId",
  "calendarId",
  "contactId",
  "endTime",
  "id",
  "isRecurring",
  "locationId",
  "meetingLocationType",
  "rrule",
  "startTime",
  "title",
];

const blockedTime = {
  title: z.string().optional(),
  startTime: time("iso").optional(),
  endTime: time("iso").optional(),
};

const blockedReply = ["assignedUserId", "calendarId", "endTime", "id", "locationId", "startTime", "title"];

const noteId = z.string().min(1).describe("Note id, from calendars_list_appointment_notes.");

const note = { body: z.string().max(5000), userId: id("user").optional() };

export const appointments = {
  list_events: read("GET /calendars/events", {
    title: "List appointments",
    description:
      "Appointments in a span of time, of one calendar, user or group: give one of the three. Times off: calendars_list_blocked_slots; one contact: contacts_list_appointments.",
    scopes: ["calendars/events.readonly"],
    query: { locationId, ...span, ...whose },
    returns: ["events"],
    aliases: [
      "who is coming in today",
      "what is on the schedule tomorrow",
      "no-shows of last week",
      "how many bookings did we get this month",
      "a rep's agenda for the day",
      "pull up today's appointments",
      "what does tomorrow look like",
      "who is booked with the stylist this afternoon",
      "all visits between two dates",
      "is anybody double booked this week",
      "how full is friday",
      "who missed their session yesterday",
      "appointments within a date range",
      "meetings of one user between two timestamps",
      "all reservations on a calendar for a day",
      "scheduled events of a calendar group",
    ],
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
    scopes: ["calendars/events.readonly"],
    path: { eventId: id("appointment") },
    returns: ["event"],
    aliases: [
      "details of a booking",
      "is this visit confirmed",
      "did the client show up",
      "meeting link of a call we booked",
      "pull up one appt",
      "what time is that session",
      "who booked this slot",
      "zoom link for the consult",
      "did he cancel that appointment",
      "which rep has this meeting",
      "where is this visit taking place",
      "details of one meeting by event id",
      "status and start time of a single reservation",
      "fetch a specific scheduled meeting",
      "attendee and host of one appointment",
    ],
    example: { eventId: "Jd7sPq3LxVtR9mNcW2kY" },
  }),

  book_appointment: send("POST /calendars/events/appointments", {
    title: "Book appointment",
    description:
      "Put a contact on a calendar at a time from calendars_list_free_slots. A time without offset is in the sub-account's zone.",
    scopes: ["calendars/events.write"],
    riskNote: "Confirmations and reminders go to the contact, unless toNotify is false.",
    body: {
      locationId,
      calendarId: id("calendar"),
      contactId: id("contact"),
      startTime: time("iso"),
      ...details,
    },
    listed: ["title", "toNotify"],
    returns: appointmentReply,
    aliases: [
      "schedule a consult",
      "set up a call with a client",
      "squeeze someone in at a taken time",
      "make a repeating visit",
      "reserve a time for a patient",
      "get her in thursday at two",
      "pencil in a new patient",
      "book a demo for a prospect",
      "sign a customer up for a session",
      "add a walk-in to today's calendar",
      "lock in a phone consult with him",
      "book the same time every week",
      "create a meeting for a person on a calendar",
      "insert a reservation at a given start time",
      "make an appointment for a contact id",
      "schedule a recurring meeting with someone",
    ],
    example: {
      calendarId: "CVokAlI8fgw4WYWoCtQz",
      contactId: "ocQHyuzHvysMo5N5VsXc",
      startTime: "2026-03-10T10:00:00-05:00",
      endTime: "2026-03-10T10:30:00-05:00",
      title: "Skin consultation with Mara Ellison",
    },
    v3,
  }),

  update_appointment: send("PUT /calendars/events/appointments/{eventId}", {
    title: "Update appointment",
    description:
      "Reschedule, reassign, confirm or cancel one appointment, or mark it showed or noshow. A series is changed as a whole under its masterEventId.",
    scopes: ["calendars/events.write"],
    riskNote: "The contact may be messaged of the change, unless toNotify is false.",
    path: { eventId: id("appointment") },
    body: { startTime: time("iso").optional(), ...details, calendarId: id("calendar").optional() },
    listed: ["startTime", "endTime", "appointmentStatus", "assignedUserId", "toNotify"],
    returns: appointmentReply,
    aliases: [
      "move a booking to another day",
      "mark as no-show",
      "call off a visit",
      "client confirmed by phone",
      "patient came in",
      "she wants to come an hour later",
      "he bailed cancel his appt",
      "push tomorrow's visit back a week",
      "tech is sick give his jobs to someone else",
      "lead didn't turn up for the call",
      "double booked so shift one to another time",
      "hand a meeting to another rep",
      "change the start time of an existing meeting",
      "set an appointment's status to cancelled or confirmed",
      "reassign a reservation to a different user",
      "modify title or address of a scheduled meeting",
    ],
    example: {
      eventId: "Jd7sPq3LxVtR9mNcW2kY",
      startTime: "2026-03-12T14:00:00-05:00",
      endTime: "2026-03-12T14:30:00-05:00",
    },
    v3,
  }),

  delete_event: remove("DELETE /calendars/events/{eventId}", {
    title: "Delete appointment or blocked slot",
    description:
      "Take an appointment or a blocked slot off the calendar for good. To keep the appointment as cancelled: calendars_update_appointment.",
    scopes: ["calendars/events.write"],
    riskNote: "Whether the contact is told of a deleted appointment is not documented.",
    additional: true,
    returns: ["succeeded"],
    aliases: [
      "remove a test booking",
      "open up a blocked time again",
      "wipe a visit from the schedule",
      "unblock friday afternoon",
      "nuke a duplicate appointment",
      "scrap an appt that was booked by mistake",
      "remove a session from the calendar completely",
      "free up the time i blocked off",
      "my vacation got cancelled open those days",
      "toss a fake booking",
      "delete an event without keeping it",
      "permanently remove a calendar event",
      "discard a meeting by event id",
      "throw away a meeting without keeping its record",
      "delete a time-off block from a calendar",
    ],
    example: { eventId: "Jd7sPq3LxVtR9mNcW2kY" },
  }),

  list_blocked_slots: read("GET /calendars/blocked-slots", {
    title: "List blocked slots",
    description:
      "Times that are closed for booking in a span, of one calendar, user or group: give one of the three. Appointments: calendars_list_events.",
    scopes: ["calendars/events.readonly"],
    query: { locationId, ...span, ...whose },
    returns: ["events"],
    aliases: [
      "when is the doctor off",
      "vacations and breaks on the calendar",
      "time we held back this week",
      "why can nobody book on friday",
      "who is out this week",
      "show all time off on the calendar",
      "what hours did we block",
      "is the stylist on vacation next week",
      "lunch breaks on the team's calendar",
      "which days are closed off",
      "pull up blocked times of a rep",
      "unavailable periods of a user or calendar",
      "busy blocks within a date range",
      "all time-off entries of a team member",
      "which hours are blocked from booking",
    ],
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
    scopes: ["calendars/events.write"],
    body: {
      locationId,
      // mended: either calendarId or assignedUserId
      assignedUserId: id("user").optional(),
      calendarId: id("calendar").optional().describe("Calendar id or name; only of an event calendar."),
      ...blockedTime,
    },
    returns: blockedReply,
    aliases: [
      "block off lunch",
      "put a vacation on the calendar",
      "keep an afternoon free of bookings",
      "take a day off",
      "nobody can book me then",
      "i'm out friday afternoon block it",
      "stylist called in sick close her day",
      "holiday coming up shut the calendar that day",
      "hold two hours for a staff meeting",
      "dentist trip so block my morning",
      "don't let anyone book after three today",
      "tech is away next week take him off",
      "mark a period as unavailable for booking",
      "insert a busy block for a user",
      "add time off to a team member's calendar",
      "reserve time so that no meetings can be scheduled",
    ],
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
    scopes: ["calendars/events.write"],
    path: { eventId: z.string().min(1).describe("Blocked slot id, from calendars_list_blocked_slots.") },
    body: {
      locationId,
      // mended: either calendarId or assignedUserId
      assignedUserId: id("user").optional(),
      calendarId: id("calendar").optional().describe("Calendar id or name; only of an event calendar."),
      ...blockedTime,
    },
    returns: blockedReply,
    aliases: [
      "extend a vacation by a day",
      "move the lunch break",
      "shorten the time we are closed",
      "change my time off",
      "make my blocked time longer",
      "back from vacation early shorten the block",
      "shift the staff meeting hold to tuesday",
      "rename the blocked time",
      "lunch block should start at one",
      "my time off moved by a day",
      "change which hours are blocked",
      "the closure runs a week longer",
      "modify start or end of an unavailable period",
      "edit an existing busy block",
      "reschedule a time-off entry",
      "change the title of a blocked period",
    ],
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
    scopes: ["calendars/events.readonly"],
    query: {
      // mended: the spec requires both
      limit: z.number().max(20).default(20),
      offset: z.number().min(0).default(0),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "notes" },
    returns: ["hasMore", "notes"],
    aliases: [
      "what did we write down at the last visit",
      "session notes of a booking",
      "remarks on a consult",
      "notes from her last session",
      "pull up what we wrote on this appt",
      "what did the tech note on the visit",
      "read the meeting notes",
      "anything written on tomorrow's appointment",
      "show all comments on a booking",
      "what happened at that consult",
      "annotations kept on a booking",
      "all comments recorded on one meeting",
      "internal remarks for an appointment id",
      "which notes exist about a reservation",
    ],
    example: { appointmentId: "Jd7sPq3LxVtR9mNcW2kY", limit: 10, offset: 0 },
  }),

  create_appointment_note: write("POST /calendars/appointments/{appointmentId}/notes", {
    title: "Add note to appointment",
    description:
      "Write a note on one appointment, for the team to read. A note that belongs to the person rather than the visit: contacts_create_note.",
    scopes: ["calendars/events.write"],
    body: note,
    returns: ["note"],
    aliases: [
      "write up a session",
      "jot down what was said in the meeting",
      "leave a remark on a visit",
      "log how the consult went",
      "add a note to this appt",
      "tech needs the gate code on the visit",
      "put the meeting outcome on the booking",
      "note on the appointment that she'll be late",
      "record what we did in the session",
      "leave instructions for the stylist on this booking",
      "memo on today's visit",
      "summary of the call goes on the appointment",
      "attach an annotation to a booking",
      "append a comment to a scheduled meeting",
      "save internal text on a reservation",
      "insert a remark under an appointment id",
    ],
    example: {
      appointmentId: "Jd7sPq3LxVtR9mNcW2kY",
      body: "Prefers mornings. Patch test done, no reaction.",
    },
  }),

  update_appointment_note: write("PUT /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "Update appointment note",
    description:
      "Replace the text of one note on an appointment. Notes on a contact are changed with contacts_update_note.",
    scopes: ["calendars/events.write"],
    path: { noteId },
    body: note,
    returns: ["note"],
    aliases: [
      "fix a typo in session notes",
      "correct the remark on a booking",
      "add to the visit write-up",
      "reword what i wrote on the appt",
      "session note is wrong fix it",
      "edit the note on a visit",
      "change the meeting notes",
      "gate code on the booking note changed",
      "replace the text of a consult note",
      "i forgot something in the session notes",
      "edit the text of an annotation on a meeting",
      "modify a comment saved on a booking",
      "replace the body of a reservation remark",
      "revise an existing appointment annotation",
    ],
    example: {
      appointmentId: "Jd7sPq3LxVtR9mNcW2kY",
      noteId: "HGPcayliwcdoUFzvbTok",
      body: "Prefers mornings. Patch test done, slight redness for an hour.",
    },
  }),

  delete_appointment_note: remove("DELETE /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "Delete appointment note",
    description: "Remove one note from an appointment for good; the appointment itself stays as it is.",
    scopes: ["calendars/events.write"],
    path: { noteId },
    returns: ["success"],
    aliases: [
      "remove a remark on a booking",
      "take down session notes",
      "wrong note on a visit",
      "nuke a note on an appt",
      "scrap my meeting notes",
      "remove the comment from this visit",
      "toss a duplicate session note",
      "note was for a different booking delete it",
      "get rid of the memo on her appointment",
      "take the write-up off a consult",
      "discard an annotation from a meeting",
      "permanently remove a comment on a booking",
      "throw away a remark on a reservation",
      "delete one appointment annotation by id",
    ],
    example: { appointmentId: "Jd7sPq3LxVtR9mNcW2kY", noteId: "HGPcayliwcdoUFzvbTok" },
  }),
} satisfies Declarations;
