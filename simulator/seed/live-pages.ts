import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";

/** What the live pages have beyond the files. It comes last, so that every other record keeps its id. */
export function seedLivePages(world: World): void {
  seedManagedAgents(world);
  seedConversationAgents(world);
  seedWallets(world);
  seedContent(world);
}

function seedManagedAgents(world: World) {
  const agents: readonly (readonly [string, string, boolean])[] = [
    ["Content Studio", "Drafts posts and pictures for offers.", true],
    ["Review Analyst", "Sums up what patients say in reviews.", true],
    ["Recall Planner", "Finds patients who are due. Still being written.", false],
  ];
  for (const [name, description, published] of agents) {
    world.managedAgents.put({
      id: world.chance.id(),
      locationId: demo.locationId,
      name,
      description,
      publishedVersionId: published ? world.chance.uuid() : undefined,
      publishedAt: published ? daysAgo(world, 12) : undefined,
      model: "anthropic/claude-sonnet-4-6",
      tools: ["create_social_post", "generate_image"],
      plugins: [{ slug: "social-planner", name: "Social Planner" }],
      knowledgeBaseIds: [],
    });
  }
}

function seedConversationAgents(world: World) {
  for (const [name, mode] of [
    ["Front desk bot", "auto-pilot"],
    ["Membership bot", "suggestive"],
  ] as const) {
    world.conversationAgents.put({
      id: world.chance.id(),
      locationId: demo.locationId,
      name,
      mode,
      channels: ["SMS", "WebChat"],
      personality: "Warm and brief",
      goal: "Book a free consultation",
      instructions: "Answer questions on prices and opening hours, then offer two times.",
      actions: [
        { id: world.chance.id(), name: "Start the nurture", type: "triggerWorkflow" },
        { id: world.chance.id(), name: "Ask the booking system", type: "customApi" },
      ],
    });
  }
  const [bot] = world.conversationAgents.all();
  if (bot === undefined) return;
  const day = { enabled: true, slots: [{ startHour: 9, startMinute: 0, endHour: 17, endMinute: 0 }] };
  const free = { enabled: false, slots: [] };
  world.workingHours.put({
    id: bot.id,
    hours: {
      enabled: true,
      channels: ["SMS", "WebChat"],
      timezoneMode: "business",
      schedule: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: free, sun: free },
      continueConversations: { enabled: true, inactivityTimeout: { value: 15, unit: "minutes" } },
      offHoursAutoReply: { enabled: true, message: "We are closed and write back in the morning." },
      followUp: { enabled: false, message: "" },
    },
    createdAt: daysAgo(world, 30),
    updatedAt: daysAgo(world, 30),
  });
}

function seedWallets(world: World) {
  for (const { id: locationId } of world.locations.all()) {
    world.wallets.put({ id: world.chance.id(), locationId, balance: 86.4, complimentaryCredits: 10 });
    for (const [days, chargeType, amount] of [
      [2, "SMS", -0.32],
      [5, "Email", -1.15],
      [9, "SMS", -0.48],
    ] as const) {
      world.walletTransactions.put({
        id: world.chance.objectId(),
        locationId,
        chargeType,
        amount,
        settlementTime: daysAgo(world, days),
        userId: world.users.find((user) => user.locationIds.includes(locationId))?.id,
        messageId: undefined,
      });
    }
  }
  world.attachedPlans.put({
    id: demo.gymLocationId,
    planId: world.chance.objectId(),
    priceId: world.chance.objectId(),
    rebilling: true,
  });
}

function seedContent(world: World) {
  const { locationId } = demo;
  const site = world.blogSites.put({ id: world.chance.objectId(), locationId, name: "Lumina Journal" });
  for (const [title, urlSlug, status] of [
    ["What to expect from your first facial", "first-facial", "PUBLISHED"],
    ["Sun care after a laser session", "sun-care-after-laser", "DRAFT"],
  ] as const) {
    world.blogPosts.put({
      id: world.chance.objectId(),
      locationId,
      blogId: site.id,
      title,
      description: `${title}, in five minutes.`,
      urlSlug,
      status,
      publishedAt: status === "PUBLISHED" ? daysAgo(world, 20) : undefined,
      rawHTML: `<h2>${title}</h2><p>Come with clean skin and ask whatever you like.</p>`,
    });
  }
  for (const [filename, expired] of [
    ["aftercare-sheet.pdf", false],
    ["price-list-2025.pdf", true],
  ] as const) {
    world.sharedFiles.put({
      id: world.chance.id(),
      locationId,
      assetId: world.chance.objectId(),
      contentType: "application/pdf",
      filename,
      size: 184_320,
      allowDownload: true,
      expired,
    });
  }
}
