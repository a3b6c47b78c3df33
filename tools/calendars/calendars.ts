import { z } from "zod";
import { id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const calendarNotification = object({
  type: z.literal("email").optional(),
  shouldSendToContact: z.boolean(),
  shouldSendToGuest: z.boolean(),
  shouldSendToUser: z.boolean(),
  shouldSendToSelectedUsers: z.boolean(),
  selectedUsers: z.string(),
});

const kind = z.enum([
  "custom",
  "zoom_conference",
  "google_conference",
  "inbound_call",
  "outbound_call",
  "physical",
  "booker",
  "ms_teams_conference",
]);

const teamMember = object({
  userId: z.string(),
  priority: z.literal([0, 0.5, 1]).optional(),
  meetingLocationType: z.enum(["custom", "zoom", "gmeet", "phone", "address", "teams", "booker"]).optional(),
  meetingLocation: z.string().optional(),
  isPrimary: z.boolean().optional(),
  locationConfigurations: z.array(object({ kind, location: z.string().optional() })).optional(),
});

const hour = object({
  openHour: z.number().min(0).max(23),
  openMinute: z.number().min(0).max(60),
  closeHour: z.number().min(0).max(23),
  closeMinute: z.number().min(0).max(60),
});

const recurring = object({
  freq: z.enum(["DAILY", "WEEKLY", "MONTHLY"]).optional(),
  count: z.number().max(24).optional(),
  bookingOption: z.enum(["skip", "continue", "book_next"]).optional(),
  bookingOverlapDefaultStatus: z.enum(["confirmed", "new"]).optional(),
});

const calendarFields = {
  isActive: z.boolean().optional(),
  notifications: z.array(calendarNotification).optional(),
  groupId: id("group").optional(),
  teamMembers: z.array(teamMember).optional(),
  eventType: z
    .enum(["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"])
    .optional(),
  description: z.string().optional(),
  slug: z.string().optional(),
  widgetSlug: z.string().optional(),
  widgetType: z.enum(["default", "classic"]).optional(),
  eventTitle: z.string().optional(),
  eventColor: z.string().optional(),
  meetingLocation: z.string().optional(),
  locationConfigurations: z.array(object({ kind, location: z.string().optional() })).optional(),
  slotDuration: z.number().optional(),
  slotDurationUnit: z.enum(["mins", "hours"]).optional(),
  slotInterval: z.number().optional(),
  slotIntervalUnit: z.enum(["mins", "hours"]).optional(),
  slotBuffer: z.number().optional(),
  preBuffer: z.number().optional(),
  preBufferUnit: z.enum(["mins", "hours"]).optional(),
  appoinmentPerSlot: z.number().optional(),
  appoinmentPerDay: z.number().optional(),
  allowBookingAfter: z.number().optional(),
  allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months"]).optional(),
  allowBookingFor: z.number().optional(),
  allowBookingForUnit: z.enum(["days", "weeks", "months"]).optional(),
  openHours: z
    .array(object({ daysOfTheWeek: z.array(z.number().min(0).max(6)), hours: z.array(hour) }))
    .optional(),
  enableRecurring: z.boolean().optional(),
  recurring: recurring.optional(),
  formId: id("form").optional(),
  stickyContact: z.boolean().optional(),
  isLivePaymentMode: z.boolean().optional(),
  autoConfirm: z.boolean().optional(),
  shouldSendAlertEmailsToAssignedMember: z.boolean().optional(),
  alertEmail: z.string().optional(),
  googleInvitationEmails: z.boolean().optional(),
  allowReschedule: z.boolean().optional(),
  allowCancellation: z.boolean().optional(),
  shouldAssignContactToTeamMember: z.boolean().optional(),
  shouldSkipAssigningContactForExisting: z.boolean().optional(),
  notes: z.string().optional(),
  pixelId: z.string().optional(),
  formSubmitType: z.enum(["RedirectURL", "ThankYouMessage"]).optional(),
  formSubmitRedirectURL: z.string().optional(),
  formSubmitThanksMessage: z.string().optional(),
  availabilityType: z.literal([0, 1]).optional(),
  guestType: z.enum(["count_only", "collect_detail"]).optional(),
  consentLabel: z.string().optional(),
  calendarCoverImage: z.string().optional(),
  lookBusyConfig: object({ enabled: z.boolean(), LookBusyPercentage: z.number() }).optional(),
};

export const calendars = {
  /* RAW summary: Get Calendars; description: Get all calendars in a location. */
  list_calendars: read("GET /calendars/", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    query: {
      locationId,
      groupId: id("group").optional(),
      showDrafted: z.boolean().optional(),
    },
    returns: ["calendars"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Calendar; description: Create calendar in a location.; params: isActive — Should the
     created calendar be active or draft; notifications — 🚨 Deprecated! Please use 'Calendar Notifications
     APIs' instead.; teamMembers — Team members are required for calendars of type: Round Robin, Collective,
     Class, Service. Personal calendar must have exactly one team member.; widgetType — Calendar widget type.
     Choose "default" for "neo" and "classic" for "classic" layout.; meetingLocation — 🚨 Deprecated! Use
     `locationConfigurations.location` or `teamMembers[].locationConfigurations.location` instead.;
     locationConfigurations — Meeting location configuration for event calendar; slotDurati… */
  create_calendar: write("POST /calendars/", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    body: {
      locationId,
      name: z.string(),
      ...calendarFields,
      calendarType: z
        .enum(["round_robin", "event", "class_booking", "collective", "service_booking", "personal"])
        .optional(),
      slotBufferUnit: z.enum(["mins", "hours"]).optional(),
      availabilities: z
        .array(object({ date: z.string(), hours: z.array(hour), deleted: z.boolean().optional() }))
        .optional(),
    },
    returns: ["calendar"],
    aliases: [],
    // RAW example: {"name": "test calendar"}
    example: {},
    v3: {
      body: {
        allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months", "mins"]).optional(),
      },
    },
  }),

  /* RAW summary: Get Calendar; description: Get calendar by ID */
  get_calendar: read("GET /calendars/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    returns: ["calendar"],
    aliases: [],
    // RAW example: {"calendarId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Update Calendar; description: Update calendar by ID.; params: notifications — 🚨 Deprecated!
     Please use 'Calendar Notifications APIs' instead.; teamMembers — Team members are required for calendars
     of type: Round Robin, Collective, Class, Service. Personal calendar must have exactly one team member.;
     widgetType — Calendar widget type. Choose "default" for "neo" and "classic" for "classic" layout.;
     locationConfigurations — Meeting location configuration for event calendar; meetingLocation — 🚨
     Deprecated! Use `locationConfigurations.location` or `teamMembers[].locationConfigurations.location`
     instead.; slotDuration — This controls the duration of the meeting; slotDurationUnit —… */
  update_calendar: write("PUT /calendars/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    body: {
      ...calendarFields,
      name: z.string().optional(),
      availabilities: z
        .array(
          object({
            date: z.string(),
            hours: z.array(hour),
            deleted: z.boolean().optional(),
            id: z.string().optional(),
          }),
        )
        .optional(),
    },
    returns: ["calendar"],
    aliases: [],
    // RAW example: {"calendarId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
    v3: {
      body: {
        allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months", "mins"]).optional(),
      },
    },
  }),

  /* RAW summary: Delete Calendar; description: Delete calendar by ID */
  delete_calendar: erase("DELETE /calendars/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    returns: ["success"],
    aliases: [],
    // RAW example: {"calendarId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Get Free Slots; description: Get free slots for a calendar between a date range. Optionally
     a consumer can also request free slots in a particular timezone and also for a particular user.; params:
     startDate — Start Date (**⚠️ Important:** Date range cannot be more than 31 days); endDate — End Date
     (**⚠️ Important:** Date range cannot be more than 31 days); timezone — The timezone in which the free
     slots are returned; userId — The user for whom the free slots are returned; userIds — The users for whom
     the free slots are returned */
  list_free_slots: read("GET /calendars/{calendarId}/free-slots", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    query: {
      startDate: time("epochMilliseconds"),
      endDate: time("epochMilliseconds"),
      timezone: z.string().optional(),
      userId: id("user").optional(),
      userIds: z.array(id("user")).optional(),
    },
    aliases: [],
    // RAW example: {"calendarId": "ocQHyuzHvysMo5N5VsXc", "startDate": 1548898600000, "endDate":
    // 1601490599999}
    example: {},
  }),
} satisfies Declarations;
