import { dateIn, instantOf } from "./zoned.js";

/** A moment as people and programs write it: an instant, or what the calendar or the clock of some zone shows. */
export type Moment =
  | {
      readonly kind: "instant";
      readonly instant: number /** ISO 8601 with its offset, as it was given. */;
      readonly iso: string;
    }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "local time"; readonly time: string };

/**
 * Reads ISO 8601 (a date, a local time, a time with its offset) or an epoch number. Seconds and milliseconds are told
 * apart by their size: until the year 5138 no number is both. Undefined when the value is neither, or is a day that
 * no calendar has.
 */
export function momentOf(value: string | number): Moment | undefined {
  const text = String(value).trim();
  if (/^\d+$/.test(text)) return ofEpoch(Number(text));
  const parts = isoForm.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { date = "", time, seconds = "", offset } = parts;
  if (!isOnCalendar(date)) return undefined;
  if (time === undefined) return { kind: "date", date };
  const local = `${date}T${time}${seconds}`;
  if (Number.isNaN(Date.parse(`${local}Z`))) return undefined;
  if (offset === undefined) return { kind: "local time", time: local };
  const iso = local + wholeOffset(offset);
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? undefined : { kind: "instant", instant, iso };
}

/** The last millisecond of a day in a zone, whatever the clocks do on it. */
export function endOfDay(date: string, zone: string): number {
  return instantOf(dayAfter(date), zone) - 1;
}

function dayAfter(date: string): string {
  return dateIn(Date.parse(`${date}T00:00Z`) + 86_400_000, "UTC");
}

const isoForm =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?<seconds>:\d{2}(?:\.\d{1,9})?)?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** From 1973 on, and before the year 5138. */
function ofEpoch(number: number): Moment | undefined {
  if (number < 1e8 || number >= 1e14) return undefined;
  const instant = number < 1e11 ? number * 1000 : number;
  return { kind: "instant", instant, iso: new Date(instant).toISOString() };
}

/** `Date.parse` takes 29 February in any year for the day after the 28th. */
function isOnCalendar(date: string): boolean {
  const instant = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

function wholeOffset(offset: string): string {
  if (/^z$/i.test(offset)) return "Z";
  const digits = offset.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}
