import { ValidationError } from "../../api/errors/errors.js";
import type { ArgumentKind, TimeForm } from "../../declare/fields.js";
import { endOfDay, type Moment, momentOf } from "../../text/moment.js";
import { dateIn, instantOf, isoIn, isTimeZone, wallClock } from "../../text/zoned.js";
import type { Fill, Filling } from "./filling.js";

/**
 * Brings a moment into the form that the API wants. A date or a time without an offset is one in the zone that the
 * call names, or else in the sub-account's; a date alone is its first moment, and for the end of something its last.
 */
export const fillTime: Fill<Extract<ArgumentKind, { kind: "time" }>> = async (
  value,
  name,
  { form },
  filling,
) => {
  if (typeof value !== "string" && typeof value !== "number") return value;
  return timeAs(form, value, isEnd(name), name, filling);
};

/**
 * @param ends whether a date alone is its last moment.
 * @param where the value stands, for the error.
 * @throws ValidationError when it is no time.
 */
export function timeAs(
  form: TimeForm,
  value: string | number,
  ends: boolean,
  where: string,
  filling: Filling,
): Promise<string | number> {
  const moment = momentOf(value);
  if (moment === undefined) throw notATime(filling.call.endpoint.operation.name, where, value);
  return sent(form, moment, ends, () => zoneOf(filling));
}

/** Whether an argument says until when: `endDate`, `toDate`, `dateTo`, `end`, `dueDate`, `expiryAt`. */
export function isEnd(name: string): boolean {
  const last = name.split(".").at(-1) ?? "";
  return /^(end|to|until|due|expiry|expires)([A-Z]|$)|[a-z](To|End|Until)$/.test(last);
}

/** How the zone is called in the operations that take one. */
const zoneNames = ["timezone", "timeZone"];

async function zoneOf({ names, within, filled }: Filling): Promise<string> {
  const given = zoneNames.map((name) => filled[name]).find((zone) => typeof zone === "string");
  if (typeof given === "string" && isTimeZone(given)) return given;
  const zone = await names.zone(within).catch(() => undefined);
  if (zone !== undefined) return zone;
  throw new ValidationError("The sub-account's time zone is not known", {
    advice: "Give times with an offset, such as 2026-03-08T09:00-05:00. Nothing was sent.",
  });
}

async function sent(
  form: TimeForm,
  moment: Moment,
  ends: boolean,
  zone: () => Promise<string>,
): Promise<string | number> {
  switch (form) {
    case "epochMilliseconds":
      return instantIn(moment, ends, zone);
    case "epochSeconds":
      return Math.floor((await instantIn(moment, ends, zone)) / 1000);
    case "iso":
      if (moment.kind === "instant") return moment.iso;
      return isoIn(await instantIn(moment, ends, zone), await zone());
    case "date":
      return dateOf(moment, zone);
    case "monthDayYear":
      return monthFirst(await dateOf(moment, zone));
    case "utcDay":
      return `${await dateOf(moment, zone)}T00:00:00.000Z`;
    case "clock12":
    case "clock12MonthFirst":
    case "clock24":
      return clock(form, await instantIn(moment, ends, zone), await zone());
  }
}

function monthFirst(date: string): string {
  const [year, month, day] = date.split("-");
  return `${month}-${day}-${year}`;
}

async function instantIn(moment: Moment, ends: boolean, zone: () => Promise<string>): Promise<number> {
  switch (moment.kind) {
    case "instant":
      return moment.instant;
    case "local time":
      return instantOf(moment.time, await zone());
    case "date":
      return ends ? endOfDay(moment.date, await zone()) : instantOf(moment.date, await zone());
  }
}

async function dateOf(moment: Moment, zone: () => Promise<string>): Promise<string> {
  switch (moment.kind) {
    case "instant":
      return dateIn(moment.instant, await zone());
    case "local time":
      return moment.time.slice(0, 10);
    case "date":
      return moment.date;
  }
}

type ClockForm = "clock12" | "clock12MonthFirst" | "clock24";

/** `2026-04-01 09:00 AM`, `04-01-2026 09:00 AM`, or `2026-04-01 09:00:00`. */
function clock(form: ClockForm, instant: number, zone: string): string {
  const { hour, minute } = wallClock(instant, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = dateIn(instant, zone);
  if (form === "clock24") return `${day} ${two(hour)}:${two(minute)}:00`;
  const shown = form === "clock12" ? day : monthFirst(day);
  return `${shown} ${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
}

function notATime(operation: string, name: string, value: string | number): ValidationError {
  return new ValidationError(`${operation}: ${name} is not a time: ${JSON.stringify(value)}`, {
    advice:
      "Give ISO 8601, such as 2026-03-08T09:00 in the sub-account's zone or 2026-03-08T09:00-05:00. Nothing was sent.",
  });
}
