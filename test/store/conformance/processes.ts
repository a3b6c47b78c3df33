import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { collection, log } from "../../../src/store/store.js";
import type { Bench } from "../conformance.js";

type Role = "claim" | "hold" | "deliver" | "burst" | "watch";

const entries = log("processes", z.number());
const worker = new URL("../worker.ts", import.meta.url);
const reply = z.object({
  held: z.boolean().optional(),
  stored: z.boolean().optional(),
  fresh: z.number().optional(),
  acknowledged: z.string().optional(),
  watching: z.boolean().optional(),
  heard: z.number().optional(),
});

export function processesConformance(bench: () => Bench): void {
  const running = new Set<ChildProcess>();

  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
    running.clear();
  });

  /** Starts a process for each, and lets all go at once when all are ready. */
  async function play(role: Role, name: string, count: number): Promise<readonly ChildProcess[]> {
    const { location, key } = bench().options;
    const children = Array.from({ length: count }, () =>
      fork(worker, [JSON.stringify({ location, key, role, name })], { execArgv: ["--import", "tsx"] }),
    );
    for (const child of children) running.add(child);
    await Promise.all(children.map((child) => once(child, "message")));
    for (const child of children) child.send("go");
    return children;
  }

  async function heard(child: ChildProcess): Promise<z.infer<typeof reply>> {
    const [message] = await once(child, "message");
    return reply.parse(message);
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  test("of eight processes exactly one has the lock and exactly one the claim", async () => {
    const children = await play("claim", "contested", 8);
    const outcomes = await Promise.all(children.map(heard));
    expect(outcomes.filter(({ held }) => held)).toHaveLength(1);
    expect(outcomes.filter(({ stored }) => stored)).toHaveLength(1);
    const claims = collection("claims", z.number(), { sealed: true });
    const winner = (await bench().store.records.get(claims, "contested"))?.value;
    expect(children.map(({ pid }) => pid)).toContain(winner);
  });

  test("the lock of a killed process is free when it expires, and not before", async () => {
    const { store } = bench();
    const [child] = await play("hold", "orphaned", 1);
    if (!child) throw new Error("No process was started.");
    expect(await heard(child)).toEqual({ held: true });
    await kill(child);
    expect((await store.locks.acquire("orphaned", { ttlMs: 100 })).held).toBe(false);
    expect((await store.locks.acquire("orphaned", { ttlMs: 100, waitMs: 3_000 })).held).toBe(true);
  });

  test("what several processes deliver is stored once", async () => {
    const outcomes = await Promise.all((await play("deliver", "delivered", 4)).map(heard));
    expect(outcomes.reduce((sum, { fresh = 0 }) => sum + fresh, 0)).toBe(200);
    const stored = await bench().store.logs.read(entries, { limit: 1_000, where: { name: "delivered" } });
    expect(stored.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, n) => n),
    );
  });

  test("a watch hears what another process appends, within 100 ms", async () => {
    const [child] = await play("watch", "overheard", 1);
    if (!child) throw new Error("No process was started.");
    expect(await heard(child)).toEqual({ watching: true });
    for (const n of [1, 2, 3]) {
      const told = heard(child);
      const started = performance.now();
      await bench().store.logs.append(entries, n, { tags: { name: "overheard" } });
      expect(await told).toEqual({ heard: n });
      expect(performance.now() - started).toBeLessThan(100);
    }
  });

  test("a process killed in a burst of appends loses none that was acknowledged", async () => {
    const [child] = await play("burst", "burst", 1);
    if (!child) throw new Error("No process was started.");
    const acknowledged: string[] = [];
    child.on("message", (message) => acknowledged.push(reply.parse(message).acknowledged ?? ""));
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(2_000), 20_000);
    await kill(child);
    const stored = await bench().other.logs.read(entries, { limit: 100_000, where: { name: "burst" } });
    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(stored.length);
  });
}
