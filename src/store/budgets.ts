import type { Log } from "../text/log.js";
import type { Budgets, Settlement, TakeOptions, TakeOutcome } from "./port.js";
import { withTimeout } from "./waiting.js";

/** Rate budgets of this process alone, for programs without a store. */
export function localBudgets(now: () => number = Date.now): Budgets {
  const buckets = new Map<string, Spent>();
  return {
    take: async (bucket, options) => {
      const { spent, outcome } = take(buckets.get(bucket) ?? [], now(), checkedTake(options));
      buckets.set(bucket, spent);
      return outcome;
    },
    settle: async (bucket, settlement) => {
      buckets.set(bucket, settle(buckets.get(bucket) ?? [], now(), settlement));
    },
  };
}

/** How long a store that failed is not used. */
const restMs = 5_000;

/**
 * Rate budgets that all processes on a store share. While the store fails, calls continue with a budget of this process
 * alone; HighLevel refuses what exceeds the real limit. A failed store is tried again every few seconds rather than for
 * each request, because each request waits for the one before.
 *
 * Own code, because no library settles a budget by reply headers, shares it between nodes and divides it fairly between
 * callers (`FairShare`).
 *
 * @param log hears of a failure once, and again only after the store has worked in between.
 */
export function sharedBudgets(store: () => Promise<{ readonly budgets: Budgets }>, log: Log): Budgets {
  const local = localBudgets();
  let isFailing = false;
  let restsUntil = 0;
  async function shared<T>(use: (budgets: Budgets) => Promise<T>): Promise<T> {
    if (Date.now() < restsUntil) return use(local);
    try {
      const result = await withTimeout(store().then(({ budgets }) => use(budgets)));
      isFailing = false;
      return result;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      if (!isFailing) log.failed("rate budgets", error);
      isFailing = true;
      restsUntil = Date.now() + restMs;
      return use(local);
    }
  }
  return {
    take: (bucket, options) => shared((budgets) => budgets.take(bucket, options)),
    settle: (bucket, settlement) => shared((budgets) => budgets.settle(bucket, settlement)),
  };
}

/** Units taken, and when they become free again (milliseconds since 1970), earliest first. */
export type Spent = readonly (readonly [returnsAt: number, units: number])[];

/** A window is divided into this many slots; a unit becomes free at most one slot late. */
export const slotsPerWindow = 50;

/**
 * The arithmetic of the sliding window. Redis runs the same in Lua (redis/budgets.ts): change both. The conformance suite
 * proves that they agree.
 */
export function take(
  spent: Spent,
  now: number,
  options: Required<TakeOptions>,
): { readonly spent: Spent; readonly outcome: TakeOutcome } {
  const { limit, windowMs, cost, reserve } = options;
  const live = spent.filter(([returnsAt]) => returnsAt > now);
  const free = limit - total(live);
  if (cost + reserve <= free) {
    return {
      spent: add(live, slotEnd(now + windowMs, windowMs), cost),
      outcome: { granted: true, remaining: free - cost, resetMs: 0 },
    };
  }
  const resetMs = returnOf(live, cost + reserve - free) - now;
  return { spent: live, outcome: { granted: false, remaining: Math.max(0, free), resetMs } };
}

export function settle(spent: Spent, now: number, settlement: Settlement): Spent {
  const { limit, windowMs, remaining, resetMs } = settlement;
  // Units that become free before the server's window ends were taken before that window began.
  const live = spent.filter(([returnsAt]) => returnsAt > now + (resetMs ?? 0));
  const unseen = limit - remaining - total(live);
  return unseen > 0 ? add(live, slotEnd(now + (resetMs ?? windowMs), windowMs), unseen) : live;
}

/** When the last unit becomes free, and the bucket can be deleted. */
export function forgottenAt(spent: Spent): number {
  return spent.at(-1)?.[0] ?? 0;
}

/** Fills in the defaults. @throws RangeError when the take could never be granted. */
export function checkedTake(options: TakeOptions): Required<TakeOptions> {
  const { limit, windowMs, cost = 1, reserve = 0 } = options;
  if (!(cost > 0) || !(windowMs > 0) || !(reserve >= 0) || cost + reserve > limit) {
    throw new RangeError(`No budget of ${limit} per ${windowMs} ms grants ${cost} and leaves ${reserve}.`);
  }
  return { limit, windowMs, cost, reserve };
}

function total(spent: Spent): number {
  return spent.reduce((sum, [, units]) => sum + units, 0);
}

function slotEnd(at: number, windowMs: number): number {
  const slot = Math.max(1, Math.floor(windowMs / slotsPerWindow));
  return Math.ceil(at / slot) * slot;
}

function add(spent: Spent, returnsAt: number, units: number): Spent {
  const same = spent.find(([at]) => at === returnsAt);
  const others = spent.filter(([at]) => at !== returnsAt);
  const merged: readonly [number, number] = [returnsAt, units + (same?.[1] ?? 0)];
  return [...others, merged].sort(([a], [b]) => a - b);
}

function returnOf(spent: Spent, wanted: number): number {
  let back = 0;
  for (const [returnsAt, units] of spent) {
    back += units;
    if (back >= wanted) return returnsAt;
  }
  return forgottenAt(spent);
}
