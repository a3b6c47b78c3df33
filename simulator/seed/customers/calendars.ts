import { instantOf, wallClock } from "../../../src/text/zoned.js";
import { demo } from "../../world/demo.js";
import type { User } from "../../world/records/account.js";
import type { Calendar, OpenDays } from "../../world/records/calendars.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

/** Calendars, their groups, and appointments two weeks back and two weeks ahead. */
export function seedCalendars(world: World): void {
  for (const location of world.locations.all()) {
    const staff = world.users.where(
      (user) => user.locationIds.includes(location.id) && user.type === "account",
    );
    const group = world.calendarGroups.put({
      id: world.chance.id(),
      locationId: location.id,
      name: "Appointments",
      description: `Everything that can be booked at ${location.name}`,
      slug: `appointments-${location.city.toLowerCase().replaceAll(" ", "-")}`,
      isActive: true,
    });
    for (const plan of plansOf(location.id)) seedCalendar(world, location.id, group.id, staff, plan);
  }
  for (const calendar of world.calendars.all()) seedAppointments(world, calendar);
}

interface Plan extends Pick<Calendar, "slotDuration" | "slotInterval" | "slotBuffer" | "preBuffer"> {
  readonly name: string;
  readonly calendarType: string;
  readonly slug: string;
  readonly openHours: readonly OpenDays[];
  readonly team: "all" | "first" | "none";
  readonly perSlot?: number;
}

const weekdays = (openHour: number, closeHour: number): OpenDays => ({
  daysOfTheWeek: [1, 2, 3, 4, 5],
  hours: [{ openHour, openMinute: 0, closeHour, closeMinute: 0 }],
});

const weekend: OpenDays = {
  daysOfTheWeek: [0, 6],
  hours: [{ openHour: 10, openMinute: 0, closeHour: 16, closeMinute: 0 }],
};

const mainPlans: readonly Plan[] = [
  {
    name: "Free Consultation",
    calendarType: "round_robin",
    slug: "free-consultation",
    openHours: [weekdays(9, 17), weekend],
    team: "all",
    slotDuration: 30,
    slotInterval: 30,
    slotBuffer: 0,
    preBuffer: 0,
  },
  {
    name: "Treatments with Priya",
    calendarType: "personal",
    slug: "treatments-priya",
    openHours: [weekdays(10, 18), weekend],
    team: "first",
    slotDuration: 60,
    slotInterval: 30,
    slotBuffer: 15,
    preBuffer: 0,
  },
  {
    name: "Skincare Workshop",
    calendarType: "event",
    slug: "skincare-workshop",
    openHours: [
      { daysOfTheWeek: [3], hours: [{ openHour: 18, openMinute: 0, closeHour: 20, closeMinute: 0 }] },
    ],
    team: "none",
    slotDuration: 120,
    slotInterval: 120,
    slotBuffer: 0,
    preBuffer: 0,
    perSlot: 8,
  },
];

const otherPlans: readonly Plan[] = [
  {
    name: "First Visit",
    calendarType: "round_robin",
    slug: "first-visit",
    openHours: [weekdays(8, 16)],
    team: "all",
    slotDuration: 45,
    slotInterval: 45,
    slotBuffer: 15,
    preBuffer: 0,
  },
];

const plansOf = (locationId: string) => (locationId === demo.locationId ? mainPlans : otherPlans);

function seedCalendar(
  world: World,
  locationId: string,
  groupId: string,
  staff: readonly User[],
  { team, perSlot, slug, ...plan }: Plan,
) {
  const members = team === "none" ? [] : team === "first" ? staff.slice(0, 1) : staff;
  world.calendars.put({
    ...plan,
    id: world.chance.id(),
    locationId,
    groupId,
    isActive: true,
    slotDurationUnit: "mins",
    slotIntervalUnit: "mins",
    slotBufferUnit: "mins",
    preBufferUnit: "mins",
    appoinmentPerSlot: perSlot ?? 1,
    allowBookingAfter: 1,
    allowBookingAfterUnit: "hours",
    allowBookingFor: 60,
    allowBookingForUnit: "days",
    autoConfirm: true,
    availabilityType: 0,
    availabilities: [],
    teamMembers: members.map((user, index) => ({ userId: user.id, priority: 0.5, isPrimary: index === 0 })),
    more: {
      description: `${plan.name} booking`,
      slug,
      widgetSlug: slug,
      widgetType: "classic",
      eventTitle: "{{contact.name}}",
      eventColor: "#039be5",
      allowReschedule: true,
      allowCancellation: true,
    },
  });
}

const daysWithAppointments = [-14, -12, -9, -7, -5, -3, -1, -1, -1, 0, 1, 1, 2, 3, 4, 6, 8, 10, 13];

function seedAppointments(world: World, calendar: Calendar) {
  const contacts = world.contacts.where((contact) => contact.locationId === calendar.locationId);
  const zone = world.locations.get(calendar.locationId)?.timezone ?? "UTC";
  const isMain = calendar.locationId === demo.locationId;
  if (calendar.calendarType === "event") return;
  for (const [index, offset] of daysWithAppointments.entries()) {
    if (!isMain && index % 3 !== 0) continue;
    const hour = 10 + (index % 6);
    const today = wallClock(world.now().getTime(), zone);
    const start = instantOf({ ...today, day: today.day + offset, hour, minute: 0 }, zone);
    const contact = world.chance.pick(contacts);
    const members = calendar.teamMembers ?? [];
    const user = members.length > 0 ? world.chance.pick(members).userId : undefined;
    world.events.put({
      id: world.chance.id(),
      kind: "appointment",
      locationId: calendar.locationId,
      calendarId: calendar.id,
      contactId: contact.id,
      title: `${contact.firstName ?? ""} ${contact.lastName ?? ""} - ${calendar.name}`,
      appointmentStatus: statusOf(world, offset, index, calendar.calendarType === "personal"),
      assignedUserId: user,
      start,
      end: start + (calendar.slotDuration ?? 30) * 60_000,
      dateAdded: daysAgo(world, 16),
      dateUpdated: daysAgo(world, Math.max(0, -offset)),
    });
  }
}

// Yesterday three people did not come: two to consultations, one to a treatment.
function statusOf(world: World, offset: number, index: number, isPersonal: boolean) {
  if (offset === -1) return index === 6 || (index === 8 && !isPersonal) ? "noshow" : "showed";
  if (offset < 0) return world.chance.pick(["showed", "showed", "showed", "noshow", "cancelled"]);
  return index % 5 === 0 ? "new" : index % 7 === 3 ? "cancelled" : "confirmed";
}
