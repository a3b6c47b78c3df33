import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";

const locations = 500;
const contacts = 100_000;
const given = [
  "Ana",
  "Ben",
  "Chloe",
  "Dev",
  "Elif",
  "Finn",
  "Grace",
  "Hugo",
  "Ines",
  "Jonas",
  "Kemi",
  "Liam",
];
const family = ["Abel", "Brook", "Costa", "Dunn", "Eriksen", "Fox", "Gray", "Hale", "Ito", "Jansen", "Kaya"];
const cities = ["Austin", "Boston", "Chicago", "Denver", "Leeds", "Miami", "Portland", "Seattle"];

/** Beside the demo's sub-accounts so many more that there are 500, and 100,000 contacts in all. */
export function seedLarge(world: World): void {
  const days = Array.from({ length: 365 }, (_, day) => daysAgo(world, day));
  for (let number = world.locations.size; number < locations; number += 1) {
    const city = world.chance.pick(cities);
    world.locations.put({
      id: world.chance.id(),
      companyId: demo.companyId,
      name: `${city} Branch ${number + 1}`,
      phone: `+1${String(3_000_000_000 + number)}`,
      address: `${number + 1} Main Street`,
      city,
      state: "",
      country: "US",
      postalCode: "",
      website: `https://branch${number + 1}.example`,
      timezone: "America/New_York",
      email: `branch${number + 1}@brightsidegrowth.example`,
      allowDuplicateContact: false,
    });
  }
  const ids = world.locations.all().map(({ id }) => id);
  for (let number = world.contacts.size; number < contacts; number += 1) {
    const firstName = world.chance.pick(given);
    const lastName = world.chance.pick(family);
    const added = world.chance.pick(days);
    world.contacts.put({
      id: world.chance.id(),
      locationId: ids[number % ids.length] ?? demo.locationId,
      firstName,
      lastName,
      email: `${firstName}.${lastName}.${number}@example.com`.toLowerCase(),
      phone: `+1${String(2_000_000_000 + number)}`,
      city: world.chance.pick(cities),
      country: "US",
      type: number % 4 === 0 ? "customer" : "lead",
      tags: [],
      followers: [],
      customFields: [],
      dnd: false,
      dndSettings: {},
      dateAdded: added,
      dateUpdated: added,
      campaignIds: [],
      workflowIds: [],
    });
  }
}
