import type { World } from "../../world/world.js";

/** HighLevel keeps tags in lower case, each once. */
export function normalTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag !== ""))];
}

/** Adds the tags to the sub-account's list, as the service does when a contact gets them. */
export function rememberTags(locationId: string, tags: readonly string[], world: World): void {
  for (const name of tags) {
    const known = world.tags.find((tag) => tag.locationId === locationId && tag.name === name);
    if (known === undefined) world.tags.put({ id: world.chance.id(), locationId, name });
  }
}
