import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How long a store may take to answer whoever can do without. */
const patienceMs = 2_000;

/** What a store answers. @throws Error where it takes too long, though the work goes on. */
export async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: over.signal, ref: false })
    // An answer that came while this process was busy itself is read first.
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
