import { z } from "zod";
import { id, locationId, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const scheduleRule = object({
  type: z.enum(["wday", "date"]),
  intervals: z.array(object({ from: z.string(), to: z.string() })),
  date: z.string().optional(),
  day: z.enum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]).optional(),
});

export const schedules = {
  /* RAW summary: Create user availability schedule; description: Create new schedule with specified rules,
     timezone, location, user and calendar associations.; params: timezone — Timezone for the schedule (IANA
     timezone identifier); name — Human-readable name for the schedule; userId — User ID associated with the
     schedule; rules — Schedule rules defining when the schedule is active; calendarIds — Calendar IDs
     associated with the schedule */
  create_schedule: write("POST /calendars/schedules", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    body: {
      locationId,
      timezone: z.string(),
      name: z.string(),
      userId: id("user"),
      rules: z.array(scheduleRule).optional(),
      calendarIds: z.array(id("calendar")).optional(),
    },
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"timezone": "America/New_York", "name": "Business Hours Schedule", "userId":
    // "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Get event calendar availability schedule; description: Retrieve the availability schedule
     for a specific event calendar. Returns the schedule associated with the calendar ID provided in the
     path. */
  get_event_schedule: read("GET /calendars/schedules/event-calendar/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    version: "v3",
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"calendarId": "WvVX9LpvlBO6K506xLbp"}
    example: {},
  }),

  /* RAW summary: Create event calendar availability schedule; description: Create a new availability
     schedule specifically for an event calendar. The calendar ID is provided in the path, and schedule rules
     and timezone are provided in the request body.; params: rules — Schedule rules defining when the
     schedule is active; timezone — Timezone for the schedule (IANA timezone identifier) */
  create_event_schedule: write("POST /calendars/schedules/event-calendar/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      rules: z.array(scheduleRule),
      timezone: z.string(),
    },
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"calendarId": "WvVX9LpvlBO6K506xLbp", "rules": [{"type": "wday", "day": "monday",
    // "intervals": [{"from": "09:00", "to": "17:00"}]}], "timezone": "America/New_York"}
    example: {},
  }),

  /* RAW summary: Update event calendar availability schedule; description: Update the availability schedule
     for a specific event calendar. Only provided fields will be updated. The calendar ID is provided in the
     path.; params: rules — Updated schedule rules defining when the schedule is active; timezone — Updated
     timezone for the schedule (IANA timezone identifier) */
  update_event_schedule: write("PUT /calendars/schedules/event-calendar/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    version: "v3",
    body: {
      rules: z.array(scheduleRule).optional(),
      timezone: z.string().optional(),
    },
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"calendarId": "WvVX9LpvlBO6K506xLbp"}
    example: {},
  }),

  /* RAW summary: List user availability schedule; description: Retrieve user availability schedules based on
     various filters including location, calendar, and user. Supports pagination.; params: userId — User ID
     to filter schedules by specific user; calendarId — Calendar ID for filtering schedules by specific
     calendar; skip — Number of items to skip for pagination; limit — Maximum number of items to return (max
     500) */
  list_schedules: read("GET /calendars/schedules/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    query: {
      locationId,
      userId: id("user"),
      calendarId: id("calendar").optional(),
      skip: z.number().min(0).optional(),
      limit: z.number().min(1).max(500).optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "schedules" },
    returns: ["schedules"],
    aliases: [],
    // RAW example: {"userId": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Get user availability schedule; description: Retrieve a specific schedule by its unique
     identifier. Returns detailed information including rules, timezone, and associated calendars/users. */
  get_schedule: read("GET /calendars/schedules/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.readonly"],
    path: { id: id("schedule") },
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"id": "IkqiJlXJ7o9h61tCHHod"}
    example: {},
  }),

  /* RAW summary: Update user availability schedule; description: Modify an existing schedule by updating its
     rules, timezone, and name All fields are optional - only provided fields will be updated.; params: name
     — Human-readable name for the schedule; rules — Updated schedule rules defining when the schedule is
     active; timezone — Updated timezone for the schedule (IANA timezone identifier) */
  update_schedule: write("PUT /calendars/schedules/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    path: { id: id("schedule") },
    body: {
      name: z.string().optional(),
      rules: z.array(scheduleRule).optional(),
      timezone: z.string().optional(),
    },
    returns: ["schedule"],
    aliases: [],
    // RAW example: {"id": "sch123def456ghi789"}
    example: {},
  }),

  /* RAW summary: Delete user availability schedule; description: Permanently remove a schedule and all its
     associated rules. This action cannot be undone. */
  delete_schedule: erase("DELETE /calendars/schedules/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    path: { id: id("schedule") },
    returns: ["success"],
    aliases: [],
    // RAW example: {"id": "sch123def456ghi789"}
    example: {},
  }),

  /* RAW summary: Apply user availability schedule to a calendar; description: Associates a calendar with the
     given schedule by adding the calendarId to a schedule */
  add_calendar_to_schedule: write("PUT /calendars/schedules/{id}/associations/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    path: { id: id("schedule") },
    returns: ["success"],
    aliases: [],
    // RAW example: {"id": "IkqiJlXJ7o9h61tCHHod", "calendarId": "WvVX9LpvlBO6K506xLbp"}
    example: {},
  }),

  /* RAW summary: Remove user availability schedule from a calendar; description: Removes the association
     between a team calendar and the given schedule by removing the calendarId from the schedule */
  remove_calendar_from_schedule: write("DELETE /calendars/schedules/{id}/associations/{calendarId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars.write"],
    path: { id: id("schedule") },
    returns: ["success"],
    aliases: [],
    // RAW example: {"id": "IkqiJlXJ7o9h61tCHHod", "calendarId": "WvVX9LpvlBO6K506xLbp"}
    example: {},
  }),
} satisfies Declarations;
