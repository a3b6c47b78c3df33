import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How long to wait for a store that the caller can do without. */
const timeoutMs = 2_000;

/** Waits for a store. @throws Error when it takes too long; the work itself continues. */
export async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: over.signal, ref: false })
    // An answer that arrived while this process was busy is read first.
    .then(() => nextTurn())
    .then(() => {
      throw new Error("the store does not answer");
    });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => {});
  }
}
