/** A wall-clock date and time, in no particular zone. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the name is an IANA time zone this Node knows. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall clock of a zone at an instant (epoch milliseconds). */
export function localTime(zone: string, instant: number): LocalTime {
  const parts = formatOf(zone).formatToParts(instant);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    hour: number("hour"),
    minute: number("minute"),
  };
}

/**
 * The instant at which a zone's clock shows the time. In the hour that a clock change skips, the instant the
 * same distance after the change; in the hour that it repeats, the first.
 */
export function instantOf(zone: string, local: LocalTime): number {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  const offsets = [offsetMinutes(zone, wall - 86_400_000), offsetMinutes(zone, wall + 86_400_000)];
  const candidates = offsets.map((offset) => wall - offset * minuteMs);
  const exact = candidates.filter((instant) => wallClock(zone, instant) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** Minutes east of UTC. */
export function offsetMinutes(zone: string, instant: number): number {
  return Math.round((wallClock(zone, instant) - instant) / minuteMs);
}

/** ISO 8601 with the zone's offset, as `2026-03-09T09:00:00-04:00`. */
export function isoInZone(zone: string, instant: number): string {
  const offset = offsetMinutes(zone, instant);
  const wall = new Date(instant + offset * minuteMs).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The date as `2026-03-09` on the zone's calendar. */
export function dateInZone(zone: string, instant: number): string {
  return isoInZone(zone, instant).slice(0, 10);
}

function wallClock(zone: string, instant: number) {
  const { year, month, day, hour, minute } = localTime(zone, instant);
  return Date.UTC(year, month - 1, day, hour, minute) + (instant % minuteMs);
}

function formatOf(zone: string) {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(zone, format);
  return format;
}

function two(number: number) {
  return String(number).padStart(2, "0");
}
