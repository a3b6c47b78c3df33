import { z } from "zod";
import { dateIn, isoIn, isTimeZone } from "../../../src/text/zoned.js";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Calendar } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";
import { calendarById, calendarView, zoneOf } from "./calendar.js";
import { freeSlots } from "./free-slots.js";
import { slotQuestion } from "./slot-question.js";

const hoursSchema = z.array(
  z.object({
    openHour: z.number(),
    openMinute: z.number(),
    closeHour: z.number(),
    closeMinute: z.number(),
  }),
);

const writtenSchema = z.looseObject({
  name: z.string().optional(),
  isActive: z.boolean().optional(),
  groupId: z.string().optional(),
  calendarType: z.string().optional(),
  slotDuration: z.number().optional(),
  slotDurationUnit: z.string().optional(),
  slotInterval: z.number().optional(),
  slotIntervalUnit: z.string().optional(),
  slotBuffer: z.number().optional(),
  slotBufferUnit: z.string().optional(),
  preBuffer: z.number().optional(),
  preBufferUnit: z.string().optional(),
  appoinmentPerSlot: z.number().optional(),
  appoinmentPerDay: z.number().optional(),
  allowBookingAfter: z.number().optional(),
  allowBookingAfterUnit: z.string().optional(),
  allowBookingFor: z.number().optional(),
  allowBookingForUnit: z.string().optional(),
  autoConfirm: z.boolean().optional(),
  openHours: z.array(z.object({ daysOfTheWeek: z.array(z.number()), hours: hoursSchema })).optional(),
  availabilityType: z.number().optional(),
  availabilities: z
    .array(z.object({ date: z.string(), hours: hoursSchema, deleted: z.boolean().optional() }))
    .optional(),
  teamMembers: z.array(z.looseObject({ userId: z.string() })).optional(),
});

const modelled = new Set(Object.keys(writtenSchema.shape));
const longestRange = 31 * 86_400_000;

/** Calendars themselves, and their free slots. */
export const calendarRecords: readonly Endpoint[] = [
  {
    line: "GET /calendars/",
    handle(request, world) {
      const schema = z.object({
        locationId: z.string(),
        groupId: z.string().optional(),
        showDrafted: z.boolean().default(true),
      });
      const { locationId, groupId, showDrafted } = read(schema, request.query);
      const found = world.calendars.where(
        (one) =>
          one.locationId === locationId &&
          (!groupId || one.groupId === groupId) &&
          (showDrafted || one.isActive),
      );
      return ok({ calendars: found.map(calendarView) });
    },
  },
  {
    line: "POST /calendars/",
    handle(request, world) {
      const { locationId, name, ...written } = read(
        writtenSchema.extend({ locationId: z.string(), name: z.string() }),
        request.body,
      );
      const blank: Calendar = { id: world.chance.id(), locationId, name, isActive: true, more: {} };
      return ok({ calendar: calendarView(world.calendars.put(changed(blank, written, world))) });
    },
  },
  {
    line: "GET /calendars/{calendarId}",
    handle: (request, world) => ok({ calendar: calendarView(calendarOf(request, world)) }),
  },
  {
    line: "PUT /calendars/{calendarId}",
    handle(request, world) {
      const calendar = calendarOf(request, world);
      const written = read(writtenSchema, request.body);
      return ok({ calendar: calendarView(world.calendars.put(changed(calendar, written, world))) });
    },
  },
  {
    line: "DELETE /calendars/{calendarId}",
    handle(request, world) {
      world.calendars.delete(calendarOf(request, world).id);
      return ok({ success: true });
    },
  },
  { line: "GET /calendars/{calendarId}/free-slots", handle: listFreeSlots },
];

function calendarOf(request: SimulatedRequest, world: World): Calendar {
  return calendarById(param(request, "calendarId"), request, world);
}

function changed(calendar: Calendar, written: z.infer<typeof writtenSchema>, world: World): Calendar {
  checkMembers(calendar, written.teamMembers ?? [], world);
  const entries = Object.entries(written).filter(([, value]) => value !== undefined);
  const other = Object.fromEntries(entries.filter(([name]) => !modelled.has(name)));
  const known = writtenSchema.parse(Object.fromEntries(entries.filter(([name]) => modelled.has(name))));
  return {
    ...calendar,
    ...known,
    name: written.name ?? calendar.name,
    isActive: written.isActive ?? calendar.isActive,
    more: { ...calendar.more, ...other },
  };
}

function checkMembers(calendar: Calendar, members: readonly { userId: string }[], world: World) {
  const strangers = members.filter(
    ({ userId }) => !world.users.get(userId)?.locationIds.includes(calendar.locationId),
  );
  if (strangers.length > 0)
    throw serviceError(422, ["Some of the team members are not part of this location"]);
}

function listFreeSlots(request: SimulatedRequest, world: World): Reply {
  const calendar = calendarOf(request, world);
  const schema = z.object({
    startDate: z.number(),
    endDate: z.number(),
    timezone: z.string().optional(),
    userId: z.string().optional(),
    userIds: z.array(z.string()).optional(),
  });
  const { startDate, endDate, timezone, userId, userIds } = read(schema, request.query);
  checkReach(request.token, calendar.locationId, world);
  if (endDate < startDate) throw serviceError(400, "The end date must be after the start date");
  if (endDate - startDate > longestRange) throw serviceError(400, "Date range cannot be more than 31 days");
  if (timezone && !isTimeZone(timezone)) throw serviceError(422, ["timezone must be a valid IANA time zone"]);
  if (!calendar.isActive) throw serviceError(400, "Calendar is not active");
  const asked = userIds ?? (userId ? [userId] : undefined);
  const starts = freeSlots(slotQuestion(calendar, { from: startDate, to: endDate, userIds: asked }, world));
  return ok(byDate(starts, timezone ?? zoneOf(calendar, world)));
}

function byDate(starts: readonly number[], zone: string) {
  const dates: Record<string, { slots: string[] }> = {};
  for (const start of starts) {
    const date = dateIn(start, zone);
    const slots = dates[date]?.slots ?? [];
    dates[date] = { slots: [...slots, isoIn(start, zone)] };
  }
  return dates;
}
