import { expect, test } from "vitest";
import { timePassed } from "../../harness/until.js";
import type { Bench } from "./bench.js";

const minute = { limit: 10, windowMs: 60_000 };

export function budgetsConformance(bench: () => Bench): void {
  test("no more than the limit is granted, however many ask at once", async () => {
    const { store, other } = bench();
    const takes = Array.from({ length: 40 }, (_, each) =>
      (each % 2 ? store : other).budgets.take("crowd", minute),
    );
    const outcomes = await Promise.all(takes);
    expect(outcomes.filter(({ granted }) => granted)).toHaveLength(10);
    for (const { granted, remaining, resetMs } of outcomes) {
      if (granted) expect(resetMs).toBe(0);
      else
        expect({ remaining, late: resetMs > 59_000 && resetMs <= 61_200 }).toEqual({
          remaining: 0,
          late: true,
        });
    }
  });

  test("each take tells what remains", async () => {
    const { store } = bench();
    expect(await store.budgets.take("count", minute)).toEqual({ granted: true, remaining: 9, resetMs: 0 });
    expect((await store.budgets.take("count", { ...minute, cost: 4 })).remaining).toBe(5);
    const refused = await store.budgets.take("count", { ...minute, cost: 6 });
    expect([refused.granted, refused.remaining]).toEqual([false, 5]);
  });

  test("what is reserved for others is not granted", async () => {
    const { store } = bench();
    const modest = { ...minute, reserve: 8 };
    const granted = [];
    for (let each = 0; each < 4; each++) granted.push((await store.budgets.take("shared", modest)).granted);
    expect(granted).toEqual([true, true, false, false]);
    expect((await store.budgets.take("shared", { ...minute, cost: 8 })).granted).toBe(true);
  });

  test("a refused take fits after the time it was told", async () => {
    const { store } = bench();
    const short = { limit: 3, windowMs: 400 };
    for (let each = 0; each < 3; each++) await store.budgets.take("short", short);
    const refused = await store.budgets.take("short", short);
    expect(refused.granted).toBe(false);
    await timePassed(refused.resetMs + 5);
    expect((await store.budgets.take("short", short)).granted).toBe(true);
  });

  test("what could never be granted is an error at once", async () => {
    const { store } = bench();
    await expect(store.budgets.take("never", { ...minute, cost: 11 })).rejects.toThrow(RangeError);
    await expect(store.budgets.take("never", { ...minute, reserve: 10 })).rejects.toThrow(RangeError);
  });

  test("the server's count is taken over where it is higher", async () => {
    const { store, other } = bench();
    await store.budgets.take("settled", minute);
    await store.budgets.settle("settled", { ...minute, remaining: 2 });
    expect((await other.budgets.take("settled", minute)).remaining).toBe(1);
    await store.budgets.settle("settled", { ...minute, remaining: 0, resetMs: 5_000 });
    const refused = await other.budgets.take("settled", minute);
    expect(refused.granted).toBe(false);
    expect(refused.resetMs).toBeLessThanOrEqual(6_300);
  });

  test("a lower count by the server gives nothing back, for it has not seen what is on its way", async () => {
    const { store } = bench();
    for (let each = 0; each < 8; each++) await store.budgets.take("in-flight", minute);
    await store.budgets.settle("in-flight", { ...minute, remaining: 9 });
    expect((await store.budgets.take("in-flight", minute)).remaining).toBe(1);
  });

  test("what was taken before the server's present window comes back", async () => {
    const { store } = bench();
    const window = { limit: 10, windowMs: 2_000 };
    for (let each = 0; each < 10; each++) await store.budgets.take("renewed", window);
    await timePassed(200);
    await store.budgets.settle("renewed", { ...window, remaining: 10, resetMs: 1_990 });
    expect((await store.budgets.take("renewed", window)).remaining).toBe(9);
  });
}
