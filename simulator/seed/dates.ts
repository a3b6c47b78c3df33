import type { World } from "../world/world.js";

export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** The ISO time a number of days before the world's now. */
export function daysAgo(world: World, days: number): string {
  return new Date(world.now().getTime() - Math.round(days * dayMs)).toISOString();
}
