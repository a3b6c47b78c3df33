import { toolset } from "../../src/catalogue/toolset.js";
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
  { title: "Calendars", summary: "TODO", version: "2021-04-15" },
  {
    ...calendars,
    ...groups,
    ...appointments,
    ...notifications,
    ...schedules,
    ...resources,
    ...serviceBookings,
    ...services,
  },
);
