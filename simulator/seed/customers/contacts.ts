import { demo } from "../../world/demo.js";
import type { Contact, CustomFieldValue } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { tagNames } from "../account.js";
import { daysAgo } from "../dates.js";
import { businessNames, dentalPeople, gymPeople, mainPeople, sources, streets } from "./people.js";

/** People of each sub-account, added over the last 90 days, some with notes, tasks and do-not-disturb. */
export function seedContacts(world: World): void {
  const businesses = world.records.of("businesses");
  for (const name of businessNames) {
    const slug = name.toLowerCase().replace(/[^a-z]+/g, "");
    businesses.put({
      id: world.chance.objectId(),
      locationId: demo.locationId,
      name,
      phone: `+1212555${String(170 + businesses.size).padStart(4, "0")}`,
      email: `office@${slug}.example`,
      website: `https://${slug}.example`,
      city: "New York",
      state: "NY",
      country: "US",
      createdAt: daysAgo(world, 120),
      updatedAt: daysAgo(world, 120),
    });
  }
  seedPeople(world, demo.locationId, mainPeople, "+1212555");
  seedPeople(world, demo.dentalLocationId, dentalPeople, "+1310555");
  seedPeople(world, demo.gymLocationId, gymPeople, "+44207946");
  seedFollowUps(world);
}

function seedPeople(world: World, locationId: string, people: readonly string[], prefix: string) {
  const location = world.locations.get(locationId);
  const staff = world.users.where((user) => user.locationIds.includes(locationId) && user.type === "account");
  const businesses = world.records
    .of("businesses")
    .where((business) => business.locationId === locationId)
    .map(({ id, name }) => ({ id, name: String(name) }));
  for (const [index, person] of people.entries()) {
    const [firstName = "", lastName = ""] = person.split(" ");
    const added = daysAgo(world, spread(index, people.length, world.chance.fraction()));
    const business = index < businesses.length ? businesses[index] : undefined;
    world.contacts.put({
      id: world.chance.id(),
      locationId,
      firstName,
      lastName,
      email: `${firstName}.${lastName}@example.com`.toLowerCase(),
      phone: `${prefix}${String(111 + index).padStart(4, "0")}`,
      companyName: business?.name,
      businessId: business?.id,
      address1: `${12 + index * 7} ${world.chance.pick(streets)}`,
      city: location?.city,
      state: location?.state,
      country: location?.country,
      postalCode: location?.postalCode,
      timezone: location?.timezone,
      source: world.chance.pick(sources),
      assignedTo: staff.length > 0 ? world.chance.pick(staff).id : undefined,
      type: index % 4 === 0 ? "customer" : "lead",
      tags: tagsFor(world, index),
      followers: [],
      customFields: customValues(world, locationId, index),
      ...dndOf(index),
      dateAdded: added,
      dateUpdated: added,
      campaignIds: [],
      workflowIds: [],
    });
  }
}

/** Newest first: contact 0 came today, the last almost 90 days ago. */
function spread(index: number, count: number, noise: number) {
  return Math.min(89.5, (index / count) * 89 + noise);
}

function tagsFor(world: World, index: number): readonly string[] {
  const first = index < 6 ? "new lead" : world.chance.pick(tagNames);
  const second = world.chance.pick(tagNames);
  if (index % 5 === 4) return [];
  return [...new Set([first, second])];
}

function customValues(world: World, locationId: string, index: number): readonly CustomFieldValue[] {
  const fields = world.customFields.where((field) => field.locationId === locationId);
  const [interest, time, value] = fields;
  if (interest === undefined || time === undefined || value === undefined || index % 3 === 2) return [];
  return [
    { id: interest.id, value: world.chance.pick(interest.picklistOptions ?? ["Other"]) },
    { id: time.id, value: world.chance.pick(["Mornings", "Lunchtime", "Evenings"]) },
    { id: value.id, value: 150 + world.chance.below(40) * 25 },
  ];
}

function dndOf(index: number): Pick<Contact, "dnd" | "dndSettings"> {
  if (index === 7) {
    const off = { status: "active", message: "Asked not to be contacted" };
    return { dnd: true, dndSettings: { Call: off, Email: off, SMS: off, WhatsApp: off, GMB: off, FB: off } };
  }
  if (index % 11 === 5) {
    return { dnd: false, dndSettings: { SMS: { status: "active", message: "Replied STOP" } } };
  }
  return { dnd: false, dndSettings: {} };
}

const notes = [
  "Prefers texts over calls. Allergic to lidocaine: confirm numbing cream with Priya.",
  "Came in through her sister. Wants a plan for the wedding in spring.",
  "Asked for the membership price twice; send the comparison sheet.",
  "Rescheduled once already because of travel.",
];

const tasks = [
  "Call back about membership",
  "Send before-and-after photos",
  "Confirm deposit",
  "Ask for a review",
];

function seedFollowUps(world: World) {
  const contacts = world.contacts.where((contact) => contact.locationId === demo.locationId);
  for (const [index, contact] of contacts.entries()) {
    if (index % 4 === 0) {
      world.notes.put({
        id: world.chance.id(),
        contactId: contact.id,
        userId: contact.assignedTo,
        body: world.chance.pick(notes),
        dateAdded: contact.dateAdded,
      });
    }
    if (index % 5 === 0) {
      world.tasks.put({
        id: world.chance.id(),
        contactId: contact.id,
        title: world.chance.pick(tasks),
        body: "",
        assignedTo: contact.assignedTo,
        dueDate: daysAgo(world, world.chance.below(12) - 6),
        completed: index % 15 === 0,
      });
    }
  }
}
