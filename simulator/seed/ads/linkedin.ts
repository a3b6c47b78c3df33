import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { keep } from "../keep.js";
import { plant } from "./plant.js";

const { locationId } = demo;

export function seedLinkedIn(world: World): void {
  keep(world, "linkedInForms", [
    {
      id: "9123456",
      locationId,
      accountId: "512340987",
      name: "Corporate wellness day",
      state: "PUBLISHED",
      owner: { sponsoredAccount: "urn:li:sponsoredAccount:512340987" },
      creationLocale: { country: "US", language: "en" },
    },
  ]);
  plant(world, world.linkedInAds, {
    id: "507f1f77bcf86cd799439011",
    networkId: "637201845",
    name: "Corporate wellness, New York",
    since: 400,
    unpublishedChanges: true,
    settings: {
      linkedInAdAccountId: "512340987",
      objectiveType: "LEAD_GENERATION",
      budget: { budgetType: "DAILY", amount: 60 },
    },
    sets: [
      {
        id: "507f1f77bcf86cd799439012",
        networkId: "244918306",
        name: "Office managers",
        settings: { locale: { country: "US", language: "en" }, mediaType: "STANDARD_UPDATE" },
        ads: [
          {
            id: "507f1f77bcf86cd799439013",
            networkId: "301187425",
            name: "A facial at the office",
            settings: {
              introductoryText: "Give your team an hour off screens.",
              headline: "Wellness day at your office",
              destinationUrl: "https://lumina-aesthetics.example/corporate",
            },
          },
        ],
      },
    ],
  });
}
