import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/**
 * Loaded into the program before it starts: says over IPC how long its event loop was held since it was last asked, and
 * what it keeps in memory once garbage is collected.
 */
const everyMs = 5;

/** What the main thread itself has computed, so that a busy machine is not taken for a held loop. In milliseconds. */
function computed() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ", 1)[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

let longest = 0;
let before = { wall: performance.now(), cpu: computed() };
setInterval(() => {
  const now = { wall: performance.now(), cpu: computed() };
  longest = Math.max(longest, Math.min(now.wall - before.wall, now.cpu - before.cpu));
  before = now;
}, everyMs).unref();

process.on("message", (wanted) => {
  if (wanted === "collect") globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ longestHoldMs: longest, heapMiB: heapUsed / 2 ** 20, rssMiB: rss / 2 ** 20 });
  longest = 0;
  before = { wall: performance.now(), cpu: computed() };
});
process.channel?.unref();
