import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { LockOptions } from "./port.js";

const shortestMs = 5;
const longestMs = 50;

/** Repeats an attempt until it succeeds, the wait is over or the signal aborts. An attempt that runs is always finished. */
export async function poll(
  attempt: () => Promise<boolean>,
  { waitMs = 0, signal }: Pick<LockOptions, "waitMs" | "signal">,
): Promise<"held" | "timeout" | "aborted"> {
  const deadline = performance.now() + waitMs;
  for (let pause = shortestMs; ; pause = Math.min(pause * 2, longestMs)) {
    if (signal?.aborted === true) return "aborted";
    if (await attempt()) return "held";
    const left = deadline - performance.now();
    if (left <= 0) return "timeout";
    // Jitter keeps the waiting processes from trying at the same moments.
    await sleep(
      Math.min(left, pause * (0.5 + Math.random())),
      undefined,
      signal === undefined ? {} : { signal },
    ).catch(() => undefined);
  }
}

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
