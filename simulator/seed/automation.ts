import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";

const workflows: readonly (readonly [string, "published" | "draft"])[] = [
  ["New lead nurture", "published"],
  ["Appointment reminders", "published"],
  ["No-show follow-up", "published"],
  ["Review request after visit", "published"],
  ["Membership renewal", "draft"],
  ["Spring reactivation", "draft"],
];

const campaigns: readonly (readonly [string, "published" | "draft"])[] = [
  ["Welcome series", "published"],
  ["Holiday offer", "published"],
  ["Winter win-back", "draft"],
];

/** Workflows, campaigns, forms and surveys with submissions, and Agent Studio agents. */
export function seedAutomation(world: World): void {
  for (const { id: locationId } of world.locations.all()) {
    for (const [name, status] of workflows) {
      world.workflows.put({
        id: world.chance.uuid(),
        locationId,
        name,
        status,
        version: 1 + world.chance.below(9),
        createdAt: daysAgo(world, 200),
        updatedAt: daysAgo(world, world.chance.below(60)),
      });
    }
    for (const [name, status] of campaigns) {
      world.campaigns.put({ id: world.chance.id(), locationId, name, status });
    }
    seedForms(world, locationId);
  }
  seedAgents(world);
}

function seedForms(world: World, locationId: string) {
  const contacts = world.contacts.where((contact) => contact.locationId === locationId);
  const kinds = [
    ["form", "Contact us"],
    ["form", "Consultation request"],
    ["survey", "How was your visit?"],
  ] as const;
  for (const [kind, name] of kinds) {
    const form = world.forms.put({ id: world.chance.id(), kind, locationId, name });
    for (const contact of contacts.filter((_, index) => index % (kind === "form" ? 3 : 6) === 0)) {
      const fullName = `${contact.firstName ?? ""} ${contact.lastName ?? ""}`;
      world.submissions.put({
        id: world.chance.uuid(),
        formId: form.id,
        locationId,
        contactId: contact.id,
        name: fullName,
        email: contact.email ?? "",
        createdAt: contact.dateAdded,
        answers:
          kind === "form"
            ? { full_name: fullName, email: contact.email, phone: contact.phone }
            : { rating: 3 + world.chance.below(3), comment: world.chance.pick(comments) },
      });
    }
  }
}

const comments = [
  "Lovely team, on time.",
  "Good result, long wait.",
  "Will come again.",
  "Hard to find parking.",
];

function seedAgents(world: World) {
  const agents: readonly (readonly [string, string, boolean])[] = [
    [
      "Front Desk Concierge",
      "Answers questions on prices and opening hours and offers a consultation.",
      true,
    ],
    ["Membership Advisor", "Compares membership plans. Still being written.", false],
  ];
  for (const [name, description, published] of agents) {
    world.agents.put({
      id: world.chance.objectId(),
      locationId: demo.locationId,
      name,
      description,
      status: published ? "active" : "inactive",
      published,
      versionId: world.chance.uuid(),
      createdAt: daysAgo(world, 45),
      updatedAt: daysAgo(world, 3),
    });
  }
}
