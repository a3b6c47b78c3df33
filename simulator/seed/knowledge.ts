import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";

const documents = [
  { name: "Price list 2026.pdf", mimeType: "application/pdf", size: 184_320 },
  {
    name: "Aftercare after laser treatments.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    size: 36_471,
  },
];

/** A knowledge base of the main sub-account with two files, and notes on its businesses. */
export function seedKnowledge(world: World): void {
  const base = world.knowledgeBases.put({
    id: world.chance.id(),
    locationId: demo.locationId,
    name: "Treatments and prices",
    description: "What the front desk bot may quote",
    createdAt: daysAgo(world, 60),
  });
  for (const document of documents) {
    const createdAt = daysAgo(world, 40);
    world.knowledgeFiles.put({
      ...document,
      id: world.chance.objectId(),
      locationId: demo.locationId,
      knowledgeBaseId: base.id,
      encoding: "7bit",
      status: "PROCESSED",
      createdAt,
      updatedAt: createdAt,
    });
  }
}

const remarks = [
  "Corporate rate of 12 percent for their staff until the end of the year.",
  "Invoices go to the office manager, never to the staff themselves.",
];

export function seedRecordNotes(world: World): void {
  const author = world.users.find(({ locationIds }) => locationIds.includes(demo.locationId));
  const businesses = world.records.of("businesses").where(({ locationId }) => locationId === demo.locationId);
  for (const [index, body] of remarks.entries()) {
    const business = businesses[index];
    if (author === undefined || business === undefined) continue;
    world.recordNotes.put({
      id: world.chance.id(),
      locationId: demo.locationId,
      body,
      userId: author.id,
      source: "WEB_USER",
      pinned: index === 0,
      relations: [{ objectKey: "business", recordId: business.id }],
      attachments: [],
      deleted: false,
      dateAdded: daysAgo(world, 20 + index),
    });
  }
}
