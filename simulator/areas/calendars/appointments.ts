import { z } from "zod";
import { type Endpoint, ok, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Calendar, CalendarEvent } from "../../world/records/calendars.js";
import { nameOf } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { contactById } from "../contacts/contact.js";
import { calendarById, eventView } from "./calendar.js";
import { instant } from "./event-times.js";
import { freeSlots } from "./free-slots.js";
import { inMinutes, slotQuestion } from "./slot-question.js";

const writtenSchema = z.object({
  title: z.string().optional(),
  appointmentStatus: z.string().optional(),
  assignedUserId: z.string().optional(),
  address: z.string().optional(),
  description: z.string().optional(),
  meetingLocationType: z.string().optional(),
  rrule: z.string().optional(),
  startTime: z.string().optional(),
  endTime: z.string().optional(),
  calendarId: z.string().optional(),
  ignoreDateRange: z.boolean().default(false),
  ignoreFreeSlotValidation: z.boolean().default(false),
});

const creationSchema = writtenSchema.extend({
  calendarId: z.string(),
  contactId: z.string(),
  startTime: z.string(),
  locationId: z.string().optional(),
});

export const appointments: readonly Endpoint[] = [
  { line: "POST /calendars/events/appointments", handle: book },
  {
    line: "GET /calendars/events/appointments/{eventId}",
    handle(request, world) {
      const event = appointmentOf(request, world);
      return ok({ event: eventView(event, world), appointment: eventView(event, world) });
    },
  },
  { line: "PUT /calendars/events/appointments/{eventId}", handle: change },
];

function book(request: SimulatedRequest, world: World): Reply {
  const written = read(creationSchema, request.body);
  if (!written.locationId) throw serviceError(400, "Location ID is required");
  const calendar = calendarById(written.calendarId, request, world);
  const contact = contactById(written.contactId, request, world);
  const start = instant(written.startTime, "startTime");
  const end = written.endTime ? instant(written.endTime, "endTime") : start + lengthOf(calendar);
  const user = placeFor(calendar, start, written.assignedUserId, undefined, written, world);
  const now = world.now().toISOString();
  const event = world.events.put({
    id: world.chance.id(),
    kind: "appointment",
    locationId: written.locationId,
    calendarId: calendar.id,
    contactId: contact.id,
    title: written.title ?? nameOf(contact),
    appointmentStatus: written.appointmentStatus ?? (calendar.autoConfirm === false ? "new" : "confirmed"),
    assignedUserId: user,
    address: written.address,
    description: written.description,
    meetingLocationType: written.meetingLocationType,
    rrule: written.rrule,
    start,
    end,
    dateAdded: now,
    dateUpdated: now,
  });
  return ok(eventView(event, world));
}

function change(request: SimulatedRequest, world: World): Reply {
  const event = appointmentOf(request, world);
  const written = read(writtenSchema, request.body);
  const { startTime, endTime, ignoreDateRange, ignoreFreeSlotValidation, ...fields } = written;
  const calendar = calendarById(fields.calendarId ?? event.calendarId ?? "", request, world);
  const start = startTime ? instant(startTime, "startTime") : event.start;
  const end = endTime
    ? instant(endTime, "endTime")
    : startTime
      ? start + (event.end - event.start)
      : event.end;
  const wanted = fields.assignedUserId ?? event.assignedUserId;
  const moved = start !== event.start || wanted !== event.assignedUserId || calendar.id !== event.calendarId;
  const user = moved ? placeFor(calendar, start, wanted, event.id, written, world) : wanted;
  const changed = world.events.put({
    ...event,
    ...fields,
    title: fields.title ?? event.title,
    appointmentStatus: fields.appointmentStatus ?? event.appointmentStatus,
    calendarId: calendar.id,
    assignedUserId: user,
    start,
    end,
    dateUpdated: world.now().toISOString(),
  });
  return ok(eventView(changed, world));
}

/** Returns the user who takes the appointment, undefined on a calendar without a team; throws 400 when nobody is free. */
function placeFor(
  calendar: Calendar,
  start: number,
  wanted: string | undefined,
  except: string | undefined,
  given: { readonly ignoreDateRange: boolean; readonly ignoreFreeSlotValidation: boolean },
  world: World,
): string | undefined {
  const members = (calendar.teamMembers ?? []).map((member) => member.userId);
  if (given.ignoreFreeSlotValidation) return wanted ?? members[0];
  const isFreeFor = (userIds: readonly string[] | undefined) => {
    const range = { from: start, to: start, userIds, except, anyDate: given.ignoreDateRange };
    return freeSlots(slotQuestion(calendar, range, world)).includes(start);
  };
  if (!isFreeFor(wanted ? [wanted] : undefined)) {
    throw serviceError(400, "The slot you have selected is no longer available.");
  }
  return wanted ?? members.find((id) => isFreeFor([id]));
}

function appointmentOf(request: SimulatedRequest, world: World): CalendarEvent {
  const event = world.events.get(param(request, "eventId"));
  const appointment = event?.kind === "appointment" ? event : undefined;
  return reachable(appointment, "Appointment", request, world);
}

function lengthOf(calendar: Calendar): number {
  return inMinutes(calendar.slotDuration ?? 30, calendar.slotDurationUnit) * 60_000;
}
