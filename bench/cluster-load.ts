import { Pool } from "undici";
import { z } from "zod";

/**
 * The client of bench/cluster.ts, in a process of its own so that what it costs is told apart: keeps so many
 * requests under way for so long, and tells how many were answered.
 */
const load = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  atOnce: z.number(),
  ms: z.number(),
});

process.on("message", async (message) => {
  const { url, headers, body, atOnce, ms } = load.parse(message);
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: atOnce });
  const from = performance.now();
  let calls = 0;
  const one = async () => {
    while (performance.now() - from < ms) {
      const reply = await pool.request({ method: "POST", path: pathname, headers, body });
      const text = await reply.body.text();
      if (reply.statusCode !== 200 || text.includes('"isError":true')) throw new Error(text);
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - from) / 1000;
  await pool.close();
  process.send?.({ calls, seconds });
});
process.once("disconnect", () => process.exit());
