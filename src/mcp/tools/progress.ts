import type { Scope } from "../../api/scope.js";

/** Hosts give a call up when they hear nothing of it for a while: most wait a minute. */
const everyMs = 3_000;

/** Does what may take long, and reports to a client that asked for progress how long it has been waiting. */
export async function whileWaiting<T>(
  { progress }: Pick<Scope, "progress">,
  work: () => Promise<T>,
): Promise<T> {
  if (progress === undefined) return work();
  const since = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - since) / 1000);
    progress({ progress: seconds, message: `Waiting for HighLevel since ${seconds} s` }).catch(() =>
      clearInterval(timer),
    );
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
