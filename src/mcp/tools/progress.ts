import type { ServerContext } from "@modelcontextprotocol/server";

/** Hosts give a call up when nothing is heard of it for a while: most wait a minute. */
const everyMs = 3_000;

/** Does what may take long, telling a client that asked for progress how long it has been waiting. */
export async function whileWaiting<T>({ mcpReq }: ServerContext, work: () => Promise<T>): Promise<T> {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return work();
  const since = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - since) / 1000);
    const params = { progressToken, progress: seconds, message: `Waiting for HighLevel since ${seconds} s` };
    mcpReq.notify({ method: "notifications/progress", params }).catch(() => clearInterval(timer));
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
