import type { Endpoint } from "../../endpoint/endpoint.js";
import { appointmentNotes } from "./appointment-notes.js";
import { appointments } from "./appointments.js";
import { calendarRecords } from "./calendars.js";
import { calendarEvents } from "./events.js";
import { calendarGroups } from "./groups.js";

export const calendars: readonly Endpoint[] = [
  ...calendarRecords,
  ...calendarGroups,
  ...appointments,
  ...appointmentNotes,
  ...calendarEvents,
];
