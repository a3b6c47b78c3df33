import { type NameOf, resource } from "../src/declare/resource.js";
import { at, isRecord, type UnknownRecord } from "../src/text/json.js";
import { hoursOf } from "./hours.js";
import { fieldsAt, joined, line, listAt, paragraphs, pick, section, textsOf } from "./view.js";

export const calendars = resource({
  name: "calendars",
  uri: "ghl://calendars",
  title: "Calendars",
  description:
    "What can be booked: the calendars with id, name, type, group, slot length, opening hours and team.",
  ttlMs: 60_000,
  reads: () => ({
    calendars: { operation: "calendars_list_calendars" },
    groups: { operation: "calendars_list_groups", partial: true },
  }),
  names: ["user"],
  view: ({ calendars: reply, groups }, name) => {
    const groupNames = new Map(listAt(groups, "groups").map((group) => [group.id, group.name]));
    return {
      calendars: listAt(reply, "calendars").map((calendar) => ({
        ...briefly(calendar, name),
        group: groupNames.get(calendar.groupId) ?? calendar.groupId,
      })),
      groups: listAt(groups, "groups").map((group) => pick(group, "id", "name", "slug", "isActive")),
    };
  },
});

export const calendar = resource({
  name: "calendar",
  uri: "ghl://calendars/{calendarId}",
  title: "Calendar",
  description:
    "One calendar: opening hours, slot and notice rules, team, form, and where meetings take place.",
  ttlMs: 60_000,
  reads: ({ calendarId }) => ({ calendar: { operation: "calendars_get_calendar", args: { calendarId } } }),
  names: ["user", "group", "form"],
  view: ({ calendar: reply }, name) => {
    const record = fieldsAt(reply, "calendar");
    return {
      calendar: {
        ...briefly(record, name),
        group: name("group", record.groupId) ?? record.groupId,
        form: name("form", record.formId) ?? record.formId,
        ...pick(record, "description", "eventTitle", "locationConfigurations", "availabilities", "recurring"),
        ...pick(record, "allowReschedule", "allowCancellation", "notes"),
        buffer: length(record, "slotBuffer"),
        bufferBefore: length(record, "preBuffer"),
        perSlot: record.appoinmentPerSlot,
        perDay: record.appoinmentPerDay,
      },
    };
  },
  markdown: (view) => calendarCard(fieldsAt(view, "calendar")),
  completes: { calendarId: "calendar" },
});

export const freeSlots = resource({
  name: "free-slots",
  uri: "ghl://calendars/{calendarId}/free-slots{?start,end,timezone}",
  title: "Free slots",
  description:
    "When a calendar can be booked, by day. start and end are dates or times, at most 31 days apart; the next seven days unless they are given.",
  ttlMs: 15_000,
  reads: ({ calendarId, start, end, timezone }) => {
    const startDate = start ?? new Date().toISOString();
    const range = { startDate, endDate: end ?? weekAfter(startDate) };
    const args = { calendarId, ...range, ...(timezone === undefined ? {} : { timezone }) };
    return { slots: { operation: "calendars_list_free_slots", args } };
  },
  view: ({ slots }) => ({
    slots: Object.fromEntries(
      Object.entries(isRecord(slots) ? slots : {}).flatMap(([date, day]) => {
        const free = textsOf(at(day, "slots"));
        return free.length > 0 ? [[date, free]] : [];
      }),
    ),
  }),
  completes: { calendarId: "calendar", start: "day", end: "day", timezone: "timezone" },
});

function briefly(calendar: UnknownRecord, name: NameOf): UnknownRecord {
  return {
    ...pick(calendar, "id", "name", "calendarType", "isActive", "slug"),
    slot: length(calendar, "slotDuration"),
    every: length(calendar, "slotInterval"),
    notice: length(calendar, "allowBookingAfter"),
    ahead: length(calendar, "allowBookingFor"),
    confirms: calendar.autoConfirm,
    hours: hoursOf(calendar),
    team: listAt(calendar, "teamMembers").map(({ userId, isPrimary }) => ({
      id: userId,
      name: name("user", userId),
      primary: isPrimary === true ? true : undefined,
    })),
  };
}

/** A number and its unit: "30 mins". */
function length(calendar: UnknownRecord, field: string): string | undefined {
  const value = calendar[field];
  return typeof value === "number" && value > 0
    ? joined([String(value), line(calendar[`${field}Unit`])], " ")
    : undefined;
}

/** Seven days later, in the same form: a date stays a date. */
function weekAfter(start: string): string | undefined {
  const time = Date.parse(start);
  if (Number.isNaN(time)) return undefined;
  const later = new Date(time + 7 * 86_400_000).toISOString();
  return /^\d{4}-\d\d-\d\d$/.test(start) ? later.slice(0, 10) : later;
}

function calendarCard(calendar: UnknownRecord): string {
  return paragraphs(
    `# ${line(calendar.name)}`,
    joined([
      line(calendar.calendarType),
      line(calendar.slot),
      calendar.isActive === false ? "not active" : undefined,
    ]),
    line(calendar.description),
    textsOf(calendar.hours)
      .map((open) => `- ${line(open)}`)
      .join("\n"),
    section("Team", calendar.team, (member) => line(member.name ?? member.id)),
  );
}
