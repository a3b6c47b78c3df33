import { z } from "zod";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

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
  date: z.string().describe("The local day as YYYY-MM-DDT00:00:00.000Z."),
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

const about = {
  teamMembers: z.array(teamMember).optional().describe("[{userId}], the whole list."),
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

const v3 = {
  body: {
    allowBookingAfterUnit: z.enum(["hours", "days", "weeks", "months", "mins"]).optional(),
  },
};

export const calendars = {
  list_calendars: read("GET /calendars/", {
    title: "List calendars",
    description:
      "All calendars that people can book, with their settings: start here for a calendar's id. What is booked on them: calendars_list_events.",
    scopes: ["calendars.readonly"],
    query: {
      locationId,
      groupId: id("group").optional(),
      showDrafted: z.boolean().optional().describe("Drafts too; default true."),
    },
    returns: ["calendars"],
    aliases: [
      "what booking pages do we have",
      "which calendar is for consultations",
      "all our schedulers",
      "booking links of this client",
      "calendars we left in draft",
      "show me every calendar",
      "pull up the id of a booking calendar",
      "which calendars are live right now",
      "what can people book with us online",
      "do we have a round robin calendar",
      "link to our scheduler",
      "what calendars does this account have",
      "enumerate booking calendars with ids",
      "which schedulers exist in this location",
      "all bookable calendars within a group",
      "available appointment calendars and their settings",
    ],
    example: { showDrafted: false },
  }),

  get_calendar: read("GET /calendars/{calendarId}", {
    title: "Get calendar",
    description:
      "Read all settings of one calendar: team, slot length, buffers, notice, meeting place, form. Its open times: calendars_list_free_slots.",
    scopes: ["calendars.readonly"],
    returns: ["calendar"],
    aliases: [
      "how is this booking page set up",
      "which staff take bookings here",
      "how long is a consultation slot",
      "how far ahead can clients book",
      "pull up a calendar's settings",
      "what's the buffer between visits",
      "who is on this round robin",
      "how long are the slots",
      "where do meetings on this calendar happen",
      "which form comes with the booking page",
      "is this calendar switched on",
      "how much notice do people need to book",
      "configuration of one booking calendar by id",
      "slot duration and buffer of a single scheduler",
      "fetch a specific calendar's team members",
      "booking rules and meeting location of one calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  list_free_slots: read("GET /calendars/{calendarId}/free-slots", {
    title: "List free calendar slots",
    description:
      "Open times of a calendar, over at most 31 days. To book one: calendars_book_appointment. A bare date is midnight in the sub-account's zone.",
    scopes: ["calendars.readonly"],
    query: {
      startDate: time("epochMilliseconds"),
      endDate: time("epochMilliseconds"),
      timezone: z.string().optional(),
      userId: id("user").optional(),
      userIds: z.array(id("user")).optional(),
    },
    listed: ["timezone"],
    aliases: [
      "when can we fit someone in",
      "next opening this week",
      "is tuesday at 3 still available",
      "when does the dentist have time",
      "what times can i offer the lead",
      "any openings tomorrow",
      "what times are left on friday",
      "first available slot with the stylist",
      "do we have room this afternoon",
      "customer wants to reschedule what's free",
      "can he come in earlier this week",
      "show availability for the next two weeks",
      "available time slots of a calendar",
      "open times for booking between two dates",
      "bookable hours on a given day",
      "when is a user available for a meeting",
    ],
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
    scopes: ["calendars.write"],
    body: {
      locationId,
      name: z.string(),
      calendarType: z
        .enum(["round_robin", "event", "class_booking", "collective", "service_booking", "personal"])
        .optional()
        .describe("event: no team; personal: one member; collective: all at once."),
      ...about,
      ...settings,
      slotBufferUnit: minutesOrHours,
      availabilities: z.array(object(dateHours)).optional().describe(hoursOfDates),
    },
    listed: ["calendarType", "teamMembers", "slotDuration"],
    returns: ["calendar"],
    aliases: [
      "set up a new booking page",
      "round robin for the sales team",
      "make a scheduler for consults",
      "let people sign up for a group class",
      "new link to book a discovery call",
      "new hire needs a booking calendar",
      "build a calendar for demos",
      "make a scheduling page for estimates",
      "add a calendar for the new location",
      "spin up a class booking calendar",
      "let patients book online",
      "we offer consults now make a scheduler",
      "new booking calendar with team members",
      "define an appointment scheduler with slot duration",
      "insert a round robin or class booking calendar",
      "set up a bookable calendar inside a group",
    ],
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
    scopes: ["calendars.write"],
    riskNote: "Shows at once on the public booking page.",
    body: {
      name: z.string().optional(),
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
    returns: ["calendar"],
    aliases: [
      "put a gap between visits",
      "pause online booking",
      "make appointments longer or shorter",
      "add a rep to the round robin",
      "stop last-minute bookings",
      "cap how many visits a day",
      "change slots from 30 to 45 minutes",
      "rename a booking calendar",
      "new stylist should get bookings on this calendar",
      "people book too last minute require notice",
      "take a rep off the round robin",
      "add the intake form to the booking page",
      "modify the settings of a booking calendar",
      "edit slot duration or buffer of a scheduler",
      "activate or deactivate one calendar",
      "change assigned team members of an existing calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", slotDuration: 45, slotBuffer: 15 },
    v3,
  }),

  delete_calendar: remove("DELETE /calendars/{calendarId}", {
    title: "Delete calendar",
    description:
      "Remove one calendar and its booking page for good. To stop bookings for a while: calendars_update_calendar with isActive false.",
    scopes: ["calendars.write"],
    riskNote: "Links to its booking page stop working.",
    returns: ["success"],
    aliases: [
      "get rid of an old booking page",
      "we no longer offer this consultation",
      "take down a scheduler",
      "nuke a calendar nobody uses",
      "rep quit kill his booking calendar",
      "scrap the test calendar",
      "toss a duplicate scheduler",
      "delete the event calendar it's over",
      "remove a booking calendar completely",
      "shut the demo calendar down forever",
      "permanently remove a booking calendar",
      "discard one scheduler by id",
      "throw away an appointment calendar",
      "delete a calendar that is no longer used",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),
} satisfies Declarations;
