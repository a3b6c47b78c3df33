import type { Locks } from "../port.js";
import { keepAlive, leaseMs } from "./keep-alive.js";

export type Done<T> =
  | { readonly held: true; readonly value: T }
  /** Another owner had the lock all the while: nothing was done. */
  | { readonly held: false };

/**
 * Does work that one process at a time may do. The lock is short and renewed while the work goes on, so that a
 * process that dies holds nobody up for long.
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
