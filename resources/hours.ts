import type { UnknownRecord } from "../src/text/json.js";
import { listAt } from "./view.js";

const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Opening hours as people write them: "Mon, Tue 09:00-12:00, 13:00-17:00". The API counts days from Sunday. */
export function hoursOf(calendar: UnknownRecord): readonly string[] {
  return listAt(calendar, "openHours").map((open) => {
    const days = Array.isArray(open.daysOfTheWeek) ? open.daysOfTheWeek : [];
    const spans = listAt(open, "hours").map(
      (hours) => `${clock(hours.openHour, hours.openMinute)}-${clock(hours.closeHour, hours.closeMinute)}`,
    );
    return `${days.map((day) => dayNames[Number(day)] ?? String(day)).join(", ")} ${spans.join(", ")}`;
  });
}

function clock(hour: unknown, minute: unknown): string {
  return `${String(hour ?? 0).padStart(2, "0")}:${String(minute ?? 0).padStart(2, "0")}`;
}
