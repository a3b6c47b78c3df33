import type { Calendar, Hours } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";
import { zoneOf } from "./calendar.js";
import type { Busy, SlotQuestion } from "./free-slots.js";

export interface SlotRange {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly userIds?: readonly string[] | undefined;
  /** The appointment that is being moved: it does not block itself. */
  readonly except?: string | undefined;
  /** Ignores the calendar's notice and how far ahead it takes bookings. */
  readonly anyDate?: boolean | undefined;
}

/** Collects what a calendar's free slots depend on. */
export function slotQuestion(calendar: Calendar, range: SlotRange, world: World): SlotQuestion {
  const members = (calendar.teamMembers ?? []).map((member) => member.userId);
  const asked = range.userIds?.length ? members.filter((id) => range.userIds?.includes(id)) : members;
  const onlyStrangers = members.length > 0 && asked.length === 0;
  const durationMinutes = inMinutes(calendar.slotDuration ?? 30, calendar.slotDurationUnit);
  const now = world.now().getTime();
  const notice = inMinutes(calendar.allowBookingAfter, calendar.allowBookingAfterUnit, "hours") * 60_000;
  const horizon = inMinutes(calendar.allowBookingFor, calendar.allowBookingForUnit, "days") * 60_000;
  const earliest = range.anyDate ? range.from : Math.max(range.from, now + notice);
  const latest = range.anyDate || horizon === 0 ? range.to : Math.min(range.to, now + horizon);
  return {
    zone: zoneOf(calendar, world),
    openHours: onlyStrangers || calendar.availabilityType === 1 ? [] : (calendar.openHours ?? []),
    dateHours: onlyStrangers ? new Map() : dateHours(calendar),
    durationMinutes,
    intervalMinutes: inMinutes(calendar.slotInterval, calendar.slotIntervalUnit) || durationMinutes,
    bufferMinutes: inMinutes(calendar.slotBuffer, calendar.slotBufferUnit),
    preBufferMinutes: inMinutes(calendar.preBuffer, calendar.preBufferUnit),
    userIds: asked,
    perSlot: calendar.appoinmentPerSlot ?? 1,
    perDay: calendar.appoinmentPerDay,
    busy: busyOf(calendar, members, range.except, world),
    from: earliest,
    to: latest,
  };
}

function dateHours(calendar: Calendar): ReadonlyMap<string, readonly Hours[]> {
  const kept = (calendar.availabilities ?? []).filter((one) => !one.deleted);
  return new Map(kept.map((one) => [one.date.slice(0, 10), one.hours]));
}

/** Events of the calendar itself, and those of its team members on any calendar. */
function busyOf(
  calendar: Calendar,
  members: readonly string[],
  except: string | undefined,
  world: World,
): readonly Busy[] {
  const taking = world.events.where(
    (event) =>
      event.id !== except &&
      !["cancelled", "invalid"].includes(event.appointmentStatus) &&
      (event.calendarId === calendar.id || members.includes(event.assignedUserId ?? "")),
  );
  return taking.map(({ start, end, assignedUserId }) => ({ start, end, userId: assignedUserId }));
}

const unitMinutes: Readonly<Record<string, number>> = {
  mins: 1,
  hours: 60,
  days: 1_440,
  weeks: 10_080,
  months: 43_200,
};

/** A length such as 2 and `hours`, in minutes. */
export function inMinutes(length: number | undefined, unit: string | undefined, usual = "mins"): number {
  return (length ?? 0) * (unitMinutes[unit ?? usual] ?? 1);
}
