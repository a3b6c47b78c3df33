import { expect, test } from "vitest";
import type { Lock, LockOptions, Store } from "../../../src/store/port.js";
import { timePassed } from "../../harness/until.js";
import type { Bench } from "./bench.js";

async function acquired(store: Store, name: string, options: LockOptions): Promise<Lock> {
  const outcome = await store.locks.acquire(name, options);
  if (!outcome.held) throw new Error(`The lock ${name} was not had: ${outcome.reason}.`);
  return outcome.lock;
}

export function locksConformance(bench: () => Bench): void {
  test("a held lock is refused to others until it is released", async () => {
    const { store, other } = bench();
    const lock = await acquired(store, "plain", { ttlMs: 5_000 });
    expect(await other.locks.acquire("plain", { ttlMs: 5_000 })).toEqual({ held: false, reason: "timeout" });
    expect(await lock.release()).toBe(true);
    expect((await other.locks.acquire("plain", { ttlMs: 5_000 })).held).toBe(true);
  });

  test("locks of different names do not meet", async () => {
    const { store } = bench();
    await acquired(store, "left", { ttlMs: 5_000 });
    expect((await store.locks.acquire("right", { ttlMs: 5_000 })).held).toBe(true);
  });

  test("who waits gets the lock when it is released", async () => {
    const { store, other } = bench();
    const lock = await acquired(store, "waited", { ttlMs: 5_000 });
    const waiting = other.locks.acquire("waited", { ttlMs: 5_000, waitMs: 5_000 });
    await timePassed(50);
    await lock.release();
    expect((await waiting).held).toBe(true);
  });

  test("a wait ends at its time, and at once on its signal", async () => {
    const { store } = bench();
    await acquired(store, "busy", { ttlMs: 10_000 });
    const started = performance.now();
    const timedOut = await store.locks.acquire("busy", { ttlMs: 1_000, waitMs: 100 });
    expect(timedOut).toEqual({ held: false, reason: "timeout" });
    const signal = AbortSignal.timeout(50);
    const aborted = await store.locks.acquire("busy", { ttlMs: 1_000, waitMs: 9_000, signal });
    expect(aborted).toEqual({ held: false, reason: "aborted" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("an expired lock can be had by another, and its old owner can neither renew nor release it", async () => {
    const { store, other } = bench();
    const old = await acquired(store, "expiring", { ttlMs: 60 });
    const present = await acquired(other, "expiring", { ttlMs: 5_000, waitMs: 2_000 });
    expect(await old.renew(5_000)).toBe(false);
    expect(await old.release()).toBe(false);
    expect((await store.locks.acquire("expiring", { ttlMs: 100 })).held).toBe(false);
    expect(await present.release()).toBe(true);
  });

  test("a renewed lock outlives its first expiry", async () => {
    const { store, other } = bench();
    const lock = await acquired(store, "renewed", { ttlMs: 150 });
    expect(await lock.renew(5_000)).toBe(true);
    await timePassed(200);
    expect((await other.locks.acquire("renewed", { ttlMs: 100 })).held).toBe(false);
    expect(await lock.release()).toBe(true);
  });
}
