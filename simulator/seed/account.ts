import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";

/** The agency, its three sub-accounts, their people, and what each sub-account has set up. */
export function seedAccount(world: World): void {
  seedAgencyAndLocations(world);
  for (const [firstName, lastName, role, locationIds, type] of staff) {
    world.users.put({
      id: world.chance.id(),
      firstName,
      lastName,
      role,
      type,
      locationIds,
      email: `${firstName}.${lastName}@brightsidegrowth.example`.toLowerCase(),
      phone: `+1212555${String(180 + world.users.size).padStart(4, "0")}`,
    });
  }
  for (const { id } of locations) seedSettings(world, id);
  for (const name of ["Med Spa Starter", "Dental Practice Growth", "Gym Membership Engine"]) {
    world.snapshots.put({ id: world.chance.id(), locationId: demo.companyId, name });
  }
}

/** The agency and its sub-accounts alone. */
export function seedAgencyAndLocations(world: World): void {
  world.companies.put({
    id: demo.companyId,
    name: "Brightside Growth Partners",
    email: "hello@brightsidegrowth.example",
    phone: "+12125550100",
    website: "https://brightsidegrowth.example",
    timezone: "America/New_York",
  });
  for (const location of locations) {
    world.locations.put({ ...location, companyId: demo.companyId, allowDuplicateContact: false });
  }
}

function seedSettings(world: World, locationId: string) {
  for (const name of tagNames) world.tags.put({ id: world.chance.id(), locationId, name });
  for (const [position, [name, fieldKey, dataType, options]] of customFields.entries()) {
    world.customFields.put({
      id: world.chance.id(),
      locationId,
      name,
      fieldKey,
      dataType,
      model: fieldKey.startsWith("opportunity") ? "opportunity" : "contact",
      position: position * 50,
      picklistOptions: options,
    });
  }
  const location = world.locations.get(locationId);
  const values: readonly (readonly [string, string])[] = [
    ["Business Name", location?.name ?? ""],
    ["Booking Link", `${location?.website ?? ""}/book`],
    ["Cancellation Policy", "Please give us 24 hours' notice to move or cancel a visit."],
  ];
  for (const [name, value] of values) {
    world.customValues.put({ id: world.chance.id(), locationId, name, value });
  }
  const links: readonly (readonly [string, string])[] = [
    ["Leave us a review", `${location?.website ?? ""}/review`],
    ["Book your next visit", `${location?.website ?? ""}/book`],
    ["Intake form", `${location?.website ?? ""}/intake`],
  ];
  for (const [name, redirectTo] of links) {
    world.links.put({ id: world.chance.id(), locationId, name, redirectTo });
  }
}

export const tagNames: readonly string[] = [
  "new lead",
  "vip",
  "consultation booked",
  "no-show",
  "membership",
  "referral",
  "reactivation",
  "facebook lead",
  "newsletter",
  "review requested",
];

const customFields: readonly (readonly [string, string, string, (readonly string[])?])[] = [
  [
    "Treatment Interest",
    "contact.treatment_interest",
    "SINGLE_OPTIONS",
    ["Botox", "Fillers", "Laser", "Facial", "Other"],
  ],
  ["Preferred Contact Time", "contact.preferred_contact_time", "TEXT"],
  ["Lifetime Value", "contact.lifetime_value", "MONETORY"],
  ["Last Visit", "contact.last_visit", "DATE"],
  ["Insurance Card", "contact.insurance_card", "FILE_UPLOAD"],
  ["Close Confidence", "opportunity.close_confidence", "NUMERICAL"],
];

const locations = [
  {
    id: demo.locationId,
    name: "Lumina Aesthetics & Med Spa",
    email: "front.desk@luminaaesthetics.example",
    phone: "+12125550110",
    address: "214 Lafayette Street",
    city: "New York",
    state: "NY",
    country: "US",
    postalCode: "10012",
    website: "https://luminaaesthetics.example",
    timezone: "America/New_York",
  },
  {
    id: demo.dentalLocationId,
    name: "Harbor Dental Studio",
    email: "smile@harbordental.example",
    phone: "+13105550110",
    address: "1880 Ocean Park Boulevard",
    city: "Santa Monica",
    state: "CA",
    country: "US",
    postalCode: "90405",
    website: "https://harbordental.example",
    timezone: "America/Los_Angeles",
  },
  {
    id: demo.gymLocationId,
    name: "Kestrel Strength & Conditioning",
    email: "team@kestrelstrength.example",
    phone: "+442079460110",
    address: "31 Bermondsey Street",
    city: "London",
    state: "Greater London",
    country: "GB",
    postalCode: "SE1 2XW",
    website: "https://kestrelstrength.example",
    timezone: "Europe/London",
  },
] as const;

type StaffRow = readonly [string, string, "admin" | "user", readonly string[], "account" | "agency"];

const staff: readonly StaffRow[] = [
  ["Priya", "Raman", "admin", [demo.locationId], "account"],
  ["Marcus", "Hale", "user", [demo.locationId], "account"],
  ["Elena", "Castellano", "user", [demo.locationId], "account"],
  ["Dana", "Whitfield", "admin", [demo.dentalLocationId], "account"],
  ["Tomas", "Okafor", "admin", [demo.gymLocationId], "account"],
  ["Grace", "Lindqvist", "admin", locations.map((location) => location.id), "agency"],
];
