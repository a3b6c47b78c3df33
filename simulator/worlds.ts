import { seedEmpty } from "./seed/empty.js";
import { seedWorld } from "./seed/index.js";
import { seedLarge } from "./seed/large.js";
import type { World } from "./world/world.js";

/** The accounts that can be started with: a demo agency, one that has nothing yet, and a very large one. */
export const worldNames = ["agency", "empty", "large"] as const;
export type WorldName = (typeof worldNames)[number];

export const seeds: Readonly<Record<WorldName, (world: World) => void>> = {
  agency: seedWorld,
  empty: seedEmpty,
  large(world) {
    seedWorld(world);
    seedLarge(world);
  },
};
