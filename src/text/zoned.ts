/** The time, in milliseconds since 1970, at which a zone's clock shows a date or date and time. NaN if it is neither. */
export function instantOf(local: string, zone: string): number {
  const asUTC = Date.parse(`${local.length === 10 ? `${local}T00:00` : local.replace(" ", "T")}Z`);
  if (Number.isNaN(asUTC)) return Number.NaN;
  // The offset is looked up twice: the first guess may lie on the other side of a clock change.
  const guess = asUTC - offsetAt(asUTC, zone);
  return asUTC - offsetAt(guess, zone);
}

/** A local time with the offset that its zone has at that moment: `2026-03-08T09:00:00-05:00`. */
export function withOffset(local: string, zone: string): string | undefined {
  const instant = instantOf(local, zone);
  if (Number.isNaN(instant)) return undefined;
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const two = (n: number) => String(n).padStart(2, "0");
  const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return new Date(instant + minutes * 60_000).toISOString().replace(/\.\d+Z$/, offset);
}

/** The date that a zone's calendar shows at an instant. */
export function dateIn(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
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
