import { z } from "zod";
import { group } from "../declare/event.js";
import { id, moment, text, texts, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const appointment = group("Appointment", {
  entity: { kind: "appointment", idField: "appointment.id" },
  mentions: [
    { kind: "calendar", idField: "appointment.calendarId" },
    { kind: "contact", idField: "appointment.contactId" },
    { kind: "user", idField: "appointment.assignedUserId" },
  ],
  reads: "GET /calendars/events/appointments/{eventId}",
  stales: ["appointment", "appointments", "free-slots"],
});

const booking = {
  locationId: id,
  appointment: z.looseObject({
    id,
    address: text,
    title: text,
    calendarId: text,
    contactId: text,
    groupId: text,
    appointmentStatus: text,
    assignedUserId: text,
    users: texts,
    notes: text,
    source: text,
    startTime: moment,
    endTime: moment,
    dateAdded: moment,
    dateUpdated: moment,
  }),
};

const consultation = {
  id: ids.appointment,
  address: "https://meet.example.com/mara",
  title: "Implant consultation",
  calendarId: ids.calendar,
  contactId: ids.contact,
  groupId: "gT4mX8kWqB2nD6vLj9Rs",
  appointmentStatus: "confirmed",
  assignedUserId: ids.user,
  users: [ids.user],
  notes: "Bring the X-rays.",
  source: "booking_widget",
  startTime: "2026-03-10T10:00:00-08:00",
  endTime: "2026-03-10T10:30:00-08:00",
  dateAdded: "2026-03-02T09:20:00.000Z",
  dateUpdated: "2026-03-02T09:20:00.000Z",
};

export default [
  appointment("AppointmentCreate", {
    title: "Appointment booked",
    description:
      "Sent when an appointment is booked on a calendar, whoever booked it; the fields stand under `appointment`, " +
      "only type and locationId at the top.",
    payload: typed("AppointmentCreate", booking),
    sample: { type: "AppointmentCreate", locationId: ids.location, appointment: consultation },
  }),
  appointment("AppointmentUpdate", {
    title: "Appointment changed",
    description:
      "Sent when an appointment is moved, reassigned or changes status, cancellations included; HighLevel's own " +
      "sample calls itself AppointmentCreate, so give it a URL of its own.",
    payload: typed("AppointmentUpdate", booking, "AppointmentCreate"),
    sample: {
      type: "AppointmentUpdate",
      locationId: ids.location,
      appointment: {
        ...consultation,
        startTime: "2026-03-11T14:00:00-08:00",
        endTime: "2026-03-11T14:30:00-08:00",
        dateUpdated: "2026-03-05T17:42:10.000Z",
      },
    },
  }),
  appointment("AppointmentDelete", {
    title: "Appointment deleted",
    description:
      "Sent when an appointment is removed from its calendar, which is not a cancellation; HighLevel's own sample " +
      "calls itself AppointmentCreate, so give it a URL of its own.",
    reads: null,
    payload: typed("AppointmentDelete", booking, "AppointmentCreate"),
    sample: { type: "AppointmentDelete", locationId: ids.location, appointment: consultation },
  }),
] as const;
