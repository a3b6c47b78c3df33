import { z } from "zod";
import { anyOf, given, is } from "../../src/declare/condition.js";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const minutesOrHours = z.enum(["mins", "hours"]).optional();

const notification = object({
  type: z.literal("email").optional(),
  shouldSendToContact: z.boolean(),
  shouldSendToGuest: z.boolean(),
  shouldSendToUser: z.boolean(),
  shouldSendToSelectedUsers: z.boolean(),
  selectedUsers: z.string().describe("Emails, comma-separated."),
});

const meetingPlaces = z.array(
  object({
    kind: z
      .enum([
        "custom",
        "zoom_conference",
        "google_conference",
        "inbound_call",
        "outbound_call",
        "physical",
        "booker",
        "ms_teams_conference",
      ])
      .describe("booker: the client says where. No conference kinds in event calendars."),
    location: z.string().optional().describe("Address, phone or link; not for conference kinds."),
  }),
);

const teamMember = object({
  userId: z.string(),
  priority: z.literal([0, 0.5, 1]).optional().describe("0 low, 0.5 medium, 1 high."),
  isPrimary: z.boolean().optional().describe("collective calendars: exactly one is."),
  locationConfigurations: meetingPlaces.optional(),
  meetingLocationType: z
    .enum(["custom", "zoom", "gmeet", "phone", "address", "teams", "booker"])
    .optional()
    .describe("Old form; use locationConfigurations."),
  meetingLocation: z.string().optional().describe("Old form; use locationConfigurations."),
});

const hour = object({
  openHour: z.number().min(0).max(23),
  openMinute: z.number().min(0).max(60),
  closeHour: z.number().min(0).max(23),
  closeMinute: z.number().min(0).max(60),
});

const openHours = z
  .array(object({ daysOfTheWeek: z.array(z.number().min(0).max(6)), hours: z.array(hour) }))
  .describe("Weekly hours, old form; the new one is an availability schedule.");

const dateHours = {
  date: time("utcDay", "The local day"),
  hours: z.array(hour),
  deleted: z.boolean().optional(),
};

const hoursOfDates = "Hours of single dates, old form; the new one is an availability schedule.";

const recurring = object({
  freq: z.enum(["DAILY", "WEEKLY", "MONTHLY"]).optional(),
  count: z.number().max(24).optional(),
  bookingOption: z
    .enum(["skip", "continue", "book_next"])
    .optional()
    .describe("What happens where a repeat is taken."),
  bookingOverlapDefaultStatus: z.enum(["confirmed", "new"]).optional(),
});

const teamMembers = z.array(teamMember).describe("[{userId}], the whole list.");

const about = {
  description: z.string().optional(),
  groupId: id("group").optional(),
  isActive: z.boolean().optional().describe("False: a draft."),
  slug: z.string().optional(),
  widgetSlug: z.string().optional().describe("Ending of the booking link."),
};

const slots = {
  slotDuration: z.number().optional().describe("Length of a visit."),
  slotDurationUnit: minutesOrHours,
  slotInterval: z.number().optional().describe("A start is offered every so often."),
  slotIntervalUnit: minutesOrHours,
  slotBuffer: z.number().optional().describe("Pause after a visit."),
  preBuffer: z.number().optional().describe("Pause before a visit."),
  preBufferUnit: minutesOrHours,
  appoinmentPerSlot: z.number().optional().describe("Bookings per slot and member; seats of a class."),
  appoinmentPerDay: z.number().optional().describe("Most bookings in a day."),
  allowBookingAfter: z.number().optional().describe("Least notice before a visit."),
  allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months"]).optional(),
  allowBookingFor: z.number().optional().describe("How far ahead one can book."),
  allowBookingForUnit: z.enum(["days", "weeks", "months"]).optional(),
  openHours: openHours.optional(),
  availabilityType: z.literal([0, 1]).optional().describe("No longer needed."),
  lookBusyConfig: object({
    enabled: z.boolean(),
    LookBusyPercentage: z.number().describe("Share of open slots to hide."),
  }).optional(),
};

const rules = {
  eventType: z
    .enum(["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"])
    .optional()
    .describe("How round_robin chooses among members."),
  autoConfirm: z.boolean().optional().describe("False: bookings wait as new."),
  allowReschedule: z.boolean().optional().describe("By the client."),
  allowCancellation: z.boolean().optional().describe("By the client."),
  enableRecurring: z.boolean().optional().describe("Only with a single team member."),
  recurring: recurring.optional(),
  guestType: z.enum(["count_only", "collect_detail"]).optional(),
  stickyContact: z.boolean().optional().describe("The form keeps a returning visitor's details."),
  shouldAssignContactToTeamMember: z.boolean().optional(),
  shouldSkipAssigningContactForExisting: z.boolean().optional(),
  isLivePaymentMode: z.boolean().optional().describe("False: payments are tests."),
};

const places = {
  locationConfigurations: meetingPlaces
    .optional()
    .describe("Meeting places of event calendars: [{kind, location}]; others have them per member."),
  meetingLocation: z.string().optional().describe("Old form; use locationConfigurations."),
};

const page = {
  eventTitle: z.string().optional().describe("Such as {{contact.name}}."),
  eventColor: z.string().optional().describe("Hex, such as #039be5."),
  calendarCoverImage: z.string().optional().describe("URL."),
  widgetType: z.enum(["default", "classic"]).optional().describe("default is the newer look, neo."),
  formId: id("form").optional(),
  consentLabel: z.string().optional(),
  formSubmitType: z.enum(["RedirectURL", "ThankYouMessage"]).optional(),
  formSubmitRedirectURL: z.string().optional(),
  formSubmitThanksMessage: z.string().optional(),
  pixelId: z.string().optional().describe("Facebook pixel."),
  notes: z.string().optional(),
};

const messages = {
  googleInvitationEmails: z.boolean().optional().describe("Google sends invitations, too."),
  shouldSendAlertEmailsToAssignedMember: z.boolean().optional(),
  alertEmail: z.string().optional(),
  notifications: z.array(notification).optional().describe("Old form; use calendars_create_notifications."),
};

const settings = { ...slots, ...rules, ...places, ...page, ...messages };

/** What a client reads on the booking page, or is led to from it. */
const onThePage = [
  "name",
  "description",
  "slug",
  "widgetSlug",
  "calendarCoverImage",
  "formId",
  "consentLabel",
  "formSubmitType",
  "formSubmitRedirectURL",
  "formSubmitThanksMessage",
];

const v3 = {
  body: {
    allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months", "mins"]).optional(),
  },
};

export const calendars = area("calendars", {
  list_calendars: read("GET /calendars/", {
    title: "List calendars",
    description:
      "All calendars that people can book, with their settings: start here for a calendar's id. What is booked on them: calendars_list_events.",
    query: {
      locationId,
      groupId: id("group").optional(),
      showDrafted: z.boolean().optional().describe("Drafts too; default true."),
    },
    returns: { calendars: "list" },
    example: { showDrafted: false },
  }),

  get_calendar: read("GET /calendars/{calendarId}", {
    title: "Get calendar",
    description:
      "Read all settings of one calendar: team, slot length, buffers, notice, meeting place, form. Its open times: calendars_list_free_slots.",
    returns: { calendar: "record" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  list_free_slots: read("GET /calendars/{calendarId}/free-slots", {
    title: "List free calendar slots",
    description:
      "Open times of a calendar, over at most 31 days. To book one: calendars_book_appointment. A bare date is midnight in the sub-account's zone.",
    query: {
      startDate: time("epochMilliseconds"),
      endDate: time("epochMilliseconds"),
      timezone: z.string().optional(),
      userId: id("user").optional(),
      userIds: z.array(id("user")).optional(),
    },
    listed: ["timezone"],
    example: {
      calendarId: "CVokAlI8fgw4WYWoCtQz",
      startDate: "2026-03-09",
      endDate: "2026-03-14",
      timezone: "America/Chicago",
    },
  }),

  create_calendar: write("POST /calendars/", {
    title: "Create calendar",
    description:
      "Set up a calendar that clients can book; live at once unless isActive is false. Its hours: calendars_create_schedule.",
    also: ["send"],
    when: { send: anyOf(given("notifications"), is("googleInvitationEmails", true)) },
    body: {
      locationId,
      name: z.string(),
      calendarType: z
        .enum(["round_robin", "event", "class_booking", "collective", "service_booking", "personal"])
        .optional()
        .describe("event: no team; personal: one member; collective: all at once."),
      teamMembers: teamMembers.optional(),
      ...about,
      ...settings,
      slotBufferUnit: minutesOrHours,
      availabilities: z.array(object(dateHours)).optional().describe(hoursOfDates),
    },
    listed: ["calendarType", "teamMembers", "slotDuration"],
    returns: { calendar: "record" },
    example: {
      name: "Skin consultation",
      calendarType: "round_robin",
      teamMembers: [{ userId: "sx6wyHhbFdRXh302Lunr" }],
      slotDuration: 30,
      slotDurationUnit: "mins",
    },
    v3,
  }),

  update_calendar: write("PUT /calendars/{calendarId}", {
    title: "Update calendar",
    description:
      "Change a calendar's team, slot length, buffers, notice, limits or form. Working hours: calendars_update_schedule.",
    also: ["send", "money"],
    when: {
      // Messages to people, and what the public finds open, moved, worded otherwise or leading elsewhere.
      send: anyOf(
        given("notifications", ...onThePage),
        is("googleInvitationEmails", true),
        is("isActive", true),
      ),
      money: given("isLivePaymentMode"),
    },
    body: {
      name: z.string().optional(),
      teamMembers: replaces(teamMembers, { at: "calendar.teamMembers", by: ["userId"] }).optional(),
      ...about,
      ...settings,
      availabilities: z
        .array(
          object({
            ...dateHours,
            id: z.string().optional().describe("Needed to change or delete one that exists."),
          }),
        )
        .optional()
        .describe(hoursOfDates),
    },
    listed: ["name", "isActive", "teamMembers", "slotDuration", "slotBuffer"],
    returns: { calendar: "record" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", slotDuration: 45, slotBuffer: 15 },
    v3,
  }),

  delete_calendar: remove("DELETE /calendars/{calendarId}", {
    title: "Delete calendar",
    description:
      "Remove one calendar and its booking page for good. To stop bookings for a while: calendars_update_calendar with isActive false.",
    riskNote: "Links to its booking page stop working.",
    returns: { success: "value" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),
});
