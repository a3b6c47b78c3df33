import type { World } from "../world/world.js";
import { seedAgencyAndLocations } from "./account.js";

/** The agency and its sub-accounts, so that the demo's tokens work, and nothing in them. */
export function seedEmpty(world: World): void {
  seedAgencyAndLocations(world);
}
