import type { Lock } from "../port.js";

/** What a crashed owner costs the next one; a living owner renews three times as often. */
export const leaseMs = 10_000;

/** Renews a lock that was taken for `leaseMs`, until it is let go. Letting go never fails: a lock expires by itself. */
export function keepAlive(lock: Lock): () => Promise<void> {
  const renewing = setInterval(() => void lock.renew(leaseMs).catch(() => undefined), leaseMs / 3).unref();
  return async () => {
    clearInterval(renewing);
    await lock.release().catch(() => undefined);
  };
}
