import { dateIn, instantOf, wallClock } from "../../../src/text/zoned.js";
import type { Hours, OpenDays } from "../../world/records/calendars.js";

/** Time that is taken, in epoch milliseconds; without a user it is taken for every user. */
export interface Busy {
  readonly start: number;
  readonly end: number;
  readonly userId?: string | undefined;
}

export interface SlotQuestion {
  readonly zone: string;
  readonly openHours: readonly OpenDays[];
  /** Hours of single dates (`2026-03-09`), which replace the weekly ones. */
  readonly dateHours: ReadonlyMap<string, readonly Hours[]>;
  readonly durationMinutes: number;
  readonly intervalMinutes: number;
  /** Kept free after, and before, each appointment. */
  readonly bufferMinutes: number;
  readonly preBufferMinutes: number;
  /** Team members, one of whom must be free; empty on a calendar without a team. */
  readonly userIds: readonly string[];
  readonly perSlot: number;
  readonly perDay: number | undefined;
  readonly busy: readonly Busy[];
  /** Epoch milliseconds: slots start in [from, to]. */
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;

/** The instants (epoch milliseconds) at which an appointment can start. */
export function freeSlots(question: SlotQuestion): readonly number[] {
  return datesBetween(question).flatMap((date) => {
    if (isFull(date, question)) return [];
    return hoursOf(date, question)
      .flatMap((hours) => startsWithin(date, hours, question))
      .filter((start) => start >= question.from && start <= question.to)
      .filter((start) => isFree(start, question));
  });
}

interface CalendarDate {
  readonly key: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function datesBetween({ zone, from, to }: SlotQuestion): readonly CalendarDate[] {
  const first = wallClock(from, zone);
  const last = dateIn(to, zone);
  const dates: CalendarDate[] = [];
  for (let step = 0; ; step += 1) {
    const noon = new Date(Date.UTC(first.year, first.month - 1, first.day + step, 12));
    const key = noon.toISOString().slice(0, 10);
    if (key > last) return dates;
    dates.push({
      key,
      year: noon.getUTCFullYear(),
      month: noon.getUTCMonth() + 1,
      day: noon.getUTCDate(),
      weekday: noon.getUTCDay(),
    });
  }
}

function hoursOf(date: CalendarDate, { dateHours, openHours }: SlotQuestion): readonly Hours[] {
  const special = dateHours.get(date.key);
  if (special) return special;
  return openHours.filter((days) => days.daysOfTheWeek.includes(date.weekday)).flatMap((days) => days.hours);
}

// Steps through real time: a day with a clock change has as many slots as its open hours really hold.
function startsWithin(date: CalendarDate, hours: Hours, question: SlotQuestion): readonly number[] {
  const { zone, durationMinutes, intervalMinutes } = question;
  const open = instantOf({ ...date, hour: hours.openHour, minute: hours.openMinute }, zone);
  const close = instantOf({ ...date, hour: hours.closeHour, minute: hours.closeMinute }, zone);
  const starts: number[] = [];
  const step = Math.max(1, intervalMinutes) * minuteMs;
  for (let start = open; start + durationMinutes * minuteMs <= close; start += step) starts.push(start);
  return starts;
}

function isFull(date: CalendarDate, { perDay, busy, zone }: SlotQuestion) {
  if (perDay === undefined || perDay <= 0) return false;
  return busy.filter((one) => dateIn(one.start, zone) === date.key).length >= perDay;
}

function isFree(start: number, question: SlotQuestion) {
  const end = start + question.durationMinutes * minuteMs;
  const gap = (question.bufferMinutes + question.preBufferMinutes) * minuteMs;
  const meeting = question.busy.filter((one) => start < one.end + gap && one.start < end + gap);
  if (question.userIds.length === 0) return meeting.length < question.perSlot;
  return question.userIds.some((userId) => {
    const taken = meeting.filter((one) => one.userId === undefined || one.userId === userId);
    return taken.length < question.perSlot;
  });
}
