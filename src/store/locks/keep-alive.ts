import type { Lock } from "../port.js";

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
