import { expect, test, vi } from "vitest";
import { z } from "zod";
import { collection, log } from "../../../src/store/port.js";
import { play, type Role, type Worker } from "../workers.js";
import type { Bench } from "./bench.js";

const entries = log("processes", z.number());

export function processesConformance(bench: () => Bench): void {
  async function one(role: Role, name: string): Promise<Worker> {
    const [worker] = await play(bench().options, role, name, 1);
    if (!worker) throw new Error("No process was started.");
    return worker;
  }

  test("of eight processes exactly one has the lock and exactly one the claim", async () => {
    const workers = await play(bench().options, "claim", "contested", 8);
    const outcomes = await Promise.all(workers.map((worker) => worker.next()));
    expect(outcomes.filter(({ held }) => held)).toHaveLength(1);
    expect(outcomes.filter(({ stored }) => stored)).toHaveLength(1);
    const claims = collection("claims", z.number(), { sealed: true });
    const winner = (await bench().store.records.get(claims, "contested"))?.value;
    expect(workers.map(({ pid }) => pid)).toContain(winner);
  });

  test("processes that come and go leave the others on the same store", async () => {
    const { store, other, options } = bench();
    const claims = collection("claims", z.number(), { sealed: true });
    for (const name of ["first-guest", "second-guest"]) {
      await store.records.put(claims, `before-${name}`, 1);
      const [guest] = await play(options, "claim", name, 1);
      await guest?.left();
      for (const each of [store, other]) {
        expect((await each.records.get(claims, name))?.value).toBe(guest?.pid);
        expect((await each.records.get(claims, `before-${name}`))?.value).toBe(1);
      }
    }
  });

  test("the lock of a killed process is free when it expires, and not before", async () => {
    const { store } = bench();
    const worker = await one("hold", "orphaned");
    expect(await worker.next()).toEqual({ held: true });
    await worker.kill();
    expect((await store.locks.acquire("orphaned", { ttlMs: 100 })).held).toBe(false);
    expect((await store.locks.acquire("orphaned", { ttlMs: 100, waitMs: 5_000 })).held).toBe(true);
  });

  test("what several processes deliver is stored once", async () => {
    const workers = await play(bench().options, "deliver", "delivered", 4);
    const outcomes = await Promise.all(workers.map((worker) => worker.next()));
    expect(outcomes.reduce((sum, { fresh = 0 }) => sum + fresh, 0)).toBe(200);
    const stored = await bench().store.logs.read(entries, { limit: 1_000, where: { name: "delivered" } });
    expect(stored.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, n) => n),
    );
  });

  test("a watch hears what another process appends, within 100 ms", async () => {
    const worker = await one("watch", "overheard");
    expect(await worker.next()).toEqual({ watching: true });
    const delays: number[] = [];
    for (const n of [1, 2, 3, 4, 5]) {
      const told = worker.next();
      const started = performance.now();
      await bench().store.logs.append(entries, n, { tags: { name: "overheard" } });
      expect(await told).toEqual({ heard: n });
      delays.push(performance.now() - started);
    }
    await worker.kill();
    // The least, not the worst: how long a busy machine lets a process wait is not the store's doing.
    expect(Math.min(...delays)).toBeLessThan(100);
  });

  test("a process killed in a burst of appends loses none that was acknowledged", async () => {
    const worker = await one("burst", "burst");
    const acknowledged: string[] = [];
    worker.onMessage((told) => acknowledged.push(told.acknowledged ?? ""));
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(2_000), 20_000);
    await worker.kill();
    const stored = await bench().other.logs.read(entries, { limit: 100_000, where: { name: "burst" } });
    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(stored.length);
  });
}
