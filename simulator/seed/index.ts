import type { World } from "../world/world.js";
import { seedAccount } from "./account.js";
import { seedAds } from "./ads/index.js";
import { seedAgency } from "./agency.js";
import { seedAutomation } from "./automation.js";
import { seedBranding } from "./branding.js";
import { seedCalendars } from "./customers/calendars.js";
import { seedContacts } from "./customers/contacts.js";
import { seedConversations } from "./customers/conversations.js";
import { seedOpportunities } from "./customers/opportunities.js";
import { adoptExampleIds } from "./example-ids.js";
import { seedKnowledge, seedRecordNotes } from "./knowledge.js";
import { seedLivePages } from "./live-pages.js";
import { seedAffiliates } from "./members/affiliates.js";
import { seedCourses } from "./members/courses.js";
import { seedCommerce } from "./money/commerce.js";
import { seedPayments } from "./money/payments.js";
import { seedPrices } from "./money/prices.js";
import { seedObjects } from "./objects.js";
import { seedTelephony } from "./telephony.js";
import { seedWebsite } from "./website.js";

/** Fills an empty world with the demo agency. The order counts: later parts use the records of earlier ones. */
export function seedWorld(world: World): void {
  seedAccount(world);
  seedContacts(world);
  seedConversations(world);
  seedCalendars(world);
  seedOpportunities(world);
  seedAutomation(world);
  seedPayments(world);
  seedPrices(world);
  seedTelephony(world);
  seedKnowledge(world);
  seedRecordNotes(world);
  seedBranding(world);
  seedLivePages(world);
  seedCourses(world);
  seedAffiliates(world);
  seedObjects(world);
  seedAgency(world);
  adoptExampleIds(world);
  seedAds(world);
  seedCommerce(world);
  seedWebsite(world);
}
