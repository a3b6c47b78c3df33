import { z } from "zod";
import { risks } from "../../declare/effect.js";
import { keepAlive, leaseMs } from "../../store/locks.js";
import { collection, type Store } from "../../store/port.js";

/** What is known of a change before it is sent. */
export const begunSchema = z.object({
  caller: z.string(),
  locationId: z.string().optional(),
  operation: z.string(),
  risk: z.enum(risks),
  /** Redacted. */
  arguments: z.record(z.string(), z.unknown()),
  /** The record as it was before an update or a delete, redacted, where one read could get it. */
  before: z.unknown().optional(),
  /** How a person's word was got. */
  confirmed: z.enum(["asked", "code", "allowlist", "not needed"]),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
});

export type BegunChange = z.infer<typeof begunSchema>;

const unfinished = collection("journal-underway", begunSchema);

/** A change on record. */
export interface RecordedChange {
  /** Takes it off the record, once what came of it stands elsewhere. */
  finish(): Promise<void>;
  /** Leaves what is still on record to whoever looks for leftovers. */
  release(): Promise<void>;
}

/**
 * The changes that are on their way, on record before they are sent. Whoever holds the lock of a record is at work
 * on it, so that a record without a holder was left by a process that died or could not write any more.
 */
export class UnfinishedChanges {
  readonly #store: () => Promise<Store>;

  constructor(store: () => Promise<Store>) {
    this.#store = store;
  }

  /** Puts a change on record. */
  async begin(id: string, change: BegunChange): Promise<RecordedChange> {
    const { locks, records } = await this.#store();
    // The lock first: a record is never seen without its holder.
    const outcome = await locks.acquire(lockOf(id), { ttlMs: leaseMs });
    if (!outcome.held) throw new Error(`the lock of a new change is taken: ${id}`);
    const release = keepAlive(outcome.lock);
    try {
      await records.put(unfinished, id, change);
    } catch (error) {
      await release();
      throw error;
    }
    return { finish: async () => void (await records.delete(unfinished, id)), release };
  }

  /** Hands over each change that was left, and takes it off the record once that is done. */
  async sweep(take: (id: string, change: BegunChange) => Promise<void>): Promise<void> {
    const { locks, records } = await this.#store();
    for (const { key } of await records.list(unfinished, "")) {
      const outcome = await locks.acquire(lockOf(key), { ttlMs: leaseMs });
      if (!outcome.held) continue;
      const release = keepAlive(outcome.lock);
      try {
        // It may have come to its end between the list and the lock.
        const left = await records.get(unfinished, key);
        if (left === undefined) continue;
        await take(key, left.value);
        await records.delete(unfinished, key);
      } finally {
        await release();
      }
    }
  }
}

function lockOf(id: string): string {
  return `journal ${id}`;
}
