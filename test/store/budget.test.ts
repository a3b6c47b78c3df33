import fc from "fast-check";
import { expect, test } from "vitest";
import { type Spent, settle, take } from "../../src/store/budgets.js";

const windowMs = 10_000;

test("no span of a window holds more than the limit, whenever the takes come", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 1, max: 5 })), { maxLength: 200 }),
      (limit, takes) => {
        let now = 1_700_000_000_000;
        let spent: Spent = [];
        const granted: { at: number; cost: number }[] = [];
        for (const [pause, wanted] of takes) {
          now += pause;
          const cost = Math.min(wanted, limit);
          const result = take(spent, now, { limit, windowMs, cost, reserve: 0 });
          spent = result.spent;
          if (result.outcome.granted) granted.push({ at: now, cost });
          const inWindow = granted.filter(({ at }) => at > now - windowMs);
          expect(inWindow.reduce((sum, each) => sum + each.cost, 0)).toBeLessThanOrEqual(limit);
        }
      },
    ),
  );
});

test("a refused take fits after the time it was told, and not before", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(900), { minLength: 12, maxLength: 40 }), (pauses) => {
      let now = 1_700_000_000_000;
      let spent: Spent = [];
      const options = { limit: 10, windowMs, cost: 1, reserve: 0 };
      for (const pause of pauses) {
        now += pause;
        const result = take(spent, now, options);
        spent = result.spent;
        const { granted, resetMs } = result.outcome;
        if (granted) continue;
        expect(take(spent, now + resetMs - 1, options).outcome.granted).toBe(false);
        expect(take(spent, now + resetMs, options).outcome.granted).toBe(true);
      }
    }),
  );
});

test("after settling, no more is granted than the server has left", () => {
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.nat(100),
      fc.option(fc.nat(windowMs), { nil: undefined }),
      (taken, left, resetMs) => {
        const now = 1_700_000_000_000;
        const before = take([], now, { limit: 100, windowMs, cost: taken, reserve: 0 }).spent;
        const settlement = {
          limit: 100,
          windowMs,
          remaining: left,
          ...(resetMs === undefined ? {} : { resetMs }),
        };
        const after = settle(before, now, settlement);
        const { remaining } = take(after, now, { limit: 100, windowMs, cost: 0, reserve: 0 }).outcome;
        if (resetMs !== 0) expect(remaining).toBeLessThanOrEqual(left);
      },
    ),
  );
});
