import { Collection } from "./collection.js";
import { PlainRecords } from "./plain-record.js";
import type { World } from "./world.js";

/** The records of an account as JSON: what it holds, and where its row of ids stands. */
export interface Snapshot {
  readonly chance: number;
  /** The records by kind, such as `contacts`. */
  readonly collections: Readonly<Record<string, readonly Kept[]>>;
  /** The records of the kinds without logic of their own, such as `associations`. */
  readonly records: Readonly<Record<string, readonly Kept[]>>;
}

export interface Kept {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What the account's records are now: returns what puts them back. Tokens and logins stay as they are. */
export function snapshotOf(world: World): () => void {
  const chance = world.chance.state;
  const restores = Object.values(world).flatMap((part) =>
    part instanceof Collection || part instanceof PlainRecords ? [part.snapshot()] : [],
  );
  return () => {
    world.chance.state = chance;
    for (const restore of restores) restore();
  };
}

/** The account's records as the text of a {@link Snapshot}. */
export function snapshotText(world: World): string {
  const collections = collectionsOf(world).map(([kind, it]) => `${JSON.stringify(kind)}:${it.toText()}`);
  const records = [...world.records.kinds()].map(([kind, it]) => `${JSON.stringify(kind)}:${it.toText()}`);
  return `{"chance":${world.chance.state},"collections":{${collections.join(",\n")}},"records":{${records.join(",\n")}}}`;
}

/** Makes the account's records those of a snapshot; kinds that it lacks are emptied. */
export function loadSnapshot(world: World, snapshot: Snapshot): void {
  world.chance.state = snapshot.chance;
  for (const [kind, collection] of collectionsOf(world)) {
    collection.fromText(JSON.stringify(snapshot.collections[kind] ?? []));
  }
  const kinds = new Set([...world.records.kinds().keys(), ...Object.keys(snapshot.records)]);
  for (const kind of kinds) world.records.of(kind).fromText(JSON.stringify(snapshot.records[kind] ?? []));
}

/** The kinds with logic of their own, by name. */
export function collectionsOf(world: World) {
  return Object.entries(world).flatMap(([kind, part]) =>
    part instanceof Collection ? [[kind, part] as const] : [],
  );
}
