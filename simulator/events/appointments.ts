import type { CalendarEvent } from "../world/records/calendars.js";
import { type Change, lifecycle, type RecordEvents } from "./record-events.js";

const ofAppointment = lifecycle<CalendarEvent>("AppointmentCreate", "AppointmentUpdate", "AppointmentDelete");

/** Blocked slots have no events. */
export const appointmentEvents: RecordEvents<CalendarEvent> = {
  names: (change: Change<CalendarEvent>) =>
    (change.after ?? change.before)?.kind === "appointment" ? ofAppointment(change) : [],
  body: (event) => {
    const { kind, locationId, start, end, description, meetingLocationType, rrule, ...fields } = event;
    const startTime = new Date(start).toISOString();
    const endTime = new Date(end).toISOString();
    return {
      locationId,
      appointment: { ...fields, notes: description, source: "third_party", startTime, endTime },
    };
  },
};
