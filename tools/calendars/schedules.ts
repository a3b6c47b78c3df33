import { z } from "zod";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const clock = z
  .string()
  .regex(/^([01]?[0-9]|2[0-3]):[0-5][0-9]$/)
  .describe("HH:MM, 24 hours.");

const rules = z
  .array(
    object({
      type: z.enum(["wday", "date"]),
      day: z.enum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]).optional(),
      date: time("date").optional(),
      intervals: z.array(object({ from: clock, to: clock })),
    }),
  )
  .describe(
    '[{type: "wday", day: "monday", intervals: [{from: "09:00", to: "17:00"}]}], or type "date" with a date.',
  );

/** The rules of a schedule that exists: a weekday or date that they leave out is closed. */
const wholeRules = replaces(rules, { at: "schedule.rules", by: ["day", "date"] });

const timezone = z.string().describe("IANA zone.");

const weekdays = (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => ({
  type: "wday",
  day,
  intervals: [{ from: "09:00", to: "17:00" }],
}));

const path = { id: id("schedule") };

export const schedules = area("calendars", {
  list_schedules: read("GET /calendars/schedules/search", {
    title: "List availability schedules",
    description:
      "The working hours of one user, each with time zone and the calendars it applies to; on request those of one calendar only.",
    query: {
      locationId,
      userId: id("user"),
      calendarId: id("calendar").optional(),
      limit: z.number().min(1).max(500).default(20),
      skip: z.number().min(0).optional(),
    },
    pager: bySkip("schedules"),
    returns: { schedules: "list" },
    example: { userId: "sx6wyHhbFdRXh302Lunr" },
  }),

  get_schedule: read("GET /calendars/schedules/{id}", {
    title: "Get availability schedule",
    description:
      "Read one user's working hours by the schedule's id: rules for weekdays and single dates, time zone, calendars.",
    path,
    returns: { schedule: "record" },
    example: { id: "66a1f0c2d94b7e3a5c8d1f30" },
  }),

  create_schedule: write("POST /calendars/schedules", {
    title: "Create availability schedule",
    description:
      "Give a user working hours, by weekday or date, and apply them to calendars. To change hours that exist: calendars_update_schedule.",
    body: {
      locationId,
      userId: id("user"),
      name: z.string(),
      timezone,
      rules: rules.optional(),
      calendarIds: z.array(id("calendar")).optional(),
    },
    returns: { schedule: "record" },
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
    path,
    body: { name: z.string().optional(), timezone: timezone.optional(), rules: wholeRules.optional() },
    returns: { schedule: "record" },
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", rules: weekdays },
  }),

  delete_schedule: remove("DELETE /calendars/schedules/{id}", {
    title: "Delete availability schedule",
    description:
      "Remove a user's working hours with all their rules; no undo. For one calendar only: calendars_remove_calendar_from_schedule.",
    path,
    returns: { success: "value" },
    example: { id: "66a1f0c2d94b7e3a5c8d1f30" },
  }),

  add_calendar_to_schedule: write("PUT /calendars/schedules/{id}/associations/{calendarId}", {
    title: "Apply schedule to calendar",
    description:
      "Let a user's working hours count in one more calendar. The calendars it applied to before stay.",
    path,
    returns: { success: "value" },
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  remove_calendar_from_schedule: write("DELETE /calendars/schedules/{id}/associations/{calendarId}", {
    title: "Take schedule off calendar",
    description:
      "Let a user's working hours no longer count in one calendar. The schedule itself and its other calendars stay.",
    path,
    returns: { success: "value" },
    example: { id: "66a1f0c2d94b7e3a5c8d1f30", calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  get_event_schedule: read("GET /calendars/schedules/event-calendar/{calendarId}", {
    title: "Get event calendar schedule",
    description:
      "The opening hours of an event calendar, which has no team and so hours of its own. Of a person: calendars_list_schedules.",
    version: "v3",
    returns: { schedule: "record" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz" },
  }),

  create_event_schedule: write("POST /calendars/schedules/event-calendar/{calendarId}", {
    title: "Create event calendar schedule",
    description:
      "Give an event calendar its opening hours, by weekday or date. Where it has some already: calendars_update_event_schedule.",
    version: "v3",
    body: { timezone, rules },
    returns: { schedule: "record" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", timezone: "America/Chicago", rules: weekdays },
  }),

  update_event_schedule: write("PUT /calendars/schedules/event-calendar/{calendarId}", {
    title: "Update event calendar schedule",
    description:
      "Change the opening hours or time zone of an event calendar. The rules are taken as a whole: give all that shall stay.",
    version: "v3",
    body: { timezone: timezone.optional(), rules: wholeRules.optional() },
    returns: { schedule: "record" },
    example: { calendarId: "CVokAlI8fgw4WYWoCtQz", rules: weekdays },
  }),
});
