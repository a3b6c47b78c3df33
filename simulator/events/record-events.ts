import type { UnknownRecord } from "../../src/text/json.js";
import type { EventName } from "../../src/webhooks/events/index.js";
import type { World } from "../world/world.js";

/** A record before and after a change: `before` is undefined for a new one, `after` for a deleted one. */
export interface Change<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** The events of one kind of record. */
export interface RecordEvents<Item> {
  /** Which events a change sends. */
  names(change: Change<Item>): readonly EventName[];
  /** The record as its events show it; undefined when nothing can be sent. */
  body(item: Item, world: World): UnknownRecord | undefined;
}

/** For records that are created, changed and deleted, each with an event. */
export function lifecycle<Item>(
  created: EventName,
  updated: EventName,
  deleted: EventName,
): RecordEvents<Item>["names"] {
  return ({ before, after }) => {
    if (before === undefined) return [created];
    return [after === undefined ? deleted : updated];
  };
}

export function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
