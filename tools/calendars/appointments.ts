import { z } from "zod";
import { id, locationId, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";

const meetingLocationType = z.enum(["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"]);

const appointmentStatus = z.enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid"]);

const appointmentStatusV3 = z.enum([
  "new",
  "confirmed",
  "cancelled",
  "showed",
  "noshow",
  "invalid",
  "completed",
  "active",
]);

const appointmentFields = {
  title: z.string().optional(),
  meetingLocationType: meetingLocationType.optional(),
  meetingLocationId: z.string().optional(),
  overrideLocationConfig: z.boolean().optional(),
  appointmentStatus: appointmentStatus.optional(),
  assignedUserId: id("user").optional(),
  description: z.string().optional(),
  address: z.string().optional(),
  ignoreDateRange: z.boolean().optional(),
  toNotify: z.boolean().optional(),
  ignoreFreeSlotValidation: z.boolean().optional(),
  rrule: z.string().optional(),
  endTime: time("iso").optional(),
};

export const appointments = {
  /* RAW summary: Get Notes; description: Get Appointment Notes; params: limit — Limit of notes to fetch;
     offset — Offset of notes to fetch */
  list_appointment_notes: read("GET /calendars/appointments/{appointmentId}/notes", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    query: {
      limit: z.number().max(20),
      offset: z.number().min(0),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "notes" },
    returns: ["hasMore", "notes"],
    aliases: [],
    // RAW example: {"limit": 10, "offset": 0}
    example: {},
  }),

  /* RAW summary: Create Note; params: body — Note body */
  create_appointment_note: write("POST /calendars/appointments/{appointmentId}/notes", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    body: {
      body: z.string().max(5000),
      userId: id("user").optional(),
    },
    returns: ["note"],
    aliases: [],
    // RAW example: {"body": "lorem ipsum"}
    example: {},
  }),

  /* RAW summary: Update Note; params: body — Note body */
  update_appointment_note: write("PUT /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    body: {
      body: z.string().max(5000),
      userId: id("user").optional(),
    },
    returns: ["note"],
    aliases: [],
    // RAW example: {"body": "lorem ipsum"}
    example: {},
  }),

  /* RAW summary: Delete Note */
  delete_appointment_note: erase("DELETE /calendars/appointments/{appointmentId}/notes/{noteId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    returns: ["success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get Blocked Slots; params: startTime — Start Time (in millis); endTime — End Time (in
     millis); userId — User Id - Owner of an appointment. Either of userId, groupId or calendarId is
     required; calendarId — Either of calendarId, userId or groupId is required; groupId — Either of groupId,
     calendarId or userId is required */
  list_blocked_slots: read("GET /calendars/blocked-slots", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    query: {
      locationId,
      startTime: time("epochMilliseconds"),
      endTime: time("epochMilliseconds"),
      userId: id("user").optional(),
      calendarId: id("calendar").optional(),
      groupId: id("group").optional(),
    },
    returns: ["events"],
    aliases: [],
    // RAW example: {"startTime": "1680373800000", "endTime": "1680978599999"}
    example: {},
  }),

  /* RAW summary: Get Calendar Events; params: startTime — Start Time (in millis); endTime — End Time (in
     millis); userId — User Id - Owner of an appointment. Either of userId, groupId or calendarId is
     required; calendarId — Either of calendarId, userId or groupId is required; groupId — Either of groupId,
     calendarId or userId is required */
  list_events: read("GET /calendars/events", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    query: {
      locationId,
      startTime: time("epochMilliseconds"),
      endTime: time("epochMilliseconds"),
      userId: id("user").optional(),
      calendarId: id("calendar").optional(),
      groupId: id("group").optional(),
    },
    returns: ["events"],
    aliases: [],
    // RAW example: {"startTime": "1680373800000", "endTime": "1680978599999"}
    example: {},
  }),

  /* RAW summary: Create appointment; params: meetingLocationType — Meeting location type. - If `address` is
     provided in the request body, the `meetingLocationType` defaults to **custom**.; meetingLocationId — The
     unique identifier for the meeting location. - This value can be found in
     `calendar.locationConfigurations`or `calendar.teamMembers[].locationConfi; overrideLocationConfig — Flag
     to override location config - **false** - If only `meetingLocationId` is provided - **true** - If only
     `meetingLocationType` is provided; description — Appointment Description; address — Appointment Address;
     ignoreDateRange — If set to true, the minimum scheduling notice and date range would be ignored; toNot… */
  book_appointment: send("POST /calendars/events/appointments", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    // NOTE risk: automations (confirmations, reminders) run unless toNotify is false; lower to write when
    // it is false
    body: {
      locationId,
      calendarId: id("calendar"),
      contactId: id("contact"),
      startTime: time("iso"),
      ...appointmentFields,
    },
    returns: [
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
    ],
    aliases: [],
    // RAW example: {"calendarId": "CVokAlI8fgw4WYWoCtQz", "contactId": "0007BWpSzSwfiuSl0tR2",
    // "startTime": "2021-06-23T03:30:00+05:30"}
    example: {},
    v3: {
      body: {
        appointmentStatus: appointmentStatusV3.optional(),
      },
    },
  }),

  /* RAW summary: Get Appointment; description: Get appointment by ID */
  get_appointment: read("GET /calendars/events/appointments/{eventId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.readonly"],
    returns: ["event"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Appointment; description: Update appointment; params: meetingLocationType — Meeting
     location type. - If `address` is provided in the request body, the `meetingLocationType` defaults to
     **custom**.; meetingLocationId — The unique identifier for the meeting location. - This value can be
     found in `calendar.locationConfigurations`or `calendar.teamMembers[].locationConfi;
     overrideLocationConfig — Flag to override location config - **false** - If only `meetingLocationId` is
     provided - **true** - If only `meetingLocationType` is provided; description — Appointment Description;
     address — Appointment Address; ignoreDateRange — If set to true, the minimum scheduling notice and d… */
  update_appointment: send("PUT /calendars/events/appointments/{eventId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    // NOTE risk: automations (confirmations, reminders) run unless toNotify is false; lower to write when
    // it is false
    body: {
      ...appointmentFields,
      calendarId: id("calendar").optional(),
      startTime: time("iso").optional(),
    },
    returns: [
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
    ],
    aliases: [],
    example: {},
    v3: {
      body: {
        appointmentStatus: appointmentStatusV3.optional(),
      },
    },
  }),

  /* RAW summary: Create Block Slot; description: Create block slot; params: calendarId — Either calendarId
     or assignedUserId can be set, not both.; assignedUserId — Either calendarId or assignedUserId can be
     set, not both. */
  create_blocked_slot: write("POST /calendars/events/block-slots", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    body: {
      locationId,
      // mended: either calendarId or assignedUserId
      calendarId: id("calendar").optional(),
      title: z.string().optional(),
      assignedUserId: id("user").optional(),
      startTime: time("iso").optional(),
      endTime: time("iso").optional(),
    },
    returns: ["assignedUserId", "calendarId", "endTime", "id", "locationId", "startTime", "title"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update Block Slot; description: Update block slot by ID; params: calendarId — Either
     calendarId or assignedUserId can be set, not both.; assignedUserId — Either calendarId or assignedUserId
     can be set, not both. */
  update_blocked_slot: write("PUT /calendars/events/block-slots/{eventId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    body: {
      locationId,
      calendarId: id("calendar"),
      title: z.string().optional(),
      assignedUserId: id("user").optional(),
      startTime: time("iso").optional(),
      endTime: time("iso").optional(),
    },
    returns: ["assignedUserId", "calendarId", "endTime", "id", "locationId", "startTime", "title"],
    aliases: [],
    // RAW example: {"calendarId": "CVokAlI8fgw4WYWoCtQz"}
    example: {},
  }),

  /* RAW summary: Delete Event; description: Delete event by ID */
  delete_event: erase("DELETE /calendars/events/{eventId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/events.write"],
    // NOTE risk: the spec does not say whether a cancellation notice goes out
    additional: true,
    returns: ["succeeded"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
