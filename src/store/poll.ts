import { setTimeout as sleep } from "node:timers/promises";
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
