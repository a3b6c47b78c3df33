import type { PlainRecord } from "../world/plain-record.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";

/** Puts plain records of a kind into the world, made some days ago unless they say when. */
export function keep(world: World, kind: string, records: readonly PlainRecord[]): void {
  for (const [place, record] of records.entries()) {
    const made = daysAgo(world, 40 - (place % 30));
    world.records.of(kind).put({ createdAt: made, updatedAt: made, ...record });
  }
}
