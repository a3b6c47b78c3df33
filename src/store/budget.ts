import type { Settlement, TakeOptions, TakeOutcome } from "./port.js";

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
