import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it, vi } from "vitest";
import { skipped, skipRedis } from "../harness/places.js";
import { root } from "../harness/process.js";

/** It starts many processes, on a machine that may be busy with other tests. */
const slow = { timeout: 120_000 };

/** Runs the demo in a process group of its own, as a terminal does. */
function run(path = process.env.PATH ?? "") {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo-cluster.ts"], {
    cwd: root,
    env: { PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
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

describe("npm run demo:cluster", () => {
  it.skipIf(skipRedis)(
    `shows each promise in a line, ends with 0 and leaves nothing running${skipped}`,
    slow,
    async () => {
      const { ended, allGone } = run();
      const { code, lines } = await ended;
      expect(code, lines.join("\n")).toBe(0);
      const promises = [
        /signed in by a browser/,
        /client of 2026-07-28: 12 calls, 4 by node 1, 4 by node 2, 4 by node 3/,
        /client of 2025-11-25: its whole session on node \d, by affinity/,
        /without affinity: 404, 404, 200/,
        /3 nodes give the rest to its caller, 0 to another/,
        /a webhook to node 1: events_wait on node 2 .* a subscriber of node 3/,
        /one rate budget: .* 180 answered; .* refused \d+$/,
        /access token runs out .* 1 refresh,/,
        /confirmation code .* 1 message sent/,
        /one idempotencyKey .* 1 note in HighLevel/,
        /killed at work: .* 0 are lost; .* 0 were made twice/,
        /all three replaced .* 0 failed, 0 lost, 0 twice/,
      ];
      for (const promise of promises) expect(lines.join("\n")).toMatch(new RegExp(promise, "m"));
      await allGone();
    },
  );

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
