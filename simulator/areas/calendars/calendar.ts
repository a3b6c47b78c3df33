import { isoIn } from "../../../src/text/zoned.js";
import type { SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import type { Calendar, CalendarEvent } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";

export function calendarById(id: string, request: SimulatedRequest, world: World): Calendar {
  return reachable(world.calendars.get(id), "Calendar", request, world);
}

/** The time zone of the sub-account a calendar or event belongs to. */
export function zoneOf(record: { readonly locationId: string }, world: World): string {
  return world.locations.get(record.locationId)?.timezone ?? "UTC";
}

export function calendarView({ more, ...calendar }: Calendar): Readonly<Record<string, unknown>> {
  return { ...more, ...calendar };
}

/** An event as the calendar endpoints show it, its times with the sub-account's offset. */
export function eventView(event: CalendarEvent, world: World): Readonly<Record<string, unknown>> {
  const { kind, start, end, ...fields } = event;
  const zone = zoneOf(event, world);
  return {
    ...fields,
    groupId: world.calendars.get(event.calendarId)?.groupId,
    startTime: isoIn(start, zone),
    endTime: isoIn(end, zone),
    users: [],
    assignedResources: [],
    isRecurring: false,
    ...(kind === "appointment" ? { createdBy: { source: "third_party" } } : {}),
  };
}
