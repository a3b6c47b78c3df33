import type { Locks } from "../port.js";
import { keepAlive, leaseMs } from "./keep-alive.js";

export type Done<T> =
  | { readonly held: true; readonly value: T }
  /** Another owner held the lock for the whole wait: nothing was done. */
  | { readonly held: false };

/**
 * Runs work under a lock, in one process at a time. The lease is short and renewed while the work runs, so that a process
 * that dies does not block the others for long.
 *
 * @param waitMs how long to wait for another owner.
 */
export async function underLock<T>(
  locks: Locks,
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<Done<T>> {
  const outcome = await locks.acquire(name, { ttlMs: leaseMs, waitMs });
  if (!outcome.held) return { held: false };
  const release = keepAlive(outcome.lock);
  try {
    return { held: true, value: await work() };
  } finally {
    await release();
  }
}
