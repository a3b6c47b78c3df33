/** What a clock on the wall shows: a date and a time in no particular zone. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * The instant, in epoch milliseconds, at which a zone's clock shows a date, or a date with a time. In the hour that
 * a clock change skips, the same distance after the change; in the hour that it repeats, the first. NaN if the
 * text is neither.
 */
export function instantOf(local: string | WallClock, zone: string): number {
  const wall = asUTC(local);
  if (Number.isNaN(wall)) return Number.NaN;
  // Of the offsets a day before and a day after, one or both are right, whichever side of a clock change it is.
  const candidates = [wall - dayMs, wall + dayMs].map((near) => wall - offsetAt(near, zone));
  const exact = candidates.filter((instant) => instant + offsetAt(instant, zone) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** What a zone's clock shows at an instant. */
export function wallClock(instant: number, zone: string): WallClock {
  const { year, month, day, hour, minute } = readingAt(instant, zone);
  return { year, month, day, hour, minute };
}

/** A local time with the offset that its zone has at that moment: `2026-03-08T09:00:00-05:00`. */
export function withOffset(local: string, zone: string): string | undefined {
  const instant = instantOf(local, zone);
  return Number.isNaN(instant) ? undefined : isoIn(instant, zone);
}

/** An instant as ISO 8601 with the zone's offset: `2026-03-08T09:00:00-05:00`. */
export function isoIn(instant: number, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / minuteMs);
  const two = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return new Date(instant + minutes * minuteMs).toISOString().replace(/\.\d+Z$/, offset);
}

/** The date that a zone's calendar shows at an instant. */
export function dateIn(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10);
}

/** Whether the name is an IANA time zone that this Node knows. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The instant at which UTC's clock shows it. */
function asUTC(local: string | WallClock): number {
  if (typeof local !== "string") {
    return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  }
  return Date.parse(`${local.length === 10 ? `${local}T00:00` : local.replace(" ", "T")}Z`);
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = readingAt(instant, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function readingAt(instant: number, zone: string) {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
