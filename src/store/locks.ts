import type { Lock, Locks } from "./port.js";

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

/** The lease. The next owner waits this long after a crash; a running owner renews three times per lease. */
export const leaseMs = 10_000;

/** Renews a lock until the returned function releases it. That never fails: if the store does, the lock expires. */
export function keepAlive(lock: Lock): () => Promise<void> {
  const renewing = setInterval(() => void lock.renew(leaseMs).catch(() => undefined), leaseMs / 3).unref();
  return async () => {
    clearInterval(renewing);
    await lock.release().catch(() => undefined);
  };
}
