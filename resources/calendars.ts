import { resource } from "../src/catalogue/resource.js";

export const calendars = resource({
  name: "calendars",
  uri: "ghl://calendars",
  title: "Calendars",
  description: "The sub-account's calendars with id, name, type, slot length and team: what can be booked.",
  ttlMs: 60_000,
  reads: () => ({ calendars: { operation: "calendars_list_calendars", args: {} } }),
  view: ({ calendars: reply }) => reply,
});

export const calendar = resource({
  name: "calendar",
  uri: "ghl://calendars/{calendarId}",
  title: "Calendar",
  description: "One calendar with its opening hours, slot rules, team and form.",
  ttlMs: 60_000,
  reads: ({ calendarId }) => ({ calendar: { operation: "calendars_get_calendar", args: { calendarId } } }),
  view: ({ calendar: reply }) => reply,
  completes: { calendarId: "calendar" },
});
