import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { skipped, skipRedis } from "../harness/places.js";
import { root } from "../harness/process.js";

/** It starts many processes, on a machine that may be busy with other tests. */
const slow = { timeout: 120_000 };

const groups: number[] = [];
afterAll(() => {
  // What a failed test left running.
  for (const group of groups) {
    try {
      process.kill(-group, "SIGKILL");
    } catch {
      // All of it is gone.
    }
  }
});

/** Runs the demo in a process group of its own, as a terminal does. */
function run(path = process.env.PATH ?? "") {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo-cluster.ts"], {
    cwd: root,
    env: { PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  if (child.pid !== undefined) groups.push(child.pid);
  const lines: string[] = [];
  const first = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        resolve();
      });
  });
  const ended = new Promise<{ readonly code: number | null; readonly lines: readonly string[] }>((resolve) =>
    child.once("close", (code) => resolve({ code, lines })),
  );
  const toAll = (signal: NodeJS.Signals | 0) => process.kill(-(child.pid ?? 0), signal);
  // What compiles the script ends a moment after it.
  const allGone = () => vi.waitFor(() => expect(() => toAll(0)).toThrow("ESRCH"), 5_000);
  return { first, ended, toAll, allGone };
}

/** What the demo shows, in its order, each judged by the demo itself: it ends with 1 at the first that does not hold. */
const promises: readonly (readonly [string, RegExp])[] = [
  ["were signed in by a browser whose way led over two of them", /signed in by a browser/],
  [
    "answer the calls of one 2026-era client by turns",
    /client of 2026-07-28: 12 calls, 4 by node 1, 4 by node 2, 4 by node 3/,
  ],
  [
    "hold a 2025-era session by affinity: one of them sees all of it",
    /client of 2025-11-25: its whole session on node \d, by affinity/,
  ],
  [
    "without affinity reject a session of another node cleanly, and take the client's next initialize",
    /without affinity: 404, 404, 200 \(".*Initialize again.*"\), then 200/,
  ],
  [
    "give the rest of a result that one of them cut, whichever is asked, and to nobody but its caller",
    /3 nodes give the rest to its caller, 0 to another/,
  ],
  [
    "tell of a webhook that reached one to whoever waits or listens on another",
    /a webhook to node 1: events_wait on node 2 .* a subscriber of node 3/,
  ],
  [
    "keep one rate budget: together they send what HighLevel grants, and no more",
    /one rate budget: .* 180 answered; .* in its windows of .* refused \d+$/,
  ],
  [
    "renew a token once between them when it runs out under all of them",
    /access token runs out under 30 calls .* 30 answered, 1 refresh, 0 refresh tokens used twice/,
  ],
  [
    "take a confirmation code that another gave, once between them",
    /confirmation code .* 1 took it, 1 message sent/,
  ],
  [
    "make a change once that comes with one idempotency key to all of them at once",
    /one idempotencyKey .* 1 result, 1 note in HighLevel/,
  ],
  [
    "lose no write that was answered and make none twice when one is killed in the middle",
    /killed at work: .* 0 are lost; .* 0 were made twice/,
  ],
  [
    "are replaced one after the other without a call that fails",
    /all three replaced .* 0 failed, 0 lost, 0 twice/,
  ],
];

describe.skipIf(skipRedis)(
  `three nodes on one Redis behind a proxy, in npm run demo:cluster,${skipped}`,
  () => {
    let demo: ReturnType<typeof run>;
    let lines: readonly string[] = [];
    beforeAll(async () => {
      demo = run();
      ({ lines } = await demo.ended);
    }, slow.timeout);

    it.each(promises)("%s", (_, shown) => {
      expect(lines.join("\n")).toMatch(new RegExp(shown, "m"));
    });

    it("show it in an order of lines that ends with 0, and leave nothing running", async () => {
      expect((await demo.ended).code, lines.join("\n")).toBe(0);
      await demo.allGone();
    });
  },
);

describe("npm run demo:cluster", () => {
  it.skipIf(skipRedis)(`leaves nothing running when it is interrupted${skipped}`, slow, async () => {
    const { first, ended, toAll, allGone } = run();
    await first;
    toAll("SIGINT");
    const { code, lines } = await ended;
    expect(code, lines.join("\n")).toBe(130);
    await allGone();
  });

  it("says in one line that redis-server is missing, and ends with 1", async () => {
    expect(await run("/nowhere").ended).toEqual({
      code: 1,
      lines: [expect.stringContaining("demo:cluster needs redis-server")],
    });
  });
});
