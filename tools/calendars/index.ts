import { toolset } from "../../src/declare/toolset.js";
import { appointments } from "./appointments.js";
import { calendars } from "./calendars.js";
import { groups } from "./groups.js";
import { notifications } from "./notifications.js";
import { resources } from "./resources.js";
import { schedules } from "./schedules.js";
import { serviceBookings } from "./service-bookings.js";
import { services } from "./services.js";

export default toolset(
  "calendars",
  {
    title: "Calendars",
    summary:
      "Booking: calendars, free times, appointments, blocked time, working hours, reminders, and services with their bookings.",
    version: "2021-04-15",
  },
  {
    ...calendars,
    ...appointments,
    ...schedules,
    ...groups,
    ...notifications,
    ...services,
    ...serviceBookings,
    ...resources,
  },
);
