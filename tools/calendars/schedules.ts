import { z } from "zod";
import { id, locationId, object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const clock = z.string().describe("HH:MM, 24 hours.");

const rules = z
  .array(
    object({
      type: z.enum(["wday", "date"]),
      day: z.enum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]).optional(),
      date: z.string().optional().describe("YYYY-MM-DD."),
      intervals: z.array(object({ from: clock, to: clock })),
    }),
  )
  .describe(
    '[{type: "wday", day: "monday", intervals: [{from: "09:00", to: "17:00"}]}], or type "date" with a date.',
  );

const timezone = z.string().describe("IANA zone.");

const weekdays = (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => ({
  type: "wday",
  day,
  intervals: [{ from: "09:00", to: "17:00" }],
}));

const path = { id: id("schedule") };

export const schedules = {
  list_schedules: read("GET /calendars/schedules/search", {
    title: "List availability schedules",
    description:
      "The working hours of one user, each with time zone and the calendars it applies to; on request those of one calendar only.",
    scopes: ["calendars.readonly"],
    query: {
      locationId,
      userId: id("user"),
      calendarId: id("calendar").optional(),
      limit: z.number().min(1).max(500).optional(),
      skip: z.number().min(0).optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "schedules" },
    returns: ["schedules"],
    aliases: [
      "when does she work",
      "working hours of a team member",
      "shifts of our stylist",
      "which days is the doctor in",
      "who works on saturday",
      "pull up everyone's hours",
      "what time does the tech start",
      "office hours of a rep",
      "is he in on mondays",
      "availability of the staff",
      "when does the stylist's day end",
      "availability rules of a team member",
      "weekly working hours configured for a user",
      "all availability plans by user id",
      "which work schedules apply to a calendar",
    ],
    example: { userId: "sx6wyHhbFdRXh302Lunr" },
  }),

  get_schedule: read("GET /calendars/schedules/{id}", {
    title: "Get availability schedule",
    description:
      "Read one user's working hours by the schedule's id: rules for weekdays and single dates, time zone, calendars.",
    scopes: ["calendars.readonly"],
    path,
    returns: ["schedule"],
    aliases: [
      "open one set of working hours",
      "which hours are in this shift plan",
      "her hours on fridays",
      "pull up one person's schedule by id",
      "read the rules of a schedule",
      "which calendars use these hours",
      "what time zone are her hours in",
      "see the weekday hours in this plan",
      "show the date exceptions of a shift plan",
      "what's in this availability schedule",
      "one availability plan by id",
      "rules and time zone of a single working hours record",
      "fetch a specific work schedule",
      "weekday intervals inside one availability plan",
    ],
    example: { id: "66a1f0c2d94b7e3a5c8d1f30" },
  }),

  create_schedule: write("POST /calendars/schedules", {
    title: "Create availability schedule",
    description:
      "Give a user working hours, by weekday or date, and apply them to calendars. To change hours that exist: calendars_update_schedule.",
    scopes: ["calendars.write"],
    body: {
      locationId,
      userId: id("user"),
      name: z.string(),
      timezone,
      rules: rules.optional(),
      calendarIds: z.array(id("calendar")).optional(),
    },
    returns: ["schedule"],
    aliases: [
      "new hire works mornings only",
      "set up shifts for a team member",
      "define when someone can be booked",
      "weekend hours for a trainer",
      "new stylist starts monday add her hours",
      "give the tech a nine to five",
      "enter availability for a new rep",
      "he only does tuesdays and thursdays",
      "set bookable hours for the new doctor",
      "make an evening shift for a coach",
      "add a work schedule to a user",
      "define weekly availability for a user",
      "insert a new working hours plan",
      "set up availability rules with time zone",
      "new staff schedule attached to calendars",
    ],
    example: {
      userId: "sx6wyHhbFdRXh302Lunr",
      name: "Office hours",
      timezone: "America/Chicago",
      rules: weekdays,
      calendarIds: ["CVokAlI8fgw4WYWoCtQz"],
    },
  }),

  update_schedule: write("PUT /calendars/schedules/{id}", {
    title: "Update availability schedule",
    description:
      "Change a user's working hours, their name or time zone. The rules are taken as a whole: read them first and give all that shall stay.",
    scopes: ["calendars.write"],
    riskNote: "A weekday that the rules leave out is presumably closed.",
    path,
    body: { name: z.string().optional(), timezone: timezone.optional(), rules: rules.optional() },
    returns: ["schedule"],
    aliases: [
      "she starts at ten from now on",
      "he no longer works weekends",
      "change someone's shift",
      "close early on fridays",
      "different hours on christmas eve",
      "she's part time now change her hours",
      "move his lunch hour",
      "open her up on saturdays",
      "tech wants an earlier start",
      "summer hours for a rep",
      "change the time zone of her availability",
      "take fridays off someone's hours",
      "modify the weekly availability of a user",
      "replace the rules of a working hours plan",
      "edit a date override in an availability schedule",
      "change intervals in an employee's work schedule",
    ],
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", rules: weekdays },
  }),

  delete_schedule: remove("DELETE /calendars/schedules/{id}", {
    title: "Delete availability schedule",
    description:
      "Remove a user's working hours with all their rules; no undo. For one calendar only: calendars_remove_calendar_from_schedule.",
    scopes: ["calendars.write"],
    path,
    returns: ["success"],
    aliases: [
      "throw away an old shift plan",
      "clear someone's working hours",
      "drop the summer hours",
      "rep quit so remove his hours",
      "nuke an availability schedule",
      "scrap a duplicate set of hours",
      "toss her old work schedule",
      "get rid of the weekend shifts plan",
      "remove the hours we set for him",
      "no longer need this availability plan",
      "permanently remove an availability plan",
      "discard a working hours record by id",
      "throw away a team member's availability rules",
      "delete a staff schedule completely",
    ],
    example: { id: "66a1f0c2d94b7e3a5c8d1f30" },
  }),

  add_calendar_to_schedule: write("PUT /calendars/schedules/{id}/associations/{calendarId}", {
    title: "Apply schedule to calendar",
    description:
      "Let a user's working hours count in one more calendar. The calendars it applied to before stay.",
    scopes: ["calendars.write"],
    path,
    returns: ["success"],
    aliases: [
      "use these hours for the new booking page too",
      "link working hours to a calendar",
      "same shifts on another calendar",
      "her hours should count on another calendar",
      "hook up a schedule to a calendar",
      "apply the availability to a second calendar",
      "new calendar should follow his work hours",
      "attach shifts to the consult calendar",
      "connect her schedule to the demo calendar",
      "reuse existing hours for another scheduler",
      "associate an availability plan with a calendar",
      "assign one more calendar to a working hours record",
      "make a calendar follow an existing schedule",
      "connect schedule id and calendar id",
    ],
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  remove_calendar_from_schedule: write("DELETE /calendars/schedules/{id}/associations/{calendarId}", {
    title: "Take schedule off calendar",
    description:
      "Let a user's working hours no longer count in one calendar. The schedule itself and its other calendars stay.",
    scopes: ["calendars.write"],
    path,
    returns: ["success"],
    aliases: [
      "unlink working hours from a calendar",
      "these shifts do not apply to that booking page",
      "detach hours from a calendar",
      "take these hours off one calendar",
      "stop using her schedule on this calendar",
      "disconnect availability from a scheduler",
      "his hours shouldn't limit the demo calendar",
      "pull a calendar out of a shift plan",
      "unhook a calendar from someone's hours",
      "keep the schedule but drop one calendar",
      "dissociate an availability plan from a calendar",
      "unassign one calendar from a working hours record",
      "make a calendar stop following a schedule",
      "drop the link between schedule and calendar",
    ],
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  get_event_schedule: read("GET /calendars/schedules/event-calendar/{calendarId}", {
    title: "Get event calendar schedule",
    description:
      "The opening hours of an event calendar, which has no team and so hours of its own. Of a person: calendars_list_schedules.",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: ["schedule"],
    aliases: [
      "hours of an event calendar",
      "when is the event open for booking",
      "opening times without staff",
      "when can people sign up for the class",
      "pull up the event calendar's hours",
      "what days is the event calendar open",
      "availability of a calendar with no staff",
      "which hours does the class calendar have",
      "check the webinar calendar's open times",
      "is the event bookable on weekends",
      "availability of an event type calendar",
      "opening hours by event calendar id",
      "fetch time rules of a calendar without team",
      "weekly bookable intervals of an event calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  create_event_schedule: write("POST /calendars/schedules/event-calendar/{calendarId}", {
    title: "Create event calendar schedule",
    description:
      "Give an event calendar its opening hours, by weekday or date. Where it has some already: calendars_update_event_schedule.",
    scopes: ["calendars.write"],
    version: "v3",
    body: { timezone, rules },
    returns: ["schedule"],
    aliases: [
      "set opening times of an event",
      "event can be booked weekdays nine to five",
      "first hours for an event calendar",
      "give the class calendar its hours",
      "new event calendar has no hours yet",
      "let people book the tour on weekends",
      "workshop runs mondays set its times",
      "add availability to an event calendar",
      "first set of open times for the webinar",
      "make the tasting bookable evenings only",
      "define availability for an event type calendar",
      "insert opening hours on a calendar without team",
      "initial weekly rules of an event calendar",
      "set up bookable intervals for a class or webinar calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", timezone: "America/Chicago", rules: weekdays },
  }),

  update_event_schedule: write("PUT /calendars/schedules/event-calendar/{calendarId}", {
    title: "Update event calendar schedule",
    description:
      "Change the opening hours or time zone of an event calendar. The rules are taken as a whole: give all that shall stay.",
    scopes: ["calendars.write"],
    version: "v3",
    riskNote: "A weekday that the rules leave out is presumably closed.",
    body: { timezone: timezone.optional(), rules: rules.optional() },
    returns: ["schedule"],
    aliases: [
      "open the event on saturdays too",
      "shift the hours of an event calendar",
      "event closed on a holiday",
      "class moved to tuesdays change its hours",
      "event runs later now",
      "close the class calendar on friday",
      "change the tour calendar's times",
      "different time zone for the event calendar",
      "add an evening slot to the event hours",
      "workshop is off on the holiday",
      "modify availability of an event type calendar",
      "replace opening hours on a calendar without team",
      "edit the weekly rules of an event calendar",
      "change bookable intervals of a class or webinar calendar",
    ],
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", rules: weekdays },
  }),
} satisfies Declarations;
