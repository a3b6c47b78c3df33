import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { keep } from "../keep.js";
import { seedFacebook } from "./facebook.js";
import { seedGoogle } from "./google.js";
import { seedLinkedIn } from "./linkedin.js";

const { locationId } = demo;

/** Lumina advertises on all three networks: one campaign long live on each, a new one, and a draft. */
export function seedAds(world: World): void {
  seedLogins(world);
  seedFacebook(world);
  seedGoogle(world);
  seedLinkedIn(world);
}

function seedLogins(world: World): void {
  keep(world, "adLogins", [
    {
      id: "10224567890123456",
      locationId,
      network: "facebook",
      name: "Maya Lindqvist",
      email: "maya@lumina-aesthetics.example",
    },
    {
      id: "108234567890123456789",
      locationId,
      network: "google",
      name: "Maya Lindqvist",
      email: "maya@lumina-aesthetics.example",
    },
    {
      id: "kP4xTq9LmZ",
      locationId,
      network: "linkedin",
      name: "Maya Lindqvist",
      email: "maya@lumina-aesthetics.example",
    },
  ]);
  keep(world, "adAccounts", [
    account("act_481920375566120", "facebook", "Lumina Aesthetics"),
    account("act_481920375566121", "facebook", "Lumina Aesthetics, membership"),
    { ...account("123-456-7890", "google", "Lumina Aesthetics"), mccId: "987-654-3210" },
    { ...account("512340987", "linkedin", "Lumina Aesthetics"), organizationId: "80231457" },
  ]);
  keep(world, "adIntegrations", [
    {
      id: "66f1a20b9c3e4d5f60718291",
      locationId,
      network: "facebook",
      pageId: "103456789012345",
      adAccountId: "act_481920375566120",
    },
    {
      id: "66f1a20b9c3e4d5f60718292",
      locationId,
      network: "google",
      adAccountId: "123-456-7890",
      mccId: "987-654-3210",
    },
    {
      id: "66f1a20b9c3e4d5f60718293",
      locationId,
      network: "linkedin",
      adAccountId: "512340987",
      adAccountName: "Lumina Aesthetics",
      currencyCode: "USD",
      organizationId: "80231457",
    },
  ]);
}

function account(id: string, network: string, name: string) {
  return { id, locationId, network, name, currency: "USD", timezone: "America/New_York", status: "ACTIVE" };
}
